#include "core/connectors/files/filefeed.h"

#include "core/format/json.h"

#include <QDir>

#include <algorithm>
#include <map>

namespace splot::connectors {

using base::ErrorCode;

namespace {

constexpr std::size_t pageRows = 1000;
/// A file that was left out because it may still be being written is looked at again after this.
constexpr std::chrono::milliseconds untilFinished{1000};
/// How far the clock of the computer that holds the folder may differ from ours.
constexpr std::int64_t clockSlackMs = 10000;

base::Error cancelled()
{
    return base::error(ErrorCode::Cancelled,
                       QT_TRANSLATE_NOOP("splot", "The reading of files was cancelled."));
}

} // namespace

/// What a page's state says.
struct FileFeed::Place
{
    std::map<std::string, std::string> done; ///< stamps by name
    std::string file;                        ///< begun
    std::string stamp;
    std::int64_t rows = 0;     ///< given out of it
    bool faults = false;       ///< something was bad: the listing is not complete
    std::int64_t sinceMs = -1; ///< the engine's own start: what is older was listed

    static Place from(const model::Value &state);
    model::Value value() const;
    bool isDone(const FoundFile &f) const
    {
        const auto it = done.find(f.name);
        return it == done.end() ? f.changed < sinceMs - clockSlackMs : it->second == f.stamp;
    }
};

FileFeed::Place FileFeed::Place::from(const model::Value &state)
{
    Place place;
    auto text = [&](const char *name) {
        const model::Value *v = state.member(name);
        return v && v->text() ? *v->text() : std::string();
    };
    if (const model::Value *files = state.member("files"); files && files->object()) {
        for (const auto &[name, stamp] : *files->object())
            place.done[name] = stamp.toText();
    }
    place.file = text("file");
    place.stamp = text("stamp");
    if (const model::Value *rows = state.member("rows"); rows && rows->get<std::int64_t>())
        place.rows = *rows->get<std::int64_t>();
    if (const model::Value *faults = state.member("faults"); faults && faults->get<bool>())
        place.faults = *faults->get<bool>();
    if (const model::Value *since = state.member("since"); since && since->get<model::Moment>())
        place.sinceMs = since->get<model::Moment>()->micros / 1000;
    return place;
}

model::Value FileFeed::Place::value() const
{
    model::Object files;
    for (const auto &[name, stamp] : done)
        files.emplace_back(name, stamp);
    model::Object state{{"files", std::move(files)}};
    if (!file.empty()) {
        state.emplace_back("file", file);
        state.emplace_back("stamp", stamp);
        state.emplace_back("rows", rows);
    }
    if (faults)
        state.emplace_back("faults", true);
    return state;
}

FileFeed::FileFeed(FileObject object, std::shared_ptr<FileList> files)
    : m_object(std::move(object)), m_files(std::move(files))
{}

base::Result<Page> FileFeed::read(const ReadRequest &request, base::WallTime now,
                                  const base::CancelToken &cancel)
{
    if (request.feed == Feed::ByIds)
        return readIds(request, now, cancel);
    const bool full = request.feed != Feed::Changes;
    Place place = Place::from(request.state);
    if (!full && place.file.empty())
        moveDone(place);
    SPLOT_ASSIGN(const FileList::Found found, m_files->look(m_object, now, full));
    Page page;
    std::optional<base::Error> unreadable;
    for (const FoundFile &file : found.files) {
        if (place.isDone(file)) {
            place.done[file.name] = file.stamp;
            continue;
        }
        if (page.readings.size() + page.bad.size() >= pageRows) {
            page.last = false;
            break;
        }
        if (auto filled = fill(page, place, file, cancel); !filled) {
            if (filled.error().code != ErrorCode::NotConnected)
                return base::fail(std::move(filled.error()));
            unreadable =
                std::move(filled.error()); // another program may hold it; the others are read all the same
        }
        page.last = place.file.empty();
        if (!page.last)
            break;
    }
    if (unreadable && page.last && page.readings.empty() && page.bad.empty())
        return base::fail(std::move(*unreadable));
    page.complete = full && page.last && !place.faults && !unreadable && found.allFinished &&
                    !found.files.empty() && m_object.snapshot;
    if (page.last && !found.allFinished)
        page.again = untilFinished;
    std::erase_if(place.done, [&](const auto &entry) { return page.last && !m_files->find(entry.first); });
    page.state = place.value();
    return page;
}

/// Gives out rows of the file until the page is full or the file ends.
base::Result<void> FileFeed::fill(Page &page, Place &place, const FoundFile &file,
                                  const base::CancelToken &cancel)
{
    SPLOT_ASSIGN(RowReader * rows, reader(place, file));
    std::int64_t skip = place.rows - m_given;
    while (true) {
        if (cancel.cancelled())
            return base::fail(cancelled());
        std::size_t taken = 0;
        while (taken < m_rest.size() && (skip > 0 || page.readings.size() + page.bad.size() < pageRows)) {
            const FileRow &row = m_rest[taken++];
            ++m_given;
            place.faults = place.faults || !row.id;
            if (skip-- > 0)
                continue;
            if (row.id)
                page.readings.push_back(reading(row, file));
            else
                page.bad.push_back(badPiece(row, file));
        }
        m_rest.erase(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(taken));
        place.rows = std::max(place.rows, m_given);
        if (!m_rest.empty())
            return {};
        if (rows->atEnd())
            break;
        SPLOT_ASSIGN(m_rest, rows->read());
    }
    place.done[file.name] = file.stamp;
    place.file.clear();
    place.rows = 0;
    m_reader.reset();
    return {};
}

/// The reader of the page before, or a new one; the caller skips what was given out already.
base::Result<RowReader *> FileFeed::reader(Place &place, const FoundFile &file)
{
    const bool begun = place.file == file.name && place.stamp == file.stamp;
    if (!begun)
        place.rows = 0;
    const bool kept = begun && m_reader && m_reader->file().name == file.name &&
                      m_reader->file().stamp == file.stamp && m_given == place.rows;
    place.file.clear();
    if (!kept) {
        m_rest.clear();
        m_given = 0;
        m_reader = std::make_unique<RowReader>(m_object, file);
        if (auto opened = m_reader->open(); !opened) {
            m_reader.reset();
            return base::fail(std::move(opened.error()));
        }
    }
    place.file = file.name;
    place.stamp = file.stamp;
    return m_reader.get();
}

base::Result<Page> FileFeed::readIds(const ReadRequest &request, base::WallTime now,
                                     const base::CancelToken &cancel)
{
    const std::set<model::LocalId> wanted(request.ids.begin(), request.ids.end());
    Page page;
    bool certain = false;
    SPLOT_ASSIGN(page.readings,
                 rows([&](const Reading &r) { return wanted.count(r.localId) > 0; }, now, cancel, certain));
    if (!certain || !m_object.snapshot)
        return page; // a delta does not name what it leaves alone
    std::set<model::LocalId> missing = wanted;
    for (const Reading &r : page.readings)
        missing.erase(r.localId);
    page.gone.assign(missing.begin(), missing.end());
    return page;
}

base::Result<std::vector<Reading>> FileFeed::rows(const std::function<bool(const Reading &)> &wanted,
                                                  base::WallTime now, const base::CancelToken &cancel,
                                                  bool &certain)
{
    SPLOT_ASSIGN(const FileList::Found found, m_files->look(m_object, now, true));
    certain = found.allFinished && !found.files.empty();
    std::map<model::LocalId, Reading> last;
    for (const FoundFile &file : found.files) {
        RowReader reader(m_object, file);
        SPLOT_TRY(reader.open());
        while (!reader.atEnd()) {
            if (cancel.cancelled())
                return base::fail(cancelled());
            SPLOT_ASSIGN(const std::vector<FileRow> some, reader.read());
            for (const FileRow &row : some) {
                certain = certain && row.id;
                if (!row.id)
                    continue;
                Reading r = reading(row, file);
                last.erase(r.localId); // a later row may no longer be what is wanted
                if (wanted(r))
                    last.emplace(r.localId, std::move(r));
            }
        }
    }
    std::vector<Reading> result;
    for (auto &[id, r] : last)
        result.push_back(std::move(r));
    return result;
}

namespace {
model::LocalId placeOf(const FileRow &row, const FoundFile &file)
{
    return model::LocalId(file.name + ":" + std::to_string(row.piece.line));
}
} // namespace

Reading FileFeed::reading(const FileRow &row, const FoundFile &file) const
{
    Reading r;
    r.place = placeOf(row, file);
    r.localId = *row.id;
    r.body = *row.piece.value;
    r.version = rowVersion(r.body);
    return r;
}

BadPiece FileFeed::badPiece(const FileRow &row, const FoundFile &file) const
{
    std::string raw = row.piece.raw;
    if (raw.empty() && row.piece.value)
        raw = format::excerpt(format::writeJson(*row.piece.value), 4000);
    return {placeOf(row, file), std::move(raw), row.id.error()};
}

/// Moves away what the state says was read: only now is it certain that its rows were kept.
void FileFeed::moveDone(const Place &place)
{
    if (m_object.moveTo.empty())
        return;
    for (const auto &[name, stamp] : place.done) {
        const auto file = m_files->find(name);
        if (!file || file->stamp != stamp || name.starts_with(m_object.moveTo + "/"))
            continue;
        const QDir folder(QString::fromStdString(m_files->folder()));
        const QString to = QString::fromStdString(m_object.moveTo);
        folder.mkpath(to);
        const QFileInfo info(QString::fromStdString(file->path));
        QString target = folder.filePath(to + QLatin1Char('/') + info.fileName());
        for (int n = 2; QFileInfo::exists(target); ++n)
            target = folder.filePath(
                QStringLiteral("%1/%2-%3.%4").arg(to, info.completeBaseName()).arg(n).arg(info.suffix()));
        QFile::rename(info.absoluteFilePath(),
                      target); // another program may hold it; then it stays, and is known as read
    }
}

} // namespace splot::connectors
