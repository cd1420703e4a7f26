#include "app/splot/scenes.h"

#include "core/workspace/catalogue.h"
#include "core/workspace/transfer.h"
#include "ui/common/auditdialog.h"
#include "ui/common/changedialog.h"
#include "ui/common/plandialog.h"
#include "ui/common/scheduledialog.h"
#include "ui/inbox/casemodel.h"
#include "ui/inbox/page.h"
#include "ui/inbox/repairpanel.h"
#include "ui/inbox/resultdialog.h"
#include "ui/mapper/outcomedialog.h"
#include "ui/mapper/page.h"
#include "ui/mapper/schemadialog.h"
#include "ui/mapper/suggestiondialog.h"
#include "ui/ownership/page.h"
#include "ui/reconcile/page.h"
#include "ui/records/mergedialog.h"
#include "ui/records/page.h"
#include "ui/records/resultmodel.h"
#include "ui/records/sheetmodel.h"
#include "ui/records/why.h"
#include "ui/settings/erasepart.h"
#include "ui/settings/historydialog.h"
#include "ui/settings/transferdialog.h"
#include "ui/shell/locator.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tour.h"
#include "ui/systems/adddialog.h"
#include "ui/systems/page.h"
#include "ui/systems/settingsform.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

namespace splot::app {

namespace {
constexpr int longest = 30000; ///< milliseconds that an answer of the engine is waited for

template <class Page> Page &pageOf(shell::MainWindow &window, const char *id, const QVariantMap &what = {})
{
    window.go({QLatin1String(id), what});
    Scenes::settle(1000);
    return static_cast<Page &>(*window.screen(QLatin1String(id)));
}
} // namespace

Scenes::Scenes(ui::Console console, shell::MainWindow &window, Shoot shoot)
    : m_console(console), m_window(window), m_shoot(std::move(shoot))
{}

void Scenes::takeAll()
{
    systems();
    addSystem();
    mapper();
    ownership();
    inbox();
    records();
    reconcile();
    settings();
    transfer();
    frame();
}

void Scenes::settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
}

void Scenes::settleUntil(const std::function<bool()> &reached)
{
    QElapsedTimer timer;
    timer.start();
    while (!reached() && timer.elapsed() < longest)
        settle(100);
    settle(300);
}

void Scenes::shootDialog(QWidget &dialog, const QString &name, int rest)
{
    dialog.show();
    settle(rest);
    m_shoot(dialog, name);
    dialog.hide();
}

void Scenes::shootWindow(const QString &name)
{
    m_shoot(m_window, name);
}

void Scenes::systems()
{
    auto &page = pageOf<ui::SystemsPage>(m_window, "systems");
    page.showCards(true);
    settle(200);
    shootWindow(QStringLiteral("systems-cards"));
    page.showCards(false);
    auto *tabs = page.findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    settle(200);
    shootWindow(QStringLiteral("systems-settings"));
    page.commands().front().run();
    settle(3000);
    shootWindow(QStringLiteral("systems-test"));
    tabs->setCurrentIndex(0);
}

/// With the address of a system that is there, so that the test passes and objects are found.
void Scenes::addSystem()
{
    const auto &known = m_console.workspace.configuration()->systems.front();
    ui::AddDialog dialog(m_console);
    shootDialog(dialog, QStringLiteral("add-system-catalogue"));
    dialog.choose(QString::fromStdString(known.connector));
    dialog.name().setText(QString::fromStdString(known.label) + QStringLiteral(" 2"));
    shootDialog(dialog, QStringLiteral("add-system-form"));
    for (const auto &[name, value] : known.settings) {
        if (auto *edit = qobject_cast<QLineEdit *>(dialog.form().editor(QString::fromStdString(name))))
            edit->setText(QString::fromStdString(value.toText()));
    }
    dialog.testButton().click();
    settle(3000);
    shootDialog(dialog, QStringLiteral("add-system-tested"));
}

