#include "core/mapping/plan.h"

#include "core/mapping/conversion.h"
#include "core/mapping/recordnames.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::mapping {

using model::Direction;
using model::FieldIndex;
using model::FieldType;
using model::MappingLine;

namespace {
/// A fault of one line, with the line's name in front.
base::Error ofLine(const MappingLine &line, base::Error e)
{
    e.field = line.field.empty() ? line.place : line.field;
    return e;
}

base::Error lineError(const MappingLine &line, const char *source, std::vector<std::string> arguments)
{
    return ofLine(line, base::error(base::ErrorCode::Rejected, source, std::move(arguments)));
}

class PlanMaker
{
public:
    PlanMaker(const model::Mapping &mapping, std::shared_ptr<const model::Schema> schema,
              const std::vector<model::Lookup> &lookups)
    {
        m_plan.mapping = mapping;
        m_plan.schema = std::move(schema);
        for (const auto &lookup : lookups)
            m_lookups.emplace(lookup.name, lookup);
    }

    base::Result<Plan> make()
    {
        SPLOT_TRY(addLists());
        for (const auto &line : m_plan.mapping.lines) {
            if (!line.parked) {
                if (auto added = addLine(line); !added)
                    return base::fail(ofLine(line, std::move(added.error())));
            }
        }
        SPLOT_TRY(settleLists());
        SPLOT_TRY(addFormulas());
        SPLOT_TRY(refuseTwoWriters());
        addShadow();
        addEmissions();
        return std::move(m_plan);
    }

private:
    base::Result<void> addLists();
    base::Result<void> addLine(const MappingLine &source);
    base::Result<std::optional<std::size_t>> listFor(const MappingLine &source, const Place &place,
                                                     std::optional<FieldIndex> field);
    base::Result<void> prepareDirections(Line &line, std::optional<std::size_t> list);
    base::Result<void> prepareOut(Line &line, std::optional<std::size_t> list);
    base::Result<void> settleLists();
    base::Result<void> settleKeys(ListPlan &list);
    base::Result<void> addFormulas();
    base::Result<void> refuseTwoWriters();
    void addShadow();
    void addEmissions();
    void noteField(const Line &line);

    const model::Schema &schema() const { return *m_plan.schema; }

    Plan m_plan;
    std::map<std::string, model::Lookup> m_lookups;
    std::map<std::string, std::string> m_elementIds; ///< of lists that places choose from, by their place
};

base::Result<void> PlanMaker::addLists()
{
    for (const auto &source : m_plan.mapping.lists) {
        const auto failed = [&source](base::Error e) {
            e.field = source.field;
            return base::fail(std::move(e));
        };
        auto place = Place::parse(source.place);
        if (!place)
            return failed(std::move(place.error()));
        if (!place->loops() || !place->inItem().empty())
            return failed(base::error(
                base::ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot", "The place of a list ends with [], not \"%1\"."), {source.place}));
        m_elementIds[place->list().text()] = source.itemId;
        if (source.field.empty())
            continue;
        const auto field = schema().index(source.field);
        if (!field || !schema().isKeyedList(*field))
            return failed(base::error(base::ErrorCode::Rejected,
                                      QT_TRANSLATE_NOOP("splot", "The entity %1 has no keyed list \"%2\"."),
                                      {schema().entity().id.value, source.field}));
        ListPlan list;
        list.index = *field;
        list.field = &schema().field(*field);
        list.source = &source;
        list.place = place->list();
        list.text = source.place;
        list.itemId = source.itemId;
        m_plan.lists.push_back(std::move(list));
    }
    return {};
}

base::Result<std::optional<std::size_t>> PlanMaker::listFor(const MappingLine &source, const Place &place,
                                                            std::optional<FieldIndex> field)
{
    auto &lists = m_plan.lists;
    const auto index = field ? schema().listOf(*field) : std::nullopt;
    if (field && !index)
        return std::optional<std::size_t>();
    const Place listPlace = place.loops() ? place.list() : Place();
    const auto fits = [&](const ListPlan &l) {
        return field ? l.index == *index : place.loops() && l.place.text() == listPlace.text();
    };
    auto it = std::find_if(lists.begin(), lists.end(), fits);
    if (it == lists.end() && !field)
        return std::optional<std::size_t>();
    if (!place.loops())
        return base::fail(
            lineError(source, QT_TRANSLATE_NOOP("splot", "The place of \"%1\" needs [] where the list is."),
                      {source.field}));
    if (it == lists.end()) {
        ListPlan list;
        list.index = *index;
        list.field = &schema().field(*index);
        list.place = listPlace;
        list.text = listPlace.text() + "[]";
        lists.push_back(std::move(list));
        it = std::prev(lists.end());
    }
    if (it->place.text() != listPlace.text())
        return base::fail(lineError(
            source,
            QT_TRANSLATE_NOOP("splot", "\"%1\" is not in the list %2, where the other fields of \"%3\" are."),
            {source.place, it->text, it->field->path}));
    return std::optional(static_cast<std::size_t>(it - lists.begin()));
}

