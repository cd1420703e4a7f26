#include "tests/core/connectors/files/folder.h"

using namespace splot;
using connectors::Feed;
using std::chrono::seconds;
using tests::Folder;
using tests::told;

namespace {

constexpr const char *prices = R"({"prices": {"pattern": "prices*.csv", "format": "csv", "id": ["sku"]}})";

} // namespace

class FilesReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void givesRowsWithTheirTexts()
    {
        Folder f(prices);
        f.put("prices.csv", "sku;price\nA1;1,50\n\"B;2\";2,00\n");
        const auto page = f.read("prices", Feed::Full);
        QCOMPARE(told(page), QStringLiteral("A1 B;2 complete"));
        QCOMPARE(format::writeJson(page->readings[0].body), std::string(R"({"sku":"A1","price":"1,50"})"));
        QVERIFY(!page->readings[0].version.empty());
        QVERIFY(page->readings[0].version != page->readings[1].version);
    }
    void readsEveryFormat_data()
    {
        QTest::addColumn<QByteArray>("objects");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("page");
        auto row = [](const char *name, const char *objects, const char *file, const QByteArray &content,
                      const char *page) {
            QTest::newRow(name) << QByteArray(objects) << QByteArray(file) << content
                                << QString::fromUtf8(page);
        };
        row("json lines", R"({"o": {"pattern": "a.jsonl", "id": ["id"]}})", "a.jsonl",
            "{\"id\":1}\n{\"id\":\n{\"id\":3}\n", "1 3 !a.jsonl:2");
        row("json array", R"({"o": {"pattern": "a.json"}})", "a.json", "[{\"id\":1},\n{\"id\":2}]",
            "1 2 complete");
        row("json without id", R"({"o": {"pattern": "a.json", "id": "code"}})", "a.json",
            "[{\"code\":1},\n{\"x\":2}]", "1 !a.json:2");
        row("composite id", R"({"o": {"pattern": "a.csv", "id": ["sku", "shop"]}})", "a.csv",
            "sku,shop\n1,2\nx|y,z\n", "1|2 x\\|y|z complete");
        row("blank id", R"({"o": {"pattern": "a.csv", "id": ["sku"]}})", "a.csv", "sku,b\n ,2\n1,2\n",
            "1 !a.csv:2");
        row("first column by itself", R"({"o": {"pattern": "a.csv"}})", "a.csv", "sku,b\n7,2\n",
            "7 complete");
        row("told delimiter", R"({"o": {"pattern": "a.csv", "delimiter": "|"}})", "a.csv", "sku,b|c\n7|2\n",
            "7 complete");
        row("told encoding", R"({"o": {"pattern": "a.csv", "encoding": "windows-1250"}})", "a.csv",
            "sku,b\n\xB9,2\n", "ą complete");
        row("no header", R"({"o": {"pattern": "a.csv", "header": false, "id": ["column 2"]}})", "a.csv",
            "1,2\n3,4\n", "2 4 complete");
        row("id column missing", R"({"o": {"pattern": "a.csv", "id": ["sku"]}})", "a.csv", "a,b\n1,2\n3,4\n",
            "!a.csv:1");
        row("two of one id", R"({"o": {"pattern": "a.csv"}})", "a.csv", "sku,b\n1,2\n1,3\n", "1 !a.csv:3");
        row("two of one id in a delta", R"({"o": {"pattern": "a.csv", "mode": "delta"}})", "a.csv",
            "sku,b\n1,2\n1,3\n", "1 1");
        row("below", R"({"o": {"pattern": "in/a*.csv"}})", "in/a1.csv", "sku,b\n1,2\n", "1 complete");
        row("no file is no listing", R"({"o": {"pattern": "a.csv"}})", "b.csv", "sku,b\n1,2\n", "");
        row("by itself", "{}", "o.csv", "sku,b\n1,2\n", "error: The folder has no object o.");
    }
    void readsEveryFormat()
    {
        QFETCH(QByteArray, objects);
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, page);
        Folder f(objects.constData());
        f.put(file.constData(), content);
        QCOMPARE(told(f.read("o", Feed::Full)), page);
    }
    void withoutObjectsEveryFileIsOne()
    {
        Folder f;
        f.put("prices.csv", "sku,b\n1,2\n");
        f.put("picture.png", "x");
        f.put("orders.jsonl", "{\"id\":4}\n");
        QCOMPARE(f.connector->objects().size(), 2U);
        QCOMPARE(told(f.read("prices.csv", Feed::Full)), QStringLiteral("1 complete"));
        QCOMPARE(told(f.read("orders.jsonl", Feed::Full)), QStringLiteral("4 complete"));
    }
    void refusesWrongSettings_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<QString>("field");
        QTest::newRow("outside") << QByteArray(R"({"pattern": "../x.csv"})")
                                 << QStringLiteral("objects.o.pattern");
        QTest::newRow("absolute") << QByteArray(R"({"pattern": "/etc/x.csv"})")
                                  << QStringLiteral("objects.o.pattern");
        QTest::newRow("format") << QByteArray(R"({"format": "xls"})") << QStringLiteral("objects.o.format");
        QTest::newRow("mode") << QByteArray(R"({"mode": "some"})") << QStringLiteral("objects.o.mode");
        QTest::newRow("done") << QByteArray(R"({"done": "move:../x"})") << QStringLiteral("objects.o.done");
        QTest::newRow("write") << QByteArray(R"({"write": "replace"})") << QStringLiteral("objects.o.write");
        QTest::newRow("no such member") << QByteArray(R"({"patern": "*.csv"})") << QStringLiteral("objects.o.member");
        QTest::newRow("no text") << QByteArray(R"({"write": true})") << QStringLiteral("objects.o.write");
        QTest::newRow("no object") << QByteArray(R"(["*.csv"])") << QStringLiteral("objects.objects.o");
        QTest::newRow("id") << QByteArray(R"({"id": [3]})") << QStringLiteral("objects.o.id");
        QTest::newRow("encoding") << QByteArray(R"({"encoding": "EBCDIC"})")
                                  << QStringLiteral("objects.o.encoding");
        QTest::newRow("delimiter") << QByteArray(R"({"delimiter": "ab"})")
                                   << QStringLiteral("objects.o.delimiter");
        QTest::newRow("several files written")
            << QByteArray(R"({"pattern": "a*.csv", "write": "whole"})") << QString();
    }
    void refusesWrongSettings()
    {
        QFETCH(QByteArray, object);
        QFETCH(QString, field);
        model::System system;
        system.settings = {{"folder", "/tmp"},
                           {"objects", *format::readJson("{\"o\":" + object.toStdString() + "}")}};
        const auto made = connectors::makeFilesConnector(system, {});
        QVERIFY(!made && made.error().code == base::ErrorCode::Rejected);
        QCOMPARE(QString::fromStdString(made.error().field), field);
    }

    void changesGiveOnlyNewAndChangedFiles()
    {
        Folder f(prices);
        f.put("prices1.csv", "sku,p\n1,1\n2,2\n", seconds(60));
        auto page = f.read("prices", Feed::Changes);
        QCOMPARE(told(page), QStringLiteral("1 2"));
        QCOMPARE(told(f.read("prices", Feed::Changes, page->state)), QString());
        f.put("prices2.csv", "sku,p\n3,3\n", seconds(40));
        page = f.read("prices", Feed::Changes, page->state);
        QCOMPARE(told(page), QStringLiteral("3"));
        f.put("prices1.csv", "sku,p\n1,1\n2,9\n", seconds(20));
        page = f.read("prices", Feed::Changes, page->state);
        QCOMPARE(told(page), QStringLiteral("1 2"));
        QCOMPARE(told(f.read("prices", Feed::Changes, page->state)), QString());
    }
    void whatTheFirstListingReadIsNoChange()
    {
        Folder f(prices);
        f.put("prices1.csv", "sku,p\n1,1\n", seconds(60));
        f.put("prices2.csv", "sku,p\n2,1\n", seconds(5));
        const model::Moment since{
            std::chrono::duration_cast<std::chrono::microseconds>(f.clock.time.time_since_epoch()).count()};
        QCOMPARE(told(f.read("prices", Feed::Changes, model::Object{{"since", since}})), QStringLiteral("2"));
    }
    void newerFilesComeLater()
    {
        Folder f(prices);
        f.put("prices1.csv", "sku,p\n1,new\n", seconds(10));
        f.put("prices2.csv", "sku,p\n1,old\n", seconds(90));
        const auto page = f.read("prices", Feed::Full);
        QCOMPARE(told(page), QStringLiteral("1 1 complete"));
        QCOMPARE(*page->readings[1].body.member("p")->text(), std::string("new"));
    }
    void leavesAHalfWrittenFileAlone()
    {
        Folder f(prices);
        f.put("prices.csv", "sku,p\n1,1\n2", seconds(1));
        QCOMPARE(told(f.read("prices", Feed::Full)), QString());
        f.put("prices.csv", "sku,p\n1,1\n2,2\n", seconds(0));
        f.clock.time += seconds(1);
        auto page = f.read("prices", Feed::Changes);
        QCOMPARE(told(page), QString()); // it changed between the looks
        f.clock.time += seconds(1);
        page = f.read("prices", Feed::Changes, page->state);
        QCOMPARE(told(page), QStringLiteral("1 2"));
    }
    void aFileFromTheFutureIsReadWhenItStandsStill()
    {
        Folder f(prices);
        f.put("prices.csv", "sku,p\n1,1\n", seconds(-3600));
        QCOMPARE(told(f.read("prices", Feed::Changes)), QString());
        f.clock.time += seconds(1);
        QCOMPARE(told(f.read("prices", Feed::Changes)), QStringLiteral("1"));
    }
    void whatIsLeftOutIsAskedForAgain()
    {
        Folder f(prices);
        f.put("prices.csv", "sku,p\n1,1\n", seconds(0));
        const auto young = f.read("prices", Feed::Full);
        QVERIFY(young->last && young->readings.empty());
        QVERIFY(young->again.count() > 0);
        f.clock.time += seconds(1);
        const auto finished = f.read("prices", Feed::Changes, young->state);
        QCOMPARE(told(finished), QStringLiteral("1"));
        QCOMPARE(finished->again.count(), 0);
    }
    void pagesAndGoesOnAfterARestart()
    {
        QByteArray text = "sku,p\n";
        for (int i = 1; i <= 2500; ++i)
            text += QByteArray::number(i) + ",x\n";
        Folder f(prices);
        f.put("prices.csv", text);
        for (const bool restart : {false, true}) {
            std::vector<int> sizes;
            std::vector<std::string> ids;
            model::Value state;
            for (bool last = false; !last;) {
                const auto page = f.read("prices", Feed::Full, state);
                QVERIFY(page);
                sizes.push_back(static_cast<int>(page->readings.size()));
                for (const auto &r : page->readings)
                    ids.push_back(r.localId.value);
                state = page->state;
                last = page->last;
                QCOMPARE(page->complete, last);
                if (restart)
                    f.connect(prices);
            }
            QCOMPARE(sizes, (std::vector<int>{1000, 1000, 500}));
            for (int i = 1; i <= 2500; ++i)
                QCOMPARE(ids[i - 1], std::to_string(i));
        }
    }
    void aFileReplacedBetweenPagesIsReadAgain()
    {
        QByteArray text = "sku,p\n";
        for (int i = 1; i <= 1500; ++i)
            text += QByteArray::number(i) + ",x\n";
        Folder f(prices);
        f.put("prices.csv", text);
        const auto first = f.read("prices", Feed::Changes);
        QVERIFY(!first->last);
        f.put("prices.csv", "sku,p\n7,7\n", seconds(10));
        QCOMPARE(told(f.read("prices", Feed::Changes, first->state)), QStringLiteral("7"));
    }
    void aBadRowOnAnEarlierPageSpoilsTheListing()
    {
        QByteArray text = "sku,p\nbroken\n";
        for (int i = 1; i <= 1500; ++i)
            text += QByteArray::number(i) + ",x\n";
        Folder f(prices);
        f.put("prices.csv", text);
        const auto first = f.read("prices", Feed::Full);
        QCOMPARE(first->bad.size(), 1U);
        QCOMPARE(first->bad[0].raw, std::string("broken"));
        const auto second = f.read("prices", Feed::Full, first->state);
        QVERIFY(second->last && !second->complete);
    }
    void aMendedRowStandsWhereTheBadOneStood()
    {
        Folder f(prices);
        f.put("prices.csv", "sku,p\n1,1\nbroken\n");
        const auto before = f.read("prices", Feed::Full);
        QCOMPARE(before->bad.size(), 1U);
        f.put("prices.csv", "sku,p\n1,1\n2,2\n", seconds(10));
        const auto after = f.read("prices", Feed::Full);
        QCOMPARE(after->readings.size(), 2U);
        QCOMPARE(after->readings[1].place, before->bad[0].where);
    }
    void byIdsSaysWhatIsGone()
    {
        Folder f(prices);
        f.put("prices.csv", "sku,p\n1,1\n2,2\n");
        QCOMPARE(told(f.read("prices", Feed::ByIds, {}, {model::LocalId("2"), model::LocalId("9")})),
                 QStringLiteral("2 -9"));
        f.put("prices.csv", "sku,p\n1,1\nbroken\n");
        QCOMPARE(told(f.read("prices", Feed::ByIds, {}, {model::LocalId("2")})),
                 QString()); // it may be the broken one
    }
    void findsByAnyKey()
    {
        Folder f(prices);
        f.put("prices.csv", "sku,ean\n1,590\n2,591\n3,\n");
        connectors::FindRequest request;
        request.object = model::ObjectName("prices");
        request.keys = model::Object{{"sku", "1"}, {"ean", "591"}, {"x", ""}};
        using Found = std::vector<connectors::Reading>;
        const auto found = f.answer<Found>([&](auto a) { f.connector->find(request, {}, a); });
        QVERIFY(found);
        QCOMPARE(found->size(), 2U);
        request.keys = model::Object{{"ean", ""}};
        QVERIFY(f.answer<Found>([&](auto a) { f.connector->find(request, {}, a); })->empty());
    }
    void movesAwayWhatWasKept()
    {
        Folder f(R"({"prices": {"pattern": "p*.csv", "mode": "delta", "done": "move:done"}})");
        f.put("p1.csv", "sku,p\n1,1\n");
        auto page = f.read("prices", Feed::Changes);
        QCOMPARE(told(page), QStringLiteral("1"));
        QVERIFY(QFile::exists(f.folder.filePath(QStringLiteral("p1.csv")))); // not yet known to be kept
        page = f.read("prices", Feed::Changes, page->state);
        QCOMPARE(told(page), QString());
        QVERIFY(!QFile::exists(f.folder.filePath(QStringLiteral("p1.csv"))));
        f.put("p1.csv", "sku,p\n2,2\n", seconds(30));
        page = f.read("prices", Feed::Changes, page->state);
        QCOMPARE(told(page), QStringLiteral("2"));
        f.read("prices", Feed::Changes, page->state);
        QCOMPARE(QDir(f.folder.filePath(QStringLiteral("done"))).entryList(QDir::Files).size(), 2);
        QCOMPARE(told(f.read("prices", Feed::Full)), QStringLiteral("1 2"));
    }

    void testsAndDiscovers()
    {
        Folder f(R"({"prices": {"pattern": "p.csv", "id": ["sku"], "write": "whole"}})");
        f.put("p.csv", "sku,price,qty,day,code\nA,1.50,3,2024-05-01,007\nB,2,4,2024-05-02,12\n");
        const auto steps =
            f.answer<std::vector<connectors::TestStep>>([&](auto a) { f.connector->test({}, a); });
        QVERIFY(steps);
        QCOMPARE(steps->size(), 3U);
        for (const auto &step : *steps)
            QVERIFY2(step.passed, step.message.text().c_str());
        const auto found =
            f.answer<std::vector<connectors::FoundObject>>([&](auto a) { f.connector->discover({}, a); });
        QVERIFY(found);
        QStringList types;
        for (const auto &field : found->front().fields)
            types << QString::fromStdString(field.place + ":" + field.type);
        QCOMPARE(types.join(QLatin1Char(' ')),
                 QStringLiteral("sku:text price:decimal qty:integer day:date code:text"));
        QVERIFY(found->front().fields[0].required);
    }
    void aMissingFolderIsSaid()
    {
        Folder f(prices);
        QVERIFY(f.folder.remove());
        const auto page = f.read("prices", Feed::Full);
        QVERIFY(!page && page.error().code == base::ErrorCode::NotFound);
    }
    void answersWhenDestroyedOrCancelled()
    {
        Folder f(prices);
        f.put("prices.csv", "sku,p\n1,1\n");
        int answers = 0;
        connectors::ReadRequest request;
        request.object = model::ObjectName("prices");
        for (int i = 0; i < 20; ++i)
            f.connector->read(request, {}, [&](auto) { ++answers; });
        const base::CancelToken cancel;
        cancel.cancel();
        f.connector->read(request, cancel, [&](base::Result<connectors::Page> p) {
            ++answers;
            QVERIFY(!p && p.error().code == base::ErrorCode::Cancelled);
        });
        QCOMPARE(answers, 0);
        f.connector.reset();
        QCOMPARE(answers, 21);
    }
};

QTEST_GUILESS_MAIN(FilesReadingTest)
#include "tst_reading.moc"
