#pragma once

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace splot::ui {

Q_DECLARE_LOGGING_CATEGORY(windowLog)

/// Counts what kept the window's thread longer than 50 ms; the program's event loop tells it of each event.
class Watchdog
{
public:
    static constexpr qint64 limitMs = 50;

    void enter()
    {
        if (m_depth++ == 0)
            m_timer.start();
    }
    /// `what` names the receiver of the event, `type` is QEvent::Type.
    void leave(const char *what, int type);
    int slow() const { return m_slow; }
    qint64 worstMs() const { return m_worst; }

private:
    QElapsedTimer m_timer;
    int m_depth = 0;
    int m_slow = 0;
    qint64 m_worst = 0;
};

} // namespace splot::ui
