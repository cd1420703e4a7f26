#include "core/format/csv.h"
#include "core/format/json.h"

#include <QTest>

using namespace splot;
using namespace splot::format;

namespace {
/// One line a piece: "LINE {json}" or "LINE ! message".
QByteArray told(const std::vector<Piece> &pieces)
{
    std::string out;
    for (const auto &p : pieces) {
        out += std::to_string(p.line);
        out += p.value ? " " + writeJson(*p.value) : " ! " + p.value.error().text();
        out += "\n";
    }
    return QByteArray::fromStdString(out);
}

std::vector<Piece> readAll(std::string_view text, const CsvDialect &dialect = {}, CsvLimits limits = {})
{
    return CsvReader(dialect, limits).feed(text, true);
}

std::string utf16(std::string_view text, TextEncoding encoding)
{
    return *encode(text, encoding);
}
} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void readsRows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pieces");
        const auto row = [](const char *name, const QByteArray &text, const char *pieces) {
            QTest::newRow(name) << text << QByteArray(pieces);
        };
        row("plain", "a,b\n1,2\n3,4\n", "2 {\"a\":\"1\",\"b\":\"2\"}\n3 {\"a\":\"3\",\"b\":\"4\"}\n");
        row("no last line end", "a,b\n1,2", "2 {\"a\":\"1\",\"b\":\"2\"}\n");
        row("empty last cell", "a,b\n1,", "2 {\"a\":\"1\",\"b\":\"\"}\n");
        row("CR LF", "a,b\r\n1,2\r\n3,4\r\n", "2 {\"a\":\"1\",\"b\":\"2\"}\n3 {\"a\":\"3\",\"b\":\"4\"}\n");
        row("CR", "a,b\r1,2\r3,4", "2 {\"a\":\"1\",\"b\":\"2\"}\n3 {\"a\":\"3\",\"b\":\"4\"}\n");
        row("blank lines", "a,b\n\n1,2\n\r\n3,4\n\n",
            "3 {\"a\":\"1\",\"b\":\"2\"}\n5 {\"a\":\"3\",\"b\":\"4\"}\n");
        row("quotes", "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", "2 {\"a\":\"x, y\",\"b\":\"say \\\"hi\\\"\"}\n");
        row("lines within quotes", "a,b\n\"x\r\ny\n\",2\n3,4\n",
            "2 {\"a\":\"x\\r\\ny\\n\",\"b\":\"2\"}\n5 {\"a\":\"3\",\"b\":\"4\"}\n");
        row("only an empty text", "a\n\"\"\n\nx\n", "2 {\"a\":\"\"}\n4 {\"a\":\"x\"}\n");
        row("inches are text", "a,b\n5\" pipe,1\n", "2 {\"a\":\"5\\\" pipe\",\"b\":\"1\"}\n");
        row("blanks stay", "a,b\n 1 , \"2\"\n", "2 {\"a\":\" 1 \",\"b\":\" \\\"2\\\"\"}\n");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n",
            "2 {\"a\":\"1\",\"b\":\"2\"}\n");
        row("declared separator", "sep=,\r\na,b\r\n1,2\r\n", "3 {\"a\":\"1\",\"b\":\"2\"}\n");
        row("names", " a ,,a,a\n1,2,3,4\n",
            "2 {\"a\":\"1\",\"column 2\":\"2\",\"a (2)\":\"3\",\"a (3)\":\"4\"}\n");
        row("header only", "a,b\n", "");
        row("nothing", "", "");
    }
    void readsRows()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pieces);
        QCOMPARE(told(readAll(text.toStdString())), pieces);
    }

    void reportsBadRowsAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pieces");
        const auto row = [](const char *name, const QByteArray &text, const char *pieces) {
            QTest::newRow(name) << text << QByteArray(pieces);
        };
        row("too many columns", "a,b\n1,2,3\n4,5\n",
            "2 ! The row has 3 columns; there should be 2.\n3 {\"a\":\"4\",\"b\":\"5\"}\n");
        row("too few columns", "a,b\n1\n4,5\n",
            "2 ! The row has 1 columns; there should be 2.\n3 {\"a\":\"4\",\"b\":\"5\"}\n");
        row("an unclosed quote", "a,b\n\"1,2\n3,4\n5,6\n",
            "2 ! A quote is opened and never closed.\n3 {\"a\":\"3\",\"b\":\"4\"}\n4 "
            "{\"a\":\"5\",\"b\":\"6\"}\n");
        row("an unclosed quote before a quoted row", "a,b\n\"1,2\n\"3\",4\n5,6\n",
            "2 ! There is text after a closing quote.\n3 {\"a\":\"3\",\"b\":\"4\"}\n4 "
            "{\"a\":\"5\",\"b\":\"6\"}\n");
        row("an unclosed quote in the last line", "a,b\n1,2\n\"3,4",
            "2 {\"a\":\"1\",\"b\":\"2\"}\n3 ! A quote is opened and never closed.\n");
        row("text after a quote", "a,b\n\"1\"x,2\r\n3,4\n",
            "2 ! There is text after a closing quote.\n3 {\"a\":\"3\",\"b\":\"4\"}\n");
        row("no UTF-8", "a,b\n\xB3,2\n3,4\n",
            "2 ! The row has bytes that are not UTF-8.\n3 {\"a\":\"3\",\"b\":\"4\"}\n");
        row("a zero byte", QByteArray("a,b\n1\0,2\n3,4\n", 13),
            "2 ! The row has a zero byte: it is no text.\n3 {\"a\":\"3\",\"b\":\"4\"}\n");
        row("a ragged row of several lines is one row", "a,b\n\"1\n2\",2,3\n3,4\n",
            "2 ! The row has 3 columns; there should be 2.\n4 {\"a\":\"3\",\"b\":\"4\"}\n");
    }
    void reportsBadRowsAndGoesOn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pieces);
        QCOMPARE(told(readAll(text.toStdString())), pieces);
    }

    void anyCutIntoChunksGivesTheSame_data() { reportsBadRowsAndGoesOn_data(); }
    void anyCutIntoChunksGivesTheSame()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pieces);
        for (qsizetype size = 1; size < text.size(); ++size) {
            CsvReader reader;
            std::vector<Piece> all;
            for (qsizetype at = 0; at < text.size(); at += size) {
                for (auto &p : reader.feed(text.mid(at, size).toStdString(), false))
                    all.push_back(std::move(p));
            }
            for (auto &p : reader.feed({}, true))
                all.push_back(std::move(p));
            QCOMPARE(told(all), pieces);
        }
    }

    void saysWhereAndHowABadRowBegins()
    {
        const auto pieces = readAll("a,b\n1,2\nx\xB3,2\n3,4\n");
        QCOMPARE(pieces.size(), 3U);
        QCOMPARE(pieces[1].raw, std::string("x\\xB3,2"));
        QCOMPARE(pieces[1].value.error().detail, std::string("line 3, byte 8"));
        QCOMPARE(pieces[1].offset, 8);
        QCOMPARE(pieces[1].endOffset, 13);
        QCOMPARE(pieces[2].endOffset, 17);
    }
    void aRowOverTheLimitCostsOneRow()
    {
        const std::string text =
            "a,b\n" + std::string(100, 'x') + ",1\n3,4\n\"" + std::string(100, 'y') + "\n5,6\n";
        QCOMPARE(told(readAll(text, {}, {50, 10})),
                 QByteArray("2 ! The row is longer than 50 bytes.\n3 {\"a\":\"3\",\"b\":\"4\"}\n"
                            "4 ! A quote is opened and never closed.\n5 {\"a\":\"5\",\"b\":\"6\"}\n"));
        QCOMPARE(told(readAll("a,b\n" + std::string(20, ',') + "\n3,4\n", {}, {50, 10})),
                 QByteArray("2 ! The row has more than 10 columns.\n3 {\"a\":\"3\",\"b\":\"4\"}\n"));
    }
    void withoutAReadableHeaderNothingComes()
    {
        CsvReader reader;
        const auto pieces = reader.feed("a,\xFF\n1,2\n", true);
        QCOMPARE(pieces.size(), 1U);
        QVERIFY(!pieces[0].value);
        QVERIFY(reader.fault());
        QVERIFY(reader.fault()->code == base::ErrorCode::Corrupt);
        QVERIFY(reader.feed("3,4\n", true).empty());
    }
    void withoutAHeaderColumnsAreNumberedOrGiven()
    {
        CsvDialect d;
        d.header = false;
        QCOMPARE(told(readAll("1,2\n", d)), QByteArray("1 {\"column 1\":\"1\",\"column 2\":\"2\"}\n"));
        d.columns = {"id", "name"};
        QCOMPARE(
            told(readAll("1,2\n3\n", d)),
            QByteArray("1 {\"id\":\"1\",\"name\":\"2\"}\n2 ! The row has 1 columns; there should be 2.\n"));
    }

    void readsOtherEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const std::string text = "nazwa;miasto\r\nŻółw;Gdańsk\r\n";
        const auto row = [](const char *name, const std::string &bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        row("UTF-8", text);
        row("UTF-8 with a mark", "\xEF\xBB\xBF" + text);
        row("windows-1250", *encode(text, TextEncoding::Windows1250));
        row("UTF-16LE", utf16(text, TextEncoding::Utf16Le));
        row("UTF-16BE with a mark", utf16("\uFEFF" + text, TextEncoding::Utf16Be));
    }
    void readsOtherEncodings()
    {
        QFETCH(QByteArray, bytes);
        const auto dialect = sniffCsv(bytes.toStdString());
        QCOMPARE(dialect.delimiter, ';');
        QVERIFY(dialect.header && dialect.crlf);
        CsvReader reader(dialect);
        std::vector<Piece> all;
        for (const char c : bytes) {
            for (auto &p : reader.feed(std::string_view(&c, 1)))
                all.push_back(std::move(p));
        }
        for (auto &p : reader.feed({}, true))
            all.push_back(std::move(p));
        QCOMPARE(told(all), QByteArray("2 {\"nazwa\":\"Żółw\",\"miasto\":\"Gdańsk\"}\n"));
        QCOMPARE(all[0].endOffset, bytes.size());
    }
    void brokenUtf16IsABadRow()
    {
        CsvDialect d;
        d.encoding = TextEncoding::Utf16Le;
        std::string bytes =
            utf16("a\nx", d.encoding) + std::string("\x3D\xD8", 2) + utf16("\ny\n", d.encoding);
        QCOMPARE(told(readAll(bytes, d)),
                 QByteArray("2 ! The row has bytes that are not UTF-16LE.\n3 {\"a\":\"y\"}\n"));
        QCOMPARE(told(readAll(utf16("a\n\U0001F600", d.encoding), d)),
                 QByteArray("2 {\"a\":\"\U0001F600\"}\n"));
        QCOMPARE(readAll(utf16("a\nx", d.encoding) + "y", d).size(), 1U);
        QVERIFY(!readAll(utf16("a\nx", d.encoding) + "y", d)[0].value);
    }

    void sniffsTheDialect_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<bool>("header");
        QTest::newRow("comma") << QByteArray("id,name\n1,\"Kowalska; Zofia\"\n2,b\n") << ',' << true;
        QTest::newRow("semicolon") << QByteArray("id;price\n1;12,50\n2;3,00\n") << ';' << true;
        QTest::newRow("tab") << QByteArray("id\tname, first\n1\ta, b\n") << '\t' << true;
        QTest::newRow("bar") << QByteArray("id|name\n1|x\n") << '|' << true;
        QTest::newRow("no header") << QByteArray("1;x\n2;y\n") << ';' << false;
        QTest::newRow("one column") << QByteArray("name\nx y\n") << ',' << true;
        QTest::newRow("declared") << QByteArray("sep=|\na,b|c\n1,2|3\n") << '|' << true;
        QTest::newRow("nothing") << QByteArray() << ',' << false;
    }
    void sniffsTheDialect()
    {
        QFETCH(QByteArray, head);
        QFETCH(char, delimiter);
        QFETCH(bool, header);
        const auto d = sniffCsv(head.toStdString());
        QCOMPARE(d.delimiter, delimiter);
        QCOMPARE(d.header, header);
    }
    void aFewBrokenBytesDoNotMakeAnotherEncoding()
    {
        QVERIFY(sniffEncoding("Żółw gęś jaźń ćma \xB3 łódź") == TextEncoding::Utf8);
        QVERIFY(sniffEncoding("\xAF\xF3\xB3w") == TextEncoding::Windows1250);
        QVERIFY(sniffEncoding(std::string_view("za\xC5", 3)) == TextEncoding::Utf8);
    }

    void writesWhatItReads()
    {
        CsvDialect d;
        d.delimiter = ';';
        const CsvWriter writer(d, {"a", "b"});
        QCOMPARE(*writer.start(), std::string("a;b\r\n"));
        const model::Value row(model::Object{{"b", *model::Decimal::parse("1.10")}, {"a", "x;\"y\"\n"}});
        QCOMPARE(*writer.row(row), std::string("\"x;\"\"y\"\"\n\";1.10\r\n"));
        QCOMPARE(*writer.row(model::Object{{"a", model::Date{0}}}), std::string("1970-01-01;\r\n"));
        const auto extra = writer.row(model::Object{{"c", 1}});
        QVERIFY(!extra);
        QCOMPARE(extra.error().field, std::string("c"));
    }
    void refusesWhatTheFileCannotHold()
    {
        CsvDialect d;
        d.encoding = TextEncoding::Windows1250;
        const auto row = CsvWriter(d, {"a"}).row(model::Object{{"a", "x\u65E5"}});
        QVERIFY(!row);
        QCOMPARE(row.error().field, std::string("a"));
        d.encoding = TextEncoding::Utf8;
        d.quote = '\0';
        QVERIFY(!CsvWriter(d, {"a"}).row(model::Object{{"a", "x,y"}}));
        QVERIFY(!CsvWriter(d, {"a"}).row(model::Object{{"a", ""}}));
        QVERIFY(CsvWriter(d, {"a"}).row(model::Object{{"a", "x\"y"}}));
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
