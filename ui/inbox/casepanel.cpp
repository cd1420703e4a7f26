#include "ui/inbox/casepanel.h"

#include "ui/common/auditdialog.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/words.h"
#include "ui/inbox/casemodel.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLineEdit>

namespace splot::inbox {

namespace {
constexpr int lookedThrough = 1000; ///< lines of the audit
}

QUrl ticketAddress(const model::Case &c)
{
    const QUrl url(ui::text(c.ticket));
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return web && !url.host().isEmpty() ? url : QUrl();
}

CasePanel::CasePanel(const ui::Console &console, ui::CaseActions &actions, QWidget *parent)
    : QFrame(parent), m_console(console), m_actions(actions), m_state(new QLabel(this)),
      m_person(new QLabel(this)), m_notes(ui::label("note", {}, this)), m_tags(new QLineEdit(this)),
      m_ticket(new QLineEdit(this)), m_note(new QLineEdit(this)), m_take(ui::button(tr("Take it"), this)),
      m_give(ui::button(tr("Assign..."), this)), m_hold(ui::button(tr("Hold..."), this)),
      m_reopen(ui::button(tr("Take off hold"), this)), m_openTicket(ui::button(tr("Open"), this, "link")),
      m_audit(ui::button(tr("Whole audit ..."), this, "link"))
{
    const ui::Theme &theme = console.theme;
    auto *head = new QHBoxLayout;
    head->addWidget(ui::label("heading", tr("Case"), this));
    head->addStretch(1);
    for (auto *button : {m_take, m_give, m_hold, m_reopen})
        head->addWidget(button);
    m_tags->setPlaceholderText(tr("words, parted by blanks"));
    m_tags->setAccessibleName(tr("Tags"));
    m_ticket->setPlaceholderText(tr("number, or address of its page"));
    m_ticket->setAccessibleName(tr("Ticket"));
    m_openTicket->setToolTip(tr("Opens the ticket's page in the browser"));
    auto *ticketRow = new QHBoxLayout;
    ticketRow->addWidget(m_ticket, 1);
    ticketRow->addWidget(m_openTicket);
    m_note->setPlaceholderText(tr("Write a note, Enter keeps it"));
    m_note->setAccessibleName(tr("Note"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme.px(12));
    form->setVerticalSpacing(theme.px(6));
    form->addRow(ui::label("mid", tr("State"), this), m_state);
    form->addRow(ui::label("mid", tr("Assigned to"), this), m_person);
    form->addRow(ui::label("mid", tr("Tags"), this), m_tags);
    form->addRow(ui::label("mid", tr("Ticket"), this), ticketRow);
    form->addRow(ui::label("mid", tr("Notes"), this), m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(8));
    column->addLayout(head);
    column->addLayout(form);
    column->addWidget(m_notes);
    column->addWidget(m_audit, 0, Qt::AlignLeft);
    column->addStretch(1);
    wire();
}

void CasePanel::wire()
{
    connect(m_take, &QPushButton::clicked, this, [this] { m_actions.take({m_case.id}); });
    connect(m_give, &QPushButton::clicked, this, &CasePanel::askPerson);
    connect(m_hold, &QPushButton::clicked, this, &CasePanel::askHold);
    connect(m_reopen, &QPushButton::clicked, this, [this] { m_actions.reopen({m_case.id}); });
    connect(m_tags, &QLineEdit::editingFinished, this, [this] {
        if (m_tags->isModified())
            m_actions.setTags(m_case.id, m_tags->text().split(QLatin1Char(' '), Qt::SkipEmptyParts));
        m_tags->setModified(false);
    });
    connect(m_ticket, &QLineEdit::editingFinished, this, [this] {
        if (m_ticket->isModified())
            m_actions.setTicket(m_case.id, m_ticket->text().trimmed());
        m_ticket->setModified(false);
    });
    connect(m_openTicket, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(ticketAddress(m_case)); });
    connect(m_audit, &QPushButton::clicked, this,
            [this] { ui::AuditDialog(m_console, "case/" + std::to_string(m_case.id.value), this).exec(); });
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        if (!m_note->text().trimmed().isEmpty())
            m_actions.note(m_case.id, m_note->text().trimmed());
        m_note->clear();
    });
}

