#include "core/connectors/files/filerewrite.h"

#include "core/connectors/files/filesheet.h"

#include <QDir>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace splot::connectors {

using base::ErrorCode;

namespace {

/// Objects member by member, everything else as a whole.
void merge(model::Value &into, const model::Value &from)
{
    if (!from.object()) {
        into = from;
        return;
    }
    for (const auto &[name, value] : *from.object()) {
        const model::Value *old = into.member(name);
        model::Value merged = old && old->object() ? *old : model::Value();
        merge(merged, value);
        into.setMember(name, std::move(merged));
    }
}

base::Error busy(const std::string &file)
{
    base::Error e = base::error(
        ErrorCode::BackOff,
        QT_TRANSLATE_NOOP("splot", "The file %1 is just being changed by another program."), {file});
    e.wait = std::chrono::seconds(2);
    return e;
}

/// The new name in the folder survives a loss of power.
void syncFolder(const std::string &path)
{
#ifdef Q_OS_UNIX
    const int folder =
        ::open(QFileInfo(QString::fromStdString(path)).absolutePath().toLocal8Bit().constData(),
               O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path) // the rename itself is written through
#endif
}

} // namespace

FileRewrite::FileRewrite(FileObject object, std::shared_ptr<FileList> files)
    : m_object(std::move(object)), m_files(std::move(files))
{}

std::vector<base::Result<Written>> FileRewrite::apply(const std::vector<WriteRequest> &requests,
                                                      base::WallTime now)
{
    FileSheet sheet(m_object);
    std::string stamp;
    if (auto loaded = load(sheet, stamp, now); !loaded)
        return {requests.size(), base::fail(loaded.error())};
    std::vector<base::Result<Written>> answers;
    for (const WriteRequest &request : requests)
        answers.push_back(change(sheet, request));
    if (!sheet.changed())
        return answers;
    if (const auto saved = save(sheet, stamp); !saved) {
        for (auto &answer : answers) {
            if (answer && !answer->nothingSent)
                answer = base::fail(saved.error());
        }
    }
    return answers;
}

base::Result<void> FileRewrite::load(FileSheet &sheet, std::string &stamp, base::WallTime now) const
{
    SPLOT_ASSIGN(const FileList::Found found, m_files->look(m_object, now, false));
    if (!found.allFinished)
        return base::fail(busy(m_object.pattern));
    if (found.files.empty())
        return {};
    stamp = found.files.front().stamp;
    return sheet.load(found.files.front());
}

base::Result<Written> FileRewrite::change(FileSheet &sheet, const WriteRequest &request) const
{
    if (m_object.writing == FileWriting::Append)
        return append(sheet, request);
    if (request.kind == WriteKind::Create)
        return create(sheet, request);
    bool several = false;
    const model::Value *row = sheet.row(request.localId.value, several);
    if (several)
        return base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The file %1 has two rows with the id %2; remove one of them."),
            {m_object.pattern, request.localId.value});
    if (!row)
        return base::fail(ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "The file %1 has no row with the id %2."),
                          {m_object.pattern, request.localId.value});
    if (request.conditional && !request.version.empty() && rowVersion(*row) != request.version)
        return base::fail(
            ErrorCode::Conflict,
            QT_TRANSLATE_NOOP("splot", "The row %1 of the file %2 was changed since it was read."),
            {request.localId.value, m_object.pattern});
    if (request.kind == WriteKind::Update)
        return update(sheet, request);
    sheet.remove(request.localId.value);
    Written written;
    written.localId = request.localId;
    return written;
}

base::Result<Written> FileRewrite::create(FileSheet &sheet, const WriteRequest &request) const
{
    SPLOT_ASSIGN(model::Value body, sheet.asHeld(request.wanted));
    Written written;
    SPLOT_ASSIGN(written.localId, sheet.idOf(body));
    bool several = false;
    if (const model::Value *row = sheet.row(written.localId.value, several)) {
        if (*row != body)
            return base::fail(
                ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot", "The file %1 has another row with the id %2 already."),
                {m_object.pattern, written.localId.value});
        written.nothingSent = true; // written by an attempt whose answer was lost
    } else {
        SPLOT_ASSIGN(written.request, sheet.encoded(body));
        SPLOT_TRY(sheet.add(body));
    }
    written.request = format::excerpt(written.request, 4000);
    written.version = rowVersion(body);
    written.body = std::move(body);
    return written;
}

base::Result<Written> FileRewrite::update(FileSheet &sheet, const WriteRequest &request) const
{
    bool several = false;
    const model::Value old = *sheet.row(request.localId.value, several);
    model::Value merged = old;
    merge(merged, request.changed.isBlank() ? request.wanted : request.changed);
    SPLOT_ASSIGN(model::Value body, sheet.asHeld(merged));
    Written written;
    SPLOT_ASSIGN(written.localId, sheet.idOf(body));
    if (written.localId != request.localId && sheet.row(written.localId.value, several))
        return base::fail(ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The file %1 has another row with the id %2 already."),
                          {m_object.pattern, written.localId.value});
    written.nothingSent = body == old;
    if (!written.nothingSent) {
        SPLOT_ASSIGN(written.request, sheet.encoded(body));
        SPLOT_TRY(sheet.replace(request.localId.value, body));
    }
    written.request = format::excerpt(written.request, 4000);
    written.version = rowVersion(body);
    written.body = std::move(body);
    return written;
}

base::Result<Written> FileRewrite::append(FileSheet &sheet, const WriteRequest &request) const
{
    if (request.kind == WriteKind::Delete)
        return base::fail(ErrorCode::Unsupported,
                          QT_TRANSLATE_NOOP("splot", "Rows are only added to the file %1; none is deleted."),
                          {m_object.pattern});
    SPLOT_ASSIGN(model::Value body, sheet.asHeld(request.wanted));
    Written written;
    SPLOT_ASSIGN(written.localId, sheet.idOf(body));
    bool several = false;
    const model::Value *last = sheet.row(written.localId.value, several);
    written.nothingSent = last && *last == body;
    if (!written.nothingSent) {
        SPLOT_ASSIGN(written.request, sheet.encoded(body));
        SPLOT_TRY(sheet.add(body));
    }
    written.request = format::excerpt(written.request, 4000);
    written.version = rowVersion(body);
    written.body = std::move(body);
    return written;
}

base::Result<void> FileRewrite::save(const FileSheet &sheet, const std::string &stamp) const
{
    SPLOT_ASSIGN(const std::string bytes, sheet.bytes());
    const std::string path = m_files->folder() + "/" + m_object.pattern;
    const auto notWritten = [&](const QSaveFile &file) {
        return base::fail(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot", "The file %1 could not be written, and is as it was: %2"),
            {m_object.pattern, file.errorString().toStdString()});
    };
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return notWritten(file);
    const auto now = m_files->find(m_object.pattern);
    if ((now ? now->stamp : std::string()) != stamp) {
        file.cancelWriting();
        return base::fail(busy(m_object.pattern));
    }
    if (!file.commit())
        return notWritten(file);
    syncFolder(path);
    m_files->wrote(m_object.pattern);
    return {};
}

} // namespace splot::connectors
