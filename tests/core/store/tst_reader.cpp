#include "core/store/reader.h"
#include "core/store/sqlitestore.h"
#include "tests/core/store/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace splot;
using namespace splot::store;
using namespace splot::store::samples;
using model::Value;

Q_DECLARE_METATYPE(splot::store::CaseFilter)

class ReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("a.splot")).toStdString();
        m_store = std::move(SqliteStore::create(m_path, at(1)).value());
        m_store->setSchemas(withKeys());
        m_reader = std::move(Reader::open(m_path).value());
        m_reader->setSchemas(withKeys());
    }
    void cleanup()
    {
        m_reader.reset();
        m_store.reset();
    }

    void opensOnlyWhatIsThere()
    {
        QCOMPARE(Reader::open(m_path + "x").error().code, base::ErrorCode::NotFound);
        QCOMPARE(Reader::open(m_folder->path().toStdString()).error().code, base::ErrorCode::Corrupt);
    }
    void leavesNoReadTransactionBehind()
    {
        // A log that cannot be cut because a reader still looks at it would grow without end.
        QVERIFY(m_store->addChange(change("1")));
        QVERIFY(m_reader->changes(model::ChangeState::Captured, {}, 10));
        QVERIFY(m_reader->cases().list({}, 0, 1));
        QVERIFY(m_reader->records().get(model::RecordId(1)));
        auto writer = std::move(Database::open(m_path, Database::Access::Write).value());
        const auto busy = writer->query("PRAGMA wal_checkpoint(TRUNCATE)").one<int>();
        QCOMPARE(*busy, 0);
    }
    void noticesCommits()
    {
        const auto before = m_reader->dataVersion();
        QCOMPARE(m_reader->dataVersion(), before);
        QVERIFY(m_store->addChange(change("1")));
        QVERIFY(m_reader->dataVersion() != before);
    }
    void neverWrites()
    {
        auto database = std::move(Database::open(m_path, Database::Access::Read).value());
        QCOMPARE(database->execute("DELETE FROM problem").error().code, base::ErrorCode::NotConnected);
    }

    void filtersCases_data()
    {
        QTest::addColumn<CaseFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, auto set, QStringList expected) {
            CaseFilter filter;
            set(filter);
            QTest::newRow(name) << filter << expected;
        };
        using F = CaseFilter;
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        row("all", [](F &) {}, {s("c"), s("b"), s("a")});
        row("open",
            [](F &f) {
                f.states = {model::CaseState::New, model::CaseState::Acknowledged};
            },
            {s("b"), s("a")});
        row("system", [](F &f) { f.system = model::SystemId("shop"); }, {s("b")});
        row("entity", [](F &f) { f.entity = model::EntityId("Order"); }, {s("b")});
        row("kind", [](F &f) { f.kind = model::CaseKind::Match; }, {s("b")});
        row("step", [](F &f) { f.step = model::EngineStep::Identify; }, {s("b")});
        row("assignee", [](F &f) { f.assignee = "anna"; }, {s("a")});
        row("words", [](F &f) { f.text = "contact INV"; }, {s("c")});
        row("both", [](F &f) { f.assignee = "anna", f.system = model::SystemId("shop"); }, {});
    }
    void filtersCases()
    {
        QFETCH(CaseFilter, filter);
        QFETCH(QStringList, expected);
        auto a = problem("a");
        a.assignee = "anna";
        a.last = at(10);
        QVERIFY(m_store->saveCase(a));
        auto b = problem("b");
        b.system = model::SystemId("shop");
        b.entity = model::EntityId("Order");
        b.kind = model::CaseKind::Match;
        b.step = model::EngineStep::Identify;
        b.state = model::CaseState::Acknowledged;
        b.last = at(20);
        QVERIFY(m_store->saveCase(b));
        auto c = problem("c");
        c.id = *m_store->saveCase(c);
        QVERIFY(m_store->addCaseItem(item(c.id, 30)));
        c.state = model::CaseState::OnHold;
        QVERIFY(m_store->saveCase(c));
        const auto found = *m_reader->cases().list(filter, 0, 10);
        QStringList signatures;
        for (const auto &f : found)
            signatures += QString::fromStdString(f.signature);
        QCOMPARE(signatures, expected);
        QCOMPARE(*m_reader->cases().count(filter), static_cast<std::int64_t>(expected.size()));
    }
    void pagesItems()
    {
        const auto id = *m_store->saveCase(problem("s"));
        for (int n = 0; n < 5; ++n) {
            auto i = item(id);
            i.localId = model::LocalId("x" + std::to_string(n));
            QVERIFY(m_store->addCaseItem(i));
        }
        const auto first = *m_reader->cases().items(id, {}, 0, 3);
        QCOMPARE(first.size(), std::size_t{3});
        QCOMPARE(m_reader->cases().items(id, {}, first.back().id, 10)->size(), std::size_t{2});
        ItemFilter filter;
        filter.text = "X3";
        QCOMPARE(*m_reader->cases().countItems(id, filter), 1);
        filter = {};
        filter.state = model::ItemState::Settled;
        QCOMPARE(*m_reader->cases().countItems(id, filter), 0);
        QCOMPARE((*m_reader->cases().item(first[1].id))->localId.value, std::string("x1"));
    }
    void searchesFailures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("message") << QStringLiteral("e-mail address") << 1;
        QTest::newRow("detail") << QStringLiteral("usererror") << 1;
        QTest::newRow("sample") << QStringLiteral("anna") << 1;
        QTest::newRow("local id") << QStringLiteral("4711") << 1;
        QTest::newRow("field") << QStringLiteral("lines SKU") << 1;
        QTest::newRow("without accents") << QStringLiteral("zolty") << 1;
        QTest::newRow("not there") << QStringLiteral("anna peter") << 0;
        QTest::newRow("quotes") << QStringLiteral("\" OR \"*") << 0;
        QTest::newRow("operators are words") << QStringLiteral("NOT 4711") << 0;
        QTest::newRow("nothing") << QStringLiteral("  - ") << 0;
    }
    void searchesFailures()
    {
        QFETCH(QString, text);
        QFETCH(int, found);
        auto i = item(*m_store->saveCase(problem("s")));
        i.field = "lines[SKU-1].quantity";
        i.detail += " żółty";
        QVERIFY(m_store->addCaseItem(i));
        const auto all = m_reader->cases().search(text.toStdString(), 10);
        QVERIFY2(all.has_value(), all ? "" : all.error().detail.c_str());
        QCOMPARE(static_cast<int>(all->size()), found);
    }

    void countsWhatIsUnderWay()
    {
        const auto add = [this](const char *system, model::DeliveryState state, std::int64_t since) {
            auto d = delivery(*m_store->addRecord(customer("x")), system, since);
            d.state = state;
            return *m_store->saveDelivery(d);
        };
        add("erp", model::DeliveryState::Ready, 30);
        add("erp", model::DeliveryState::Ready, 20);
        add("shop", model::DeliveryState::Retrying, 40);
        const auto done = add("shop", model::DeliveryState::Confirmed, 1);
        const auto counts = *m_reader->deliveries().openCounts();
        QCOMPARE(counts.size(), std::size_t{2});
        QVERIFY(counts[0].system.value == "erp" && counts[0].state == model::DeliveryState::Ready);
        QCOMPARE(counts[0].count, 2);
        QVERIFY(counts[0].oldest == at(20));
        QVERIFY(*m_reader->deliveries().oldestOpen() == at(20));
        auto failed = delivery(*m_store->addRecord(customer("x")), "erp", 5);
        failed.state = model::DeliveryState::Failed;
        failed.problem = *m_store->saveCase(problem("s"));
        const auto kept = m_store->saveDelivery(failed);
        QVERIFY(kept);
        QVERIFY(*m_reader->deliveries().oldestOpen() == at(20)); // that one waits for a person, in its case
        QCOMPARE(*m_reader->deliveries().confirmedCount(), 1);
        QCOMPARE(m_reader->deliveries()
                     .list(model::SystemId("shop"), model::DeliveryState::Retrying, {}, 10)
                     ->size(),
                 std::size_t{1});
        QCOMPARE(m_reader->deliveries().list({}, model::DeliveryState::Ready, {}, 10)->size(),
                 std::size_t{2});
        QVERIFY((*m_reader->deliveries().get(done))->state == model::DeliveryState::Confirmed);
        QVERIFY(m_store->addChange(change("1", 70)));
        QVERIFY(m_store->addChange(change("2", 60)));
        const auto changes = *m_reader->deliveries().openChanges();
        QCOMPARE(changes.size(), std::size_t{1});
        QVERIFY(changes[0].count == 2 && changes[0].oldest == at(60));
    }
    void sumsFlowsByHours()
    {
        const model::FlowCount one{
            model::SystemId("erp"), model::EntityId("Order"), true, "confirmed", 120, 2, 500};
        auto later = one;
        later.minute = 179;
        auto next = one;
        next.minute = 180;
        QVERIFY(m_store->count({one, later, next}));
        QVERIFY(m_store->count({one}));
        auto sums = *m_reader->flows(0, 1000, 60);
        QCOMPARE(sums.size(), std::size_t{2});
        QVERIFY(sums[0].minute == 120 && sums[0].count == 6 && sums[0].micros == 1500 && sums[0].out);
        QVERIFY(sums[1].minute == 180 && sums[1].count == 2);
        QCOMPARE(m_reader->flows(120, 180, 1)->size(), std::size_t{2});
        QVERIFY(
            m_store->pruneBodies({300 * 60'000'000LL, 0}, 10)); // old minutes become hours, nothing is lost
        QCOMPARE(m_reader->flows(120, 180, 1)->size(), std::size_t{1});
        sums = *m_reader->flows(0, 1000, 60);
        QVERIFY(sums.size() == 2 && sums[0].count == 6 && sums[1].count == 2);
    }

    void showsARecordWithEverything()
    {
        const auto id = *m_store->addRecord(customer("anna@example.com"));
        QVERIFY(m_store->addLink(link(id, "4711")));
        QVERIFY(m_store->saveDelivery(delivery(id, "erp")));
        model::Hold h;
        h.record = id;
        QVERIFY(m_store->saveHold(h));
        auto c = change("1");
        c.record = id;
        c.id = *m_store->addChange(c);
        const auto view = **m_reader->records().get(id);
        QVERIFY(view.record.values == customer("anna@example.com").values);
        QVERIFY(view.links.size() == 1 && view.holds.size() == 1 && view.deliveries.size() == 1);
        QVERIFY(m_reader->records().changes(id, {}, 10)->front().id == c.id);
        QVERIFY(m_reader->records().changes(id, c.id, 10)->empty());
        QVERIFY(!m_reader->records().get(model::RecordId(99))->has_value());
        QCOMPARE(m_reader->records().counts()->front().count, 1);
        QVERIFY(m_reader->deliveries().holds()->front().count == 1);
    }
    void findsRecords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("by");
        using By = RecordHit::By;
        QTest::newRow("local id") << QStringLiteral("L-47") << static_cast<int>(By::LocalId);
        QTest::newRow("match value") << QStringLiteral("zuraw@exa") << static_cast<int>(By::MatchValue);
        QTest::newRow("word") << QStringLiteral("Łódź") << static_cast<int>(By::Text);
        QTest::newRow("beginning, without accents")
            << QStringLiteral("zur") << static_cast<int>(By::MatchValue);
        QTest::newRow("two words") << QStringLiteral("pomorska zuraw") << static_cast<int>(By::Text);
    }
    void findsRecords()
    {
        QFETCH(QString, text);
        QFETCH(int, by);
        QVERIFY(m_store->addRecord(customer("somebody@else")));
        const auto id = *m_store->addRecord(customer("Żuraw Pomorska Łódź"));
        QVERIFY(m_store->setMatchValues(id, model::EntityId("Customer"), {{"email", "zuraw@example.com"}}));
        QVERIFY(m_store->addLink(link(id, "L-4711")));
        const auto hits = *m_reader->records().search(text.toStdString(), {}, 10);
        QCOMPARE(hits.size(), std::size_t{1});
        QVERIFY(hits[0].record == id && hits[0].entity.value == "Customer");
        QCOMPARE(static_cast<int>(hits[0].by), by);
        QCOMPARE(m_reader->records().search(text.toStdString(), model::EntityId("Order"), 10)->size(),
                 std::size_t{0});
    }
    void theWholeKeyComesBeforeThoseThatBeginWithIt()
    {
        const auto other = *m_store->addRecord(customer("other"));
        QVERIFY(m_store->addLink(link(other, "T-10")));
        const auto id = *m_store->addRecord(customer("wanted"));
        QVERIFY(m_store->setMatchValues(id, model::EntityId("Customer"), {{"email", "T-1"}}));
        const auto hits = *m_reader->records().search("T-1", {}, 10);
        QCOMPARE(hits.size(), std::size_t{2});
        QVERIFY(hits[0].record == id && hits[0].found == "T-1");
        QVERIFY(hits[1].record == other);
    }
    void findsARecordByItsIdAndItsNewTextOnly()
    {
        auto r = customer("old words");
        r.id = *m_store->addRecord(r);
        r.values.set({0, {}}, Value("new words"));
        QVERIFY(m_store->saveRecord(r));
        QCOMPARE(m_reader->records().search("old", {}, 10)->size(), std::size_t{0});
        QCOMPARE(m_reader->records().search("new", {}, 10)->size(), std::size_t{1});
        const auto hits = *m_reader->records().search(std::to_string(r.id.value), {}, 10);
        QVERIFY(hits.size() == 1 && hits[0].by == RecordHit::By::Id);
    }

    void whatPeopleWishedForTheCasesOfAnErasedRecordGoesToo()
    {
        const auto r = *m_store->addRecord(customer("anna@example.com"));
        const auto parent = *m_store->saveCase(problem("s"));
        auto i = item(parent);
        i.record = r;
        QVERIFY(m_store->addCaseItem(i));
        model::Command repair;
        repair.kind = "repair";
        repair.state = model::CommandState::Done;
        repair.arguments = Value(model::Object{{"case", parent.value}, {"value", "anna"}});
        const auto command = *m_store->saveCommand(repair);
        const std::string subject = "case/" + std::to_string(parent.value);
        for (const auto &about : {subject, std::string("case/999")})
            QVERIFY(m_store->addAudit({0, at(7), "jan", "repair", about, Value("anna"), Value("anka")}));
        QVERIFY(m_store->eraseRecord(r));
        const auto told = m_reader->audit(subject, 0, 9)->front();
        QVERIFY(told.before.isEmpty() && told.after.isEmpty() && told.action == "repair");
        QVERIFY(!m_reader->audit("case/999", 0, 9)->front().after.isEmpty());
        QVERIFY((*m_reader->command(command))->arguments.isEmpty());
    }

    void showsHistory()
    {
        QVERIFY(m_store->saveDocuments({{"system", "shop", "{1}"}}, 0, "anna", "first", at(1)));
        QVERIFY(m_store->saveDocuments({{"system", "shop", ""}}, 1, "jan", "gone", at(2)));
        QVERIFY(m_reader->documents()->empty());
        QCOMPARE(m_reader->documentsAt(1)->front().json, std::string("{1}"));
        QCOMPARE(m_reader->documentHistory("system", "shop")->size(), std::size_t{2});
        QCOMPARE(*m_reader->configurationVersion(), 2);
        for (int n = 0; n < 3; ++n) {
            model::AuditEntry e;
            e.person = "anna";
            e.action = "retry";
            e.subject = n == 1 ? "case/1" : "case/2";
            e.before = Value(n);
            e.at = at(n);
            QVERIFY(m_store->addAudit(e));
            model::Command c;
            c.kind = "retry";
            QVERIFY(m_store->saveCommand(c));
        }
        const auto audit = *m_reader->audit("", 0, 2);
        QVERIFY(audit.size() == 2 && audit[0].before == Value(2) && audit[0].action == "retry" &&
                audit[0].person == "anna");
        QCOMPARE(m_reader->audit("", audit.back().id, 9)->size(), std::size_t{1});
        QCOMPARE(m_reader->audit("case/1", 0, 9)->size(), std::size_t{1});
        const auto commands = *m_reader->commands(0, 2);
        QCOMPARE(m_reader->commands(commands.back().id, 9)->size(), std::size_t{1});
        QVERIFY(m_reader->command(commands[0].id)->has_value());
        QVERIFY(!m_reader->lease()->held);
        QVERIFY(m_store->takeLease("run", at(5)));
        QVERIFY(m_reader->lease()->held);
        QVERIFY(m_reader->check()->empty());
        QCOMPARE(*m_reader->workspaceId(), *m_store->workspaceId());
    }

private:
    static Records::Schemas withKeys()
    {
        auto all = schemas();
        auto customer = all[model::EntityId("Customer")]->entity();
        model::MatchKey email;
        email.name = "email";
        customer.matchKeys = {email};
        all[customer.id] = schemaOf(customer);
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<Reader> m_reader;
};

QTEST_GUILESS_MAIN(ReaderTest)
#include "tst_reader.moc"
