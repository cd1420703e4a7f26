#include <QTest>

#include "orders.h"

using namespace orders;

class CompilingTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatCannotRun_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("says");
        int n = 0;
        const auto row = [&n](const char *name, const char *field, const char *says) {
            QTest::newRow(name) << n++ << QString::fromUtf8(field) << QString::fromUtf8(says);
        };
        row("unknown field", "numbr", "no field");
        row("unknown function", "number", "Did you mean \"upper\"?");
        row("broken place", "number", "is no place");
        row("keyed list as a line", "lines", "is a keyed list");
        row("no brackets", "lines[].note", "needs []");
        row("another list", "lines[].note", "is not in the list");
        row("key without a line", "lines", "needs a line for its key");
        row("steps that cannot be turned round", "tags", "cannot be turned round");
        row("writes without a place", "number", "has no place");
        row("neither place nor steps", "number", "neither a place nor steps");
        row("two writers", "email", "Two lines write");
        row("line inside a written list", "number", "is written as the list");
        row("unknown accepted form", "number", "is no form");
        row("list of no entity field", "rows", "no keyed list");
        row("list place without brackets", "lines", "ends with []");
        row("unknown lookup", "number", "no lookup");
        row("line without a field that reads", "kind", "only writes");
    }
    void refusesWhatCannotRun()
    {
        QFETCH(int, fault);
        QFETCH(QString, field);
        QFETCH(QString, says);
        const auto c = CompiledMapping::compile(broken(fault), schema(), {});
        QVERIFY(!c);
        QCOMPARE(QString::fromStdString(c.error().field), field);
        QVERIFY2(QString::fromStdString(c.error().text()).contains(says), c.error().text().c_str());
    }
    void parkedLinesAreNotLookedAt()
    {
        Mapping m = mapping();
        m.lines.push_back(line("gone", "a..b", {{"nothing", {}}}));
        m.lines.back().parked = true;
        QVERIFY(CompiledMapping::compile(m, schema(), {}));
    }
    void listsAreWorkedOutFromTheirLines()
    {
        Mapping m = mapping();
        m.lists.clear();
        const auto c = compiled(m);
        const auto r = c->read(body(), links());
        QCOMPARE(r.values.items(*c->schema().index("lines")).size(), std::size_t(2));
    }
    void withoutConditionsEverythingPasses()
    {
        const auto c = compiled();
        QVERIFY(*c->admits(body()));
        QVERIFY(*c->inScope(Object{}));
        QVERIFY(!*c->saysDeleted(body()));
    }

private:
    static Mapping broken(int fault);
};

Mapping CompilingTest::broken(int fault)
{
    Mapping m = mapping();
    const std::vector<std::function<void()>> faults{
        [&] { m.lines[0].field = "numbr"; },
        [&] {
            m.lines[0].in = {{"uper", {}}};
        },
        [&] { m.lines[0].place = "a..b"; },
        [&] { m.lines[0] = line("lines", "rows"); },
        [&] { m.lines[13].place = "note"; },
        [&] { m.lines[13].place = "others[].note"; },
        [&] { m.lines.erase(m.lines.begin() + 11); },
        [&] {
            m.lines[8].in = {{"first", {}}};
        },
        [&] {
            m.lines[0] = line("number", "", {{"trim", {}}});
        },
        [&] {
            m.lines[0] = line("number", "");
            m.lines[0].direction = Direction::In;
        },
        [&] { m.lines[10].place = "code"; },
        [&] { m.lines[0].place = "orderLines[].code"; },
        [&] { m.lines[0].acceptedForm = "trim upper"; },
        [&] {
            m.lists.push_back({"rows", "rows[]", {}});
        },
        [&] { m.lists[0].place = "orderLines"; },
        [&] {
            m.lines[0].in = {{"lookup", {"nothing"}}};
        },
        [&] {
            m.lines[0] = line("", "kind", {{"constant", {"x"}}});
        },
    };
    faults.at(static_cast<std::size_t>(fault))();
    return m;
}

QTEST_APPLESS_MAIN(CompilingTest)
#include "tst_compiling.moc"
