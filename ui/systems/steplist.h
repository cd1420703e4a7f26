#pragma once

#include "core/model/value.h"
#include "ui/common/theme.h"

#include <QListWidget>

namespace splot::ui {

/// The steps of a connection's test, one under the other as they end, with what each found.
class StepList : public QListWidget
{
    Q_OBJECT

public:
    explicit StepList(const Theme &theme, QWidget *parent = nullptr);

    /// Steps as the engine tells them; `over`: no more will come.
    void show(const model::Value &steps, bool over);
    void wait(const QString &text);
    /// Whether all of the last test were passed.
    bool passed() const { return m_passed; }

private:
    const Theme &m_theme;
    bool m_passed = false;
};

} // namespace splot::ui
