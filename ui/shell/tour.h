#pragma once

#include "ui/common/screen.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace splot::shell {

/// Six steps through the screens, on a card over the window that leaves the screen usable. It can be left at
/// any time and is found again in Help.
class Tour : public QFrame
{
    Q_OBJECT

public:
    Tour(const ui::Theme &theme, QWidget *window);

    static constexpr int steps = 6;
    int step() const { return m_step; } ///< from 0
    void begin();
    void leave();

signals:
    void goTo(const splot::ui::Target &target);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(int step);
    void place();

    const ui::Theme &m_theme;
    QLabel *m_count, *m_title, *m_text, *m_try;
    QPushButton *m_back, *m_next, *m_leave;
    int m_step = 0;
};

} // namespace splot::shell
