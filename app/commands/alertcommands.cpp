#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "core/notify/noticetext.h"
#include "core/workspace/alertcodec.h"

#include <algorithm>
#include <array>

namespace splot::app {

using base::ErrorCode;
using base::fail;
using model::AlertRule;

namespace {
constexpr std::array<std::string_view, 4> metrics{"unowned", "failed", "waiting", "oldest"};
constexpr std::array<std::string_view, 3> securities{"starttls", "tls", "none"};

template <std::size_t N>
base::Result<int> oneOf(const std::array<std::string_view, N> &words, const std::string &word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end())
        return static_cast<int>(found - words.begin());
    std::string all;
    for (const auto w : words)
        all += (all.empty() ? "" : ", ") + std::string(w);
    return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is none of: %2."), {word, all});
}

base::Result<model::Alerts> alertsOf(Call &call)
{
    SPLOT_ASSIGN(const auto documents, call.session.documents());
    return workspace::readAlerts(documents);
}

base::Result<Exit> saveAlerts(Call &call, const model::Alerts &alerts)
{
    const auto document = workspace::alertsDocument(alerts);
    SPLOT_ASSIGN(const auto version, call.session.saveDocuments({document}, call.arguments.option("reason")));
    call.output.remark(
        say(QT_TRANSLATE_NOOP("splot", "The configuration is at version %1."), {std::to_string(version)}));
    return Exit::Done;
}

std::string listed(const std::vector<std::string> &texts)
{
    std::string all;
    for (const auto &text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::string stateText(const model::AlertState *state)
{
    if (!state)
        return say(QT_TRANSLATE_NOOP("splot", "not looked at yet"));
    std::string text = say(state->active ? QT_TRANSLATE_NOOP("splot", "over the limit")
                                         : QT_TRANSLATE_NOOP("splot", "within the limit"));
    for (const auto &notice : state->pending) {
        if (!notice.error.empty())
            return text + "; " +
                   say(QT_TRANSLATE_NOOP("splot", "not sent, is tried again: %1"), {notice.error});
    }
    return text;
}

class AlertList : public Command
{
public:
    AlertList()
        : Command({"alert list",
                   QT_TRANSLATE_NOOP("splot", "List the firm's alerts, and how they stand"),
                   {},
                   {},
                   {"splotctl alert list"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto alerts, alertsOf(call));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto kept, reader->state(workspace::alertsState));
        const auto states = workspace::readAlertStates(kept);
        Table table({{"id", QT_TRANSLATE_NOOP("splot", "Alert")},
                     {"metric", QT_TRANSLATE_NOOP("splot", "What")},
                     {"system", QT_TRANSLATE_NOOP("splot", "System")},
                     {"limit", QT_TRANSLATE_NOOP("splot", "Limit")},
                     {"minutes", QT_TRANSLATE_NOOP("splot", "Minutes")},
                     {"mail", QT_TRANSLATE_NOOP("splot", "Mail to")},
                     {"webhook", QT_TRANSLATE_NOOP("splot", "Webhook")},
                     {"state", QT_TRANSLATE_NOOP("splot", "State")}});
        for (const auto &rule : alerts.rules) {
            const auto state = std::find_if(states.begin(), states.end(),
                                            [&](const auto &s) { return s.rule.id == rule.id; });
            table.add({rule.id, notify::metricText(rule.metric), rule.system.value,
                       notify::figureText(rule.metric, rule.limit),
                       static_cast<std::int64_t>(rule.lasting.count() / 60), listed(rule.mail), rule.webhook,
                       stateText(state == states.end() ? nullptr : &*state)});
        }
        call.output.table(
            table, QT_TRANSLATE_NOOP("splot", "There is no alert yet: \"splotctl alert add\" makes one."));
        return Exit::Done;
    }
};

class AlertAdd : public Command
{
public:
    AlertAdd()
        : Command(
              {"alert add",
               QT_TRANSLATE_NOOP("splot", "Tell the firm by mail or webhook when a figure is over a limit"),
               {{"ID", QT_TRANSLATE_NOOP("splot", "a name; an alert of that name is replaced")}},
               {{"when", "FIGURE",
                 QT_TRANSLATE_NOOP("splot", "unowned (cases nobody owns), failed or waiting (deliveries), "
                                            "oldest (seconds that the oldest waits)")},
                {"over", "NUMBER", QT_TRANSLATE_NOOP("splot", "the limit (standard: 0)")},
                {"minutes", "NUMBER",
                 QT_TRANSLATE_NOOP("splot", "for how long it must be over it (standard: 5)")},
                {"system", "SYSTEM", QT_TRANSLATE_NOOP("splot", "only of this system")},
                {"mail", "ADDRESS", QT_TRANSLATE_NOOP("splot", "who is told by mail"), true},
                {"webhook", "URL",
                 QT_TRANSLATE_NOOP("splot", "an address that is told, or secret:NAME of a kept one")},
                reasonOption()},
               {"splotctl alert add stuck --when oldest --over 900 --mail ops@example.com",
                "splotctl alert add erp-failed --when failed --system erp --webhook secret:alerts.chat"},
               QT_TRANSLATE_NOOP("splot", "The engine that stays (a window's, or \"serve\") tells once when "
                                          "an alert starts and once when it is over. \"alert server\" names "
                                          "the mail server.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(auto alerts, alertsOf(call));
        AlertRule rule;
        rule.id = call.arguments.word("ID");
        rule.inWindow = rule.inTray = false;
        SPLOT_ASSIGN(const int metric, oneOf(metrics, call.arguments.option("when", "unowned")));
        rule.metric = static_cast<model::Metric>(metric);
        SPLOT_ASSIGN(const auto limit, call.arguments.number("over", 0, 0, 1000000000));
        rule.limit = static_cast<double>(limit);
        SPLOT_ASSIGN(const auto minutes, call.arguments.number("minutes", 5, 0, 24 * 60));
        rule.lasting = std::chrono::minutes(minutes);
        rule.system = model::SystemId(call.arguments.option("system"));
        rule.mail = call.arguments.options("mail");
        rule.webhook = call.arguments.option("webhook");
        SPLOT_TRY(check(call, rule, alerts));
        std::erase_if(alerts.rules, [&](const auto &r) { return r.id == rule.id; });
        alerts.rules.push_back(std::move(rule));
        return saveAlerts(call, alerts);
    }

private:
    static base::Result<void> check(Call &call, const AlertRule &rule, const model::Alerts &alerts)
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        if (rule.system.valid() && !configuration->system(rule.system))
            return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no system \"%1\"."),
                        {rule.system.value});
        if (rule.system.valid() && rule.metric == model::Metric::OldestSeconds)
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "How long the oldest waits is known of the whole "
                                                   "workspace only."));
        if (rule.mail.empty() && rule.webhook.empty())
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "Name who is told: --mail ADDRESS or --webhook URL."));
        if (!rule.mail.empty() && alerts.mail.host.empty())
            call.output.remark(say(QT_TRANSLATE_NOOP(
                "splot", "No mail server is named yet: \"splotctl alert server\" does it.")));
        return {};
    }
};

