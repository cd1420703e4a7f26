#include "ui/flows/firmalerts.h"

#include "core/workspace/alertcodec.h"
#include "ui/common/configurationundo.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/workspace.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>

namespace splot::ui {

namespace {
constexpr const char *prefix = "alerts";
constexpr const char *passwordName = "mail";
constexpr int usualPorts[] = {587, 465, 25};

bool isTyped(const std::string &webhook)
{
    return !webhook.empty() && !webhook.starts_with("secret:");
}
} // namespace

FirmAlerts::FirmAlerts(const Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_secrets(console.workspace),
      m_table(new RuleTable(console, RuleTable::For::Firm, this))
{
    auto *note = label("mid",
                       tr("The engine tells these people once when an alert starts and once when it is "
                          "over, whoever sits at a window. The rules belong to the configuration; a "
                          "notice holds figures, and nothing of a record."),
                       this);
    note->setWordWrap(true);
    auto *more = button(tr("Add an alert"), this), *less = button(tr("Remove"), this);
    m_trial = button(tr("Send a trial"), this);
    m_said = label("mid", {}, this);
    m_said->setWordWrap(true);
    auto *row = new QHBoxLayout;
    for (auto *b : {more, less, m_trial})
        row->addWidget(b);
    row->addWidget(m_said, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(console.theme.px(10));
    column->addWidget(note);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    column->addWidget(serverForm());
    connect(more, &QPushButton::clicked, m_table, &RuleTable::addNew);
    connect(less, &QPushButton::clicked, m_table, &RuleTable::removeCurrent);
    connect(m_trial, &QPushButton::clicked, this, &FirmAlerts::sendTrial);
    showAlerts();
}

QWidget *FirmAlerts::serverForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_console.theme.px(10));
    const auto field = [&](int line, int column, const QString &name, QWidget *widget) {
        auto *title = label("mid", name, form);
        title->setBuddy(widget);
        widget->setAccessibleName(name);
        grid->addWidget(title, line, 2 * column);
        grid->addWidget(widget, line, 2 * column + 1);
        grid->setColumnStretch(2 * column + 1, 1);
    };
    m_host = new QLineEdit(form);
    m_host->setPlaceholderText(QStringLiteral("mail.example.com"));
    m_port = new QSpinBox(form);
    m_port->setRange(0, 65535);
    m_security = new QComboBox(form);
    m_security->addItems({tr("STARTTLS"), tr("TLS"), tr("Not encrypted")});
    m_user = new QLineEdit(form);
    m_password = new QLineEdit(form);
    m_password->setEchoMode(QLineEdit::Password);
    m_from = new QLineEdit(form);
    m_from->setPlaceholderText(QStringLiteral("splot@example.com"));
    field(0, 0, tr("Mail server"), m_host);
    field(0, 1, tr("Encryption"), m_security);
    field(0, 2, tr("Port"), m_port);
    field(1, 0, tr("Sender"), m_from);
    field(1, 1, tr("User name"), m_user);
    field(1, 2, tr("Password"), m_password);
    const auto follow = [this] {
        m_port->setSpecialValueText(tr("%1 (usual)").arg(usualPorts[m_security->currentIndex()]));
    };
    connect(m_security, &QComboBox::currentIndexChanged, this, follow);
    follow();
    return form;
}

void FirmAlerts::showAlerts()
{
    m_version = m_console.workspace.configuration()->version;
    const auto documents = m_console.workspace.reader().documents();
    const auto read = documents ? workspace::readAlerts(*documents)
                                : base::Result<model::Alerts>(base::fail(documents.error()));
    if (!read)
        return say(ui::say(read.error().message), true);
    m_saved = *read;
    const auto &server = m_saved.mail;
    m_host->setText(ui::text(server.host));
    m_port->setValue(server.port);
    m_security->setCurrentIndex(static_cast<int>(server.security));
    m_user->setText(ui::text(server.user));
    m_from->setText(ui::text(server.from));
    m_password->setPlaceholderText(server.password.empty() ? QString() : tr("kept; type to replace it"));
    for (const auto &rule : m_saved.rules)
        m_table->add(rule);
    if (const auto kept = m_console.workspace.reader().state(workspace::alertsState))
        m_table->showStates(workspace::readAlertStates(*kept));
}

model::Alerts FirmAlerts::alerts() const
{
    model::Alerts now = m_saved;
    now.rules = m_table->rules();
    now.mail.host = m_host->text().trimmed().toStdString();
    now.mail.port = m_port->value();
    now.mail.security = static_cast<model::MailSecurity>(m_security->currentIndex());
    now.mail.user = m_user->text().trimmed().toStdString();
    now.mail.from = m_from->text().trimmed().toStdString();
    if (now.mail.user.empty())
        now.mail.password.clear();
    if (now.mail.host.empty())
        now.mail = {};
    return now;
}

/// Typed ones become names of kept ones.
void FirmAlerts::keepSecrets(std::function<void(base::Result<model::Alerts>)> done)
{
    auto now = alerts();
    std::vector<TypedSecret> typed;
    if (!m_password->text().isEmpty() && !now.mail.user.empty())
        typed.push_back({passwordName, m_password->text().toStdString()});
    for (const auto &rule : now.rules) {
        if (isTyped(rule.webhook))
            typed.push_back({"webhook." + rule.id, rule.webhook});
    }
    m_secrets.keep(prefix, typed, this, [now, done](base::Result<model::Object> kept) mutable {
        if (!kept)
            return done(base::fail(kept.error()));
        for (const auto &[name, setting] : *kept) {
            if (name == passwordName)
                now.mail.password = setting.toText();
            for (auto &rule : now.rules) {
                if (name == "webhook." + rule.id)
                    rule.webhook = setting.toText();
            }
        }
        // What nobody could read again is said before it is saved.
        if (const auto sound = workspace::readAlerts(workspace::writeAlerts(now), "alerts: "); !sound)
            return done(base::fail(sound.error()));
        done(now);
    });
}

void FirmAlerts::save(std::function<void(bool)> done)
{
    if (alerts() == m_saved && m_password->text().isEmpty())
        return done(true);
    keepSecrets([this, done](base::Result<model::Alerts> now) {
        if (!now) {
            say(ui::say(now.error().message), true);
            return done(false);
        }
        saveUndoably(
            m_console.workspace, &m_console.undo, workspace::alertsDocument(*now), tr("Alerts"), this,
            [this, done](base::Result<std::int64_t> version) {
                if (!version)
                    say(ui::say(version.error().message), true);
                done(version.has_value());
            },
            m_version);
    });
}

void FirmAlerts::sendTrial()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return say(tr("Select an alert first."), true);
    m_trial->setEnabled(false);
    say(tr("Sending ..."), false);
    keepSecrets([this, id = m_table->rule(row).id](base::Result<model::Alerts> now) {
        if (!now) {
            m_trial->setEnabled(true);
            return say(ui::say(now.error().message), true);
        }
        auto *job =
            m_console.workspace.send("notify", {{"rule", id}, {"draft", workspace::writeAlerts(*now)}});
        connect(job, &Job::finished, this, [this, job] {
            m_trial->setEnabled(true);
            if (job->answer())
                say(tr("The trial was taken: look whether it arrives."), false);
            else
                say(ui::say(job->answer().error().message), true);
        });
    });
}

void FirmAlerts::say(const QString &text, bool bad)
{
    m_said->setProperty("kind", QLatin1String(bad ? "bad" : "mid"));
    m_said->setText(text);
    m_said->setAccessibleName(text);
    m_said->style()->polish(m_said);
}

QString FirmAlerts::said() const
{
    return m_said->text();
}

} // namespace splot::ui
