#include "core/engine/lane.h"

#include <QTest>

using namespace splot;
using namespace std::chrono_literals;
using engine::Lane;

namespace {
/// A system that nobody asks.
class Idle : public connectors::Connector
{
public:
    std::vector<model::ObjectName> objects() const override { return {}; }
    connectors::Capabilities capabilities(const model::ObjectName &) const override { return {}; }
    int concurrency() const override { return 16; }
    void test(base::CancelToken, connectors::Answer<std::vector<connectors::TestStep>>) override {}
    void discover(base::CancelToken, connectors::Answer<std::vector<connectors::FoundObject>>) override {}
    void read(const connectors::ReadRequest &, base::CancelToken,
              connectors::Answer<connectors::Page>) override
    {}
    void find(const connectors::FindRequest &, base::CancelToken,
              connectors::Answer<std::vector<connectors::Reading>>) override
    {}
    void write(const connectors::WriteRequest &, base::CancelToken,
               connectors::Answer<connectors::Written>) override
    {}
};

struct Way
{
    Idle idle;
    Lane lane{model::System{}, idle};
    base::SteadyTime now{1h};

    /// So many answers each time, `times` times.
    int after(int answers, std::chrono::milliseconds apart, int times)
    {
        int ahead = 0;
        for (int i = 0; i < times; ++i) {
            now += apart;
            for (int n = 0; n < answers; ++n)
                lane.succeeded();
            ahead = lane.ahead(now);
        }
        return ahead;
    }
};
} // namespace

class LaneTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingGoesAheadOfTheFirstAnswers() { QCOMPARE(Way().after(0, 5ms, 10), 0); }
    void aQuickTargetFindsManyReady() { QCOMPARE(Way().after(60, 5ms, 100), 15 * 16); }
    void someForEachAnswerOfATurn() { QCOMPARE(Way().after(5, 5ms, 100), 6 * 5); }
    /// What is committed as under way goes out, though its system is paused meanwhile.
    void beforeASlowTargetNoMoreThanAMomentsAnswersWait()
    {
        QCOMPARE(Way().after(16, 50ms, 20), 4 * 16); // 320 a second
        QCOMPARE(Way().after(16, 5s, 5), 16);
        QCOMPARE(Way().after(1, 5s, 5), 1);
    }
    void whatWasQuickIsForgotten()
    {
        Way way;
        way.after(60, 5ms, 100);
        QCOMPARE(way.after(0, 1s, 2), 0);
    }
};

QTEST_APPLESS_MAIN(LaneTest)
#include "tst_lane.moc"
