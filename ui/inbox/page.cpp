#include "ui/inbox/page.h"

#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/savedviews.h"
#include "ui/common/segments.h"
#include "ui/common/tableview.h"
#include "ui/inbox/casemodel.h"
#include "ui/inbox/casepanel.h"
#include "ui/inbox/matchdesk.h"
#include "ui/inbox/messagepage.h"
#include "ui/inbox/query.h"
#include "ui/inbox/repairpanel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

namespace splot::inbox {

namespace {
constexpr int mostCases = 500;
} // namespace

Page::Page(const ui::Console &console, QWidget *parent)
    : ui::Screen(console, parent), m_cases(new CaseModel(console.systems, this)),
      m_items(new ItemModel(console.workspace, this)),
      m_caseView(new ui::TableView(console.theme, console.systems, this)), m_itemView(new QListView(this)),
      m_message(new MessagePage(console, this)), m_repair(new RepairPanel(console, this)),
      m_desk(new MatchDesk(console, this)), m_actions(console),
      m_segments(new ui::Segments(
          {tr("New"), tr("Open"), tr("Mine"), tr("On hold"), tr("Resolved"), tr("All")}, this)),
      m_notice(new ui::NoticeBar(console.theme, this)),
      m_empty(new ui::EmptyState(console.theme, QStringLiteral("ok"), this)), m_search(new QLineEdit(this)),
      m_itemSearch(new QLineEdit(this)), m_itemCount(ui::label("heading", {}, this)),
      m_sideTitle(ui::label("heading", {}, this)), m_upright(new QSplitter(Qt::Vertical, this)),
      m_across(new QSplitter(Qt::Horizontal, this)), m_stack(new QStackedWidget(this)),
      m_side(new QStackedWidget(this))
{
    m_case = new CasePanel(console, m_actions, this);
    const ui::Theme &theme = console.theme;
    m_caseView->setModel(m_cases);
    m_caseView->setAccessibleName(tr("Cases"));
    const int widths[] = {150, 420, 250, 96, 84, 84, 120, 180};
    for (int column = 0; column < CaseModel::ColumnCount; ++column)
        m_caseView->setColumnWidth(column, theme.px(widths[column]));
    m_across->addWidget(makeItems());
    m_across->addWidget(m_message);
    m_across->addWidget(makeSide());
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({theme.px(270), theme.px(820), theme.px(370)});
    m_upright->addWidget(m_caseView);
    m_upright->addWidget(m_across);
    m_upright->setStretchFactor(1, 1);
    m_upright->setSizes({theme.px(230), theme.px(620)});
    for (auto *split : {m_upright, m_across})
        split->setChildrenCollapsible(false);
    m_stack->addWidget(m_upright);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    m_segments->setCurrent(1);
    wire();
    wireMessage();
    showCounts();
}

QWidget *Page::makeBar()
{
    auto *bar = ui::toolBar(console().theme, title(), this);
    auto *row = ui::rowOf(bar);
    m_search->setPlaceholderText(tr("system:ERP entity:Order VAT"));
    m_search->setToolTip(tr("Words of a message, or system: entity: step: assignee: (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search cases"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(console().theme.px(300));
    row->addWidget(m_segments);
    row->addWidget(m_search, 1);
    row->addStretch();
    row->addWidget(new ui::SavedViews(
        console().workspace, id(),
        [this] {
            return QVariantMap{{QStringLiteral("segment"), m_segments->current()},
                               {QStringLiteral("search"), m_search->text()},
                               {QStringLiteral("columns"), m_caseView->columns()}};
        },
        [this](const QVariantMap &view) {
            m_segments->setCurrent(view.value(QStringLiteral("segment")).toInt());
            m_search->setText(view.value(QStringLiteral("search")).toString());
            m_caseView->setColumns(view.value(QStringLiteral("columns")));
            readCases();
        },
        bar));
    auto *columns = ui::button(tr("Columns..."), bar);
    auto *csv = ui::button(tr("Export CSV"), bar);
    row->addWidget(columns);
    row->addWidget(csv);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        m_caseView->showColumnMenu(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    connect(csv, &QPushButton::clicked, this, [this] { m_caseView->exportCsv(tr("cases")); });
    return bar;
}

QWidget *Page::makeItems()
{
    const ui::Theme &theme = console().theme;
    auto *host = ui::frame("paper", this);
    auto *head = ui::frame("bar", host);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    row->addWidget(m_itemCount);
    m_itemSearch->setPlaceholderText(tr("Filter messages"));
    m_itemSearch->setAccessibleName(tr("Filter messages"));
    m_itemSearch->setClearButtonEnabled(true);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6));
    search->addWidget(m_itemSearch);
    m_itemView->setModel(m_items);
    m_itemView->setItemDelegate(new ui::CellDelegate(theme, console().systems, m_itemView));
    m_itemView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_itemView->setUniformItemSizes(true);
    m_itemView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_itemView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_itemView->setAccessibleName(tr("Messages of the case"));
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(search);
    column->addWidget(m_itemView, 1);
    host->setMinimumWidth(theme.px(200));
    return host;
}

QWidget *Page::makeSide()
{
    const ui::Theme &theme = console().theme;
    auto *host = ui::frame("side", this);
    auto *head = ui::frame("bar", host);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8));
    row->addWidget(m_sideTitle);
    m_retryAll = ui::button(tr("Retry all"), head, "link");
    row->addStretch(1);
    row->addWidget(m_retryAll);
    connect(m_retryAll, &QPushButton::clicked, this, [this] { retry(true); });
    m_side->addWidget(m_repair);
    m_side->addWidget(m_desk);
    auto *inner = new QWidget;
    inner->setProperty("kind", QStringLiteral("page"));
    auto *innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins(0, 0, 0, 0);
    innerColumn->setSpacing(0);
    innerColumn->addWidget(m_side);
    innerColumn->addWidget(ui::frame("line", inner));
    innerColumn->addWidget(m_case);
    innerColumn->addStretch(1);
    auto *scroll = new QScrollArea(host);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(scroll, 1);
    host->setMinimumWidth(theme.px(360));
    return host;
}

