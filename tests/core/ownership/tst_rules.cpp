#include "orderworld.h"

using namespace orderworld;

namespace {
enum Mode { Edit, First, ByPerson };

struct Step
{
    SystemId system;
    Value value;
    Mode mode = Edit;
    std::int64_t at = 0; ///< 0: now
};
} // namespace

using Steps = std::vector<Step>;
Q_DECLARE_METATYPE(Steps)

class RulesTest : public QObject
{
    Q_OBJECT

private slots:
    void decidesTheLastOfSomeChanges_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<Right>("right");
        QTest::addColumn<QByteArray>("value");
        using enum Verdict;
        const auto row = [](const char *name, const char *path, Steps steps, Verdict verdict, Right right,
                            const char *value) {
            QTest::newRow(name) << QByteArray(path) << std::move(steps) << verdict << right
                                << QByteArray(value);
        };
        row("owner enters", "name", {{erp, "a"}}, Accepted, Right::Owner, "a");
        row("owner changes", "name", {{erp, "a"}, {erp, "b"}}, Accepted, Right::Owner, "b");
        row("owner clears", "name", {{erp, "a"}, {erp, Value()}}, Accepted, Right::Owner, "");
        row("other is restored", "name", {{erp, "a"}, {shop, "b"}}, Restored, Right::Owner, "a");
        row("other may not clear", "name", {{erp, "a"}, {shop, Value()}}, Restored, Right::Owner, "a");
        row("other is left", "left", {{erp, "a"}, {shop, "b"}}, Left, Right::Owner, "a");
        row("other is proposed", "asked", {{erp, "a"}, {shop, "b"}}, Proposed, Right::Owner, "a");

        row("no owner yet", "name", {{desk, "a", First}}, Provisional, Right::Provisional, "a");
        row("more trusted wins", "name", {{desk, "a", First}, {shop, "b", First}}, Provisional,
            Right::Provisional, "b");
        row("less trusted loses", "name", {{shop, "a", First}, {desk, "b", First}}, Restored,
            Right::Provisional, "a");
        row("less trusted is asked", "asked", {{shop, "a", First}, {desk, "b", First}}, Proposed,
            Right::Provisional, "a");
        row("less trusted changes its own", "name", {{desk, "a", First}, {desk, "b"}}, Provisional,
            Right::Provisional, "b");
        row("a blank tells less", "name", {{desk, "a", First}, {shop, "", First}}, Restored,
            Right::Provisional, "a");
        row("who brought it clears it", "name", {{desk, "a", First}, {desk, ""}}, Provisional,
            Right::Provisional, "");
        row("gives way to the owner", "name", {{shop, "a", First}, {erp, "b", First}}, Accepted, Right::Owner,
            "b");
        row("gives way to the owner's blank", "name", {{shop, "a", First}, {erp, Value(), First}}, Accepted,
            Right::Owner, "");

        row("owner's first blank is filled", "filled", {{shop, "a", First}, {erp, Value(), First}}, Restored,
            Right::Provisional, "a");
        row("owner's clearing is left to it", "filled", {{erp, "a", First}, {erp, ""}}, Left,
            Right::Provisional, "a");
        row("after it others may fill", "filled", {{erp, "a", First}, {erp, ""}, {shop, "b"}}, Provisional,
            Right::Provisional, "b");
        row("a blank owner lets others in", "filled", {{erp, "", First}, {shop, "b"}}, Provisional,
            Right::Provisional, "b");
        row("by the trust order", "filled", {{erp, "", First}, {shop, "b"}, {desk, "c"}}, Restored,
            Right::Provisional, "b");
        row("until the owner speaks", "filled", {{erp, "", First}, {shop, "b"}, {erp, "c"}}, Accepted,
            Right::Owner, "c");
        row("and then it owns", "filled", {{erp, "c", First}, {shop, "b"}}, Restored, Right::Owner, "c");

