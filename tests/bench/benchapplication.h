#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace splot::bench {

/// Measures every event of the window's thread, with what it calls: how long it kept the window from drawing,
/// and how much of that was processor time of the thread, which a busy machine does not stretch.
class BenchApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;
    void reset();
    /// Handles what is there and what comes for so long.
    void settle(int milliseconds);
    /// Until `ready`, at most a minute; milliseconds.
    double until(const std::function<bool()> &ready);

    double worst() const { return m_worst; } ///< milliseconds
    const char *worstAt() const { return m_worstAt; }
    double worstWork() const { return m_worstWork; } ///< processor milliseconds of the costliest event
    int over33() const { return m_over33; }
    int over50() const { return m_over50; }
    int workOver33() const { return m_workOver33; } ///< events of more processor time
    int chartPaints() const { return m_chartPaints; }
    /// Processor time of the calling thread until now, in milliseconds.
    static double threadMs();

private:
    QElapsedTimer m_timer;
    int m_depth = 0, m_over33 = 0, m_over50 = 0, m_workOver33 = 0, m_chartPaints = 0;
    double m_began = 0, m_worst = 0, m_worstWork = 0;
    const char *m_worstAt = "";
};

} // namespace splot::bench
