#include "app/commandline/terminal.h"
#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "app/session/installation.h"
#include "core/connectors/rest/descriptor/descriptorlint.h"
#include "core/mapping/functioncatalogue.h"

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
class ConnectorList : public Command
{
public:
    ConnectorList()
        : Command({"connector list",
                   QT_TRANSLATE_NOOP("splot", "List the kinds of systems that can be connected"),
                   {},
                   {},
                   {"splotctl connector list"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const Installation installation({});
        Table table({{"connector", QT_TRANSLATE_NOOP("splot", "Connector")},
                     {"label", QT_TRANSLATE_NOOP("splot", "Name")},
                     {"abilities", QT_TRANSLATE_NOOP("splot", "Can")},
                     {"about", QT_TRANSLATE_NOOP("splot", "About")}});
        for (const auto &info : installation.registry().catalogue()) {
            std::string abilities;
            for (const auto &ability : info.abilities)
                abilities += (abilities.empty() ? "" : ", ") + ability;
            table.add({info.name, info.label, abilities, say(base::Message{info.about, {}})});
        }
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "There are none."));
        return Exit::Done;
    }
};

class ConnectorShow : public Command
{
public:
    ConnectorShow()
        : Command({"connector show",
                   QT_TRANSLATE_NOOP("splot", "Show which settings a connector needs"),
                   {{"CONNECTOR", QT_TRANSLATE_NOOP("splot", "its name")}},
                   {},
                   {"splotctl connector show files"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const Installation installation({});
        const std::string name = call.arguments.word("CONNECTOR");
        const auto *info = installation.registry().info(name);
        if (!info)
            return fail(ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP(
                            "splot", "There is no connector \"%1\"; \"splotctl connector list\" lists them."),
                        {name});
        Table table({{"setting", QT_TRANSLATE_NOOP("splot", "Setting")},
                     {"type", QT_TRANSLATE_NOOP("splot", "Type")},
                     {"required", QT_TRANSLATE_NOOP("splot", "Required")},
                     {"standard", QT_TRANSLATE_NOOP("splot", "Standard")},
                     {"choices", QT_TRANSLATE_NOOP("splot", "Choices")},
                     {"help", QT_TRANSLATE_NOOP("splot", "Meaning")}});
        for (const auto &s : info->settings) {
            std::string choices;
            for (const auto &choice : s.choices)
                choices += (choices.empty() ? "" : ", ") + choice;
            const std::string about = s.help.empty() ? s.label : s.help;
            table.add({s.name, s.type, s.required, s.standard, choices, say(base::Message{about, {}})});
        }
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "It needs no settings."));
        return Exit::Done;
    }
};

class ConnectorLint : public Command
{
public:
    ConnectorLint()
        : Command({"connector lint",
                   QT_TRANSLATE_NOOP("splot", "Look for what is wrong in a connector's descriptor file"),
                   {{"FILE", QT_TRANSLATE_NOOP("splot", "the descriptor (JSON)"), true, true}},
                   {},
                   {"splotctl connector lint crm.json"},
                   QT_TRANSLATE_NOOP(
                       "splot", "A descriptor with a fault is not taken. One that is usable may yet hold "
                                "what hardly does what you want: a name that is always empty, paging that "
                                "does not go on, a search that finds nothing.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        Table table({{"file", QT_TRANSLATE_NOOP("splot", "File")},
                     {"where", QT_TRANSLATE_NOOP("splot", "Where")},
                     {"usable", QT_TRANSLATE_NOOP("splot", "Usable")},
                     {"problem", QT_TRANSLATE_NOOP("splot", "Problem")}});
        const connectors::DescriptorLint lint;
        for (const auto &file : call.arguments.words("FILE")) {
            SPLOT_ASSIGN(const std::string text, Terminal::readFile(file));
            for (const auto &problem : lint.problemsOf(text))
                table.add({file, problem.where, false, say(problem.message)});
            for (const auto &doubt : lint.doubtsOf(text))
                table.add({file, doubt.where, true, say(doubt.message)});
        }
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "Nothing is wrong."));
        return table.empty() ? Exit::Done : Exit::Failed;
    }
};

class Functions : public Command
{
public:
    Functions()
        : Command({"functions",
                   QT_TRANSLATE_NOOP("splot", "List the functions for steps of mappings"),
                   {{"NAME", QT_TRANSLATE_NOOP("splot", "only those whose name has this"), false}},
                   {},
                   {"splotctl functions", "splotctl functions date"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string part = call.arguments.word("NAME");
        Table table({{"function", QT_TRANSLATE_NOOP("splot", "Function")},
                     {"arguments", QT_TRANSLATE_NOOP("splot", "Arguments")},
                     {"inverse", QT_TRANSLATE_NOOP("splot", "Both ways")},
                     {"help", QT_TRANSLATE_NOOP("splot", "Meaning")},
                     {"example", QT_TRANSLATE_NOOP("splot", "Example")}});
        for (const auto &f : mapping::functionCatalogue()) {
            if (f.name.find(part) == std::string::npos)
                continue;
            std::string arguments;
            for (const auto &a : f.arguments)
                arguments += (arguments.empty() ? "" : " ") + (a.optional ? "[" + a.name + "]" : a.name);
            table.add({f.name, arguments, f.hasInverse, say(base::Message{f.help, {}}), f.example});
        }
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "There is no such function."));
        return Exit::Done;
    }
};
} // namespace

void addConnectorCommands(Commands &to)
{
    to.push_back(std::make_unique<ConnectorList>());
    to.push_back(std::make_unique<ConnectorShow>());
    to.push_back(std::make_unique<ConnectorLint>());
    addDescriptorTest(to);
    to.push_back(std::make_unique<Functions>());
}

} // namespace splot::app
