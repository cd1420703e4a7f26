#include "tests/core/connectors/contract.h"

#include "tests/core/connectors/files/folder.h"

using namespace splot;
using tests::Contract;
using tests::Contracted;

class FilesContractTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheContract_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("clause");
        int number = 0;
        for (const auto &clause : Contract::clauses()) {
            for (const char *file : {"p.csv", "p.jsonl", "p.json"})
                QTest::addRow("%s: %s", file, clause.name) << QByteArray(file) << number;
            ++number;
        }
    }
    void keepsTheContract()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, clause);
        const std::string objects = format::writeJson(model::Object{
            {"prices", model::Object{{"pattern", file.toStdString()}, {"id", "sku"}, {"write", "whole"}}}});
        tests::Folder folder(objects.c_str());
        Contracted subject;
        subject.object = model::ObjectName("prices");
        subject.key = "ean";
        subject.change = model::Object{{"name", "changed"}};
        subject.wanted = [](int n) {
            return model::Value(model::Object{{"sku", "S" + std::to_string(n)},
                                              {"ean", "590" + std::to_string(n)},
                                              {"name", "Nazwa \"ż\", " + std::to_string(n)}});
        };
        subject.connect = [&] {
            folder.connect(objects.c_str());
            return std::move(folder.connector);
        };
        // The folder's clock stands still, so that files look new for ever; here it runs ahead of them.
        folder.clock.time =
            std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()) +
            std::chrono::hours(1);
        Contract contract(subject);
        (contract.*Contract::clauses()[static_cast<std::size_t>(clause)].check)();
    }
};

QTEST_GUILESS_MAIN(FilesContractTest)
#include "tst_contract.moc"
