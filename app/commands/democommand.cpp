#include "app/commands/commands.h"
#include "app/commands/standing.h"
#include "app/demo/demoworkspace.h"
#include "app/session/enginesession.h"
#include "app/session/installation.h"
#include "app/session/session.h"
#include "app/session/stopsignal.h"

#include <QCoreApplication>
#include <QTimer>

namespace splot::app {

namespace {
class Demo : public Command
{
public:
    Demo()
        : Command(
              {"demo",
               QT_TRANSLATE_NOOP(
                   "splot", "Run a made-up firm with five systems at work, to look at and to try things on"),
               {{"FOLDER", QT_TRANSLATE_NOOP(
                               "splot", "where its workspace demo.splot is kept; made if it is missing")}},
               {{"seconds", "NUMBER",
                 QT_TRANSLATE_NOOP("splot", "stop by itself after so many seconds of traffic")}},
               {"splotctl demo try-splot", "splotctl demo try-splot --seconds 60"},
               QT_TRANSLATE_NOOP("splot", "The systems are served on this computer only, for as long as the "
                                          "command runs. Ctrl+C stops "
                                          "it; the next start goes on from there.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto seconds, call.arguments.number("seconds", 0, 0, 86400));
        SPLOT_ASSIGN(auto demo, DemoWorkspace::open(call.arguments.word("FOLDER")));
        Installation installation(demo->path());
        for (const auto &problem : installation.problems())
            call.output.remark(problem);
        SPLOT_ASSIGN(auto engine,
                     EngineSession::start(demo->path(), installation, engine::Mode::Full, "run"));
        call.output.remark(
            say(QT_TRANSLATE_NOOP("splot", "The demo's systems are read into %1 ..."), {demo->path()}));
        bool ended = false;
        const auto end = [&ended] {
            ended = true;
            QCoreApplication::quit();
        };
        const StopSignal signal(end);
        QString problem;
        QObject::connect(demo.get(), &DemoWorkspace::begun, demo.get(), [&](const QString &why) {
            problem = why;
            if (!why.isEmpty())
                return end();
            call.output.remark(say(QT_TRANSLATE_NOOP(
                "splot", "Traffic flows. Look at it with \"splotctl status\", \"splotctl flows\" and "
                         "\"splotctl inbox list\" in another window.")));
            if (seconds > 0)
                QTimer::singleShot(std::chrono::seconds(seconds), demo.get(), end);
        });
        demo->tend(engine->engine());
        while (!ended && !engine->lost())
            QCoreApplication::exec();
        if (engine->lost() && engine->lost()->code != base::ErrorCode::Cancelled)
            return base::fail(*engine->lost());
        engine.reset();
        if (!problem.isEmpty())
            return base::fail(base::ErrorCode::Rejected, "%1", {problem.toStdString()});
        return Exit::Done;
    }
};
} // namespace

void addDemoCommand(Commands &to)
{
    to.push_back(std::make_unique<Demo>());
}

} // namespace splot::app
