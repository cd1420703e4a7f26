#include "core/connectors/rest/descriptor/descriptor.h"
#include "app/commandline/terminal.h"
#include "app/commands/commands.h"
#include "app/commands/secretinput.h"
#include "app/commands/systemedit.h"
#include "app/session/stopsignal.h"
#include "core/connectors/rest/descriptor/descriptorlint.h"
#include "core/connectors/rest/restkind.h"
#include "core/format/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
/// Tries a descriptor on the real system, without a workspace.
class ConnectorTest : public Command
{
public:
    ConnectorTest()
        : Command(
              {"connector test",
               QT_TRANSLATE_NOOP("splot", "Try a descriptor file on a real system: connect, log in, read a "
                                          "page of each object, find its fields"),
               {{"FILE", QT_TRANSLATE_NOOP("splot", "the descriptor (JSON)")}},
               {{"set", "NAME=VALUE", QT_TRANSLATE_NOOP("splot", "a setting of the descriptor"), true},
                {"secret-env", "SETTING=VARIABLE",
                 QT_TRANSLATE_NOOP("splot", "take a secret setting from an environment variable"), true},
                {"secret-fd", "SETTING=NUMBER",
                 QT_TRANSLATE_NOOP("splot", "take a secret setting from an open file descriptor"), true}},
               {"splotctl connector test crm.json --set url=https://crm.example --secret-env key=CRM_KEY"},
               QT_TRANSLATE_NOOP("splot", "Nothing is written to the system, and nothing is kept. The exit "
                                          "code is 0 only if every step passed.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const std::string text, Terminal::readFile(call.arguments.word("FILE")));
        if (const auto problems = connectors::DescriptorLint().problemsOf(text); !problems.empty())
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "%1 has faults, the first at %2: %3 \"splotctl connector "
                                                   "lint\" lists them all."),
                        {call.arguments.word("FILE"), problems.front().where, say(problems.front().message)});
        SPLOT_ASSIGN(const auto json, format::readJson(text));
        for (const auto &doubt : connectors::DescriptorLint().doubts(json))
            call.output.remark(
                say(QT_TRANSLATE_NOOP("splot", "Note: %1: %2"), {doubt.where, say(doubt.message)}));
        SPLOT_ASSIGN(const auto descriptor, connectors::Descriptor::load(json));
        SPLOT_ASSIGN(const auto system, systemFor(call, descriptor->info));
        Installation installation({});
        SPLOT_ASSIGN(const auto connector,
                     connectors::makeRestConnector(json, system, installation.surroundings()));
        SPLOT_ASSIGN(const auto steps,
                     waited<std::vector<connectors::TestStep>>([&](auto cancel, auto answer) {
                         connector->test(std::move(cancel), std::move(answer));
                     }));
        const bool passed = std::all_of(steps.begin(), steps.end(), [](const auto &s) { return s.passed; });
        std::vector<connectors::FoundObject> found;
        if (passed) {
            SPLOT_ASSIGN(found, waited<std::vector<connectors::FoundObject>>([&](auto cancel, auto answer) {
                             connector->discover(std::move(cancel), std::move(answer));
                         }));
        }
        tell(call.output, steps, found);
        return passed ? Exit::Done : Exit::Failed;
    }

private:
    static base::Result<model::System> systemFor(Call &call, const connectors::ConnectorInfo &info)
    {
        model::System system;
        system.id = model::SystemId("test");
        system.connector = info.name;
        SPLOT_TRY(applySettings(call.arguments, info, system));
        for (const auto &setting : info.settings) {
            const model::Value settings(system.settings);
            if (settings.member(setting.name))
                continue;
            if (setting.type == "secret") {
                SPLOT_ASSIGN(auto secret, givenSecret(call.arguments, setting.name));
                if (!secret && setting.required) {
                    SPLOT_ASSIGN(secret, Terminal::askSecret(say(base::Message{setting.label, {}})));
                }
                if (secret)
                    system.settings.emplace_back(setting.name, model::Value(*secret));
            } else if (setting.required && setting.standard.empty()) {
                return fail(ErrorCode::Rejected,
                            QT_TRANSLATE_NOOP("splot", "The setting %1 is missing: --set %1=VALUE."),
                            {setting.name});
            }
        }
        return system;
    }

    template <class T>
    static base::Result<T> waited(const std::function<void(base::CancelToken, connectors::Answer<T>)> &ask)
    {
        std::optional<base::Result<T>> result;
        base::CancelToken cancel;
        const StopSignal signal([&cancel] { cancel.cancel(); });
        ask(cancel, [&result](base::Result<T> answer) {
            result = std::move(answer);
            QCoreApplication::quit();
        });
        while (!result)
            QCoreApplication::exec();
        return std::move(*result);
    }

    static void tell(Output &output, const std::vector<connectors::TestStep> &steps,
                     const std::vector<connectors::FoundObject> &found)
    {
        if (output.json())
            return output.value(model::Object{{"steps", valueOf(steps)}, {"fields", valueOf(found)}});
        output.table(tableOf(steps), QT_TRANSLATE_NOOP("splot", "The connector has no test."));
        if (!found.empty())
            output.table(tableOf(found), QT_TRANSLATE_NOOP("splot", "No fields were found."));
    }

    static model::Value valueOf(const std::vector<connectors::TestStep> &steps)
    {
        model::List list;
        for (const auto &step : steps)
            list.push_back(
                model::Object{{"name", step.name}, {"passed", step.passed}, {"message", say(step.message)}});
        return list;
    }

    static model::Value valueOf(const std::vector<connectors::FoundObject> &found)
    {
        model::List list;
        for (const auto &object : found) {
            for (const auto &field : object.fields)
                list.push_back(model::Object{{"object", object.name.value},
                                             {"place", field.place},
                                             {"type", field.type},
                                             {"required", field.required},
                                             {"writable", field.writable},
                                             {"samples", field.samples}});
        }
        return list;
    }

    static Table tableOf(const std::vector<connectors::TestStep> &steps)
    {
        Table table({{"name", QT_TRANSLATE_NOOP("splot", "Step")},
                     {"passed", QT_TRANSLATE_NOOP("splot", "Passed")},
                     {"message", QT_TRANSLATE_NOOP("splot", "Result")}});
        for (const auto &step : steps)
            table.add({step.name, step.passed, say(step.message)});
        return table;
    }

    static Table tableOf(const std::vector<connectors::FoundObject> &found)
    {
        Table table({{"object", QT_TRANSLATE_NOOP("splot", "Object")},
                     {"place", QT_TRANSLATE_NOOP("splot", "Place")},
                     {"type", QT_TRANSLATE_NOOP("splot", "Type")},
                     {"sample", QT_TRANSLATE_NOOP("splot", "Sample")}});
        for (const auto &object : found) {
            for (const auto &field : object.fields)
                table.add({object.name.value, field.place, field.type,
                           field.samples.empty() ? std::string() : field.samples.front().toText()});
        }
        return table;
    }
};
} // namespace

void addDescriptorTest(Commands &to)
{
    to.push_back(std::make_unique<ConnectorTest>());
}

} // namespace splot::app
