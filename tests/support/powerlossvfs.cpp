#include "tests/support/powerlossvfs.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>

#include <cstring>
#include <map>
#include <new>
#include <vector>

namespace splot::support {

namespace {
std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}
} // namespace

struct PowerLossVfs::Parts
{
    /// A write or, without bytes, a truncation to `offset`.
    struct Piece
    {
        sqlite3_int64 offset;
        std::string bytes;
        bool truncation;

        void applyTo(std::string &image) const
        {
            const auto from = static_cast<std::size_t>(offset);
            if (truncation) {
                image.resize(from);
                return;
            }
            if (image.size() < from + bytes.size())
                image.resize(from + bytes.size());
            std::memcpy(image.data() + from, bytes.data(), bytes.size());
        }
    };

    /// What the disk surely holds of one file, and what it may hold.
    struct Image
    {
        std::string synced;
        std::vector<Piece> pending;

        void sync()
        {
            for (const auto &piece : pending)
                piece.applyTo(synced);
            pending.clear();
        }
    };

    sqlite3_vfs vfs{};
    sqlite3_vfs *below = nullptr;
    sqlite3_io_methods methods{};
    std::map<std::string, Image> images;
    std::int64_t done = 0;
    std::int64_t loseAt = 0;
    std::int64_t failAt = 0;
    std::int64_t opened = 0;
    bool lost = false;
    bool counts = true;

    /// One more step towards the end; false: it fails.
    bool step()
    {
        if (!counts)
            return !lost;
        ++done;
        lost = lost || (loseAt > 0 && done >= loseAt);
        return !lost && done != failAt;
    }
};

namespace {
PowerLossVfs::Parts *parts = nullptr; // SQLite calls plain functions

struct File
{
    sqlite3_file base;
    PowerLossVfs::Parts::Image *image;
    sqlite3_file *below;
};

sqlite3_file *belowOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->below;
}

template <auto method, class... Arguments> int through(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *below = belowOf(file);
    return parts->lost ? SQLITE_IOERR : (below->pMethods->*method)(below, arguments...);
}

int closeFile(sqlite3_file *file)
{
    return belowOf(file)->pMethods->xClose(belowOf(file));
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    if (!parts->step())
        return SQLITE_IOERR_WRITE;
    reinterpret_cast<File *>(file)->image->pending.push_back(
        {offset, std::string(static_cast<const char *>(bytes), static_cast<std::size_t>(size)), false});
    return belowOf(file)->pMethods->xWrite(belowOf(file), bytes, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (!parts->step())
        return SQLITE_IOERR_TRUNCATE;
    reinterpret_cast<File *>(file)->image->pending.push_back({size, {}, true});
    return belowOf(file)->pMethods->xTruncate(belowOf(file), size);
}

int syncFile(sqlite3_file *file, int)
{
    if (!parts->step())
        return SQLITE_IOERR_FSYNC;
    reinterpret_cast<File *>(file)->image->sync();
    return SQLITE_OK; // the disk below is not the one that is tested
}

int unlockFile(sqlite3_file *file, int level)
{
    return belowOf(file)->pMethods->xUnlock(belowOf(file), level);
}

int sectorSize(sqlite3_file *file)
{
    return belowOf(file)->pMethods->xSectorSize(belowOf(file));
}

int traits(sqlite3_file *file)
{
    return belowOf(file)->pMethods->xDeviceCharacteristics(belowOf(file));
}

void shmBarrier(sqlite3_file *file)
{
    belowOf(file)->pMethods->xShmBarrier(belowOf(file));
}

int shmUnmap(sqlite3_file *file, int remove)
{
    return belowOf(file)->pMethods->xShmUnmap(belowOf(file), remove);
}

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (parts->lost)
        return SQLITE_CANTOPEN;
    auto *mine = reinterpret_cast<File *>(file);
    mine->below = reinterpret_cast<sqlite3_file *>(mine + 1);
    const int code = parts->below->xOpen(parts->below, name, mine->below, flags, outFlags);
    if (!mine->below->pMethods)
        return code;
    const std::string path = name ? name : "";
    const auto [it, fresh] = parts->images.try_emplace(path);
    if (fresh && name)
        it->second.synced = contentOf(QString::fromUtf8(name));
    mine->image = &it->second;
    file->pMethods = &parts->methods;
    ++parts->opened;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    if (!parts->step())
        return SQLITE_IOERR_DELETE;
    parts->images.erase(name);
    return parts->below->xDelete(parts->below, name, sync);
}

sqlite3_io_methods methodsOf()
{
    using M = sqlite3_io_methods;
    M m{};
    m.iVersion = 2;
    m.xClose = closeFile;
    m.xRead = through<&M::xRead>;
    m.xWrite = writeFile;
    m.xTruncate = truncateFile;
    m.xSync = syncFile;
    m.xFileSize = through<&M::xFileSize>;
    m.xLock = through<&M::xLock>;
    m.xUnlock = unlockFile;
    m.xCheckReservedLock = through<&M::xCheckReservedLock>;
    m.xFileControl = through<&M::xFileControl>;
    m.xSectorSize = sectorSize;
    m.xDeviceCharacteristics = traits;
    m.xShmMap = through<&M::xShmMap>;
    m.xShmLock = through<&M::xShmLock>;
    m.xShmBarrier = shmBarrier;
    m.xShmUnmap = shmUnmap;
    return m;
}
} // namespace

PowerLossVfs::PowerLossVfs() : m_parts(std::make_unique<Parts>())
{
    parts = m_parts.get();
    parts->below = sqlite3_vfs_find(nullptr);
    parts->methods = methodsOf();
    parts->vfs = *parts->below;
    parts->vfs.zName = "power-loss";
    parts->vfs.pNext = nullptr;
    parts->vfs.szOsFile = static_cast<int>(sizeof(File)) + parts->below->szOsFile;
    parts->vfs.xOpen = openFile;
    parts->vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&parts->vfs, 1);
}

PowerLossVfs::~PowerLossVfs()
{
    sqlite3_vfs_unregister(&m_parts->vfs);
    parts = nullptr;
}

void PowerLossVfs::loseAt(std::int64_t operation)
{
    m_parts->done = 0;
    m_parts->loseAt = operation;
    m_parts->failAt = 0;
}

void PowerLossVfs::failAt(std::int64_t operation)
{
    m_parts->done = 0;
    m_parts->loseAt = 0;
    m_parts->failAt = operation;
}

void PowerLossVfs::count(bool on)
{
    m_parts->counts = on;
}

bool PowerLossVfs::failed() const
{
    return m_parts->failAt > 0 && m_parts->done >= m_parts->failAt;
}

bool PowerLossVfs::lost() const
{
    return m_parts->lost;
}

std::int64_t PowerLossVfs::operations() const
{
    return m_parts->done;
}

std::int64_t PowerLossVfs::opened() const
{
    return m_parts->opened;
}

void PowerLossVfs::comeBack(const std::string &folder, const std::function<bool()> &keep)
{
    const QDir dir(QString::fromStdString(folder));
    for (const QString &name : dir.entryList(QDir::Files)) {
        const QString path = dir.absoluteFilePath(name);
        const auto it = m_parts->images.find(path.toStdString());
        if (it == m_parts->images.end()) {
            QFile::remove(path); // shared memory
            continue;
        }
        for (const auto &piece : it->second.pending) {
            if (keep())
                piece.applyTo(it->second.synced);
        }
        QFile file(path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(it->second.synced.data(), static_cast<qint64>(it->second.synced.size()));
    }
    m_parts->images.clear();
    m_parts->lost = false;
    m_parts->loseAt = 0;
}

} // namespace splot::support
