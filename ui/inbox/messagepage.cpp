#include "ui/inbox/messagepage.h"

#include "core/workspace/documenttext.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/statuslabel.h"
#include "ui/common/systemlooks.h"
#include "ui/common/tableview.h"
#include "ui/common/words.h"
#include "ui/inbox/attemptmodel.h"
#include "ui/inbox/bodymodel.h"
#include "ui/inbox/itemmodel.h"
#include "ui/inbox/trace.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace splot::inbox {

namespace {
constexpr std::size_t mostRaw = 256 * 1024;

ui::TableView *bodyView(const ui::Console &console, BodyModel *model, const QString &name, QWidget *parent)
{
    auto *view = new ui::TableView(console.theme, console.systems, parent);
    view->setModel(model);
    view->setRowHeight(25);
    view->setAccessibleName(name);
    view->setColumnWidth(0, console.theme.px(210));
    view->setColumnWidth(1, console.theme.px(260));
    return view;
}
} // namespace

MessagePage::MessagePage(const ui::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_title(ui::label("title", {}, this)),
      m_subtitle(ui::label("note", {}, this)), m_badge(new QLabel(this)),
      m_headline(ui::label("heading", {}, this)), m_explanation(ui::label("mid", {}, this)),
      m_next(new QLabel(this)), m_answer(ui::label("mid", {}, this)),
      m_state(new ui::StatusLabel(console.theme, this)), m_behind(new ui::StatusLabel(console.theme, this)),
      m_retry(ui::button(tr("Retry"), this)), m_discard(ui::button(tr("Discard..."), this)),
      m_accept(ui::button(tr("Accept"), this, "primary")), m_reject(ui::button(tr("Reject"), this)),
      m_record(ui::button(tr("Record"), this)), m_mapping(ui::button(tr("Fix mapping..."), this)),
      m_tabs(new QTabWidget(this)), m_body(new BodyModel(this)), m_sent(new BodyModel(this)),
      m_came(new BodyModel(this)), m_attempts(new AttemptModel(this)), m_trace(new TraceModel(this)),
      m_raw(new QPlainTextEdit(this))
{
    m_body->setHeadings(tr("Value"), tr("The system holds"));
    m_sent->setHeadings(tr("Sent"), tr("The system holds now"));
    m_came->setHeadings(tr("As it came"), tr("Known before"));
    m_raw->setReadOnly(true);
    m_raw->setProperty("kind", QStringLiteral("mono"));
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont mono(QStringLiteral("monospace"));
    mono.setStyleHint(QFont::Monospace);
    mono.setPixelSize(console.theme.px(12));
    m_raw->setFont(mono);
    m_raw->setAccessibleName(tr("Raw text"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeHappened(), tr("What happened"));
    m_tabs->addTab(bodyView(console, m_sent, tr("Sent body"), this), tr("Sent body"));
    m_tabs->addTab(bodyView(console, m_came, tr("Change as it came"), this), tr("Change as it came"));
    m_tabs->addTab(makeTrace(), tr("Trace"));
    m_tabs->addTab(m_raw, tr("Raw"));
    m_head = makeHead();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_tabs, 1);
    connect(m_retry, &QPushButton::clicked, this, &MessagePage::retryWanted);
    connect(m_discard, &QPushButton::clicked, this, &MessagePage::discardWanted);
    connect(m_accept, &QPushButton::clicked, this, &MessagePage::acceptWanted);
    connect(m_reject, &QPushButton::clicked, this, &MessagePage::rejectWanted);
    connect(m_record, &QPushButton::clicked, this, &MessagePage::recordWanted);
    connect(m_mapping, &QPushButton::clicked, this, &MessagePage::mappingWanted);
}

QWidget *MessagePage::makeTrace()
{
    const ui::Theme &theme = m_console.theme;
    auto *view = new ui::TableView(theme, m_console.systems, this);
    view->setModel(m_trace);
    view->setRowHeight(26);
    view->setAccessibleName(tr("The way of the message, newest first"));
    view->setColumnWidth(TraceModel::When, theme.px(170));
    view->setColumnWidth(TraceModel::What, theme.px(360));
    view->horizontalHeader()->setStretchLastSection(true);
    return view;
}

QWidget *MessagePage::makeHead()
{
    const ui::Theme &theme = m_console.theme;
    auto *head = ui::frame("paper", this);
    auto *first = new ui::ToolRow;
    first->setSpacing(theme.px(8));
    first->addWidget(m_title);
    first->addWidget(m_badge);
    first->addWidget(m_state);
    first->addStretch();
    for (auto *button : {m_retry, m_accept, m_reject, m_record, m_mapping, m_discard})
        first->addWidget(button);
    auto *second = new QHBoxLayout;
    second->addWidget(m_subtitle, 1);
    second->addWidget(m_behind);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(8));
    column->setSpacing(theme.px(4));
    column->addLayout(first);
    column->addLayout(second);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(theme.px(60));
    return head;
}

