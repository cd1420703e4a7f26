#include "tests/core/store/storesuite.h"

namespace splot::store {

using namespace samples;
using model::Value;

namespace {
bool same(const model::Change &a, const model::Change &b)
{
    return a.id == b.id && a.system == b.system && a.object == b.object && a.localId == b.localId &&
           a.body == b.body && a.deleted == b.deleted && a.version == b.version &&
           a.sourceTime == b.sourceTime && a.sourceTime.offsetMinutes == b.sourceTime.offsetMinutes &&
           a.partTimes == b.partTimes && a.began == b.began && a.origin == b.origin && a.state == b.state &&
           a.record == b.record && a.problem == b.problem && a.person == b.person &&
           a.waitsFor == b.waitsFor && a.hash == b.hash;
}
} // namespace

void StoreSuite::init()
{
    m_store = make();
    QVERIFY(m_store);
    m_store->setSchemas(schemas());
}

model::RecordId StoreSuite::someRecord()
{
    return store().addRecord(customer("anna@example.com")).value();
}

void StoreSuite::refusesATransactionInsideAnother()
{
    QVERIFY(store().begin());
    QCOMPARE(store().begin().error().code, base::ErrorCode::Internal);
    QVERIFY(store().commit());
}

void StoreSuite::refusesToEndWhatWasNotBegun()
{
    QCOMPARE(store().commit().error().code, base::ErrorCode::Internal);
    store().rollback();
    QVERIFY(store().begin());
    store().rollback();
    QVERIFY(store().begin());
    QVERIFY(store().commit());
}

void StoreSuite::rollsBackWhatWasWritten()
{
    QVERIFY(store().begin());
    const auto id = store().addChange(change("1"));
    QVERIFY(id);
    QVERIFY(store().change(*id)->has_value()); // reads see the open transaction
    store().rollback();
    QVERIFY(!store().change(*id)->has_value());
}

void StoreSuite::whatIsCommittedIsSeenByOthers()
{
    const auto other = connectAgain();
    QVERIFY(store().begin());
    const auto id = *store().addChange(change("1"));
    QVERIFY(!other->change(id)->has_value());
    QVERIFY(store().commit());
    QVERIFY(other->change(id)->has_value());
}

void StoreSuite::aFailedWriteSpoilsTheWholeTransaction()
{
    auto done = change("1");
    done.state = model::ChangeState::Applied;
    done.id = *store().addChange(done);
    QVERIFY(store().begin());
    const auto id = *store().addChange(change("2"));
    done.state = model::ChangeState::Captured;
    QVERIFY(!store().saveChange(done)); // what is done stays done
    QVERIFY(!store().commit());
    QVERIFY(!store().change(id)->has_value());
    QVERIFY(store().begin()); // and the next transaction is a fresh one
    QVERIFY(store().addChange(change("3")));
    QVERIFY(store().commit());
}

void StoreSuite::forgetsFieldsOfARolledBackTransaction()
{
    const auto schema = schemaOf(orderEntity());
    QVERIFY(store().begin());
    QVERIFY(store().addRecord(order(*schema, {})));
    store().rollback();
    // Other fields get the numbers that the order's would have had.
    const auto customerId = *store().addRecord(customer("a"));
    const auto orderId = *store().addRecord(order(*schema, customerId));
    QVERIFY((*store().record(customerId))->values == customer("a").values);
    QVERIFY((*store().record(orderId))->values == order(*schema, customerId).values);
}

void StoreSuite::keepsEveryPartOfAChange()
{
    auto c = change("4711");
    c.deleted = true;
    c.person = "anna";
    c.record = someRecord();
    c.id = *store().addChange(c);
    QVERIFY(same(**store().change(c.id), c));
    c.state = model::ChangeState::Waiting;
    c.waitsFor = "shop/Customer/8";
    c.body = Value(model::Object{{"id", "4711"}, {"repaired", true}});
    c.origin = model::Origin::Person;
    QVERIFY(store().saveChange(c));
    QVERIFY(same(**store().change(c.id), c));
    c.body = Value();
    QVERIFY(store().saveChange(c));
    QVERIFY(same(**store().change(c.id), c));
    QVERIFY(!store().change(model::ChangeId(99))->has_value());
    c.id = model::ChangeId(99);
    QCOMPARE(store().saveChange(c).error().code, base::ErrorCode::NotFound);
}

void StoreSuite::keepsTheBodyWhenOnlyTheStateChanges()
{
    auto c = change("1");
    c.id = *store().addChange(c);
    c.state = model::ChangeState::Applied;
    QVERIFY(store().saveChange(c));
    QVERIFY(same(**store().change(c.id), c));
}

void StoreSuite::givesChangesOfAStateInOrder()
{
    std::vector<model::ChangeId> ids;
    for (int i = 0; i < 5; ++i) {
        auto c = change(std::to_string(i));
        c.id = *store().addChange(c);
        ids.push_back(c.id);
        if (i == 2) {
            c.state = model::ChangeState::Echo;
            QVERIFY(store().saveChange(c));
        }
    }
    const auto first = *store().changesIn(model::ChangeState::Captured, {}, 2);
    QCOMPARE(first.size(), std::size_t{2});
    QVERIFY(first[0].id == ids[0] && first[1].id == ids[1]);
    const auto rest = *store().changesIn(model::ChangeState::Captured, first[1].id, 10);
    QCOMPARE(rest.size(), std::size_t{2});
    QVERIFY(rest[0].id == ids[3] && rest[1].id == ids[4]);
    QCOMPARE(store().changesIn(model::ChangeState::Echo, {}, 10)->size(), std::size_t{1});
}

void StoreSuite::findsOpenChangesOfAnObject()
{
    auto done = change("1");
    done.id = *store().addChange(done);
    done.state = model::ChangeState::Applied;
    QVERIFY(store().saveChange(done));
    const auto open = *store().addChange(change("1"));
    QVERIFY(store().addChange(change("2")));
    const auto found =
        *store().openChangesOf(model::SystemId("shop"), model::ObjectName("Order"), model::LocalId("1"));
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found[0].id == open);
}

