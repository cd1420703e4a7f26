#include "core/base/journal.h"

#include "core/base/durablefile.h"
#include "core/base/random.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace splot::base {

namespace {

// A file: its kind, its id, then entries, then zeros, so that an entry that fits in changes nothing but bytes
// that are the file's already: the disk has no sizes and places to write down. An entry: its length, its
// check, its bytes. The check covers the file's id and the place, so that nothing else is taken for an entry.
const QByteArray kind = QByteArrayLiteral("SPLOTIN1");
constexpr int idBytes = 8;
constexpr std::int64_t headSize = 8 + 2 * idBytes;
constexpr std::int64_t lengthSize = 4;
constexpr int checkSize = 8;
constexpr std::int64_t frameSize = lengthSize + checkSize;
constexpr std::int64_t leastAhead = 64 * 1024;
constexpr std::int64_t mostAhead = 1024 * 1024;
constexpr std::int64_t page = 64 * 1024;
constexpr std::chrono::seconds comeAgain{5};
/// A file that is written to all the time ends after so many looks, so that what is taken goes.
constexpr int mostLooks = 15;

tl::unexpected<Error> refused(std::string detail)
{
    Error error = base::error(ErrorCode::BackOff,
                              QT_TRANSLATE_NOOP("splot", "It could not be stored; it shall come again."), {},
                              std::move(detail));
    error.wait = comeAgain;
    return fail(std::move(error));
}

QByteArray checkOf(const std::string &id, std::int64_t place, QByteArrayView bytes)
{
    const auto where = qToLittleEndian(place);
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(QByteArrayView(id.data(), static_cast<qsizetype>(id.size())));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&where), sizeof where));
    hash.addData(bytes);
    return hash.result().left(checkSize);
}

QByteArray framed(const std::string &id, std::int64_t place, const std::vector<std::string> &entries)
{
    QByteArray out;
    for (const std::string &entry : entries) {
        const QByteArrayView bytes(entry.data(), static_cast<qsizetype>(entry.size()));
        const auto length = qToLittleEndian(static_cast<quint32>(entry.size()));
        const auto at = place + out.size();
        out.append(reinterpret_cast<const char *>(&length), sizeof length);
        out += checkOf(id, at, bytes);
        out += bytes;
    }
    return out;
}

struct Found
{
    std::int64_t number;
    QString path;
};

/// In the order in which they were begun.
std::vector<Found> filesOf(const std::string &path)
{
    const QFileInfo name(QString::fromStdString(path));
    const QString start = name.fileName() + QLatin1Char('-');
    std::vector<Found> all;
    for (const QString &file : name.dir().entryList({start + QLatin1Char('*')}, QDir::Files)) {
        bool ok = false;
        const auto number = QStringView(file).mid(start.size()).toLongLong(&ok);
        if (ok && number > 0)
            all.push_back({number, name.dir().filePath(file)});
    }
    std::ranges::sort(all, {}, &Found::number);
    return all;
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(std::string path, const Marks &marks, Limits limits)
{
    std::unique_ptr<Journal> journal(new Journal(std::move(path), limits));
    for (const auto &[number, name] : filesOf(journal->m_path)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && !file.exists())
            continue; // taken meanwhile
        if (!file.isOpen())
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "File %1 cannot be read."),
                        {name.toStdString()}, file.errorString().toStdString());
        journal->find(number, name, file.read(headSize));
    }
    journal->rewind(marks);
    return journal;
}

void Journal::find(std::int64_t number, const QString &path, const QByteArray &head)
{
    m_last = std::max(m_last, number);
    File file;
    file.number = number;
    file.path = path;
    file.foreign = file.closed = true;
    if (head.size() == headSize && head.startsWith(kind)) {
        file.id = head.mid(kind.size()).toStdString();
        file.end = QFileInfo(path).size();
    } else if (!QByteArray(head).replace('\0', "").isEmpty()) {
        return; // not of ours, or of a later program
    }           // else it was just being made, and nothing in it was accepted
    m_files.push_back(std::move(file));
}

