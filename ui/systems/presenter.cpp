#include "ui/systems/presenter.h"

#include "core/workspace/drainstate.h"
#include "ui/common/configurationundo.h"

#include <algorithm>

namespace splot::ui {

namespace {
constexpr int dayMinutes = 24 * 60, quarterMinutes = 15;

struct Figures
{
    std::vector<model::FlowCount> hour;
    std::vector<store::OpenWork> open;
    std::map<model::SystemId, SystemHealth> health;
};

/// What the engine left about each system, and how often it was reached in a day.
base::Result<void> readHealth(store::Reader &reader, const model::Configuration &configuration,
                              model::Moment now, Figures &figures)
{
    const auto minute = now.micros / 60000000;
    SPLOT_ASSIGN(const auto day, reader.flows(minute - dayMinutes, minute + 1, quarterMinutes));
    for (const auto &system : configuration.systems) {
        auto &health = figures.health[system.id];
        SPLOT_ASSIGN(const auto abilities, reader.state(workspace::abilitiesState, system.id));
        health.abilities = workspace::readAbilities(abilities);
        SPLOT_ASSIGN(const auto memory, reader.state("memory", system.id));
        health.rates = rateUses(memory, now);
        SPLOT_ASSIGN(const auto reporting, reader.state(workspace::reportingState, system.id));
        health.reporting = workspace::readReporting(reporting);
        health.availability = availability(day, system.id);
        for (const auto &object : health.abilities.objects) {
            SPLOT_ASSIGN(const auto read, reader.state("read", system.id, object.name));
            if (const auto *at = read.get<model::Moment>())
                health.lastRead[object.name] = *at;
        }
    }
    return {};
}
} // namespace

SystemsPresenter::SystemsPresenter(Workspace &workspace, QUndoStack *undo, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_undo(undo)
{
    connect(&m_timer, &QTimer::timeout, this, &SystemsPresenter::refresh);
    connect(&workspace, &Workspace::configurationChanged, this, &SystemsPresenter::refresh);
}

void SystemsPresenter::setShown(bool shown)
{
    if (!shown)
        return m_timer.stop();
    refresh();
    m_timer.start(std::chrono::seconds(2));
}

void SystemsPresenter::refresh()
{
    const auto minute = Workspace::now().micros / 60000000;
    m_read = m_workspace.ask(
        Lane::Quick, this,
        [minute, configuration = m_workspace.configuration(),
         now = Workspace::now()](store::Reader &reader) -> base::Result<Figures> {
            Figures f;
            SPLOT_ASSIGN(f.hour, reader.flows(minute - 59, minute + 1, 60));
            SPLOT_ASSIGN(f.open, reader.evidence().openWork());
            SPLOT_TRY(readHealth(reader, *configuration, now, f));
            return f;
        },
        [this](base::Result<Figures> f) {
            if (!f) {
                emit failed(f.error());
                return;
            }
            auto rows = systemRows(*m_workspace.configuration(), m_workspace.pulse(), f->hour, f->open);
            for (auto &row : rows) {
                row.health = std::move(f->health[row.system.id]);
                for (const auto &c : row.cases)
                    row.health.errors[c.code] += c.kind == model::CaseKind::Failure ? c.count : 0;
                std::erase_if(row.health.errors, [](const auto &e) { return e.second == 0; });
            }
            m_systems.setRows(std::move(rows));
            emit refreshed();
        });
}

void SystemsPresenter::save(const model::System &system, const QString &comment,
                            const std::vector<TypedSecret> &typed)
{
    SecretEntry(m_workspace)
        .keep(system.id.value, typed, this,
              [this, saved = model::System(system), comment](base::Result<model::Object> kept) mutable {
                  if (!kept) {
                      emit failed(kept.error());
                      return;
                  }
                  for (const auto &[setting, value] : *kept) {
                      std::erase_if(saved.settings,
                                    [&name = setting](const auto &s) { return s.first == name; });
                      saved.settings.emplace_back(setting, value);
                  }
                  std::sort(saved.settings.begin(), saved.settings.end(),
                            [](const auto &a, const auto &b) { return a.first < b.first; });
                  saveSystem(saved, comment);
              });
}

void SystemsPresenter::saveSystem(const model::System &system, const QString &comment)
{
    saveUndoably(m_workspace, m_undo, workspace::systemDocument(system), comment, this,
                 [this, comment](base::Result<std::int64_t> version) {
                     if (version)
                         emit saved(comment);
                     else
                         emit failed(version.error());
                 });
}

void SystemsPresenter::test(const model::SystemId &system)
{
    auto *job = m_workspace.send("test", {{"system", system.value}});
    const auto tell = [this, system](const model::Value &answer, bool over) {
        const auto *steps = answer.member("steps");
        if (steps || over)
            emit tested(QString::fromStdString(system.value), steps ? *steps : answer, over);
    };
    connect(job, &Job::progressed, this, [job, tell] { tell(job->command().answer, false); });
    connect(job, &Job::finished, this, [this, job, tell] {
        if (job->answer())
            tell(*job->answer(), true);
        else
            emit failed(job->answer().error());
    });
}

void SystemsPresenter::discover(const model::SystemId &system)
{
    auto *job = m_workspace.send("discover", {{"system", system.value}});
    connect(job, &Job::finished, this, [this, job, system] {
        if (!job->answer()) {
            emit failed(job->answer().error());
            return;
        }
        const auto *objects = job->answer()->member("objects");
        emit discovered(QString::fromStdString(system.value), objects ? *objects : model::Value());
    });
}

} // namespace splot::ui