void Scenes::mapper()
{
    auto &page = pageOf<ui::MapperPage>(m_window, "mapper");
    auto &presenter = page.presenter();
    presenter.open({model::EntityId("Order"), "erp/sale/Order", "shop/Order/Order"});
    settleUntil([&] { return !presenter.samples().empty(); });
    const auto choose = [&](const char *place, const char *field) {
        const ui::LineId line{ui::Side::Left, presenter.draft().find(ui::Side::Left, place, field)};
        page.canvas().select(line);
        emit page.canvas().lineSelected(line);
        settle(500);
    };
    choose("state", "status");
    shootWindow(QStringLiteral("mapper-lookup"));
    choose("lines[].tax", "lines[].vat");
    shootWindow(QStringLiteral("mapper-steps"));
    presenter.edit(QStringLiteral("formula"), [&](ui::MapperDraft &draft) {
        const int number = draft.find(ui::Side::Left, "reference", "number");
        auto line = *draft.line(ui::Side::Left, number);
        line.direction = model::Direction::In;
        line.in = {{"formula", {"upper(value)"}}};
        draft.change(ui::Side::Left, number, line);
        draft.remove(ui::Side::Left, draft.find(ui::Side::Left, "ordered_at", "placedAt"));
        draft.remove(ui::Side::Left, draft.find(ui::Side::Left, "lines[].quantity", "lines[].quantity"));
    });
    choose("reference", "number");
    settleUntil([&] { return !presenter.suggestions().empty(); });
    shootWindow(QStringLiteral("mapper-formula"));
    ui::OutcomeDialog outcome(m_console, presenter);
    shootDialog(outcome, QStringLiteral("mapper-outcome"));
    ui::SuggestionDialog suggestions(m_console, presenter.suggestions());
    shootDialog(suggestions, QStringLiteral("mapper-suggestions"));
    ui::SchemaDialog schema(m_console, presenter);
    shootDialog(schema, QStringLiteral("mapper-schema"));
    presenter.discard();
}

void Scenes::ownership()
{
    auto &page = pageOf<ui::OwnershipPage>(m_window, "ownership");
    auto &presenter = page.presenter();
    presenter.edit(QStringLiteral("owner"), [](ui::OwnershipDraft &draft) {
        draft.setOwner(model::EntityId("Customer"), "phone", model::SystemId("shop"));
    });
    settle(300);
    shootWindow(QStringLiteral("ownership-changed"));
    presenter.planDraft();
    ui::ChangeDialog dialog(m_console, presenter.plan(), QString());
    settleUntil([&] { return presenter.plan().planned(); });
    shootDialog(dialog, QStringLiteral("ownership-plan"));
    presenter.plan().cancel();
    presenter.discard();
}

void Scenes::inbox()
{
    auto &page = pageOf<inbox::Page>(m_window, "inbox");
    const auto choose = [&page](const std::function<bool(const model::Case &)> &wanted) {
        for (int row = 0; row < page.cases().rowCount(); ++row) {
            if (const auto *c = page.cases().at(row); wanted(*c)) {
                page.chooseCase(c->id);
                settle(800);
                return true;
            }
        }
        return false;
    };
    if (choose([](const auto &c) { return c.kind == model::CaseKind::Match; }))
        shootWindow(QStringLiteral("inbox-matchdesk"));
    if (choose([](const auto &c) { return c.kind == model::CaseKind::Proposal; }))
        shootWindow(QStringLiteral("inbox-proposal"));
    if (!choose([](const auto &c) { return c.step == model::EngineStep::Read && c.count > 1; }))
        return;
    auto *tabs = page.findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        settle(300);
        shootWindow(QStringLiteral("inbox-message-%1").arg(tab + 1));
    }
    tabs->setCurrentIndex(0);
    page.repair().setRecipe({inbox::Recipe::Kind::Replace, {}, "VAT 23", "23 %"});
    page.repair().preview();
    settle(1500);
    shootWindow(QStringLiteral("inbox-recipe"));
    std::vector<std::int64_t> items;
    for (int row = 0; row < page.items().rowCount(); ++row)
        items.push_back(page.items().at(row)->id);
    inbox::ResultDialog results(m_console, items);
    shootDialog(results, QStringLiteral("inbox-results"));
    ui::AuditDialog audit(m_console, {});
    shootDialog(audit, QStringLiteral("audit"));
}

