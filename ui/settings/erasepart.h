#pragma once

#include "core/store/reader.h"
#include "ui/common/screen.h"
#include "ui/common/workspace.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace splot::ui {

/// Erasing a person: their record is found by anything known of it, and goes with bodies, search words and
/// cases; the provenance keeps that there was one.
class ErasePart : public QWidget
{
    Q_OBJECT

public:
    explicit ErasePart(const Console &console, QWidget *parent = nullptr);

    void find(const QString &text);
    /// Without asking once more; the button asks.
    void erase(model::RecordId record);
    QListWidget &found() { return *m_found; }

signals:
    void erased(qlonglong record, qlonglong rows);
    void failed(const splot::base::Error &error);

private:
    void show(const std::vector<store::RecordView> &records);
    void ask();

    Console m_console;
    QLineEdit *m_search;
    QListWidget *m_found;
    QPushButton *m_erase;
    QLabel *m_told;
    QTimer m_typed;
    Latest m_question;
};

} // namespace splot::ui
