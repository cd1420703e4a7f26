#include "ui/mapper/presenter.h"

#include "ui/common/formats.h"
#include "ui/mapper/commands.h"

#include <QUndoStack>

namespace splot::ui {

namespace {
constexpr int sampleCount = 100;
constexpr std::size_t placeSamples = 20; ///< samples that places are taken from
constexpr int recentCount = 1000; ///< changes that old and new mappings are compared on
/// As it is saved, and as it is drafted.
using Outcomes = std::pair<std::vector<Outcome>, std::vector<Outcome>>;
constexpr int mostCases = 100, mostItems = 500;

base::Result<std::vector<MapperSample>> read(store::Reader &reader, const model::Mapping *m, int count)
{
    std::vector<MapperSample> out;
    if (!m)
        return out;
    SPLOT_ASSIGN(const auto bodies, reader.evidence().newestBodies(m->system, m->object, count));
    for (const auto &b : bodies)
        out.push_back({b.localId, b.body, b.began});
    return out;
}

/// The places of an object for which the engine opened a case that its schema changed.
base::Result<std::set<std::string>> parkedPlaces(store::Reader &reader, const model::Mapping *m)
{
    std::set<std::string> places;
    if (!m)
        return places;
    store::CaseFilter changed;
    changed.kind = model::CaseKind::SchemaChange;
    changed.system = m->system;
    SPLOT_ASSIGN(const auto cases, reader.cases().list(changed, 0, mostCases));
    for (const auto &c : cases) {
        store::ItemFilter open;
        open.state = model::ItemState::Open;
        SPLOT_ASSIGN(const auto items, reader.cases().items(c.id, open, 0, mostItems));
        for (const auto &item : items) {
            if (item.object == m->object)
                places.insert(item.field);
        }
    }
    return places;
}
} // namespace

MapperPresenter::MapperPresenter(Workspace &workspace, QUndoStack &undo, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_undo(undo), m_plan(workspace)
{
    connect(&workspace, &Workspace::configurationChanged, this, &MapperPresenter::follow);
    // What was saved comes back as the configuration, and is followed then.
    connect(&m_plan, &ChangePlan::saved, this, [this] { m_undo.clear(); });
}

std::vector<MapperPresenter::Choice> MapperPresenter::choices() const
{
    std::vector<Choice> out;
    const auto configuration = m_workspace.configuration();
    for (const auto &entity : configuration->entities) {
        const auto mappings = configuration->mappingsOf(entity.id);
        for (const auto *left : mappings) {
            for (const auto *right : mappings) {
                if (left != right)
                    out.push_back({entity.id, left->key(), right->key()});
            }
        }
        if (mappings.size() == 1)
            out.push_back({entity.id, mappings.front()->key(), {}});
    }
    return out;
}

void MapperPresenter::open(const Choice &choice)
{
    m_choice = choice;
    m_draft = MapperDraft(*m_workspace.configuration(), choice.entity, choice.left, choice.right);
    m_samples = std::make_shared<const Samples>();
    m_suggest.cancel();
    m_suggestions.clear();
    m_outcomes.clear();
    m_outcomesBefore.clear();
    m_recent.reset();
    m_changed = {};
    m_schema.clear();
    m_sample = 0;
    collectFields();
    m_lines.setDraft(&m_draft);
    emit opened();
    emit draftChanged();
    emit suggestionsChanged();
    readSamples();
    readRecent();
    discover();
}

void MapperPresenter::follow()
{
    if (!m_draft.entity() && m_choice.left.empty())
        return;
    auto drafted = m_draft.configuration();
    drafted.version = m_workspace.configuration()->version;
    if (m_draft.changes() > 0 && !(drafted == *m_workspace.configuration())) {
        emit conflict();
        return;
    }
    set(MapperDraft(*m_workspace.configuration(), m_choice.entity, m_choice.left, m_choice.right));
}

void MapperPresenter::set(const MapperDraft &draft)
{
    m_draft = draft;
    collectFields();
    m_lines.setDraft(&m_draft);
    emit draftChanged();
    suggest();
    runPreview();
    compareRecent();
    lookAtSchema();
}

void MapperPresenter::edit(const QString &text, const std::function<void(MapperDraft &)> &change)
{
    auto after = m_draft;
    change(after);
    if (after == m_draft)
        return;
    m_undo.push(
        new EditMapping(text, m_draft, std::move(after), [guard = QPointer(this)](const MapperDraft &draft) {
            if (guard)
                guard->set(draft);
        }));
}

void MapperPresenter::discard()
{
    edit(tr("Discard changes of the mapping"), [this](MapperDraft &draft) {
        draft = MapperDraft(*m_workspace.configuration(), m_choice.entity, m_choice.left, m_choice.right);
    });
}

void MapperPresenter::planDraft()
{
    m_plan.start(m_draft.documents(), {m_choice.entity});
}

void MapperPresenter::readSamples()
{
    const auto copy = [this](Side side) -> std::shared_ptr<const model::Mapping> {
        const auto *m = m_draft.mapping(side);
        return m ? std::make_shared<const model::Mapping>(*m) : nullptr;
    };
    m_read = m_workspace.ask(
        Lane::Slow, this,
        [left = copy(Side::Left), right = copy(Side::Right), of = m_case](store::Reader &reader) {
            return readSamplesOf(reader, left.get(), right.get(), of);
        },
        [this](base::Result<std::shared_ptr<const Samples>> samples) {
            if (!samples) {
                emit failed(samples.error());
                return;
            }
            m_samples = std::move(*samples);
            m_sample = 0;
            m_outcomes.clear();
            m_outcomesBefore.clear();
            collectFields();
            emit fieldsChanged();
            suggest();
            runPreview();
        });
}

base::Result<std::shared_ptr<const MapperPresenter::Samples>>
MapperPresenter::readSamplesOf(store::Reader &reader, const model::Mapping *left, const model::Mapping *right,
                               model::CaseId of)
{
    Samples samples;
    if (of.valid()) {
        SPLOT_TRY(readCase(reader, left, of, samples));
    }
    if (!samples.ofCase) {
        SPLOT_ASSIGN(samples.left, read(reader, left, sampleCount));
    }
    SPLOT_ASSIGN(samples.right, read(reader, right, sampleCount));
    for (const auto side : {Side::Left, Side::Right}) {
        const auto &all = side == Side::Left ? samples.left : samples.right;
        std::vector<model::Value> bodies;
        for (std::size_t i = 0; i < std::min(placeSamples, all.size()); ++i)
            bodies.push_back(all[i].body);
        samples.places[static_cast<int>(side)] = placesOf(bodies, {});
    }
    return std::make_shared<const Samples>(std::move(samples));
}

base::Result<void> MapperPresenter::readCase(store::Reader &reader, const model::Mapping *left,
                                             model::CaseId id, Samples &samples)
{
    SPLOT_ASSIGN(const auto found, reader.cases().get(id));
    if (!found)
        return {};
    samples.caseTitle = say(found->message);
    store::ItemFilter open;
    open.state = model::ItemState::Open;
    SPLOT_ASSIGN(samples.caseCount, reader.cases().countItems(id, open));
    SPLOT_ASSIGN(const auto items, reader.cases().items(id, open, 0, sampleCount));
    for (const auto &item : items) {
        if (!left || !item.change.valid() || item.system != left->system || item.object != left->object)
            continue;
        SPLOT_ASSIGN(const auto change, reader.change(item.change));
        if (change && !change->body.isEmpty())
            samples.left.push_back({change->localId, change->body, change->began});
    }
    samples.ofCase = !samples.left.empty();
    return {};
}

void MapperPresenter::showCase(model::CaseId id)
{
    if (m_case == id)
        return;
    m_case = id;
    emit caseChanged();
    readSamples();
}

void MapperPresenter::retryCase()
{
    auto *job = m_workspace.send("retry", {{"case", model::Value(m_case.value)}});
    connect(job, &Job::finished, this, [this, job] {
        if (!job->answer()) {
            emit failed(job->answer().error());
            return;
        }
        const auto *retried = job->answer()->member("retried");
        const auto *count = retried ? retried->get<std::int64_t>() : nullptr;
        emit caseRetried(count ? *count : 0);
        readSamples();
    });
}

/// What the systems say of their own fields, asked once; without an engine the samples have to do.
void MapperPresenter::discover()
{
    if (!m_workspace.engine().runs)
        return;
    for (const auto side : {Side::Left, Side::Right}) {
        const auto *m = m_draft.mapping(side);
        if (!m || m_discovered.count(m->system.value))
            continue;
        m_discovered[m->system.value] = {};
        auto *job = m_workspace.send("discover", {{"system", m->system.value}});
        connect(job, &Job::finished, this, [this, job, system = m->system.value] {
            if (!job->answer())
                return;
            m_discovered[system] = *job->answer();
            collectFields();
            emit fieldsChanged();
            suggest();
            lookAtSchema();
        });
    }
}

void MapperPresenter::collectFields()
{
    for (const auto side : {Side::Left, Side::Right}) {
        auto &fields = m_fields[side == Side::Left ? MapperCanvas::LeftObject : MapperCanvas::RightObject];
        fields.clear();
        if (const auto *m = m_draft.mapping(side)) {
            fields = withPlacesOf(*m, m_samples->places[static_cast<int>(side)]);
            describe(fields, m_discovered[m->system.value], m->object.value);
        }
    }
    m_fields[MapperCanvas::EntityColumn] =
        m_draft.entity() ? fieldsOf(*m_draft.entity()) : std::vector<MapperField>();
}

void MapperPresenter::showSample(int index)
{
    if (samples().empty())
        return;
    m_sample = std::clamp(index, 0, static_cast<int>(samples().size()) - 1);
    runPreview();
}

void MapperPresenter::nextFailing()
{
    for (int step = 1; step <= static_cast<int>(m_outcomes.size()); ++step) {
        const int at = (m_sample + step) % static_cast<int>(m_outcomes.size());
        if (m_outcomes[static_cast<std::size_t>(at)] == Outcome::Fails)
            return showSample(at);
    }
}

std::map<std::string, QString> MapperPresenter::failing() const
{
    std::map<std::string, QString> out;
    for (const auto &row : m_preview.result().rows) {
        if (row.outcome == Outcome::Fails)
            out[row.field] = row.reason;
    }
    return out;
}

/// What is known now loses at once what got a line; whether there is more a worker finds out.
void MapperPresenter::suggest()
{
    const auto *m = m_draft.mapping(Side::Left);
    const auto take = [this](std::vector<Suggestion> found) {
        if (found == m_suggestions)
            return;
        m_suggestions = std::move(found);
        emit suggestionsChanged();
    };
    auto left = m_suggestions;
    if (m)
        dropMapped(left, *m);
    else
        left.clear();
    take(std::move(left));
    m_suggest.cancel();
    if (!m)
        return;
    m_suggest = m_workspace.ask(
        Lane::Slow, this,
        [places = m_fields[MapperCanvas::LeftObject], fields = m_fields[MapperCanvas::EntityColumn],
         mapping = *m, samples = m_samples](store::Reader &) -> base::Result<std::vector<Suggestion>> {
            return ui::suggestions(places, fields, mapping, samples->left);
        },
        [take](base::Result<std::vector<Suggestion>> found) {
            if (found)
                take(std::move(*found));
        });
}

void MapperPresenter::runPreview()
{
    if (samples().empty() || !m_draft.entity()) {
        m_preview.setResult({});
        m_lines.setFailing({});
        emit previewChanged();
        return;
    }
    const auto draft = std::make_shared<const MapperDraft>(m_draft);
    m_run = m_workspace.ask(
        Lane::Quick, this,
        [draft, samples = m_samples,
         at = static_cast<std::size_t>(m_sample)](store::Reader &) -> base::Result<PreviewResult> {
            return Preview(*draft).run(samples->left[at]);
        },
        [this](base::Result<PreviewResult> result) {
            if (!result)
                return;
            m_preview.setResult(std::move(*result));
            m_lines.setFailing(failing());
            emit previewChanged();
        });
    m_all = m_workspace.ask(
        Lane::Slow, this,
        [draft, samples = m_samples](store::Reader &) -> base::Result<Outcomes> {
            const Preview preview(*draft);
            auto now = preview.outcomes(samples->left);
            auto before = draft->changes() > 0 ? Preview(draft->asSaved()).outcomes(samples->left) : now;
            return Outcomes{std::move(before), std::move(now)};
        },
        [this](base::Result<Outcomes> all) {
            if (!all)
                return;
            m_outcomesBefore = std::move(all->first);
            m_outcomes = std::move(all->second);
            emit previewChanged();
        });
}

void MapperPresenter::readRecent()
{
    const auto copy = [this](Side side) -> std::shared_ptr<const model::Mapping> {
        const auto *m = m_draft.mapping(side);
        return m ? std::make_shared<const model::Mapping>(*m) : nullptr;
    };
    m_readRecent = m_workspace.ask(
        Lane::Slow, this,
        [left = copy(Side::Left), right = copy(Side::Right)](store::Reader &reader) -> base::Result<Recent> {
            Recent recent;
            for (int s = 0; s < 2; ++s) {
                const auto *m = s == 0 ? left.get() : right.get();
                SPLOT_ASSIGN(recent.side[s], read(reader, m, recentCount));
                SPLOT_ASSIGN(recent.parked[s], parkedPlaces(reader, m));
            }
            return recent;
        },
        [this](base::Result<Recent> recent) {
            if (!recent) {
                emit failed(recent.error());
                return;
            }
            m_recent = std::make_shared<const Recent>(std::move(*recent));
            compareRecent();
            lookAtSchema();
        });
}

void MapperPresenter::compareRecent()
{
    if (!m_recent || m_draft.changes() == 0) {
        m_compare.cancel();
        m_changed = {};
        emit outcomeChanged();
        return;
    }
    m_compare = m_workspace.ask(
        Lane::Slow, this,
        [draft = std::make_shared<const MapperDraft>(m_draft),
         recent = m_recent](store::Reader &) -> base::Result<ChangedOutcome> {
            return ui::changedOutcome(*draft, recent->side[0], recent->side[1]);
        },
        [this](base::Result<ChangedOutcome> outcome) {
            if (!outcome)
                return;
            m_changed = std::move(*outcome);
            emit outcomeChanged();
        });
}

void MapperPresenter::lookAtSchema()
{
    if (!m_recent)
        return;
    std::vector<std::string> described[2];
    for (const auto side : {Side::Left, Side::Right}) {
        if (const auto *m = m_draft.mapping(side))
            described[static_cast<int>(side)] =
                describedPlaces(m_discovered[m->system.value], m->object.value);
    }
    m_lookAtSchema = m_workspace.ask(
        Lane::Slow, this,
        [draft = std::make_shared<const MapperDraft>(m_draft), recent = m_recent, left = described[0],
         right = described[1]](store::Reader &) -> base::Result<std::vector<SchemaRow>> {
            auto rows = schemaRows(*draft, Side::Left, recent->side[0], left, recent->parked[0]);
            auto more = schemaRows(*draft, Side::Right, recent->side[1], right, recent->parked[1]);
            rows.insert(rows.end(), more.begin(), more.end());
            return rows;
        },
        [this](base::Result<std::vector<SchemaRow>> rows) {
            if (!rows)
                return;
            m_schema = std::move(*rows);
            emit schemaChanged();
        });
}

void MapperPresenter::reattach(const std::vector<SchemaRow> &rows)
{
    edit(tr("Re-attach lines"), [&rows](MapperDraft &draft) {
        for (const auto &row : rows) {
            if (row.line >= 0 && !row.proposal.empty())
                draft.reattach(row.side, row.line, row.proposal);
        }
    });
}

void MapperPresenter::park(const std::vector<SchemaRow> &rows)
{
    edit(tr("Park lines"), [&rows](MapperDraft &draft) {
        for (const auto &row : rows) {
            const auto *line = draft.line(row.side, row.line);
            if (!line)
                continue;
            auto parked = *line;
            parked.parked = true;
            draft.change(row.side, row.line, parked);
        }
    });
}

} // namespace splot::ui
