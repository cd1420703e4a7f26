#include "tests/ui/support/uiworkspace.h"
#include "ui/inbox/keptrecipes.h"
#include "ui/inbox/repair.h"

using namespace splot;
using inbox::Recipe;

class Repair : public QObject
{
    Q_OBJECT

private slots:
    void aRecipeChangesOnlyWhatItTouches()
    {
        QCOMPARE(inbox::repaired({Recipe::Kind::Set, {}, {}, "30 days"}, model::Value("x"))->toText(),
                 std::string("30 days"));
        QCOMPARE(inbox::repaired({Recipe::Kind::Replace, {}, ",", "."}, model::Value("2,0,1"))->toText(),
                 std::string("2.0.1"));
        QVERIFY(!inbox::repaired({Recipe::Kind::Replace, {}, "szt", ""}, model::Value("2,0")));
        QVERIFY(!inbox::repaired({Recipe::Kind::Replace, {}, "", "x"}, model::Value("2,0")));
        QVERIFY(!inbox::repaired({Recipe::Kind::Lookup, "Terms", "a", "b"}, model::Value("a")));
        QCOMPARE(inbox::repaired({Recipe::Kind::Formula, {}, {}, "upper(trim(value))"}, model::Value(" a "))
                     ->toText(),
                 std::string("A"));
        QVERIFY(!inbox::repaired({Recipe::Kind::Formula, {}, {}, "upper("}, model::Value("a")));
    }
    void recipesOfTheSameCauseAreOfferedFirst()
    {
        model::Case c;
        c.signature = "erp/terms";
        c.system = model::SystemId("erp");
        c.entity = model::EntityId("Customer");
        c.field = "terms";
        const auto recipe = [](const char *name, const char *cause, const char *system, const char *field) {
            model::KeptRecipe r;
            r.name = name;
            r.cause = cause;
            r.system = model::SystemId(system);
            r.entity = model::EntityId("Customer");
            r.field = field;
            return r;
        };
        const auto found = inbox::offered(
            {recipe("other field", "x", "erp", "email"), recipe("other system", "y", "shop", "terms"),
             recipe("same field", "z", "erp", "terms"), recipe("same cause", "erp/terms", "erp", "terms")},
            c);
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].name, std::string("same cause"));
        QCOMPARE(found[1].name, std::string("same field"));
        QCOMPARE(found[2].name, std::string("other system"));
    }
    void aFormulaIsPreviewedOnEveryMessage()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(10, "30 DAYS");
        on.open();
        auto &reader = on.window->reader();
        const auto c = **reader.cases().get(id);
        const auto good = inbox::tryRecipe(reader, *on.window->configuration(), c,
                                           {Recipe::Kind::Formula, {}, {}, "lower(value)"}, 0, 1000);
        QVERIFY(good);
        QCOMPARE(good->pass, 10);
        const auto batches = inbox::batchesOf(reader, c, {Recipe::Kind::Formula, {}, {}, "lower(value)"}, 0);
        QCOMPARE(batches->front().value.toText(), std::string("30 days"));
    }
    void thePreviewTellsWhatWouldPass()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(40);
        on.open();
        auto &reader = on.window->reader();
        const auto c = **reader.cases().get(id);
        const auto &configuration = *on.window->configuration();
        const auto good =
            inbox::tryRecipe(reader, configuration, c, {Recipe::Kind::Set, {}, {}, "30 days"}, 0, 1000);
        QVERIFY(good);
        QCOMPARE(good->looked, 40);
        QCOMPARE(good->pass, 40);
        QCOMPARE(good->fail, 0);
        const auto bad =
            inbox::tryRecipe(reader, configuration, c, {Recipe::Kind::Set, {}, {}, "60 days"}, 0, 1000);
        QCOMPARE(bad->pass, 0);
        QCOMPARE(bad->fail, 40);
        QVERIFY(!bad->failing.empty() && !bad->failing.front().second.isEmpty());
        const auto some =
            inbox::tryRecipe(reader, configuration, c, {Recipe::Kind::Set, {}, {}, "30 days"}, 0, 15);
        QCOMPARE(some->looked, 15);
        QVERIFY(!some->all);
    }
    void aLineInTheLookupMakesThemPass()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(5);
        on.open();
        auto &reader = on.window->reader();
        const auto c = **reader.cases().get(id);
        QCOMPARE(inbox::lookupsOf(*on.window->configuration(), c), std::vector<std::string>{"Terms"});
        const Recipe recipe{Recipe::Kind::Lookup, "Terms", "45 days", "45"};
        const auto preview = inbox::tryRecipe(reader, *on.window->configuration(), c, recipe, 0, 100);
        QVERIFY(preview);
        QCOMPARE(preview->pass, 5);
        const auto draft = inbox::withLookup(*on.window->configuration(), recipe);
        QCOMPARE(draft->lookups.front().entries.size(), std::size_t(3));
        QVERIFY(!inbox::withLookup(*on.window->configuration(), {Recipe::Kind::Lookup, "None", "a", "b"}));
    }
    void equalValuesAreRepairedTogether()
    {
        test::UiWorkspace on;
        const auto id = on.termsCase(2500);
        on.open();
        auto &reader = on.window->reader();
        const auto batches =
            inbox::batchesOf(reader, **reader.cases().get(id), {Recipe::Kind::Replace, {}, "45", "30"}, 0);
        QVERIFY(batches);
        QCOMPARE(batches->size(), std::size_t(3));
        QCOMPARE(batches->front().items.size(), std::size_t(1000));
        QCOMPARE(batches->front().value.toText(), std::string("30 days"));
        QCOMPARE(batches->front().place, std::string("terms"));
    }
};

QTEST_MAIN(Repair)
#include "tst_repair.moc"
