#include "app/commandline/help.h"
#include "app/commandline/program.h"
#include "app/commands/commands.h"
#include "app/session/installation.h"
#include "app/session/session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <set>
#include <sstream>

using namespace splot;
using app::Exit;

Q_DECLARE_METATYPE(splot::app::Exit)

namespace {
/// The words of a shell line: quotes hold words together.
std::vector<std::string> wordsOf(const QString &line)
{
    std::vector<std::string> words;
    QString word;
    bool quoted = false, begun = false;
    for (const QChar c : line) {
        if (c == QLatin1Char('"')) {
            quoted = !quoted;
            begun = true;
        } else if (c == QLatin1Char(' ') && !quoted) {
            if (begun)
                words.push_back(word.toStdString());
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (begun)
        words.push_back(word.toStdString());
    return words;
}

/// Whether a line of an example starts with this command.
bool shows(const std::string &example, const std::string &name)
{
    return example.find("splotctl " + name) != std::string::npos;
}
} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("SPLOT_KEY_FILE", m_dir->filePath(QStringLiteral("key")).toUtf8());
    }

    void everyCommandExplainsItself()
    {
        for (const auto &command : m_commands) {
            const app::Usage &usage = command->usage();
            QVERIFY2(*usage.summary, usage.name.c_str());
            QVERIFY2(!usage.examples.empty(), usage.name.c_str());
            for (const auto &example : usage.examples)
                QVERIFY2(shows(example, usage.name), example.c_str());
            for (const auto &argument : usage.arguments)
                QVERIFY2(*argument.help, (usage.name + " " + argument.name).c_str());
            for (const auto &option : usage.options)
                QVERIFY2(*option.help, (usage.name + " --" + option.name).c_str());
        }
    }

    void namesAndOptionsAreUnique()
    {
        std::set<std::string> names;
        for (const auto &command : m_commands) {
            QVERIFY2(names.insert(command->usage().name).second, command->usage().name.c_str());
            std::set<std::string> options;
            for (const auto &option : app::commonOptions())
                options.insert(option.name);
            for (const auto &option : command->usage().options)
                QVERIFY2(options.insert(option.name).second,
                         (command->usage().name + " --" + option.name).c_str());
        }
    }