QWidget *MessagePage::makeHappened()
{
    const ui::Theme &theme = m_console.theme;
    auto *page = ui::frame("paper", this);
    for (auto *label : {m_headline, m_explanation, m_next, m_answer}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setTextFormat(Qt::PlainText);
    }
    m_next->setTextFormat(Qt::RichText);
    m_bodyView = bodyView(m_console, m_body, tr("The body, with the failing place marked"), page);
    auto *attempts = new ui::TableView(m_console.theme, m_console.systems, page);
    attempts->setModel(m_attempts);
    attempts->setRowHeight(25);
    attempts->setAccessibleName(tr("Attempts"));
    attempts->setColumnWidth(AttemptModel::Number, theme.px(44));
    attempts->setColumnWidth(AttemptModel::At, theme.px(170));
    attempts->setColumnWidth(AttemptModel::Kind, theme.px(70));
    attempts->setColumnWidth(AttemptModel::Outcome, theme.px(150));
    attempts->setColumnWidth(AttemptModel::Took, theme.px(80));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(6));
    for (auto *words : {m_headline, m_explanation, m_next, m_answer})
        words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    column->addWidget(m_headline);
    column->addWidget(m_explanation);
    column->addWidget(m_next);
    column->addSpacing(theme.px(4));
    column->addWidget(m_bodyView, 3);
    column->addWidget(m_answer);
    auto *caption = ui::label("heading", tr("Attempts"), page);
    column->addWidget(caption);
    column->addWidget(attempts, 2);
    column->addStretch(0); // where neither table is shown, the words stand at the top
    const auto follow = [caption, attempts, this] {
        const bool any = m_attempts->rowCount() > 0;
        caption->setVisible(any);
        attempts->setVisible(any);
    };
    connect(m_attempts, &QAbstractItemModel::modelReset, page, follow);
    follow();
    return page;
}

void MessagePage::showNothing(const QString &text)
{
    m_head->hide();
    for (int tab = 1; tab < m_tabs->count(); ++tab)
        m_tabs->setTabVisible(tab, false);
    m_tabs->setCurrentIndex(0);
    m_headline->setText(text);
    m_explanation->clear();
    m_next->clear();
    m_answer->hide();
    m_bodyView->hide();
    m_attempts->show({});
}

