#include "core/format/csv.h"
#include "tests/core/connectors/files/folder.h"

using namespace splot;
using base::ErrorCode;
using connectors::Feed;
using connectors::WriteKind;
using connectors::WriteRequest;
using connectors::Written;
using std::chrono::seconds;
using tests::Folder;
using tests::told;

namespace {

constexpr const char *whole = R"({"prices": {"pattern": "p.csv", "id": ["sku"], "write": "whole"}})";

WriteRequest request(WriteKind kind, const char *id, const char *json = "{}")
{
    WriteRequest r;
    r.object = model::ObjectName("prices");
    r.kind = kind;
    r.localId = model::LocalId(id);
    r.wanted = *format::readJson(json);
    if (kind == WriteKind::Update)
        r.changed = r.wanted;
    return r;
}

/// Sends all in one turn and waits for every answer.
std::vector<base::Result<Written>> write(Folder &f, const std::vector<WriteRequest> &requests)
{
    std::vector<std::optional<base::Result<Written>>> got(requests.size());
    std::size_t answers = 0;
    for (std::size_t i = 0; i < requests.size(); ++i)
        f.connector->write(requests[i], {}, [&got, &answers, i](base::Result<Written> w) {
            got[i] = std::move(w);
            ++answers;
        });
    Q_ASSERT(answers == 0);
    const bool came = QTest::qWaitFor([&] { return answers == requests.size(); }, 20000);
    Q_ASSERT(came);
    std::vector<base::Result<Written>> result;
    for (auto &w : got)
        result.push_back(w ? std::move(*w) : base::fail(ErrorCode::Internal, "no answer"));
    return result;
}

QString codeOf(const base::Result<Written> &w)
{
    if (w)
        return w->nothingSent ? QStringLiteral("nothing to do") : QStringLiteral("written");
    return QString::fromStdString(std::string(base::codeName(w.error().code)));
}

} // namespace