void Scenes::records()
{
    auto &page = pageOf<records::Page>(m_window, "records");
    const auto record = page.results().at(page.results().firstRecord());
    m_window.go({QStringLiteral("records"),
                 {{QStringLiteral("record"), QVariant::fromValue<qlonglong>(record.value)}}});
    settle(1000);
    page.askWhy(1);
    settle(800);
    shootWindow(QStringLiteral("records-why"));
    page.why().hide();
    records::MergeDialog merge(m_console, page.sheet().sheet().title);
    merge.find(page.sheet().sheet().title.title.left(3));
    shootDialog(merge, QStringLiteral("records-merge"), 1000);
}

void Scenes::reconcile()
{
    auto &page = pageOf<ui::ReconcilePage>(m_window, "reconcile");
    page.presenter().run({}, {});
    settleUntil([&page] { return !page.presenter().running(); });
    shootWindow(QStringLiteral("reconcile-found"));
    ui::PlanDialog plan(m_console, {});
    plan.show();
    settleUntil([&plan] {
        auto *bar = plan.findChild<QProgressBar *>();
        return !bar->isVisibleTo(&plan);
    });
    shootDialog(plan, QStringLiteral("reconcile-plan"));
    ui::ScheduleDialog schedule(m_console, ui::ReconcilePage::tr("Reconcile"), {{}, "0 6 * * 1-5"}, false);
    shootDialog(schedule, QStringLiteral("schedule"));
}

void Scenes::settings()
{
    auto &page = pageOf<QWidget>(m_window, "settings");
    page.findChild<ui::ErasePart *>()->find(QStringLiteral("now"));
    settle(1000);
    m_shoot(*page.findChild<QScrollArea *>()->widget(), QStringLiteral("settings-whole"));
    ui::HistoryDialog history(m_console);
    shootDialog(history, QStringLiteral("settings-history"), 1000);
}

/// The configuration of here as if it came from elsewhere, with one system that is new.
void Scenes::transfer()
{
    const auto documents = m_console.workspace.reader().documents();
    const auto state = m_console.workspace.reader().state(workspace::catalogueState);
    if (!documents || !state)
        return;
    auto incoming = *documents;
    for (auto &document : incoming) {
        if (document.kind == "system" && document.id == "crm")
            document.json =
                R"({"id":"crm","label":"CRM","connector":"demo-crm","settings":{"url":"https://crm.test","key":"secret:test"}})";
    }
    auto current = *documents;
    std::erase_if(current, [](const auto &d) { return d.id == "crm" || d.id.starts_with("crm/"); });
    auto made = workspace::Transfer::make(incoming, current, workspace::readCatalogue(*state));
    if (!made)
        return;
    ui::TransferDialog dialog(m_console, std::move(*made), QStringLiteral("/srv/splot/test-set-up"));
    shootDialog(dialog, QStringLiteral("transfer"));
    dialog.show();
    dialog.changePlan().start(*documents, {});
    ui::ChangeDialog plan(m_console, dialog.changePlan(), QString(), &dialog);
    settleUntil([&dialog] { return dialog.changePlan().planned(); });
    shootDialog(plan, QStringLiteral("transfer-plan"));
    dialog.hide();
}

void Scenes::frame()
{
    pageOf<QWidget>(m_window, "overview");
    m_window.openLocator();
    if (auto *field = m_window.locator().findChild<QLineEdit *>())
        field->setText(QStringLiteral("now"));
    settle(1000);
    shootWindow(QStringLiteral("locator"));
    m_window.locator().hide();
    const auto question = m_window.closingQuestion();
    shootDialog(*question, QStringLiteral("closing"));
    m_window.beginTour();
    auto *tour = m_window.findChild<shell::Tour *>();
    for (int step = 0; step < shell::Tour::steps; ++step) {
        settle(1000);
        shootWindow(QStringLiteral("tour-%1").arg(step + 1));
        for (auto *button : tour->findChildren<QPushButton *>()) {
            if (button->property("kind") == QLatin1String("primary"))
                button->click();
        }
    }
    m_window.leaveTour();
}

} // namespace splot::app
