#include "core/connectors/rest/descriptor/descriptor.h"
#include "core/connectors/rest/descriptor/descriptorlint.h"
#include "core/connectors/rest/descriptor/shipped.h"
#include "core/connectors/rest/restkind.h"
#include "core/format/json.h"

#include <QTest>

using namespace splot;
using connectors::DescriptorLint;

namespace {
/// A good descriptor; rows replace a part of it.
const char *good = R"({"name":"plain","base":"{{ settings.url }}","settings":[{"name":"url"}],
  "objects":[{"name":"Thing","id":"id","byIds":{"request":{"path":"/t/{{ id }}"},"items":""},
    "changes":[{"name":"main","request":{"path":"/t","query":{"since":"{{ since }}"}},"items":"","paging":{"kind":"keyset"},"cursor":{"path":"at","overlap":5}}],
    "create":{"places":["name"],"steps":[{"name":"one","request":{"path":"/t","body":"{{ body }}"},"id":"{{ answer.id }}"}]}}]})";

/// One with fields, a search and a log-in, of which nothing is doubtful; rows replace a part of it.
const char *careful =
    R"({"name":"careful","base":"{{ settings.url }}","settings":[{"name":"url"},{"name":"user"},{"name":"key","type":"secret"}],
  "values":{"zone":"{{ settings.user }}"},
  "authentication":{"kind":"session","login":{"path":"/in","body":{"user":"{{ settings.user }}"}},"keep":{"token":"{{ answer.token }}"},
    "headers":{"X-Token":"{{ session.token }}"}},
  "errors":[{"status":422,"code":"rejected"}],
  "objects":[{"name":"Thing","id":"id","changedAt":{"":"at","address":"addressAt"},"readFirst":true,"readBefore":["Thing"],
    "fields":{"id":"id","name":"name","code":"code","address.city":"town","state":"state","externalId":"ours"},
    "full":{"request":{"path":"/t","query":{"limit":"{{ size }}","offset":"{{ offset }}"}},"items":"","paging":{"kind":"offset"}},
    "byIds":{"request":{"path":"/t/{{ id }}"},"items":""},
    "changes":[{"name":"main","request":{"path":"/t","query":{"since":"{{ since }}","skip":"{{ skip }}"}},"items":"","paging":{"kind":"keyset"},"cursor":{"path":"at","overlap":5}}],
    "find":{"externalId":{"request":{"path":"/t","query":{"ours":"{{ externalId }}"}},"items":""},
      "keys":{"code":{"request":{"path":"/t","query":{"code":"{{ key }}"}},"items":""}}},
    "create":{"places":["name","address","note"],"steps":[
      {"name":"one","request":{"path":"/z","body":{"zone":"{{ values.zone }}"}},"keep":{"zone":"{{ answer.id }}"},"harmless":true},
      {"name":"two","request":{"path":"/t","body":{"$merge":[{"$pick":"body","members":{"name":"name","town":"address.city","note":"note"}},
        {"ours":"{{ externalId }}","zone":"{{ progress.zone }}"}]}},"id":"{{ answer.id }}"}]},
    "update":{"steps":[{"name":"one","places":["name"],"request":{"method":"PATCH","path":"/t/{{ id }}",
      "body":{"$if":{"has":"changed.name"},"then":{"name":"{{ changed.name }}","was":"{{ current.name }}"}}}}]},
    "actions":[{"place":"state","hops":[{"from":"a","to":"b","steps":[{"name":"go","request":{"method":"POST","path":"/t/{{ id }}/go"}}]}]}]}]})";
} // namespace

class DescriptorsTest : public QObject
{
    Q_OBJECT

private slots:
    void goodDescriptorHasNoProblems();
    void faultIsFound_data();
    void faultIsFound();
    void everyFaultIsReported();
    void doubtIsRaised_data();
    void doubtIsRaised();
    void theWholePatternRaisesNoDoubt();
    void wholeDescriptorsRaiseNoDoubt_data();
    void wholeDescriptorsRaiseNoDoubt();
    void brokenJsonIsOneProblem();
    void shippedDescriptorsAreGood_data();
    void shippedDescriptorsAreGood();
    void catalogueTellsAbilities();
};

void DescriptorsTest::goodDescriptorHasNoProblems()
{
    const auto problems = DescriptorLint().problemsOf(good);
    QVERIFY2(problems.empty(),
             problems.empty() ? ""
                              : (problems.front().where + " " + problems.front().message.text()).c_str());
}

