#include "app/commandline/terminal.h"
#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "core/format/json.h"
#include "core/workspace/configurationcodec.h"

#include <algorithm>

namespace splot::app {

using base::ErrorCode;
using base::fail;
using store::Document;

namespace {
/// How the command line calls a kind of document.
struct Kind
{
    std::string command; ///< "map"
    std::string kind;    ///< "mapping"
    std::string id;      ///< placeholder of its id
    std::string sample;  ///< an id for examples
    const char *list;
    const char *show;
    const char *set;
    const char *remove;
};

const Kind entities{"entity",
                    "entity",
                    "ENTITY",
                    "Customer",
                    QT_TRANSLATE_NOOP("splot", "List the entities"),
                    QT_TRANSLATE_NOOP("splot", "Show the document of an entity"),
                    QT_TRANSLATE_NOOP("splot", "Make an entity, or replace it, from a JSON document"),
                    QT_TRANSLATE_NOOP("splot", "Remove an entity")};
const Kind mappings{"map",
                    "mapping",
                    "MAPPING",
                    "shop/customers/Customer",
                    QT_TRANSLATE_NOOP("splot", "List the mappings"),
                    QT_TRANSLATE_NOOP("splot", "Show the document of a mapping"),
                    QT_TRANSLATE_NOOP("splot", "Make a mapping, or replace it, from a JSON document"),
                    QT_TRANSLATE_NOOP("splot", "Remove a mapping")};
const Kind lookups{"lookup",
                   "lookup",
                   "LOOKUP",
                   "countries",
                   QT_TRANSLATE_NOOP("splot", "List the lookups"),
                   QT_TRANSLATE_NOOP("splot", "Show the document of a lookup"),
                   QT_TRANSLATE_NOOP("splot", "Make a lookup, or replace it, from a JSON document"),
                   QT_TRANSLATE_NOOP("splot", "Remove a lookup")};

base::Result<Document> keptDocument(Call &call, const Kind &kind, const std::string &id)
{
    SPLOT_ASSIGN(auto all, call.session.documents());
    std::vector<std::string> ids;
    for (Document &document : all) {
        if (document.kind != kind.kind)
            continue;
        if (document.id == id)
            return std::move(document);
        ids.push_back(document.id);
    }
    const std::string near = nearest(id, ids);
    if (near.empty())
        return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no %1 \"%2\"."),
                    {kind.kind, id});
    return fail(ErrorCode::NotFound,
                QT_TRANSLATE_NOOP("splot", "There is no %1 \"%2\"; did you mean \"%3\"?"),
                {kind.kind, id, near});
}

/// The id that a document gives itself.
std::string ownId(const std::string &kind, const model::Value &json)
{
    if (kind == "mapping")
        return textOf(json, "system") + "/" + textOf(json, "object") + "/" + textOf(json, "entity");
    return textOf(json, kind == "lookup" ? "name" : "id");
}

class DocumentShow : public Command
{
public:
    explicit DocumentShow(const Kind &kind)
        : Command({kind.command + " show",
                   kind.show,
                   {{kind.id, QT_TRANSLATE_NOOP("splot", "its name, as the list shows it")}},
                   {},
                   {"splotctl " + kind.command + " show " + kind.sample}}),
          m_kind(kind)
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const Document document, keptDocument(call, m_kind, call.arguments.word(m_kind.id)));
        call.output.raw(document.json);
        return Exit::Done;
    }

private:
    const Kind &m_kind;
};

class DocumentSet : public Command
{
public:
    explicit DocumentSet(const Kind &kind)
        : Command(
              {kind.command + " set",
               kind.set,
               {{"FILE", QT_TRANSLATE_NOOP("splot", "the JSON document; - reads the standard input"), false}},
               {reasonOption()},
               {"splotctl " + kind.command + " set " + kind.command + ".json",
                "splotctl " + kind.command + " show " + kind.sample + " | sed s/a/b/ | splotctl " +
                    kind.command + " set -"}}),
          m_kind(kind)
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string file = call.arguments.word("FILE").empty() ? "-" : call.arguments.word("FILE");
        SPLOT_ASSIGN(const std::string text, Terminal::readFile(file));
        SPLOT_ASSIGN(const model::Value json, format::readJson(text));
        const std::string id = ownId(m_kind.kind, json);
        // Read and written again, so that it has the layout of all documents.
        SPLOT_ASSIGN(const auto read, workspace::readConfiguration({{m_kind.kind, id, text}}, 0));
        const auto written = workspace::writeConfiguration(read);
        const auto mine = std::find_if(written.begin(), written.end(),
                                       [&](const auto &d) { return d.kind == m_kind.kind; });
        SPLOT_ASSIGN(const auto version,
                     call.session.saveDocuments({*mine}, call.arguments.option("reason")));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 is saved; the configuration is at version %2."),
                               {id, std::to_string(version)}));
        return Exit::Done;
    }

