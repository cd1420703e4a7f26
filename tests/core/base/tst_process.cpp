#include "core/base/process.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace splot::base;

class ProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsThatItRunsItself()
    {
        QVERIFY(currentProcess() > 0);
        QVERIFY(processRuns(currentProcess()));
        QVERIFY(!hostName().empty());
    }
    void nobodyHasAnIdBelowOne()
    {
        QVERIFY(!processRuns(0));
        QVERIFY(!processRuns(-1));
    }
    void anEndedProcessDoesNotRun()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("-functions")});
        QVERIFY(other.waitForStarted());
        const std::int64_t id = other.processId();
        QVERIFY(other.waitForFinished());
        QVERIFY(!processRuns(id));
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "tst_process.moc"
