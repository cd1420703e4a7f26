#include "tests/core/store/storesuite.h"

namespace splot::store {

using namespace samples;
using model::Value;

void StoreSuite::versionsDocuments()
{
    QCOMPARE(*store().configurationVersion(), 0);
    QCOMPARE(*store().saveDocuments({{"system", "shop", "{1}"}, {"system", "erp", "{}"}}, 0, "anna", "first",
                                    at(1)),
             1);
    QCOMPARE(
        *store().saveDocuments({{"system", "shop", "{2}"}, {"system", "erp", ""}}, 1, "jan", "second", at(2)),
        2);
    const auto now = *store().documents();
    QCOMPARE(now.size(), std::size_t{1});
    QCOMPARE(now[0].json, std::string("{2}"));
    const auto history = *store().documentHistory("system", "shop");
    QCOMPARE(history.size(), std::size_t{2});
    QVERIFY(history[0].version == 2 && history[0].author == "jan" && history[0].comment == "second" &&
            history[0].at == at(2));
    QCOMPARE(history[1].document.json, std::string("{1}"));
    QCOMPARE(store().documentHistory("", "")->size(), std::size_t{4});
}

void StoreSuite::refusesAStaleConfiguration()
{
    QVERIFY(store().saveDocuments({{"system", "shop", "{1}"}}, 0, "anna", "", at(1)));
    QCOMPARE(store().saveDocuments({{"system", "shop", "{2}"}}, 0, "jan", "", at(2)).error().code,
             base::ErrorCode::Conflict);
    QCOMPARE(store().documents()->front().json, std::string("{1}"));
}

void StoreSuite::keepsCommandsAndTheWishToCancel()
{
    model::Command c;
    c.kind = "retry";
    c.arguments = Value(model::Object{{"case", 12}});
    c.author = "anna";
    c.createdAt = at(1);
    c.expiresAt = at(100);
    c.id = *store().saveCommand(c);
    QCOMPARE(store().openCommands(model::CommandState::Waiting)->size(), std::size_t{1});
    QVERIFY(store().openCommands(model::CommandState::Running)->empty());
    auto cancelled = c;
    cancelled.cancelWanted = true;
    QVERIFY(store().saveCommand(cancelled));
    c.state = model::CommandState::Running; // the engine did not see it yet
    c.done = 1;
    c.total = 3;
    c.answer = Value(model::Object{{"matched", 3}});
    c.message = {"x", {}};
    QVERIFY(store().saveCommand(c));
    const auto back = **store().command(c.id);
    QVERIFY(back.cancelWanted);
    QVERIFY(back.kind == c.kind && back.arguments == c.arguments && back.author == c.author &&
            back.createdAt == c.createdAt && back.expiresAt == c.expiresAt && back.state == c.state &&
            back.done == 1 && back.total == 3 && back.answer == c.answer && back.message == c.message);
    QVERIFY(store().openCommands(model::CommandState::Waiting)->empty());
    QCOMPARE(store().openCommands(model::CommandState::Running)->size(), std::size_t{1});
}

void StoreSuite::oneEngineHoldsTheLease()
{
    const auto other = connectAgain();
    const auto lease = *store().takeLease("embedded", at(100));
    QCOMPARE(lease.epoch, 1);
    QCOMPARE(other->takeLease("run", at(105)).error().code, base::ErrorCode::Conflict);
    QVERIFY(store().beat(lease.epoch, at(109)));
    QCOMPARE(other->takeLease("run", at(118)).error().code, base::ErrorCode::Conflict);
    QVERIFY(store().releaseLease(lease.epoch));
    QCOMPARE(other->takeLease("run", at(118))->epoch, 2);
    QCOMPARE(store().beat(lease.epoch, at(119)).error().code, base::ErrorCode::Conflict);
}

void StoreSuite::aLeaseWithoutABeatIsTaken()
{
    const auto other = connectAgain();
    QVERIFY(store().takeLease("embedded", at(100)));
    QCOMPARE(other->takeLease("run", at(110))->epoch, 2);
    QCOMPARE(store().beat(1, at(111)).error().code, base::ErrorCode::Conflict);
    QVERIFY(store().releaseLease(1)); // comes too late and changes nothing
    QVERIFY(other->beat(2, at(112)));
}

void StoreSuite::serveAsksAnEmbeddedEngineToYield()
{
    const auto other = connectAgain();
    QVERIFY(store().takeLease("embedded", at(100)));
    QVERIFY(!store().beat(1, at(101))->yieldWanted);
    QVERIFY(!other->takeLease("serve", at(102)));
    QVERIFY(store().beat(1, at(103))->yieldWanted);
    QVERIFY(store().releaseLease(1));
    QVERIFY(!other->takeLease("serve", at(104))->yieldWanted);
}

void StoreSuite::aSnapshotIsPrivate()
{
    const auto id = someRecord();
    QVERIFY(store().begin());
    const auto uncommitted = *store().addChange(change("1"));
    const auto copy = *store().snapshot();
    QVERIFY(store().commit());
    QCOMPARE(*copy->workspaceId(), *store().workspaceId());
    QVERIFY(!copy->change(uncommitted)->has_value());
    auto r = **copy->record(id);
    QVERIFY(r.values == customer("anna@example.com").values);
    r.version = 50;
    QVERIFY(copy->begin());
    QVERIFY(copy->saveRecord(r));
    QVERIFY(copy->commit());
    QCOMPARE((*store().record(id))->version, 1);
}

void StoreSuite::aBackupHoldsWhatWasCommitted()
{
    QVERIFY(someRecord().valid());
    const std::string path = freshPath("backup");
    QVERIFY(*store().backup(path) > 0);
    QCOMPARE(store().backup(path).error().code, base::ErrorCode::Rejected);
}

void StoreSuite::noticesWhatOthersCommit()
{
    const auto other = connectAgain();
    const auto before = store().dataVersion();
    QVERIFY(store().addChange(change("1")));
    QCOMPARE(store().dataVersion(), before);
    QVERIFY(other->addChange(change("2")));
    QVERIFY(store().dataVersion() != before);
}

} // namespace splot::store
