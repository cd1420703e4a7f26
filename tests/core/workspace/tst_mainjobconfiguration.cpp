#include "core/mapping/compiledmapping.h"
#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"

#include <QTest>

using namespace splot;

/// The configuration that tests/live/mainjob imports: checked here, where no real system is needed.
class MainJobConfigurationTest : public QObject
{
    Q_OBJECT

private slots:
    void contradictsItselfNowhere()
    {
        for (const auto &problem : workspace::checkConfiguration(configuration()))
            QFAIL(qPrintable(QString::fromStdString(
                problem.where + ": " +
                base::Error{base::ErrorCode::Rejected, problem.message, {}, {}}.text())));
    }

    void everyMappingCompiles()
    {
        const auto all = configuration();
        QCOMPARE(all.mappings.size(), std::size_t(9));
        for (const auto &mapping : all.mappings) {
            const auto schema = std::make_shared<const model::Schema>(*all.entity(mapping.entity));
            const auto compiled = mapping::CompiledMapping::compile(mapping, schema, all.lookups);
            QVERIFY2(compiled, compiled ? ""
                                        : (mapping.key() + ": " + compiled.error().field + " " +
                                           compiled.error().text())
                                              .c_str());
        }
    }

private:
    static model::Configuration configuration()
    {
        const auto documents =
            workspace::ConfigurationFolder(SPLOT_SOURCE_DIR "/tests/live/mainjob/workspace").read();
        if (!documents)
            qFatal("%s", documents.error().text().c_str());
        const auto all = workspace::readConfiguration(*documents, 1);
        if (!all)
            qFatal("%s: %s", all.error().field.c_str(), all.error().text().c_str());
        return *all;
    }
};

QTEST_GUILESS_MAIN(MainJobConfigurationTest)
#include "tst_mainjobconfiguration.moc"