void StoreSuite::findsChangesThatWait()
{
    auto c = change("1");
    c.state = model::ChangeState::Waiting;
    c.waitsFor = "shop/Customer/8";
    c.id = *store().addChange(c);
    QCOMPARE(store().changesWaitingFor("shop/Customer/8")->size(), std::size_t{1});
    QVERIFY(store().changesWaitingFor("shop/Customer/9")->empty());
    c.state = model::ChangeState::Captured;
    QVERIFY(store().saveChange(c));
    QVERIFY(store().changesWaitingFor("shop/Customer/8")->empty());
}

void StoreSuite::remembersAWebhookOnce()
{
    const model::SystemId shop("shop");
    QVERIFY(*store().rememberWebhook(shop, "d1", at(1)));
    QVERIFY(!*store().rememberWebhook(shop, "d1", at(2)));
    QVERIFY(*store().rememberWebhook(shop, "d2", at(2)));
    QVERIFY(*store().rememberWebhook(model::SystemId("erp"), "d1", at(2)));
}

void StoreSuite::keepsOpaqueState()
{
    const model::SystemId shop("shop");
    const model::ObjectName orders("Order");
    QVERIFY(store().state("cursor/changes", shop, orders)->isEmpty());
    QVERIFY(store().saveState("cursor/changes", shop, orders, Value("2026-11-24")));
    QVERIFY(store().saveState("cursor/changes", shop, orders, Value("2026-11-25")));
    QVERIFY(*store().state("cursor/changes", shop, orders) == Value("2026-11-25"));
    QVERIFY(store().state("cursor/full", shop, orders)->isEmpty());
    QVERIFY(store().state("cursor/changes", shop, model::ObjectName())->isEmpty());
}

void StoreSuite::keepsEveryPartOfARecord()
{
    const auto schema = schemaOf(orderEntity());
    auto r = order(*schema, someRecord());
    r.id = *store().addRecord(r);
    const auto check = [&] {
        const auto back = **store().record(r.id);
        return back.id == r.id && back.entity == r.entity && back.version == r.version &&
               back.presence == r.presence && back.aliasOf == r.aliasOf && back.values == r.values &&
               back.provenance == r.provenance && back.stages == r.stages &&
               back.presenceFrom == r.presenceFrom && back.handovers == r.handovers &&
               back.createdAt == r.createdAt && back.changedAt == r.changedAt;
    };
    QVERIFY(check());
    r.version = 4;
    r.presence = model::Presence::Archived;
    r.aliasOf = model::RecordId(1);
    r.values.set({*schema->index("status"), {}}, Value("paid"));
    r.values.remove({*schema->index("lines[].quantity"), "X"});
    r.changedAt = at(200);
    QVERIFY(store().saveRecord(r));
    QVERIFY(check());
    QVERIFY(!store().record(model::RecordId(99))->has_value());
}

