#include "core/connectors/rest/descriptor/path.h"
#include "core/connectors/rest/descriptor/template.h"
#include "core/connectors/rest/descriptor/typedjson.h"
#include "core/format/json.h"

#include <QTest>

using namespace splot;
using connectors::Path;
using connectors::Template;
using model::Value;

namespace {
Value json(const char *text)
{
    auto parsed = format::readJson(text);
    return parsed ? *parsed : Value("no JSON");
}

QString rendered(const char *source, const char *root)
{
    const auto compiled = Template::compile(json(source));
    if (!compiled)
        return QStringLiteral("fault at ") + QString::fromStdString(compiled.error().field);
    const auto value = compiled->render(json(root));
    if (!value)
        return QStringLiteral("error: ") + QString::fromStdString(value.error().text());
    return *value ? QString::fromStdString(format::writeJson(**value)) : QStringLiteral("left out");
}
} // namespace

class TemplatesTest : public QObject
{
    Q_OBJECT

private slots:
    void pathFindsValues_data();
    void pathFindsValues();
    void brokenPathIsRejected_data();
    void brokenPathIsRejected();
    void loopPathGivesEveryMatch();
    void templateRenders_data();
    void templateRenders();
    void faultNamesItsPlace();
    void typedJsonGoesBothWays();
};

void TemplatesTest::pathFindsValues_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found");
    QTest::newRow("names") << "a.b"
                           << "1";
    QTest::newRow("index") << "list[1].x"
                           << "20";
    QTest::newRow("match") << "list[k=two].x"
                           << "20";
    QTest::newRow("odd name") << "['t.'].name"
                              << "\"odd\"";
    QTest::newRow("itself") << ""
                            << "all";
    QTest::newRow("absent") << "a.c"
                            << "nothing";
    QTest::newRow("index beyond the end") << "list[2]"
                                          << "nothing";
    QTest::newRow("name in a list") << "list.x"
                                    << "nothing";
}

void TemplatesTest::pathFindsValues()
{
    QFETCH(QString, path);
    QFETCH(QString, found);
    const auto root =
        json(R"({"a":{"b":1},"list":[{"k":"one","x":10},{"k":"two","x":20}],"t.":{"name":"odd"}})");
    const auto parsed = Path::parse(path.toStdString());
    QVERIFY(parsed);
    const auto *value = parsed->in(root);
    const auto text = !value           ? QStringLiteral("nothing")
                      : value == &root ? QStringLiteral("all")
                                       : QString::fromStdString(format::writeJson(*value));
    QCOMPARE(text, found);
}

void TemplatesTest::brokenPathIsRejected_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("dot at the end") << "a.";
    QTest::newRow("two dots") << "a..b";
    QTest::newRow("bracket not closed") << "a[1";
    QTest::newRow("no index") << "a[x]";
    QTest::newRow("text after a bracket") << "a[1]b";
}

void TemplatesTest::brokenPathIsRejected()
{
    QFETCH(QString, path);
    QVERIFY(!Path::parse(path.toStdString()));
}

void TemplatesTest::loopPathGivesEveryMatch()
{
    const auto root = json(R"({"moves":[{"product":3},{"other":1},{"product":5}]})");
    const auto all = Path::parse("moves[].product")->allIn(root);
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all.back()->toText(), std::string("5"));
}