void MessagePage::show(const Message &message)
{
    const ui::Theme &theme = m_console.theme;
    const QString system = m_console.systems.label(message.item.system);
    m_head->show();
    QString title = message.record ? message.record->title : titleOf(message.item);
    m_title->setText(QFontMetrics(theme.title()).elidedText(title, Qt::ElideRight, theme.px(360)));
    m_title->setToolTip(title);
    m_badge->setPixmap(m_console.systems.badge(message.item.system, theme.px(20), devicePixelRatioF()));
    m_badge->setToolTip(system);
    const bool open = message.item.state == model::ItemState::Open;
    m_state->set(open ? ui::statusOf(message.parent) : ui::Status::Done, ui::wordOf(message.item.state));
    QString where = system + QStringLiteral(" · ") + ui::text(message.item.object.value);
    if (message.item.localId.valid())
        where += QStringLiteral(" ") + ui::text(message.item.localId.value);
    if (message.delivery)
        where +=
            QStringLiteral(" · ") + tr("%n attempts", nullptr, static_cast<int>(message.attempts.size()));
    m_subtitle->setText(where + QStringLiteral(" · ") + ui::dateTimeText(message.item.at));
    m_behind->setVisible(message.waitsBehind > 0);
    m_behind->set(ui::Status::Retrying, tr("%n later changes of it wait behind it", nullptr,
                                           static_cast<int>(message.waitsBehind)));
    const bool proposal = message.parent.kind == model::CaseKind::Proposal;
    m_accept->setVisible(proposal && open);
    m_reject->setVisible(proposal && open);
    m_retry->setVisible(!proposal && message.parent.kind != model::CaseKind::Match);
    m_retry->setEnabled(open);
    m_discard->setEnabled(open);
    m_discard->setVisible(!proposal);
    m_record->setVisible(message.item.record.valid());
    m_mapping->setVisible(message.parent.step == model::EngineStep::Read ||
                          message.parent.step == model::EngineStep::Deliver);
    m_headline->setText(headlineOf(message, system));
    m_explanation->setText(explanationOf(message, system));
    m_next->setText(QStringLiteral("<b>%1</b>&nbsp; %2")
                        .arg(tr("Next step"), nextStepOf(message, system).toHtmlEscaped()));
    const model::Value *holds = message.holds ? &*message.holds : nullptr;
    const bool sent = !message.attempts.empty() && !message.attempts.front().request.isEmpty();
    const bool came = message.change && !message.change->body.isEmpty();
    const std::string failing =
        message.item.detail.empty() || !came ? message.item.field : message.item.detail;
    const QString complaint = ui::say(message.item.message);
    const model::Value none;
    m_sent->show(sent ? message.attempts.front().request : none, holds, message.item.field, complaint);
    m_came->show(came ? message.change->body : none, holds, failing, complaint);
    m_body->show(sent   ? message.attempts.front().request
                 : came ? message.change->body
                        : none,
                 holds, failing, complaint);
    m_bodyView->setVisible(sent || came);
    if (m_body->failingRow() >= 0)
        m_bodyView->scrollTo(m_body->index(m_body->failingRow(), 0), QAbstractItemView::PositionAtCenter);
    m_tabs->setTabVisible(1, sent);
    m_tabs->setTabVisible(2, came);
    m_tabs->setTabVisible(3, true);
    m_tabs->setTabVisible(4, true);
    m_trace->show(traceOf(message, message.decisions, system));
    const std::string answer = message.attempts.empty() ? std::string() : message.attempts.front().answer;
    m_answer->setVisible(!answer.empty());
    m_answer->setText(tr("%1 answered: %2").arg(system, ui::valueText(model::Value(answer), 400)));
    m_attempts->show(message.attempts);
    showRaw(message);
}

void MessagePage::showRaw(const Message &message)
{
    std::string raw = ui::say(message.item.message).toStdString() + "\n";
    if (!message.item.detail.empty())
        raw += message.item.detail + "\n";
    if (!message.attempts.empty())
        raw += "\n" + workspace::documentText(message.attempts.front().request) + "\n" +
               message.attempts.front().answer + "\n";
    if (message.change)
        raw += "\n" + workspace::documentText(message.change->body);
    if (raw.size() > mostRaw)
        raw = raw.substr(0, mostRaw) + "\n...";
    m_raw->setPlainText(ui::text(raw));
}

} // namespace splot::inbox
