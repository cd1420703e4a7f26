#include "core/connectors/files/filesconnector.h"

#include "core/connectors/files/filefeed.h"
#include "core/connectors/files/filerewrite.h"
#include "core/connectors/files/foldercheck.h"

#include <QDir>

#include <algorithm>

namespace splot::connectors {

using base::ErrorCode;

namespace {

constexpr std::chrono::minutes fullPeriod{10};

base::Error stopped()
{
    return base::error(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("splot", "The work on files was cancelled."));
}

bool hasKey(const model::Value &row, const model::Value &keys)
{
    if (!keys.object())
        return false;
    return std::any_of(keys.object()->begin(), keys.object()->end(), [&](const auto &key) {
        const model::Value *v = row.member(key.first);
        return v && !key.second.isBlank() && model::sameText(v->toText(), key.second.toText());
    });
}

} // namespace

FilesConnector::FilesConnector(std::string folder, std::vector<FileObject> objects, base::Clock &clock)
    : m_folder(std::move(folder)), m_objects(std::move(objects)), m_clock(clock),
      m_files(std::make_shared<FileList>(m_folder)), m_worker(std::make_unique<FileWorker>())
{}

FilesConnector::~FilesConnector()
{
    m_closing = true;
    m_worker.reset();
    for (auto &[name, waiting] : std::exchange(m_pending, {})) {
        for (Pending &p : waiting)
            p.answer(base::fail(stopped()));
    }
}

std::vector<model::ObjectName> FilesConnector::objects() const
{
    std::vector<model::ObjectName> names;
    for (const FileObject &o : m_objects)
        names.push_back(o.name);
    if (!m_objects.empty())
        return names;
    for (const QString &file : QDir(QString::fromStdString(m_folder)).entryList(QDir::Files, QDir::Name)) {
        if (const auto o = fileAsObject(file.toStdString()))
            names.push_back(o->name);
    }
    return names;
}

std::unique_ptr<FileObject> FilesConnector::object(const model::ObjectName &name) const
{
    const auto it =
        std::find_if(m_objects.begin(), m_objects.end(), [&](const FileObject &o) { return o.name == name; });
    if (it != m_objects.end())
        return std::make_unique<FileObject>(*it);
    if (m_objects.empty()) {
        if (auto o = fileAsObject(name.value))
            return std::make_unique<FileObject>(std::move(*o));
    }
    return nullptr;
}

Capabilities FilesConnector::capabilities(const model::ObjectName &name) const
{
    Capabilities c;
    c.changes = true;
    c.find = true;
    const auto o = object(name);
    if (!o)
        return c;
    c.create = c.update = o->writing != FileWriting::None;
    c.remove = o->writing == FileWriting::Whole;
    c.versions = o->writing == FileWriting::Whole;
    c.partialUpdate = o->writing != FileWriting::Append;
    c.snapshot = o->snapshot;
    c.fullPeriod = o->snapshot ? fullPeriod : std::chrono::milliseconds(0);
    c.timeLimit = c.lateEffect = std::chrono::milliseconds(0);
    c.searchLag = std::chrono::milliseconds(0);
    return c;
}

template <class T>
void FilesConnector::start(const model::ObjectName &name, base::CancelToken cancel, Answer<T> answer,
                           std::function<base::Result<T>(const FileObject &)> work)
{
    if (m_closing) {
        answer(base::fail(stopped()));
        return;
    }
    std::shared_ptr<FileObject> o = object(name);
    auto job = [o, name, work = std::move(work)]() -> base::Result<T> {
        if (!o)
            return base::fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "The folder has no object %1."),
                              {name.value});
        return work(*o);
    };
    m_worker->run<T>(std::move(cancel), std::move(job), std::move(answer));
}

void FilesConnector::read(const ReadRequest &request, base::CancelToken cancel, Answer<Page> answer)
{
    auto &feed = m_feeds[{request.object, request.feed}];
    if (const auto o = object(request.object); o && !feed)
        feed = std::make_shared<FileFeed>(*o, m_files);
    start<Page>(
        request.object, cancel, std::move(answer),
        [=, now = m_clock.now(), f = feed](const FileObject &) { return f->read(request, now, cancel); });
}

