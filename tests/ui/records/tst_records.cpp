#include "tests/ui/support/uiworkspace.h"
#include "ui/records/linkmodel.h"
#include "ui/records/mergedialog.h"
#include "ui/records/page.h"
#include "ui/records/resultmodel.h"
#include "ui/records/sheetmodel.h"
#include "ui/records/timeline.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QUndoStack>

using namespace splot;

namespace {
model::RecordId anna(test::UiWorkspace &on)
{
    const auto id = on.customer("Anna Nowak", "anna@studio.pl");
    on.link(
        id, "shop", "Customer", "88",
        model::Object{{"fullName", model::Value("Anna Nowak")}, {"email", model::Value("ANNA@studio.pl")}});
    on.link(id, "erp", "party", "4711",
            model::Object{{"name", model::Value("NOWAK ANNA")}, {"mail", model::Value("anna@studio.pl")}});
    return id;
}

model::Decision decision(model::RecordId record, const char *field, const char *system,
                         model::Verdict verdict, const char *after, std::int64_t when)
{
    model::Decision d;
    d.record = record;
    d.entity = model::EntityId("Customer");
    d.field = field;
    d.system = model::SystemId(system);
    d.verdict = verdict;
    d.after = model::Value(after);
    d.at = d.decidedAt = test::at(when);
    return d;
}
} // namespace

