#include "core/base/process.h"

#include <QCoreApplication>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <windows.h>

#include <lmcons.h>
#else
#include <cerrno>
#include <csignal>
#include <pwd.h>
#include <unistd.h>
#endif

namespace splot::base {

std::int64_t currentProcess()
{
    return QCoreApplication::applicationPid();
}

std::string hostName()
{
    return QSysInfo::machineHostName().toStdString();
}

namespace {
#ifdef Q_OS_WIN
std::string accountName()
{
    wchar_t name[UNLEN + 1];
    DWORD size = UNLEN + 1;
    return GetUserNameW(name, &size) ? QString::fromWCharArray(name).toStdString() : std::string();
}
#else
std::string accountName()
{
    const auto *account = getpwuid(geteuid());
    return account ? account->pw_name : std::string();
}
#endif
} // namespace

std::string personName()
{
    if (const QByteArray given = qgetenv("SPLOT_AUTHOR"); !given.isEmpty())
        return given.toStdString();
    if (auto account = accountName(); !account.empty())
        return account;
    // An account without a line in the list of users, as in some containers.
    for (const char *name : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            return value.toStdString();
    }
    return {};
}

#ifdef Q_OS_WIN
bool processRuns(std::int64_t id)
{
    if (id <= 0)
        return false;
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(id));
    if (!process)
        return GetLastError() != ERROR_INVALID_PARAMETER;
    DWORD code = 0;
    const bool known = GetExitCodeProcess(process, &code) != 0;
    CloseHandle(process);
    return !known || code == STILL_ACTIVE;
}
#else
bool processRuns(std::int64_t id)
{
    return id > 0 && (kill(static_cast<pid_t>(id), 0) == 0 || errno != ESRCH);
}
#endif

} // namespace splot::base
