#include "tests/core/store/storesuite.h"

namespace splot::store {

using namespace samples;
using model::Value;

namespace {
bool same(const model::Delivery &a, const model::Delivery &b)
{
    return a.id == b.id && a.record == b.record && a.system == b.system && a.object == b.object &&
           a.entity == b.entity && a.state == b.state && a.kind == b.kind && a.wanted == b.wanted &&
           a.confirmed == b.confirmed && a.generation == b.generation && a.attempts == b.attempts &&
           a.dueAt == b.dueAt && a.backfill == b.backfill && a.progress == b.progress &&
           a.waitsFor == b.waitsFor && a.epoch == b.epoch && a.problem == b.problem && a.since == b.since &&
           a.searches == b.searches;
}

model::Decision decision(model::RecordId record, const char *field, std::int64_t when)
{
    model::Decision d;
    d.record = record;
    d.entity = model::EntityId("Customer");
    d.field = field;
    d.system = model::SystemId("shop");
    d.change = model::ChangeId(3);
    d.verdict = model::Verdict::Restored;
    d.right = model::Right::Provisional;
    d.before = Value("a");
    d.after = Value("b");
    d.at = at(when, 60);
    d.decidedAt = at(when + 1);
    d.configuration = 2;
    d.person = "anna";
    return d;
}
} // namespace

void StoreSuite::keepsEveryPartOfADelivery()
{
    auto d = delivery(someRecord(), "erp");
    d.id = *store().saveDelivery(d);
    QVERIFY(same(**store().delivery(d.id), d));
    d.state = model::DeliveryState::Sending;
    d.kind = model::DeliveryKind::Create;
    d.wanted = 5;
    d.confirmed = 4;
    d.generation = 3;
    d.attempts = 2;
    d.dueAt = at(77);
    d.backfill = true;
    d.progress = Value(model::Object{{"draft", "17"}});
    d.waitsFor = "plan";
    d.epoch = 8;
    d.problem = model::CaseId(1);
    d.searches = 1;
    QVERIFY(*store().saveDelivery(d) == d.id);
    QVERIFY(same(**store().delivery(d.record, d.system, d.object), d));
    QVERIFY(!store().delivery(d.record, model::SystemId("shop"), d.object)->has_value());
    const auto listed = *store().deliveriesIn(d.state, {}, 10); // whatever was kept of what was just read
    QCOMPARE(listed.size(), std::size_t{1});
    QVERIFY(same(listed.front(), d));
}

void StoreSuite::readyOnesComeLiveFirstOldestFirst()
{
    const auto add = [this](std::int64_t since, bool backfill) {
        auto d = delivery(someRecord(), "erp", since);
        d.backfill = backfill;
        return *store().saveDelivery(d);
    };
    const auto old = add(1, true);
    const auto young = add(30, false);
    const auto middle = add(20, false);
    QVERIFY(store().saveDelivery(delivery(someRecord(), "shop")));
    std::vector<model::DeliveryId> found;
    const auto ready = *store().readyDeliveries(model::SystemId("erp"), 10);
    for (const auto &d : ready)
        found.push_back(d.id);
    QCOMPARE(found, (std::vector<model::DeliveryId>{middle, young, old}));
    QCOMPARE(store().readyDeliveries(model::SystemId("erp"), 2)->size(), std::size_t{2});
}

void StoreSuite::findsWhatIsDueAndWhenTheNextIs()
{
    QCOMPARE(store().nextDue({})->micros, 0);
    const auto add = [this](model::DeliveryState state, std::int64_t due) {
        auto d = delivery(someRecord(), "erp");
        d.state = state;
        d.dueAt = at(due);
        return *store().saveDelivery(d);
    };
    const auto late = add(model::DeliveryState::Retrying, 50);
    const auto soon = add(model::DeliveryState::Uncertain, 40);
    add(model::DeliveryState::Ready, 1);
    QVERIFY(*store().nextDue({}) == at(40));
    QVERIFY(*store().nextDue(at(40)) == at(50));
    QCOMPARE(store().nextDue(at(50))->micros, 0);
    using model::DeliveryState;
    QVERIFY(store().dueDeliveries(DeliveryState::Uncertain, {}, at(39), 10)->empty());
    QVERIFY(store().dueDeliveries(DeliveryState::Uncertain, {}, at(40), 10)->front().id == soon);
    QVERIFY(store().dueDeliveries(DeliveryState::Retrying, {}, at(40), 10)->empty());
    QVERIFY(store().dueDeliveries(DeliveryState::Retrying, {}, at(60), 10)->back().id == late);
    QCOMPARE(store().dueDeliveries(DeliveryState::Uncertain, model::SystemId("erp"), at(60), 10)->size(), std::size_t{1});
    QVERIFY(store().dueDeliveries(DeliveryState::Uncertain, model::SystemId("shop"), at(60), 10)->empty());
    QVERIFY(store().deliveriesIn(model::DeliveryState::Retrying, {}, 10)->front().id == late);
    QVERIFY(store().deliveriesIn(model::DeliveryState::Retrying, late, 10)->empty());
    auto waiting = delivery(someRecord(), "erp");
    waiting.state = model::DeliveryState::Waiting;
    waiting.waitsFor = "Customer/1";
    QVERIFY(store().saveDelivery(waiting));
    QCOMPARE(store().deliveriesWaitingFor("Customer/1")->size(), std::size_t{1});
}

void StoreSuite::neverOverwritesAnAnsweredAttempt()
{
    model::Attempt a;
    a.delivery = *store().saveDelivery(delivery(someRecord(), "erp"));
    a.number = 1;
    a.kind = model::DeliveryKind::Update;
    a.idempotencyKey = "w-1-1";
    a.started = at(5);
    a.request = Value(model::Object{{"name", "x"}});
    a.recordVersion = 2;
    QVERIFY(store().saveAttempt(a));
    a.outcome = model::AttemptOutcome::Refused;
    a.ended = at(6);
    a.answer = "422";
    a.message = {"Refused: %1", {"name"}};
    QVERIFY(store().saveAttempt(a));
    QVERIFY(store().begin());
    QCOMPARE(store().saveAttempt(a).error().code, base::ErrorCode::Conflict);
    QVERIFY(store().commit());
    a.number = 2;
    a.outcome = model::AttemptOutcome::Sending;
    QVERIFY(store().saveAttempt(a));
    const auto all = *store().attemptsOf(a.delivery);
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(*store().lastAttempt(a.delivery), 2);
    QCOMPARE(*store().lastAttempt(model::DeliveryId(99)), 0);
    QVERIFY(all[0].outcome == model::AttemptOutcome::Refused && all[0].answer == "422" &&
            all[0].message == a.message);
    QVERIFY(all[0].idempotencyKey == "w-1-1" && all[0].request == a.request && all[0].ended == at(6) &&
            all[0].recordVersion == 2);
}

void StoreSuite::takesOnlyTheStepsOfTheTables_data()
{
    QTest::addColumn<QString>("machine");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("allowed");
    const auto rows = [](const char *machine, auto edges, int states) {
        for (int from = 0; from < states; ++from) {
            for (int to = 0; to < states; ++to) {
                const bool allowed =
                    from == to || std::any_of(edges.begin(), edges.end(), [&](const auto &e) {
                        return static_cast<int>(e.from) == from && static_cast<int>(e.to) == to;
                    });
                QTest::addRow("%s %d to %d", machine, from, to)
                    << QString::fromLatin1(machine) << from << to << allowed;
            }
        }
    };
    rows("change", model::changeEdges(), 9);
    rows("delivery", model::deliveryEdges(), 7);
    rows("case", model::caseEdges(), 5);
}

void StoreSuite::takesOnlyTheStepsOfTheTables()
{
    QFETCH(QString, machine);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, allowed);
    takesStep(machine.toStdString(), from, to, allowed);
}