void DescriptorsTest::faultIsFound_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("instead");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *part, const char *instead, const char *where) {
        QTest::newRow(name) << QString::fromUtf8(part) << QString::fromUtf8(instead)
                            << QString::fromUtf8(where);
    };
    row("unknown member", R"("id":"id")", R"("id":"id","colour":1)", "/objects/0/colour");
    row("missing member", R"("name":"plain",)", "", "");
    row("wrong type", R"("overlap":5)", R"("overlap":"5")", "/objects/0/changes/0/cursor/overlap");
    row("unknown kind of paging", R"("kind":"keyset")", R"("kind":"pages")",
        "/objects/0/changes/0/paging/kind");
    row("broken formula", "{{ since }}", "{{ since + }}", "/objects/0/changes/0/request/query/since");
    row("name that is not there", "{{ since }}", "{{ sinse }}", "/objects/0/changes/0/request/query/since");
    row("name of another place", "{{ since }}", "{{ externalId }}",
        "/objects/0/changes/0/request/query/since");
    row("broken path", R"("path":"at")", R"("path":"at.")", "/objects/0/changes/0/cursor/path");
    row("feed of changes without a cursor",
        R"("paging":{"kind":"keyset"},"cursor":{"path":"at","overlap":5})", R"("paging":{"kind":"page"})",
        "/objects/0/changes/0");
    row("keyset without a cursor", R"(,"cursor":{"path":"at","overlap":5})", "",
        "/objects/0/changes/0/paging");
    row("exclusive without an overlap", R"("overlap":5)", R"("exclusive":true)",
        "/objects/0/changes/0/cursor");
    row("create without an id", R"(,"id":"{{ answer.id }}")", "", "/objects/0/create");
    row("create without places", R"("places":["name"],)", "", "/objects/0/create");
    row("parents without a way to read them", R"("byIds":{"request":{"path":"/t/{{ id }}"},"items":""},
    "changes":[{)",
        R"("changes":[{"parents":"x",)", "/objects/0/changes/0/parents");
    row("bucket that has no limits", R"("path":"/t","query")", R"("bucket":"slow","path":"/t","query")",
        "/objects/0/changes/0/request/bucket");
    row("newest first without a cursor", R"("paging":{"kind":"keyset"},"cursor":{"path":"at","overlap":5})",
        R"("paging":{"kind":"offset","newestFirst":true})", "/objects/0/changes/0/paging");
    row("script that is no JavaScript", R"("name":"plain",)", R"("name":"plain","script":"function (",)",
        "/script");
    row("script that is not there", R"("path":"/t","query")", R"("script":"rows","path":"/t","query")",
        "/objects/0/changes/0/request/script");
    row("a pick of what is not there", R"("body":"{{ body }}")",
        R"("body":{"$pick":"bdoy","members":["name"]})", "/objects/0/create/steps/0/request/body/$pick");
    row("a path to what is not there", R"("body":"{{ body }}")", R"("body":{"$path":"reply.x"})",
        "/objects/0/create/steps/0/request/body/$path");
    row("a condition on what is not there", R"("body":"{{ body }}")",
        R"("body":{"$if":{"has":"changd.name"},"then":1})", "/objects/0/create/steps/0/request/body/$if/has");
    row("unknown directive", R"("body":"{{ body }}")", R"("body":{"$iff":"yes"})",
        "/objects/0/create/steps/0/request/body/$iff");
}

void DescriptorsTest::faultIsFound()
{
    QFETCH(QString, part);
    QFETCH(QString, instead);
    QFETCH(QString, where);
    auto text = QString::fromUtf8(good);
    QVERIFY(text.contains(part));
    text.replace(text.indexOf(part), part.size(), instead);
    const auto problems = DescriptorLint().problemsOf(text.toStdString());
    QVERIFY(!problems.empty());
    QCOMPARE(QString::fromStdString(problems.front().where), where);
    QVERIFY(!problems.front().message.text().empty());
}

void DescriptorsTest::everyFaultIsReported()
{
    auto text = QString::fromUtf8(good);
    text.replace(QLatin1String("{{ since }}"), QLatin1String("{{ sinse }}"));
    text.replace(QLatin1String("{{ answer.id }}"), QLatin1String("{{ answr.id }}"));
    QCOMPARE(DescriptorLint().problemsOf(text.toStdString()).size(), 2U + 1U); // and so no step gives the id
}

void DescriptorsTest::doubtIsRaised_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("instead");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *part, const char *instead, const char *where) {
        QTest::newRow(name) << QString::fromUtf8(part) << QString::fromUtf8(instead)
                            << QString::fromUtf8(where);
    };
    row("setting", R"("base":"{{ settings.url }}")", R"("base":"{{ settings.adress }}")", "/base");
    row("value", "{{ values.zone }}", "{{ values.zones }}", "/objects/0/create/steps/0/request/body");
    row("session", "{{ session.token }}", "{{ session.key }}", "/authentication/headers/X-Token");
    row("progress", "{{ progress.zone }}", "{{ progress.area }}", "/objects/0/create/steps/1/request/body");
    row("offset is not asked for", R"(,"offset":"{{ offset }}")", "", "/objects/0/full/request");
    row("page is filled by nobody", R"("offset":"{{ offset }}")",
        R"("offset":"{{ offset }}","page":"{{ page }}")", "/objects/0/full/request");
    row("since without a cursor", R"("offset":"{{ offset }}")",
        R"("offset":"{{ offset }}","from":"{{ since }}")", "/objects/0/full/request");
    row("keyset that does not skip", R"(,"skip":"{{ skip }}")", "", "/objects/0/changes/0/request");
    row("changes that ask for everything",
        R"({"since":"{{ since }}","skip":"{{ skip }}"}},"items":"","paging":{"kind":"keyset"})",
        R"({"page":"{{ page }}"}},"items":"","paging":{"kind":"page"})", "/objects/0/changes/0/request");
    row("external id that is not written", R"("ours":"{{ externalId }}",)", "", "/objects/0/find/externalId");
    row("rule without a condition", R"({"status":422,"code":"rejected"})", R"({"code":"rejected"})",
        "/errors/0");
    row("place of a create", R"(["name","address","note"])", R"(["name","address","note","colour"])",
        "/objects/0/create/places");
    row("place of an update", R"("places":["name"],"request":{"method")",
        R"("places":["name","nam"],"request":{"method")", "/objects/0/update/steps/0/places");
    row("place of an action", R"("place":"state")", R"("place":"status")", "/objects/0/actions/0/place");
    row("place in a pick", R"("town":"address.city")", R"("town":"adress.city")",
        "/objects/0/create/steps/1/request/body");
    row("place in a formula", "{{ current.name }}", "{{ current.nam }}",
        "/objects/0/update/steps/0/request/body");
    row("place of a search", R"("keys":{"code")", R"("keys":{"kode")", "/objects/0/find/keys/kode");
    row("part of a change", R"("address":"addressAt")", R"("adress":"addressAt")",
        "/objects/0/changedAt/adress");
    row("object to be read before", R"("readBefore":["Thing"])", R"("readBefore":["Things"])",
        "/objects/0/readBefore");
}