class AlertRemove : public Command
{
public:
    AlertRemove()
        : Command({"alert remove",
                   QT_TRANSLATE_NOOP("splot", "Remove an alert of the firm"),
                   {{"ID", QT_TRANSLATE_NOOP("splot", "its name, as the list shows it")}},
                   {reasonOption()},
                   {"splotctl alert remove stuck"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(auto alerts, alertsOf(call));
        const std::string id = call.arguments.word("ID");
        if (std::erase_if(alerts.rules, [&](const auto &r) { return r.id == id; }) == 0)
            return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no alert %1."), {id});
        return saveAlerts(call, alerts);
    }
};

class AlertServer : public Command
{
public:
    AlertServer()
        : Command(
              {"alert server",
               QT_TRANSLATE_NOOP("splot", "Name the mail server that takes the firm's alerts"),
               {{"HOST", QT_TRANSLATE_NOOP("splot", "mail.example.com")}},
               {{"from", "ADDRESS", QT_TRANSLATE_NOOP("splot", "the sender")},
                {"port", "NUMBER", QT_TRANSLATE_NOOP("splot", "standard: 587, with tls 465, with none 25")},
                {"security", "WORD",
                 QT_TRANSLATE_NOOP("splot", "starttls, tls or none (standard: starttls)")},
                {"user", "NAME", QT_TRANSLATE_NOOP("splot", "who logs in; none: nobody does")},
                {"signing", "",
                 QT_TRANSLATE_NOOP("splot", "sign webhooks with the secret alerts.signing: "
                                            "X-Splot-Signature: sha256=...")},
                reasonOption()},
               {"splotctl alert server mail.example.com --from splot@example.com --user splot"},
               QT_TRANSLATE_NOOP("splot", "The password is kept by: splotctl secret set alerts.mail")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(auto alerts, alertsOf(call));
        auto &server = alerts.mail;
        server.host = call.arguments.word("HOST");
        server.from = call.arguments.option("from", server.from);
        if (server.from.empty())
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "Name the sender: --from ADDRESS."));
        SPLOT_ASSIGN(const auto port, call.arguments.number("port", 0, 0, 65535));
        server.port = static_cast<int>(port);
        SPLOT_ASSIGN(const int security, oneOf(securities, call.arguments.option("security", "starttls")));
        server.security = static_cast<model::MailSecurity>(security);
        server.user = call.arguments.option("user");
        server.password = server.user.empty() ? "" : "secret:alerts.mail";
        alerts.signing = call.arguments.has("signing") ? "secret:alerts.signing" : alerts.signing;
        return saveAlerts(call, alerts);
    }
};

class AlertTest : public Command
{
public:
    AlertTest()
        : Command({"alert test",
                   QT_TRANSLATE_NOOP("splot", "Send a notice of trial to all whom an alert tells"),
                   {{"ID", QT_TRANSLATE_NOOP("splot", "its name, as the list shows it")}},
                   {},
                   {"splotctl alert test stuck"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_TRY(call.session.carryOut("notify", {{"rule", model::Value(call.arguments.word("ID"))}}));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "The notice of trial was taken.")));
        return Exit::Done;
    }
};
} // namespace

void addAlertCommands(Commands &to)
{
    to.push_back(std::make_unique<AlertList>());
    to.push_back(std::make_unique<AlertAdd>());
    to.push_back(std::make_unique<AlertRemove>());
    to.push_back(std::make_unique<AlertServer>());
    to.push_back(std::make_unique<AlertTest>());
}

} // namespace splot::app
