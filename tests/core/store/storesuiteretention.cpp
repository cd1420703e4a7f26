#include "tests/core/store/storesuite.h"

namespace splot::store {

using namespace samples;
using model::Value;

namespace {
/// A change that is done, of record `record`.
model::Change finished(const std::string &localId, std::int64_t began, model::RecordId record = {})
{
    auto c = change(localId, began);
    c.state = model::ChangeState::Applied;
    c.record = record;
    return c;
}

model::Decision decided(model::RecordId record, model::ChangeId by, std::int64_t when,
                        model::Verdict verdict = model::Verdict::Accepted)
{
    model::Decision d;
    d.record = record;
    d.entity = model::EntityId("Customer");
    d.field = "email";
    d.system = model::SystemId("shop");
    d.change = by;
    d.verdict = verdict;
    d.at = d.decidedAt = at(when);
    return d;
}
} // namespace

void StoreSuite::prunesBodiesOfWhatIsFinished()
{
    const auto done = *store().addChange(finished("1", 10));
    const auto open = *store().addChange(change("2", 10));
    const auto young = *store().addChange(finished("3", 90));
    model::Attempt a;
    a.delivery = *store().saveDelivery(delivery(someRecord(), "erp"));
    a.number = 1;
    a.request = Value("body");
    a.answer = "answer";
    QVERIFY(store().saveAttempt(a));
    QCOMPARE(*store().pruneBodies(at(50), 100), 1); // the attempt has no answer yet
    a.ended = at(20);
    a.outcome = model::AttemptOutcome::Confirmed;
    QVERIFY(store().saveAttempt(a));
    QCOMPARE(*store().pruneBodies(at(50), 100), 1);
    QCOMPARE(*store().pruneBodies(at(50), 100), 0);
    QVERIFY((*store().change(done))->body.isEmpty());
    QVERIFY(!(*store().change(open))->body.isEmpty());
    QVERIFY(!(*store().change(young))->body.isEmpty());
    QVERIFY(store().attemptsOf(a.delivery)->front().request.isEmpty());
    QCOMPARE(*store().pruneBodies(at(100), 0), 0);
}

void StoreSuite::prunesDecisionsButTheLastOfEachKind()
{
    const auto record = someRecord();
    const auto other = someRecord();
    const auto add = [this](const model::Decision &d) { QVERIFY(store().addDecision(d)); };
    add(decided(record, model::ChangeId(1), 10));
    add(decided(record, model::ChangeId(2), 20, model::Verdict::Left));
    add(decided(record, model::ChangeId(3), 30, model::Verdict::Provisional));
    add(decided(other, model::ChangeId(4), 31));
    add(decided(record, model::ChangeId(5), 60));
    (void)*store().pruneHistory(at(50), 100);
    const auto changesOf = [this](model::RecordId id) {
        std::vector<std::int64_t> found;
        const auto all = *store().decisions(id, {}, 100);
        for (const auto &d : all)
            found.push_back(d.change.value);
        return found;
    };
    // What is older than the last old one of its kind is gone; the young one does not count yet.
    QCOMPARE(changesOf(record), (std::vector<std::int64_t>{5, 3, 2}));
    QCOMPARE(changesOf(other), std::vector<std::int64_t>{4});
    (void)*store().pruneHistory(at(70), 100);
    QCOMPARE(changesOf(record), (std::vector<std::int64_t>{5, 2}));
}

void StoreSuite::prunesChangesThatExplainNothing()
{
    auto whole = customer("anna@example.com");
    const auto said = *store().addChange(finished("1", 9));
    whole.provenance[{0, {}}] = {model::SystemId("shop"), said, at(9), model::Right::Owner, 1, {}};
    const auto record = *store().addRecord(whole);
    auto kept = **store().change(said);
    kept.record = record;
    QVERIFY(store().saveChange(kept));
    const auto first = *store().addChange(finished("1", 10, record));
    const auto named = *store().addChange(finished("1", 11, record));
    const auto held = *store().addChange(finished("1", 12, record));
    const auto open = *store().addChange([&] {
        auto c = change("1", 13);
        c.record = record;
        return c;
    }());
    const auto unknown = *store().addChange(finished("2", 14));
    const auto last = *store().addChange(finished("1", 15, record));
    const auto otherObject = *store().addChange(finished("3", 16, record));
    const auto young = *store().addChange(finished("1", 60, record));
    QVERIFY(store().addDecision(decided(record, named, 11)));
    model::Hold hold;
    hold.record = record;
    hold.system = model::SystemId("shop");
    hold.object = model::ObjectName("Order");
    hold.field = "email";
    hold.change = held;
    QVERIFY(store().saveHold(hold));
    (void)*store().pruneHistory(at(50), 100);
    for (const auto id : {said, named, held, open, last, otherObject, young})
        QVERIFY2(*store().change(id), std::to_string(id.value).c_str());
    for (const auto id : {first, unknown})
        QVERIFY2(!*store().change(id), std::to_string(id.value).c_str());
    // Ids are not given twice, whatever went.
    QVERIFY((*store().addChange(change("4", 70))).value > young.value);
}

void StoreSuite::prunesAttemptsButTheLastOfADelivery()
{
    const auto id = *store().saveDelivery(delivery(someRecord(), "erp"));
    for (int number = 1; number <= 4; ++number) {
        model::Attempt a;
        a.delivery = id;
        a.number = number;
        a.started = at(10 * number);
        if (number != 2) { // nobody knows what became of the second
            a.ended = at(10 * number + 1);
            a.outcome = model::AttemptOutcome::Confirmed;
        }
        QVERIFY(store().saveAttempt(a));
    }
    (void)*store().pruneHistory(at(35), 100);
    std::vector<int> left;
    const auto all = *store().attemptsOf(id);
    for (const auto &a : all)
        left.push_back(a.number);
    QCOMPARE(left, (std::vector<int>{2, 3, 4}));
    QCOMPARE(*store().lastAttempt(id), 4);
}

void StoreSuite::prunesCasesThatAreResolved()
{
    const auto parent = *store().saveCase(problem("a"));
    const auto change = *store().addChange(finished("1", 6));
    auto settled = item(parent, 6);
    settled.change = change;
    const auto gone = *store().addCaseItem(settled);
    const auto stays = *store().addCaseItem(item(parent, 7));
    QCOMPARE(*store().settleItems(change, {}, {}, {}, {}), 1);
    (void)*store().pruneHistory(at(5), 100);
    QVERIFY(*store().caseItem(gone)); // not old enough
    (void)*store().pruneHistory(at(50), 100);
    QVERIFY(!*store().caseItem(gone));
    QVERIFY(*store().caseItem(stays)); // still open, however old
    auto open = **store().caseItem(stays);
    open.state = model::ItemState::Discarded;
    QVERIFY(store().saveCaseItem(open));
    (void)*store().pruneHistory(at(50), 100);
    QVERIFY(!*store().caseById(parent));
}

void StoreSuite::prunesCommandsButTheLastOfAKind()
{
    std::vector<std::int64_t> ids;
    for (const auto &[kind, state] :
         {std::pair("plan", model::CommandState::Done), std::pair("plan", model::CommandState::Waiting),
          std::pair("plan", model::CommandState::Failed), std::pair("backup", model::CommandState::Done)}) {
        model::Command c;
        c.kind = kind;
        c.createdAt = at(10);
        c.state = state;
        ids.push_back(*store().saveCommand(c));
    }
    (void)*store().pruneHistory(at(50), 100);
    QVERIFY(!*store().command(ids[0]));
    for (const auto id : {ids[1], ids[2], ids[3]})
        QVERIFY(*store().command(id));
}

void StoreSuite::prunesInPieces()
{
    const auto record = someRecord();
    for (int i = 0; i < 10; ++i)
        (void)*store().addChange(finished("1", 10 + i, record));
    int seen = 0;
    for (int calls = 1;; ++calls) {
        const int n = *store().pruneHistory(at(50), 4);
        QVERIFY(n <= 4);
        seen += n;
        if (n < 4)
            break;
        QVERIFY(calls < 10);
    }
    QCOMPARE(seen, 10);
    QCOMPARE(*store().pruneHistory(at(50), 4), 0); // nothing is gone through twice
    QVERIFY(*store().change(model::ChangeId(10)));
    QVERIFY(!*store().change(model::ChangeId(9)));
}

} // namespace splot::store