void StoreSuite::takesStep(const std::string &machine, int from, int to, bool allowed)
{
    if (machine == "change") {
        auto c = change("1");
        c.problem = model::CaseId(1);
        c.state = static_cast<model::ChangeState>(from);
        c.id = *store().addChange(c);
        c.state = static_cast<model::ChangeState>(to);
        QCOMPARE(store().saveChange(c).has_value(), allowed);
    } else if (machine == "delivery") {
        auto d = delivery(someRecord(), "erp");
        d.problem = model::CaseId(1);
        d.state = static_cast<model::DeliveryState>(from);
        d.id = *store().saveDelivery(d);
        d.state = static_cast<model::DeliveryState>(to);
        QCOMPARE(store().saveDelivery(d).has_value(), allowed);
    } else {
        auto c = problem("s");
        c.state = static_cast<model::CaseState>(from);
        c.id = *store().saveCase(c);
        c.state = static_cast<model::CaseState>(to);
        QCOMPARE(store().saveCase(c).has_value(), allowed);
    }
}

void StoreSuite::quarantineNeedsACase()
{
    auto c = change("1");
    c.state = model::ChangeState::Quarantined;
    QVERIFY(!store().addChange(c));
    auto d = delivery(someRecord(), "erp");
    d.state = model::DeliveryState::Failed;
    QVERIFY(!store().saveDelivery(d));
}

