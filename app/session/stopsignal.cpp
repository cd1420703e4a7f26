#include "app/session/stopsignal.h"

#include <QSocketNotifier>

#include <atomic>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace splot::app {

#ifdef Q_OS_WIN

namespace {
std::atomic<StopSignal *> current{nullptr};

/// Runs on a thread of the system's own, so it hands over to the object's.
BOOL WINAPI onConsoleEvent(DWORD)
{
    StopSignal *signal = current.load();
    return signal && QMetaObject::invokeMethod(
                         signal, [signal] { signal->react(); }, Qt::QueuedConnection);
}
} // namespace

StopSignal::StopSignal(std::function<void()> asked, QObject *parent)
    : QObject(parent), m_asked(std::move(asked))
{
    current = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

StopSignal::~StopSignal()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    current = nullptr;
}

void StopSignal::react()
{
    m_asked();
}

#else

namespace {
int ends[2] = {-1, -1};

/// Only what POSIX allows in a signal's handler: one byte into the socket.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}
} // namespace

StopSignal::StopSignal(std::function<void()> asked, QObject *parent)
    : QObject(parent), m_asked(std::move(asked))
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return;
    for (const int end : ends)
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] { react(); });
    struct sigaction action
    {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

StopSignal::~StopSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    delete m_notifier;
    for (int &end : ends) {
        ::close(end);
        end = -1;
    }
}

void StopSignal::react()
{
    char bytes[16];
    while (::read(ends[1], bytes, sizeof bytes) > 0) {
    }
    m_asked();
}

#endif

} // namespace splot::app
