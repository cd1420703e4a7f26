#include "core/notify/notifier.h"

#include "core/format/json.h"
#include "core/monitor/figures.h"
#include "core/notify/noticetext.h"
#include "core/secrets/secretstore.h"
#include "core/workspace/alertcodec.h"
#include "core/workspace/configurationcodec.h"

#include <QLoggingCategory>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace splot::notify {

using base::ErrorCode;
using model::AlertRule;
using model::AlertState;
using model::NoticeWay;
using model::PendingNotice;

namespace {
Q_LOGGING_CATEGORY(notifyLog, "splot.notify")

constexpr std::chrono::seconds lookEvery{10};
constexpr std::int64_t firstPause = 60'000'000, longestPause = 30 * firstPause;
/// A rule that starts and ends all the time while nobody can be reached; the oldest go first.
constexpr std::size_t mostPending = 20;
constexpr std::string_view secretMark = "secret:";

std::int64_t pauseAfter(int tries)
{
    return std::min(longestPause, firstPause << std::min(tries - 1, 10));
}

void queue(AlertState &state, const monitor::AlertNotice &notice, NoticeWay way)
{
    PendingNotice pending;
    pending.way = way;
    pending.started = notice.started;
    pending.value = notice.value;
    pending.since = notice.since;
    state.pending.push_back(std::move(pending));
    if (state.pending.size() > mostPending)
        state.pending.erase(state.pending.begin());
}
} // namespace

Notifier::Notifier(Ports ports) : m_ports(std::move(ports)) {}

Notifier::~Notifier()
{
    *m_alive = false;
    if (m_timer)
        m_ports.clock.cancel(*m_timer);
}

void Notifier::start()
{
    if (const auto kept = m_ports.reader.state(workspace::alertsState))
        m_states = workspace::readAlertStates(*kept);
    look();
}

void Notifier::look()
{
    if (const auto looked = lookOnce(); !looked)
        qCWarning(notifyLog, "%s", qUtf8Printable(QString::fromStdString(looked.error().text())));
    m_timer = m_ports.clock.after(lookEvery, [this] { look(); });
}

base::Result<void> Notifier::lookOnce()
{
    SPLOT_TRY(followRules());
    if (m_alerts.rules.empty())
        return {};
    SPLOT_ASSIGN(const auto figures, monitor::readFigures(m_ports.reader));
    const auto now = model::Moment::at(m_ports.clock.now());
    const auto notices = m_watch.look([&](const AlertRule &rule) { return figures.of(rule, now); }, now);
    auto states = m_watch.states();
    for (auto &state : states) {
        const auto before = std::find_if(m_states.begin(), m_states.end(),
                                         [&](const auto &s) { return s.rule.id == state.rule.id; });
        if (before != m_states.end()) {
            state.pending = std::move(before->pending);
            state.told = before->told;
        }
        for (const auto &notice : notices) {
            if (notice.rule.id != state.rule.id)
                continue;
            if (!state.rule.mail.empty())
                queue(state, notice, NoticeWay::Mail);
            if (!state.rule.webhook.empty())
                queue(state, notice, NoticeWay::Webhook);
        }
    }
    const bool news = !notices.empty() || states.size() != m_states.size();
    m_states = std::move(states);
    if (news)
        keep(); // before anything leaves
    sendDue();
    return {};
}

base::Result<void> Notifier::followRules()
{
    const auto data = m_ports.reader.dataVersion();
    if (data == m_dataVersion)
        return {};
    m_dataVersion = data;
    SPLOT_ASSIGN(const auto version, m_ports.reader.configurationVersion());
    if (version == m_version)
        return {};
    SPLOT_ASSIGN(const auto documents, m_ports.reader.documents());
    SPLOT_ASSIGN(m_alerts, workspace::readAlerts(documents));
    SPLOT_ASSIGN(const auto configuration, workspace::readConfiguration(documents, version));
    m_labels.clear();
    for (const auto &system : configuration.systems)
        m_labels[system.id] = system.label.empty() ? system.id.value : system.label;
    const bool first = m_version < 0;
    m_version = version;
    m_watch.setRules(m_alerts.rules);
    if (first)
        m_watch.restore(m_states);
    return {};
}

void Notifier::keep()
{
    if (const auto kept = m_ports.keep(workspace::writeAlertStates(m_states)); !kept)
        qCWarning(notifyLog, "%s", qUtf8Printable(QString::fromStdString(kept.error().text())));
}

void Notifier::sendDue()
{
    const auto now = model::Moment::at(m_ports.clock.now());
    std::vector<std::pair<AlertRule, PendingNotice>> due; // an answer at once changes the states
    for (const auto &state : m_states) {
        std::set<NoticeWay> seen; // only the first of each way: they go in order
        for (const auto &notice : state.pending) {
            if (seen.insert(notice.way).second && notice.due <= now)
                due.emplace_back(state.rule, notice);
        }
    }
    for (const auto &[rule, notice] : due) {
        if (!m_flying.emplace(rule.id, notice.way).second)
            continue;
        send(m_alerts, rule, notice, false,
             [this, alive = m_alive, id = rule.id, way = notice.way](const base::Result<void> &result) {
                 if (*alive)
                     sent(id, way, result);
             });
    }
}

