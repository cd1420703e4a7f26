#include "benchapplication.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <ctime>

namespace splot::bench {

bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread()) // events of the workers
        return QApplication::notify(receiver, event);
    const char *what = receiver->metaObject()->className();
    if (event->type() == QEvent::Paint && receiver->inherits("QCustomPlot"))
        ++m_chartPaints;
    if (m_depth++ == 0) {
        m_timer.start();
        m_began = threadMs();
    }
    const bool done = QApplication::notify(receiver, event);
    if (--m_depth > 0)
        return done;
    const double took = static_cast<double>(m_timer.nsecsElapsed()) / 1e6, work = threadMs() - m_began;
    m_workOver33 += work > 33 ? 1 : 0;
    m_worstWork = std::max(m_worstWork, work);
    m_over33 += took > 33 ? 1 : 0;
    m_over50 += took > 50 ? 1 : 0;
    if (took > m_worst) {
        m_worst = took;
        m_worstAt = what;
    }
    return done;
}

void BenchApplication::reset()
{
    m_worst = m_worstWork = 0;
    m_over33 = m_over50 = m_workOver33 = m_chartPaints = 0;
    m_worstAt = "";
}

double BenchApplication::threadMs()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
#else
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC; // of the whole process
#endif
}

void BenchApplication::settle(int milliseconds)
{
    QEventLoop loop; // processEvents with a limit would turn round and round
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

double BenchApplication::until(const std::function<bool()> &ready)
{
    constexpr int longest = 60000;
    QElapsedTimer timer;
    timer.start();
    while (!ready() && timer.elapsed() < longest)
        settle(2);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace splot::bench
