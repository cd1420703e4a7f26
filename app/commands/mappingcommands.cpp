#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "core/format/json.h"
#include "core/workspace/configurationcodec.h"
#include "core/workspace/entitydraft.h"

#include <algorithm>

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
/// Saves one entity and one mapping, laid out as all documents are.
base::Result<std::int64_t> saveMapping(Call &call, const model::Entity *entity, const model::Mapping &mapping,
                                       const std::string &comment)
{
    model::Configuration only;
    if (entity)
        only.entities = {*entity};
    only.mappings = {mapping};
    auto written = workspace::writeConfiguration(only);
    std::erase_if(written, [](const auto &d) { return d.kind == "options"; });
    return call.session.saveDocuments(written, comment);
}

class MapStart : public Command
{
public:
    MapStart()
        : Command(
              {"map start",
               QT_TRANSLATE_NOOP(
                   "splot", "Map an object of a system to an entity; a new entity is made out of its fields"),
               {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")},
                {"OBJECT", QT_TRANSLATE_NOOP("splot", "as the system calls it")},
                {"ENTITY",
                 QT_TRANSLATE_NOOP("splot", "a known one, whose fields are matched by name, or a new one")}},
               {{"match", "FIELD[:FORM]",
                 QT_TRANSLATE_NOOP("splot",
                                   "recognise records by it; forms: text, email, phone, tax_id, code, exact"),
                 true},
                {"line", "FIELD=PLACE",
                 QT_TRANSLATE_NOOP("splot", "tie this field to this place; PLACE empty leaves the field out"),
                 true},
                {"field", "FIELD[:TYPE]",
                 QT_TRANSLATE_NOOP(
                     "splot",
                     "add this field to a known entity first, or give a field of a new one another "
                     "type than was guessed; types: text, integer, decimal, boolean, date, moment, list"),
                 true},
                {"direction", "WORD", QT_TRANSLATE_NOOP("splot", "both, in or out (standard: both)")}},
               {"splotctl map start shop customers Customer --match email:email",
                "splotctl map start prices prices.csv Price --field price:decimal --field since:date",
                "splotctl map start erp partners Customer --line email=contact.mail --field vatId"},
               QT_TRANSLATE_NOOP(
                   "splot",
                   "The system owns what no rule says otherwise; \"splotctl own set\" changes that.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const Arguments &a = call.arguments;
        SPLOT_ASSIGN(const auto *system, systemOf(call, a.word("SYSTEM")));
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        const model::EntityId id(a.word("ENTITY"));
        const model::ObjectName object(a.word("OBJECT"));
        const model::SystemId systemId = system->id;
        if (configuration->mapping(systemId, object, id))
            return fail(ErrorCode::Conflict,
                        QT_TRANSLATE_NOOP("splot", "%1 is mapped already; \"splotctl map set\" changes it."),
                        {systemId.value + "/" + object.value + "/" + id.value});
        SPLOT_ASSIGN(const auto found,
                     call.session.carryOut("discover", {{"system", model::Value(systemId.value)}}));
        SPLOT_ASSIGN(const auto fields, fieldsOf(found, object.value));
        const auto *known = configuration->entity(id);
        workspace::EntityDraft draft(known ? *known : workspace::entityFrom(id, systemId, fields), !known);
        SPLOT_TRY(draft.addFields(a.options("field")));
        SPLOT_ASSIGN(auto mapping, draft.mappingOf(systemId, object, fields, a.options("line")));
        SPLOT_TRY(setDirection(a.option("direction", "both"), mapping));
        SPLOT_TRY(draft.addMatchKeys(a.options("match")));
        SPLOT_ASSIGN(const auto version, saveMapping(call, &draft.entity(), mapping, usage().name));
        Table table({{"field", QT_TRANSLATE_NOOP("splot", "Field")},
                     {"type", QT_TRANSLATE_NOOP("splot", "Type")},
                     {"place", QT_TRANSLATE_NOOP("splot", "Place")}});
        for (const auto &line : mapping.lines)
            table.add({line.field, draft.typeWord(line.field), line.place});
        call.output.table(
            table, QT_TRANSLATE_NOOP("splot", "No field has the name of a place; tie them by --line."));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 is saved; the configuration is at version %2."),
                               {mapping.key(), std::to_string(version)}));
        return Exit::Done;
    }

private:
    static base::Result<void> setDirection(const std::string &word, model::Mapping &mapping)
    {
        if (word != "both" && word != "in" && word != "out")
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "The direction is both, in or out, not \"%1\"."), {word});
        mapping.direction = word == "in"    ? model::Direction::In
                            : word == "out" ? model::Direction::Out
                                            : model::Direction::Both;
        return {};
    }

    static base::Result<model::List> fieldsOf(const model::Value &answer, const std::string &name)
    {
        std::vector<std::string> names;
        for (const auto &object : listOf(answer, "objects")) {
            if (textOf(object, "name") == name)
                return listOf(object, "fields");
            names.push_back(textOf(object, "name"));
        }
        std::string all;
        for (const auto &one : names)
            all += (all.empty() ? "" : ", ") + one;
        return fail(ErrorCode::NotFound,
                    QT_TRANSLATE_NOOP("splot", "The system has no object \"%1\"; it has: %2."), {name, all});
    }
};

