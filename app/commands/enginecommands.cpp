#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "app/commands/standing.h"
#include "app/session/commandwait.h"
#include "app/session/enginesession.h"
#include "app/session/installation.h"
#include "app/session/installedsecrets.h"
#include "app/session/stopsignal.h"
#include "app/session/webhooklistener.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QUrl>

namespace splot::app {

namespace {
/// What became of things between two standings.
Table tableOf(const Standing &before, const Standing &after)
{
    Table table({{"records", QT_TRANSLATE_NOOP("splot", "Records")},
                 {"changes", QT_TRANSLATE_NOOP("splot", "Changes to work off")},
                 {"deliveries", QT_TRANSLATE_NOOP("splot", "Deliveries under way")},
                 {"approval", QT_TRANSLATE_NOOP("splot", "Waiting for an approval")},
                 {"cases", QT_TRANSLATE_NOOP("splot", "Open cases")},
                 {"new_cases", QT_TRANSLATE_NOOP("splot", "Of them new")}});
    table.add({after.records, after.changes, after.deliveries, after.unapproved, after.cases,
               std::max<std::int64_t>(0, after.cases - before.cases)});
    return table;
}

void tellNext(Output &output, const Standing &standing)
{
    if (standing.unapproved > 0)
        output.remark(say(
            QT_TRANSLATE_NOOP(
                "splot", "%1 deliveries wait for an approval: \"splotctl plan\" shows what they would do, "
                         "\"splotctl approve\" lets them go."),
            {std::to_string(standing.unapproved)}));
    if (standing.cases > 0)
        output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 cases are open: \"splotctl inbox list\"."),
                          {std::to_string(standing.cases)}));
}

/// One call of the engine in this process.
class EngineRun
{
public:
    EngineRun(Call &call, std::string kind) : m_call(call), m_kind(std::move(kind)) {}

    base::Result<Exit> run(bool untilQuiet)
    {
        SPLOT_ASSIGN(const Standing before, standingOf(m_call.session));
        SPLOT_ASSIGN(const std::string path, m_call.session.path());
        SPLOT_ASSIGN(auto *installation, m_call.session.installation());
        SPLOT_ASSIGN(auto engine, started(path, *installation));
        SPLOT_ASSIGN(const auto webhooks, listening(engine->engine(), *installation));
        if (!untilQuiet)
            tellStart(before, path, webhooks != nullptr);
        bool stopped = false;
        bool quiet = false;
        const StopSignal signal([&] {
            m_call.output.remark(
                say(QT_TRANSLATE_NOOP("splot", "Stopping: waiting for the answers in flight ...")));
            stopped = true;
            QCoreApplication::quit();
        });
        if (untilQuiet)
            engine->engine().whenQuiet([&quiet] {
                quiet = true;
                QCoreApplication::quit();
            });
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { showProgress(); });
        if (m_call.output.showsProgress())
            timer.start(std::chrono::milliseconds(500));
        while (!stopped && !quiet && !engine->lost())
            QCoreApplication::exec();
        timer.stop();
        m_call.output.endProgress();
        if (engine->lost() && engine->lost()->code != base::ErrorCode::Cancelled) {
            m_call.session.noteWorkspaceFailure();
            return base::fail(*engine->lost());
        }
        engine.reset();
        SPLOT_ASSIGN(const Standing after, standingOf(m_call.session));
        m_call.output.sheet(tableOf(before, after));
        tellNext(m_call.output, after);
        return stopped && untilQuiet ? Exit::Cancelled : exitOf(after);
    }