private:
    const Kind &m_kind;
};

class DocumentRemove : public Command
{
public:
    explicit DocumentRemove(const Kind &kind)
        : Command({kind.command + " remove",
                   kind.remove,
                   {{kind.id, QT_TRANSLATE_NOOP("splot", "its name, as the list shows it")}},
                   {yesOption(), reasonOption()},
                   {"splotctl " + kind.command + " remove " + kind.sample}}),
          m_kind(kind)
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const Document document, keptDocument(call, m_kind, call.arguments.word(m_kind.id)));
        if (!agreed(call,
                    say(QT_TRANSLATE_NOOP("splot", "Remove %1? Its records and links stay."), {document.id})))
            return Exit::NeedsApproval;
        SPLOT_ASSIGN(const auto version, call.session.saveDocuments({{document.kind, document.id, {}}},
                                                                    call.arguments.option("reason")));
        call.output.remark(
            say(QT_TRANSLATE_NOOP("splot", "%1 is removed; the configuration is at version %2."),
                {document.id, std::to_string(version)}));
        return Exit::Done;
    }

private:
    const Kind &m_kind;
};

std::string ownerInWords(const model::OwnershipRule &rule)
{
    switch (rule.kind) {
    case model::OwnerKind::Newest:
        return say(QT_TRANSLATE_NOOP("splot", "newest"));
    case model::OwnerKind::Manual:
        return say(QT_TRANSLATE_NOOP("splot", "people"));
    case model::OwnerKind::Computed:
        return "= " + rule.formula;
    case model::OwnerKind::Stages: {
        std::string out;
        for (const auto &stage : rule.stages)
            out += (out.empty() ? "" : " > ") + stage.owner.value;
        return out;
    }
    default:
        return rule.owner.value;
    }
}

class EntityList : public Command
{
public:
    EntityList() : Command({"entity list", entities.list, {}, {}, {"splotctl entity list"}}) {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        Table table({{"entity", QT_TRANSLATE_NOOP("splot", "Entity")},
                     {"label", QT_TRANSLATE_NOOP("splot", "Label")},
                     {"fields", QT_TRANSLATE_NOOP("splot", "Fields")},
                     {"match", QT_TRANSLATE_NOOP("splot", "Recognised by")},
                     {"owner", QT_TRANSLATE_NOOP("splot", "Owner")},
                     {"mappings", QT_TRANSLATE_NOOP("splot", "Mappings")}});
        for (const auto &entity : configuration->entities) {
            std::string keys;
            for (const auto &key : entity.matchKeys)
                keys += (keys.empty() ? "" : ", ") + key.name;
            table.add({entity.id.value, entity.label, static_cast<std::int64_t>(entity.fields.size()), keys,
                       ownerInWords(entity.ownership.standard),
                       static_cast<std::int64_t>(configuration->mappingsOf(entity.id).size())});
        }
        call.output.table(
            table,
            QT_TRANSLATE_NOOP("splot",
                              "There are no entities yet; \"splotctl map start\" makes one from an object."));
        return Exit::Done;
    }
};