void StoreSuite::keepsOneHoldForEachReason()
{
    model::Hold h;
    h.record = someRecord();
    h.system = model::SystemId("erp");
    h.object = model::ObjectName("party.party");
    h.field = "email";
    h.reason = model::HoldReason::Proposal;
    h.value = Value("new");
    h.seen = Value("old");
    h.problem = model::CaseId(2);
    h.recordVersion = 3;
    h.change = model::ChangeId(4);
    h.since = at(5);
    QVERIFY(store().saveHold(h));
    h.value = Value("newer");
    QVERIFY(store().saveHold(h));
    auto pinned = h;
    pinned.reason = model::HoldReason::Pinned;
    QVERIFY(store().saveHold(pinned));
    const auto all = *store().holdsOf(h.record);
    QCOMPARE(all.size(), std::size_t{2});
    const auto &back = all[0].reason == model::HoldReason::Proposal ? all[0] : all[1];
    QVERIFY(back.value == h.value && back.seen == h.seen && back.problem == h.problem &&
            back.recordVersion == 3 && back.change == h.change && back.since == h.since &&
            back.field == "email");
    QVERIFY(store().removeHold(h));
    QCOMPARE(store().holdsOf(h.record)->size(), std::size_t{1});
}

void StoreSuite::keepsEveryPartOfACase()
{
    auto c = problem("sig");
    c.id = *store().saveCase(c);
    c.state = model::CaseState::WaitingForTicket;
    c.assignee = "anna";
    c.ticket = "RT-1";
    c.holdUntil = at(500);
    QVERIFY(*store().saveCase(c) == c.id);
    const auto back = **store().openCase("sig", {});
    QVERIFY(back.id == c.id && back.kind == c.kind && back.system == c.system && back.entity == c.entity &&
            back.step == c.step && back.code == c.code && back.field == c.field &&
            back.message == c.message && back.state == c.state && back.assignee == c.assignee &&
            back.ticket == c.ticket && back.tags == c.tags && back.holdUntil == c.holdUntil &&
            back.first == c.first && back.last == c.last);
    c.state = model::CaseState::Resolved;
    QVERIFY(store().saveCase(c));
    QCOMPARE((*store().openCase("sig", c.last))->id, c.id);
    QVERIFY(!store().openCase("sig", model::Moment{c.last.micros + 1, 0})->has_value());
    QVERIFY(store().caseById(c.id)->has_value());
    QVERIFY(!(*store().saveCase(problem("sig")) == c.id)); // after it was resolved, a new one
    QVERIFY(!store().saveCase(problem("sig")));            // but one that is open is joined
}

void StoreSuite::countsItemsOfACase()
{
    const auto id = *store().saveCase(problem("s"));
    QVERIFY(store().addCaseItem(item(id, 60)));
    QVERIFY(store().addCaseItem(item(id, 40)));
    auto c = **store().caseById(id);
    QCOMPARE(c.count, 2);
    QVERIFY(c.last == at(60));
    c.count = 77; // a saved case does not say how many it has
    QVERIFY(store().saveCase(c));
    QCOMPARE((*store().caseById(id))->count, 2);
    const auto items = *store().openItems(id, 0, 1);
    QCOMPARE(items.size(), std::size_t{1});
    QVERIFY(items[0].message == item(id).message && items[0].detail == item(id).detail &&
            items[0].sample == item(id).sample);
    QCOMPARE(store().openItems(id, items[0].id, 10)->size(), std::size_t{1});
}

void StoreSuite::resolvesACaseWithItsLastItem()
{
    const auto id = *store().saveCase(problem("s"));
    auto i = item(id);
    i.change = model::ChangeId(7);
    QVERIFY(store().addCaseItem(i));
    i.change = {};
    i.delivery = model::DeliveryId(8);
    QVERIFY(store().addCaseItem(i));
    QCOMPARE(*store().settleItems(model::ChangeId(7), {}, {}, {}, {}), 1);
    QVERIFY((*store().caseById(id))->state == model::CaseState::New);
    QCOMPARE(*store().settleItems({}, model::DeliveryId(8), {}, {}, {}), 1);
    QVERIFY((*store().caseById(id))->state == model::CaseState::Resolved);
    QCOMPARE((*store().caseById(id))->count, 0);
    QCOMPARE(*store().settleItems({}, model::DeliveryId(8), {}, {}, {}), 0);
}

