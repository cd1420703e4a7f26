#include "app/commandline/help.h"
#include "app/commandline/program.h"
#include "app/commands/commands.h"
#include "app/session/session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

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

private:
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