        row("newest first", "seen", {{shop, "a"}}, Accepted, Right::Newest, "a");
        row("newest later", "seen", {{shop, "a"}, {erp, "b"}}, Accepted, Right::Newest, "b");
        row("newest older", "seen", {{shop, "a"}, {erp, "b", Edit, 50}}, Restored, Right::Newest, "a");
        row("newest tie, trusted", "seen", {{desk, "a", Edit, 50}, {shop, "b", Edit, 50}}, Accepted,
            Right::Newest, "b");
        row("newest tie, not trusted", "seen", {{shop, "a", Edit, 50}, {desk, "b", Edit, 50}}, Restored,
            Right::Newest, "a");
        row("newest own clock back", "seen", {{shop, "a", Edit, 60}, {shop, "b", Edit, 50}}, Accepted,
            Right::Newest, "b");
        row("newest blank clears", "seen", {{shop, "a"}, {erp, ""}}, Accepted, Right::Newest, "");
        row("newest blank kept out", "seenFilled", {{shop, "a"}, {erp, ""}}, Restored, Right::Newest, "a");
        row("newest blank filled by older", "seenFilled", {{shop, ""}, {erp, "b", Edit, 50}}, Accepted,
            Right::Newest, "b");

        row("manual seed", "mood", {{shop, "a"}}, Provisional, Right::Provisional, "a");
        row("manual difference", "mood", {{shop, "a"}, {erp, "b"}}, Proposed, Right::Provisional, "a");
        row("manual own change", "mood", {{shop, "a"}, {shop, "b"}}, Proposed, Right::Provisional, "a");
        row("manual by a person", "mood", {{shop, "a"}, {{}, "b", ByPerson}}, Accepted, Right::Person, "b");

