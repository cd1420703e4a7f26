#include "core/base/journal.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace splot::base;

using Entries = std::vector<std::string>;

class JournalTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Journal> opened(const Journal::Marks &marks = {}, Journal::Limits limits = {})
    {
        auto journal = Journal::open(m_path, marks, limits);
        if (!journal)
            qFatal("%s", journal.error().text().c_str());
        return std::move(*journal);
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    QString only() const { return m_folder->filePath(files().value(0)); }
    static Entries all(Journal &journal)
    {
        Entries out;
        while (journal.hasMore()) {
            const auto page = journal.read(3);
            if (!page)
                return {"error"};
            out.insert(out.end(), page->begin(), page->end());
        }
        return out;
    }
    static void change(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(at) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w-intake")).toStdString();
    }

    void givesWhatItTookInItsOrder()
    {
        auto journal = opened();
        QVERIFY(!journal->hasMore());
        QVERIFY(files().isEmpty()); // nothing is made before it is needed
        QVERIFY(journal->append({"a", "b"}));
        QVERIFY(journal->append({"c", "d", std::string(200'000, 'x'), "e"}));
        QCOMPARE(all(*journal), (Entries{"a", "b", "c", "d", std::string(200'000, 'x'), "e"}));
        QVERIFY(journal->append({"f"}));
        QCOMPARE(all(*journal), Entries{"f"});
    }
    void whatWasNotTakenIsThereAfterAKill()
    {
        auto journal = opened();
        QVERIFY(journal->append({"a", "b", "c"}));
        QCOMPARE(*journal->read(2), (Entries{"a", "b"}));
        const auto marks = journal->marks(); // kept with what was made of the two
        journal = opened(marks);
        QVERIFY(journal->append({"d"}));
        QCOMPARE(all(*journal), (Entries{"c", "d"}));
        journal = opened(); // the transaction of before was not kept
        QCOMPARE(all(*journal), (Entries{"a", "b", "c", "d"}));
    }
    void whatWasTakenInVainIsReadAgain()
    {
        auto journal = opened();
        QVERIFY(journal->append({"a", "b"}));
        QCOMPARE(*journal->read(1), Entries{"a"});
        const auto marks = journal->marks();
        journal->settle();
        QCOMPARE(*journal->read(1), Entries{"b"});
        journal->rewind(marks);
        QCOMPARE(all(*journal), Entries{"b"});
    }
    void aTornTailWasAcceptedFromNobody()
    {
        auto journal = opened();
        QVERIFY(journal->append({"first"}));
        const auto whole = QFileInfo(only()).size();
        QVERIFY(journal->append({"second", "third"}));
        journal.reset();
        const QString path = only();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QCOMPARE(bytes.size(), whole); // within what was written ahead
        // A cut at any place: what lies before it is there, and nothing else.
        const auto second = bytes.indexOf("second");
        const auto third = bytes.indexOf("third");
        for (qsizetype cut = bytes.indexOf("first"); cut < third + 5; ++cut) {
            file.close();
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes.left(cut) + QByteArray(bytes.size() - cut, '\0'));
            file.close();
            Entries expected;
            if (cut >= bytes.indexOf("first") + 5)
                expected.emplace_back("first");
            if (cut >= second + 6)
                expected.emplace_back("second");
            QCOMPARE(all(*opened()), expected);
        }
    }
    void aShortenedFileIsReadAsFarAsItGoes()
    {
        auto journal = opened();
        QVERIFY(journal->append({"first", "second"}));
        const auto marks = journal->marks();
        journal.reset();
        QFile file(only());
        QVERIFY(file.resize(24 + 17 + 10));
        QCOMPARE(all(*opened()), Entries{"first"});
        QVERIFY(file.resize(10));
        QVERIFY(all(*opened()).empty());
        QVERIFY(file.resize(0));
        journal = opened();
        QVERIFY(all(*journal).empty());
        journal->tidy(false);
        QVERIFY(files().isEmpty());
    }
    void bytesOfAnotherPlaceAreNoEntry()
    {
        auto journal = opened();
        QVERIFY(journal->append({"first", "other"}));
        journal.reset();
        QFile file(only());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto entry = file.readAll().mid(24, 4 + 8 + 5);
        file.close();
        change(only(), 24 + entry.size(), entry); // the first one once more
        QCOMPARE(all(*opened()), Entries{"first"});
    }
    void adamagedEntryIsSaid()
    {
        auto journal = opened();
        QVERIFY(journal->append({"first"}));
        change(only(), 24 + 12, "F");
        const auto read = journal->read(1);
        QVERIFY(!read && read.error().code == ErrorCode::Corrupt);
    }
    void whatIsTakenDoesNotStayOnTheDisk()
    {
        auto journal = opened();
        QVERIFY(journal->append({"a"}));
        (void)all(*journal);
        journal->tidy(true);
        QCOMPARE(files().size(), 1); // what was read is not kept yet
        journal->settle();
        journal->tidy(false);
        QVERIFY(files().isEmpty());
        QVERIFY(journal->marks().empty());
        QVERIFY(journal->append({"b"}));
        QCOMPARE(all(*journal), Entries{"b"});
    }
    void aFileThatIsInUseIsLeftUntilItRests()
    {
        auto journal = opened();
        for (int i = 0; i < 10; ++i) {
            QVERIFY(journal->append({"a"}));
            (void)all(*journal);
            journal->settle();
            journal->tidy(false);
            QCOMPARE(files(), QStringList{QStringLiteral("w-intake-1")});
        }
        journal->tidy(false);
        QVERIFY(files().isEmpty());
    }
    void aFileThatNeverRestsEndsInTheEnd()
    {
        auto journal = opened();
        for (int i = 0; i < 40; ++i) {
            QVERIFY(journal->append({"a", "b"}));
            QVERIFY(journal->read(1)); // one is always left
            journal->settle();
            journal->tidy(false);
        }
        for (int i = 0; i < 30; ++i)
            QVERIFY(journal->read(1));
        journal->settle();
        journal->tidy(false);
        QVERIFY(!files().contains(QStringLiteral("w-intake-1")));
        QVERIFY(!files().isEmpty());
    }
    void afullFileIsFollowedByAnother()
    {
        auto journal = opened({}, {1'000'000, 100});
        Entries expected;
        for (int i = 0; i < 20; ++i) {
            expected.push_back("entry " + std::to_string(i) + std::string(40, '.'));
            QVERIFY(journal->append({expected.back()}));
        }
        QCOMPARE(files().size(), 10);
        QCOMPARE(all(*journal), expected);
        QCOMPARE(all(*opened()), expected);
        QVERIFY(all(*opened(journal->marks())).empty());
    }
    void refusesWhatIsTooMuch()
    {
        auto journal = opened({}, {1000, 400});
        while (journal->append({std::string(100, 'x')})) {
            if (files().size() > 50)
                QFAIL("it has no limit");
        }
        const auto refused = journal->append({"x"});
        QVERIFY(!refused && refused.error().code == ErrorCode::BackOff && refused.error().wait.count() > 0);
        (void)all(*journal);
        QVERIFY(!journal->append({"x"})); // read is not kept
        journal->settle();
        QVERIFY(journal->append({"x"}));
    }
    void refusesWhatCannotBeWritten()
    {
        m_path = m_folder->filePath(QStringLiteral("none/w-intake")).toStdString();
        auto journal = opened();
        QCOMPARE(journal->append({"x"}).error().code, ErrorCode::BackOff);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("none")));
        QVERIFY(journal->append({"x"}));
    }
    void refusesWhenItIsClosed()
    {
        auto journal = opened();
        QVERIFY(journal->append({"x"}));
        journal->close();
        QCOMPARE(journal->append({"y"}).error().code, ErrorCode::BackOff);
        QCOMPARE(all(*journal), Entries{"x"});
    }
    void isCopiedWhileItIsInUse()
    {
        auto journal = opened();
        QVERIFY(journal->append({"a", "b"}));
        QCOMPARE(*journal->read(1), Entries{"a"});
        const auto to = m_folder->filePath(QStringLiteral("copy-intake")).toStdString();
        QVERIFY(Journal::copy(m_path, to));
        QVERIFY(journal->append({"c"}));
        QCOMPARE(all(**Journal::open(to, journal->marks())), Entries{"b"});
        QVERIFY(Journal::copy(m_folder->filePath(QStringLiteral("empty")).toStdString(), to));
        QVERIFY(!(*Journal::open(to, {}))->hasMore());
    }
    void leavesFilesOfOthersAlone()
    {
        QFile other(m_folder->filePath(QStringLiteral("w-intake-7")));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("something else, of somebody else") > 0);
        other.close();
        auto journal = opened();
        QVERIFY(!journal->hasMore());
        QVERIFY(journal->append({"a"}));
        QCOMPARE(files(), (QStringList{QStringLiteral("w-intake-7"), QStringLiteral("w-intake-8")}));
        journal->tidy(true);
        QVERIFY(other.exists());
    }
    void oneAppendsWhileAnotherTakes()
    {
        auto journal = opened({}, {256 * 1024, 20'000});
        constexpr int count = 900;
        std::thread writer([&] {
            for (int i = 0; i < count;) {
                if (journal->append({std::to_string(i), std::to_string(i + 1), std::to_string(i + 2)}))
                    i += 3;
            }
        });
        int next = 0;
        while (next < count) {
            const auto page = journal->read(7);
            if (!page)
                qFatal("%s", page.error().text().c_str());
            for (const auto &entry : *page)
                QCOMPARE(entry, std::to_string(next++));
            journal->settle();
            journal->tidy(false);
        }
        writer.join();
        journal->tidy(true);
        QVERIFY(files().isEmpty());
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
