#include "ui/ownership/presenter.h"

#include "core/formula/formula.h"
#include "core/workspace/configurationcodec.h"
#include "ui/common/recordtitle.h"
#include "ui/ownership/commands.h"

#include <QUndoStack>

namespace splot::ui {

namespace {
constexpr std::int64_t dayMicros = 86400LL * 1000000;
constexpr int eventCount = 30;

struct EvidenceRead
{
    std::vector<store::FieldEvidence> days;
    std::vector<store::WaitingProposals> waiting;
};
} // namespace

OwnershipPresenter::OwnershipPresenter(Workspace &workspace, QUndoStack &undo, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_undo(undo), m_draft(*workspace.configuration()),
      m_plan(workspace)
{
    m_matrix.setDraft(&m_draft);
    connect(&workspace, &Workspace::configurationChanged, this, &OwnershipPresenter::follow);
    connect(&m_plan, &ChangePlan::saved, this, [this] {
        m_undo.clear(); // what was saved comes back as the configuration, and is followed then
    });
}

void OwnershipPresenter::follow()
{
    auto drafted = m_draft.configuration();
    drafted.version = m_workspace.configuration()->version;
    if (m_draft.changes() > 0 && !(drafted == *m_workspace.configuration())) {
        emit conflict();
        return;
    }
    set(OwnershipDraft(*m_workspace.configuration()));
}

void OwnershipPresenter::set(const OwnershipDraft &draft)
{
    const bool sameFields =
        draft.configuration().entities.size() == m_draft.configuration().entities.size() &&
        draft.configuration().systems.size() == m_draft.configuration().systems.size() &&
        draft.saved().version == m_draft.saved().version;
    m_draft = draft;
    if (sameFields)
        m_matrix.refreshCells();
    else
        m_matrix.setDraft(&m_draft);
    emit draftChanged();
}

void OwnershipPresenter::edit(const QString &text, const std::function<void(OwnershipDraft &)> &change)
{
    auto after = m_draft;
    change(after);
    if (after == m_draft)
        return;
    m_undo.push(new EditOwnership(text, m_draft, std::move(after),
                                  [guard = QPointer(this)](const OwnershipDraft &draft) {
                                      if (guard)
                                          guard->set(draft);
                                  }));
}

void OwnershipPresenter::discard()
{
    edit(tr("Discard changes of ownership"),
         [this](OwnershipDraft &draft) { draft = OwnershipDraft(*m_workspace.configuration()); });
}

std::vector<model::ConfigurationProblem> OwnershipPresenter::problems() const
{
    auto out = workspace::checkConfiguration(m_draft.configuration());
    for (const auto &entity : m_draft.configuration().entities) {
        for (const auto &[path, rule] : entity.ownership.fields) {
            const auto check = [&](const std::string &text) {
                if (text.empty())
                    return;
                if (const auto formula = formula::Formula::compile(text); !formula)
                    out.push_back({"entity/" + entity.id.value + ": " + path, formula.error().message});
            };
            check(rule.formula);
            for (const auto &stage : rule.stages)
                check(stage.when);
        }
    }
    return out;
}

void OwnershipPresenter::planDraft()
{
    m_plan.start(m_draft.documents(), m_draft.entities());
}

void OwnershipPresenter::refresh()
{
    const auto now = Workspace::now();
    m_evidence = m_workspace.ask(
        Lane::Slow, this,
        [now](store::Reader &reader) -> base::Result<EvidenceRead> {
            EvidenceRead read;
            SPLOT_ASSIGN(read.days, reader.evidence().perDay({now.micros - 30 * dayMicros, 0}));
            SPLOT_ASSIGN(read.waiting, reader.evidence().waitingProposals());
            return read;
        },
        [this, now](base::Result<EvidenceRead> read) {
            if (!read) {
                emit failed(read.error());
                return;
            }
            m_matrix.setEvidence(read->days, read->waiting, now.micros / dayMicros);
        });
}

void OwnershipPresenter::askEvents(const model::EntityId &entity, const std::string &field,
                                   const model::SystemId &system)
{
    m_events.clear();
    emit eventsChanged();
    m_eventsAsked = m_workspace.ask(
        Lane::Slow, this,
        [entity, field, system, configuration = m_workspace.configuration()](
            store::Reader &reader) -> base::Result<std::vector<Event>> {
            std::vector<Event> events;
            SPLOT_ASSIGN(const auto decisions, reader.evidence().ofField(entity, field, system, eventCount));
            for (const auto &d : decisions) {
                Event event{d, {}};
                SPLOT_ASSIGN(const auto title, readRecordTitle(reader, d.record, *configuration));
                event.record = title ? title->title : QString();
                events.push_back(std::move(event));
            }
            return events;
        },
        [this](base::Result<std::vector<Event>> events) {
            if (!events) {
                emit failed(events.error());
                return;
            }
            m_events = std::move(*events);
            emit eventsChanged();
        });
}

} // namespace splot::ui
