#include "app/commandline/terminal.h"
#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "app/commands/secretinput.h"
#include "app/commands/systemedit.h"
#include "core/store/reader.h"
#include "core/workspace/drainstate.h"

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
class SystemList : public Command
{
public:
    SystemList()
        : Command({"system list",
                   QT_TRANSLATE_NOOP("splot", "List the connected systems"),
                   {},
                   {},
                   {"splotctl system list"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto kept, reader->state(workspace::drainState));
        const auto drains = workspace::readDrains(kept);
        Table table({{"system", QT_TRANSLATE_NOOP("splot", "System")},
                     {"label", QT_TRANSLATE_NOOP("splot", "Label")},
                     {"connector", QT_TRANSLATE_NOOP("splot", "Connector")},
                     {"environment", QT_TRANSLATE_NOOP("splot", "Environment")},
                     {"state", QT_TRANSLATE_NOOP("splot", "State")},
                     {"mappings", QT_TRANSLATE_NOOP("splot", "Mappings")}});
        for (const auto &system : configuration->systems) {
            std::int64_t mappings = 0;
            for (const auto &mapping : configuration->mappings)
                mappings += mapping.system == system.id ? 1 : 0;
            const bool live = system.environment == model::Environment::Production;
            table.add({system.id.value, system.label, system.connector,
                       live ? say(QT_TRANSLATE_NOOP("splot", "production"))
                            : say(QT_TRANSLATE_NOOP("splot", "test")),
                       drains.contains(system.id) ? say(QT_TRANSLATE_NOOP("splot", "draining"))
                       : system.paused            ? say(QT_TRANSLATE_NOOP("splot", "paused"))
                       : system.readOnly          ? say(QT_TRANSLATE_NOOP("splot", "read-only"))
                                                  : say(QT_TRANSLATE_NOOP("splot", "in use")),
                       mappings});
        }
        call.output.table(
            table,
            QT_TRANSLATE_NOOP("splot", "No system is connected yet; \"splotctl system add\" connects one."));
        return Exit::Done;
    }
};

class SystemShow : public Command
{
public:
    SystemShow()
        : Command({"system show",
                   QT_TRANSLATE_NOOP("splot", "Show the document of a system"),
                   {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")}},
                   {},
                   {"splotctl system show shop"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        call.output.raw(documentOf(*system).json);
        return Exit::Done;
    }
};

/// Adds or changes: both take the same options.
class SystemSave : public Command
{
public:
    explicit SystemSave(Usage usage) : Command(std::move(usage)) {}

protected:
    base::Result<Exit> save(Call &call, model::System system)
    {
        SPLOT_TRY(applyOptions(call, system));
        SPLOT_TRY(applySecrets(call, system));
        SPLOT_ASSIGN(auto *installation, call.session.installation());
        if (const auto made = installation->registry().make(system, installation->surroundings()); !made)
            return fail(made.error());
        SPLOT_ASSIGN(const auto version, call.session.saveDocuments({documentOf(system)}, usage().name));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 is saved; the configuration is at version %2."),
                               {system.id.value, std::to_string(version)}));
        return Exit::Done;
    }
};

class SystemAdd : public SystemSave
{
public:
    SystemAdd()
        : SystemSave(
              {"system add",
               QT_TRANSLATE_NOOP("splot", "Connect a system"),
               {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "a short name for it: letters, digits, - and _")}},
               systemOptions(true),
               {"splotctl system add prices --connector files --set folder=prices",
                "splotctl system add shop --connector vendure --set url=https://shop.example/admin-api "
                "--secret-env password=SHOP_PASSWORD"},
               QT_TRANSLATE_NOOP(
                   "splot",
                   "\"splotctl connector list\" tells which connectors there are, \"splotctl connector show "
                   "NAME\" "
                   "which settings one needs. A secret that is not given is asked for without an echo; it "
                   "is sealed beside the workspace, which holds only its name.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string id = call.arguments.word("SYSTEM");
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        if (configuration->system(model::SystemId(id)))
            return fail(ErrorCode::Conflict,
                        QT_TRANSLATE_NOOP(
                            "splot", "There is a system \"%1\" already; \"splotctl system set\" changes it."),
                        {id});
        for (const char c : id) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                               c == '-' || c == '_';
            if (!plain)
                return fail(
                    ErrorCode::Rejected,
                    QT_TRANSLATE_NOOP("splot", "The name \"%1\" may hold letters, digits, - and _ only."),
                    {id});
        }
        if (call.arguments.option("connector").empty())
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "Say which connector talks to it: --connector NAME."));
        model::System system;
        system.id = model::SystemId(id);
        return save(call, std::move(system));
    }
};

