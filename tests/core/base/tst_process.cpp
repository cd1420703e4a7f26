#include "core/base/process.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <map>

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
    void aPersonHasANameWithoutTheEnvironment()
    {
        std::map<QByteArray, QByteArray> before;
        for (const char *name : {"SPLOT_AUTHOR", "USER", "USERNAME", "LOGNAME"}) {
            before[name] = qgetenv(name);
            qunsetenv(name);
        }
        const auto account = personName();
        qputenv("SPLOT_AUTHOR", "ewa");
        const auto chosen = personName();
        qunsetenv("SPLOT_AUTHOR");
        for (const auto &[name, value] : before) {
            if (!value.isEmpty())
                qputenv(name.constData(), value);
        }
        QVERIFY(!account.empty());
        QCOMPARE(chosen, std::string("ewa"));
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
