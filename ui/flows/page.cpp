#include "ui/flows/page.h"

#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/savedviews.h"
#include "ui/common/scheduledialog.h"
#include "ui/common/segments.h"
#include "ui/common/systemlooks.h"
#include "ui/common/tableview.h"
#include "ui/flows/alertdialog.h"
#include "ui/flows/feeddelegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QSplitter>

namespace splot::ui {

FlowsPage::FlowsPage(Console console, QWidget *parent)
    : Screen(console, parent), m_presenter(console.workspace, &console.undo)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools());
    column->addWidget(m_notice = new NoticeBar(console.theme, this));
    auto *across = new QSplitter(Qt::Horizontal, this);
    auto *left = new QSplitter(Qt::Vertical, across);
    m_charts = new FlowCharts(console.theme, left);
    left->addWidget(tablePart());
    left->setSizes({console.theme.px(430), console.theme.px(440)});
    across->addWidget(feedPart());
    across->setStretchFactor(0, 1);
    across->setSizes({console.theme.px(1120), console.theme.px(340)});
    auto *body = new ScreenBody(console.theme, id(), across, this);
    body->empty().set(
        tr("Nothing flows yet"),
        tr("Here you watch what goes between your systems: how much, how fast, and what waits or fails. Map "
           "the fields of your systems first."),
        tr("Open the mapper"));
    column->addWidget(body, 1);
    connect(&body->empty(), &EmptyState::acted, this, [this] { emit goTo({QStringLiteral("mapper"), {}}); });
    const auto look = [this, body] {
        const auto configuration = this->console().workspace.configuration();
        body->showEmpty(!configuration || configuration->mappings.empty());
    };
    connect(&console.workspace, &Workspace::configurationChanged, body, look);
    look();

    connect(&m_presenter, &FlowsPresenter::sampled, this, &FlowsPage::showSample);
    connect(&m_presenter, &FlowsPresenter::failed, this,
            [this](const base::Error &e) { m_notice->showError(e); });
    connect(&m_presenter, &FlowsPresenter::done, this, [this](const QString &text) {
        m_notice->showWarning(text);
        QTimer::singleShot(4000, m_notice, &NoticeBar::clear);
    });
    connect(m_charts, &FlowCharts::liveChanged, this,
            [this](bool live) { m_live->setCurrent(live ? 0 : 1); });
    connect(&console.workspace, &Workspace::configurationChanged, this, &FlowsPage::fillChoices);
    fillChoices();
    showCurrent();
}

QWidget *FlowsPage::tools()
{
    auto *bar = toolBar(console().theme, title(), this);
    auto *row = rowOf(bar);
    const auto combo = [bar, row](const QString &name) {
        auto *c = new QComboBox(bar);
        c->setAccessibleName(name);
        row->addWidget(c);
        return c;
    };
    m_span = combo(tr("Span of the charts"));
    for (const int minutes : {5, 15, 60})
        m_span->addItem(tr("Last %n minutes", nullptr, minutes), minutes * 60);
    m_span->setCurrentIndex(1);
    m_live = new Segments({tr("Live"), tr("Frozen")}, bar);
    m_live->setAccessibleName(tr("Charts follow the present"));
    row->addWidget(m_live);
    m_entity = combo(tr("Entity"));
    m_system = combo(tr("System"));
    row->addStretch();
    row->addWidget(new SavedViews(
        console().workspace, id(), [this] { return view(); },
        [this](const QVariantMap &saved) { showView(saved); }, bar));
    auto *alerts = button(tr("Alerts ..."), bar);
    row->addWidget(alerts);
    connect(alerts, &QPushButton::clicked, this, [this] { AlertDialog(console(), this).exec(); });
    auto *columns = button(tr("Columns..."), bar);
    row->addWidget(columns);
    auto *csv = button(tr("Export CSV"), bar);
    row->addWidget(csv);
    connect(columns, &QPushButton::clicked, this,
            [this, columns] { m_table->showColumnMenu(columns->mapToGlobal(QPoint(0, columns->height()))); });
    connect(m_span, &QComboBox::activated, this, [this] {
        m_charts->setSpan(m_span->currentData().toInt());
        m_live->setCurrent(0);
    });
    connect(m_live, &Segments::chosen, this, [this](int which) { m_charts->setLive(which == 0); });
    connect(m_entity, &QComboBox::activated, this, &FlowsPage::choose);
    connect(m_system, &QComboBox::activated, this, &FlowsPage::choose);
    connect(csv, &QPushButton::clicked, this, [this] { m_table->exportCsv(tr("flows.csv")); });
    return bar;
}

