#include "orderworld.h"

using namespace orderworld;

/// Lines are the shop's, `picked` is the desk's.
class ListsTest : public QObject
{
    Q_OBJECT

private slots:
    void theListsOwnerAddsItemsAndSeedsTheirParts()
    {
        World w = twoLines();
        QCOMPARE(w.record.values.items(w.key("lines").field).size(), std::size_t(2));
        QCOMPARE(w.text("lines[A].quantity"), std::string("1"));
        QVERIFY(w.right("lines[A].sku") == Right::Owner);
        w.edit(shop, {{"lines[C]", true}, {"lines[C].sku", "C"}, {"lines[C].picked", "0"}});
        QCOMPARE(w.text("lines[C].picked"), std::string("0"));
        QVERIFY(w.right("lines[C].picked") == Right::Provisional);
        QVERIFY(w.rules->maySend(w.record, w.key("lines[C].picked"), desk));
        w.edit(desk, {{"lines[C].picked", "4"}});
        w.edit(shop, {{"lines[C].picked", "5"}});
        QCOMPARE(w.text("lines[C].picked"), std::string("4"));
    }
    void othersAddNoItems()
    {
        World w = twoLines();
        w.edit(desk, {{"lines[C]", true}, {"lines[C].sku", "C"}, {"lines[C].picked", "1"}});
        QVERIFY(!w.last.changed);
        QCOMPARE(w.last.verdicts.size(), std::size_t(3)); // the item and its parts share one fate
        for (const auto &v : w.last.verdicts)
            QVERIFY(v.verdict == Verdict::Restored);
        QCOMPARE(w.text("lines[C].picked"), std::string("(absent)"));
    }
    void whoOwnsAPartChangesItOnExistingItemsOnly()
    {
        World w = twoLines();
        w.edit(desk, {{"lines[A].picked", "1"}, {"lines[A].quantity", "9"}, {"lines[X].picked", "1"}});
        QCOMPARE(w.text("lines[A].picked"), std::string("1"));
        QCOMPARE(w.text("lines[A].quantity"), std::string("1"));
        QVERIFY(w.verdict("lines[A].picked")->verdict == Verdict::Accepted);
        QVERIFY(w.verdict("lines[A].quantity")->verdict == Verdict::Restored);
        QVERIFY(w.verdict("lines[X].picked")->verdict == Verdict::Restored);
        QCOMPARE(w.text("lines[X].picked"), std::string("(absent)"));
    }
    void removingAnItemRemovesAllOfIt()
    {
        World w = twoLines();
        w.edit(desk, {{"lines[A].picked", "1"}});
        w.edit(shop, {{"lines[A]", Value()}, {"lines[A].quantity", Value()}});
        QVERIFY(w.verdict("lines[A]")->verdict == Verdict::Accepted);
        QCOMPARE(w.last.verdicts.size(), std::size_t(1));
        for (const auto &entry : w.record.values)
            QVERIFY(entry.key.item != "A");
        for (const auto &[key, from] : w.record.provenance)
            QVERIFY(key.item != "A");
    }
    void othersRemoveNothing()
    {
        World w = twoLines();
        w.edit(desk, {{"lines[A]", Value()}, {"lines[A].picked", Value()}});
        QVERIFY(w.verdict("lines[A]")->verdict == Verdict::Restored);
        QCOMPARE(w.text("lines[A].quantity"), std::string("1"));
    }
    void theOwnersFirstReadingIsTheWholeList()
    {
        World w;
        w.join(erp, {{"lines", true},
                     {"lines[A]", true},
                     {"lines[A].sku", "A"},
                     {"lines[B]", true},
                     {"lines[B].sku", "B"}});
        QVERIFY(w.right("lines[A]") == Right::Provisional);
        w.join(shop, {{"lines", true}, {"lines[B]", true}, {"lines[B].sku", "B"}});
        QCOMPARE(w.record.values.items(w.key("lines").field), std::vector<std::string>{"B"});
        QVERIFY(w.right("lines[B]") == Right::Owner);
        QVERIFY(w.verdict("lines[A]")->wished.isEmpty());
        QVERIFY(!w.record.values.find(w.key("lines[A].sku")));
    }
    void anEmptyFirstReadingOfTheOwnerEmptiesTheList()
    {
        World w;
        w.join(erp, {{"lines", true}, {"lines[A]", true}, {"lines[A].sku", "A"}});
        w.join(shop, {{"lines", true}});
        QVERIFY(w.record.values.items(w.key("lines").field).empty());
    }
    void withoutTheListInTheReadingNothingGivesWay()
    {
        World w;
        w.join(erp, {{"lines", true}, {"lines[A]", true}, {"lines[A].sku", "A"}});
        w.join(shop, {{"name", "x"}});
        QCOMPARE(w.text("lines[A].sku"), std::string("A"));
    }
    void aPersonAddsAndRemovesItems()
    {
        World w = twoLines();
        w.person({{"lines[C]", true}, {"lines[C].sku", "C"}, {"lines[A]", Value()}});
        QCOMPARE(w.record.values.items(w.key("lines").field), (std::vector<std::string>{"B", "C"}));
        QVERIFY(w.right("lines[C]") == Right::Person);
        QVERIFY(w.right("lines[C].sku") == Right::Person);
    }
    void underNewestALaterRemovalStands()
    {
        auto entity = plainEntity();
        entity.ownership.fields["lines"] = of(OwnerKind::Newest);
        World w(std::move(entity));
        auto older = w.change(erp, {{"lines[A]", true}, {"lines[A].sku", "A"}});
        w.edit(desk, {{"lines[A]", true}, {"lines[A].sku", "A"}});
        auto removal = w.change(shop, {{"lines[A]", Value()}});
        w.apply(removal);
        w.apply(older);
        QVERIFY(w.record.values.items(w.key("lines").field).empty());
        QVERIFY(w.verdict("lines[A]")->verdict == Verdict::Restored);
        w.edit(erp, {{"lines[A]", true}, {"lines[A].sku", "A"}});
        QCOMPARE(w.record.values.items(w.key("lines").field).size(), std::size_t(1));
    }
    void orderCountsOnlyIfDeclared()
    {
        for (const bool ordered : {false, true}) {
            auto entity = plainEntity();
            for (auto &f : entity.fields)
                f.ordered = ordered && f.path == "lines";
            World w(std::move(entity));
            w.join(shop, {{"lines[A]", 1}, {"lines[B]", 2}});
            w.edit(shop, {{"lines[A]", 2}, {"lines[B]", 1}});
            QCOMPARE(w.last.verdicts.size(), std::size_t(ordered ? 2 : 0));
            w.edit(desk, {{"lines[A]", 5}});
            QCOMPARE(w.last.verdicts.size(), std::size_t(ordered ? 1 : 0));
            QCOMPARE(w.last.changed, false);
        }
    }
    void aManualListAsksAboutEveryItemAfterItsFirstReading()
    {
        auto entity = plainEntity();
        entity.ownership.fields["lines"] = of(OwnerKind::Manual);
        World w(std::move(entity));
        w.join(shop, {{"lines", true}, {"lines[A]", true}});
        QVERIFY(w.verdict("lines[A]")->verdict == Verdict::Provisional);
        w.edit(shop, {{"lines[B]", true}, {"lines[A]", Value()}});
        QVERIFY(w.verdict("lines[B]")->verdict == Verdict::Proposed);
        QVERIFY(w.verdict("lines[A]")->verdict == Verdict::Proposed);
    }

private:
    World twoLines()
    {
        World w;
        w.join(shop, {{"lines", true},
                      {"lines[A]", true},
                      {"lines[A].sku", "A"},
                      {"lines[A].quantity", "1"},
                      {"lines[B]", true},
                      {"lines[B].sku", "B"},
                      {"lines[B].quantity", "2"}});
        // The quantity follows the list's rule, so it is the shop's.
        w.join(desk, {{"lines[A].picked", Value()}});
        return w;
    }
};

QTEST_APPLESS_MAIN(ListsTest)
#include "tst_lists.moc"
