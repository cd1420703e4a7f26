#include "ui/overview/page.h"

#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/plandialog.h"
#include "ui/common/savedviews.h"
#include "ui/common/segments.h"
#include "ui/common/tableview.h"
#include "ui/overview/flowmodel.h"
#include "ui/overview/mapview.h"
#include "ui/overview/needspanel.h"

#include <QMessageBox>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>

namespace splot::overview {

Page::Page(const ui::Console &console, QWidget *parent)
    : ui::Screen(console, parent), m_model(new FlowModel(console.systems, this)),
      m_map(new MapView(console.theme, console.systems)),
      m_table(new ui::TableView(console.theme, console.systems, this)),
      m_needs(new NeedsPanel(console, this)),
      m_empty(new ui::EmptyState(console.theme, QStringLiteral("overview"), this)),
      m_kind(new ui::Segments({tr("Map"), tr("Table")}, this)), m_stack(new QStackedWidget(this)),
      m_actions(console)
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Flows"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_map);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *bar = ui::toolBar(console.theme, title(), this);
    auto *tools = ui::rowOf(bar);
    tools->addStretch();
    tools->addWidget(m_kind);
    auto *arrange = ui::button(tr("Arrange"), bar);
    arrange->setToolTip(tr("Put all cards back to their automatic places"));
    auto *csv = ui::button(tr("Export CSV"), bar);
    tools->addWidget(new ui::SavedViews(
        console.workspace, id(), [this] { return viewNow(); },
        [this](const QVariantMap &view) { showView(view); }, bar));
    tools->addWidget(arrange);
    tools->addWidget(csv);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(bar);
    left->addWidget(m_stack, 1);
    left->addWidget(makeLegend());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_needs);
    connect(arrange, &QPushButton::clicked, m_map, &MapView::arrange);
    connect(csv, &QPushButton::clicked, this, [this] { m_table->exportCsv(tr("flows")); });
    wire();
}

QWidget *Page::makeLegend()
{
    auto *legend = ui::frame("foot", this);
    auto *row = new QHBoxLayout(legend);
    const ui::Theme &theme = console().theme;
    row->setContentsMargins(theme.px(16), theme.px(5), theme.px(16), theme.px(5));
    row->setSpacing(theme.px(16));
    row->addWidget(ui::label("note",
                             tr("Line: its width is the traffic of the last hour, its colour the system that "
                                "the values come from; dashed is paused"),
                             legend));
    row->addStretch(1);
    row->addWidget(ui::label("note", tr("Dots: changes as they pass, sampled"), legend));
    return legend;
}

void Page::wire()
{
    connect(m_kind, &ui::Segments::chosen, this, [this](int index) { showTable(index == 1); });
    connect(&console().workspace, &ui::Workspace::pulseChanged, this, &Page::refresh);
    connect(&console().workspace, &ui::Workspace::configurationChanged, this, &Page::refresh);
    const auto toFlow = [this](const FlowLine &flow) {
        if (flow.failed > 0)
            emit goTo({QStringLiteral("inbox"),
                       {{QStringLiteral("system"), ui::text(flow.system.value)},
                        {QStringLiteral("entity"), ui::text(flow.entity.value)}}});
        else
            emit goTo({QStringLiteral("flows"),
                       {{QStringLiteral("system"), ui::text(flow.system.value)},
                        {QStringLiteral("entity"), ui::text(flow.entity.value)},
                        {QStringLiteral("out"), flow.out}}});
    };
    connect(m_map, &MapView::flowChosen, this, toFlow);
    connect(m_table, &QTableView::activated, this,
            [this, toFlow](const QModelIndex &at) { toFlow(m_model->at(at.row())); });
    connect(m_map, &MapView::systemChosen, this, [this](const model::SystemId &system) {
        emit goTo({QStringLiteral("systems"), {{QStringLiteral("system"), ui::text(system.value)}}});
    });
    connect(m_map, &MapView::entityChosen, this, [this](const model::EntityId &entity) {
        emit goTo({QStringLiteral("records"), {{QStringLiteral("entity"), ui::text(entity.value)}}});
    });
    connect(m_needs, &NeedsPanel::openWanted, this, &Page::openNeed);
    connect(m_needs, &NeedsPanel::takeWanted, this, [this](const Need &need) { m_actions.take({need.id}); });
    connect(&m_actions, &ui::CaseActions::failed, this,
            [this](const base::Error &error) { QMessageBox::warning(this, title(), ui::say(error)); });
    connect(m_empty, &ui::EmptyState::acted, this, [this] { emit goTo({QStringLiteral("systems"), {}}); });
}

