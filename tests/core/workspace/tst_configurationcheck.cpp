#include "core/workspace/configurationcodec.h"

#include "sampleconfiguration.h"

#include <QTest>

#include <functional>

using namespace splot;
using namespace splot::model;
using Edit = std::function<void(Configuration &)>;
Q_DECLARE_METATYPE(Edit)

namespace {
std::string told(const std::vector<ConfigurationProblem> &problems)
{
    std::string out;
    for (const auto &problem : problems)
        out += problem.where + ": " + problem.message.text() + "\n";
    return out;
}
} // namespace

class ConfigurationCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void aSoundConfigurationHasNoProblems()
    {
        QCOMPARE(told(workspace::checkConfiguration(sampleConfiguration())), std::string());
    }

    void severalLinesMayReadOneFieldAndOneMayWriteAConstant()
    {
        auto c = sampleConfiguration();
        c.mappings[2].lines.push_back({"number", "id"});
        c.mappings[1].lines.push_back({{}, "origin", {}, {{"constant", {"splot"}}}, Direction::Out});
        QCOMPARE(told(workspace::checkConfiguration(c)), std::string());
    }

    void contradictionsAreFound_data();
    void contradictionsAreFound()
    {
        QFETCH(Edit, change);
        QFETCH(QString, where);
        Configuration c = sampleConfiguration();
        change(c);
        const auto problems = workspace::checkConfiguration(c);
        QVERIFY(!problems.empty());
        QVERIFY(!problems[0].message.text().empty());
        QCOMPARE(QString::fromStdString(problems[0].where), where);
    }
};

void ConfigurationCheckTest::contradictionsAreFound_data()
{
    QTest::addColumn<Edit>("change");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *where, Edit change) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(where);
    };
    row("two systems", "system/shop", [](auto &c) { c.systems.push_back(c.systems[1]); });
    row("taken name", "system/newest", [](auto &c) {
        c.systems.push_back({SystemId("newest"), {}, "files"});
    });
    row("a window that is none", "system/shop/writeWindow",
        [](auto &c) { c.systems[1].writeWindow = "22:00"; });
    row("a schedule that is none", "system/shop/schedules/*",
        [](auto &c) { c.systems[1].schedules[""].cron = "0 25 * * *"; });
    row("a schedule that never comes", "system/shop/schedules/Order",
        [](auto &c) { c.systems[1].schedules["Order"].cron = "0 0 31 2 *"; });
    row("two entities", "entity/Order", [](auto &c) { c.entities.push_back(c.entities[1]); });
    row("two mappings", "mapping/shop/Order/Order", [](auto &c) { c.mappings.push_back(c.mappings[2]); });
    row("two lookups", "lookup/states", [](auto &c) { c.lookups.push_back(c.lookups[0]); });
    row("word twice", "lookup/states/a", [](auto &c) { c.lookups[0].entries.push_back({"a", "Z"}); });
    row("two fields", "entity/Customer/fields/email",
        [](auto &c) { c.entities[0].fields.push_back({"email"}); });
    row("field over a field", "entity/Customer/fields/address",
        [](auto &c) { c.entities[0].fields.push_back({"address"}); });
    row("no target", "entity/Order/fields/customer",
        [](auto &c) { c.entities[1].fields[2].target = EntityId("Person"); });
    row("no options", "entity/Customer/fields/kind",
        [](auto &c) { c.entities[0].fields[4].options.clear(); });
    row("no list", "entity/Customer/fields/items[].x",
        [](auto &c) { c.entities[0].fields.push_back({"items[].x"}); });
    row("no key", "entity/Order/fields/lines", [](auto &c) { c.entities[1].fields[3].listKey = {"sku"}; });
    row("whole list", "entity/Order/fields/lines[].product",
        [](auto &c) { c.entities[1].fields[3].listKey.clear(); });
    row("match field", "entity/Customer/match/email",
        [](auto &c) { c.entities[0].matchKeys[0].fields = {"mail"}; });
    row("match form", "entity/Customer/match/email",
        [](auto &c) { c.entities[0].matchKeys[0].normalForm = "mail"; });
    row("owner", "entity/Order/ownership/standard",
        [](auto &c) { c.entities[1].ownership.standard.owner = SystemId("crm"); });
    row("nobody owns", "entity/Order/ownership/standard",
        [](auto &c) { c.entities[1].ownership.standard.owner = {}; });
    row("owner without a line", "entity/Order/ownership/fields/customer",
        [](auto &c) { c.entities[1].ownership.fields["customer"].owner = SystemId("shop"); });
    row("owner of no field", "entity/Order/ownership/fields/x",
        [](auto &c) { c.entities[1].ownership.fields["x"].owner = SystemId("erp"); });
    row("no formula", "entity/Customer/ownership/fields/kind",
        [](auto &c) { c.entities[0].ownership.fields["kind"].formula.clear(); });
    row("no stages", "entity/Order/ownership/fields/status",
        [](auto &c) { c.entities[1].ownership.fields["status"].stages.clear(); });
    row("stage after always", "entity/Order/ownership/fields/status/stages/1",
        [](auto &c) { c.entities[1].ownership.fields["status"].stages[0].when.clear(); });
    row("trust", "entity/Customer/ownership/trust",
        [](auto &c) { c.entities[0].ownership.trust.push_back(SystemId("crm")); });
    row("mapped system", "mapping/wms/stock/Order", [](auto &c) {
        c.mappings.push_back({SystemId("wms"), ObjectName("stock"), EntityId("Order")});
    });
    row("mapped entity", "mapping/erp/stock/Stock", [](auto &c) {
        c.mappings.push_back({SystemId("erp"), ObjectName("stock"), EntityId("Stock")});
    });
    row("no archive values", "mapping/erp/party.party/Customer",
        [](auto &c) { c.mappings[0].archiveValues.clear(); });
    row("line's field", "mapping/shop/Order/Order/lines/3", [](auto &c) {
        c.mappings[2].lines.push_back({"total", "total"});
    });
    row("no field", "mapping/shop/Order/Order/lines/3", [](auto &c) {
        c.mappings[2].lines.push_back({{}, "total"});
    });
    row("written twice", "mapping/erp/sale.sale/Order/lines/5", [](auto &c) {
        c.mappings[1].lines.push_back({"lines", "number"});
    });
    row("lookup", "mapping/erp/party.party/Customer/lines/1",
        [](auto &c) { c.mappings[0].lines[0].in[1].arguments = {"words"}; });
    row("reference nowhere", "mapping/shop/Order/Order/lines/3", [](auto &c) {
        c.mappings[2].lines.push_back({"customer", "customer.id"});
    });
    row("reference object", "mapping/erp/sale.sale/Order/lines/3",
        [](auto &c) { c.mappings[1].lines[2].referenceObject = ObjectName("party"); });
    row("list not mapped", "mapping/erp/sale.sale/Order/lists", [](auto &c) { c.mappings[1].lists.clear(); });
    row("cycle", "entity/Customer", [](auto &c) {
        c.entities[0].fields.push_back({"firstOrder", {}, FieldType::Reference, EntityId("Order")});
        c.mappings[0].lines.push_back({"firstOrder", "first_order"});
        c.mappings[0].lines.back().requiredOnCreate = true;
    });
    row("time zone", "options/timeZone", [](auto &c) { c.options.timeZone = "Mars/Base"; });
}

QTEST_APPLESS_MAIN(ConfigurationCheckTest)
#include "tst_configurationcheck.moc"