class SystemSet : public SystemSave
{
public:
    SystemSet()
        : SystemSave({"system set",
                      QT_TRANSLATE_NOOP("splot", "Change the settings of a system"),
                      {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")}},
                      systemOptions(false),
                      {"splotctl system set shop --every customers=1m --label \"Web shop\""}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        return save(call, *system);
    }
};

class SystemRemove : public Command
{
public:
    SystemRemove()
        : Command({"system remove",
                   QT_TRANSLATE_NOOP("splot", "Disconnect a system"),
                   {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")}},
                   {yesOption(), {"mappings", "", QT_TRANSLATE_NOOP("splot", "also its mappings")}},
                   {"splotctl system remove prices --mappings"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        if (!agreed(call, say(QT_TRANSLATE_NOOP("splot", "Remove the system %1? Its records and links stay."),
                              {system->id.value})))
            return Exit::NeedsApproval;
        std::vector<store::Document> changed{{"system", system->id.value, {}}};
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        for (const auto &mapping : configuration->mappings) {
            if (mapping.system == system->id && call.arguments.has("mappings"))
                changed.push_back({"mapping", mapping.key(), {}});
        }
        SPLOT_ASSIGN(const auto version, call.session.saveDocuments(changed, usage().name));
        call.output.remark(
            say(QT_TRANSLATE_NOOP("splot", "%1 is removed; the configuration is at version %2."),
                {call.arguments.word("SYSTEM"), std::to_string(version)}));
        return Exit::Done;
    }
};

class SystemPause : public Command
{
public:
    explicit SystemPause(bool paused)
        : Command({paused ? "system pause" : "system resume",
                   paused ? QT_TRANSLATE_NOOP("splot", "Stop reading and writing a system; nothing is lost")
                          : QT_TRANSLATE_NOOP("splot", "Go on with a paused system"),
                   {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")}},
                   {},
                   {paused ? "splotctl system pause shop" : "splotctl system resume shop"}}),
          m_paused(paused)
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        model::System changed = *system;
        changed.paused = m_paused;
        SPLOT_TRY(call.session.saveDocuments({documentOf(changed)}, usage().name));
        call.output.remark(say(m_paused ? QT_TRANSLATE_NOOP("splot", "%1 is paused.")
                                        : QT_TRANSLATE_NOOP("splot", "%1 goes on."),
                               {changed.id.value}));
        return Exit::Done;
    }

private:
    bool m_paused;
};

class SystemDrain : public Command
{
public:
    SystemDrain()
        : Command(
              {"system drain",
               QT_TRANSLATE_NOOP("splot", "Read nothing new from a system, finish what is under way, then "
                                          "pause it"),
               {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")}},
               {{"stop", "", QT_TRANSLATE_NOOP("splot", "do not drain it any more: read again")}},
               {"splotctl system drain shop"},
               QT_TRANSLATE_NOOP("splot", "It is paused by the engine that stays, as soon as nothing of it "
                                          "is under way; \"system list\" shows it.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        const bool stop = call.arguments.has("stop");
        SPLOT_TRY(call.session.carryOut("drain", {{"system", system->id.value}, {"stop", stop}}));
        call.output.remark(
            say(stop ? QT_TRANSLATE_NOOP("splot", "%1 is no longer drained.")
                     : QT_TRANSLATE_NOOP("splot", "%1 is drained: it is paused when nothing is under way."),
                {system->id.value}));
        return Exit::Done;
    }
};

class SystemTest : public Command
{
public:
    SystemTest()
        : Command({"system test",
                   QT_TRANSLATE_NOOP("splot", "Test the connection to a system, step by step"),
                   {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")}},
                   {},
                   {"splotctl system test shop"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut("test", {{"system", model::Value(system->id.value)}}));
        Table table({{"name", QT_TRANSLATE_NOOP("splot", "Step")},
                     {"passed", QT_TRANSLATE_NOOP("splot", "Passed")},
                     {"message", QT_TRANSLATE_NOOP("splot", "Result")}});
        bool passed = true;
        for (const auto &step : listOf(answer, "steps")) {
            const auto *ok = step.member("passed");
            passed = passed && ok && ok->get<bool>() && *ok->get<bool>();
            table.add({textOf(step, "name"), ok ? *ok : model::Value(),
                       say(base::Message{textOf(step, "message"), {}})});
        }
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "The connector has no test."));
        return passed ? Exit::Done : Exit::Failed;
    }
};

class SystemDiscover : public Command
{
public:
    SystemDiscover()
        : Command({"system discover",
                   QT_TRANSLATE_NOOP("splot", "Find out which objects and fields a system has"),
                   {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")},
                    {"OBJECT", QT_TRANSLATE_NOOP("splot", "only this object, with its fields"), false}},
                   {},
                   {"splotctl system discover shop", "splotctl system discover shop customers"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut("discover", {{"system", model::Value(system->id.value)}}));
        const std::string only = call.arguments.word("OBJECT");
        Table objects({{"object", QT_TRANSLATE_NOOP("splot", "Object")},
                       {"label", QT_TRANSLATE_NOOP("splot", "Label")},
                       {"fields", QT_TRANSLATE_NOOP("splot", "Fields")}});
        Table fields({{"place", QT_TRANSLATE_NOOP("splot", "Place")},
                      {"type", QT_TRANSLATE_NOOP("splot", "Type")},
                      {"required", QT_TRANSLATE_NOOP("splot", "Required")},
                      {"writable", QT_TRANSLATE_NOOP("splot", "Writable")},
                      {"samples", QT_TRANSLATE_NOOP("splot", "Samples")}});
        for (const auto &object : listOf(answer, "objects")) {
            const auto all = listOf(object, "fields");
            objects.add(
                {textOf(object, "name"), textOf(object, "label"), static_cast<std::int64_t>(all.size())});
            for (const auto &field : textOf(object, "name") == only ? all : model::List())
                fields.add({textOf(field, "place"), textOf(field, "type"), flagOf(field, "required"),
                            flagOf(field, "writable"), model::Value(listOf(field, "samples"))});
        }
        if (only.empty())
            call.output.table(objects, QT_TRANSLATE_NOOP("splot", "The system has no objects."));
        else
            call.output.table(
                fields, QT_TRANSLATE_NOOP("splot", "The system has no such object, or it has no fields."));
        return Exit::Done;
    }

private:
    static model::Value flagOf(const model::Value &field, std::string_view name)
    {
        const auto *found = field.member(name);
        return found ? *found : model::Value();
    }
};

class SystemRead : public Command
{
public:
    SystemRead()
        : Command({"system read",
                   QT_TRANSLATE_NOOP("splot", "Have the running engine read a system now"),
                   {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")},
                    {"OBJECT", QT_TRANSLATE_NOOP("splot", "only this object"), false}},
                   {{"full", "", QT_TRANSLATE_NOOP("splot", "everything, not only what changed")}},
                   {"splotctl system read prices --full"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut("read", {{"system", model::Value(system->id.value)},
                                                    {"object", model::Value(call.arguments.word("OBJECT"))},
                                                    {"full", model::Value(call.arguments.has("full"))}}));
        if (call.output.json())
            call.output.value(answer);
        else
            call.output.line(say(QT_TRANSLATE_NOOP("splot", "The engine reads %1 objects of %2."),
                                 {textOf(answer, "objects"), system->id.value}));
        return Exit::Done;
    }
};
} // namespace

void addSystemCommands(Commands &to)
{
    to.push_back(std::make_unique<SystemList>());
    to.push_back(std::make_unique<SystemShow>());
    to.push_back(std::make_unique<SystemAdd>());
    to.push_back(std::make_unique<SystemSet>());
    to.push_back(std::make_unique<SystemRemove>());
    to.push_back(std::make_unique<SystemTest>());
    to.push_back(std::make_unique<SystemDiscover>());
    to.push_back(std::make_unique<SystemRead>());
    to.push_back(std::make_unique<SystemPause>(true));
    to.push_back(std::make_unique<SystemPause>(false));
    to.push_back(std::make_unique<SystemDrain>());
}

} // namespace splot::app