Result<void> Journal::copy(const std::string &from, const std::string &to)
{
    for (const auto &old : filesOf(to))
        QFile::remove(old.path);
    for (const auto &[number, path] : filesOf(from)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue; // taken meanwhile
        if (file.read(headSize + lengthSize).mid(headSize).replace('\0', "").isEmpty())
            continue;
        const QString target = QString::fromStdString(to + "-" + std::to_string(number));
        if (!QFile::copy(path, target) && QFile::exists(path))
            return fail(ErrorCode::NotConnected, QT_TRANSLATE_NOOP("splot", "File %1 cannot be written."),
                        {target.toStdString()});
    }
    return {};
}

Result<void> Journal::append(const std::vector<std::string> &entries)
{
    const std::scoped_lock writing(m_writing);
    if (m_closed)
        return refused("closed");
    if (held() > m_limits.held)
        return refused("too much is held");
    if (!m_writer && !begin())
        return refused(m_active.errorString().toStdString());
    const QByteArray bytes = framed(m_writer->id, m_writer->end, entries);
    if (!write(bytes)) {
        // What the disk has of it is not known: nothing more goes behind it.
        const std::string why = m_active.errorString().toStdString();
        end();
        return refused(why);
    }
    bool full = false;
    {
        const std::scoped_lock lock(m_lock);
        m_writer->end += bytes.size();
        full = m_writer->end >= m_limits.file;
    }
    if (full)
        end();
    return {};
}

bool Journal::begin()
{
    File file;
    file.id = SystemRandom().hex(idBytes);
    file.end = file.read = file.settled = headSize;
    m_active.close();
    do {
        file.number = ++m_last;
        file.path = QString::fromStdString(m_path + "-" + std::to_string(file.number));
    } while (QFile::exists(file.path));
    m_active.setFileName(file.path);
    QByteArray first = kind + QByteArray::fromStdString(file.id);
    first.append(leastAhead, '\0');
    const bool made = m_active.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) &&
                      m_active.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                      m_active.write(first) == first.size() && syncFile(m_active);
    if (!made) {
        if (m_active.isOpen())
            m_active.remove();
        return false;
    }
    syncFolder(QFileInfo(file.path).absolutePath().toStdString());
    m_allocated = first.size();
    const std::scoped_lock lock(m_lock);
    m_writer = &m_files.emplace_back(std::move(file));
    return true;
}

bool Journal::write(QByteArray bytes)
{
    const std::int64_t end = m_writer->end + bytes.size();
    if (end > m_allocated) {
        const std::int64_t ahead = std::clamp(end, leastAhead, mostAhead);
        bytes.append(ahead, '\0');
        m_allocated = end + ahead;
    }
    return m_active.seek(m_writer->end) && m_active.write(bytes) == bytes.size() && syncFile(m_active);
}

/// What comes next goes into a new file.
void Journal::end()
{
    m_active.close();
    if (!m_writer)
        return;
    const std::scoped_lock lock(m_lock);
    m_writer->closed = true;
    m_writer = nullptr;
}

void Journal::close()
{
    const std::scoped_lock writing(m_writing);
    m_closed = true;
    end();
}

std::int64_t Journal::held() const
{
    const std::scoped_lock lock(m_lock);
    std::int64_t bytes = 0;
    for (const File &file : m_files)
        bytes += file.end - file.settled;
    return bytes;
}

bool Journal::hasMore() const
{
    const std::scoped_lock lock(m_lock);
    return std::ranges::any_of(m_files, [](const File &file) { return file.read < file.end; });
}

Journal::File *Journal::next()
{
    const std::scoped_lock lock(m_lock);
    const auto it = std::ranges::find_if(m_files, [](const File &file) { return file.read < file.end; });
    return it == m_files.end() ? nullptr : &*it;
}

