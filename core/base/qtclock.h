#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <map>

class QTimer;

namespace splot::base {

/// The real clock on the Qt event loop of the thread that made it.
class QtClock : public QObject, public Clock
{
    Q_OBJECT

public:
    explicit QtClock(QObject *parent = nullptr);
    ~QtClock() override;

    WallTime now() const override;
    SteadyTime steady() const override;
    TimerId after(std::chrono::microseconds delay, std::function<void()> task) override;
    void cancel(TimerId timer) override;

private:
    struct Task
    {
        TimerId id;
        std::function<void()> run;
    };

    void arm();
    void runDue();

    QTimer *m_timer;
    TimerId m_next = 1;
    std::multimap<SteadyTime, Task> m_tasks;
};

} // namespace splot::base
