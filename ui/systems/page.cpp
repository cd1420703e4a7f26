#include "ui/systems/page.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/fieldtypes.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/savedviews.h"
#include "ui/common/segments.h"
#include "ui/common/tableview.h"
#include "ui/systems/adddialog.h"
#include "ui/systems/carddelegate.h"
#include "ui/systems/healthcard.h"
#include "ui/systems/steplist.h"
#include "ui/systems/systemform.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTreeView>

namespace splot::ui {

SystemsPage::SystemsPage(Console console, QWidget *parent)
    : Screen(console, parent), m_presenter(console.workspace, &console.undo)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools());
    column->addWidget(m_notice = new NoticeBar(console.theme, this));
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->addWidget(list());
    parts->addWidget(details());
    parts->setSizes({console.theme.px(880), console.theme.px(600)});
    auto *body = new ScreenBody(console.theme, id(), parts, this);
    body->empty().set(
        tr("No system is connected yet"),
        tr("A system is a shop, an ERP, a helpdesk, or a folder of files. Splot reads what it holds, and "
           "writes only what you approved in a plan."),
        tr("Add system ..."));
    column->addWidget(body, 1);
    connect(&body->empty(), &EmptyState::acted, this, &SystemsPage::addSystem);

    connect(&m_presenter, &SystemsPresenter::failed, this,
            [this](const base::Error &e) { m_notice->showError(e); });
    connect(&m_presenter, &SystemsPresenter::refreshed, this, [this, body] {
        body->showEmpty(m_presenter.systems().rowCount() == 0);
        if (const int added = m_presenter.systems().rowOf(m_wanted); added >= 0) {
            m_table->selectRow(added);
            m_wanted = {};
        }
        if (!m_table->currentIndex().isValid() && m_presenter.systems().rowCount() > 0)
            m_table->selectRow(0);
        filter();
        showCurrent();
    });
    connect(&m_presenter, &SystemsPresenter::tested, this,
            [this](const QString &system, const model::Value &steps, bool over) {
                if (system == ui::text(m_shown.value))
                    m_steps->show(steps, over);
            });
    connect(&m_presenter, &SystemsPresenter::discovered, this,
            [this](const QString &system, const model::Value &objects) {
                if (system == ui::text(m_shown.value))
                    showObjects(objects);
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SystemsPage::showCurrent);
}