void StoreSuite::keepsFieldsThatTheSchemaLost()
{
    const auto schema = schemaOf(orderEntity());
    auto r = order(*schema, {});
    r.id = *store().addRecord(r);
    auto entity = orderEntity();
    std::erase_if(entity.fields, [](const model::Field &f) { return f.path == "total"; });
    store().setSchemas({{entity.id, schemaOf(entity)}});
    auto narrow = **store().record(r.id);
    QCOMPARE(narrow.values.size(), r.values.size() - 1);
    narrow.version = 9;
    QVERIFY(store().saveRecord(narrow));
    store().setSchemas(schemas());
    const auto back = **store().record(r.id);
    QCOMPARE(back.version, 9);
    QVERIFY(back.values == r.values);
    QVERIFY(back.provenance == r.provenance);
}

void StoreSuite::refusesARecordOfAnUnknownEntity()
{
    auto r = customer("a");
    r.entity = model::EntityId("Nothing");
    QVERIFY(!store().addRecord(r));
}

void StoreSuite::followsReferences()
{
    const auto schema = schemaOf(orderEntity());
    const auto anna = someRecord();
    const auto jan = someRecord();
    auto r = order(*schema, anna);
    r.id = *store().addRecord(r);
    QCOMPARE(*store().recordsReferring(anna), std::vector<model::RecordId>{r.id});
    r.values.set({*schema->index("customer"), {}}, Value(model::Reference{jan.value}));
    QVERIFY(store().saveRecord(r));
    QVERIFY(store().recordsReferring(anna)->empty());
    QCOMPARE(*store().recordsReferring(jan), std::vector<model::RecordId>{r.id});
    r.values.set({*schema->index("customer"), {}}, Value());
    QVERIFY(store().saveRecord(r));
    QVERIFY(store().recordsReferring(jan)->empty());
}

void StoreSuite::replacesMatchValues()
{
    const model::EntityId entity("Customer");
    const auto a = someRecord();
    const auto b = someRecord();
    QVERIFY(store().setMatchValues(a, entity, {{"email", "x@example.com"}, {"tax", "1"}}));
    QVERIFY(store().setMatchValues(b, entity, {{"email", "x@example.com"}}));
    QCOMPARE(*store().recordsMatching(entity, "email", "x@example.com"),
             (std::vector<model::RecordId>{a, b}));
    QVERIFY(store().setMatchValues(a, entity, {{"email", "y@example.com"}}));
    QCOMPARE(*store().recordsMatching(entity, "email", "x@example.com"), std::vector<model::RecordId>{b});
    QCOMPARE(*store().recordsMatching(entity, "email", "y@example.com"), std::vector<model::RecordId>{a});
    QVERIFY(store().recordsMatching(entity, "tax", "1")->empty());
    QVERIFY(store().recordsMatching(model::EntityId("Order"), "email", "y@example.com")->empty());
}

void StoreSuite::listsRecordsByEntity()
{
    const auto a = someRecord();
    const auto schema = schemaOf(orderEntity());
    QVERIFY(store().addRecord(order(*schema, a)));
    const auto b = someRecord();
    const model::EntityId entity("Customer");
    QCOMPARE(*store().recordsOf(entity, {}, 1), std::vector<model::RecordId>{a});
    QCOMPARE(*store().recordsOf(entity, a, 10), std::vector<model::RecordId>{b});
}

void StoreSuite::keepsEveryPartOfALink()
{
    auto l = link(someRecord(), "4711");
    l.id = *store().addLink(l);
    const auto check = [&] {
        const auto back = **store().link(l.system, l.object, l.entity, l.localId);
        return back.id == l.id && back.record == l.record && back.primary == l.primary &&
               back.presence == l.presence && back.shadow == l.shadow && back.version == l.version &&
               back.readAt == l.readAt && back.wroteAt == l.wroteAt && back.sourceTime == l.sourceTime &&
               back.sourceTime.offsetMinutes == l.sourceTime.offsetMinutes &&
               back.captureHash == l.captureHash && back.accepted == l.accepted && back.inScope == l.inScope;
    };
    QVERIFY(check());
    l.primary = false;
    l.presence = model::Presence::Absent;
    l.shadow = Value();
    l.accepted.clear();
    l.inScope = false;
    QVERIFY(store().saveLink(l));
    QVERIFY(check());
    QCOMPARE(store().linksOf(l.record)->size(), std::size_t{1});
    QVERIFY(store().removeLink(l.id));
    QVERIFY(store().linksOf(l.record)->empty());
}