void Page::wire()
{
    auto &workspace = console().workspace;
    connect(&workspace, &ui::Workspace::changed, this, [this] {
        if (isVisible())
            readCases();
    });
    connect(&workspace, &ui::Workspace::pulseChanged, this, &Page::showCounts);
    connect(m_segments, &ui::Segments::chosen, this, &Page::readCases);
    for (auto *timer : {&m_typed, &m_itemTyped}) {
        timer->setSingleShot(true);
        timer->setInterval(200);
    }
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, &Page::readCases);
    connect(m_itemSearch, &QLineEdit::textChanged, &m_itemTyped, qOverload<>(&QTimer::start));
    connect(&m_itemTyped, &QTimer::timeout, this, &Page::caseChosen);
    connect(m_caseView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Page::caseChosen);
    connect(m_itemView->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::itemChosen);
    connect(m_items, &ItemModel::pageRead, this, [this] {
        if (m_itemView->currentIndex().isValid())
            return;
        const int wanted = m_wantedItem != 0 ? m_items->rowOf(m_wantedItem) : 0;
        m_itemView->setCurrentIndex(m_items->index(std::max(0, wanted)));
    });
    connect(m_items, &ItemModel::failed, this,
            [this](const base::Error &error) { m_notice->showError(error); });
    connect(&m_actions, &ui::CaseActions::failed, this,
            [this](const base::Error &error) { m_notice->showError(error); });
}

void Page::wireMessage()
{
    connect(m_message, &MessagePage::retryWanted, this, [this] { retry(false); });
    connect(m_message, &MessagePage::discardWanted, this, &Page::askDiscard);
    connect(m_message, &MessagePage::acceptWanted, this, [this] { decide(true); });
    connect(m_message, &MessagePage::rejectWanted, this, [this] { decide(false); });
    connect(m_message, &MessagePage::recordWanted, this, [this] {
        if (m_shown)
            emit goTo(
                {QStringLiteral("records"),
                 {{QStringLiteral("record"), QVariant::fromValue<qlonglong>(m_shown->item.record.value)},
                  {QStringLiteral("field"), ui::text(m_shown->item.field)}}});
    });
    connect(m_message, &MessagePage::mappingWanted, this, [this] {
        if (m_shown)
            emit goTo({QStringLiteral("mapper"),
                       {{QStringLiteral("system"), ui::text(m_shown->item.system.value)},
                        {QStringLiteral("object"), ui::text(m_shown->item.object.value)},
                        {QStringLiteral("entity"), ui::text(m_shown->parent.entity.value)},
                        {QStringLiteral("case"), QVariant::fromValue<qlonglong>(m_shown->parent.id.value)},
                        {QStringLiteral("field"), ui::text(m_shown->parent.field)}}});
    });
    connect(m_desk, &MatchDesk::chosen, this, &Page::match);
    connect(m_desk, &MatchDesk::recordWanted, this, [this](qlonglong record) {
        emit goTo({QStringLiteral("records"), {{QStringLiteral("record"), record}}});
    });
    connect(m_repair, &RepairPanel::failed, this,
            [this](const base::Error &error) { m_notice->showError(error); });
    connect(m_empty, &ui::EmptyState::acted, this, [this] {
        m_segments->setCurrent(static_cast<int>(Segment::All));
        m_search->clear();
        readCases();
    });
}

void Page::activate(const ui::Target &target)
{
    const auto &what = target.what;
    if (what.contains(QStringLiteral("case"))) {
        m_wantedCase = model::CaseId(what.value(QStringLiteral("case")).toLongLong());
        m_wantedItem = what.value(QStringLiteral("item")).toLongLong();
        m_segments->setCurrent(static_cast<int>(Segment::All));
        m_search->clear();
    } else if (what.contains(QStringLiteral("system")) || what.contains(QStringLiteral("text"))) {
        QStringList words;
        for (const char *name : {"system", "entity"}) {
            if (const QString value = what.value(QLatin1String(name)).toString(); !value.isEmpty())
                words << QStringLiteral("%1:\"%2\"").arg(QLatin1String(name), value);
        }
        words << what.value(QStringLiteral("text")).toString();
        m_segments->setCurrent(static_cast<int>(Segment::Open));
        m_search->setText(words.join(QLatin1Char(' ')).trimmed());
    }
    readCases();
}

