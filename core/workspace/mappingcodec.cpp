#include "core/workspace/documentcodecs.h"

#include <QtGlobal>

#include <array>

namespace splot::workspace {

namespace {
constexpr std::array<std::string_view, 3> directions{"both", "in", "out"};
constexpr std::array<std::string_view, 3> effects{"nothing", "archive", "delete"};

/// "trim" or ["lookup", "states"].
base::Result<model::Step> readStep(const model::Value &json, const std::string &where)
{
    model::Step step;
    if (json.text()) {
        step.function = *json.text();
        return step;
    }
    const auto *list = json.list();
    if (!list || list->empty() || !list->front().text())
        return base::fail(wrongDocument(
            where,
            QT_TRANSLATE_NOOP("splot", "A step is a name, or a list: [\"name\", \"argument\", ...].")));
    step.function = *list->front().text();
    for (std::size_t i = 1; i < list->size(); ++i)
        step.arguments.push_back((*list)[i].toText());
    return step;
}

model::List writeSteps(const std::vector<model::Step> &steps)
{
    model::List list;
    for (const auto &step : steps) {
        if (step.arguments.empty()) {
            list.emplace_back(step.function);
            continue;
        }
        model::List one{step.function};
        for (const auto &a : step.arguments)
            one.emplace_back(a);
        list.emplace_back(std::move(one));
    }
    return list;
}

/// A list of steps; a single step without arguments may stand alone.
void readSteps(Members &m, std::string_view name, std::vector<model::Step> &steps)
{
    m.each(name, [&](const model::Value &v, const std::string &at) -> base::Result<void> {
        SPLOT_ASSIGN(auto step, readStep(v, at));
        steps.push_back(std::move(step));
        return {};
    });
}

base::Result<model::MappingLine> readLine(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::MappingLine l;
    l.field = m.text("field");
    l.place = m.text("place");
    readSteps(m, "in", l.in);
    readSteps(m, "out", l.out);
    l.direction = static_cast<model::Direction>(m.word("direction", directions, 0));
    l.createOnly = m.flag("createOnly", false);
    l.requiredOnCreate = m.flag("requiredOnCreate", false);
    l.referenceObject = model::ObjectName(m.text("object"));
    l.acceptedForm = m.text("acceptedForm");
    l.parked = m.flag("parked", false);
    SPLOT_TRY(m.done());
    return l;
}

model::Value writeLine(const model::MappingLine &l)
{
    MembersWriter w;
    w.text("field", l.field)
        .text("place", l.place)
        .value("in", writeSteps(l.in))
        .value("out", writeSteps(l.out));
    w.word("direction", directions, static_cast<int>(l.direction), 0);
    w.flag("createOnly", l.createOnly, false)
        .flag("requiredOnCreate", l.requiredOnCreate, false)
        .text("object", l.referenceObject.value);
    w.text("acceptedForm", l.acceptedForm).flag("parked", l.parked, false);
    return w.take();
}
} // namespace

base::Result<model::Mapping> readMapping(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::Mapping p;
    p.system = model::SystemId(m.requiredText("system"));
    p.object = model::ObjectName(m.requiredText("object"));
    p.entity = model::EntityId(m.requiredText("entity"));
    p.direction = static_cast<model::Direction>(m.word("direction", directions, 0));
    m.each("lines", [&](const model::Value &v, const std::string &at) -> base::Result<void> {
        SPLOT_ASSIGN(auto line, readLine(v, at));
        p.lines.push_back(std::move(line));
        return {};
    });
    m.each("lists", [&](const model::Value &v, const std::string &at) -> base::Result<void> {
        Members list(v, at);
        p.lists.push_back({list.text("field"), list.requiredText("place"), list.text("itemId")});
        return list.done();
    });
    p.admit = m.text("admit");
    p.scope = m.text("scope");
    p.creates = m.flag("creates", true);
    p.updates = m.flag("updates", true);
    p.onDelete = static_cast<model::DeleteEffect>(m.word("onDelete", effects, 0));
    p.onLeave = static_cast<model::DeleteEffect>(m.word("onLeave", effects, 0));
    for (auto &[place, value] : m.object("archiveValues"))
        p.archiveValues.emplace(place, value);
    p.deletedWhen = m.text("deletedWhen");
    p.changedAt = m.text("changedAt");
    SPLOT_TRY(m.done());
    return p;
}

model::Value writeMapping(const model::Mapping &p)
{
    MembersWriter w;
    w.text("system", p.system.value).text("object", p.object.value).text("entity", p.entity.value);
    w.word("direction", directions, static_cast<int>(p.direction), 0);
    model::List lines;
    for (const auto &l : p.lines)
        lines.push_back(writeLine(l));
    model::List lists;
    for (const auto &l : p.lists)
        lists.push_back(
            MembersWriter().text("field", l.field).text("place", l.place).text("itemId", l.itemId).take());
    w.value("lines", std::move(lines))
        .value("lists", std::move(lists))
        .text("admit", p.admit)
        .text("scope", p.scope);
    w.flag("creates", p.creates, true).flag("updates", p.updates, true);
    w.word("onDelete", effects, static_cast<int>(p.onDelete), 0)
        .word("onLeave", effects, static_cast<int>(p.onLeave), 0);
    model::Object archive;
    for (const auto &[place, value] : p.archiveValues)
        archive.emplace_back(place, value);
    w.value("archiveValues", std::move(archive))
        .text("deletedWhen", p.deletedWhen)
        .text("changedAt", p.changedAt);
    return w.take();
}

} // namespace splot::workspace