void Notifier::sent(const std::string &rule, NoticeWay way, const base::Result<void> &result)
{
    m_flying.erase({rule, way});
    const auto state =
        std::find_if(m_states.begin(), m_states.end(), [&](const auto &s) { return s.rule.id == rule; });
    if (state == m_states.end())
        return;
    const auto notice = std::find_if(state->pending.begin(), state->pending.end(),
                                     [&](const auto &n) { return n.way == way; });
    if (notice == state->pending.end())
        return;
    const auto now = model::Moment::at(m_ports.clock.now());
    if (result) {
        state->pending.erase(notice);
        state->told = now;
    } else {
        ++notice->tries;
        notice->error = result.error().text();
        notice->due = {now.micros + pauseAfter(notice->tries), 0};
        qCWarning(notifyLog, "%s %s", qUtf8Printable(QString::fromStdString(notice->error)),
                  qUtf8Printable(QString::fromStdString(result.error().detail)));
    }
    keep();
}

void Notifier::test(const model::Alerts &alerts, const AlertRule &rule, Done done)
{
    PendingNotice notice;
    notice.started = true;
    notice.value = rule.limit + 1;
    notice.since = model::Moment::at(m_ports.clock.now());
    // An answer that comes after this object went concerns nobody: who asked is going, too.
    const Done told = [alive = m_alive, done = std::move(done)](const base::Result<void> &result) {
        if (*alive)
            done(result);
    };
    auto webhook = [this, alive = m_alive, alerts, rule, notice, told](const base::Result<void> &mailed) {
        if (!*alive)
            return;
        if (!mailed || rule.webhook.empty())
            return told(mailed);
        auto hook = notice;
        hook.way = NoticeWay::Webhook;
        send(alerts, rule, hook, true, told);
    };
    if (rule.mail.empty())
        webhook({});
    else
        send(alerts, rule, notice, true, webhook);
}

void Notifier::send(const model::Alerts &alerts, const AlertRule &rule, const PendingNotice &notice,
                    bool trial, Done done)
{
    if (notice.way == NoticeWay::Mail)
        sendMail(alerts, rule, notice, trial, std::move(done));
    else
        sendWebhook(alerts, rule, notice, trial, std::move(done));
}

std::string Notifier::placeOf(const AlertRule &rule) const
{
    const auto label = m_labels.find(rule.system);
    return !rule.system.valid()      ? m_ports.workspace
           : label == m_labels.end() ? rule.system.value
                                     : label->second;
}

base::Result<std::string> Notifier::opened(const std::string &setting) const
{
    if (!setting.starts_with(secretMark))
        return setting;
    const auto id = setting.substr(secretMark.size());
    if (!m_ports.secrets)
        return base::fail(ErrorCode::Unsupported,
                          QT_TRANSLATE_NOOP("splot", "This engine has no place for secrets."));
    return m_ports.secrets->read(id);
}

void Notifier::sendMail(const model::Alerts &alerts, const AlertRule &rule, const PendingNotice &notice,
                        bool trial, Done done)
{
    const auto password = opened(alerts.mail.password);
    if (!password)
        return done(base::fail(password.error()));
    const auto text = noticeText(rule, notice, m_ports.workspace, placeOf(rule), trial);
    Mail mail;
    mail.server = alerts.mail;
    mail.server.password = *password;
    mail.to = rule.mail;
    mail.subject = text.subject;
    mail.text = text.body;
    mail.date = model::Moment::at(m_ports.clock.now());
    // The same notice, sent again after an unclear end, has the same id: mail programs show it once.
    mail.id = "splot." + std::to_string(notice.since.micros) + (notice.started ? ".start." : ".end.") +
              std::to_string(std::hash<std::string>()(rule.id));
    m_ports.mailer.send(std::move(mail), std::move(done));
}

void Notifier::sendWebhook(const model::Alerts &alerts, const AlertRule &rule, const PendingNotice &notice,
                           bool trial, Done done)
{
    const auto url = opened(rule.webhook);
    if (!url)
        return done(base::fail(url.error()));
    const auto key = opened(alerts.signing);
    if (!key)
        return done(base::fail(key.error()));
    connectors::HttpRequest request;
    request.method = "POST";
    request.url = *url;
    request.body = format::writeJson(noticeBody(rule, notice, m_ports.workspace, placeOf(rule), trial));
    request.headers = {{"Content-Type", "application/json"}};
    if (!key->empty()) {
        const auto code =
            QMessageAuthenticationCode::hash(QByteArray::fromStdString(request.body),
                                             QByteArray::fromStdString(*key), QCryptographicHash::Sha256);
        request.headers.emplace_back("X-Splot-Signature", "sha256=" + code.toHex().toStdString());
    }
    m_ports.http.send(std::move(request), {},
                      [done = std::move(done)](const base::Result<connectors::HttpResponse> &answer) {
                          if (!answer)
                              return done(base::fail(answer.error()));
                          if (answer->status >= 200 && answer->status < 300)
                              return done({});
                          done(base::fail(ErrorCode::Rejected,
                                          QT_TRANSLATE_NOOP("splot", "The webhook was answered with %1."),
                                          {std::to_string(answer->status)}, answer->body.substr(0, 500)));
                      });
}

} // namespace splot::notify