class FilesWritingTest : public QObject
{
    Q_OBJECT

private slots:
    void changesOnlyTheRowsMeant()
    {
        Folder f(whole);
        f.put("p.csv", "sku;price;note\r\n\"1\";  1,00 ;x\r\nbroken\r\n2;2,00;\"a;b\"\r\n3;3,00;");
        const auto w =
            write(f, {request(WriteKind::Update, "2", R"({"price":"9,99"})"), request(WriteKind::Delete, "3"),
                      request(WriteKind::Create, "", R"({"sku":"4","price":"4;00"})")});
        QCOMPARE(codeOf(w[0]), QStringLiteral("written"));
        QCOMPARE(codeOf(w[1]), QStringLiteral("written"));
        QCOMPARE(codeOf(w[2]), QStringLiteral("written"));
        QCOMPARE(
            f.content("p.csv"),
            QByteArray("sku;price;note\r\n\"1\";  1,00 ;x\r\nbroken\r\n2;9,99;\"a;b\"\r\n4;\"4;00\";\r\n"));
        QCOMPARE(w[2]->localId.value, std::string("4"));
        QCOMPARE(format::writeJson(w[0]->body), std::string(R"({"sku":"2","price":"9,99","note":"a;b"})"));
        // What was answered is what is read.
        const auto page = f.read("prices", Feed::Full);
        QCOMPARE(page->readings[1].version, w[0]->version);
    }
    void writesInTheFilesEncoding_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        for (const auto e : {format::TextEncoding::Utf8, format::TextEncoding::Windows1250,
                             format::TextEncoding::Utf16Le, format::TextEncoding::Utf16Be}) {
            const std::string mark = e == format::TextEncoding::Windows1250 ? "" : "\xEF\xBB\xBF";
            QTest::newRow(format::encodingName(e).data())
                << QByteArray::fromStdString(*format::encode(mark + "sku,name\n1,Żółty, stary\n2,a\n", e))
                << QByteArray::fromStdString(
                       *format::encode(mark + "sku,name\n1,Żółty, stary\n2,Święty\n3,\"ż,\"\n", e));
        }
    }
    void writesInTheFilesEncoding()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        Folder f(R"({"prices": {"pattern": "p.csv", "id": ["sku"], "write": "whole", "delimiter": ","}})");
        f.put("p.csv", before);
        const auto w = write(f, {request(WriteKind::Update, "2", R"({"name":"Święty"})"),
                                 request(WriteKind::Create, "", R"({"sku":"3","name":"ż,"})")});
        QCOMPARE(codeOf(w[0]), QStringLiteral("written"));
        QCOMPARE(f.content("p.csv"), after);
    }
    void refusesOneWithoutHarmToTheOthers()
    {
        Folder f(whole);
        f.put("p.csv", "sku,price\n1,\xB9\n2,2\n2,3\n5,5\n"); // windows-1250
        const auto w =
            write(f, {request(WriteKind::Update, "5", R"({"price":"日"})"),
                      request(WriteKind::Update, "5", R"({"colour":"red"})"),
                      request(WriteKind::Update, "9", R"({"price":"1"})"), request(WriteKind::Delete, "9"),
                      request(WriteKind::Update, "2", R"({"price":"1"})"),
                      request(WriteKind::Create, "", R"({"sku":"5","price":"1"})"),
                      request(WriteKind::Create, "", R"({"price":"1"})"),
                      request(WriteKind::Update, "5", R"({"sku":"1"})"),
                      request(WriteKind::Update, "1", R"({"price":"ą"})"),
                      request(WriteKind::Create, "", R"({"sku":"7","price":"1"})")});
        QStringList codes;
        for (const auto &one : w)
            codes << codeOf(one);
        QCOMPARE(codes.join(QLatin1Char(' ')),
                 QStringLiteral("rejected rejected not_found not_found rejected rejected rejected rejected "
                                "nothing to do written"));
        QCOMPARE(w[0].error().field, std::string("price"));
        QCOMPARE(w[1].error().field, std::string("colour"));
        QCOMPARE(w[6].error().field, std::string("sku"));
        QCOMPARE(f.content("p.csv"), QByteArray("sku,price\n1,\xB9\n2,2\n2,3\n5,5\n7,1\n"));
    }
    void aWriteUnderAnOldVersionIsAConflict()
    {
        Folder f(whole);
        f.put("p.csv", "sku,price\n1,1\n");
        const std::string version = f.read("prices", Feed::Full)->readings[0].version;
        WriteRequest r = request(WriteKind::Update, "1", R"({"price":"2"})");
        r.conditional = true;
        r.version = version;
        QCOMPARE(codeOf(write(f, {r})[0]), QStringLiteral("written"));
        r.changed = model::Object{{"price", "3"}};
        QCOMPARE(codeOf(write(f, {r})[0]), QStringLiteral("conflict"));
        QCOMPARE(f.content("p.csv"), QByteArray("sku,price\n1,2\n"));
    }
    void aRepeatedCreateWritesNoSecondRow()
    {
        Folder f(whole);
        const WriteRequest r = request(WriteKind::Create, "", R"({"sku":"1","price":2.50})");
        QCOMPARE(codeOf(write(f, {r})[0]), QStringLiteral("written"));
        QCOMPARE(f.content("p.csv"), QByteArray("sku,price\r\n1,2.50\r\n"));
        QCOMPARE(codeOf(write(f, {r})[0]), QStringLiteral("nothing to do"));
        QCOMPARE(f.content("p.csv"), QByteArray("sku,price\r\n1,2.50\r\n"));
    }
    void createsChangesAndDeletesInOneTurn()
    {
        Folder f(whole);
        const auto w =
            write(f, {request(WriteKind::Create, "", R"({"sku":"1","price":"1"})"),
                      request(WriteKind::Create, "", R"({"sku":"2","price":"2"})"),
                      request(WriteKind::Update, "2", R"({"price":"3"})"), request(WriteKind::Delete, "1")});
        for (const auto &one : w)
            QCOMPARE(codeOf(one), QStringLiteral("written"));
        QCOMPARE(f.content("p.csv"), QByteArray("sku,price\r\n2,3\r\n"));
    }
    void manyWritesComeToOneFile()
    {
        Folder f(whole);
        std::vector<WriteRequest> requests;
        for (int i = 0; i < 500; ++i)
            requests.push_back(
                request(WriteKind::Create, "", ("{\"sku\":\"" + std::to_string(i) + "\"}").c_str()));
        for (const auto &w : write(f, requests))
            QCOMPARE(codeOf(w), QStringLiteral("written"));
        QCOMPARE(f.content("p.csv").count('\n'), 501);
    }
    void aFileBeingWrittenIsLeftAlone()
    {
        Folder f(whole);
        f.put("p.csv", "sku,price\n1,", seconds(0));
        const auto w = write(f, {request(WriteKind::Update, "1", R"({"price":"2"})")});
        QCOMPARE(codeOf(w[0]), QStringLiteral("back_off"));
        QVERIFY(w[0].error().wait.count() > 0);
        QCOMPARE(f.content("p.csv"), QByteArray("sku,price\n1,"));
    }
    void writesOneAfterTheOtherWithoutWaiting()
    {
        Folder f(whole);
        f.clock.time = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
        for (int i = 0; i < 5; ++i) {
            const std::string json = "{\"sku\":\"" + std::to_string(i) + "\"}";
            QCOMPARE(codeOf(write(f, {request(WriteKind::Create, "", json.c_str())})[0]),
                     QStringLiteral("written"));
        }
        QCOMPARE(told(f.read("prices", Feed::Full)), QStringLiteral("0 1 2 3 4 complete"));
    }
    void aFolderThatCannotBeWrittenIsSaid()
    {
        Folder f(whole);
        f.put("p.csv", "sku,price\n1,1\n");
        f.folder.remove();
        const auto w = write(f, {request(WriteKind::Create, "", R"({"sku":"2"})")});
        QCOMPARE(codeOf(w[0]), QStringLiteral("not_found"));
    }
    void appendsOnly()
    {
        Folder f(R"({"prices": {"pattern": "p.csv", "id": ["sku"], "write": "append"}})");
        QVERIFY(!f.connector->capabilities(model::ObjectName("prices")).remove);
        f.put("p.csv", "sku,price\n1,1");
        const auto w = write(f, {request(WriteKind::Update, "1", R"({"sku":"1","price":"2"})"),
                                 request(WriteKind::Delete, "1"),
                                 request(WriteKind::Create, "", R"({"sku":"1","price":"2"})")});
        QCOMPARE(codeOf(w[0]), QStringLiteral("written"));
        QCOMPARE(codeOf(w[1]), QStringLiteral("unsupported"));
        QCOMPARE(codeOf(w[2]), QStringLiteral("nothing to do"));
        QVERIFY(f.content("p.csv").startsWith("sku,price\n1,1\n1,2\n") ||
                f.content("p.csv").startsWith("sku,price\n1,1\n1,2\r\n"));
    }
    void readOnlyObjectsAreNotWritten()
    {
        Folder f(R"({"prices": {"pattern": "p.csv"}})");
        QCOMPARE(codeOf(write(f, {request(WriteKind::Create, "", R"({"sku":"2"})")})[0]),
                 QStringLiteral("unsupported"));
        QVERIFY(!f.connector->capabilities(model::ObjectName("prices")).create);
    }
    void writesJson_data()
    {
        QTest::addColumn<QByteArray>("objects");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("lines")
            << QByteArray(R"({"prices": {"pattern": "p.jsonl", "write": "whole"}})") << QByteArray("p.jsonl")
            << QByteArray("{\"id\":1, \"a\":{\"b\":1,\"c\":2}}\nbroken\n\n{\"id\":2}\n{\"id\": 3}")
            << QByteArray(
                   "{\"id\":1,\"a\":{\"b\":7,\"c\":2}}\nbroken\n\n{\"id\": 3}\n{\"id\":4,\"p\":1.50}\n");
        QTest::newRow("array")
            << QByteArray(R"({"prices": {"pattern": "p.json", "write": "whole"}})") << QByteArray("p.json")
            << QByteArray("[{\"id\":1, \"a\":{\"b\":1,\"c\":2}},{\"id\":2},{\"id\": 3}]")
            << QByteArray("[\n{\"id\":1,\"a\":{\"b\":7,\"c\":2}},\n{\"id\": 3},\n{\"id\":4,\"p\":1.50}\n]\n");
    }
    void writesJson()
    {
        QFETCH(QByteArray, objects);
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        Folder f(objects.constData());
        f.put(file.constData(), before);
        const auto w =
            write(f, {request(WriteKind::Update, "1", R"({"a":{"b":7}})"), request(WriteKind::Delete, "2"),
                      request(WriteKind::Create, "", R"({"id":4,"p":1.50})")});
        for (const auto &one : w)
            QCOMPARE(codeOf(one), QStringLiteral("written"));
        QCOMPARE(f.content(file.constData()), after);
    }
    void aBrokenArrayIsNotRewritten()
    {
        Folder f(R"({"prices": {"pattern": "p.json", "write": "whole"}})");
        f.put("p.json", "[{\"id\":1},{\"id\":}]");
        QVERIFY(!write(f, {request(WriteKind::Delete, "1")})[0]);
        QCOMPARE(f.content("p.json"), QByteArray("[{\"id\":1},{\"id\":}]"));
    }
    void answersWhenDestroyed()
    {
        Folder f(whole);
        int answers = 0;
        for (int i = 0; i < 10; ++i)
            f.connector->write(request(WriteKind::Create, "", R"({"sku":"1"})"), {},
                               [&](auto) { ++answers; });
        f.connector.reset();
        QCOMPARE(answers, 10);
    }
};

QTEST_GUILESS_MAIN(FilesWritingTest)
#include "tst_writing.moc"