/// Steps as people write them on a command line: `trim`, `lookup:countries`, or one JSON list for all.
base::Result<std::vector<model::Step>> stepsOf(const std::string &text)
{
    std::string steps = text;
    if (!text.starts_with("[")) {
        steps = "[";
        std::size_t from = 0;
        while (from <= text.size() && !text.empty()) {
            const auto to = std::min(text.find(',', from), text.size());
            const std::string one = text.substr(from, to - from);
            const auto colon = one.find(':');
            const auto quoted = [](const std::string &part) { return format::writeJson(model::Value(part)); };
            steps += (from > 0 ? "," : "") +
                     (colon == std::string::npos
                          ? quoted(one)
                          : "[" + quoted(one.substr(0, colon)) + "," + quoted(one.substr(colon + 1)) + "]");
            from = to + 1;
        }
        steps += "]";
    }
    const std::string document =
        R"({"system":"s","object":"o","entity":"e","lines":[{"field":"f","place":"p","in":)" + steps + "}]}";
    SPLOT_ASSIGN(const auto read, workspace::readConfiguration({{"mapping", "s/o/e", document}}, 0));
    return read.mappings.front().lines.front().in;
}

class MapLine : public Command
{
public:
    MapLine()
        : Command(
              {"map line",
               QT_TRANSLATE_NOOP("splot", "Add or change one line of a mapping, or remove it"),
               {{"MAPPING", QT_TRANSLATE_NOOP("splot", "SYSTEM/OBJECT/ENTITY, as \"map list\" shows it")},
                {"FIELD", QT_TRANSLATE_NOOP("splot", "path of the entity's field")},
                {"PLACE", QT_TRANSLATE_NOOP("splot", "place in the object; left out: as it is"), false}},
               {{"in", "STEPS",
                 QT_TRANSLATE_NOOP("splot", "functions on the way in: trim,lookup:countries or a JSON list")},
                {"out", "STEPS",
                 QT_TRANSLATE_NOOP("splot", "functions on the way out; left out: the inverse of --in")},
                {"direction", "WORD", QT_TRANSLATE_NOOP("splot", "both, in or out")},
                {"create-only", "YES/NO", QT_TRANSLATE_NOOP("splot", "sent with a create, never again")},
                {"remove", "", QT_TRANSLATE_NOOP("splot", "remove the line")}},
               {"splotctl map line shop/customers/Customer country countryCode --in trim,upper",
                "splotctl map line shop/customers/Customer fax --remove"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const Arguments &a = call.arguments;
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        const std::string key = a.word("MAPPING"), field = a.word("FIELD");
        const auto found = std::find_if(configuration->mappings.begin(), configuration->mappings.end(),
                                        [&](const auto &m) { return m.key() == key; });
        if (found == configuration->mappings.end())
            return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no %1 \"%2\"."),
                        {"mapping", key});
        model::Mapping mapping = *found;
        auto line = std::find_if(mapping.lines.begin(), mapping.lines.end(),
                                 [&](const auto &l) { return l.field == field; });
        if (a.has("remove")) {
            if (line == mapping.lines.end())
                return fail(ErrorCode::NotFound,
                            QT_TRANSLATE_NOOP("splot", "The mapping has no line for \"%1\"."), {field});
            mapping.lines.erase(line);
        } else {
            if (line == mapping.lines.end()) {
                mapping.lines.emplace_back();
                line = std::prev(mapping.lines.end());
                line->field = field;
            }
            SPLOT_TRY(apply(a, *line));
        }
        SPLOT_ASSIGN(const auto version, saveMapping(call, nullptr, mapping, usage().name));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 is saved; the configuration is at version %2."),
                               {key, std::to_string(version)}));
        return Exit::Done;
    }

private:
    static base::Result<void> apply(const Arguments &a, model::MappingLine &line)
    {
        if (!a.word("PLACE").empty())
            line.place = a.word("PLACE");
        if (line.place.empty())
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is missing."), {"PLACE"});
        if (a.has("in")) {
            SPLOT_ASSIGN(line.in, stepsOf(a.option("in")));
        }
        if (a.has("out")) {
            SPLOT_ASSIGN(line.out, stepsOf(a.option("out")));
        }
        if (a.has("direction")) {
            const std::string word = a.option("direction");
            if (word != "both" && word != "in" && word != "out")
                return fail(ErrorCode::Rejected,
                            QT_TRANSLATE_NOOP("splot", "The direction is both, in or out, not \"%1\"."),
                            {word});
            line.direction = word == "in"    ? model::Direction::In
                             : word == "out" ? model::Direction::Out
                                             : model::Direction::Both;
        }
        if (a.has("create-only"))
            line.createOnly = a.option("create-only") == "yes";
        return {};
    }
};
} // namespace

void addMappingCommands(Commands &to)
{
    to.push_back(std::make_unique<MapStart>());
    to.push_back(std::make_unique<MapLine>());
}

} // namespace splot::app