void StoreSuite::settlesOnlyWhatMatches()
{
    const auto id = *store().saveCase(problem("s"));
    const auto record = someRecord();
    auto i = item(id);
    i.kind = model::ItemKind::Hold;
    i.record = record;
    i.field = "email";
    QVERIFY(store().addCaseItem(i));
    i.field = "phone";
    QVERIFY(store().addCaseItem(i));
    i.field = "email";
    i.kind = model::ItemKind::Delivery;
    i.delivery = model::DeliveryId(5);
    QVERIFY(store().addCaseItem(i));
    QCOMPARE(*store().settleItems({}, {}, record, model::SystemId("shop"), "email"), 0);
    QCOMPARE(*store().settleItems({}, {}, record, model::SystemId("erp"), ""), 0);
    QCOMPARE(*store().settleItems({}, {}, record, model::SystemId("erp"), "email"),
             1); // not the failed delivery
    QCOMPARE(*store().settleItems({}, {}, {}, {}, {}), 0);
    QCOMPARE((*store().caseById(id))->count, 2);
}

void StoreSuite::findsAndSettlesWhatCouldNotBeRead()
{
    const auto id = *store().saveCase(problem("s"));
    auto i = item(id);
    const model::ObjectName object("ticket");
    const model::LocalId one("1");
    QVERIFY(!store().lastUnread(i.system, object, one)->has_value());
    i.object = object;
    i.localId = one;
    i.detail = "first";
    QVERIFY(store().addCaseItem(i));
    i.detail = "second";
    QVERIFY(store().addCaseItem(i));
    i.delivery = model::DeliveryId(5); // failed on its way out, which is another matter
    QVERIFY(store().addCaseItem(i));
    QCOMPARE((*store().lastUnread(i.system, object, one))->detail, std::string("second"));
    QCOMPARE(*store().settleUnread(i.system, object, model::LocalId("2")), 0);
    QCOMPARE(*store().settleUnread(i.system, object, one), 2);
    QCOMPARE(*store().settleUnread(i.system, object, one), 0);
    QVERIFY((*store().lastUnread(i.system, object, one))->state == model::ItemState::Settled);
    QCOMPARE((*store().caseById(id))->count, 1);
}

void StoreSuite::aNewItemReopensAResolvedCase()
{
    const auto id = *store().saveCase(problem("s"));
    auto i = item(id);
    i.change = model::ChangeId(7);
    QVERIFY(store().addCaseItem(i));
    QVERIFY(store().settleItems(i.change, {}, {}, {}, {}));
    QVERIFY(store().addCaseItem(i));
    QVERIFY((*store().caseById(id))->state == model::CaseState::New);
}

void StoreSuite::savingAnItemMovesItsCase()
{
    const auto id = *store().saveCase(problem("s"));
    auto i = item(id);
    i.id = *store().addCaseItem(i);
    i.state = model::ItemState::Discarded;
    i.detail = "seen";
    QVERIFY(store().saveCaseItem(i));
    QCOMPARE((*store().caseItem(i.id))->detail, std::string("seen"));
    QVERIFY((*store().caseById(id))->state == model::CaseState::Resolved);
    i.state = model::ItemState::Open;
    QVERIFY(store().saveCaseItem(i));
    QVERIFY((*store().caseById(id))->state == model::CaseState::New);
    QCOMPARE((*store().caseById(id))->count, 1);
    QVERIFY(store().saveCaseItem(i));
    QCOMPARE((*store().caseById(id))->count, 1);
    i.id = 99;
    QCOMPARE(store().saveCaseItem(i).error().code, base::ErrorCode::NotFound);
}

void StoreSuite::decisionsComeNewestFirst()
{
    const auto r = someRecord();
    const auto d = decision(r, "email", 10);
    QVERIFY(store().addDecision(d));
    QVERIFY(store().addDecision(decision(r, "phone", 5)));
    QVERIFY(store().addDecision(decision(r, "email", 20)));
    const auto all = *store().decisions(r, {}, 10);
    QCOMPARE(all.size(), std::size_t{3});
    QVERIFY(all[0].at == at(20));
    QCOMPARE(store().decisions(r, "email", 1)->size(), std::size_t{1});
    const auto back = store().decisions(r, "email", 10)->back();
    QVERIFY(back.record == r && back.entity == d.entity && back.system == d.system &&
            back.change == d.change && back.verdict == d.verdict && back.right == d.right &&
            back.before == d.before && back.after == d.after && back.at == d.at &&
            back.at.offsetMinutes == 60 && back.decidedAt == d.decidedAt && back.configuration == 2 &&
            back.person == "anna");
}

