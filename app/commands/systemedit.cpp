#include "app/commands/systemedit.h"

#include "app/commandline/terminal.h"
#include "app/commands/secretinput.h"
#include "app/session/installedsecrets.h"
#include "core/format/json.h"
#include "core/workspace/configurationcodec.h"

#include <algorithm>

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
using Pair = std::pair<std::string, std::string>;

base::Result<Pair> pairOf(const std::string &option, const std::string &text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 needs NAME=VALUE, not \"%2\"."),
                    {option, text});
    return Pair{text.substr(0, equals), text.substr(equals + 1)};
}

const connectors::SettingInfo *settingOf(const connectors::ConnectorInfo *info, const std::string &name)
{
    for (std::size_t i = 0; info && i < info->settings.size(); ++i) {
        if (info->settings[i].name == name)
            return &info->settings[i];
    }
    return nullptr;
}

/// A text of the command line as the setting's type wants it.
model::Value settingValue(const connectors::SettingInfo *setting, const std::string &text)
{
    if (setting && setting->type == "integer") {
        if (const auto n = model::Decimal::parse(text); n && n->toInteger())
            return model::Value(*n->toInteger());
    }
    if (setting && setting->type == "boolean" && (text == "true" || text == "yes" || text == "1"))
        return model::Value(true);
    if (setting && setting->type == "boolean" && (text == "false" || text == "no" || text == "0"))
        return model::Value(false);
    if (!text.empty() && (text[0] == '{' || text[0] == '[')) {
        if (auto json = format::readJson(text))
            return std::move(*json);
    }
    return model::Value(text);
}

void put(model::Object &settings, const std::string &name, model::Value value)
{
    std::erase_if(settings, [&](const auto &s) { return s.first == name; });
    if (!value.isBlank())
        settings.emplace_back(name, std::move(value));
    std::sort(settings.begin(), settings.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
}

/// Schedules have a text form of their own, which the codec reads.
base::Result<model::Schedule> scheduleOf(const std::string &text)
{
    const bool cron = text.find(' ') != std::string::npos;
    model::Object schedule{
        {"*", cron ? model::Value(model::Object{{"cron", model::Value(text)}}) : model::Value(text)}};
    const model::Value json(model::Object{{"id", model::Value("x")},
                                          {"connector", model::Value("x")},
                                          {"schedules", model::Value(std::move(schedule))}});
    SPLOT_ASSIGN(const auto read,
                 workspace::readConfiguration({{"system", "x", format::writeJson(json)}}, 0));
    return read.systems.front().schedules.at("");
}

} // namespace

std::vector<Option> systemOptions(bool isNew)
{
    std::vector<Option> options{
        {"connector", "NAME", QT_TRANSLATE_NOOP("splot", "what talks to it")},
        {"set", "NAME=VALUE",
         QT_TRANSLATE_NOOP("splot", "a setting of the connector; NAME= alone removes it"), true},
        {"secret-env", "SETTING=VARIABLE",
         QT_TRANSLATE_NOOP("splot", "take a secret setting from an environment variable"), true},
        {"secret-fd", "SETTING=NUMBER",
         QT_TRANSLATE_NOOP("splot", "take a secret setting from an open file descriptor"), true},
        {"label", "TEXT", QT_TRANSLATE_NOOP("splot", "its name for people")},
        {"environment", "WORD", QT_TRANSLATE_NOOP("splot", "production or test")},
        {"read-only", "YES/NO", QT_TRANSLATE_NOOP("splot", "never write to it")},
        {"every", "[OBJECT=]TIME",
         QT_TRANSLATE_NOOP("splot", "how often it is read: 30s, 5m, 1h, or five cron fields"), true},
        {"write-window", "FROM-TO",
         QT_TRANSLATE_NOOP("splot", "write only then: 22:00-05:30; empty: always")},
        {"concurrency", "NUMBER",
         QT_TRANSLATE_NOOP("splot", "most writes at one time; 0: as the connector says")},
        {"rate", "NUMBER", QT_TRANSLATE_NOOP("splot", "most requests a second; 0: as the connector says")}};
    if (!isNew)
        options.push_back({"ask-secrets", "", QT_TRANSLATE_NOOP("splot", "ask for all its secrets again")});
    return options;
}