void TemplatesTest::templateRenders_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const char *source, const char *root, const char *result) {
        QTest::newRow(name) << source << root << result;
    };
    row("plain values stay", R"({"a":[1,true,null,"x"]})", "{}", R"({"a":[1,true,null,"x"]})");
    row("whole placeholder keeps the kind", R"({"n":"{{ n }}","l":"{{l}}"})", R"({"n":12,"l":[1,2]})",
        R"({"n":12,"l":[1,2]})");
    row("number keeps its digits", R"("{{ n }}")", R"({"n":1234567890123456789.10})",
        "1234567890123456789.10");
    row("placeholder inside a text", R"("a/{{ n }}/b{{ m }}")", R"({"n":12})", R"("a/12/b")");
    row("several placeholders are no whole one", R"("{{ n }}{{ n }}")", R"({"n":1})", R"("11")");
    row("braces in a quoted text", R"("{{ \"}}\" }}")", "{}", R"("}}")");
    row("optional is left out", R"({"a":"{{? x }}","b":1})", "{}", R"({"b":1})");
    row("optional stays", R"({"a":"{{? x }}"})", R"({"x":false})", R"({"a":false})");
    row("if", R"({"a":{"$if":"x = 1","then":"yes","else":"no"}})", R"({"x":1})", R"({"a":"yes"})");
    row("if without else", R"({"a":{"$if":"x = 1","then":"yes"}})", R"({"x":2})", "{}");
    row("has sees an empty member",
        R"([{"$if":{"has":"c.x"},"then":"{{ c.x }}"},{"$if":{"has":["c.y","c.z"]},"then":1}])",
        R"({"c":{"x":null}})", "[null]");
    row("each", R"({"$each":"lines","as":"l","do":{"p":"{{ l.id }}","n":"{{ n }}"}})",
        R"({"n":7,"lines":[{"id":1},{"id":2}]})", R"([{"p":1,"n":7},{"p":2,"n":7}])");
    row("merge", R"({"$merge":[{"a":1,"b":1},{"b":2},{"$if":"no","then":{"c":3}}]})", "{}",
        R"({"a":1,"b":2})");
    row("concat", R"({"$concat":[[1],{"$each":"l","do":"{{ item }}"}]})", R"({"l":[2,3]})", "[1,2,3]");
    row("join", R"({"$join":["Basic ",{"$base64":"{{u}}:{{p}}"}]})", R"({"u":"a","p":"b"})",
        R"("Basic YTpi")");
    row("pick takes what is present", R"({"$pick":"c","members":["x","y"]})", R"({"c":{"x":null,"z":1}})",
        R"({"x":null})");
    row("pick may write what is empty otherwise", R"({"$pick":"c","members":["x","y"],"blank":""})",
        R"({"c":{"x":null,"z":1}})", R"({"x":""})");
    row("pick renames", R"({"$pick":"c","members":{"streetLine1":"address.street"}})",
        R"({"c":{"address":{"street":"S"}}})", R"({"streetLine1":"S"})");
    row("as decimal", R"({"$as":"decimal","value":"{{ x }}"})", R"({"x":"1.50"})", "1.50");
    row("as moment of nothing", R"({"t":{"$as":"moment","value":"{{ x }}"}})", R"({"x":""})", R"({"t":null})");
    row("as integer of a fraction", R"({"$as":"integer","value":"{{ x }}"})", R"({"x":1.5})",
        "error: \"1.5\" cannot be read as integer.");
    row("json in a text", R"({"parameters":{"$json":{"id":"{{ x }}"}}})", R"({"x":5})",
        R"({"parameters":"{\"id\":5}"})");
    row("path", R"({"$path":"m[k=b].v"})", R"({"m":[{"k":"a","v":1},{"k":"b","v":2}]})", "2");
    row("first that fits", R"({"$first":{"$each":"l","do":{"$if":"item.k = w","then":"{{ item.v }}"}}})",
        R"({"w":"b","l":[{"k":"a","v":1},{"k":"b","v":2},{"k":"b","v":3}]})", "2");
    row("placeholder in a name", R"({"party,{{ id }}":1})", R"({"id":3})", R"({"party,3":1})");
    row("path to nothing", R"([{"$path":"m[k=c].v"}])", R"({"m":[]})", "[]");
    row("difference by id",
        R"({"$difference":{"wanted":"w","held":"h","by":"id","compare":["s"]},"create":["create","{{ item.s }}"],"update":["write","{{ old.id }}","{{ item.s }}"],"delete":["delete","{{ old.id }}"]})",
        R"({"w":[{"id":1,"s":"same"},{"id":2,"s":"new"},{"s":"third"}],"h":[{"id":1,"s":"same"},{"id":2,"s":"old"},{"id":9,"s":"x"}]})",
        R"([["write",2,"new"],["create","third"],["delete",9]])");
    row("difference knows its own creation again",
        R"({"$difference":{"wanted":"w","held":"h","by":"id","compare":["s"]},"create":1,"update":2,"delete":3})",
        R"({"w":[{"s":"a"},{"s":"a"}],"h":[{"id":1,"s":"a"}]})", "[1]");
    row("unknown directive", R"({"x":{"$what":1}})", "{}", "fault at /x/$what");
    row("placeholder not closed", R"(["{{ a "])", "{}", "fault at /0");
}

void TemplatesTest::templateRenders()
{
    QFETCH(QString, source);
    QFETCH(QString, root);
    QFETCH(QString, result);
    QCOMPARE(rendered(source.toUtf8().constData(), root.toUtf8().constData()), result);
}

void TemplatesTest::faultNamesItsPlace()
{
    QCOMPARE(rendered("{\"a\":[{\"b\":\"{{ 1 + }}\"}]}", "{}"), QStringLiteral("fault at /a/0/b"));
}

void TemplatesTest::typedJsonGoesBothWays()
{
    const auto typed = connectors::TypedJson::from(json(R"({"tag":"__class__","types":{
        "Decimal":{"kind":"decimal","member":"decimal"},"date":{"kind":"date"},"datetime":{"kind":"moment"},
        "timedelta":{"kind":"seconds","member":"seconds"},"bytes":{"kind":"text","member":"base64"}}})"));
    QVERIFY(typed);
    const auto plain = typed->decoded(json(R"([{"price":{"__class__":"Decimal","decimal":"19.90"}},
        {"__class__":"date","year":2026,"month":3,"day":1},
        {"__class__":"datetime","year":2026,"month":3,"day":1,"hour":23,"minute":5,"second":9,"microsecond":120},
        {"__class__":"timedelta","seconds":5400},{"__class__":"other","x":1}])"));
    QVERIFY(plain);
    QCOMPARE(
        QString::fromStdString(format::writeJson(*plain)),
        QStringLiteral(
            R"([{"price":19.90},"2026-03-01","2026-03-01T23:05:09.000120Z",5400,{"__class__":"other","x":1}])"));

    const Value out =
        model::List{Value(*model::Decimal::parse("19.90")), Value(*model::Date::parse("1969-12-31")),
                    Value(*model::Moment::parse("1969-12-31T23:05:09.5Z")), Value(7)};
    QCOMPARE(
        QString::fromStdString(format::writeJson(typed->encoded(out))),
        QStringLiteral(
            R"([{"__class__":"Decimal","decimal":"19.90"},{"__class__":"date","year":1969,"month":12,"day":31},)"
            R"({"__class__":"datetime","year":1969,"month":12,"day":31,"hour":23,"minute":5,"second":9,"microsecond":500000},7])"));
    QVERIFY(!typed->decoded(json("{\"__class__\":\"Decimal\",\"decimal\":\"much\"}")));
}

QTEST_APPLESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
