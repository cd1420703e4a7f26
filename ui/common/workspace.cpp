#include "ui/common/workspace.h"

#include "core/base/process.h"
#include "core/workspace/configurationcodec.h"

#include <QFileInfo>
#include <QSettings>

#include <cstdlib>

namespace splot::ui {

namespace {
constexpr std::chrono::milliseconds lookEvery{250};
constexpr std::chrono::milliseconds pulseEvery{1000};
constexpr std::int64_t freshMicros = 10 * 1000000LL;
/// A command that nobody took by then is not carried out behind the back of who gave it.
constexpr std::int64_t expiryMicros = 5 * 60 * 1000000LL;

std::shared_ptr<const Schemas> schemasOf(const model::Configuration &configuration)
{
    auto schemas = std::make_shared<Schemas>();
    for (const auto &entity : configuration.entities)
        schemas->emplace(entity.id, std::make_shared<const model::Schema>(entity));
    return schemas;
}

base::Result<std::shared_ptr<const model::Configuration>> readAll(store::Reader &reader)
{
    SPLOT_ASSIGN(const auto version, reader.configurationVersion());
    SPLOT_ASSIGN(const auto documents, reader.documents());
    SPLOT_ASSIGN(auto configuration, workspace::readConfiguration(documents, version));
    return std::make_shared<const model::Configuration>(std::move(configuration));
}

/// A file of an older program is brought up to date first, as an engine does; a newer one is refused by both.
base::Result<std::unique_ptr<store::Reader>> openReader(const std::string &path)
{
    auto reader = store::Reader::open(path);
    if (reader || reader.error().code != base::ErrorCode::Unsupported)
        return reader;
    if (const auto upToDate = store::SqliteStore::open(path); !upToDate)
        return base::fail(upToDate.error());
    return store::Reader::open(path);
}

/// As the store judges it: a beat from the future is a clock that was set back, as far away as one from the
/// past; an engine of this computer that was killed is missed at once.
bool lives(const store::Lease &lease)
{
    return std::abs(Workspace::now().micros - lease.beat.micros) < freshMicros &&
           (lease.host != base::hostName() || base::processRuns(lease.process));
}

/// The name that the person gave in the settings, else the account's.
QString userName()
{
    if (const auto given = QSettings().value(QStringLiteral("author")).toString(); !given.isEmpty())
        return given;
    const auto person = base::personName();
    return person.empty() ? QStringLiteral("splot") : QString::fromStdString(person);
}
} // namespace

base::Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path)
{
    SPLOT_ASSIGN(auto reader, openReader(path.toStdString()));
    std::unique_ptr<Workspace> workspace(new Workspace(path, std::move(reader)));
    SPLOT_TRY(workspace->load());
    return workspace;
}

Workspace::Workspace(QString path, std::unique_ptr<store::Reader> reader)
    : m_path(std::move(path)), m_author(userName()), m_reader(std::move(reader)),
      m_quick(std::make_unique<Worker>(m_path.toStdString())),
      m_slow(std::make_unique<Worker>(m_path.toStdString())),
      m_writer(std::make_unique<Worker>(m_path.toStdString()))
{
    const QFileInfo file(m_path);
    m_readOnly = !file.isWritable() || !QFileInfo(file.absolutePath()).isWritable();
    // Queued: what is seen may open a dialog, and a timer whose slot has not returned does not fire again.
    connect(&m_timer, &QTimer::timeout, this, &Workspace::look, Qt::QueuedConnection);
    m_pulseTimer.setSingleShot(true);
    connect(&m_pulseTimer, &QTimer::timeout, this, [this] {
        if (m_pulseWanted)
            readPulseSoon();
    });
}

Workspace::~Workspace()
{
    m_timer.stop();
    // The threads end first: what they still post to this object is dropped with it.
    m_quick.reset();
    m_slow.reset();
    m_writer.reset();
}

QString Workspace::name() const
{
    return QFileInfo(m_path).fileName();
}

base::Result<void> Workspace::load()
{
    SPLOT_ASSIGN(const auto id, m_reader->workspaceId());
    m_id = QString::fromStdString(id);
    SPLOT_ASSIGN(auto configuration, readAll(*m_reader));
    takeConfiguration(std::move(configuration));
    followEngine();
    m_dataVersion = m_reader->dataVersion();
    m_timer.start(lookEvery);
    readPulseSoon();
    return {};
}

std::shared_ptr<const model::Schema> Workspace::schema(const model::EntityId &entity) const
{
    const auto found = m_schemas->find(entity);
    return found == m_schemas->end() ? nullptr : found->second;
}

model::Moment Workspace::now()
{
    return model::Moment::at(
        std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()));
}