QWidget *FlowsPage::tablePart()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = frame("toolbar", part);
    auto *row = new ToolRow(bar);
    row->setContentsMargins(console().theme.px(16), console().theme.px(6), console().theme.px(12),
                            console().theme.px(6));
    row->setSpacing(console().theme.px(8));
    m_heading = label("heading", {}, bar);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Filter flows (Ctrl+F)"));
    m_search->setAccessibleName(tr("Filter flows"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(console().theme.px(220));
    m_pause = button(tr("Pause"), bar);
    m_drain = button(tr("Drain"), bar);
    m_run = button(tr("Run now"), bar);
    m_schedule = button(tr("Schedule ..."), bar);
    m_open = button(tr("Show failures"), bar);
    row->addWidget(m_heading);
    row->addSpacing(console().theme.px(12));
    row->addWidget(m_search, 1);
    row->addStretch();
    for (auto *b : {m_open, m_pause, m_drain, m_run, m_schedule})
        row->addWidget(b);
    column->addWidget(bar);
    m_table = new TableView(console().theme, console().systems, part);
    m_table->setAccessibleName(tr("Flows"));
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(&m_presenter.flows());
    m_sorted->setSortRole(FlowModel::SortRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(FlowModel::Flow);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FlowModel::Errors, Qt::DescendingOrder);
    const int widths[]{220, 140, 80, 76, 88, 84, 72, 112, 96, 240};
    for (int c = 0; c < FlowModel::Count; ++c)
        m_table->setColumnWidth(c, console().theme.px(widths[c]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_table, 1);

    connect(m_search, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FlowsPage::showCurrent);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const auto *flow = current())
            m_presenter.setPaused(flow->system, !m_presenter.paused(flow->system));
    });
    connect(m_drain, &QPushButton::clicked, this, [this] {
        if (const auto *flow = current())
            m_presenter.setDraining(flow->system, !m_presenter.draining(flow->system));
    });
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (const auto *flow = current())
            m_presenter.runNow(flow->system, flow->object);
    });
    connect(m_schedule, &QPushButton::clicked, this, &FlowsPage::editSchedule);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto *flow = current())
            emit goTo({QStringLiteral("inbox"),
                       {{QStringLiteral("system"), ui::text(flow->system.value)},
                        {QStringLiteral("entity"), ui::text(flow->entity.value)}}});
    });
    return part;
}

