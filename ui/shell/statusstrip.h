#pragma once

#include "ui/common/screen.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace splot::ui {
class StatusLabel;
}

namespace splot::shell {

/// The line at the foot: the same truth as the tray, worked out from open cases.
class StatusStrip : public QFrame
{
    Q_OBJECT

public:
    explicit StatusStrip(const ui::Console &console, QWidget *parent = nullptr);

    /// The latest alert, or that it is over, with the time of now.
    void setLastAlert(const QString &text, bool started);

signals:
    void goTo(const splot::ui::Target &target);

private:
    void show();
    void showClock();

    ui::Console m_console;
    ui::StatusLabel *m_cases, *m_ok, *m_slow, *m_retrying;
    QLabel *m_rate, *m_waiting, *m_inbox, *m_alert, *m_job, *m_person;
    QTimer m_clock;
};

} // namespace splot::shell