/// The list that has to be sent with a place in it: one that the place chooses an element of, or that it is
/// in each element of.
std::string toldWhole(const Place &place, bool byNumber)
{
    if (const auto chosen = place.chosenList(byNumber))
        return chosen->text();
    return place.loops() && !place.inItem().empty() ? place.list().text() : std::string();
}

base::Result<void> PlanMaker::addLine(const MappingLine &source)
{
    Line line;
    line.source = &source;
    SPLOT_ASSIGN(const Place place, Place::parse(source.place));
    if (!source.field.empty()) {
        line.index = schema().index(source.field);
        if (!line.index)
            return base::fail(lineError(source,
                                        QT_TRANSLATE_NOOP("splot", "The entity %1 has no field \"%2\"."),
                                        {schema().entity().id.value, source.field}));
        if (schema().isKeyedList(*line.index))
            return base::fail(lineError(
                source,
                QT_TRANSLATE_NOOP("splot",
                                  "\"%1\" is a keyed list: map its parts, and its place among the lists."),
                {source.field}));
        line.field = &schema().field(*line.index);
    } else if (source.direction != Direction::Out || source.out.empty()) {
        return base::fail(lineError(
            source,
            QT_TRANSLATE_NOOP("splot", "A line without a field only writes, and its steps make the value."),
            {}));
    }
    SPLOT_ASSIGN(line.forms, AcceptedForms::parse(source.acceptedForm));
    SPLOT_ASSIGN(const auto list, listFor(source, place, line.index));
    line.place = list ? place.inItem() : place;
    line.loops = !list && place.loops();
    if (line.loops) {
        line.loopList = place.list();
        line.loopItem = place.inItem();
    }
    line.target = line.loops ? line.loopList.text() : list ? line.place.text() : place.text();
    for (const auto &segment : line.place.segments()) {
        if (segment.choice == Place::Choice::Match && !line.chooses) {
            line.chooses = true;
            const std::string before = source.place.substr(0, source.place.find('['));
            const auto id = m_elementIds.find(before);
            line.elementId = id == m_elementIds.end() ? "id" : id->second;
        }
    }
    if (!list) {
        line.chosenList = toldWhole(place, false);
        line.indexedList = toldWhole(place, true);
    }
    SPLOT_TRY(prepareDirections(line, list));
    noteField(line);
    m_plan.reads = m_plan.reads || line.reads;
    m_plan.writes = m_plan.writes || line.writes;
    (list ? m_plan.lists[*list].lines : m_plan.lines).push_back(std::move(line));
    return {};
}

void PlanMaker::noteField(const Line &line)
{
    m_plan.readFields.resize(schema().size());
    m_plan.writtenFields.resize(schema().size());
    if (!line.index)
        return;
    const auto list = schema().listOf(*line.index);
    for (const auto field : {line.index, list}) {
        if (field && line.reads)
            m_plan.readFields[*field] = true;
        if (field && line.writes)
            m_plan.writtenFields[*field] = true;
    }
}

base::Result<void> PlanMaker::prepareDirections(Line &line, std::optional<std::size_t> list)
{
    const MappingLine &source = *line.source;
    const auto whole = m_plan.mapping.direction;
    line.reads = source.direction != Direction::Out && whole != Direction::Out;
    line.writes = source.direction != Direction::In && whole != Direction::In;
    line.readable = line.reads || !source.in.empty() || source.out.empty();
    if (line.place.empty() && !list && !line.loops) {
        if (line.writes)
            return base::fail(
                lineError(source, QT_TRANSLATE_NOOP("splot", "The line of \"%1\" writes, but has no place."),
                          {source.field}));
        if (source.in.empty())
            return base::fail(lineError(
                source, QT_TRANSLATE_NOOP("splot", "The line of \"%1\" has neither a place nor steps."),
                {source.field}));
    }
    if (line.readable) {
        SPLOT_ASSIGN(line.in, prepareSteps(source.in, m_lookups, formula::anyNames()));
    }
    return line.writes ? prepareOut(line, list) : base::Result<void>();
}

