#include "ui/reconcile/presenter.h"

#include "ui/common/configurationundo.h"

namespace splot::ui {

namespace {
constexpr int commandsLookedAt = 2000;

struct History
{
    std::vector<ReconcilePresenter::Run> runs;
    model::Value last;
    model::Moment at;
};

std::int64_t differencesIn(const model::Value &answer)
{
    std::int64_t sum = 0;
    for (const char *name : {"differences", "missing"}) {
        const auto *rows = answer.member(name) ? answer.member(name)->list() : nullptr;
        for (const auto &row : rows ? *rows : model::List()) {
            const auto *count = row.member("count") ? row.member("count")->get<std::int64_t>() : nullptr;
            sum += count ? *count : 0;
        }
    }
    return sum;
}
} // namespace

ReconcilePresenter::ReconcilePresenter(Workspace &workspace, QUndoStack *undo, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_undo(undo)
{
    connect(&workspace, &Workspace::configurationChanged, this, &ReconcilePresenter::readRoutine);
    readRoutine();
}

void ReconcilePresenter::readRoutine()
{
    m_readRoutine = m_workspace.ask(
        Lane::Quick, this,
        [](store::Reader &reader) -> base::Result<workspace::ReconcileRoutine> {
            SPLOT_ASSIGN(const auto documents, reader.documents());
            return workspace::readRoutine(documents);
        },
        [this](base::Result<workspace::ReconcileRoutine> routine) {
            if (!routine) {
                emit failed(routine.error());
                return;
            }
            m_routine = std::move(*routine);
            emit routineChanged();
        });
}

void ReconcilePresenter::setRoutine(const std::string &cron, const QStringList &entities,
                                    const QStringList &systems)
{
    workspace::ReconcileRoutine routine;
    routine.cron = cron;
    for (const auto &entity : entities)
        routine.entities.emplace_back(entity.toStdString());
    for (const auto &system : systems)
        routine.systems.emplace_back(system.toStdString());
    if (cron.empty() && m_routine.cron.empty())
        return;
    saveUndoably(m_workspace, m_undo, workspace::routineDocument(routine), tr("Schedule of comparisons"),
                 this, [this](base::Result<std::int64_t> saved) {
                     if (saved)
                         readRoutine();
                     else
                         emit failed(saved.error());
                 });
}

void ReconcilePresenter::run(const QStringList &entities, const QStringList &systems)
{
    cancel();
    const auto list = [](const QStringList &texts) {
        model::List out;
        for (const auto &t : texts)
            out.emplace_back(t.toStdString());
        return out;
    };
    m_job = m_workspace.send("reconcile",
                             {{"entities", list(entities)}, {"systems", list(systems)}, {"samples", 20}});
    connect(m_job, &Job::progressed, this, &ReconcilePresenter::changed);
    connect(m_job, &Job::finished, this, [this, job = m_job.data()] {
        if (!job->answer()) {
            emit failed(job->answer().error());
        } else {
            m_differences.show(*job->answer(), m_workspace.configuration());
            m_at = Workspace::now();
            readHistory();
        }
        emit changed();
    });
    emit changed();
}

void ReconcilePresenter::cancel()
{
    if (running())
        m_job->cancel();
}

/// The runs before are the commands that asked for them; the newest answer is shown until there is another.
void ReconcilePresenter::readHistory()
{
    m_read = m_workspace.ask(
        Lane::Slow, this,
        [](store::Reader &reader) -> base::Result<History> {
            History h;
            SPLOT_ASSIGN(const auto commands, reader.commands(0, commandsLookedAt));
            for (const auto &c : commands) {
                if (c.kind != "reconcile" || c.state != model::CommandState::Done)
                    continue;
                if (h.runs.empty()) {
                    h.last = c.answer;
                    h.at = c.createdAt;
                }
                h.runs.insert(h.runs.begin(), {c.createdAt, differencesIn(c.answer)});
            }
            return h;
        },
        [this](base::Result<History> h) {
            if (!h) {
                emit failed(h.error());
                return;
            }
            m_history = std::move(h->runs);
            if (m_at.micros == 0 && h->at.micros > 0) {
                m_differences.show(h->last, m_workspace.configuration());
                m_at = h->at;
            }
            emit changed();
        });
}

} // namespace splot::ui