void StoreSuite::decisionsOfASystemComeByTime()
{
    const auto r = someRecord();
    for (const std::int64_t when : {30, 10, 20})
        QVERIFY(store().addDecision(decision(r, "email", when)));
    const auto found = *store().decisionsOf(model::SystemId("shop"), at(10), at(30), 10);
    QCOMPARE(found.size(), std::size_t{2});
    QVERIFY(found[0].at == at(10) && found[1].at == at(20));
    QVERIFY(store().decisionsOf(model::SystemId("erp"), at(0), at(90), 10)->empty());
}

void StoreSuite::erasesAPerson()
{
    auto r = customer("anna@example.com");
    r.provenance.emplace(model::FieldKey{0, {}},
                         model::Provenance{model::SystemId("shop"), {}, at(5), model::Right::Owner, 1, {}});
    r.id = *store().addRecord(r);
    const auto other = someRecord();
    auto alias = customer("ania@example.com");
    alias.aliasOf = r.id;
    alias.id = *store().addRecord(alias);
    QVERIFY(store().setMatchValues(r.id, r.entity, {{"email", "anna@example.com"}}));
    auto l = link(r.id, "4711");
    QVERIFY(store().addLink(l));
    auto applied = change("1");
    applied.record = r.id;
    applied.id = *store().addChange(applied);
    auto early = change("4711"); // never came as far as the record
    early.system = l.system;
    early.object = l.object;
    early.id = *store().addChange(early);
    const auto foreign = *store().addChange(change("2"));
    model::Attempt a;
    a.delivery = *store().saveDelivery(delivery(r.id, "erp"));
    a.number = 1;
    a.request = Value("anna");
    a.answer = "anna";
    QVERIFY(store().saveAttempt(a));
    QVERIFY(store().addDecision(decision(r.id, "email", 1)));
    const auto parent = *store().saveCase(problem("s"));
    auto i = item(parent);
    i.record = r.id;
    i.id = *store().addCaseItem(i);
    model::Hold h;
    h.record = r.id;
    h.value = Value("anna");
    QVERIFY(store().saveHold(h));
    model::Command plan;
    plan.kind = "plan";
    plan.id = *store().saveCommand(plan);
    plan.state = model::CommandState::Done;
    plan.answer = Value(model::Object{{"samples", "anna"}});
    QVERIFY(store().saveCommand(plan));
    QVERIFY(store().saveState("repaired/4711", l.system, l.object, Value("anna")));
    QVERIFY(store().saveState("repaired/4712", l.system, l.object, Value("berta")));

    QVERIFY(*store().eraseRecord(r.id) > 5);

    const auto back = **store().record(r.id);
    QVERIFY(back.values.empty() && back.presence == model::Presence::Absent);
    QVERIFY(back.provenance == r.provenance);
    QVERIFY((*store().record(alias.id))->values.empty());
    QVERIFY(!(*store().record(other))->values.empty());
    QVERIFY(store().recordsMatching(r.entity, "email", "anna@example.com")->empty());
    QVERIFY(store().linksOf(r.id)->front().shadow.isEmpty());
    QVERIFY((*store().change(applied.id))->body.isEmpty());
    QVERIFY((*store().change(early.id))->body.isEmpty());
    QVERIFY(!(*store().change(foreign))->body.isEmpty());
    QVERIFY(store().attemptsOf(a.delivery)->front().request.isEmpty());
    QVERIFY(store().attemptsOf(a.delivery)->front().answer.empty());
    QVERIFY(store().decisions(r.id, {}, 9)->front().after.isEmpty());
    const auto erased = **store().caseItem(i.id);
    QVERIFY(erased.sample.isEmpty() && erased.detail.empty() && erased.message.arguments.empty());
    QVERIFY(erased.state == model::ItemState::Discarded);
    QVERIFY((*store().caseById(parent))->state == model::CaseState::Resolved);
    QVERIFY(store().holdsOf(r.id)->empty());
    QVERIFY(store().state("repaired/4711", l.system, l.object)->isEmpty());
    QVERIFY((*store().command(plan.id))->answer.isEmpty());
    QVERIFY(!store().state("repaired/4712", l.system, l.object)->isEmpty());
}

} // namespace splot::store