class MappingList : public Command
{
public:
    MappingList()
        : Command({"map list",
                   mappings.list,
                   {},
                   {{"entity", "ENTITY", QT_TRANSLATE_NOOP("splot", "only of this entity")},
                    {"system", "SYSTEM", QT_TRANSLATE_NOOP("splot", "only of this system")}},
                   {"splotctl map list --entity Customer"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        Table table({{"mapping", QT_TRANSLATE_NOOP("splot", "Mapping")},
                     {"direction", QT_TRANSLATE_NOOP("splot", "Direction")},
                     {"lines", QT_TRANSLATE_NOOP("splot", "Lines")},
                     {"parked", QT_TRANSLATE_NOOP("splot", "Parked")},
                     {"admit", QT_TRANSLATE_NOOP("splot", "Admits")},
                     {"scope", QT_TRANSLATE_NOOP("splot", "Scope")}});
        const std::string entity = call.arguments.option("entity"), system = call.arguments.option("system");
        for (const auto &mapping : configuration->mappings) {
            if ((!entity.empty() && mapping.entity.value != entity) ||
                (!system.empty() && mapping.system.value != system))
                continue;
            static constexpr const char *directions[] = {QT_TRANSLATE_NOOP("splot", "both ways"),
                                                         QT_TRANSLATE_NOOP("splot", "in"),
                                                         QT_TRANSLATE_NOOP("splot", "out")};
            const auto parked = std::count_if(mapping.lines.begin(), mapping.lines.end(),
                                              [](const auto &l) { return l.parked; });
            table.add({mapping.key(), say(directions[static_cast<int>(mapping.direction)]),
                       static_cast<std::int64_t>(mapping.lines.size()), static_cast<std::int64_t>(parked),
                       mapping.admit, mapping.scope});
        }
        call.output.table(
            table,
            QT_TRANSLATE_NOOP("splot", "There are no mappings yet; \"splotctl map start\" makes one."));
        return Exit::Done;
    }
};

class LookupList : public Command
{
public:
    LookupList() : Command({"lookup list", lookups.list, {}, {}, {"splotctl lookup list"}}) {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        Table table({{"lookup", QT_TRANSLATE_NOOP("splot", "Lookup")},
                     {"entries", QT_TRANSLATE_NOOP("splot", "Entries")},
                     {"unknown", QT_TRANSLATE_NOOP("splot", "Unknown words")}});
        static constexpr const char *rules[] = {QT_TRANSLATE_NOOP("splot", "fail"),
                                                QT_TRANSLATE_NOOP("splot", "become the standard"),
                                                QT_TRANSLATE_NOOP("splot", "pass")};
        for (const auto &lookup : configuration->lookups)
            table.add({lookup.name, static_cast<std::int64_t>(lookup.entries.size()),
                       say(rules[static_cast<int>(lookup.unknown)])});
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "There are no lookups yet."));
        return Exit::Done;
    }
};

class LookupPut : public Command
{
public:
    LookupPut()
        : Command(
              {"lookup put",
               QT_TRANSLATE_NOOP("splot", "Add words to a lookup, or change what they become"),
               {{"LOOKUP", QT_TRANSLATE_NOOP("splot", "its name; it is made if there is none")},
                {"FROM=TO", QT_TRANSLATE_NOOP("splot", "a word and what it becomes; FROM= alone removes it"),
                 true, true}},
               {},
               {"splotctl lookup put countries PL=Poland DE=Germany"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        model::Lookup lookup;
        lookup.name = call.arguments.word("LOOKUP");
        for (const auto &known : configuration->lookups) {
            if (known.name == lookup.name)
                lookup = known;
        }
        for (const auto &word : call.arguments.words("FROM=TO"))
            SPLOT_TRY(put(lookup, word));
        model::Configuration only;
        only.lookups = {lookup};
        const auto written = workspace::writeConfiguration(only);
        const auto mine =
            std::find_if(written.begin(), written.end(), [](const auto &d) { return d.kind == "lookup"; });
        SPLOT_ASSIGN(const auto version, call.session.saveDocuments({*mine}, "lookup put"));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 is saved; the configuration is at version %2."),
                               {lookup.name, std::to_string(version)}));
        return Exit::Done;
    }

private:
    static base::Result<void> put(model::Lookup &lookup, const std::string &word)
    {
        const auto equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "Write a pair as FROM=TO, not \"%1\"."), {word});
        const std::string from = word.substr(0, equals), to = word.substr(equals + 1);
        const auto found = std::find_if(lookup.entries.begin(), lookup.entries.end(),
                                        [&](const auto &e) { return e.first == from; });
        if (to.empty() && found != lookup.entries.end())
            lookup.entries.erase(found);
        else if (found != lookup.entries.end())
            found->second = to;
        else if (!to.empty())
            lookup.entries.emplace_back(from, to);
        return {};
    }
};
} // namespace

void addDocumentCommands(Commands &to)
{
    const auto add = [&to](const Kind &kind, std::unique_ptr<Command> list) {
        to.push_back(std::move(list));
        to.push_back(std::make_unique<DocumentShow>(kind));
        to.push_back(std::make_unique<DocumentSet>(kind));
        to.push_back(std::make_unique<DocumentRemove>(kind));
    };
    add(entities, std::make_unique<EntityList>());
    add(mappings, std::make_unique<MappingList>());
    add(lookups, std::make_unique<LookupList>());
    to.push_back(std::make_unique<LookupPut>());
}

} // namespace splot::app