base::Result<void> PlanMaker::prepareOut(Line &line, std::optional<std::size_t> list)
{
    const MappingLine &source = *line.source;
    const auto names =
        recordNames(m_plan.schema, list ? std::optional(m_plan.lists[*list].index) : std::nullopt);
    if (source.out.empty()) {
        SPLOT_ASSIGN(line.out, prepareInverse(source.in, m_lookups, names));
    } else {
        SPLOT_ASSIGN(line.out, prepareSteps(source.out, m_lookups, names));
    }
    const bool formulas = std::any_of(source.out.begin(), source.out.end(), [](const auto &s) {
        return s.function == "formula" || s.function == "when";
    });
    m_plan.outNeedsRecord = m_plan.outNeedsRecord || formulas;
    return {};
}

base::Result<void> PlanMaker::settleLists()
{
    for (auto &list : m_plan.lists) {
        SPLOT_TRY(settleKeys(list));
        for (const auto &line : list.lines) {
            list.reads = list.reads || line.reads;
            list.writes = list.writes || line.writes;
        }
        const auto around = list.place.chosenList();
        list.toldWhole = around ? around->text() : list.itemId.empty() ? list.place.text() : std::string();
        list.keysReadable = std::all_of(list.keys.begin(), list.keys.end(),
                                        [&list](std::size_t k) { return list.lines[k].readable; });
    }
    return {};
}

base::Result<void> PlanMaker::settleKeys(ListPlan &list)
{
    const auto &keys = schema().keyFields(list.index);
    std::stable_partition(list.lines.begin(), list.lines.end(), [&keys](const Line &line) {
        return line.index && std::find(keys.begin(), keys.end(), *line.index) != keys.end();
    });
    for (const auto key : keys) {
        const auto found = std::find_if(list.lines.begin(), list.lines.end(),
                                        [key](const Line &l) { return l.index == key; });
        if (found != list.lines.end()) {
            list.keys.push_back(static_cast<std::size_t>(found - list.lines.begin()));
            continue;
        }
        const auto &all = m_plan.mapping.lines;
        const bool parked = std::any_of(all.begin(), all.end(), [&](const MappingLine &l) {
            return l.parked && l.field == schema().field(key).path;
        });
        if (!parked && !list.lines.empty()) {
            auto e =
                base::error(base::ErrorCode::Rejected,
                            QT_TRANSLATE_NOOP("splot", "The list \"%1\" needs a line for its key \"%2\"."),
                            {list.field->path, schema().field(key).path});
            e.field = list.field->path;
            return base::fail(std::move(e));
        }
        for (const auto &line : list.lines) { // without its key the list rests as a whole
            m_plan.readFields[*line.index] = m_plan.writtenFields[*line.index] = false;
            m_plan.readFields[list.index] = m_plan.writtenFields[list.index] = false;
        }
        list.lines.clear();
        list.keys.clear();
        return {};
    }
    return {};
}

base::Result<void> PlanMaker::addFormulas()
{
    const auto compile = [](const std::string &text, const formula::Names &names, const char *field,
                            formula::Formula &into) -> base::Result<void> {
        if (text.empty())
            return {};
        auto compiled = formula::Formula::compileCondition(text, names);
        if (!compiled) {
            compiled.error().field = field;
            return base::fail(std::move(compiled.error()));
        }
        into = std::move(*compiled);
        return {};
    };
    SPLOT_TRY(compile(m_plan.mapping.admit, formula::anyNames(), "admit", m_plan.admit));
    SPLOT_TRY(compile(m_plan.mapping.deletedWhen, formula::anyNames(), "deletedWhen", m_plan.deletedWhen));
    SPLOT_TRY(compile(m_plan.mapping.scope, recordNames(m_plan.schema, {}), "scope", m_plan.scope));
    SPLOT_ASSIGN(m_plan.changedAt, Place::parse(m_plan.mapping.changedAt));
    return {};
}

base::Result<void> PlanMaker::refuseTwoWriters()
{
    const auto check = [](const std::vector<Line> &lines) -> base::Result<void> {
        std::map<std::string, const Line *> seen;
        for (const auto &line : lines) {
            if (line.writes && !seen.emplace(line.target, &line).second)
                return base::fail(
                    lineError(*line.source,
                              QT_TRANSLATE_NOOP(
                                  "splot", "Two lines write the place \"%1\". Let one of them only read."),
                              {line.source->place}));
        }
        return {};
    };
    SPLOT_TRY(check(m_plan.lines));
    for (const auto &list : m_plan.lists) {
        SPLOT_TRY(check(list.lines));
        const auto clash = std::find_if(m_plan.lines.begin(), m_plan.lines.end(), [&list](const Line &l) {
            return l.writes && list.writes && l.target == list.place.text();
        });
        if (clash != m_plan.lines.end())
            return base::fail(lineError(
                *clash->source,
                QT_TRANSLATE_NOOP("splot",
                                  "\"%1\" is written as the list \"%2\"; this line can only read there."),
                {clash->source->place, list.field->path}));
    }
    return {};
}

