#include "ui/records/page.h"

#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/savedviews.h"
#include "ui/common/statuslabel.h"
#include "ui/common/tableview.h"
#include "ui/records/linkmodel.h"
#include "ui/records/resultmodel.h"
#include "ui/records/sheetmodel.h"
#include "ui/records/timeline.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

namespace splot::records {

Page::Page(const ui::Console &console, QWidget *parent)
    : ui::Screen(console, parent), m_results(new ResultModel(console.workspace, this)),
      m_sheet(new SheetModel(console.systems, this)), m_links(new LinkModel(console.systems, this)),
      m_timeline(new TimelineModel(this)), m_notice(new ui::NoticeBar(console.theme, this)),
      m_empty(new ui::EmptyState(console.theme, QStringLiteral("records"), this)),
      m_entity(new QComboBox(this)), m_search(new QLineEdit(this)), m_found(ui::label("note", {}, this)),
      m_title(ui::label("title", {}, this)), m_subtitle(ui::label("note", {}, this)),
      m_linkCount(new ui::StatusLabel(console.theme, this)),
      m_differences(new ui::StatusLabel(console.theme, this)),
      m_proposals(new ui::StatusLabel(console.theme, this)),
      m_cases(new ui::StatusLabel(console.theme, this)), m_list(new QListView(this)),
      m_timelineView(new QListView(this)),
      m_sheetView(new ui::TableView(console.theme, console.systems, this)),
      m_linkView(new ui::TableView(console.theme, console.systems, this)),
      m_refresh(ui::button(tr("Refresh from source"), this)), m_resend(ui::button(tr("Resend"), this)),
      m_unlink(ui::button(tr("Unlink..."), this)), m_edit(ui::button(tr("Edit value..."), this)),
      m_pin(ui::button(tr("Pin..."), this)), m_openCase(ui::button(tr("Open case"), this)),
      m_across(new QSplitter(Qt::Horizontal, this)), m_upright(new QSplitter(Qt::Vertical, this)),
      m_stack(new QStackedWidget(this))
{
    const ui::Theme &theme = console.theme;
    m_across->addWidget(makeList());
    m_stack->addWidget(makeSheet());
    m_stack->addWidget(m_empty);
    m_across->addWidget(m_stack);
    m_across->addWidget(makeTimeline());
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    m_across->setSizes({theme.px(290), theme.px(860), theme.px(330)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_notice);
    column->addWidget(m_across, 1);
    m_why = new WhyPane(console, this);
    m_empty->set(tr("No record is chosen"),
                 tr("Look for a customer, an order number, an SKU, an e-mail: as any of your systems knows "
                    "it. A record shows "
                    "what every system holds, who owns each value, and why it is there."));
    m_stack->setCurrentIndex(1);
    wire();
}

QWidget *Page::makeBar()
{
    auto *bar = ui::toolBar(console().theme, title(), this);
    auto *row = ui::rowOf(bar);
    m_entity->setAccessibleName(tr("Entity"));
    m_entity->setMinimumWidth(console().theme.px(140));
    row->addWidget(m_entity);
    row->addStretch();
    row->addWidget(new ui::SavedViews(
        console().workspace, id(),
        [this] {
            return QVariantMap{{QStringLiteral("entity"), m_entity->currentData()},
                               {QStringLiteral("search"), m_search->text()},
                               {QStringLiteral("links"), m_linkView->columns()}};
        },
        [this](const QVariantMap &view) {
            m_entity->setCurrentIndex(std::max(0, m_entity->findData(view.value(QStringLiteral("entity")))));
            m_search->setText(view.value(QStringLiteral("search")).toString());
            m_linkView->setColumns(view.value(QStringLiteral("links")));
            search();
        },
        bar));
    for (auto *button : {m_openCase, m_edit, m_pin, m_refresh, m_resend, m_unlink})
        row->addWidget(button);
    auto *csv = ui::button(tr("Export CSV"), bar);
    row->addWidget(csv);
    connect(csv, &QPushButton::clicked, this, [this] { m_sheetView->exportCsv(m_title->text()); });
    return bar;
}

QWidget *Page::makeList()
{
    const ui::Theme &theme = console().theme;
    auto *host = ui::frame("paper", this);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8));
    m_search->setPlaceholderText(tr("Number, name, SKU, e-mail"));
    m_search->setAccessibleName(tr("Search records"));
    m_search->setClearButtonEnabled(true);
    search->addWidget(m_search, 1);
    search->addWidget(m_found);
    m_list->setModel(m_results);
    m_list->setItemDelegate(new ui::CellDelegate(theme, console().systems, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Records found"));
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(search);
    column->addWidget(ui::frame("line", host));
    column->addWidget(m_list, 1);
    host->setMinimumWidth(theme.px(220));
    return host;
}

QWidget *Page::makeSheet()
{
    const ui::Theme &theme = console().theme;
    auto *host = ui::frame("paper", this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    head->setSpacing(theme.px(16));
    auto *names = new QVBoxLayout;
    names->setSpacing(theme.px(2));
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    m_title->setTextFormat(Qt::PlainText);
    head->addLayout(names, 1);
    for (auto *label : {m_linkCount, m_differences, m_proposals, m_cases})
        head->addWidget(label);
    m_sheetView->setModel(m_sheet);
    m_sheetView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_sheetView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sheetView->setAccessibleName(tr("Values of the record, side by side"));
    m_sheetView->setToolTip(tr("Enter or double click: why is this value here?"));
    m_sheetView->setColumnWidth(SheetModel::Field, theme.px(150));
    m_sheetView->horizontalHeader()->setStretchLastSection(false);
    m_linkView->setModel(m_links);
    m_linkView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_linkView->setAccessibleName(tr("Links"));
    const int widths[] = {130, 110, 130, 100, 80, 80, 132, 130};
    for (int column = 0; column < LinkModel::ColumnCount; ++column)
        m_linkView->setColumnWidth(column, theme.px(widths[column]));
    auto *lower = ui::frame("paper", host);
    auto *lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, 0, 0, 0);
    lowerColumn->setSpacing(0);
    auto *bar = ui::frame("bar", lower);
    auto *barRow = new QHBoxLayout(bar);
    barRow->setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6));
    barRow->addWidget(ui::label("heading", tr("Links"), bar));
    auto *columns = ui::button(tr("Columns..."), bar, "link");
    barRow->addWidget(columns);
    auto *link = ui::button(tr("Link an object ..."), bar, "link");
    auto *merge = ui::button(tr("Merge with another record ..."), bar, "link");
    barRow->addWidget(link);
    barRow->addWidget(merge);
    connect(merge, &QPushButton::clicked, this, &Page::askMerge);
    connect(link, &QPushButton::clicked, this, &Page::askLink);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        m_linkView->showColumnMenu(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    barRow->addStretch(1);
    barRow->addWidget(
        ui::label("note", tr("=  same    ~  same in its own form    ≠  different    –  not mapped"), bar));
    lowerColumn->addWidget(bar);
    lowerColumn->addWidget(m_linkView, 1);
    m_upright->addWidget(m_sheetView);
    m_upright->addWidget(lower);
    m_upright->setStretchFactor(0, 1);
    m_upright->setChildrenCollapsible(false);
    m_upright->setSizes({theme.px(600), theme.px(180)});
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(ui::frame("line", host));
    column->addWidget(m_upright, 1);
    return host;
}

QWidget *Page::makeTimeline()
{
    const ui::Theme &theme = console().theme;
    auto *host = ui::frame("side", this);
    auto *head = ui::frame("bar", host);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8));
    row->addWidget(ui::label("heading", tr("Timeline"), head));
    row->addStretch(1);
    m_timelineView->setModel(m_timeline);
    m_timelineView->setItemDelegate(new ui::CellDelegate(theme, console().systems, m_timelineView));
    m_timelineView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_timelineView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timelineView->setAccessibleName(tr("Timeline"));
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_timelineView, 1);
    host->setMinimumWidth(theme.px(220));
    return host;
}