QWidget *FlowsPage::feedPart()
{
    auto *part = frame("side", nullptr);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget(part);
    auto *grid = new QVBoxLayout(head);
    grid->setContentsMargins(console().theme.px(12), console().theme.px(8), console().theme.px(12),
                             console().theme.px(8));
    auto *titles = new QHBoxLayout;
    titles->addWidget(label("heading", tr("Live feed"), head));
    titles->addStretch(1);
    auto *freeze = button(tr("Freeze"), head);
    freeze->setCheckable(true);
    titles->addWidget(freeze);
    grid->addLayout(titles);
    auto *filters = new QHBoxLayout;
    m_feedSearch = new QLineEdit(head);
    m_feedSearch->setPlaceholderText(tr("Filter: a name, a number"));
    m_feedSearch->setAccessibleName(tr("Filter the feed"));
    m_feedSearch->setClearButtonEnabled(true);
    m_feedKind = new QComboBox(head);
    m_feedKind->setAccessibleName(tr("Kind of events"));
    m_feedKind->addItems({tr("All"), tr("Changes"), tr("Confirmations"), tr("Disputes")});
    filters->addWidget(m_feedSearch, 1);
    filters->addWidget(m_feedKind);
    grid->addLayout(filters);
    column->addWidget(head);
    m_feed = new QListView(part);
    m_feed->setAccessibleName(tr("Live feed"));
    m_feed->setModel(&m_presenter.feed());
    m_feed->setItemDelegate(new FeedDelegate(console().theme, console().systems, this));
    m_feed->setUniformItemSizes(true);
    m_feed->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_feed, 1);
    const auto filter = [this] {
        m_presenter.feed().setFilter(m_feedSearch->text(), m_feedKind->currentIndex());
    };
    connect(m_feedSearch, &QLineEdit::textChanged, this, filter);
    connect(m_feedKind, &QComboBox::activated, this, filter);
    connect(freeze, &QPushButton::toggled, this, [this, freeze](bool frozen) {
        freeze->setText(frozen ? tr("Follow again") : tr("Freeze"));
        m_presenter.setFeedLive(!frozen);
    });
    connect(m_feed, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const auto *e = m_presenter.feed().entry(index))
            emit goTo({QStringLiteral("records"),
                       {{QStringLiteral("record"), static_cast<qlonglong>(e->record.value)}}});
    });
    return part;
}

void FlowsPage::fillChoices()
{
    const auto &c = *console().workspace.configuration();
    const auto entity = m_entity->currentData(), system = m_system->currentData();
    m_entity->clear();
    m_entity->addItem(tr("All entities"), QString());
    for (const auto &e : c.entities)
        m_entity->addItem(ui::text(e.label.empty() ? e.id.value : e.label), ui::text(e.id.value));
    m_system->clear();
    m_system->addItem(tr("All systems"), QString());
    for (const auto &s : c.systems)
        m_system->addItem(QIcon(console().systems.badge(s.id, console().theme.px(18), devicePixelRatioF())),
                          console().systems.label(s.id), ui::text(s.id.value));
    m_entity->setCurrentIndex(std::max(0, m_entity->findData(entity)));
    m_system->setCurrentIndex(std::max(0, m_system->findData(system)));
}

void FlowsPage::choose()
{
    m_presenter.setFilter({model::EntityId(m_entity->currentData().toString().toStdString()),
                           model::SystemId(m_system->currentData().toString().toStdString()),
                           {}});
    m_sorted->setFilterFixedString(m_system->currentIndex() > 0   ? m_system->currentText()
                                   : m_entity->currentIndex() > 0 ? m_entity->currentText()
                                                                  : m_search->text());
}

void FlowsPage::showSample()
{
    m_charts->setMarks(m_presenter.marks());
    m_charts->show(m_presenter.series(), static_cast<double>(m_presenter.now()));
    int failing = 0, paused = 0;
    for (int r = 0; r < m_presenter.flows().rowCount(); ++r) {
        const auto *row = m_presenter.flows().row(m_presenter.flows().index(r, 0));
        failing += row->status == Status::Failed ? 1 : 0;
        paused += row->status == Status::Paused ? 1 : 0;
    }
    QStringList parts{tr("%n flows", nullptr, m_presenter.flows().rowCount())};
    if (failing > 0)
        parts << tr("%n failing", nullptr, failing);
    if (paused > 0)
        parts << tr("%n paused", nullptr, paused);
    m_heading->setText(parts.join(QStringLiteral(", ")));
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
}

const FlowRow *FlowsPage::current() const
{
    return const_cast<FlowsPage *>(this)->m_presenter.flows().row(
        m_sorted->mapToSource(m_table->currentIndex()));
}

