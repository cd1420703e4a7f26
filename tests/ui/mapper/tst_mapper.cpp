#include "tests/ui/support/consolestage.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/mapper/casebar.h"
#include "ui/mapper/page.h"

#include "core/format/json.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>

using namespace splot;
using namespace splot::ui;

namespace {
MapperPresenter::Choice orders()
{
    return {model::EntityId("Order"), "shop/Order/Order", "erp/sale/Order"};
}
model::Value order(const char *quantity)
{
    return *format::readJson(
        std::string(
            R"({"id":7,"number":"10311","state":"Paid","customerId":3,"total":12300,"lines":[{"productId":5,"quantity":")") +
        quantity + R"(","unitPrice":5000,"vat":"23 %"}]})");
}
} // namespace

class TestMapper : public QObject
{
    Q_OBJECT

private slots:
    void placesOfSamplesComeAsATree()
    {
        model::Mapping mapping;
        const auto places = placesOf({order("2")}, mapping);
        const auto find = [&places](const char *path) {
            return std::find_if(places.begin(), places.end(),
                                [path](const auto &p) { return p.path == path; });
        };
        QVERIFY(find("lines[]") != places.end() && find("lines[]")->list);
        QVERIFY(find("lines[].vat") != places.end());
        QVERIFY(find("lines[].vat") > find("lines[]"));
        QCOMPARE(find("total")->type, std::string("integer"));
        QCOMPARE(sampleAt(order("2"), "lines[].vat").toText(), std::string("23 %"));
    }

