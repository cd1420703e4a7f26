#pragma once

#include "core/base/result.h"

#include <QFile>

#include <cstdint>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace splot::base {

/// Entries that are on the disk before anybody hears so, and stay there until they are taken: in files
/// PATH-1, PATH-2,
/// ... One thread appends, another one takes. A file is written by one process only; what processes before it
/// left is read as far as it is whole, and goes when it is taken.
class Journal
{
public:
    /// How far each file is taken, by its id. The taker keeps them in one transaction with what it makes of
    /// the entries, so that each entry is taken once, whenever the process ends.
    using Marks = std::map<std::string, std::int64_t>;

    struct Limits
    {
        std::int64_t held = 256 * 1024 * 1024; ///< bytes that are not taken; beyond them nothing is accepted
        std::int64_t file = 8 * 1024 * 1024;   ///< then a new one is begun
    };

    /// Finds what is there and makes nothing. Rejected: a file cannot be read.
    static Result<std::unique_ptr<Journal>> open(std::string path, const Marks &marks, Limits limits);
    static Result<std::unique_ptr<Journal>> open(std::string path, const Marks &marks)
    {
        return open(path, marks, {});
    }
    /// Copies what may hold entries that are not taken, while others go on. What there was at `to` is
    /// replaced.
    static Result<void> copy(const std::string &from, const std::string &to);
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// All of them, with one wait for the disk: durable when it returns. BackOff: too much is held, the disk
    /// is full or fails, or the journal is closed; then none of them counts as accepted.
    Result<void> append(const std::vector<std::string> &entries);
    /// Nothing is accepted from now on. Any thread.
    void close();

    /// Whether there may be something to read.
    bool hasMore() const;
    /// The next entries, at most so many. Corrupt: the disk does not give back what it took.
    Result<std::vector<std::string>> read(int most);
    /// How far it was read.
    Marks marks() const;
    /// What was read is kept elsewhere now.
    void settle();
    /// It may be or not: reads on from there.
    void rewind(const Marks &marks);
    /// To be called now and then: what is taken does not stay on the disk. `now`: also what was written last.
    void tidy(bool now);

private:
    struct File
    {
        std::int64_t number = 0;
        QString path;
        std::string id;
        std::int64_t end = 0; ///< of what is durable; of another process's: its size, until it was read
        std::int64_t read = 0;
        std::int64_t settled = 0;
        bool foreign = false; ///< of a process before this one
        bool closed = false;  ///< nothing is added any more
        std::int64_t lastEnd = 0;
        int looks = 0; ///< how often it was seen with entries
    };

    Journal(std::string path, Limits limits) : m_path(std::move(path)), m_limits(limits) {}

    void find(std::int64_t number, const QString &path, const QByteArray &head);
    bool begin();
    bool write(QByteArray bytes);
    void end();
    std::int64_t held() const;
    File *next();
    Result<QByteArray> bytesOf(const File &file, std::int64_t from, std::int64_t size);
    void remove();

    const std::string m_path;
    const Limits m_limits;

    std::mutex m_writing; ///< guards the file that is written; taken before m_lock
    QFile m_active;
    File *m_writer = nullptr;
    std::int64_t m_allocated = 0;
    std::int64_t m_last = 0; ///< number given
    bool m_closed = false;

    mutable std::mutex m_lock; ///< guards the list and what it says
    std::list<File> m_files;   ///< oldest first

    QFile m_reader; ///< the taker's
};

} // namespace splot::base
