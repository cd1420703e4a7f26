#include "core/store/sqlitestore.h"
#include "tests/core/store/storesuite.h"

#include <QTemporaryDir>

using namespace splot::store;

/// The SQLite back end under the common suite.
class SqliteStoreTest : public StoreSuite
{
    Q_OBJECT

protected:
    std::unique_ptr<Store> make() override
    {
        m_path = freshPath("workspace");
        return std::move(SqliteStore::create(m_path, samples::at(1)).value());
    }
    std::unique_ptr<Store> connectAgain() override
    {
        auto store = std::move(SqliteStore::open(m_path).value());
        store->setSchemas(samples::schemas());
        return store;
    }
    std::string freshPath(const char *name) override
    {
        return m_folder.filePath(QStringLiteral("%1-%2.splot").arg(QString::fromLatin1(name)).arg(++m_files))
            .toStdString();
    }

private:
    QTemporaryDir m_folder;
    std::string m_path;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(SqliteStoreTest)
#include "tst_sqlitestore.moc"