    void wordsOfBothLanguagesMeanTheSame()
    {
        QCOMPARE(meaningOf("ilość"), meaningOf("qty"));
        QCOMPARE(meaningOf("Ilosc"), std::string("quantity"));
        MapperField place, field;
        place.path = "kod_pocztowy";
        place.type = "text";
        field.path = "postalCode";
        field.label = "Postal code";
        field.type = "text";
        const auto found = suggestions({place}, {field}, {}, {});
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].confidence >= 80);
        QVERIFY(!found[0].reason.isEmpty());
    }

    void thousandsOfNamesAreMatchedByAnIndex()
    {
        // Of each hundred one means a field of its own, one is a part of a name, one differs in type.
        std::vector<MapperField> places, fields;
        const auto add = [](std::vector<MapperField> &to, const std::string &path, const char *type) {
            MapperField f;
            f.path = f.label = path;
            f.type = type;
            to.push_back(f);
        };
        for (int i = 0; i < 2000; ++i) {
            add(places, "alpha" + std::to_string(i), "text");
            add(fields, "other" + std::to_string(i), "text");
        }
        add(places, "ilosc", "integer");
        add(fields, "qty", "decimal");
        add(places, "note_of_courier", "text");
        add(fields, "courier", "text");
        add(places, "contact", "boolean");
        add(fields, "klient", "date");
        const auto found = suggestions(places, fields, {}, {});
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].place, std::string("ilosc"));
        QCOMPARE(found[0].confidence, 84);
        QCOMPARE(found[1].field, std::string("courier"));
        QCOMPARE(found[1].confidence, 66);
        QCOMPARE(found[2].confidence, 59);
        QVERIFY(found[2].reason.contains(QLatin1Char(',')));
    }

    void aSuggestionGoesWhenItsFieldGetsALine()
    {
        tests::ConsoleStage stage;
        MapperPresenter presenter(*stage.workspace, stage.undo);
        QSignalSpy changed(&presenter, &MapperPresenter::suggestionsChanged);
        presenter.open(orders());
        const int status = presenter.draft().find(Side::Left, "state", "status");
        QVERIFY(status >= 0);
        presenter.edit(QStringLiteral("park"), [status](MapperDraft &draft) {
            auto line = *draft.line(Side::Left, status);
            line.parked = true; // it holds nothing
            draft.change(Side::Left, status, line);
        });
        const auto has = [&presenter](const char *field) {
            const auto &all = presenter.suggestions();
            return std::any_of(all.begin(), all.end(), [field](const auto &s) { return s.field == field; });
        };
        QTRY_VERIFY(has("status")); // a worker found it
        changed.clear();
        presenter.edit(QStringLiteral("draw"),
                       [](MapperDraft &draft) { draft.connect(Side::Left, "number", "status"); });
        QVERIFY(!has("status")); // at once, before any worker
        QCOMPARE(changed.count(), 1);
        stage.undo.undo();
        QTRY_VERIFY(has("status"));
        // Undone and drawn again before the answer: the stale one is dropped.
        presenter.edit(QStringLiteral("draw"),
                       [](MapperDraft &draft) { draft.connect(Side::Left, "number", "status"); });
        stage.undo.undo();
        stage.undo.redo();
        bool answered = false;
        const auto token = stage.workspace->ask(
            Lane::Slow, &presenter, [](store::Reader &) -> base::Result<int> { return 1; },
            [&answered](const base::Result<int> &) { answered = true; });
        QTRY_VERIFY(answered); // everything asked before has been answered
        QVERIFY(!has("status"));
    }

    void linesOutOfSightAreNotDrawn()
    {
        tests::ConsoleStage stage;
        MapperPage page(stage.console());
        page.resize(1500, 400);
        page.show();
        page.presenter().open(orders());
        auto &canvas = page.canvas();
        const auto &draft = page.presenter().draft();
        const auto all = draft.mapping(Side::Left)->lines.size() + draft.mapping(Side::Right)->lines.size();
        QTRY_VERIFY(canvas.linesInSight() > 0 && canvas.linesInSight() < all);
        page.resize(1500, 4000);
        QTRY_COMPARE(canvas.linesInSight(), all);
    }

    void thePreviewShowsWhatFails()
    {
        tests::ConsoleStage stage;
        const MapperDraft draft(*stage.workspace->configuration(), model::EntityId("Order"),
                                "shop/Order/Order", "erp/sale/Order");
        const Preview preview(draft);
        const auto good = preview.run({{}, order("2"), {}});
        QVERIFY2(good.fault.empty(), good.fault.c_str());
        const auto bad = preview.run({{}, order("2,0 szt"), {}});
        QCOMPARE(bad.outcome, Outcome::Fails);
        QCOMPARE(bad.rows.front().field, std::string("lines[].quantity"));
        QVERIFY(!bad.rows.front().reason.isEmpty());
    }

    void oldAndNewMappingsAreComparedInBothDirections()
    {
        tests::ConsoleStage stage;
        MapperDraft draft(*stage.workspace->configuration(), model::EntityId("Order"), "shop/Order/Order",
                          "erp/sale/Order");
        std::vector<MapperSample> shop;
        for (int i = 0; i < 10; ++i)
            shop.push_back({model::LocalId(std::to_string(i)), order(i < 3 ? "2,0 szt" : "2"), {}});
        QVERIFY(changedOutcome(draft, shop, {}).none());
        const int quantity = draft.find(Side::Left, "lines[].quantity", "lines[].quantity");
        QVERIFY(quantity >= 0);
        auto line = *draft.line(Side::Left, quantity);
        line.in = {{"default", {"1"}}, {"multiply", {"10"}}};
        draft.change(Side::Left, quantity, line);
        const auto outcome = changedOutcome(draft, shop, {});
        QCOMPARE(outcome.changes[0], 10);
        QCOMPARE(outcome.affected[0], 7); // three fail before and after
        const auto read = std::find_if(outcome.rows.begin(), outcome.rows.end(),
                                       [](const auto &r) { return !r.out && r.name == "lines[].quantity"; });
        QVERIFY(read != outcome.rows.end());
        QCOMPARE(read->changed, 7);
        QCOMPARE(read->before.toText(), std::string("2"));
        QCOMPARE(read->after.toText(), std::string("20"));
        const auto written = std::find_if(outcome.rows.begin(), outcome.rows.end(),
                                          [](const auto &r) { return r.out && r.side == Side::Right; });
        QVERIFY(written != outcome.rows.end());
        line.in = {{"date", {"yyyy-MM-dd"}}};
        draft.change(Side::Left, quantity, line);
        QCOMPARE(changedOutcome(draft, shop, {}).failsNow, 7);
        const auto back = changedOutcome(draft, {}, {{model::LocalId("1"), order("2"), {}}});
        QCOMPARE(back.changes[1], 1);
    }

    void aRenamedPlaceIsProposedByItsValuesAndAParkedOneByItsName()
    {
        tests::ConsoleStage stage;
        MapperDraft draft(*stage.workspace->configuration(), model::EntityId("Order"), "shop/Order/Order",
                          "erp/sale/Order");
        const auto body = [](int i, const char *number, const char *state) {
            return *format::readJson("{\"" + std::string(number) + "\":\"1" + std::to_string(i) + "\",\"" +
                                     state + "\":\"Paid\",\"total\":" + (*number == 'n' ? "1" : "\"1\"") +
                                     "}");
        };
        std::vector<MapperSample> samples; // newest first
        for (int i = 0; i < 25; ++i)
            samples.push_back(
                {model::LocalId(std::to_string(i)), body(i, "code", "orderState"), {2000000, 0}});
        for (int i = 0; i < 25; ++i)
            samples.push_back({model::LocalId(std::to_string(i)), body(i, "number", "state"), {1000000, 0}});
        const int state = draft.find(Side::Left, "state", "status");
        QVERIFY(state >= 0);
        const auto rows = schemaRows(draft, Side::Left, samples, {}, {"state"});
        const auto of = [&rows](const char *place) {
            return *std::find_if(rows.begin(), rows.end(),
                                 [place](const auto &r) { return r.then == place; });
        };
        QCOMPARE(static_cast<int>(of("number").fate), static_cast<int>(Fate::Gone));
        QCOMPARE(of("number").proposal, std::string("code"));
        QVERIFY(of("number").confidence > 90 && of("number").lastSeen.micros == 1000000);
        QCOMPARE(static_cast<int>(of("state").fate), static_cast<int>(Fate::Parked));
        QCOMPARE(of("state").proposal, std::string("orderState"));
        QCOMPARE(static_cast<int>(of("total").fate), static_cast<int>(Fate::OtherType));
        QVERIFY(rows.front().needsCare());
        QVERIFY(std::any_of(rows.begin(), rows.end(),
                            [](const auto &r) { return r.fate == Fate::New && r.now == "code"; }));
    }

    void linesOfAChangedSchemaAreReattachedAndParkedWithUndo()
    {
        tests::ConsoleStage stage;
        MapperPresenter presenter(*stage.workspace, stage.undo);
        presenter.open(orders());
        const int state = presenter.draft().find(Side::Left, "state", "status");
        SchemaRow row;
        row.line = state;
        row.then = "state";
        row.fate = Fate::Gone;
        presenter.park({row});
        QVERIFY(presenter.draft().line(Side::Left, state)->parked);
        row.proposal = "orderState";
        presenter.reattach({row});
        QCOMPARE(presenter.draft().line(Side::Left, state)->place, std::string("orderState"));
        QVERIFY(!presenter.draft().line(Side::Left, state)->parked);
        stage.undo.undo();
        stage.undo.undo();
        QCOMPARE(presenter.draft().line(Side::Left, state)->place, std::string("state"));
        QVERIFY(!presenter.draft().line(Side::Left, state)->parked);
    }

    void eachStepShowsItsValue()
    {
        tests::ConsoleStage stage;
        model::MappingLine line;
        line.in = {{"trim", {}}, {"multiply", {"0.01"}}};
        model::Field field;
        field.type = model::FieldType::Decimal;
        const auto values = Preview::steps(line, field, {}, model::Value("  500 "));
        QCOMPARE(values.size(), std::size_t(3));
        QCOMPARE(values[1]->toText(), std::string("500"));
        QVERIFY(*values[2] == model::Value(5));
    }

    void anAbsurdFormulaIsRefusedWithWordsAndTheWindowGoesOn()
    {
        test::UiWorkspace on;
        on.termsCase(2);
        MapperPage page(on.open());
        page.resize(1500, 900);
        page.show();
        auto &presenter = page.presenter();
        presenter.open({model::EntityId("Customer"), "erp/party/Customer", "shop/Customer/Customer"});
        QTRY_COMPARE(presenter.samples().size(), std::size_t(2));
        const int name = presenter.draft().find(Side::Left, "name", "name");
        QVERIFY(name >= 0);
        for (const auto &formula :
             {std::string(5000, '(') + "value" + std::string(5000, ')'), std::string(3000000, 'x')}) {
            auto line = *presenter.draft().line(Side::Left, name);
            line.in = {{"formula", {formula}}};
            presenter.edit(QStringLiteral("formula"),
                           [&](MapperDraft &draft) { draft.change(Side::Left, name, line); });
            QTRY_VERIFY(!presenter.preview().result().fault.empty());
            QVERIFY(presenter.preview().result().fault.size() < 2000); // it is not repeated back
            on.undo.undo();
            QTRY_VERIFY(presenter.preview().result().fault.empty());
        }
        QTRY_COMPARE(presenter.preview().rowCount(), 4);
    }

    void chipsOfCrossingLinesStandBesideEachOther()
    {
        tests::ConsoleStage stage;
        MapperPage page(stage.console());
        page.show();
        page.presenter().open(orders());
        page.presenter().edit(QStringLiteral("crossed"), [](MapperDraft &draft) {
            for (const auto &[one, other] :
                 {std::pair("state", "customerId"), std::pair("lines[].unitPrice", "lines[].vat")}) {
                const auto &lines = draft.mapping(Side::Left)->lines;
                const auto at = [&lines](const std::string &place) {
                    return static_cast<int>(
                        std::find_if(lines.begin(), lines.end(),
                                     [&place](const auto &l) { return l.place == place; }) -
                        lines.begin());
                };
                const int first = at(one), second = at(other);
                auto a = *draft.line(Side::Left, first), b = *draft.line(Side::Left, second);
                std::swap(a.field, b.field);
                draft.change(Side::Left, first, a);
                draft.change(Side::Left, second, b);
            }
        });
        for (const int width : {1240, 1524, 2200}) {
            page.resize(width, 930);
            QTest::qWait(10);
            for (const auto side : {Side::Left, Side::Right}) {
                const auto chips = page.canvas().chips(side);
                QVERIFY(chips.size() >= 2);
                for (std::size_t i = 0; i < chips.size(); ++i) {
                    for (std::size_t j = i + 1; j < chips.size(); ++j)
                        QVERIFY2(!chips[i].intersects(chips[j]), qPrintable(QString::number(width)));
                }
            }
        }
    }

    void draggingMapsAndUndoUnmaps()
    {
        tests::ConsoleStage stage;
        MapperPage page(stage.console());
        page.resize(1500, 900);
        page.show();
        page.presenter().open(orders());
        auto &canvas = page.canvas();
        const auto *m = page.presenter().draft().mapping(Side::Left);
        const auto before = m->lines.size();
        const int from = canvas.list(MapperCanvas::LeftObject).rowOf("note"),
                  to = canvas.list(MapperCanvas::EntityColumn).rowOf("invoice");
        QVERIFY(from >= 0 && to >= 0);
        QTest::qWait(10);
        QTest::mousePress(&canvas, Qt::LeftButton, {},
                          canvas.rowRect(MapperCanvas::LeftObject, from).center());
        QTest::mouseRelease(&canvas, Qt::LeftButton, {},
                            canvas.rowRect(MapperCanvas::EntityColumn, to).center());
        QCOMPARE(page.presenter().draft().mapping(Side::Left)->lines.size(), before + 1);
        QVERIFY(page.presenter().draft().find(Side::Left, "note", "invoice") >= 0);
        stage.undo.undo();
        QCOMPARE(page.presenter().draft().mapping(Side::Left)->lines.size(), before);
    }

    void keysMapToo()
    {
        tests::ConsoleStage stage;
        MapperPage page(stage.console());
        page.resize(1500, 900);
        page.show();
        page.presenter().open(orders());
        auto &canvas = page.canvas();
        canvas.setFocus();
        const auto before = page.presenter().draft().mapping(Side::Left)->lines.size();
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(&canvas, Qt::Key_Down);
        QTest::keyClick(&canvas, Qt::Key_Return);
        QTest::keyClick(&canvas, Qt::Key_Right);
        QTest::keyClick(&canvas, Qt::Key_End);
        QTest::keyClick(&canvas, Qt::Key_Return);
        QCOMPARE(page.presenter().draft().mapping(Side::Left)->lines.size(), before + 1);
    }

    void aMappingIsMendedBesideTheMessagesThatFailedAndTheyAreTriedAgain()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(3);
        MapperPage page(on.open());
        page.resize(1500, 900);
        page.show();
        page.activate({QStringLiteral("mapper"),
                       {{QStringLiteral("system"), QStringLiteral("erp")},
                        {QStringLiteral("entity"), QStringLiteral("Customer")},
                        {QStringLiteral("case"), QVariant::fromValue<qlonglong>(id.value)},
                        {QStringLiteral("field"), QStringLiteral("terms")}}});
        auto &presenter = page.presenter();
        const auto failing = [](const std::vector<Outcome> &all) {
            return std::count(all.begin(), all.end(), Outcome::Fails);
        };
        QTRY_COMPARE(failing(presenter.outcomes()), 3);
        QVERIFY(page.caseBar().isVisible() && page.caseBar().retryButton().isEnabled());
        auto lookup = presenter.draft().configuration().lookups.front();
        lookup.entries.emplace_back("45 days", "45");
        presenter.edit(QStringLiteral("line"), [&lookup](MapperDraft &draft) { draft.setLookup(lookup); });
        QTRY_COMPARE(failing(presenter.outcomes()), 0);
        QCOMPARE(failing(presenter.outcomesBefore()), 3);
        QVERIFY(page.caseBar().said().contains(QStringLiteral("3 fail as it is saved, 0 with your edits")));
        QVERIFY(!page.caseBar().retryButton().isEnabled()); // saved first
        QSignalSpy conflict(&presenter, &MapperPresenter::conflict);
        presenter.planDraft();
        presenter.plan().saveOnly(QStringLiteral("terms"));
        QTRY_VERIFY(page.caseBar().retryButton().isEnabled());
        QVERIFY(conflict.isEmpty()); // with nobody but oneself
        QTest::mouseClick(&page.caseBar().retryButton(), Qt::LeftButton);
        const auto asked = [&on] {
            const auto commands = on.window->reader().commands(0, 1);
            return !commands->empty() && commands->front().kind == "retry";
        };
        QTRY_VERIFY(asked());
        presenter.showCase({});
        QVERIFY(!page.caseBar().isVisible());
    }

    void theTwinsAreModels()
    {
        tests::ConsoleStage stage;
        MapperPresenter presenter(*stage.workspace, stage.undo);
        QAbstractItemModelTester lines(&presenter.lines(),
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester preview(&presenter.preview(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
        presenter.open(orders());
        QVERIFY(presenter.lines().rowCount() > 15);
        presenter.preview().setResult(Preview(presenter.draft()).run({{}, order("2"), {}}));
        QVERIFY(presenter.preview().rowCount() > 5);
    }

    void pictures()
    {
        tests::ConsoleStage stage;
        MapperPage page(stage.console());
        page.resize(1524, 930);
        page.show();
        page.activate({});
        page.presenter().open(orders());
        QTest::qWait(qEnvironmentVariableIsSet("SPLOT_SHOTS") ? 3000 : 10);
        page.presenter().nextFailing();
        QTest::qWait(qEnvironmentVariableIsSet("SPLOT_SHOTS") ? 1000 : 10);
        stage.shoot(page, QStringLiteral("mapper"), ThemeChoice::Dark);
        stage.shoot(page, QStringLiteral("mapper"), ThemeChoice::Light);
    }
};

QTEST_MAIN(TestMapper)
#include "tst_mapper.moc"