void Page::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Page::readCases()
{
    const auto configuration = console().workspace.configuration();
    const auto filter = caseFilter(static_cast<Segment>(m_segments->current()), m_search->text(),
                                   console().workspace.author(), *configuration);
    m_caseQuestion = console().workspace.ask(
        filter.text.empty() ? ui::Lane::Quick : ui::Lane::Slow, this,
        [filter](store::Reader &reader) { return reader.cases().list(filter, 0, mostCases); },
        [this](base::Result<std::vector<model::Case>> cases) {
            if (cases)
                showCases(std::move(*cases));
            else
                m_notice->showError(cases.error());
        });
}

void Page::showCases(std::vector<model::Case> cases)
{
    const model::CaseId kept = m_wantedCase.valid() ? m_wantedCase : m_items->caseId();
    m_cases->show(std::move(cases), console().workspace.configuration());
    const bool nothing = m_cases->rowCount() == 0;
    if (nothing) {
        const bool filtered =
            !m_search->text().isEmpty() || m_segments->current() != static_cast<int>(Segment::All);
        m_empty->set(
            filtered ? tr("No case here") : tr("The Inbox is empty"),
            tr("What fails stands here, grouped by its cause: mend a cause once, and all its messages go on. "
               "Questions that only a person can answer come here too."),
            filtered ? tr("Show all cases") : QString());
        m_items->show({}, {});
    }
    m_stack->setCurrentIndex(nothing ? 1 : 0);
    if (!nothing) {
        const int row = m_cases->rowOf(kept);
        const int wanted = row >= 0 ? row : 0;
        if (m_caseView->currentIndex().row() != wanted)
            m_caseView->setCurrentIndex(m_cases->index(wanted, 0));
        else
            caseChosen();
        m_wantedCase = {};
    }
    emit casesShown();
}

void Page::showCounts()
{
    const ui::Pulse &pulse = console().workspace.pulse();
    m_segments->setText(0, tr("New %1").arg(ui::numberText(pulse.newCases)));
    m_segments->setText(1, tr("Open %1").arg(ui::numberText(pulse.openCases)));
}

void Page::chooseCase(model::CaseId id)
{
    if (const int row = m_cases->rowOf(id); row >= 0)
        m_caseView->setCurrentIndex(m_cases->index(row, 0));
}

void Page::caseChosen()
{
    const model::Case *c = m_cases->at(m_caseView->currentIndex().row());
    if (!c)
        return;
    store::ItemFilter filter;
    filter.text = m_itemSearch->text().toStdString();
    if (c->state != model::CaseState::Resolved)
        filter.state = model::ItemState::Open;
    m_itemCount->setText(tr("%n messages", nullptr, static_cast<int>(c->count))
                             .replace(QString::number(c->count), ui::numberText(c->count)));
    if (m_items->caseId() != c->id) {
        m_shown.reset();
        m_message->showNothing(tr("Reading ..."));
    }
    m_items->show(c->id, filter);
    m_case->show(*c);
    const bool match = c->kind == model::CaseKind::Match || c->kind == model::CaseKind::Duplicate;
    m_side->setCurrentIndex(match ? 1 : 0);
    m_sideTitle->setText(match ? tr("Match desk") : tr("Repair once, apply to all"));
    m_retryAll->setHidden(match); // there a person decides
}

void Page::itemChosen()
{
    if (const auto *item = m_items->at(m_itemView->currentIndex().row()))
        readMessage(item->id);
}

void Page::readMessage(std::int64_t item)
{
    m_messageQuestion = console().workspace.ask(
        ui::Lane::Quick, this,
        [item, configuration = console().workspace.configuration()](store::Reader &reader) {
            return inbox::readMessage(reader, item, *configuration);
        },
        [this](base::Result<std::optional<Message>> message) {
            if (!message)
                m_notice->showError(message.error());
            else if (*message)
                showMessage(**message);
            else
                m_message->showNothing(tr("This message is gone: it was settled meanwhile."));
        });
}

void Page::showMessage(const Message &message)
{
    m_shown = message;
    m_message->show(message);
    if (m_side->currentIndex() == 1)
        m_desk->show(message);
    else
        m_repair->show(message);
    emit messageShown();
}

model::Object Page::chosenItems(bool wholeCase) const
{
    if (wholeCase)
        return {{"case", model::Value(m_items->caseId().value)}};
    model::List items;
    for (const auto &index : m_itemView->selectionModel()->selectedIndexes()) {
        if (const auto *item = m_items->at(index.row()))
            items.push_back(model::Value(item->id));
    }
    if (items.empty() && m_shown)
        items.push_back(model::Value(m_shown->item.id));
    // The case goes with them for the audit.
    return {{"case", model::Value(m_items->caseId().value)}, {"items", model::Value(std::move(items))}};
}

} // namespace splot::inbox
