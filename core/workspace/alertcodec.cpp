#include "core/workspace/alertcodec.h"

#include "core/format/json.h"
#include "core/workspace/documenttext.h"
#include "core/workspace/members.h"

#include <QtGlobal>

#include <array>
#include <cmath>

namespace splot::workspace {

using model::AlertRule;

namespace {
constexpr std::array<std::string_view, 4> metrics{"unowned cases", "failed deliveries", "waiting deliveries",
                                                  "age of the oldest"};
constexpr std::array<std::string_view, 3> securities{"starttls", "tls", "none"};
constexpr std::array<std::string_view, 2> ways{"mail", "webhook"};
constexpr int longestMinutes = 24 * 60;

base::Result<model::MailServer> readServer(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::MailServer s;
    s.host = m.requiredText("host");
    s.port = static_cast<int>(m.number("port", 0));
    s.security = static_cast<model::MailSecurity>(m.word("security", securities, 0));
    s.user = m.text("user");
    s.password = m.text("password");
    s.from = m.requiredText("from");
    if (s.port < 0 || s.port > 65535)
        m.fail("port", QT_TRANSLATE_NOOP("splot", "A port is a number from 1 to 65535."), {});
    if (!s.password.empty() && !s.password.starts_with("secret:"))
        m.fail("password", QT_TRANSLATE_NOOP("splot", "Secrets are named here as \"secret:NAME\" only."), {});
    SPLOT_TRY(m.done());
    return s;
}

base::Result<AlertRule> readAlertRule(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    AlertRule rule;
    rule.inWindow = rule.inTray = false;
    rule.id = m.requiredText("id");
    rule.metric = static_cast<model::Metric>(m.word("metric", metrics, 0));
    rule.limit = m.decimal("limit", 0);
    const auto minutes = m.number("minutes", 0);
    rule.lasting = std::chrono::minutes(minutes);
    rule.system = model::SystemId(m.text("system"));
    rule.mail = m.texts("mail");
    rule.webhook = m.text("webhook");
    if (minutes < 0 || minutes > longestMinutes)
        m.fail("minutes", QT_TRANSLATE_NOOP("splot", "Between 0 and 1440 minutes are possible."), {});
    if (rule.mail.empty() && rule.webhook.empty())
        m.fail({},
               QT_TRANSLATE_NOOP("splot", "The alert tells nobody: it needs an address for mail or a "
                                          "webhook."),
               {});
    SPLOT_TRY(m.done());
    return rule;
}

model::Value writeAlertRule(const AlertRule &rule)
{
    MembersWriter w;
    w.text("id", rule.id).word("metric", metrics, static_cast<int>(rule.metric), -1);
    w.number("limit", std::llround(rule.limit), -1)
        .number("minutes", rule.lasting.count() / 60, 0)
        .text("system", rule.system.value)
        .texts("mail", rule.mail)
        .text("webhook", rule.webhook);
    return w.take();
}

std::int64_t microsOf(Members &m, const char *name)
{
    return m.number(name, 0);
}

base::Result<model::PendingNotice> readPending(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::PendingNotice n;
    n.way = static_cast<model::NoticeWay>(m.word("way", ways, 0));
    n.started = m.flag("started", false);
    n.value = m.decimal("value", 0);
    n.since.micros = microsOf(m, "since");
    n.tries = static_cast<int>(m.number("tries", 0));
    n.due.micros = microsOf(m, "due");
    n.error = m.text("error");
    SPLOT_TRY(m.done());
    return n;
}

base::Result<model::AlertState> readState(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::AlertState s;
    const auto *rule = m.raw("rule");
    SPLOT_ASSIGN(s.rule, readAlertRule(rule ? *rule : model::Value(), where));
    s.active = m.flag("active", false);
    s.turned.micros = microsOf(m, "turned");
    s.told.micros = microsOf(m, "told");
    m.each("pending", [&](const model::Value &one, const std::string &at) -> base::Result<void> {
        SPLOT_ASSIGN(auto notice, readPending(one, at));
        s.pending.push_back(std::move(notice));
        return {};
    });
    SPLOT_TRY(m.done());
    return s;
}
} // namespace

base::Result<model::Alerts> readAlerts(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::Alerts alerts;
    if (const auto *server = m.raw("mail")) {
        SPLOT_ASSIGN(alerts.mail, readServer(*server, where + "mail"));
    }
    alerts.signing = m.text("signing");
    m.each("rules", [&](const model::Value &one, const std::string &at) -> base::Result<void> {
        SPLOT_ASSIGN(auto rule, readAlertRule(one, at));
        for (const auto &other : alerts.rules) {
            if (other.id == rule.id)
                return base::fail(wrongDocument(
                    at, QT_TRANSLATE_NOOP("splot", "There are two alerts of the name %1."), {rule.id}));
        }
        alerts.rules.push_back(std::move(rule));
        return {};
    });
    SPLOT_TRY(m.done());
    return alerts;
}

base::Result<model::Alerts> readAlerts(const std::vector<store::Document> &documents)
{
    for (const auto &document : documents) {
        if (document.kind != alertsKind)
            continue;
        SPLOT_ASSIGN(const auto json, format::readJson(document.json));
        return readAlerts(json, document.kind + "/" + document.id + ": ");
    }
    return model::Alerts();
}

model::Value writeAlerts(const model::Alerts &alerts)
{
    MembersWriter w;
    if (!alerts.mail.host.empty()) {
        const auto &s = alerts.mail;
        MembersWriter server;
        server.text("host", s.host).number("port", s.port, 0);
        server.word("security", securities, static_cast<int>(s.security), 0);
        server.text("user", s.user).text("password", s.password).text("from", s.from);
        w.value("mail", server.take());
    }
    model::List rules;
    for (const auto &rule : alerts.rules)
        rules.push_back(writeAlertRule(rule));
    w.text("signing", alerts.signing).value("rules", std::move(rules));
    return w.take();
}

store::Document alertsDocument(const model::Alerts &alerts)
{
    const bool none = alerts == model::Alerts();
    return {alertsKind, alertsId, none ? std::string() : documentText(writeAlerts(alerts))};
}

std::vector<model::AlertState> readAlertStates(const model::Value &value)
{
    std::vector<model::AlertState> all;
    if (!value.list())
        return all;
    for (const auto &one : *value.list()) {
        if (auto state = readState(one, "alerts"))
            all.push_back(std::move(*state));
    }
    return all;
}

model::Value writeAlertStates(const std::vector<model::AlertState> &states)
{
    model::List all;
    for (const auto &s : states) {
        model::List pending;
        for (const auto &n : s.pending) {
            MembersWriter w;
            w.word("way", ways, static_cast<int>(n.way), -1).flag("started", n.started, false);
            w.number("value", std::llround(n.value), 0).number("since", n.since.micros, 0);
            w.number("tries", n.tries, 0).number("due", n.due.micros, 0).text("error", n.error);
            pending.push_back(w.take());
        }
        MembersWriter w;
        w.value("rule", writeAlertRule(s.rule)).flag("active", s.active, false);
        w.number("turned", s.turned.micros, 0).number("told", s.told.micros, 0);
        w.value("pending", std::move(pending));
        all.push_back(w.take());
    }
    return all;
}

} // namespace splot::workspace
