#include "app/commands/commands.h"
#include "app/commands/planview.h"
#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"
#include "core/workspace/transfer.h"

#include <set>

namespace splot::app {

using base::ErrorCode;
using base::fail;
using store::Document;

namespace {
class Export : public Command
{
public:
    Export()
        : Command(
              {"export",
               QT_TRANSLATE_NOOP(
                   "splot", "Write the configuration as stable JSON files, for git; no secrets, no data"),
               {{"FOLDER", QT_TRANSLATE_NOOP("splot", "a new or empty folder, or one of an earlier export")}},
               {},
               {"splotctl export set-up"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        const workspace::ConfigurationFolder folder(call.arguments.word("FOLDER"));
        auto documents = workspace::writeConfiguration(*configuration);
        SPLOT_ASSIGN(const auto stored, call.session.documents());
        std::copy_if(stored.begin(), stored.end(), std::back_inserter(documents), workspace::goesBeside);
        SPLOT_ASSIGN(const int changed, folder.write(documents));
        Table table({{"documents", QT_TRANSLATE_NOOP("splot", "Documents")},
                     {"changed", QT_TRANSLATE_NOOP("splot", "Changed files")}});
        table.add({static_cast<std::int64_t>(documents.size()), changed});
        call.output.sheet(table);
        return Exit::Done;
    }
};

Table changesTable(const std::vector<Document> &changed, const std::vector<Document> &current)
{
    std::set<std::pair<std::string, std::string>> known;
    for (const auto &document : current)
        known.emplace(document.kind, document.id);
    Table table({{"kind", QT_TRANSLATE_NOOP("splot", "Kind")},
                 {"id", QT_TRANSLATE_NOOP("splot", "Document")},
                 {"change", QT_TRANSLATE_NOOP("splot", "Change")}});
    for (const auto &document : changed) {
        const bool isKnown = known.contains({document.kind, document.id});
        table.add({document.kind, document.id,
                   say(document.json.empty() ? QT_TRANSLATE_NOOP("splot", "removed")
                       : isKnown             ? QT_TRANSLATE_NOOP("splot", "changed")
                                             : QT_TRANSLATE_NOOP("splot", "new"))});
    }
    return table;
}

class Import : public Command
{
public:
    Import()
        : Command(
              {"import",
               QT_TRANSLATE_NOOP("splot", "Take a configuration over from a folder: its plan is shown first"),
               {{"FOLDER", QT_TRANSLATE_NOOP("splot", "as \"export\" writes it")}},
               {yesOption(),
                reasonOption(),
                {"keep-settings", "",
                 QT_TRANSLATE_NOOP("splot", "from another environment: systems that are known here keep "
                                            "addresses, secrets and environment, nothing is removed")},
                {"no-plan", "", QT_TRANSLATE_NOOP("splot", "only show which documents change")}},
               {"splotctl import set-up", "splotctl import set-up --yes --reason \"release 12\"",
                "splotctl import set-up --keep-settings"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const workspace::ConfigurationFolder folder(call.arguments.word("FOLDER"));
        SPLOT_ASSIGN(const auto wanted, folder.read());
        // What cannot be read is refused before anything is shown.
        SPLOT_TRY(workspace::readConfiguration(wanted, 0));
        SPLOT_ASSIGN(const auto current, call.session.documents());
        auto changed = workspace::changedDocuments(current, wanted);
        // A folder without options is no wish to go back to the standard ones.
        std::erase_if(changed, [](const auto &d) { return d.kind == "options" && d.json.empty(); });
        if (call.arguments.has("keep-settings")) {
            SPLOT_ASSIGN(changed, moved(call, wanted, current));
        }
        const Table changes = changesTable(changed, current);
        call.output.table(changes, QT_TRANSLATE_NOOP("splot", "The folder and the workspace say the same."));
        if (changed.empty())
            return Exit::Done;
        model::Value planned;
        if (!call.arguments.has("no-plan")) {
            SPLOT_TRY(call.session.check(changed));
            SPLOT_ASSIGN(planned, plan(call, changed));
        }
        if (!agreed(call, say(QT_TRANSLATE_NOOP("splot", "Take %1 documents over?"),
                              {std::to_string(changed.size())})))
            return Exit::NeedsApproval;
        if (!planned.isBlank())
            return approve(call, planned);
        SPLOT_ASSIGN(const auto version,
                     call.session.saveDocuments(changed, call.arguments.option("reason", "import")));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "The configuration is at version %1."),
                               {std::to_string(version)}));
        return Exit::Done;
    }

private:
    /// What was seen in the plan is what happens: the engine makes the draft the configuration and lets it
    /// go.
    static base::Result<Exit> approve(Call &call, const model::Value &plan)
    {
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut(
                         "approve", {{"plan", plan},
                                     {"reason", model::Value(call.arguments.option("reason", "import"))}}));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "The configuration is at version %1."),
                               {textOf(answer, "configuration")}));
        return Exit::Done;
    }

    /// The changes of a configuration that comes from another environment.
    static base::Result<std::vector<Document>> moved(Call &call, const std::vector<Document> &wanted,
                                                     const std::vector<Document> &current)
    {
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto catalogue, reader->state(workspace::catalogueState));
        SPLOT_ASSIGN(const auto transfer,
                     workspace::Transfer::make(wanted, current, workspace::readCatalogue(catalogue)));
        for (const auto &setting : transfer.missing())
            call.output.remark(say(
                QT_TRANSLATE_NOOP("splot", "%1 needs \"%2\": \"splotctl system set\" gives it afterwards."),
                {setting.system.value, setting.name}));
        for (const auto &name : transfer.lookupsToCheck())
            call.output.remark(say(
                QT_TRANSLATE_NOOP("splot", "The lookup %1 may hold ids of the other environment."), {name}));
        return transfer.changes();
    }

    /// Its id.
    static base::Result<model::Value> plan(Call &call, const std::vector<Document> &changed)
    {
        model::List draft;
        for (const auto &d : changed)
            draft.push_back(model::Value(model::Object{
                {"kind", model::Value(d.kind)}, {"id", model::Value(d.id)}, {"json", model::Value(d.json)}}));
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut("plan", {{"draft", model::Value(std::move(draft))}}));
        if (!call.output.json())
            showPlan(call.output, answer);
        const auto *id = answer.member("id");
        return id ? *id : model::Value();
    }
};