void DescriptorsTest::doubtIsRaised()
{
    QFETCH(QString, part);
    QFETCH(QString, instead);
    QFETCH(QString, where);
    auto text = QString::fromUtf8(careful);
    QVERIFY(text.contains(part));
    text.replace(text.indexOf(part), part.size(), instead);
    QVERIFY(DescriptorLint().problemsOf(text.toStdString()).empty());
    const auto doubts = DescriptorLint().doubtsOf(text.toStdString());
    QCOMPARE(doubts.size(), 1U);
    QCOMPARE(QString::fromStdString(doubts.front().where), where);
}

namespace {
QString doubtsOf(const std::string &text)
{
    QString all;
    const auto faults = DescriptorLint().problemsOf(text);
    const auto doubts = DescriptorLint().doubtsOf(text);
    for (const auto *list : {&faults, &doubts}) {
        for (const auto &one : *list)
            all += QString::fromStdString(one.where + ": " + one.message.text()) + QLatin1Char('\n');
    }
    return all;
}
} // namespace

void DescriptorsTest::theWholePatternRaisesNoDoubt()
{
    const auto doubts = doubtsOf(careful);
    QVERIFY2(doubts.isEmpty(), qPrintable(doubts));
}

void DescriptorsTest::wholeDescriptorsRaiseNoDoubt_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *folder : {"/resources/connectors", "/resources/demo/connectors",
                               "/tests/live/csv-to-http/connectors", "/tests/bench/connectors"}) {
        for (const auto &[name, text] : connectors::descriptorFiles(SPLOT_SOURCE_DIR + std::string(folder)))
            QTest::newRow(name.c_str()) << QString::fromStdString(text);
    }
}

void DescriptorsTest::wholeDescriptorsRaiseNoDoubt()
{
    QFETCH(QString, text);
    const auto doubts = doubtsOf(text.toStdString());
    QVERIFY2(doubts.isEmpty(), qPrintable(doubts));
}

void DescriptorsTest::brokenJsonIsOneProblem()
{
    QCOMPARE(DescriptorLint().problemsOf("{").size(), 1U);
}

void DescriptorsTest::shippedDescriptorsAreGood_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &[name, text] : connectors::shippedDescriptors())
        QTest::newRow(name.c_str()) << QString::fromStdString(text);
}

void DescriptorsTest::shippedDescriptorsAreGood()
{
    QFETCH(QString, text);
    QString all;
    for (const auto &problem : DescriptorLint().problemsOf(text.toStdString()))
        all += QString::fromStdString(problem.where + ": " + problem.message.text()) + QLatin1Char('\n');
    QVERIFY2(all.isEmpty(), qPrintable(all));
}

void DescriptorsTest::catalogueTellsAbilities()
{
    connectors::Registry registry;
    QVERIFY(connectors::addRestConnectors(registry).empty());
    const auto all = registry.catalogue();
    const auto vendure =
        std::find_if(all.begin(), all.end(), [](const auto &info) { return info.name == "vendure"; });
    QVERIFY(vendure != all.end());
    const std::vector<std::string> abilities{"read", "changes", "write", "search"};
    QCOMPARE(vendure->abilities, abilities);
    QCOMPARE(vendure->settings.front().name, std::string("url"));
}

QTEST_GUILESS_MAIN(DescriptorsTest)
#include "tst_descriptors.moc"