void StoreSuite::refusesASecondLinkOfAnObject()
{
    const auto l = link(someRecord(), "4711");
    QVERIFY(store().begin());
    QVERIFY(store().addLink(l));
    QCOMPARE(store().addLink(l).error().code, base::ErrorCode::Conflict);
    QVERIFY(store().commit()); // the answer is a fact, not a fault
    auto other = l;
    other.entity = model::EntityId("Order"); // one object may carry several entities
    QVERIFY(store().addLink(other));
}

void StoreSuite::linksOfARecordFollowWhatIsSaved()
{
    const auto one = someRecord();
    const auto two = someRecord();
    QVERIFY(store().linksOf(one)->empty());
    QVERIFY(store().linksOf(two)->empty());
    auto first = link(one, "1");
    first.id = *store().addLink(first);
    QCOMPARE(store().linksOf(one)->front().localId.value, std::string("1"));
    first.version = "newer";
    QVERIFY(store().saveLink(first));
    QCOMPARE(store().linksOf(one)->front().version, std::string("newer"));
    first.record = two; // merged
    QVERIFY(store().saveLink(first));
    QVERIFY(store().linksOf(one)->empty());
    QCOMPARE(store().linksOf(two)->size(), std::size_t{1});
}

void StoreSuite::deliveriesOfARecordFollowWhatIsSaved()
{
    auto d = delivery(someRecord(), "erp");
    QVERIFY(!store().delivery(d.record, d.system, d.object)->has_value());
    d.id = *store().saveDelivery(d);
    QVERIFY((*store().delivery(d.record, d.system, d.object))->id == d.id);
    QVERIFY(store().begin());
    d.attempts = 7;
    QVERIFY(store().saveDelivery(d));
    const auto more = delivery(d.record, "shop");
    QVERIFY(store().saveDelivery(more));
    QCOMPARE((*store().delivery(d.id))->attempts, 7);
    store().rollback();
    QCOMPARE((*store().delivery(d.id))->attempts, 0);
    QVERIFY(!store().delivery(more.record, more.system, more.object)->has_value());
    const auto before = d.record;
    d.attempts = 0;
    d.record = someRecord(); // merged
    QVERIFY(store().saveDelivery(d));
    QVERIFY(!store().delivery(before, d.system, d.object)->has_value());
    QVERIFY((*store().delivery(d.record, d.system, d.object))->id == d.id);
    QVERIFY((*store().delivery(d.id))->record == d.record);
}

void StoreSuite::whatIsRolledBackWasNeverRead()
{
    const auto id = someRecord();
    auto record = **store().record(id);
    auto l = link(id, "1");
    l.id = *store().addLink(l);
    QVERIFY(store().begin());
    record.version += 1;
    l.version = "lost";
    QVERIFY(store().saveRecord(record));
    QVERIFY(store().saveLink(l));
    QCOMPARE((*store().record(id))->version, record.version);
    QCOMPARE(store().linksOf(id)->front().version, std::string("lost"));
    store().rollback();
    QCOMPARE((*store().record(id))->version, record.version - 1);
    QVERIFY(store().linksOf(id)->front().version != "lost");
}

void StoreSuite::listsLinksOfAnObject()
{
    const auto r = someRecord();
    const auto b = *store().addLink(link(r, "2"));
    const auto a = *store().addLink(link(r, "1"));
    const auto l = link(r, "");
    const auto first = *store().linksIn(l.system, l.object, l.entity, {}, 1);
    QCOMPARE(first.size(), std::size_t{1});
    QVERIFY(first[0].id == a);
    const auto rest = *store().linksIn(l.system, l.object, l.entity, first[0].localId, 10);
    QCOMPARE(rest.size(), std::size_t{1});
    QVERIFY(rest[0].id == b);
}

} // namespace splot::store