class History : public Command
{
public:
    History()
        : Command({"history",
                   QT_TRANSLATE_NOOP("splot", "Show the versions of the configuration, or of one document"),
                   {{"DOCUMENT",
                     QT_TRANSLATE_NOOP("splot", "entity/Customer, mapping/shop/customers/Customer"), false}},
                   {{"limit", "NUMBER", QT_TRANSLATE_NOOP("splot", "how many lines (standard: 50)")},
                    {"version", "NUMBER", QT_TRANSLATE_NOOP("splot", "show the document as it was then")}},
                   {"splotctl history", "splotctl history entity/Customer --version 3"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string subject = call.arguments.word("DOCUMENT");
        const auto slash = subject.find('/');
        if (!subject.empty() && slash == std::string::npos)
            return fail(
                ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot", "Write a document as KIND/ID, for example entity/Customer."));
        const std::string kind = subject.substr(0, slash),
                          id = subject.empty() ? std::string() : subject.substr(slash + 1);
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(auto versions, reader->documentHistory(subject.empty() ? std::string() : kind, id));
        SPLOT_ASSIGN(const auto limit, call.arguments.number("limit", 50, 1, 1000000));
        if (call.arguments.has("version"))
            return show(call, versions);
        Table table({{"version", QT_TRANSLATE_NOOP("splot", "Version")},
                     {"at", QT_TRANSLATE_NOOP("splot", "When")},
                     {"author", QT_TRANSLATE_NOOP("splot", "Who")},
                     {"document", QT_TRANSLATE_NOOP("splot", "Document")},
                     {"change", QT_TRANSLATE_NOOP("splot", "Change")},
                     {"comment", QT_TRANSLATE_NOOP("splot", "Why")}});
        for (std::size_t i = 0; i < versions.size() && i < static_cast<std::size_t>(limit); ++i) {
            const auto &v = versions[i];
            table.add({v.version, v.at, v.author, v.document.kind + "/" + v.document.id,
                       v.document.json.empty() ? say(QT_TRANSLATE_NOOP("splot", "removed"))
                                               : say(QT_TRANSLATE_NOOP("splot", "saved")),
                       v.comment});
        }
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "Nothing was saved yet."));
        return Exit::Done;
    }

private:
    static base::Result<Exit> show(Call &call, const std::vector<store::DocumentVersion> &versions)
    {
        SPLOT_ASSIGN(const auto wanted, call.arguments.number("version", 0, 0, INT64_MAX));
        for (const auto &v : versions) {
            if (v.version <= wanted) {
                call.output.raw(v.document.json);
                return Exit::Done;
            }
        }
        return fail(ErrorCode::NotFound,
                    QT_TRANSLATE_NOOP("splot", "There was no such document at version %1."),
                    {std::to_string(wanted)});
    }
};

class Restore : public Command
{
public:
    Restore()
        : Command(
              {"restore",
               QT_TRANSLATE_NOOP("splot", "Bring the configuration back to an earlier version, as a new one"),
               {{"VERSION", QT_TRANSLATE_NOOP("splot", "as \"history\" shows it")}},
               {yesOption()},
               {"splotctl restore 7"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto version, wholeNumber(call.arguments.word("VERSION"), "VERSION"));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto wanted, reader->documentsAt(version));
        SPLOT_ASSIGN(const auto current, call.session.documents());
        const auto changed = workspace::changedDocuments(current, wanted);
        call.output.table(changesTable(changed, current),
                          QT_TRANSLATE_NOOP("splot", "The configuration is as it was then."));
        if (changed.empty())
            return Exit::Done;
        if (!agreed(call, say(QT_TRANSLATE_NOOP("splot", "Take %1 documents over?"),
                              {std::to_string(changed.size())})))
            return Exit::NeedsApproval;
        SPLOT_ASSIGN(const auto now,
                     call.session.saveDocuments(changed, "restore " + std::to_string(version)));
        call.output.remark(
            say(QT_TRANSLATE_NOOP("splot", "The configuration is at version %1."), {std::to_string(now)}));
        return Exit::Done;
    }
};
} // namespace

void addFolderCommands(Commands &to)
{
    to.push_back(std::make_unique<Export>());
    to.push_back(std::make_unique<Import>());
    to.push_back(std::make_unique<History>());
    to.push_back(std::make_unique<Restore>());
}

} // namespace splot::app
