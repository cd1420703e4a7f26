#include "app/commandline/arguments.h"

#include <QTest>

using namespace splot;
using app::Arguments;

namespace {
const app::Usage usage{"inbox retry",
                       "",
                       {{"CASE", "", true}, {"ITEM", "", false, true}},
                       {{"system", "SYSTEM", ""}, {"tag", "WORD", "", true}, {"yes", "", "", false, 'y'}},
                       {}};
const std::vector<app::Option> common{{"json", "", ""}, {"help", "", ""}};

base::Result<Arguments> parse(const std::vector<std::string> &words)
{
    return Arguments::parse(usage, common, words);
}
} // namespace

class ArgumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAndOptionsMayBeMixed()
    {
        const auto a = parse({"--system", "erp", "12", "-y", "3", "--tag=a", "--tag", "b=c", "4", "--json"});
        QVERIFY(a);
        QCOMPARE(a->word("CASE"), std::string("12"));
        QVERIFY(a->words("ITEM") == (std::vector<std::string>{"3", "4"}));
        QCOMPARE(a->option("system"), std::string("erp"));
        QVERIFY(a->options("tag") == (std::vector<std::string>{"a", "b=c"}));
        QVERIFY(a->has("yes"));
        QVERIFY(a->has("json"));
        QCOMPARE(a->option("none", "standard"), std::string("standard"));
    }

    void afterTwoDashesEverythingIsAWord()
    {
        const auto a = parse({"--", "--system", "-x"});
        QVERIFY(a);
        QCOMPARE(a->word("CASE"), std::string("--system"));
        QCOMPARE(a->words("ITEM").front(), std::string("-x"));
        QVERIFY(!a->has("system"));
    }

    void aSingleDashIsAWord() { QCOMPARE(parse({"-"})->word("CASE"), std::string("-")); }

    void helpNeedsNoArguments() { QVERIFY(parse({"--help"})); }

    void wrongLinesSayWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<QString>("part");
        QTest::newRow("missing") << QStringList{} << QStringLiteral("CASE is missing");
        QTest::newRow("unknown") << QStringList{QStringLiteral("1"), QStringLiteral("--sistem"),
                                                QStringLiteral("a")}
                                 << QStringLiteral("did you mean --system?");
        QTest::newRow("far") << QStringList{QStringLiteral("1"), QStringLiteral("--colour")}
                             << QStringLiteral("There is no option --colour.");
        QTest::newRow("no value") << QStringList{QStringLiteral("1"), QStringLiteral("--system")}
                                  << QStringLiteral("needs a value: SYSTEM");
        QTest::newRow("flag") << QStringList{QStringLiteral("1"), QStringLiteral("--yes=no")}
                              << QStringLiteral("takes no value");
        QTest::newRow("twice") << QStringList{QStringLiteral("1"), QStringLiteral("--system=a"),
                                              QStringLiteral("--system=b")}
                               << QStringLiteral("once only");
    }

    void wrongLinesSayWhatIsWrong()
    {
        QFETCH(QStringList, line);
        QFETCH(QString, part);
        std::vector<std::string> words;
        for (const QString &word : line)
            words.push_back(word.toStdString());
        const auto a = parse(words);
        QVERIFY(!a);
        QVERIFY2(QString::fromStdString(a.error().text()).contains(part), a.error().text().c_str());
    }

    void oneWordTooManyIsRefused()
    {
        const app::Usage none{"status", "", {}, {}, {}};
        QVERIFY(!Arguments::parse(none, common, {"now"}));
    }

    void numbersAreWhole()
    {
        const app::Usage limit{"list", "", {}, {{"limit", "NUMBER", ""}}, {}};
        const auto of = [&](const std::string &text) {
            return Arguments::parse(limit, {}, {"--limit", text})->number("limit", 5, 1, 10);
        };
        QCOMPARE(*of("7"), 7);
        QVERIFY(!of("11"));
        QVERIFY(!of("1.5"));
        QVERIFY(!of("x"));
        QCOMPARE(*Arguments::parse(limit, {}, {})->number("limit", 5, 1, 10), 5);
    }
};

QTEST_APPLESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