void CasePanel::show(const model::Case &c)
{
    m_case = c;
    m_state->setText(stateText(c));
    m_person->setText(c.assignee.empty() ? tr("nobody") : ui::text(c.assignee));
    if (!m_tags->hasFocus()) {
        QStringList tags;
        for (const auto &tag : c.tags)
            tags << ui::text(tag);
        m_tags->setText(tags.join(QLatin1Char(' ')));
    }
    if (!m_ticket->hasFocus())
        m_ticket->setText(ui::text(c.ticket));
    m_openTicket->setVisible(ticketAddress(c).isValid());
    const bool held = c.state == model::CaseState::OnHold || c.state == model::CaseState::WaitingForTicket;
    const bool resolved = c.state == model::CaseState::Resolved;
    m_take->setVisible(!resolved && ui::text(c.assignee) != m_console.workspace.author());
    m_give->setVisible(!resolved);
    m_hold->setVisible(!held && !resolved);
    m_reopen->setVisible(held);
    readNotes();
}

void CasePanel::readNotes()
{
    const auto ask = [subject = "case/" + std::to_string(m_case.id.value)](store::Reader &reader) {
        return reader.audit(subject, 0, 8);
    };
    m_question = m_console.workspace.ask(
        ui::Lane::Quick, this, ask, [this](base::Result<std::vector<model::AuditEntry>> entries) {
            if (!entries)
                return;
            QStringList lines;
            for (const auto &entry : *entries) {
                const auto *words = entry.after.member("text");
                const QString told = words ? ui::valueText(*words, 80) : ui::auditText(entry.after);
                lines << QStringLiteral("%1  %2: %3")
                             .arg(ui::whenText(entry.at, ui::Workspace::now()), ui::text(entry.person),
                                  entry.action == "note"
                                      ? ui::valueText(entry.after)
                                      : ui::auditAction(entry.action) + QLatin1Char(' ') + told);
            }
            m_notes->setText(lines.join(QLatin1Char('\n')));
        });
}

/// Offers whoever did something here before.
void CasePanel::askPerson()
{
    m_people = m_console.workspace.ask(
        ui::Lane::Quick, this, [](store::Reader &reader) { return reader.audit({}, 0, lookedThrough); },
        [this](const base::Result<std::vector<model::AuditEntry>> &entries) {
            QStringList people{m_console.workspace.author()};
            for (const auto &entry : entries ? *entries : std::vector<model::AuditEntry>()) {
                if (const auto name = ui::text(entry.person); !name.isEmpty() && !people.contains(name))
                    people << name;
            }
            people.sort(Qt::CaseInsensitive);
            const auto current = static_cast<int>(people.indexOf(ui::text(m_case.assignee)));
            bool yes = false;
            const QString person = QInputDialog::getItem(this, tr("Assign"), tr("Who looks after this case?"),
                                                         people, std::max(0, current), true, &yes);
            if (yes)
                m_actions.assign({m_case.id}, person.trimmed());
        });
}

void CasePanel::askHold()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Put on hold"));
    auto *until = new QComboBox(&dialog);
    until->addItems({tr("for 1 hour"), tr("for 4 hours"), tr("until tomorrow"), tr("for 3 days"),
                     tr("for 1 week"), tr("until a ticket is done")});
    auto *words = new QLineEdit(&dialog);
    auto *wordsLabel = new QLabel(tr("Reason"), &dialog);
    QObject::connect(until, &QComboBox::currentIndexChanged, &dialog, [wordsLabel](int index) {
        wordsLabel->setText(index == 5 ? tr("Ticket") : tr("Reason"));
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto *form = new QFormLayout(&dialog);
    form->addRow(new QLabel(tr("New messages of this cause join it and wait too."), &dialog));
    form->addRow(tr("Hold"), until);
    form->addRow(wordsLabel, words);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted)
        return;
    static constexpr std::int64_t hours[] = {1, 4, 24, 72, 168};
    if (until->currentIndex() == 5)
        return m_actions.waitForTicket({m_case.id}, words->text().trimmed());
    const model::Moment end{ui::Workspace::now().micros + hours[until->currentIndex()] * 3600 * 1000000LL, 0};
    m_actions.hold({m_case.id}, end, words->text().trimmed());
}

} // namespace splot::inbox