void FlowsPage::showCurrent()
{
    const auto *row = current();
    for (auto *b : {m_pause, m_drain, m_run, m_schedule, m_open})
        b->setEnabled(row != nullptr);
    if (!row)
        return;
    const auto name = console().systems.label(row->system);
    m_pause->setText(m_presenter.paused(row->system) ? tr("Resume %1").arg(name) : tr("Pause %1").arg(name));
    m_pause->setToolTip(
        tr("Reads nothing from %1 and sends nothing there until it is resumed; what is due waits.")
            .arg(name));
    const bool draining = m_presenter.draining(row->system);
    m_drain->setText(draining ? tr("Read again") : tr("Drain"));
    m_drain->setToolTip(
        draining ? tr("Takes new changes of %1 in again.").arg(name)
                 : tr("Reads nothing new from %1, finishes what is under way, then pauses it.").arg(name));
    m_drain->setEnabled(!m_presenter.paused(row->system));
    m_run->setEnabled(!row->out);
    m_schedule->setEnabled(!row->out);
    m_open->setEnabled(row->errors > 0);
}

void FlowsPage::editSchedule()
{
    const auto *row = current();
    if (!row)
        return;
    const auto system = row->system;
    const auto object = row->object;
    ScheduleDialog dialog(
        console(), tr("When is %1 in %2 read?").arg(ui::text(object.value), console().systems.label(system)),
        m_presenter.schedule(system, object), true, this);
    if (dialog.exec() == QDialog::Accepted)
        m_presenter.setSchedule(system, object, dialog.schedule());
}

void FlowsPage::activate(const Target &target)
{
    m_presenter.setShown(true);
    const model::EntityId entity(target.what.value(QStringLiteral("entity")).toString().toStdString());
    const model::SystemId system(target.what.value(QStringLiteral("system")).toString().toStdString());
    if (!entity.valid() && !system.valid())
        return;
    m_entity->setCurrentIndex(std::max(0, m_entity->findData(ui::text(entity.value))));
    m_system->setCurrentIndex(std::max(0, m_system->findData(ui::text(system.value))));
    choose();
}

void FlowsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

QList<ScreenCommand> FlowsPage::commands()
{
    QList<ScreenCommand> out;
    for (const auto &s : console().workspace.configuration()->systems) {
        const auto name = console().systems.label(s.id);
        out << ScreenCommand{s.paused ? tr("Resume %1").arg(name) : tr("Pause %1").arg(name),
                             [this, id = s.id, paused = s.paused] { m_presenter.setPaused(id, !paused); }};
        if (!s.paused)
            out << ScreenCommand{
                m_presenter.draining(s.id) ? tr("Read %1 again").arg(name) : tr("Drain %1").arg(name),
                [this, id = s.id] { m_presenter.setDraining(id, !m_presenter.draining(id)); }};
        out << ScreenCommand{tr("Read %1 now").arg(name), [this, id = s.id] { m_presenter.runNow(id, {}); }};
    }
    return out;
}

QVariantMap FlowsPage::view() const
{
    return {{QStringLiteral("entity"), m_entity->currentData()},
            {QStringLiteral("system"), m_system->currentData()},
            {QStringLiteral("search"), m_search->text()},
            {QStringLiteral("span"), m_span->currentIndex()},
            {QStringLiteral("columns"), m_table->columns()}};
}

void FlowsPage::showView(const QVariantMap &view)
{
    // An entity or a system that is gone by now leaves the choice at all of them.
    m_entity->setCurrentIndex(std::max(0, m_entity->findData(view.value(QStringLiteral("entity")))));
    m_system->setCurrentIndex(std::max(0, m_system->findData(view.value(QStringLiteral("system")))));
    m_search->setText(view.value(QStringLiteral("search")).toString());
    m_span->setCurrentIndex(std::clamp(view.value(QStringLiteral("span")).toInt(), 0, m_span->count() - 1));
    m_charts->setSpan(m_span->currentData().toInt());
    m_table->setColumns(view.value(QStringLiteral("columns")));
    choose();
}

void FlowsPage::saveState(QSettings &settings) const
{
    m_table->saveColumns(settings, QStringLiteral("flows/columns"));
    settings.setValue(QStringLiteral("flows/span"), m_span->currentIndex());
}

void FlowsPage::restoreState(QSettings &settings)
{
    m_table->restoreColumns(settings, QStringLiteral("flows/columns"));
    m_span->setCurrentIndex(settings.value(QStringLiteral("flows/span"), 1).toInt());
    m_charts->setSpan(m_span->currentData().toInt());
}

} // namespace splot::ui
