#include "core/workspace/configurationcodec.h"

#include "sampleconfiguration.h"

#include <QTest>

using namespace splot;

namespace {
std::vector<store::Document> documents();
}

class ConfigurationCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenReadsTheSame()
    {
        const auto read = workspace::readConfiguration(documents(), 3);
        if (!read)
            QFAIL((read.error().text() + read.error().field).c_str());
        QCOMPARE(read->version, 3);
        QCOMPARE(read->entities[0].fields.size(), std::size_t(5));
        QVERIFY(read->entities[0].ownership.fields.at("status").kind == model::OwnerKind::Stages);
        QCOMPARE(read->mappings[0].lines[0].in[1].arguments[0], std::string("words"));
        QVERIFY(read->systems[0].schedules.at("").interval == std::chrono::minutes(5));
        const auto again = workspace::readConfiguration(workspace::writeConfiguration(*read), 3);
        QVERIFY(again);
        QVERIFY(*again == *read);
    }
    void everyMemberSurvives()
    {
        const auto before = sampleConfiguration();
        const auto after = workspace::readConfiguration(workspace::writeConfiguration(before), 0);
        QVERIFY2(after, after ? "" : (after.error().field + " " + after.error().text()).c_str());
        QVERIFY(after->systems == before.systems);
        QVERIFY(after->entities == before.entities);
        QVERIFY(after->mappings == before.mappings);
        QVERIFY(after->lookups == before.lookups);
        QVERIFY(after->options == before.options);
    }
    void keptTimesHaveUnits()
    {
        using namespace std::chrono_literals;
        const auto read = [](const char *json) {
            const auto configuration = workspace::readConfiguration({{"options", "options", json}}, 1);
            return configuration ? configuration->options : model::Options{};
        };
        QCOMPARE(read(R"({"bodyRetention":"36h"})").bodyRetention, std::chrono::seconds(36h));
        QCOMPARE(read(R"({"bodyRetentionDays":7})").bodyRetention, std::chrono::seconds(7 * 24h)); // of before
        QCOMPARE(read(R"({"historyRetention":"0s"})").historyRetention, 0s);
        QCOMPARE(read(R"({"historyRetention":"1ms"})").historyRetention, 1s); // a little is not for good
    }
    void documentsAreStable()
    {
        const auto first = workspace::writeConfiguration(sampleConfiguration());
        const auto second = workspace::writeConfiguration(*workspace::readConfiguration(first, 3));
        QCOMPARE(second.size(), first.size());
        for (std::size_t i = 0; i < first.size(); ++i)
            QCOMPARE(second[i].json, first[i].json);
    }
    void standardValuesAreLeftOutAndShortThingsShareALine()
    {
        model::Configuration c;
        c.entities = {{model::EntityId("Customer"), {}, {{"email"}}}};
        QCOMPARE(workspace::writeConfiguration(c)[0].json,
                 std::string("{\n  \"fields\": [{\"path\":\"email\"}],\n  \"id\": \"Customer\"\n}\n"));
    }
    void saysWhereItIsWrong_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("unknown member") << QByteArray("entity") << QByteArray(R"({"id":"X","colour":1})")
                                        << QByteArray("entity/X: .colour");
        QTest::newRow("wrong type") << QByteArray("entity")
                                    << QByteArray(R"({"id":"X","fields":[{"path":"a","type":"txt"}]})")
                                    << QByteArray("entity/X: .fields[0].type");
        QTest::newRow("missing") << QByteArray("system") << QByteArray(R"({"id":"X"})")
                                 << QByteArray("system/X: .connector");
        QTest::newRow("other id") << QByteArray("system") << QByteArray(R"({"id":"Y","connector":"files"})")
                                  << QByteArray("system/X: ");
        QTest::newRow("broken") << QByteArray("system") << QByteArray("{") << QByteArray("system/X");
        QTest::newRow("step")
            << QByteArray("mapping")
            << QByteArray(R"({"system":"a","object":"b","entity":"c","lines":[{"field":"a","in":[1]}]})")
            << QByteArray("mapping/X: .lines[0].in[0]");
    }
    void saysWhereItIsWrong()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, field);
        const auto read = workspace::readConfiguration({{kind.toStdString(), "X", json.toStdString()}}, 1);
        QVERIFY(!read);
        QCOMPARE(QByteArray::fromStdString(read.error().field), field);
    }
};

namespace {
const char *customer =
    R"({"id":"Customer","fields":[{"path":"email","privacy":"personal","rules":["required",{"kind":"pattern","arguments":[".+"]}]},
 {"path":"status","type":"one of","options":["new","paid"]},{"path":"lines","type":"list","key":["sku"]},{"path":"lines[].sku"},
 {"path":"boss","type":"reference","target":"Customer"}],"match":[{"name":"email","fields":["email"],"form":"email","placeholders":["x@x"]}],
 "ownership":{"standard":"crm","fields":{"status":{"stages":[{"when":"status = \"new\"","owner":"crm"},{"owner":"erp"}],"reaction":"propose"},
 "email":{"owner":"newest","empty":"prefer owner unless blank"}},"trust":["erp","crm"],"mayDelete":["crm"]}})";
const char *mapping =
    R"({"system":"crm","object":"contact","entity":"Customer","lines":[{"field":"email","place":"mail","in":["trim",["lookup","words"]],
 "createOnly":true},{"field":"lines[].sku","place":"rows[].sku"}],"lists":[{"field":"lines","place":"rows[]","itemId":"id"}],"admit":"active","onDelete":"archive",
 "archiveValues":{"active":false}})";

std::vector<store::Document> documents()
{
    return {
        {"system", "crm",
         R"({"id":"crm","connector":"files","settings":{"folder":"x"},"schedules":{"*":"5m","contact":{"cron":"0 3 * * *"}},"ratePerSecond":2.5})"},
        {"system", "erp", R"({"id":"erp","connector":"files","environment":"production","paused":true})"},
        {"entity", "Customer", customer},
        {"mapping", "crm/contact/Customer", mapping},
        {"lookup", "words", R"({"name":"words","entries":{"a":"b"},"unknown":"default","default":"z"})"},
        {"options", "options", R"({"timeZone":"Europe/Warsaw","bodyRetention":"7d","historyRetention":"90m"})"}};
}
} // namespace

QTEST_APPLESS_MAIN(ConfigurationCodecTest)
#include "tst_configurationcodec.moc"