QWidget *SystemsPage::tools()
{
    auto *bar = toolBar(console().theme, title(), this);
    auto *row = rowOf(bar);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Find a system (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find a system"));
    m_search->setMinimumWidth(console().theme.px(220));
    m_search->setMaximumWidth(console().theme.px(280));
    auto *add = button(tr("Add system ..."), bar, "primary"), *csv = button(tr("CSV"), bar),
         *columns = button(tr("Columns..."), bar);
    row->addWidget(m_search);
    row->addStretch();
    m_kind = new Segments({tr("Table"), tr("Cards")}, bar);
    m_kind->setAccessibleName(tr("How systems are shown"));
    row->addWidget(m_kind);
    row->addWidget(new SavedViews(
        console().workspace, id(), [this] { return viewNow(); },
        [this](const QVariantMap &view) { showView(view); }, bar));
    row->addWidget(columns);
    connect(columns, &QPushButton::clicked, this,
            [this, columns] { m_table->showColumnMenu(columns->mapToGlobal(QPoint(0, columns->height()))); });
    row->addWidget(csv);
    row->addWidget(add);
    connect(add, &QPushButton::clicked, this, &SystemsPage::addSystem);
    connect(csv, &QPushButton::clicked, this, [this] { m_table->exportCsv(tr("systems.csv")); });
    connect(m_search, &QLineEdit::textChanged, this, &SystemsPage::filter);
    connect(m_kind, &Segments::chosen, this, [this](int which) { showCards(which == 1); });
    return bar;
}

/// Table and cards of one model, with one selection.
QWidget *SystemsPage::list()
{
    const Theme &theme = console().theme;
    m_lists = new QStackedWidget;
    m_table = new TableView(theme, console().systems, m_lists);
    m_table->setAccessibleName(tr("Systems"));
    m_table->setModel(&m_presenter.systems());
    m_table->setRowHeight(36);
    const int widths[]{160, 130, 120, 120, 70, 90, 80, 70};
    for (int c = 0; c < SystemModel::Count; ++c)
        m_table->setColumnWidth(c, theme.px(widths[c]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_cards = new QListView(m_lists);
    m_cards->setAccessibleName(tr("Systems as cards"));
    m_cards->setModel(&m_presenter.systems());
    m_cards->setSelectionModel(m_table->selectionModel());
    m_cards->setItemDelegate(new CardDelegate(theme, console().systems, m_cards));
    m_cards->setViewMode(QListView::IconMode);
    m_cards->setMovement(QListView::Static);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setUniformItemSizes(true);
    m_cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_cards);
    connect(&theme, &Theme::changed, m_cards->viewport(), qOverload<>(&QWidget::update));
    return m_lists;
}

void SystemsPage::showCards(bool cards)
{
    m_kind->setCurrent(cards ? 1 : 0);
    m_lists->setCurrentIndex(cards ? 1 : 0);
    // A card is one cell of its row.
    if (!cards && m_table->currentIndex().isValid())
        m_table->selectRow(m_table->currentIndex().row());
}

void SystemsPage::filter()
{
    for (int r = 0; r < m_presenter.systems().rowCount(); ++r) {
        const auto name = m_presenter.systems().index(r, 0).data().toString();
        const bool hidden = !name.contains(m_search->text(), Qt::CaseInsensitive);
        m_table->setRowHidden(r, hidden);
        m_cards->setRowHidden(r, hidden);
    }
}

QVariantMap SystemsPage::viewNow() const
{
    return {{QStringLiteral("search"), m_search->text()},
            {QStringLiteral("cards"), m_kind->current() == 1},
            {QStringLiteral("columns"), m_table->columns()}};
}

void SystemsPage::showView(const QVariantMap &view)
{
    m_search->setText(view.value(QStringLiteral("search")).toString());
    showCards(view.value(QStringLiteral("cards")).toBool());
    m_table->setColumns(view.value(QStringLiteral("columns")));
}

QWidget *SystemsPage::details()
{
    auto *side = frame("side", nullptr);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, console().theme.px(10), 0, 0);
    m_title = label("title", {}, side);
    m_title->setContentsMargins(console().theme.px(16), 0, 0, 0);
    column->addWidget(m_title);
    m_tabs = new QTabWidget(side);
    m_health = new HealthCard(console(), m_tabs);
    m_form = new SystemForm(console(), m_tabs);
    const auto tabWith = [this](QWidget *content, const std::vector<QPushButton *> &buttons) {
        auto *tab = new QWidget(m_tabs);
        auto *inner = new QVBoxLayout(tab);
        auto *row = new QHBoxLayout;
        for (auto *b : buttons)
            row->addWidget(b);
        row->addStretch(1);
        inner->addLayout(row);
        inner->addWidget(content, 1);
        return tab;
    };
    m_test = button(tr("Test connection"), side, "primary");
    m_discover = button(tr("Discover objects"), side, "primary");
    m_map = button(tr("Open in the mapper"), side);
    m_steps = new StepList(console().theme, m_tabs);
    m_objects = new QTreeView(m_tabs);
    m_objects->setAccessibleName(tr("Objects and their fields"));
    m_objects->setItemDelegate(new CellDelegate(console().theme, console().systems, this));
    m_objects->setUniformRowHeights(true);
    m_objectModel = new QStandardItemModel(this);
    m_objects->setModel(m_objectModel);
    m_tabs->addTab(m_health, tr("Health"));
    m_tabs->addTab(m_form, tr("Settings"));
    m_tabs->addTab(tabWith(m_steps, {m_test}), tr("Connection"));
    m_tabs->addTab(tabWith(m_objects, {m_discover, m_map}), tr("Objects"));
    column->addWidget(m_tabs, 1);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_steps->wait(console().workspace.engine().runs ? tr("Testing ...")
                                                        : tr("Waiting for an engine ..."));
        m_presenter.test(m_shown);
    });
    connect(m_discover, &QPushButton::clicked, this, [this] {
        m_objectModel->clear();
        m_presenter.discover(m_shown);
    });
    connect(m_map, &QPushButton::clicked, this, [this] {
        emit goTo({QStringLiteral("mapper"), {{QStringLiteral("system"), ui::text(m_shown.value)}}});
    });
    connect(m_health, &HealthCard::caseWanted, this, [this](qlonglong id) {
        emit goTo({QStringLiteral("inbox"), {{QStringLiteral("case"), id}}});
    });
    connect(m_form, &SystemForm::saveWanted, this, [this](const model::System &system, const auto &secrets) {
        m_presenter.save(system, tr("System %1").arg(ui::text(system.label)), secrets);
    });
    return side;
}