base::Result<void> applySettings(const Arguments &arguments, const connectors::ConnectorInfo &info,
                                 model::System &system)
{
    for (const auto &text : arguments.options("set")) {
        SPLOT_ASSIGN(const Pair pair, pairOf("--set", text));
        const auto *setting = settingOf(&info, pair.first);
        if (setting && setting->type == "secret" && !pair.second.starts_with("secret:"))
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP(
                            "splot",
                            "%1 is a secret and does not belong on a command line, where others can read it; "
                            "leave it out to be asked, or use --secret-env or --secret-fd."),
                        {pair.first});
        put(system.settings, pair.first, settingValue(setting, pair.second));
    }
    return {};
}

base::Result<void> applyOptions(Call &call, model::System &system)
{
    const Arguments &a = call.arguments;
    system.connector = a.option("connector", system.connector);
    SPLOT_ASSIGN(auto *installation, call.session.installation());
    const auto *info = installation->registry().info(system.connector);
    if (!info)
        return fail(ErrorCode::NotFound,
                    QT_TRANSLATE_NOOP(
                        "splot", "There is no connector \"%1\"; \"splotctl connector list\" lists them."),
                    {system.connector});
    SPLOT_TRY(applySettings(a, *info, system));
    system.label = a.option("label", system.label);
    if (a.has("environment")) {
        const std::string word = a.option("environment");
        if (word != "production" && word != "test")
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "The environment is production or test, not \"%1\"."),
                        {word});
        system.environment = word == "test" ? model::Environment::Test : model::Environment::Production;
    }
    if (a.has("read-only"))
        system.readOnly = a.option("read-only") == "yes" || a.option("read-only") == "true";
    for (const auto &text : a.options("every")) {
        const auto equals = text.find('=');
        const std::string object = equals == std::string::npos ? std::string() : text.substr(0, equals);
        SPLOT_ASSIGN(system.schedules[object],
                     scheduleOf(equals == std::string::npos ? text : text.substr(equals + 1)));
    }
    system.writeWindow = a.option("write-window", system.writeWindow);
    SPLOT_ASSIGN(const auto concurrency, a.number("concurrency", system.concurrency, 0, 1000));
    system.concurrency = static_cast<int>(concurrency);
    if (a.has("rate")) {
        SPLOT_ASSIGN(const auto rate, model::Decimal::parse(a.option("rate")));
        system.ratePerSecond = rate.toDouble();
    }
    return {};
}

base::Result<void> applySecrets(Call &call, model::System &system)
{
    SPLOT_ASSIGN(auto *installation, call.session.installation());
    const auto *info = installation->registry().info(system.connector);
    for (std::size_t i = 0; info && i < info->settings.size(); ++i) {
        const auto &setting = info->settings[i];
        if (setting.type != "secret")
            continue;
        const bool known = model::Value(system.settings).member(setting.name) != nullptr;
        SPLOT_ASSIGN(auto given, givenSecret(call.arguments, setting.name));
        if (!given && (known ? call.arguments.has("ask-secrets") : setting.required)) {
            SPLOT_ASSIGN(given,
                         Terminal::askSecret(setting.label.empty() ? setting.name
                                                                   : say(base::Message{setting.label, {}})));
        }
        if (!given)
            continue;
        const std::string id = system.id.value + "." + setting.name;
        SPLOT_TRY(installation->secrets().write(id, *given));
        put(system.settings, setting.name, model::Value("secret:" + id));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 is kept in %2."),
                               {setting.name, installation->secrets().place()}));
    }
    return {};
}

store::Document documentOf(const model::System &system)
{
    model::Configuration only;
    only.systems = {system};
    for (auto &document : workspace::writeConfiguration(only)) {
        if (document.kind == "system")
            return document;
    }
    return {};
}

} // namespace splot::app