        row("person over the owner", "name", {{erp, "a"}, {{}, "b", ByPerson}}, Accepted, Right::Person, "b");
        row("others not over a person", "name", {{erp, "a"}, {{}, "b", ByPerson}, {shop, "c"}}, Restored,
            Right::Person, "b");
        row("nor while the owner is away", "name", {{{}, "b", ByPerson}, {shop, "c", First}}, Restored,
            Right::Person, "b");
        row("owner over a person", "name", {{erp, "a"}, {{}, "b", ByPerson}, {erp, "c"}}, Accepted,
            Right::Owner, "c");
    }
    void decidesTheLastOfSomeChanges()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const Steps, steps);
        QFETCH(const Verdict, verdict);
        QFETCH(const Right, right);
        QFETCH(const QByteArray, value);
        World w;
        for (const auto &step : steps) {
            if (step.mode == ByPerson) {
                w.person({{path.constData(), step.value}});
                continue;
            }
            Incoming in = w.change(step.system, {{path.constData(), step.value}});
            in.first = step.mode == First;
            if (step.at)
                in.at.micros = step.at;
            w.apply(in);
        }
        const auto *said = w.verdict(path);
        if (value.isEmpty() && !said) { // known to be empty needs no verdict
            QVERIFY(w.record.values.find(w.key(path)));
            return;
        }
        QVERIFY(said);
        QCOMPARE(static_cast<int>(said->verdict), static_cast<int>(verdict));
        QCOMPARE(static_cast<int>(said->right), static_cast<int>(right));
        QCOMPARE(static_cast<int>(w.right(path)), static_cast<int>(right));
        QCOMPARE(w.text(path), value.toStdString());
    }

    void anEqualValueGivesNoVerdict()
    {
        World w;
        w.join(erp, {{"name", "a"}});
        const auto version = w.record.version;
        w.edit(shop, {{"name", "a"}});
        QVERIFY(w.last.verdicts.empty());
        QVERIFY(!w.last.changed);
        QCOMPARE(w.record.version, version);
    }
    void theOwnerMakesAnEqualProvisionalValueItsOwn()
    {
        World w;
        w.join(shop, {{"name", "a"}});
        w.join(erp, {{"name", "a"}});
        QVERIFY(w.last.verdicts.empty());
        QVERIFY(w.last.changed);
        QCOMPARE(w.record.provenance.at(w.key("name")).system, erp);
        QVERIFY(w.right("name") == Right::Owner);
    }
    void theOwnersEmptyValueIsKnownAndHolds()
    {
        World w;
        w.join(erp, {{"name", Value()}});
        QCOMPARE(w.text("name"), std::string());
        w.join(shop, {{"name", "x"}});
        QVERIFY(w.verdict("name")->verdict == Verdict::Restored);
        QCOMPARE(w.text("name"), std::string());
    }
    void anEqualNewestValueMovesItsTime()
    {
        World w;
        w.edit(shop, {{"seen", "a"}});
        auto late = w.change(erp, {{"seen", "b"}});
        w.edit(desk, {{"seen", "a"}});
        w.apply(late);
        QCOMPARE(w.text("seen"), std::string("a"));
    }
    void theValueOfASystemThatLeftHoldsNobodyBack()
    {
        World w;
        w.join(shop, {{"name", "a"}});
        w.linked = {desk};
        w.edit(desk, {{"name", "b"}});
        QCOMPARE(w.text("name"), std::string("b"));
        w.edit(erp, {{"name", "c"}});
        w.linked = {desk};
        w.edit(desk, {{"name", "d"}});
        QVERIFY(w.verdict("name")->verdict == Verdict::Provisional);
        QCOMPARE(w.text("name"), std::string("d"));
    }
    void absentFieldsChangeNothing()
    {
        World w;
        w.join(erp, {{"name", "a"}, {"left", "b"}});
        w.edit(erp, {{"left", "c"}});
        QCOMPARE(w.text("name"), std::string("a"));
    }
    void provenanceTellsWhereAValueIsFrom()
    {
        World w;
        Incoming in = w.change(erp, {{"name", "a"}});
        in.configuration = 7;
        w.apply(in);
        const auto &from = w.record.provenance.at(w.key("name"));
        QCOMPARE(from.system, erp);
        QVERIFY(from.change == in.change);
        QVERIFY(from.at == in.at);
        QCOMPARE(from.configuration, std::int64_t(7));
        w.person({{"name", "b"}});
        QCOMPARE(w.record.provenance.at(w.key("name")).person, std::string("clerk"));
        QCOMPARE(w.verdict("name")->before.toText(), std::string("a"));
        QCOMPARE(w.verdict("name")->wished.toText(), std::string("b"));
        QCOMPARE(w.record.version, std::int64_t(2));
    }

    void maySendKeepsOffWhatTheTargetOwns_data()
    {
        QTest::addColumn<int>("right");
        QTest::addColumn<bool>("toOwner");
        const auto row = [](const char *name, Right right, bool toOwner) {
            QTest::newRow(name) << static_cast<int>(right) << toOwner;
        };
        row("owner", Right::Owner, false);
        row("taken", Right::Taken, false);
        row("newest of old rules", Right::Newest, false);
        row("provisional", Right::Provisional, true);
        row("given", Right::Given, true);
        row("proposal", Right::Proposal, true);
        row("person", Right::Person, true);
        row("merge", Right::Merge, true);
    }
    void maySendKeepsOffWhatTheTargetOwns()
    {
        QFETCH(const int, right);
        QFETCH(const bool, toOwner);
        World w;
        w.edit(erp, {{"name", "a"}, {"seen", "b"}});
        w.record.provenance.at(w.key("name")).right = static_cast<Right>(right);
        QCOMPARE(w.rules->maySend(w.record, w.key("name"), erp), toOwner);
        QVERIFY(w.rules->maySend(w.record, w.key("name"), shop));
        QVERIFY(w.rules->maySend(w.record, w.key("seen"), erp));
        QVERIFY(
            !w.rules->maySend(w.record, w.key("left"), erp)); // nothing is there that could be handed over
    }

    void presence_data()
    {
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<int>("reaction");
        QTest::addColumn<int>("wished");
        QTest::addColumn<Verdict>("verdict");
        using enum model::Presence;
        const auto row = [](const char *name, const SystemId &system, Reaction reaction,
                            model::Presence wished, Verdict verdict) {
            QTest::newRow(name) << QByteArray(system.value.c_str()) << static_cast<int>(reaction)
                                << static_cast<int>(wished) << verdict;
        };
        row("owner that may delete", erp, Reaction::Restore, Absent, Verdict::Accepted);
        row("other may not, though listed", desk, Reaction::Propose, Absent, Verdict::Proposed);
        row("restore never creates again", shop, Reaction::Restore, Absent, Verdict::Left);
        row("leave", shop, Reaction::Leave, Absent, Verdict::Left);
        row("propose", shop, Reaction::Propose, Absent, Verdict::Proposed);
        row("archived by the owner", erp, Reaction::Restore, Archived, Verdict::Accepted);
        row("archived by another", shop, Reaction::Restore, Archived, Verdict::Restored);
    }
    void presence()
    {
        QFETCH(const QByteArray, system);
        QFETCH(const int, reaction);
        QFETCH(const int, wished);
        QFETCH(const Verdict, verdict);
        auto entity = plainEntity();
        entity.ownership.presence = ownedBy(erp, static_cast<Reaction>(reaction));
        World w(std::move(entity));
        w.join(erp, {{"name", "a"}});
        w.join(shop, {{"name", "a"}});
        auto in = w.change(SystemId(system.toStdString()), {});
        in.presence = static_cast<model::Presence>(wished);
        w.apply(in);
        QCOMPARE(w.last.verdicts.size(), std::size_t(1));
        QVERIFY(w.last.verdicts[0].presence);
        QCOMPARE(static_cast<int>(w.last.verdicts[0].verdict), static_cast<int>(verdict));
        QCOMPARE(w.record.presence == *in.presence, verdict == Verdict::Accepted);
        QCOMPARE(w.record.presenceFrom.system == in.system, verdict == Verdict::Accepted);
    }
    void anOwnerThatMayNotDeleteIsRefused()
    {
        auto entity = plainEntity();
        entity.ownership.mayDelete.clear();
        World w(std::move(entity));
        w.join(erp, {{"name", "a"}});
        auto in = w.change(erp, {});
        in.presence = model::Presence::Absent;
        w.apply(in);
        QVERIFY(w.record.presence == model::Presence::Present);
        QVERIFY(w.last.verdicts.at(0).verdict == Verdict::Left);
    }

    void refusesRulesThatCannotWork_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("formula");
        QTest::newRow("no owner") << QByteArray("name") << int(OwnerKind::System) << QByteArray();
        QTest::newRow("no stage") << QByteArray("name") << int(OwnerKind::Stages) << QByteArray();
        QTest::newRow("stage without owner")
            << QByteArray("name") << int(OwnerKind::Stages) << QByteArray("left = \"a\"");
        QTest::newRow("stage that is no condition")
            << QByteArray("name") << int(OwnerKind::Stages) << QByteArray("number(left)");
        QTest::newRow("does not compile")
            << QByteArray("name") << int(OwnerKind::Computed) << QByteArray("left +");
        QTest::newRow("unknown name")
            << QByteArray("name") << int(OwnerKind::Computed) << QByteArray("nothing");
        QTest::newRow("of itself") << QByteArray("name") << int(OwnerKind::Computed) << QByteArray("name");
        QTest::newRow("names the value")
            << QByteArray("name") << int(OwnerKind::Computed) << QByteArray("value");
        QTest::newRow("a keyed list")
            << QByteArray("lines") << int(OwnerKind::Computed) << QByteArray("name");
        QTest::newRow("a list's key")
            << QByteArray("lines[].sku") << int(OwnerKind::Computed) << QByteArray("name");
    }
    void refusesRulesThatCannotWork()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const int, kind);
        QFETCH(const QByteArray, formula);
        auto entity = plainEntity();
        auto &rule = entity.ownership.fields[path.toStdString()];
        rule = of(static_cast<OwnerKind>(kind));
        rule.formula = formula.toStdString();
        if (rule.kind == OwnerKind::Stages && !formula.isEmpty())
            rule.stages = {{formula.toStdString(), {}}};
        const auto rules = Rules::compile(std::make_shared<const model::Schema>(entity));
        QVERIFY(!rules);
        QVERIFY(rules.error().code == base::ErrorCode::Rejected);
        QVERIFY(rules.error().field == path.toStdString());
    }
    void trustsPeopleThenTheOrderThenTheRest()
    {
        World w;
        QVERIFY(w.rules->trusted(shop, desk));
        QVERIFY(w.rules->trusted(desk, erp));
        QVERIFY(!w.rules->trusted(erp, shop));
        QVERIFY(w.rules->trusted(erp, SystemId("another")));
        QVERIFY(!w.rules->trusted(shop, shop));
        QVERIFY(w.rules->trusted({}, shop));
        QVERIFY(w.rules->mayDelete(desk) && !w.rules->mayDelete(shop) && w.rules->mayCreate(shop));
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "tst_rules.moc"
