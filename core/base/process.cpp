#include "core/base/process.h"

#include <QCoreApplication>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
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
