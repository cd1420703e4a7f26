#include "core/store/filter.h"
#include "core/store/sqlitestore.h"
#include "tests/core/store/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace splot;
using namespace splot::store;

/// A filter never denies what is there, and mostly denies what is not.
class FilterTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto path = m_folder->filePath(QStringLiteral("a.splot")).toStdString();
        QVERIFY(SqliteStore::create(path, samples::at(1)));
        m_database = std::move(Database::open(path, Database::Access::Write).value());
        QVERIFY(m_database->execute("CREATE TABLE numbers (n INTEGER PRIMARY KEY)"));
    }
    void knowsWhatTheTableHas()
    {
        insert(1, 1000);
        auto filter = filterOfNumbers();
        for (std::int64_t n = 1; n <= 1000; ++n)
            QVERIFY(*filter.mayHave(Filter::keyOf(n)));
        QVERIFY(wrongOf(filter) < 10);
    }
    void learnsWhatIsAdded()
    {
        auto filter = filterOfNumbers();
        QVERIFY(!*filter.mayHave(Filter::keyOf(7)));
        filter.add(Filter::keyOf(7));
        QVERIFY(*filter.mayHave(Filter::keyOf(7)));
    }
    void asksTheTableAgainWhenItForgot()
    {
        auto filter = filterOfNumbers();
        QVERIFY(!*filter.mayHave(Filter::keyOf(7)));
        insert(7, 7);
        filter.forget();
        QVERIFY(*filter.mayHave(Filter::keyOf(7)));
    }
    void deniesNothingWhenThereAreTooMany()
    {
        insert(1, 100000);
        auto filter = filterOfNumbers();
        for (const std::int64_t n : {1, 95000, 100000})
            QVERIFY(*filter.mayHave(Filter::keyOf(n)));
    }
    void isFilledAnewWhenManyWereAdded()
    {
        auto filter = filterOfNumbers();
        QVERIFY(!*filter.mayHave(Filter::keyOf(-1)));
        for (std::int64_t n = 1; n <= 100000; ++n) // and most are gone by now
            filter.add(Filter::keyOf(n));
        QCOMPARE(wrongOf(filter), 0); // the table is empty
    }

private:
    Filter filterOfNumbers()
    {
        return {*m_database, "SELECT n FROM numbers LIMIT ?", [](Row &row) {
                    std::int64_t n = 0;
                    row >> n;
                    return Filter::keyOf(n);
                }};
    }
    void insert(int from, int to)
    {
        QVERIFY(m_database->execute("WITH RECURSIVE c(n) AS (SELECT " + std::to_string(from) +
                                    " UNION ALL SELECT n + 1 FROM c WHERE n < " + std::to_string(to) +
                                    ") INSERT INTO numbers SELECT n FROM c"));
    }
    /// Of a thousand numbers that are not there.
    static int wrongOf(Filter &filter)
    {
        int wrong = 0;
        for (std::int64_t n = 1'000'001; n <= 1'001'000; ++n)
            wrong += *filter.mayHave(Filter::keyOf(n)) ? 1 : 0;
        return wrong;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