void PlanMaker::addShadow()
{
    auto &shadow = m_plan.shadow;
    for (const auto &line : m_plan.mapping.lines) {
        const auto place = Place::parse(line.place);
        if (line.parked || !place)
            continue;
        const auto id = m_elementIds.find(line.place.substr(0, line.place.find('[')));
        shadow.add(*place, id == m_elementIds.end() || id->second.empty() ? "id" : id->second);
    }
    for (const auto &line : m_plan.lines) {
        if (line.writes && !line.chosenList.empty())
            shadow.add(*Place::parse(line.chosenList)); // it may have to be sent whole
    }
    for (const auto &list : m_plan.lists) {
        if (list.writes && !list.toldWhole.empty())
            shadow.add(*Place::parse(list.toldWhole));
    }
    for (const auto &list : m_plan.mapping.lists) {
        if (const auto id = Place::parse(list.place + "." + Place::quoted(list.itemId));
            id && !list.itemId.empty())
            shadow.add(*id);
    }
    shadow.add(m_plan.changedAt);
    for (const auto &[text, value] : m_plan.mapping.archiveValues) {
        if (const auto place = Place::parse(text))
            shadow.add(*place);
    }
    const auto addNames = [&shadow](const std::vector<Line> &lines, const Place *list) {
        for (const auto &line : lines) {
            for (const auto &step : line.in) {
                for (const auto &name : step.names)
                    shadow.addName(name, list);
            }
        }
    };
    addNames(m_plan.lines, nullptr);
    for (const auto &list : m_plan.lists)
        addNames(list.lines, &list.place);
}

void PlanMaker::addEmissions()
{
    auto &out = m_plan.emissions;
    for (std::size_t i = 0; i < m_plan.lines.size(); ++i) {
        if (m_plan.lines[i].reads)
            out.push_back({*m_plan.lines[i].index, 0, i, Emission::Kind::Line});
    }
    for (std::size_t l = 0; l < m_plan.lists.size(); ++l) {
        const auto &list = m_plan.lists[l];
        if (list.reads)
            out.push_back({list.index, l, 0, Emission::Kind::Items});
        for (std::size_t i = 0; i < list.lines.size(); ++i) {
            if (list.lines[i].reads)
                out.push_back({*list.lines[i].index, l, i, Emission::Kind::ItemLine});
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const auto &a, const auto &b) { return a.field < b.field; });
    for (std::size_t i = 1; i < out.size(); ++i) {
        if (out[i].field != out[i - 1].field)
            continue;
        auto &lines = out[i].kind == Emission::Kind::Line ? m_plan.lines : m_plan.lists[out[i].list].lines;
        lines[out[i].line].again = true;
    }
    for (std::size_t i = 0; i < m_plan.lines.size(); ++i) {
        if (m_plan.lines[i].writes)
            m_plan.writings.push_back({0, 0, i, Emission::Kind::Line});
    }
    for (std::size_t l = 0; l < m_plan.lists.size(); ++l) {
        if (m_plan.lists[l].writes)
            m_plan.writings.push_back({0, l, 0, Emission::Kind::Items});
    }
}
} // namespace

base::Result<Plan> makePlan(const model::Mapping &mapping, std::shared_ptr<const model::Schema> schema,
                            const std::vector<model::Lookup> &lookups)
{
    return PlanMaker(mapping, std::move(schema), lookups).make();
}

void indexPlan(Plan &plan)
{
    for (const auto &line : plan.lines) {
        plan.byPlace.emplace(line.target, &line);
        plan.places.emplace(line.target, line.loops ? line.loopList : line.place);
    }
    for (const auto &list : plan.lists) {
        for (const auto &text : {list.place.text(), list.text}) {
            plan.listsByPlace.emplace(text, &list);
            plan.places.emplace(text, list.place);
        }
    }
}

bool runSteps(const std::vector<PreparedStep> &steps, model::Value &value, Scope &scope, int &problemStep)
{
    for (const auto &step : steps) {
        if (!step.run(value, scope)) {
            problemStep = step.index;
            return false;
        }
        if (scope.absent)
            return true;
    }
    return true;
}

bool valueOf(const Line &line, model::Value &value, Scope &scope, int &problemStep)
{
    if (!runSteps(line.in, value, scope, problemStep))
        return false;
    return scope.absent || toFieldType(*line.field, value, scope.fault);
}

} // namespace splot::mapping
