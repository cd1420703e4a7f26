#pragma once

#include <sqlite3.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>

namespace splot::test {

/// A disk for SQLite that can be full: made before the files are opened, it lets through what is written until
/// `full` is set. One at a time.
class FullDisk
{
public:
    FullDisk()
    {
        s_below = sqlite3_vfs_find(nullptr);
        m_vfs = *s_below;
        m_vfs.zName = "fulldisk";
        m_vfs.pNext = nullptr;
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FullDisk()
    {
        s_full = false;
        sqlite3_vfs_register(s_below, 1);
        sqlite3_vfs_unregister(&m_vfs);
    }

    void setFull(bool full) { s_full = full; }

private:
    struct Patched
    {
        sqlite3_io_methods methods; ///< first: a file points to it
        const sqlite3_io_methods *original;
    };

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *given)
    {
        const int code = s_below->xOpen(s_below, name, file, flags, given);
        if (!file->pMethods)
            return code;
        const std::scoped_lock lock(s_mutex);
        auto &patched = s_patched[file->pMethods];
        if (!patched) {
            patched = std::make_unique<Patched>(Patched{*file->pMethods, file->pMethods});
            patched->methods.xWrite = write;
        }
        file->pMethods = &patched->methods;
        return code;
    }
    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
    {
        if (s_full)
            return SQLITE_FULL;
        return reinterpret_cast<const Patched *>(file->pMethods)->original->xWrite(file, bytes, size, offset);
    }

    static inline sqlite3_vfs *s_below = nullptr;
    static inline std::atomic<bool> s_full = false;
    static inline std::mutex s_mutex;
    static inline std::map<const sqlite3_io_methods *, std::unique_ptr<Patched>> s_patched;
    sqlite3_vfs m_vfs{};
};

} // namespace splot::test