void Page::activate(const ui::Target &)
{
    refresh();
    readMore();
}

void Page::refresh()
{
    const auto configuration = console().workspace.configuration();
    const ui::Pulse &pulse = console().workspace.pulse();
    Map map = Map::of(*configuration, pulse);
    m_model->show(map);
    const bool nothing = map.systems.empty();
    if (nothing)
        m_empty->set(tr("No system is connected yet"),
                     tr("The map shows your systems, what they exchange, and where it is stuck. Connect a "
                        "first system, "
                        "for example a folder of CSV files or a shop."),
                     tr("Connect a system"));
    m_map->show(std::move(map));
    m_stack->setCurrentIndex(nothing ? 2 : m_kind->current());
    m_needs->show(needsOf(pulse, m_besides, *configuration, ui::Workspace::now()));
    if (isVisible())
        readMore();
}

void Page::readMore()
{
    m_question = console().workspace.ask(
        ui::Lane::Slow, this,
        [configuration = console().workspace.configuration(), now = ui::Workspace::now()](
            store::Reader &reader) { return readBesides(reader, *configuration, now); },
        [this](base::Result<Besides> besides) {
            if (!besides)
                return;
            m_besides = std::move(*besides);
            m_needs->show(needsOf(console().workspace.pulse(), m_besides,
                                  *console().workspace.configuration(), ui::Workspace::now()));
        });
    const auto cleared = [](store::Reader &reader) {
        store::CaseFilter filter;
        filter.states = {model::CaseState::Resolved};
        return reader.cases().list(filter, 0, 5);
    };
    m_clearedQuestion = console().workspace.ask(ui::Lane::Quick, this, cleared,
                                                [this](base::Result<std::vector<model::Case>> found) {
                                                    if (found)
                                                        m_needs->showCleared(*found);
                                                });
}

void Page::openNeed(const Need &need)
{
    if (need.kind == Need::Kind::Quota || need.kind == Need::Kind::Reports) {
        emit goTo({QStringLiteral("systems"), {{QStringLiteral("system"), ui::text(need.system.value)}}});
        return;
    }
    if (need.kind == Need::Kind::Plan) {
        auto *dialog = new ui::PlanDialog(console(), {}, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return;
    }
    emit goTo(
        {QStringLiteral("inbox"), {{QStringLiteral("case"), QVariant::fromValue<qlonglong>(need.id.value)}}});
}

void Page::showTable(bool table)
{
    m_kind->setCurrent(table ? 1 : 0);
    if (m_stack->currentIndex() != 2)
        m_stack->setCurrentIndex(table ? 1 : 0);
}

QList<ui::ScreenCommand> Page::commands()
{
    return {{tr("Show the map"),
             [this] {
                 emit goTo({id(), {}});
                 showTable(false);
             }},
            {tr("Show the flows as a table"),
             [this] {
                 emit goTo({id(), {}});
                 showTable(true);
             }},
            {tr("Review and approve a plan"), [this] {
                 openNeed({Need::Kind::Plan, {}, {}, {}, {}, {}, {}, false, 0});
             }}};
}

/// Map or table, where the cards are, and the columns.
QVariantMap Page::viewNow() const
{
    return {{QStringLiteral("places"), m_map->places()},
            {QStringLiteral("table"), m_kind->current() == 1},
            {QStringLiteral("columns"), m_table->columns()}};
}

void Page::showView(const QVariantMap &view)
{
    m_map->setPlaces(view.value(QStringLiteral("places")).toMap());
    showTable(view.value(QStringLiteral("table")).toBool());
    m_table->setColumns(view.value(QStringLiteral("columns")));
}

void Page::saveState(QSettings &settings) const
{
    const QVariantMap view = viewNow();
    for (auto part = view.begin(); part != view.end(); ++part)
        settings.setValue(part.key(), part.value());
}

void Page::restoreState(QSettings &settings)
{
    QVariantMap view;
    for (const char *part : {"places", "table", "columns"})
        view.insert(QLatin1String(part), settings.value(QLatin1String(part)));
    showView(view);
}

} // namespace splot::overview
