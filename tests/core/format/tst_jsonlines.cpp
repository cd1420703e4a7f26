#include "core/format/jsonlines.h"

#include <QTest>

using namespace splot;
using namespace splot::format;

namespace {
/// One line a piece: "LINE@BYTE json" or "LINE@BYTE ! message".
void tell(std::string &out, const std::vector<Piece> &pieces)
{
    for (const auto &p : pieces)
        out += std::to_string(p.line) + "@" + std::to_string(p.offset) + " " +
               (p.value ? writeJson(*p.value) : "! " + p.value.error().text()) + "\n";
}
} // namespace

class JsonLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsPieces_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pieces");
        QTest::addColumn<bool>("fault");
        const auto row = [](const char *name, const char *text, const char *pieces, bool fault = false) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(pieces) << fault;
        };
        row("lines", "{\"a\":1}\n{\"a\":2}\r\n\n3", "1@0 {\"a\":1}\n2@8 {\"a\":2}\n4@18 3\n");
        row("a bad line", "{\"a\":1}\n{\"a\":\n{\"a\":3}\n",
            "1@0 {\"a\":1}\n2@8 ! The JSON is not complete.\n3@14 {\"a\":3}\n");
        row("a bad last line", "1\n{\"a", "1@0 1\n2@2 ! The JSON is broken.\n");
        row("no UTF-8", "1\n\"\xFF\"\n2\n", "1@0 1\n2@2 ! The JSON is not valid UTF-8.\n3@6 2\n");
        row("a long line", "1\n[\"12345678901234567890123456789012345678901234567890\"]\n2\n",
            "1@0 1\n2@2 ! The line is longer than 50 bytes.\n3@57 2\n");
        row("an array", " [ {\"a\":[1,\"],\\\"\"]},\n 2,[3] ] \n",
            "1@3 {\"a\":[1,\"],\\\"\"]}\n2@22 2\n2@24 [3]\n");
        row("an empty array", "[]", "");
        row("a mark", "\xEF\xBB\xBF[1]", "1@4 1\n");
        row("a bad element", "[1,{\"a\" 2},nul,3]",
            "1@1 1\n1@3 ! The JSON is broken.\n1@11 ! The JSON is broken.\n1@15 3\n");
        row("missing elements", "[1,,2,]",
            "1@1 1\n1@3 ! There is no JSON: the text is empty.\n1@4 2\n"
            "1@6 ! There is no JSON: the text is empty.\n");
        row("an array cut off", "[1,\n2",
            "1@1 1\n2@4 ! The file ends within its JSON array: it is not complete.\n", true);
        row("an array cut off after a comma", "[1,",
            "1@1 1\n1@3 ! The file ends within its JSON array: it is not complete.\n", true);
        row("an element cut off", "[1,{\"a\":\"x",
            "1@1 1\n1@3 ! The file ends within its JSON array: it is not complete.\n", true);
        row("more after the array", "[1]\n x", "1@1 1\n2@5 ! The file goes on after its JSON array.\n", true);
        row("a long element", "[1,[\"12345678901234567890123456789012345678901234567890\"],2]",
            "1@1 1\n1@3 ! An element of the JSON array is longer than 50 bytes.\n", true);
        row("nothing", " \n", "");
    }
    void readsPieces()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pieces);
        QFETCH(bool, fault);
        for (qsizetype size = 1; size <= text.size(); ++size) { // however it is cut into chunks
            JsonReader reader(JsonShape::Detect, {50, 100});
            std::string out;
            for (qsizetype at = 0; at < text.size(); at += size)
                tell(out, reader.feed(text.mid(at, size).toStdString()));
            tell(out, reader.feed({}, true));
            QCOMPARE(QByteArray::fromStdString(out), pieces);
            QCOMPARE(reader.fault().has_value(), fault);
        }
    }
    void theShapeCanBeGiven()
    {
        std::string out;
        tell(out, JsonReader(JsonShape::Lines).feed("[1,2]\n[3]\n", true));
        QCOMPARE(out, std::string("1@0 [1,2]\n2@6 [3]\n"));
        JsonReader array(JsonShape::Array);
        const auto pieces = array.feed("{}", true);
        QCOMPARE(pieces.size(), 1U);
        QVERIFY(!pieces[0].value && array.fault());
    }
    void saysWhereInTheFileAndInThePiece()
    {
        const auto pieces = JsonReader().feed("1\n{\"a\" 1}\n", true);
        QCOMPARE(pieces[1].value.error().detail.substr(0, 29),
                 std::string("line 2, byte 2; in it byte 5:"));
        QCOMPARE(pieces[1].raw, std::string("{\"a\" 1}"));
        QCOMPARE(pieces[1].endOffset, 9);
    }
};

QTEST_APPLESS_MAIN(JsonLinesTest)
#include "tst_jsonlines.moc"