void Page::activate(const ui::Target &target)
{
    fillEntities();
    const auto &what = target.what;
    if (const QString entity = what.value(QStringLiteral("entity")).toString(); !entity.isEmpty()) {
        m_search->clear();
        m_entity->setCurrentIndex(std::max(0, m_entity->findData(entity)));
    }
    if (what.contains(QStringLiteral("text")))
        m_search->setText(what.value(QStringLiteral("text")).toString());
    if (const auto record = what.value(QStringLiteral("record")).toLongLong(); record != 0) {
        m_wantedField = what.value(QStringLiteral("field")).toString().toStdString();
        read(model::RecordId(record));
    }
    if (m_results->rowCount() == 0 || !what.isEmpty())
        search();
}

void Page::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Page::fillEntities()
{
    const QSignalBlocker quiet(m_entity);
    const QVariant kept = m_entity->currentData();
    m_entity->clear();
    m_entity->addItem(tr("All entities"), QString());
    for (const auto &entity : console().workspace.configuration()->entities)
        m_entity->addItem(ui::text(entity.label.empty() ? entity.id.value : entity.label),
                          ui::text(entity.id.value));
    m_entity->setCurrentIndex(std::max(0, m_entity->findData(kept)));
}

void Page::search()
{
    m_results->search(m_search->text(), model::EntityId(m_entity->currentData().toString().toStdString()));
}

} // namespace splot::records