class Records : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everySystemsValueIsComparedThroughItsMapping()
    {
        test::UiWorkspace on;
        const auto id = anna(on);
        on.open();
        const auto sheet = records::readSheet(on.window->reader(), id, *on.window->configuration());
        QVERIFY(sheet && *sheet);
        const auto &rows = (*sheet)->rows;
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE((*sheet)->columns.size(), std::size_t(2));
        const auto cell = [&](std::size_t row, const char *system) {
            const std::size_t column = (*sheet)->columns[0].system.value == system ? 0 : 1;
            return rows[row].cells[column];
        };
        QCOMPARE(cell(0, "shop").status, ui::Status::Same);
        QCOMPARE(cell(0, "erp").status, ui::Status::Different);
        QCOMPARE(cell(0, "erp").text, QStringLiteral("NOWAK ANNA"));
        QCOMPARE(cell(1, "shop").status, ui::Status::Alike);
        QCOMPARE(cell(1, "erp").status, ui::Status::Same);
        QVERIFY(!cell(3, "shop").mapped);
        QCOMPARE((*sheet)->differences, 1);
        QCOMPARE(rows[0].owners.front(), model::SystemId("erp"));
        QCOMPARE(rows[1].owners.front(), model::SystemId("shop"));
        QVERIFY(!*records::readSheet(on.window->reader(), model::RecordId(999), *on.window->configuration()));
    }
    void aDifferenceSaysWhyItStands()
    {
        test::UiWorkspace on;
        const auto id = anna(on);
        model::Hold hold;
        hold.record = id;
        hold.system = model::SystemId("erp");
        hold.object = model::ObjectName("party");
        hold.field = "name";
        hold.reason = model::HoldReason::Pinned;
        QVERIFY(on.store->saveHold(hold));
        on.open();
        const auto sheet = records::readSheet(on.window->reader(), id, *on.window->configuration());
        for (const auto &cell : (*sheet)->rows.front().cells) {
            if (cell.status == ui::Status::Different)
                QCOMPARE(cell.reason, QStringLiteral("pinned by a person"));
        }
    }
    void whyLeadsFromTheValueBackToItsSource()
    {
        test::UiWorkspace on;
        model::Change change;
        change.system = model::SystemId("erp");
        change.object = model::ObjectName("party");
        change.localId = model::LocalId("4711");
        change.body = model::Object{{"name", model::Value("Anna Nowak")}};
        change.state = model::ChangeState::Applied;
        change.began = test::at(5);
        const auto changeId = on.store->addChange(change);
        QVERIFY(changeId);
        const auto id = on.customer("Anna Nowak", "a@b.pl");
        auto record = **on.store->record(id);
        record.provenance[{0, {}}].change = *changeId;
        QVERIFY(on.store->saveRecord(record));
        QVERIFY(on.store->addDecision(decision(id, "name", "shop", model::Verdict::Restored, "Ania", 40)));
        on.open();
        const auto why = records::readWhy(on.window->reader(), id, "name", *on.window->configuration());
        QVERIFY(why);
        QStringList names;
        for (const auto &step : why->steps)
            names << step.name;
        QCOMPARE(names,
                 QStringList({QStringLiteral("Value"), QStringLiteral("Mapping"), QStringLiteral("Change"),
                              QStringLiteral("Source"), QStringLiteral("Lost")}));
        QCOMPARE(why->steps[0].text, QStringLiteral("Anna Nowak"));
        QVERIFY(why->steps[3].text.contains(QStringLiteral("4711")));
        QCOMPARE(why->steps[4].text, QStringLiteral("Ania"));
        QVERIFY(why->text().contains(QStringLiteral("ERP")));
    }
    void decisionsOfOneChangeAreOneEntry()
    {
        test::UiWorkspace on;
        on.open();
        const model::RecordId id(1);
        const auto entries =
            records::timelineOf({decision(id, "email", "shop", model::Verdict::Accepted, "a", 100),
                                 decision(id, "city", "shop", model::Verdict::Accepted, "b", 100),
                                 decision(id, "name", "shop", model::Verdict::Restored, "c", 100)},
                                test::firm().entities.front(), *on.looks, test::at(200));
        QCOMPARE(entries.size(), std::size_t(3)); // the day, and two
        QVERIFY(entries[0].heading);
        QCOMPARE(entries[1].title, QStringLiteral("Shop set city, email"));
        QCOMPARE(entries[2].status, ui::Status::Retrying);
        records::TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(entries);
    }
    void recordsArePagedAndFound()
    {
        test::UiWorkspace on;
        QVERIFY(on.store->begin());
        for (int i = 0; i < 250; ++i)
            on.customer("Firm " + std::to_string(i), "f" + std::to_string(i) + "@b.pl");
        const auto id = on.customer("Żółw Sp. z o.o.", "zolw@b.pl");
        QVERIFY(on.store->commit());
        on.open();
        records::ResultModel model(*on.window);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.search({}, {});
        QTRY_COMPARE(model.rowCount(), 100);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 200);
        model.search(QStringLiteral("zolw"), {});
        QTRY_COMPARE(model.found(), 1);
        QCOMPARE(model.at(1), id);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Customer"));
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    }
    void anObjectIsLinkedToTheShownRecord()
    {
        test::UiWorkspace on;
        const auto id = anna(on);
        records::Page page(on.open());
        page.show();
        page.activate({QStringLiteral("records"),
                       {{QStringLiteral("record"), QVariant::fromValue<qlonglong>(id.value)}}});
        page.link("shop", "Customer", "99");
        const auto given = [&on] {
            const auto commands = *on.window->reader().commands(0, 5);
            return commands.empty() ? model::Command() : commands.front();
        };
        QTRY_COMPARE(given().kind, std::string("relink"));
        QCOMPARE(given().arguments.member("record")->toText(), std::to_string(id.value));
        QCOMPARE(given().arguments.member("id")->toText(), std::string("99"));
    }
    void aValueIsPinnedInOneSystemAndUnpinned()
    {
        test::UiWorkspace on;
        const auto id = anna(on);
        model::Hold hold;
        hold.record = id;
        hold.system = model::SystemId("erp");
        hold.object = model::ObjectName("party");
        hold.field = "name";
        hold.reason = model::HoldReason::Pinned;
        QVERIFY(on.store->saveHold(hold));
        records::Page page(on.open());
        page.resize(1400, 800);
        page.show();
        page.activate({QStringLiteral("records"),
                       {{QStringLiteral("record"), QVariant::fromValue<qlonglong>(id.value)}}});
        QTRY_VERIFY(page.pinned(model::SystemId("erp"), "name"));
        QVERIFY(!page.pinned(model::SystemId("shop"), "name"));
        const auto given = [&on] {
            const auto commands = *on.window->reader().commands(0, 5);
            return commands.empty() ? model::Command() : commands.front();
        };
        page.pin("shop", "name", "Anna N.");
        QTRY_COMPARE(given().kind, std::string("pin"));
        QCOMPARE(given().arguments.member("value")->toText(), std::string("Anna N."));
        page.unpin("erp", "name");
        QTRY_COMPARE(given().kind, std::string("unpin"));
        QCOMPARE(given().arguments.member("system")->toText(), std::string("erp"));
    }
    void twoRecordsAreMergedAndPartedByCtrlZ()
    {
        test::UiWorkspace on;
        const auto id = anna(on);
        const auto other = on.customer("Anna N.", "anna.n@studio.pl");
        const auto console = on.open();
        ui::RecordTitle own;
        own.id = id;
        own.entity = model::EntityId("Customer");
        records::MergeDialog dialog(console, own);
        QSignalSpy shown(&dialog, &records::MergeDialog::shown);
        dialog.find(QString::number(other.value));
        QTRY_VERIFY(!shown.isEmpty());
        QCOMPARE(dialog.found().count(), 1);
        dialog.found().setCurrentRow(0);
        QCOMPARE(dialog.into(), other);
        records::Page page(console);
        page.merge(id, other);
        const auto given = [&on] {
            const auto commands = *on.window->reader().commands(0, 5);
            return commands.empty() ? model::Command() : commands.front();
        };
        QTRY_COMPARE(given().kind, std::string("merge"));
        QCOMPARE(given().arguments.member("into")->toText(), std::to_string(other.value));
        on.undo.undo();
        QTRY_COMPARE(given().kind, std::string("unmerge"));
        QCOMPARE(given().arguments.member("record")->toText(), std::to_string(id.value));
    }
    void aRecordIsFoundAndAskedWhy()
    {
        test::UiWorkspace on;
        const auto id = anna(on);
        records::Page page(on.open());
        QAbstractItemModelTester tester(&page.sheet(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        page.resize(1500, 900);
        page.show();
        QSignalSpy shown(&page, &records::Page::recordShown);
        page.activate({QStringLiteral("records"), {}});
        page.focusSearch();
        QTest::keyClicks(page.findChild<QLineEdit *>(), QStringLiteral("nowak"));
        QTRY_VERIFY(!shown.isEmpty());
        QCOMPARE(page.sheet().sheet().record.id, id);
        QSignalSpy why(&page, &records::Page::whyShown);
        page.askWhy(page.sheet().rowOf("email"));
        QTRY_COMPARE(why.count(), 1);
        QVERIFY(page.why().isVisible());
        QTest::keyClick(&page.why(), Qt::Key_Escape);
        QVERIFY(!page.why().isVisible());
    }
};

QTEST_MAIN(Records)
#include "tst_records.moc"