Result<QByteArray> Journal::bytesOf(const File &file, std::int64_t from, std::int64_t size)
{
    if (m_reader.fileName() != file.path) {
        m_reader.close();
        m_reader.setFileName(file.path);
    }
    if ((m_reader.isOpen() || m_reader.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) &&
        m_reader.seek(from))
        return m_reader.read(size);
    return fail(ErrorCode::NotConnected, QT_TRANSLATE_NOOP("splot", "File %1 cannot be read."),
                {file.path.toStdString()}, m_reader.errorString().toStdString());
}

Result<std::vector<std::string>> Journal::read(int most)
{
    std::vector<std::string> out;
    while (File *file = next()) {
        std::int64_t end = 0;
        {
            const std::scoped_lock lock(m_lock);
            end = file->end;
        }
        auto place = file->read; // changed by this thread alone
        SPLOT_ASSIGN(QByteArray bytes, bytesOf(*file, place, std::min(end - place, page)));
        std::int64_t at = 0;
        while (std::ssize(out) < most && bytes.size() - at >= frameSize) {
            const auto length = qFromLittleEndian<quint32>(bytes.constData() + at);
            if (length == 0 || place + frameSize + length > end)
                break;
            if (bytes.size() - at < frameSize + length) {
                if (!out.empty())
                    break; // with the next page
                SPLOT_ASSIGN(bytes, bytesOf(*file, place, frameSize + length));
                at = 0;
                if (bytes.size() < frameSize + length)
                    break;
            }
            const QByteArrayView entry(bytes.constData() + at + frameSize, length);
            if (checkOf(file->id, place, entry) !=
                QByteArrayView(bytes.constData() + at + lengthSize, checkSize))
                break;
            out.emplace_back(entry.data(), static_cast<std::size_t>(entry.size()));
            at += frameSize + length;
            place += frameSize + length;
        }
        const std::scoped_lock lock(m_lock);
        file->read = place;
        if (!out.empty())
            break;
        if (!file->foreign)
            return fail(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("splot", "File %1 is damaged."),
                        {file->path.toStdString()});
        file->end = place; // its process ended while it wrote: that was accepted from nobody
    }
    return out;
}

Journal::Marks Journal::marks() const
{
    const std::scoped_lock lock(m_lock);
    Marks marks;
    for (const File &file : m_files) {
        if (file.read > headSize)
            marks[file.id] = file.read;
    }
    return marks;
}

void Journal::settle()
{
    const std::scoped_lock lock(m_lock);
    for (File &file : m_files)
        file.settled = file.read;
}

void Journal::rewind(const Marks &marks)
{
    const std::scoped_lock lock(m_lock);
    for (File &file : m_files) {
        const auto mark = marks.find(file.id);
        file.read = file.settled = std::min(mark == marks.end() ? headSize : mark->second, file.end);
    }
}

void Journal::tidy(bool now)
{
    bool cut = false;
    {
        const std::scoped_lock lock(m_lock);
        for (File &file : m_files) {
            if (file.closed || file.end == headSize)
                continue;
            const bool rests = file.settled == file.end && file.end == file.lastEnd;
            file.lastEnd = file.end;
            cut = now || rests || ++file.looks > mostLooks;
        }
    }
    if (cut) {
        const std::scoped_lock writing(m_writing);
        end();
    }
    remove();
}

/// Files of which nothing is wanted any more.
void Journal::remove()
{
    std::vector<std::list<File>::iterator> over;
    {
        const std::scoped_lock lock(m_lock);
        for (auto it = m_files.begin(); it != m_files.end(); ++it) {
            if (it->closed && it->settled >= it->end)
                over.push_back(it);
        }
    }
    if (over.empty())
        return;
    m_reader.close(); // Windows removes no file that is open
    std::erase_if(over, [](const auto &it) { return !QFile::remove(it->path) && QFile::exists(it->path); });
    // A name that came back after a loss of power would be taken again once its mark is forgotten.
    syncFolder(QFileInfo(QString::fromStdString(m_path)).absolutePath().toStdString());
    const std::scoped_lock lock(m_lock);
    for (const auto &it : over)
        m_files.erase(it);
}

} // namespace splot::base
