// The part of DescriptorReader that reads objects.
#include "core/connectors/rest/descriptor/conversion.h"
#include "core/connectors/rest/descriptor/descriptorreader.h"

#include <QtGlobal>

#include <algorithm>
#include <set>

namespace splot::connectors {

namespace {
const std::vector<std::string> idNames{"id", "ids"};
const std::vector<std::string> findNames{"externalId", "key"};
const std::vector<std::string> writeNames{"body",       "changed", "held",     "current",     "version",
                                          "externalId", "key",     "progress", "id",          "ids",
                                          "kind",       "today",   "now",      "conditional", "item"};
const std::vector<std::string> replyNames = [] {
    auto names = writeNames;
    for (const auto *name : {"answer", "headers", "status"})
        names.emplace_back(name);
    return names;
}();

/// A write is over when each of its requests was answered or given up.
std::chrono::milliseconds timeLimit(const std::optional<WriteSpec> &write)
{
    std::chrono::milliseconds all{0};
    for (const auto &step : write ? write->steps : std::vector<StepSpec>())
        all += step.request.timeout;
    return all;
}
} // namespace

StepSpec DescriptorReader::readStep(const Spot &json)
{
    StepSpec out;
    out.name = text(json, "name");
    out.when = condition(json, "when", writeNames);
    out.places = texts(at(json, "places"));
    out.each = compiled(at(json, "each"), writeNames);
    if (const auto check = at(json, "check")) {
        out.check = readRequest(at(check, "request"), writeNames);
        out.done = condition(check, "done", replyNames);
        if (out.done.empty())
            problem(check.where, {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {"done"}});
    }
    out.harmless = flag(json, "harmless", false);
    out.request = readRequest(at(json, "request"), writeNames);
    out.id = compiled(at(json, "id"), replyNames);
    out.keep = parts(at(json, "keep"), replyNames);
    return out;
}

WriteSpec DescriptorReader::readWrite(const Spot &json)
{
    WriteSpec out;
    std::set<std::string> names;
    const auto uses = usesOf([&] {
        for (const auto &step : elements(at(json, "steps"))) {
            out.steps.push_back(readStep(step));
            if (!names.insert(out.steps.back().name).second)
                problem(step.where + "/name",
                        {QT_TRANSLATE_NOOP("splot", "There are two steps \"%1\"."), {out.steps.back().name}});
        }
    });
    doubtProgress(out.steps, uses);
    out.places = texts(at(json, "places"));
    out.readBack = flag(json, "readBack", true);
    return out;
}

ActionSpec DescriptorReader::readAction(const Spot &json)
{
    ActionSpec out;
    out.place = text(json, "place");
    for (const auto &[value, spot] : members(at(json, "beyond")))
        out.beyond[value] = texts(spot);
    for (const auto &spot : elements(at(json, "hops"))) {
        HopSpec hop;
        hop.from = texts(at(spot, "from"));
        hop.to = text(spot, "to");
        for (const auto &step : elements(at(spot, "steps")))
            hop.steps.push_back(readStep(step));
        out.hops.push_back(std::move(hop));
    }
    return out;
}

FieldSpec DescriptorReader::readField(const std::string &place, const Spot &json)
{
    FieldSpec out;
    if (auto parsed = Path::parse(place); parsed && parsed->namesOnly())
        out.place = std::move(*parsed);
    else
        problem(json.where,
                {QT_TRANSLATE_NOOP("splot", "\"%1\" is no place: names with dots are wanted."), {place}});
    const auto spot = json.value->text() ? Spot{} : json;
    if (json.value->text()) {
        auto parsed = Path::parse(*json.value->text());
        if (parsed)
            out.path = std::move(*parsed);
        else
            problem(json.where, parsed.error());
        return out;
    }
    out.path = optionalPath(spot, "path");
    out.compute = compiled(at(spot, "value"), {"item"});
    if (!out.path && out.compute.empty())
        out.path = out.place;
    out.as = text(spot, "as");
    if (const auto each = at(spot, "fields"))
        out.each = std::make_shared<Transform>(readTransform(each, flag(spot, "rest", false)));
    out.type = text(spot, "type");
    out.required = flag(spot, "required", false);
    out.writable = flag(spot, "writable", true);
    return out;
}

Transform DescriptorReader::readTransform(const Spot &fields, bool rest)
{
    Transform out;
    out.rest = rest;
    for (const auto &[place, spot] : members(fields))
        out.fields.push_back(readField(place, spot));
    return out;
}

ObjectSpec DescriptorReader::readObject(const Spot &json)
{
    ObjectSpec out;
    out.name = model::ObjectName(text(json, "name"));
    out.label = text(json, "label", out.name.value);
    out.id = path(json, "id");
    out.numericId = text(json, "idType") == "integer";
    out.version = paths(json, "version");
    out.versionHeader = text(json, "versionHeader");
    const auto changedAt = at(json, "changedAt");
    if (changedAt && changedAt.value->object()) {
        for (const auto &[part, spot] : members(changedAt))
            out.changedAt.emplace(part, paths(changedAt, part));
    } else if (changedAt) {
        out.changedAt.emplace("", paths(json, "changedAt"));
    }
    out.transform = readTransform(at(json, "fields"), flag(json, "rest", false));
    out.report = readReport(at(json, "webhook"));
    readReads(json, out);
    const auto uses = usesOf([&] { readWrites(json, out); });
    doubtPlaces(json, out, uses);
    readCapabilities(json, out);
    checkObject(json, out);
    checkWrites(json, out);
    return out;
}

void DescriptorReader::readReads(const Spot &json, ObjectSpec &object)
{
    if (const auto full = at(json, "full"))
        object.full = readFeed(full, "full");
    for (const auto &feed : elements(at(json, "changes")))
        object.changes.push_back(readFeed(feed, "main", true));
    for (const auto &sweep : elements(at(json, "sweeps")))
        object.sweeps.push_back(readFeed(sweep));
    if (const auto byIds = at(json, "byIds"))
        object.byIds = readLookup(byIds, idNames);
    const auto find = at(json, "find");
    if (const auto external = at(find, "externalId"))
        object.findExternal = readLookup(external, findNames);
    for (const auto &[place, spot] : members(at(find, "keys")))
        object.findKeys.emplace_back(place, readLookup(spot, findNames));
}

void DescriptorReader::readWrites(const Spot &json, ObjectSpec &object)
{
    if (const auto create = at(json, "create")) {
        const auto uses = usesOf([&] { object.create = readWrite(create); });
        if (object.findExternal && !uses.contains("externalId"))
            doubt(json.where + "/find/externalId",
                  {QT_TRANSLATE_NOOP("splot",
                                     "No step of the create writes \"externalId\" anywhere, so that this "
                                     "search will never find what was created."),
                   {}});
    }
    if (const auto update = at(json, "update"))
        object.update = readWrite(update);
    if (const auto remove = at(json, "delete"))
        object.remove = readWrite(remove);
    for (const auto &action : elements(at(json, "actions")))
        object.actions.push_back(readAction(action));
    object.readFirst = flag(json, "readFirst", false);
    object.nativeVersions = text(json, "versions") == "native";
}

void DescriptorReader::readCapabilities(const Spot &json, ObjectSpec &object)
{
    auto &can = object.capabilities;
    can.read = object.full || !object.changes.empty() || object.byIds;
    can.changes = !object.changes.empty();
    can.create = object.create.has_value();
    can.update = object.update || !object.actions.empty();
    can.remove = object.remove.has_value();
    can.find = object.findExternal || !object.findKeys.empty();
    can.externalId = object.findExternal.has_value();
    can.idempotencyKey = flag(json, "idempotencyKey", false);
    can.partialUpdate = flag(json, "partialUpdate", true);
    can.versions =
        object.nativeVersions || ((!object.version.empty() || !object.versionHeader.empty()) && object.byIds);
    can.deletesInFeed = false;
    can.snapshot = !object.full || object.full->complete;
    for (const auto &sweep : object.sweeps)
        can.sweeps.emplace_back(sweep.name, sweep.every);
    can.fullPeriod = seconds(json, "fullEvery", 0);
    can.timeLimit = std::max(timeLimit(object.create), timeLimit(object.update));
    can.lateEffect = seconds(json, "lateEffect", 30);
    can.feedMemory = seconds(json, "feedMemory", 0);
    can.searchLag = at(json, "searchLag") ? seconds(json, "searchLag", 0) : std::chrono::milliseconds(-1);
    for (const auto &name : texts(at(json, "readBefore")))
        can.readBefore.emplace_back(name);
}

void DescriptorReader::checkObject(const Spot &json, const ObjectSpec &object)
{
    // A mere target is not read, and what is only reported need not be.
    if (!object.full && object.changes.empty() && !object.byIds && !object.create && !object.report)
        problem(json.where,
                {QT_TRANSLATE_NOOP("splot", "The object %1 has no way to be read."), {object.name.value}});
    if (object.id.empty())
        problem(json.where + "/id", {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {"id"}});
    std::set<std::string> names;
    for (std::size_t i = 0; i < object.changes.size(); ++i) {
        const auto &feed = object.changes[i];
        const auto where = json.where + "/changes/" + std::to_string(i);
        if (!names.insert(feed.name).second)
            problem(where + "/name",
                    {QT_TRANSLATE_NOOP("splot", "There are two feeds \"%1\"."), {feed.name}});
        if (!feed.cursor)
            problem(where, {QT_TRANSLATE_NOOP("splot", "A feed of changes needs a cursor."), {}});
        else if (feed.cursor->exclusive && feed.cursor->overlap == 0)
            problem(where + "/cursor",
                    {QT_TRANSLATE_NOOP("splot", "An exclusive cursor without an overlap loses what "
                                                "changed in the same instant."),
                     {}});
        if (feed.parents && !object.byIds)
            problem(
                where + "/parents",
                {QT_TRANSLATE_NOOP("splot", "A feed of parts needs \"byIds\" to read their parents."), {}});
    }
    for (std::size_t i = 0; i < object.sweeps.size(); ++i) {
        if (object.sweeps[i].follow && !object.byIds)
            problem(json.where + "/sweeps/" + std::to_string(i),
                    {QT_TRANSLATE_NOOP("splot", "Following what left a sweep needs \"byIds\"."), {}});
        if (object.sweeps[i].every.count() <= 0)
            problem(json.where + "/sweeps/" + std::to_string(i),
                    {QT_TRANSLATE_NOOP("splot", "A sweep needs a period: \"every\"."), {}});
    }
}

void DescriptorReader::checkWrites(const Spot &json, const ObjectSpec &object)
{
    const bool rereads = object.readFirst || !object.actions.empty();
    if (rereads && !object.byIds)
        problem(json.where, {QT_TRANSLATE_NOOP("splot", "Reading before writing needs \"byIds\"."), {}});
    if (object.create) {
        const auto &steps = object.create->steps;
        if (std::none_of(steps.begin(), steps.end(), [](const StepSpec &s) { return !s.id.empty(); }))
            problem(json.where + "/create",
                    {QT_TRANSLATE_NOOP("splot", "No step of the create says what the new id is."), {}});
        if (object.create->places.empty())
            problem(json.where + "/create", {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {"places"}});
    }
    for (std::size_t i = 0; object.update && i < object.update->steps.size(); ++i) {
        if (!object.update->steps[i].each.empty() && !object.readFirst)
            problem(json.where + "/update/steps/" + std::to_string(i),
                    {QT_TRANSLATE_NOOP("splot", "A step with \"each\" needs \"readFirst\"."), {}});
        if (object.update->steps[i].places.empty())
            problem(json.where + "/update/steps/" + std::to_string(i),
                    {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {"places"}});
    }
}

} // namespace splot::connectors
