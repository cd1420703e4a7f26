#include "tests/ui/support/consolestage.h"
#include "ui/mapper/page.h"

#include "core/format/json.h"

#include <QAbstractItemModelTester>

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
