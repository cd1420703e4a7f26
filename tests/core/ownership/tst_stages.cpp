#include "orderworld.h"

using namespace orderworld;

namespace {
/// status and address: shop until paid, then erp until packed, then desk. total and grand follow from other
/// fields.
model::Entity stagedEntity()
{
    model::Entity e;
    e.id = model::EntityId("Order");
    for (const char *path : {"status", "address", "free"})
        e.fields.push_back(field(path));
    for (const char *path : {"price", "total", "grand"})
        e.fields.push_back(field(path, FieldType::Decimal));
    e.fields.push_back(field("lines", FieldType::List));
    e.fields.back().listKey = {"sku"};
    e.fields.push_back(field("lines[].sku"));
    for (const char *path : {"lines[].quantity", "lines[].amount"})
        e.fields.push_back(field(path, FieldType::Decimal));
    auto &o = e.ownership;
    o.standard = ownedBy(shop);
    const std::vector<model::Stage> stages{
        {"status = \"new\"", shop}, {"status = \"paid\"", erp}, {{}, desk}};
    o.fields = {{"status", staged(stages)},
                {"address", staged(stages)},
                {"grand", computed("total + 1")},
                {"total", computed("price * 2")},
                {"lines[].amount", computed("quantity * price")}};
    o.trust = {shop, erp, desk};
    return e;
}

World newOrder()
{
    World w(stagedEntity());
    w.join(shop, {{"status", "new"}, {"address", "Gdynia"}});
    return w;
}

/// The flip just happened; the ERP knows the order as it was given.
World paidOrder()
{
    World w = newOrder();
    w.join(erp, {{"status", "new"}, {"address", "Gdynia"}});
    w.edit(shop, {{"status", "paid"}});
    return w;
}
} // namespace

class StagesTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewRecordBelongsToWhoeverItsFirstStageNames()
    {
        World w = newOrder();
        QVERIFY(w.right("status") == Right::Owner);
        QVERIFY(w.verdict("status")->verdict == Verdict::Accepted);
        QCOMPARE(w.rules->ownerOf(w.record, w.key("status").field), shop);

        World paid(stagedEntity());
        paid.join(shop, {{"status", "paid"}, {"address", "Gdynia"}});
        QVERIFY(paid.right("address") == Right::Provisional);
        paid.join(erp, {{"status", "paid"}, {"address", "Sopot"}});
        QCOMPARE(paid.text("address"), std::string("Sopot"));
    }
    void aChangeIsJudgedByTheOwnerBeforeItsMerge()
    {
        World w = newOrder();
        w.edit(shop, {{"status", "paid"}, {"address", "Hel"}});
        QCOMPARE(w.text("address"), std::string("Hel"));
        QCOMPARE(w.rules->ownerOf(w.record, w.key("address").field), erp);
        // both values were accepted from the shop, then given to the ERP
        QCOMPARE(w.last.verdicts.size(), std::size_t(4));
        QVERIFY(w.right("address") == Right::Given);
        QVERIFY(w.rules->maySend(w.record, w.key("address"), erp));
        const auto &given = w.last.verdicts.back();
        QVERIFY(given.verdict == Verdict::Given && given.right == Right::Given && given.owner == erp);
    }
    void theNewOwnersChangeEndsTheGift()
    {
        World w = paidOrder();
        w.edit(erp, {{"address", "Sopot"}});
        QCOMPARE(w.text("address"), std::string("Sopot"));
        QVERIFY(w.right("address") == Right::Owner);
        QVERIFY(!w.rules->maySend(w.record, w.key("address"), erp));
    }
    void theFormerOwnersChangeAfterTheFlipIsRestored()
    {
        World w = paidOrder();
        w.edit(shop, {{"address", "Hel"}});
        QVERIFY(w.verdict("address")->verdict == Verdict::Restored);
        QCOMPARE(w.text("address"), std::string("Gdynia"));
    }
    void theFormerOwnersChangeFromBeforeTheFlipIsProposed()
    {
        World w = newOrder();
        const auto early = w.change(shop, {{"address", "Hel"}});
        w.edit(shop, {{"status", "paid"}});
        w.join(erp, {});
        w.edit(erp, {{"address", "Sopot"}}); // must not hide the flip
        w.apply(early);
        QVERIFY(w.verdict("address")->verdict == Verdict::Proposed);
        QVERIFY(w.verdict("address")->formerOwner);
        QCOMPARE(w.text("address"), std::string("Sopot"));
    }
    void anOwnerOfTwoStagesAgoIsStillKnown()
    {
        World w = newOrder();
        const auto early = w.change(shop, {{"address", "Hel"}});
        w.join(erp, {{"status", "new"}});
        w.join(desk, {{"status", "new"}});
        w.edit(shop, {{"status", "paid"}});
        w.edit(erp, {{"status", "packed"}});
        w.apply(early);
        QVERIFY(w.verdict("address")->formerOwner);
    }
    void theNewOwnersChangeFromBeforeTheFlipIsNotSince()
    {
        World w = newOrder();
        w.join(erp, {{"address", "Gdynia"}});
        const auto early = w.change(erp, {{"address", "Sopot"}});
        w.edit(shop, {{"status", "paid"}});
        w.apply(early);
        QVERIFY(w.verdict("address")->verdict == Verdict::Proposed);
        QVERIFY(!w.verdict("address")->formerOwner);
        QCOMPARE(w.text("address"), std::string("Gdynia"));
    }
    void aFirstReadingFromBeforeTheFlipTakesNothing()
    {
        World w = newOrder();
        auto early = w.change(erp, {{"address", "Sopot"}});
        early.first = true;
        w.edit(shop, {{"status", "paid"}});
        w.apply(early);
        QVERIFY(w.verdict("address")->verdict == Verdict::Given);
        QCOMPARE(w.text("address"), std::string("Gdynia"));
    }
    void aChangeThatFlipsDoesNotProfitFromIt()
    {
        auto entity = stagedEntity();
        entity.ownership.fields["status"] = ownedBy(erp);
        World w(std::move(entity));
        w.join(erp, {{"status", "new"}});
        w.join(shop, {{"address", "Gdynia"}});
        const auto both = w.change(erp, {{"status", "paid"}, {"address", "Sopot"}});
        w.apply(both);
        QCOMPARE(w.text("address"), std::string("Gdynia"));
        QCOMPARE(w.rules->ownerOf(w.record, w.key("address").field), erp);
        w.apply(both);
        QVERIFY(!w.last.changed);
        QCOMPARE(w.text("address"), std::string("Gdynia"));
    }
    void settlingUnderNewRulesGivesNothing()
    {
        World w = newOrder();
        auto entity = stagedEntity();
        entity.ownership.fields["address"] = staged({{{}, erp}});
        const auto rules = Rules::compile(std::make_shared<const model::Schema>(entity));
        QVERIFY(rules.has_value());
        const auto out = (*rules)->settle(w.record, 2, Moment{999, 0});
        QVERIFY(out.verdicts.empty());
        QCOMPARE((*rules)->ownerOf(out.record, w.key("address").field), erp);
        QVERIFY(!(*rules)->maySend(out.record, w.key("address"), erp));
        // the new owner's value is taken, by a plan
        Incoming taken = w.change(erp, {{"address", "Sopot"}});
        taken.right = Right::Taken;
        const auto after = (*rules)->apply(out.record, taken);
        QCOMPARE(after.record.values.find(w.key("address"))->toText(), std::string("Sopot"));
        QVERIFY(!(*rules)->settle(after.record, 2, Moment{1000, 0}).changed);
    }

    void computedFieldsFollowInTheirOrder()
    {
        World w = newOrder();
        w.edit(shop, {{"price", *model::Decimal::parse("1.50")}});
        QCOMPARE(w.text("total"), std::string("3.00"));
        QCOMPARE(w.text("grand"), std::string("4.00"));
        QVERIFY(w.verdict("grand")->verdict == Verdict::Computed);
        QVERIFY(w.right("grand") == Right::Computed);
    }
    void nobodyWritesAComputedField()
    {
        World w = newOrder();
        w.edit(shop, {{"price", 2}, {"total", 5}});
        QCOMPARE(w.text("total"), std::string("4"));
        QCOMPARE(w.last.verdicts.back().verdict == Verdict::Restored, true);
        w.edit(shop, {{"price", 3}, {"total", 6}}); // agrees with the result
        QVERIFY(w.verdict("total")->verdict == Verdict::Computed);
        w.person({{"total", 1}});
        QCOMPARE(w.text("total"), std::string("6"));
    }
    void computesWithinItems()
    {
        World w = newOrder();
        w.edit(shop, {{"price", 3},
                      {"lines[A]", true},
                      {"lines[A].sku", "A"},
                      {"lines[A].quantity", 2},
                      {"lines[B]", true},
                      {"lines[B].sku", "B"},
                      {"lines[B].quantity", 5}});
        QCOMPARE(w.text("lines[A].amount"), std::string("6"));
        QCOMPARE(w.text("lines[B].amount"), std::string("15"));
    }
    void computesOverItems()
    {
        auto entity = stagedEntity();
        entity.ownership.fields["total"] = computed("sum(map(lines, item.amount))");
        World w(std::move(entity));
        w.join(shop, {{"price", 3},
                      {"lines[A]", true},
                      {"lines[A].quantity", 1},
                      {"lines[B]", true},
                      {"lines[B].quantity", 3}});
        QCOMPARE(w.text("total"), std::string("12"));
        QCOMPARE(w.text("grand"), std::string("13"));
        w.edit(shop, {{"lines[B]", Value()}});
        QCOMPARE(w.text("total"), std::string("3"));
    }
    void aFailingFormulaKeepsTheValueAndSaysSo()
    {
        World w = newOrder();
        w.edit(shop, {{"price", 2}});
        w.edit(shop, {{"price", "two"}});
        QCOMPARE(w.text("total"), std::string("4"));
        QVERIFY(!w.last.errors.empty());
        QCOMPARE(w.last.errors.front().field, std::string("total"));
    }
};

QTEST_APPLESS_MAIN(StagesTest)
#include "tst_stages.moc"