    void theGuidesShowOnlyWhatThereIs_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Polish") << QStringLiteral("pl");
    }

    void theGuidesShowOnlyWhatThereIs()
    {
        QFETCH(QString, language);
        QFile guide(QStringLiteral(SPLOT_SOURCE_DIR "/resources/help/%1/guide.md").arg(language));
        QVERIFY(guide.open(QIODevice::ReadOnly));
        int shown = 0;
        for (const QString &line : QString::fromUtf8(guide.readAll()).split(QLatin1Char('\n'))) {
            if (!line.startsWith(QStringLiteral("splotctl ")))
                continue;
            auto words = wordsOf(line.mid(9));
            QVERIFY2(parses(words), qPrintable(line));
            ++shown;
        }
        QVERIFY(shown > 50);
    }

    void helpHasEveryCommand()
    {
        QCOMPARE(run({"help"}), Exit::Done);
        for (const auto &command : m_commands)
            QVERIFY2(m_out.find(command->usage().name) != std::string::npos, command->usage().name.c_str());
        QCOMPARE(run({"inbox", "retry", "--help"}), Exit::Done);
        QVERIFY(m_out.find("--all-matching") != std::string::npos);
        QCOMPARE(run({"inbox", "--help"}), Exit::Done);
        QVERIFY(m_out.find("inbox show") != std::string::npos);
        QVERIFY(m_out.find("system add") == std::string::npos);
    }

    void theExitCodeTellsWhatHappened_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<Exit>("exit");
        const auto row = [](const char *name, const char *line, Exit exit) {
            QTest::newRow(name) << QString::fromLatin1(line).split(QLatin1Char(' ')) << exit;
        };
        row("no such command", "sattus", Exit::Usage);
        row("no such option", "status --colour", Exit::Usage);
        row("missing argument", "trace", Exit::Usage);
        row("group alone", "inbox", Exit::Usage);
        row("no workspace", "status --workspace DIR/none.splot", Exit::Workspace);
        row("no such system", "system show shop", Exit::Failed);
        row("wrong word", "inbox list --kind colour", Exit::Failed);
        row("options first", "--json -w DIR/a.splot status", Exit::Done);
        row("empty inbox", "inbox list", Exit::Done);
        row("status", "status", Exit::Done);
        row("an owner is missing", "check", Exit::Failed);
        row("removal without consent", "entity remove Customer", Exit::NeedsApproval);
        row("removal", "entity remove Customer --yes", Exit::Done);
        row("made twice", "init DIR/a", Exit::Workspace);
        row("no such case", "inbox show 12", Exit::Failed);
        row("secret on the command line", "system add shop --connector vendure --set password=x",
            Exit::Failed);
    }

    void theExitCodeTellsWhatHappened()
    {
        QFETCH(QStringList, line);
        QFETCH(Exit, exit);
        makeWorkspace();
        std::vector<std::string> words;
        for (QString word : line)
            words.push_back(word.replace(QStringLiteral("DIR"), m_dir->path()).toStdString());
        QCOMPARE(static_cast<int>(run(words)), static_cast<int>(exit));
    }

    void nearestCommandIsNamed()
    {
        QCOMPARE(run({"sattus"}), Exit::Usage);
        QVERIFY(m_err.find("\"status\"") != std::string::npos);
    }

    void documentsGoInAndOut()
    {
        makeWorkspace();
        QCOMPARE(run({"entity", "show", "Customer"}), Exit::Done);
        QVERIFY(m_out.find("\"email\"") != std::string::npos);
        QCOMPARE(run({"entity", "list", "--json"}), Exit::Done);
        QVERIFY(m_out.find("\"entity\": \"Customer\"") != std::string::npos);
        const std::string folder = m_dir->filePath(QStringLiteral("out")).toStdString();
        QCOMPARE(run({"export", folder}), Exit::Done);
        QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("out/entity/Customer.json"))));
        QCOMPARE(run({"import", folder, "--no-plan"}), Exit::Done);
        QVERIFY2(m_out.find("say the same") != std::string::npos, m_out.c_str());
        QCOMPARE(run({"entity", "remove", "Customer", "--yes"}), Exit::Done);
        QCOMPARE(run({"import", folder, "--no-plan"}), Exit::NeedsApproval);
        QCOMPARE(run({"import", folder, "--no-plan", "--yes"}), Exit::Done);
        QCOMPARE(run({"entity", "show", "Customer"}), Exit::Done);
        QCOMPARE(run({"history", "entity/Customer", "--json"}), Exit::Done);
        QVERIFY(m_out.find("\"version\": 3") != std::string::npos);
    }

    void lookupsTakeSmallEdits()
    {
        makeWorkspace();
        QCOMPARE(run({"lookup", "put", "countries", "PL=Poland", "DE=Germany"}), Exit::Done);
        QCOMPARE(run({"lookup", "put", "countries", "DE=", "PL=Polska"}), Exit::Done);
        QCOMPARE(run({"lookup", "show", "countries"}), Exit::Done);
        QVERIFY(m_out.find("Polska") != std::string::npos);
        QVERIFY(m_out.find("Germany") == std::string::npos);
    }

    void whatWouldStandStillIsNotTakenOver()
    {
        makeWorkspace();
        const QString folder = m_dir->filePath(QStringLiteral("out"));
        QCOMPARE(run({"export", folder.toStdString()}), Exit::Done);
        QFile entity(folder + QStringLiteral("/entity/Customer.json"));
        QVERIFY(entity.open(QIODevice::WriteOnly | QIODevice::Truncate));
        entity.write(R"({"id":"Customer","fields":[{"path":"email"},{"path":"name"}],)"
                     R"("ownership":{"standard":"shop","fields":{"name":{"computed":"UPPER + "}}}})");
        entity.close();
        QVERIFY(QDir(folder).mkpath(QStringLiteral("mapping/shop/customer")));
        QFile mapping(folder + QStringLiteral("/mapping/shop/customer/Customer.json"));
        QVERIFY(mapping.open(QIODevice::WriteOnly));
        mapping.write(R"({"system":"shop","object":"customer","entity":"Customer","lines":[{"field":"email","place":"e"}]})");
        mapping.close();
        for (const std::string plan : {"--no-plan", "--yes"}) {
            QCOMPARE(run({"import", folder.toStdString(), plan, "--yes"}), Exit::Failed);
            QVERIFY2(m_err.find("Customer/name") != std::string::npos, m_err.c_str());
            QVERIFY2(m_err.find("Nothing was saved") != std::string::npos, m_err.c_str());
        }
        QCOMPARE(run({"entity", "show", "Customer"}), Exit::Done);
        QVERIFY(m_out.find("UPPER") == std::string::npos);
    }

    void alertsAreAddedListedAndTravelWithTheConfiguration()
    {
        makeWorkspace();
        QCOMPARE(run({"alert", "add", "stuck"}), Exit::Failed); // tells nobody
        QCOMPARE(run({"alert", "add", "stuck", "--when", "weather", "--mail", "ops@firm.example"}),
                 Exit::Failed);
        QCOMPARE(run({"alert", "add", "stuck", "--system", "erp", "--mail", "ops@firm.example"}),
                 Exit::Failed);
        QCOMPARE(run({"alert", "add", "stuck", "--when", "oldest", "--over", "900", "--mail",
                      "ops@firm.example", "--mail", "night@firm.example"}),
                 Exit::Done);
        QCOMPARE(
            run({"alert", "server", "mail.firm.example", "--from", "splot@firm.example", "--user", "splot"}),
            Exit::Done);
        QCOMPARE(run({"alert", "list"}), Exit::Done);
        QVERIFY(m_out.find("night@firm.example") != std::string::npos);
        QCOMPARE(run({"alert", "test", "other"}), Exit::Failed);
        const std::string folder = m_dir->filePath(QStringLiteral("out")).toStdString();
        QCOMPARE(run({"export", folder}), Exit::Done);
        QFile exported(m_dir->filePath(QStringLiteral("out/alerts/alerts.json")));
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(exported.readAll().contains("secret:alerts.mail"));
        QCOMPARE(run({"alert", "remove", "stuck"}), Exit::Done);
        QCOMPARE(run({"alert", "remove", "stuck"}), Exit::Failed);
        QCOMPARE(run({"import", folder, "--no-plan", "--yes"}), Exit::Done);
        QCOMPARE(run({"alert", "list"}), Exit::Done);
        QVERIFY(m_out.find("stuck") != std::string::npos);
    }

    void ownershipTakesSmallEdits()
    {
        makeWorkspace();
        QCOMPARE(run({"own", "set", "Customer", "email", "newest", "--reaction", "propose"}), Exit::Done);
        QCOMPARE(run({"own", "show", "Customer", "--json"}), Exit::Done);
        QVERIFY(m_out.find("\"owner\": \"newest\"") != std::string::npos);
        QVERIFY(m_out.find("\"propose\"") != std::string::npos);
        QCOMPARE(run({"own", "set", "Customer", "email", "--reaction", "shout"}), Exit::Failed);
        QCOMPARE(run({"own", "set", "Customer", "fax", "erp"}), Exit::Failed);
    }

    void doubtsOfADescriptorAreListed()
    {
        const QString path = m_dir->filePath(QStringLiteral("crm.json"));
        write(path,
              QStringLiteral(
                  R"({"name":"crm","base":"{{ settings.adress }}","settings":[{"name":"address"}],)"
                  R"("objects":[{"name":"thing","id":"id","full":{"request":{"path":"/t"},"items":""}}]})"));
        QCOMPARE(run({"connector", "lint", path.toStdString(), "--json"}), Exit::Failed);
        QVERIFY2(m_out.find("settings.adress") != std::string::npos, m_out.c_str());
        QVERIFY2(m_out.find("\"usable\": true") != std::string::npos, m_out.c_str());
    }

    void aNewEntityTakesTypes()
    {
        makePriceList();
        QCOMPARE(run({"map", "show", "prices/prices.csv/Price"}), Exit::Done);
        QCOMPARE(run({"entity", "show", "Price"}), Exit::Done);
        QVERIFY2(m_out.find("\"decimal\"") != std::string::npos, m_out.c_str());
        QCOMPARE(run({"map", "start", "prices", "prices.csv", "Other", "--field", "price:heavy"}),
                 Exit::Failed);
    }

    void aWholeKeyFindsItsRecord()
    {
        makePriceList();
        QCOMPARE(run({"run"}), Exit::CasesOpen);
        QCOMPARE(run({"trace", "T-1"}), Exit::Done);
        QVERIFY2(m_out.find("12.50") != std::string::npos, m_out.c_str());
        QCOMPARE(run({"trace", "T-"}), Exit::Failed); // begins several
    }

    void aRecipeIsKeptAndApplied()
    {
        makePriceList();
        QCOMPARE(run({"run"}), Exit::CasesOpen);
        QCOMPARE(run({"recipe", "list"}), Exit::Done);
        QCOMPARE(run({"recipe", "add", "comma", "1"}), Exit::Failed); // does nothing
        QCOMPARE(run({"recipe", "add", "comma", "1", "--set", "1", "--formula", "2"}), Exit::Failed);
        QCOMPARE(run({"recipe", "add", "comma", "1", "--formula", "replace("}), Exit::Failed);
        QCOMPARE(run({"recipe", "add", "comma", "1", "--lookup", "none", "--replace", "a", "--with", "b"}),
                 Exit::Failed);
        QCOMPARE(run({"recipe", "add", "comma", "1", "--replace", "/", "--with", "."}), Exit::Done);
        QCOMPARE(run({"recipe", "list", "--json"}), Exit::Done);
        QVERIFY2(m_out.find("\"field\": \"price\"") != std::string::npos, m_out.c_str());
        QCOMPARE(run({"recipe", "apply", "komma", "1", "--yes"}), Exit::Failed);
        QCOMPARE(run({"recipe", "apply", "comma", "1"}), Exit::NeedsApproval);
        QVERIFY2(m_out.find("9.90") != std::string::npos, m_out.c_str());
        QCOMPARE(run({"recipe", "apply", "comma", "1", "--yes"}), Exit::Done);
        QCOMPARE(run({"run"}), Exit::Done);
        QCOMPARE(run({"trace", "T-10", "price"}), Exit::Done);
        QVERIFY2(m_out.find("9.90") != std::string::npos, m_out.c_str());
        QCOMPARE(run({"recipe", "remove", "comma"}), Exit::Done);
        QCOMPARE(run({"recipe", "remove", "comma"}), Exit::Failed);
    }

    void comparisonsAreScheduled()
    {
        makePriceList();
        QCOMPARE(run({"reconcile", "schedule"}), Exit::Done);
        QCOMPARE(run({"reconcile", "schedule", "61 * * * *"}), Exit::Failed);
        QCOMPARE(run({"reconcile", "schedule", "0 6 * * 1-5", "--entity", "Nothing"}), Exit::Failed);
        QCOMPARE(run({"reconcile", "schedule", "0 6 * * 1-5", "--entity", "Price"}), Exit::Done);
        QCOMPARE(run({"reconcile", "schedule", "--json"}), Exit::Done);
        QVERIFY2(m_out.find("0 6 * * 1-5") != std::string::npos, m_out.c_str());
        QCOMPARE(run({"reconcile", "schedule", "0 6 * * *", "--off"}), Exit::Failed);
        QCOMPARE(run({"reconcile", "schedule", "--off"}), Exit::Done);
        QCOMPARE(run({"reconcile", "schedule", "--json"}), Exit::Done);
        QVERIFY2(m_out.find("6") == std::string::npos, m_out.c_str());
    }

    void aComparisonOfOneSystemSaysSo()
    {
        makePriceList();
        QCOMPARE(run({"run"}), Exit::CasesOpen);
        QCOMPARE(run({"reconcile"}), Exit::Done);
        QVERIFY2(m_out.find("None of 3 records is in more than one system") != std::string::npos,
                 m_out.c_str());
        QVERIFY2(m_out.find("last read") != std::string::npos, m_out.c_str());
    }

    void whatIsOverIsNotTheOldest()
    {
        makePriceList();
        QCOMPARE(run({"run"}), Exit::CasesOpen);
        QCOMPARE(run({"status", "--json"}), Exit::CasesOpen);
        QVERIFY2(m_out.find("\"oldest\": null") != std::string::npos, m_out.c_str());
    }

    void servingSaysWhatItDoes()
    {
#ifdef Q_OS_WIN
        QSKIP("Nobody can be asked to stop by a signal there.");
#endif
        makePriceList();
        QTimer::singleShot(500, [] { std::raise(SIGTERM); });
        QCOMPARE(run({"serve", "--webhooks", "0"}), Exit::Done);
        for (const char *part : {"a.splot", "systems: 1", "/hooks/SYSTEM/OBJECT", "Ctrl+C"})
            QVERIFY2(m_err.find(part) != std::string::npos, m_err.c_str());
        QTimer::singleShot(500, [] { std::raise(SIGTERM); });
        QCOMPARE(run({"serve", "--quiet"}), Exit::Done);
        QVERIFY2(m_err.empty(), m_err.c_str());
    }

    void anEditedDescriptorIsTaken()
    {
        QCOMPARE(run({"init", path()}), Exit::Done);
        app::Installation installation(path());
        QVERIFY(!installation.renew());
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("connectors")));
        const QString file = m_dir->filePath(QStringLiteral("connectors/till.json"));
        const QString till = QStringLiteral(
            R"({"name":"till","label":"%1","base":"https://x.example",)"
            R"("objects":[{"name":"thing","id":"id","full":{"request":{"path":"/t"},"items":""}}]})");
        write(file, till.arg(QStringLiteral("Till")));
        QVERIFY(installation.renew());
        QVERIFY(!installation.renew());
        QCOMPARE(installation.registry().info("till")->label, std::string("Till"));
        write(file, QStringLiteral("{"));
        QVERIFY(installation.renew());
        QCOMPARE(installation.problems().size(), std::size_t(1));
        QCOMPARE(installation.registry().info("till")->label, std::string("Till"));
        write(file, till.arg(QStringLiteral("Cash desk")));
        QVERIFY(installation.renew());
        QCOMPARE(installation.registry().info("till")->label, std::string("Cash desk"));
        QVERIFY(installation.problems().empty());
    }

