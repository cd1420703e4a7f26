#include "core/base/filelock.h"

#include <QFile>
#include <QString>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace splot::base {

namespace {
tl::unexpected<Error> held(const std::string &path)
{
    return fail(ErrorCode::Conflict, QT_TRANSLATE_NOOP("splot", "%1 is in use by another process."), {path});
}

tl::unexpected<Error> notMade(const std::string &path, std::string reason)
{
    return fail(ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot", "File %1 cannot be made. Check that you may write to its folder."),
                {path}, std::move(reason));
}
} // namespace

#ifdef Q_OS_WIN

struct FileLock::Handle
{
    HANDLE file;
    ~Handle() { CloseHandle(file); }
};

Result<std::unique_ptr<FileLock>> FileLock::take(const std::string &path)
{
    const auto name = QString::fromStdString(path).toStdWString();
    // Shared with nobody: a second open fails while this one lasts.
    const HANDLE file = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const auto error = GetLastError();
        if (error == ERROR_SHARING_VIOLATION)
            return held(path);
        return notMade(path, std::to_string(error));
    }
    return std::unique_ptr<FileLock>(new FileLock(std::unique_ptr<Handle>(new Handle{file})));
}

#else

struct FileLock::Handle
{
    int file;
    ~Handle() { close(file); }
};

Result<std::unique_ptr<FileLock>> FileLock::take(const std::string &path)
{
    const auto name = QFile::encodeName(QString::fromStdString(path));
    const int file = open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return notMade(path, std::strerror(errno));
    std::unique_ptr<Handle> handle(new Handle{file});
    // flock and not fcntl: it belongs to this opening of the file, so that closing another one of the same
    // process does not drop it.
    if (flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return held(path);
        return fail(ErrorCode::Unsupported,
                    QT_TRANSLATE_NOOP("splot", "The file system of %1 knows no locks."), {path},
                    std::strerror(errno));
    }
    return std::unique_ptr<FileLock>(new FileLock(std::move(handle)));
}

#endif

FileLock::FileLock(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

FileLock::~FileLock() = default;

} // namespace splot::base
