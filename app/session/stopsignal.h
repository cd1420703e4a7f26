#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace splot::app {

/// Tells when somebody asks this process to stop: SIGINT, SIGTERM, or the console's close on Windows. One at
/// a time.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(std::function<void()> asked, QObject *parent = nullptr);
    ~StopSignal() override;

    void react(); ///< by the handler of this system

private:
    std::function<void()> m_asked;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace splot::app
