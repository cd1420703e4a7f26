#include "ui/common/watchdog.h"

namespace splot::ui {

Q_LOGGING_CATEGORY(windowLog, "splot.window", QtWarningMsg)

void Watchdog::leave(const char *what, int type)
{
    if (--m_depth > 0)
        return;
    const qint64 took = m_timer.elapsed();
    if (took > m_worst)
        m_worst = took;
    if (took <= limitMs)
        return;
    ++m_slow;
    qCInfo(windowLog) << "slow:" << took << "ms for event" << type << "of" << what;
}

} // namespace splot::ui
