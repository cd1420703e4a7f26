#include "core/workspace/configurationfolder.h"

#include "core/workspace/configurationcodec.h"
#include "sampleconfiguration.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace splot;
using store::Document;
using workspace::ConfigurationFolder;

namespace {
void save(const QString &path, const char *text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}
} // namespace

class ConfigurationFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenReadsAsTheSame()
    {
        QTemporaryDir dir;
        const ConfigurationFolder folder(dir.filePath(QStringLiteral("set-up")).toStdString());
        const auto documents = workspace::writeConfiguration(sampleConfiguration());
        QCOMPARE(*folder.write(documents), static_cast<int>(documents.size()));
        const auto back = folder.read();
        QVERIFY(back);
        QVERIFY(workspace::changedDocuments(documents, *back).empty());
        QCOMPARE(back->size(), documents.size());
        QCOMPARE(*folder.write(documents), 0);
    }

    void aRelativePathIsFine()
    {
        QTemporaryDir dir;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(dir.path()));
        const ConfigurationFolder folder("set-up");
        const bool written = folder.write({{"entity", "A", "{}"}}).has_value();
        const auto back = folder.read();
        QDir::setCurrent(before);
        QVERIFY(written);
        QVERIFY(back);
        QCOMPARE(back->front().id, std::string("A"));
    }

    void filesOfRemovedDocumentsGo()
    {
        QTemporaryDir dir;
        const ConfigurationFolder folder(dir.path().toStdString());
        QVERIFY(folder.write({{"entity", "A", "{}"}, {"entity", "B", "{}"}}));
        QCOMPARE(*folder.write({{"entity", "A", "{}"}}), 1);
        QCOMPARE(folder.read()->size(), std::size_t(1));
    }

    void aFolderWithOtherThingsIsLeftAlone()
    {
        QTemporaryDir dir;
        save(dir.filePath(QStringLiteral("entity/mine.json")), "{}");
        const ConfigurationFolder folder(dir.path().toStdString());
        QVERIFY(!folder.write({}));
        QVERIFY(QFile::exists(dir.filePath(QStringLiteral("entity/mine.json"))));
        QVERIFY(!folder.read());
    }

    void idsBecomeFilesAndBack_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << QStringLiteral("Customer") << QStringLiteral("entity/Customer.json");
        QTest::newRow("path") << QStringLiteral("shop/party.party/A")
                              << QStringLiteral("entity/shop/party.party/A.json");
        QTest::newRow("signs") << QStringLiteral("a b:c*%") << QStringLiteral("entity/a%20b%3Ac%2A%25.json");
        QTest::newRow("up") << QStringLiteral("../..") << QStringLiteral("entity/%2E%2E/%2E%2E.json");
        QTest::newRow("Polish") << QStringLiteral("Zamówienie") << QStringLiteral("entity/Zamówienie.json");
    }

    void idsBecomeFilesAndBack()
    {
        QFETCH(QString, id);
        QFETCH(QString, file);
        QCOMPARE(QString::fromStdString(ConfigurationFolder::fileOf({"entity", id.toStdString(), {}})), file);
        const Document back = ConfigurationFolder::documentOf(file.toStdString());
        QCOMPARE(QString::fromStdString(back.id), id);
        QCOMPARE(back.kind, std::string("entity"));
    }

    void onlyDifferencesOfContentCount()
    {
        const std::vector<Document> current{
            {"entity", "A", R"({"a":1,"b":2})"}, {"entity", "B", "{}"}, {"entity", "C", "{}"}};
        const std::vector<Document> wanted{{"entity", "A", "{ \"b\": 2, \"a\": 1 }\n"},
                                           {"entity", "B", R"({"x":1})"},
                                           {"lookup", "A", "{}"}};
        const auto changed = workspace::changedDocuments(current, wanted);
        QCOMPARE(changed.size(), std::size_t(3));
        QCOMPARE(changed[0].id, std::string("B"));
        QCOMPARE(changed[1].kind, std::string("lookup"));
        QCOMPARE(changed[2].id, std::string("C"));
        QVERIFY(changed[2].json.empty());
    }
};

QTEST_APPLESS_MAIN(ConfigurationFolderTest)
#include "tst_configurationfolder.moc"
