#pragma once

#include "ui/common/screen.h"
#include "ui/common/workspace.h"

namespace splot::ui {

/// Writes the configuration into a folder, and takes one over from a folder of another workspace.
class TransferPart : public QWidget
{
    Q_OBJECT

public:
    explicit TransferPart(const Console &console, QWidget *parent = nullptr);

    void exportTo(const QString &folder);
    void importFrom(const QString &folder);

signals:
    void told(const QString &text);
    void failed(const splot::base::Error &error);

private:
    Console m_console;
    Latest m_question;
};

} // namespace splot::ui