const SystemRow *SystemsPage::current() const
{
    return const_cast<SystemsPage *>(this)->m_presenter.systems().row(m_table->currentIndex());
}

void SystemsPage::showCurrent()
{
    const auto *row = current();
    m_tabs->setEnabled(row != nullptr);
    if (!row)
        return;
    m_title->setText(
        tr("%1, %2").arg(ui::text(row->system.label.empty() ? row->system.id.value : row->system.label),
                         ui::text(row->system.connector)));
    m_health->show(*row);
    const bool other = m_shown != row->system.id;
    if (other) {
        m_steps->clear();
        m_objectModel->clear();
    }
    m_shown = row->system.id;
    if (other || !m_form->changed())
        m_form->show(row->system);
}

void SystemsPage::showObjects(const model::Value &objects)
{
    m_objectModel->clear();
    m_objectModel->setHorizontalHeaderLabels({tr("Object, field"), tr("Type"), tr("Samples")});
    const auto item = [](const QString &text) {
        auto *i = new QStandardItem(text);
        i->setEditable(false);
        return i;
    };
    for (const auto &object : objects.list() ? *objects.list() : model::List()) {
        const auto *name = object.member("name");
        auto *top = item(name ? ui::text(name->toText()) : QString());
        top->setData(true, StrongRole);
        const auto *fields = object.member("fields") ? object.member("fields")->list() : nullptr;
        for (const auto &f : fields ? *fields : model::List()) {
            const auto *place = f.member("place"), *type = f.member("type"), *required = f.member("required");
            QStringList samples;
            for (const auto &s : f.member("samples") && f.member("samples")->list()
                                     ? *f.member("samples")->list()
                                     : model::List())
                samples << valueText(s, 40);
            auto *field = item(place ? ui::text(place->toText()) : QString());
            if (required && *required == model::Value(true))
                field->setData(tr("required"), TailRole);
            top->appendRow({field, item(type ? typeText(type->toText()) : QString()),
                            item(samples.join(QStringLiteral(", ")))});
        }
        m_objectModel->appendRow({top, item({}), item({})});
    }
    m_objects->header()->resizeSection(0, console().theme.px(220));
    m_objects->expandToDepth(0);
}

void SystemsPage::addSystem()
{
    AddDialog dialog(console(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_wanted = model::SystemId(dialog.addedSystem().toStdString());
}

void SystemsPage::activate(const Target &target)
{
    m_presenter.setShown(true);
    const model::SystemId system(target.what.value(QStringLiteral("system")).toString().toStdString());
    if (const int row = m_presenter.systems().rowOf(system); row >= 0)
        m_table->selectRow(row);
    m_lists->currentWidget()->setFocus();
}

void SystemsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SystemsPage::saveState(QSettings &settings) const
{
    m_table->saveColumns(settings, QStringLiteral("systems/columns"));
    settings.setValue(QStringLiteral("systems/cards"), m_kind->current() == 1);
}

void SystemsPage::restoreState(QSettings &settings)
{
    m_table->restoreColumns(settings, QStringLiteral("systems/columns"));
    showCards(settings.value(QStringLiteral("systems/cards")).toBool());
}

QList<ScreenCommand> SystemsPage::commands()
{
    QList<ScreenCommand> out;
    for (const auto &s : console().workspace.configuration()->systems) {
        out << ScreenCommand{tr("Test connection to %1").arg(console().systems.label(s.id)),
                             [this, id = s.id] {
                                 if (const int row = m_presenter.systems().rowOf(id); row >= 0)
                                     m_table->selectRow(row);
                                 m_tabs->setCurrentIndex(2);
                                 m_test->click();
                             }};
    }
    return out;
}

} // namespace splot::ui
