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
} // namespace

class DescriptorsTest : public QObject
{
    Q_OBJECT

private slots:
    void goodDescriptorHasNoProblems();
    void faultIsFound_data();
    void faultIsFound();
    void everyFaultIsReported();
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
