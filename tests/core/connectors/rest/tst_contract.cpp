#include "tests/core/connectors/contract.h"

#include "core/base/qtclock.h"
#include "core/connectors/rest/restconnector.h"
#include "tests/core/connectors/rest/itemserver.h"

using namespace splot;
using tests::Contract;
using tests::Contracted;

namespace {
const char *descriptor =
    R"({"name":"items","base":"http:\/\/x","limits":{"concurrency":8},"objects":[{"name":"item","id":"id","versionHeader":"ETag",
    "versions":"native","searchLag":0,"version":"version",
    "fields":{"id":{"writable":false},"email":"email","name":"name","address":"address"},
    "full":{"request":{"path":"/items","query":{"after":"{{ since }}"}},"items":"items","paging":{"kind":"keyset","size":100,"unique":true},"cursor":{"path":"id","kind":"number"}},
    "changes":[{"name":"changes","request":{"path":"/items","query":{"since":"{{ since }}"}},"items":"items","paging":{"kind":"keyset","size":100,"unique":true},"cursor":{"path":"number","kind":"number","overlap":10}}],
    "byIds":{"request":{"path":"/items/{{ id }}"},"items":""},
    "find":{"keys":{"email":{"request":{"path":"/items","query":{"email":"{{ key }}"}},"items":"items"}}},
    "create":{"places":["*"],"steps":[{"name":"create","request":{"path":"/items","body":"{{ body }}"},"id":"{{ answer.id }}"}]},
    "update":{"steps":[{"name":"update","places":["*"],"request":{"method":"PATCH","path":"/items/{{ id }}",
        "headers":{"If-Match":{"$if":"conditional","then":"{{ version }}"}},"body":"{{ changed }}"}}]},
    "delete":{"steps":[{"name":"delete","request":{"method":"DELETE","path":"/items/{{ id }}"}}]}}]})";
} // namespace

class RestContractTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheContract_data()
    {
        QTest::addColumn<int>("clause");
        int number = 0;
        for (const auto &clause : Contract::clauses())
            QTest::newRow(clause.name) << number++;
    }
    void keepsTheContract()
    {
        QFETCH(int, clause);
        base::QtClock clock;
        ItemServer server;
        const auto loaded = connectors::Descriptor::load(*format::readJson(descriptor));
        QVERIFY2(loaded, loaded ? "" : (loaded.error().field + loaded.error().text()).c_str());
        Contracted subject;
        subject.object = model::ObjectName("item");
        subject.key = "email";
        subject.change = model::Object{{"name", "changed"}};
        subject.wanted = [](int n) {
            return model::Value(model::Object{{"email", "a" + std::to_string(n) + "@example.com"},
                                              {"name", "Żuk " + std::to_string(n)},
                                              {"address", model::Object{{"city", "Łódź"}}}});
        };
        subject.connect = [&] {
            connectors::Surroundings around;
            around.clock = &clock;
            around.http = &server;
            return std::make_unique<connectors::RestConnector>(*loaded, model::System(), around);
        };
        Contract contract(subject);
        (contract.*Contract::clauses()[static_cast<std::size_t>(clause)].check)();
    }
};

QTEST_GUILESS_MAIN(RestContractTest)
#include "tst_contract.moc"
