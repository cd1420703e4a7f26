#include "tests/ui/support/uiworkspace.h"
#include "ui/inbox/query.h"

using namespace splot;
using inbox::Segment;

class Query : public QObject
{
    Q_OBJECT

private slots:
    void namesFilterAndTheRestAreWords()
    {
        const auto f = inbox::caseFilter(
            Segment::Open, QStringLiteral("system:ERP text:\"tax rate\" VAT step:deliver"), {}, test::firm());
        QCOMPARE(f.system, model::SystemId("erp"));
        QCOMPARE(f.text, std::string("tax rate VAT"));
        QCOMPARE(*f.step, model::EngineStep::Deliver);
        QCOMPARE(f.states.size(), std::size_t(4));
    }
    void anUnknownNameIsAWord()
    {
        const auto f =
            inbox::caseFilter(Segment::All, QStringLiteral("system:Moon order:10248"), {}, test::firm());
        QVERIFY(!f.system.valid());
        QCOMPARE(f.text, std::string("Moon 10248"));
        QVERIFY(f.states.empty());
    }
    void mineAreThePersonsOwn()
    {
        const auto f = inbox::caseFilter(Segment::Mine, {}, QStringLiteral("ewa"), test::firm());
        QCOMPARE(f.assignee, std::string("ewa"));
    }
};

QTEST_MAIN(Query)
#include "tst_query.moc"
