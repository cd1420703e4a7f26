#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "app/commands/standing.h"
#include "app/session/workspacepath.h"
#include "core/store/codec/names.h"

#include <QFileInfo>

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
class Init : public Command
{
public:
    Init()
        : Command({"init",
                   QT_TRANSLATE_NOOP("splot",
                                     "Make a new workspace: one firm's set-up and its state in one file"),
                   {{"NAME", QT_TRANSLATE_NOOP("splot", "the file, with or without .splot")}},
                   {},
                   {"splotctl init acme"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string path = withEnding(call.arguments.word("NAME"));
        const auto made = store::SqliteStore::create(path, call.session.now());
        if (!made) {
            call.session.noteWorkspaceFailure();
            return fail(made.error());
        }
        call.output.remark(
            say(QT_TRANSLATE_NOOP("splot", "%1 is made. Next: connect a system by \"splotctl system add\"."),
                {path}));
        return Exit::Done;
    }
};

class Status : public Command
{
public:
    Status()
        : Command(
              {"status",
               QT_TRANSLATE_NOOP("splot", "Tell how the workspace stands: engine, what waits, what failed"),
               {},
               {},
               {"splotctl status"},
               QT_TRANSLATE_NOOP(
                   "splot",
                   "The exit code is 3 when cases are open, 5 when something waits for an approval.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const Standing standing, standingOf(call.session));
        Table table({{"workspace", QT_TRANSLATE_NOOP("splot", "Workspace")},
                     {"configuration", QT_TRANSLATE_NOOP("splot", "Configuration version")},
                     {"engine", QT_TRANSLATE_NOOP("splot", "Engine")},
                     {"systems", QT_TRANSLATE_NOOP("splot", "Systems")},
                     {"paused", QT_TRANSLATE_NOOP("splot", "Paused systems")},
                     {"records", QT_TRANSLATE_NOOP("splot", "Records")},
                     {"cases", QT_TRANSLATE_NOOP("splot", "Open cases")},
                     {"reports", QT_TRANSLATE_NOOP("splot", "Reports to take in")},
                     {"changes", QT_TRANSLATE_NOOP("splot", "Changes to work off")},
                     {"deliveries", QT_TRANSLATE_NOOP("splot", "Deliveries under way")},
                     {"approval", QT_TRANSLATE_NOOP("splot", "Waiting for an approval")},
                     {"oldest", QT_TRANSLATE_NOOP("splot", "Oldest waiting since")},
                     {"problems", QT_TRANSLATE_NOOP("splot", "Problems of the configuration")}});
        SPLOT_ASSIGN(const std::string path, call.session.path());
        table.add({path, standing.configuration, engineText(standing), standing.systems, standing.paused,
                   standing.records, standing.cases, standing.reports, standing.changes, standing.deliveries,
                   standing.unapproved, standing.oldest, standing.problems});
        call.output.sheet(table);
        return exitOf(standing);
    }

private:
    static std::string engineText(const Standing &standing)
    {
        if (!standing.engineRuns)
            return say(QT_TRANSLATE_NOOP("splot", "does not run"));
        return say(QT_TRANSLATE_NOOP("splot", "runs: process %1 on %2 (%3)"),
                   {std::to_string(standing.lease.process), standing.lease.host, standing.lease.kind});
    }
};

class Flows : public Command
{
public:
    Flows()
        : Command(
              {"flows",
               QT_TRANSLATE_NOOP("splot", "Count the traffic between systems and records"),
               {},
               {{"since", "TIME", QT_TRANSLATE_NOOP("splot", "from when on: 1h, 30m, 09:30 (standard: 1h)")},
                {"system", "SYSTEM", QT_TRANSLATE_NOOP("splot", "only of this system")}},
               {"splotctl flows --since 24h"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto from, momentOf(call.arguments.option("since", "1h"), call.session.now()));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        constexpr std::int64_t minute = 60 * 1000000LL;
        const std::int64_t first = from.micros / minute, last = call.session.now().micros / minute + 1;
        SPLOT_ASSIGN(const auto counts,
                     reader->flows(first, last, static_cast<int>(std::max<std::int64_t>(1, last - first))));
        std::map<std::tuple<std::string, std::string, bool>,
                 std::map<std::string, std::pair<std::int64_t, std::int64_t>>>
            flows;
        for (const auto &c : counts) {
            if (!call.arguments.has("system") || c.system.value == call.arguments.option("system")) {
                auto &[count, micros] = flows[{c.entity.value, c.system.value, c.out}][c.what];
                count += c.count;
                micros += c.micros;
            }
        }
        call.output.table(tableOf(flows), QT_TRANSLATE_NOOP("splot", "No traffic in that time."));
        return Exit::Done;
    }

private:
    template <class Map> static Table tableOf(const Map &flows)
    {
        Table table({{"entity", QT_TRANSLATE_NOOP("splot", "Entity")},
                     {"system", QT_TRANSLATE_NOOP("splot", "System")},
                     {"direction", QT_TRANSLATE_NOOP("splot", "Direction")},
                     {"captured", QT_TRANSLATE_NOOP("splot", "Captured")},
                     {"applied", QT_TRANSLATE_NOOP("splot", "Applied")},
                     {"echo", QT_TRANSLATE_NOOP("splot", "Echo")},
                     {"quarantined", QT_TRANSLATE_NOOP("splot", "Quarantined")},
                     {"sent", QT_TRANSLATE_NOOP("splot", "Sent")},
                     {"confirmed", QT_TRANSLATE_NOOP("splot", "Confirmed")},
                     {"retried", QT_TRANSLATE_NOOP("splot", "Retried")},
                     {"failed", QT_TRANSLATE_NOOP("splot", "Failed")},
                     {"uncertain", QT_TRANSLATE_NOOP("splot", "Uncertain")},
                     {"latency_ms", QT_TRANSLATE_NOOP("splot", "Mean ms")}});
        for (const auto &[key, counts] : flows) {
            const auto count = [&](const char *what) -> model::Value {
                const auto found = counts.find(what);
                return found == counts.end() ? model::Value(0) : model::Value(found->second.first);
            };
            const auto confirmed = counts.find("confirmed");
            const bool timed =
                confirmed != counts.end() && confirmed->second.first > 0 && confirmed->second.second > 0;
            const bool out = std::get<2>(key);
            table.add({std::get<0>(key), std::get<1>(key),
                       say(out ? QT_TRANSLATE_NOOP("splot", "out") : QT_TRANSLATE_NOOP("splot", "in")),
                       count("captured"), count("applied"), count("echo"), count("quarantined"),
                       count("sent"), count("confirmed"), count("retried"), count("failed"),
                       count("uncertain"),
                       timed ? model::Value(confirmed->second.second / confirmed->second.first / 1000)
                             : model::Value()});
        }
        return table;
    }
};

class Check : public Command
{
public:
    Check()
        : Command({"check",
                   QT_TRANSLATE_NOOP("splot",
                                     "Look for what is wrong in the configuration, or in the file itself"),
                   {},
                   {{"file", "", QT_TRANSLATE_NOOP("splot", "also read the whole file for damage")}},
                   {"splotctl check"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        Table table({{"where", QT_TRANSLATE_NOOP("splot", "Where")},
                     {"problem", QT_TRANSLATE_NOOP("splot", "Problem")}});
        for (const auto &problem : problemsOf(*configuration))
            table.add({problem.where, say(problem.message)});
        if (call.arguments.has("file")) {
            SPLOT_ASSIGN(auto *reader, call.session.reader());
            SPLOT_ASSIGN(const auto damages, reader->check());
            for (const auto &damage : damages)
                table.add({"file", damage});
        }
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "Nothing is wrong."));
        return table.empty() ? Exit::Done : Exit::Failed;
    }
};

class Backup : public Command
{
public:
    Backup()
        : Command({"backup",
                   QT_TRANSLATE_NOOP("splot", "Copy the workspace into a new file while the engine goes on"),
                   {{"FILE", QT_TRANSLATE_NOOP("splot", "the copy; a file of that name must not exist")}},
                   {},
                   {"splotctl backup acme-2026-11-24.splot"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(auto *store, call.session.store());
        const std::string path = call.arguments.word("FILE");
        SPLOT_ASSIGN(const std::int64_t bytes, store->backup(path));
        Table table(
            {{"path", QT_TRANSLATE_NOOP("splot", "Copy")}, {"bytes", QT_TRANSLATE_NOOP("splot", "Bytes")}});
        table.add({path, bytes});
        call.output.sheet(table);
        return Exit::Done;
    }
};

class Audit : public Command
{
public:
    Audit()
        : Command(
              {"audit",
               QT_TRANSLATE_NOOP("splot", "Show who did what"),
               {{"SUBJECT",
                 QT_TRANSLATE_NOOP("splot", "only of this thing: case/12, mapping/shop/customers/Customer"),
                 false}},
               {{"limit", "NUMBER", QT_TRANSLATE_NOOP("splot", "how many lines (standard: 50)")}},
               {"splotctl audit", "splotctl audit case/12"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto limit, call.arguments.number("limit", 50, 1, 100000));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto entries,
                     reader->audit(call.arguments.word("SUBJECT"), 0, static_cast<int>(limit)));
        Table table({{"at", QT_TRANSLATE_NOOP("splot", "When")},
                     {"person", QT_TRANSLATE_NOOP("splot", "Who")},
                     {"action", QT_TRANSLATE_NOOP("splot", "Did")},
                     {"subject", QT_TRANSLATE_NOOP("splot", "To what")},
                     {"before", QT_TRANSLATE_NOOP("splot", "Before")},
                     {"after", QT_TRANSLATE_NOOP("splot", "After")}});
        for (const auto &e : entries)
            table.add({e.at, e.person, e.action, e.subject, e.before, e.after});
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "Nothing was done yet."));
        return Exit::Done;
    }
};
} // namespace

void addWorkspaceCommands(Commands &to)
{
    to.push_back(std::make_unique<Init>());
    to.push_back(std::make_unique<Status>());
    to.push_back(std::make_unique<Flows>());
    to.push_back(std::make_unique<Check>());
    to.push_back(std::make_unique<Backup>());
    to.push_back(std::make_unique<Audit>());
}

} // namespace splot::app