private:
    /// Who starts something that stays sees what it does, and how to end it.
    void tellStart(const Standing &standing, const std::string &path, bool webhooks)
    {
        auto &output = m_call.output;
        output.remark(
            say(QT_TRANSLATE_NOOP("splot", "The engine runs on %1, configuration version %2; systems: %3, "
                                           "paused of them: %4, records: %5."),
                {path, std::to_string(standing.configuration), std::to_string(standing.systems),
                 std::to_string(standing.paused), std::to_string(standing.records)}));
        if (!webhooks)
            output.remark(say(QT_TRANSLATE_NOOP(
                "splot",
                "Systems are read on their schedules; reports of theirs are taken with --webhooks PORT.")));
        tellNext(output, standing);
        output.remark(say(QT_TRANSLATE_NOOP(
            "splot",
            "Ctrl+C stops it. Other commands, such as \"splotctl status\", go on working meanwhile.")));
    }

    base::Result<std::unique_ptr<EngineSession>> started(const std::string &path, Installation &installation)
    {
        auto engine = EngineSession::start(path, installation, engine::Mode::Full, m_kind);
        // An engine inside a window was asked to yield: it ends what is in flight first.
        for (int tries = 0; !engine && m_kind == "serve" && windowHolds(engine.error()) && tries < 80;
             ++tries) {
            if (tries == 0)
                m_call.output.remark(
                    say(QT_TRANSLATE_NOOP("splot", "Waiting for the window to give the workspace over ...")));
            QEventLoop loop;
            QTimer::singleShot(std::chrono::milliseconds(500), &loop, &QEventLoop::quit);
            loop.exec();
            engine = EngineSession::start(path, installation, engine::Mode::Full, m_kind);
        }
        if (!engine)
            m_call.session.noteWorkspaceFailure();
        return engine;
    }

    /// Null: nobody asked for it.
    base::Result<std::unique_ptr<WebhookListener>> listening(engine::Engine &engine,
                                                             Installation &installation)
    {
        const std::string where = m_call.arguments.option("webhooks");
        if (where.empty())
            return std::unique_ptr<WebhookListener>();
        const auto colon = where.rfind(':');
        WebhookListener::Options options;
        options.publicAddress = m_call.arguments.option("public-address");
        SPLOT_ASSIGN(const auto port,
                     wholeNumber(colon == std::string::npos ? where : where.substr(colon + 1), "--webhooks"));
        options.receiver.port = static_cast<quint16>(port);
        if (colon != std::string::npos)
            options.receiver.address = QHostAddress(QString::fromStdString(where.substr(0, colon)));
        if (port < 0 || port > 65535 || options.receiver.address.isNull())
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "\"%1\" is no address with a port, such as "
                                                         "127.0.0.1:8787."),
                              {where});
        QUrl place;
        place.setScheme(QStringLiteral("http"));
        place.setHost(options.receiver.address.toString());
        place.setPath(QStringLiteral("/hooks/SYSTEM/OBJECT"));
        const std::string told = options.publicAddress;
        auto listener = std::make_unique<WebhookListener>(
            engine, installation.clock(), installation.secrets(), std::move(options),
            [this](const base::Error &error, const std::string &system) {
                m_call.output.remark(say(QT_TRANSLATE_NOOP("splot", "Webhooks of %1: %2"),
                                         {system.empty() ? "-" : system, say(error.message)}));
            });
        SPLOT_ASSIGN(const auto taken, listener->listen());
        place.setPort(taken);
        m_call.output.remark(say(QT_TRANSLATE_NOOP("splot", "Reports of systems (webhooks) are taken at %1."),
                                 {place.toString().toStdString()}));
        if (!told.empty())
            m_call.output.remark(say(
                QT_TRANSLATE_NOOP("splot", "Systems that can be told are told to report at %1."), {told}));
        return listener;
    }

    bool windowHolds(const base::Error &error)
    {
        auto reader = m_call.session.reader();
        const auto lease = reader ? (*reader)->lease() : base::Result<store::LeaseView>(base::fail(error));
        return error.code == base::ErrorCode::Conflict && lease && lease->held &&
               lease->lease.kind == "embedded";
    }

    /// Counting a long backlog takes long, and the engine's time: at most a twentieth of it.
    void showProgress()
    {
        constexpr int share = 20;
        if (m_nextProgress.hasExpired()) {
            QElapsedTimer spent;
            spent.start();
            count();
            m_nextProgress.setRemainingTime(share * spent.elapsed());
        }
    }

    void count()
    {
        const auto standing = standingOf(m_call.session);
        if (!standing)
            return;
        m_call.output.progress(
            say(QT_TRANSLATE_NOOP("splot", "records %1, changes %2, deliveries %3, cases %4"),
                {std::to_string(standing->records), std::to_string(standing->changes),
                 std::to_string(standing->deliveries), std::to_string(standing->cases)}));
    }

    Call &m_call;
    std::string m_kind;
    QDeadlineTimer m_nextProgress{0};
};

class Run : public Command
{
public:
    Run()
        : Command({"run",
                   QT_TRANSLATE_NOOP("splot",
                                     "Read all systems, apply, deliver, and end when nothing is left to do"),
                   {},
                   {},
                   {"splotctl run"},
                   QT_TRANSLATE_NOOP(
                       "splot",
                       "The exit code is 3 when cases are open, 5 when something waits for an approval.")})
    {}

    base::Result<Exit> run(Call &call) override { return EngineRun(call, "run").run(true); }
};

class Serve : public Command
{
public:
    Serve()
        : Command(
              {"serve",
               QT_TRANSLATE_NOOP("splot", "Run the engine until it is stopped"),
               {},
               {{"webhooks", "[ADDRESS:]PORT",
                 QT_TRANSLATE_NOOP("splot", "take reports of systems there; the address is this machine's "
                                            "own unless given")},
                {"public-address", "URL",
                 QT_TRANSLATE_NOOP("splot", "how the systems reach it: they are told to report there")}},
               {"splotctl serve", "splotctl serve --webhooks 8787 --public-address https://splot.example"},
               QT_TRANSLATE_NOOP("splot", "SIGTERM, SIGINT or Ctrl+C stop it: answers in flight are "
                                          "awaited, nothing is lost. An engine "
                                          "inside a window is asked to give the workspace over.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const Exit exit, EngineRun(call, "serve").run(false));
        return exit == Exit::Workspace ? exit : Exit::Done;
    }
};
} // namespace

void addEngineCommands(Commands &to)
{
    to.push_back(std::make_unique<Run>());
    to.push_back(std::make_unique<Serve>());
}

} // namespace splot::app