void FilesConnector::find(const FindRequest &request, base::CancelToken cancel,
                          Answer<std::vector<Reading>> answer)
{
    using Found = std::vector<Reading>;
    start<Found>(request.object, cancel, std::move(answer),
                 [=, now = m_clock.now(), files = m_files](const FileObject &o) {
                     bool certain = false;
                     FileFeed search(o, files);
                     auto found = search.rows([&](const Reading &r) { return hasKey(r.body, request.keys); },
                                              now, cancel, certain);
                     if (found && found->empty() && !certain) {
                         base::Error e =
                             base::error(ErrorCode::BackOff,
                                         QT_TRANSLATE_NOOP(
                                             "splot", "The files of %1 could not be searched whole: rows are "
                                                      "broken, or a file is just being written."),
                                         {request.object.value});
                         e.wait = std::chrono::seconds(2);
                         return base::Result<Found>(base::fail(std::move(e)));
                     }
                     return found;
                 });
}

void FilesConnector::write(const WriteRequest &request, base::CancelToken cancel, Answer<Written> answer)
{
    if (m_closing) {
        answer(base::fail(stopped()));
        return;
    }
    auto &waiting = m_pending[request.object];
    waiting.push_back({request, std::move(cancel), std::move(answer)});
    // What comes in the same turn, or while the file is being written, is written together.
    if (waiting.size() == 1 && !m_writing.count(request.object))
        QMetaObject::invokeMethod(
            m_worker.get(), [this, name = request.object] { flush(name); }, Qt::QueuedConnection);
}

void FilesConnector::flush(const model::ObjectName &name)
{
    auto batch = std::make_shared<std::vector<Pending>>(std::exchange(m_pending[name], {}));
    const auto cancelled = std::stable_partition(batch->begin(), batch->end(),
                                                 [](const Pending &p) { return !p.cancel.cancelled(); });
    std::vector<Pending> dropped(std::make_move_iterator(cancelled), std::make_move_iterator(batch->end()));
    batch->erase(cancelled, batch->end());
    if (!batch->empty())
        writeTogether(name, batch);
    for (Pending &p : dropped)
        p.answer(base::fail(stopped()));
}

void FilesConnector::writeTogether(const model::ObjectName &name, std::shared_ptr<std::vector<Pending>> batch)
{
    m_writing.insert(name);
    using Many = std::vector<base::Result<Written>>;
    auto work = [batch, now = m_clock.now(), files = m_files](const FileObject &o) -> base::Result<Many> {
        if (o.writing == FileWriting::None)
            return base::fail(
                ErrorCode::Unsupported,
                QT_TRANSLATE_NOOP("splot", "The object %1 is only read: its setting \"write\" is empty."),
                {o.name.value});
        std::vector<WriteRequest> requests;
        for (const Pending &p : *batch)
            requests.push_back(p.request);
        return FileRewrite(o, files).apply(requests, now);
    };
    start<Many>(
        name, {}, [this, name, batch](base::Result<Many> done) { answerAll(name, *batch, std::move(done)); },
        std::move(work));
}

void FilesConnector::answerAll(const model::ObjectName &name, std::vector<Pending> &batch,
                               base::Result<std::vector<base::Result<Written>>> done)
{
    m_writing.erase(name);
    if (!m_closing && !m_pending[name].empty())
        QMetaObject::invokeMethod(
            m_worker.get(), [this, name] { flush(name); }, Qt::QueuedConnection);
    // From here on an answer may destroy this object.
    for (std::size_t i = 0; i < batch.size(); ++i)
        batch[i].answer(done ? std::move((*done)[i]) : base::fail(done.error()));
}

void FilesConnector::test(base::CancelToken cancel, Answer<std::vector<TestStep>> answer)
{
    if (m_closing) {
        answer(base::fail(stopped()));
        return;
    }
    m_worker->run<std::vector<TestStep>>(
        std::move(cancel), [folder = m_folder, objects = m_objects] { return checkFolder(folder, objects); },
        std::move(answer));
}

void FilesConnector::discover(base::CancelToken cancel, Answer<std::vector<FoundObject>> answer)
{
    if (m_closing) {
        answer(base::fail(stopped()));
        return;
    }
    std::vector<FileObject> all;
    for (const model::ObjectName &name : objects())
        all.push_back(*object(name));
    m_worker->run<std::vector<FoundObject>>(
        std::move(cancel), [folder = m_folder, all = std::move(all)] { return discoverFolder(folder, all); },
        std::move(answer));
}

} // namespace splot::connectors