private:
    static void write(const QString &path, const QString &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text.toUtf8());
    }

    /// A workspace with one file of three prices, one of which is no number.
    void makePriceList()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("prices")));
        write(m_dir->filePath(QStringLiteral("prices/prices.csv")),
              QStringLiteral("code,price\nT-1,12.50\nT-10,9/90\nT-11,3.00\n"));
        QCOMPARE(run({"init", path()}), Exit::Done);
        QCOMPARE(run({"system", "add", "prices", "--connector", "files", "--set", "folder=prices"}),
                 Exit::Done);
        QCOMPARE(run({"map", "start", "prices", "prices.csv", "Price", "--match", "code:code", "--field",
                      "price:decimal", "--direction", "in"}),
                 Exit::Done);
    }

    /// Whether the words name a command and fit its arguments and options.
    bool parses(const std::vector<std::string> &words) const
    {
        for (std::size_t count : {std::size_t(2), std::size_t(1)}) {
            std::string name;
            for (std::size_t i = 0; i < count && i < words.size(); ++i)
                name += (i > 0 ? " " : "") + words[i];
            for (const auto &command : m_commands) {
                if (command->usage().name == name && words.size() >= count)
                    return app::Arguments::parse(
                               command->usage(), app::commonOptions(),
                               {words.begin() + static_cast<std::ptrdiff_t>(count), words.end()})
                        .has_value();
            }
        }
        return false;
    }

    Exit run(std::vector<std::string> words)
    {
        const bool named = std::find(words.begin(), words.end(), "--workspace") != words.end() ||
                           std::find(words.begin(), words.end(), "-w") != words.end();
        if (!named && m_dir && !words.empty() && words[0] != "help" && words[0] != "init")
            words.insert(words.end(), {"--workspace", path()});
        std::ostringstream out, err;
        const Exit exit = app::Program(m_commands, out, err).run(words);
        m_out = out.str();
        m_err = err.str();
        return exit;
    }

    std::string path() const { return m_dir->filePath(QStringLiteral("a.splot")).toStdString(); }

    void makeWorkspace()
    {
        QCOMPARE(run({"init", path()}), Exit::Done);
        QFile file(m_dir->filePath(QStringLiteral("customer.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"id":"Customer","fields":[{"path":"email"},{"path":"name"}]})");
        file.close();
        QCOMPARE(run({"entity", "set", file.fileName().toStdString()}), Exit::Done);
    }

    app::Commands m_commands = app::allCommands();
    std::unique_ptr<QTemporaryDir> m_dir;
    std::string m_out;
    std::string m_err;
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
