#include "core/model/states.h"

#include <QTest>

using namespace splot::model;

class StatesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyEdgeIsFollowedOnce()
    {
        for (const auto &e : changeEdges())
            QVERIFY(next(e.from, e.event) == e.to);
        for (const auto &e : deliveryEdges())
            QVERIFY(next(e.from, e.event) == e.to);
        for (const auto &e : caseEdges())
            QVERIFY(next(e.from, e.event) == e.to);
    }
    void nothingIsSentTwiceWithoutAnAnswer()
    {
        QVERIFY(!next(DeliveryState::Sending, DeliveryEvent::Send));
        QVERIFY(!next(DeliveryState::Sending, DeliveryEvent::Want));
        QVERIFY(!next(DeliveryState::Uncertain, DeliveryEvent::Send));
    }
    void whatIsDoneStaysDone()
    {
        for (const auto &e : changeEdges())
            QVERIFY(e.from != ChangeState::Applied && e.from != ChangeState::Superseded);
    }
};

QTEST_APPLESS_MAIN(StatesTest)
#include "tst_states.moc"