void Workspace::look()
{
    followEngine();
    const std::int64_t version = m_reader->dataVersion();
    if (version == m_dataVersion)
        return;
    m_dataVersion = version;
    followJobs();
    followConfiguration();
    m_pulseWanted = true;
    if (!m_pulseTimer.isActive())
        readPulseSoon();
    emit changed();
}

void Workspace::followEngine()
{
    const auto view = m_reader->lease();
    if (!view) {
        if (!m_failed)
            emit failed(view.error());
        m_failed = true;
        return;
    }
    m_failed = false;
    EngineState state{view->held && lives(view->lease), view->lease};
    const bool differs = state.runs != m_engine.runs || state.lease.epoch != m_engine.lease.epoch;
    m_engine = std::move(state);
    if (differs)
        emit engineChanged();
}

void Workspace::followConfiguration()
{
    const auto version = m_reader->configurationVersion();
    if (!version || *version == m_version)
        return;
    m_version = *version;
    // Parsing thousands of fields would be felt: it happens elsewhere.
    ask(Lane::Quick, this, readAll, [this](base::Result<std::shared_ptr<const model::Configuration>> read) {
        if (read)
            takeConfiguration(std::move(*read));
        else
            emit failed(read.error());
    });
}

void Workspace::takeConfiguration(std::shared_ptr<const model::Configuration> configuration)
{
    m_configuration = std::move(configuration);
    m_version = m_configuration->version;
    m_schemas = schemasOf(*m_configuration);
    m_reader->setSchemas(*m_schemas);
    m_reader->records().setSchemas(*m_schemas);
    emit configurationChanged();
}

void Workspace::readPulseSoon()
{
    if (m_pulseRuns)
        return;
    m_pulseRuns = true;
    m_pulseWanted = false;
    m_pulseTimer.start(pulseEvery);
    ask(
        Lane::Slow, this, [last = m_pulse](store::Reader &reader) { return readPulse(reader, last, now()); },
        [this](base::Result<Pulse> pulse) {
            m_pulseRuns = false;
            if (pulse) {
                m_pulse = std::move(*pulse);
                emit pulseChanged();
            } else {
                emit failed(pulse.error());
            }
        });
}

void Workspace::saveDocuments(std::vector<store::Document> changed, std::int64_t expected,
                              const QString &comment, QObject *context,
                              std::function<void(base::Result<std::int64_t>)> take)
{
    const auto save = [changed = std::move(changed), expected, comment = comment.toStdString(),
                       person =
                           m_author.toStdString()](store::SqliteStore &to) -> base::Result<std::int64_t> {
        SPLOT_ASSIGN(const auto version, to.saveDocuments(changed, expected, person, comment, now()));
        for (const auto &document : changed) {
            model::AuditEntry entry;
            entry.at = now();
            entry.person = person;
            entry.action = "configuration";
            entry.subject = document.kind + "/" + document.id;
            entry.after =
                model::Object{{"version", model::Value(version)}, {"comment", model::Value(comment)}};
            SPLOT_TRY(to.addAudit(entry));
        }
        return version;
    };
    write(context, save, std::move(take));
}

Job *Workspace::send(const std::string &kind, model::Object arguments)
{
    model::Command command;
    command.kind = kind;
    command.arguments = model::Value(std::move(arguments));
    command.author = m_author.toStdString();
    command.createdAt = now();
    command.expiresAt.micros = command.createdAt.micros + expiryMicros;
    auto *job = new Job(*this, command);
    m_jobs.emplace_back(job);
    write(
        job, [command](store::SqliteStore &to) { return to.saveCommand(command); },
        [this, job](base::Result<std::int64_t> id) {
            if (!id)
                return job->fail(id.error());
            job->m_command.id = *id;
            if (job->m_cancelWanted)
                cancelCommand(*id);
            emit commandSaved();
            followJobs(); // a quick engine has answered before its name was known here
        });
    emit jobStarted(job);
    return job;
}

void Workspace::followJobs()
{
    std::erase_if(m_jobs, [](const auto &job) { return !job || job->finishedYet(); });
    const auto jobs = m_jobs;
    for (const auto &job : jobs) {
        if (!job || job->command().id == 0)
            continue;
        const auto command = m_reader->command(job->command().id);
        if (!command)
            job->fail(command.error());
        else if (*command)
            job->follow(**command);
    }
}

void Workspace::cancelCommand(std::int64_t id)
{
    const auto wish = [id](store::SqliteStore &to) -> base::Result<void> {
        SPLOT_ASSIGN(auto command, to.command(id));
        if (!command)
            return {};
        command->cancelWanted = true;
        if (command->state == model::CommandState::Waiting)
            command->state = model::CommandState::Cancelled;
        SPLOT_TRY(to.saveCommand(*command));
        return {};
    };
    write(this, wish, [](const base::Result<void> &) {});
}

} // namespace splot::ui
