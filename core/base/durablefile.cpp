#include "core/base/durablefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace splot::base {

Result<void> replaceFile(const std::string &path, std::string_view bytes, Readers readers)
{
    const QString name = QString::fromStdString(path);
    QSaveFile file(name); // begins as a file of the owner's only; commit() syncs and renames it
    const auto failed = [&] {
        return fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The file %1 cannot be written. Check the folder and the free space."),
            {path}, file.errorString().toStdString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (readers == Readers::OwnerOnly)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto size = static_cast<qint64>(bytes.size());
    // What is still buffered may be what the disk has no room for.
    if (file.write(bytes.data(), size) != size || !file.flush() || !file.commit())
        return failed();
    syncFolder(QFileInfo(name).absolutePath().toStdString());
    return {};
}

bool syncFile(QFileDevice &file)
{
#if defined(Q_OS_WIN)
    return _commit(file.handle()) == 0;
#else
    int done = 0;
    do {
#if defined(Q_OS_LINUX)
        done = ::fdatasync(file.handle()); // with the size, where that changed
#else
        done = ::fsync(file.handle());
#endif
    } while (done != 0 && errno == EINTR);
    return done == 0;
#endif
}

void syncFolder(const std::string &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(QString::fromStdString(folder)).constData(),
                                  O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#else
    Q_UNUSED(folder) // NTFS keeps a journal of its names
#endif
}

bool othersCanRead(const std::string &path)
{
#ifdef Q_OS_UNIX
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    return QFile::permissions(QString::fromStdString(path)) & others;
#else
    Q_UNUSED(path)
    return false;
#endif
}

} // namespace splot::base
