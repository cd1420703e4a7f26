#include "core/store/migrations.h"

#include "core/model/states.h"
#include "core/store/layout1.h"
#include "core/store/layout2.h"
#include "core/store/layout3.h"
#include "core/store/layout4.h"
#include "core/store/layout5.h"
#include "core/store/layout6.h"

#include <array>
#include <set>
#include <span>

namespace splot::store {

namespace {
/// The step to format n + 1 stands at place n.
std::span<const char *const> (*const formats[])() = {&layout1, &layout2, &layout3, &layout4, &layout5, &layout6};

base::Result<std::int64_t> pragma(Database &database, const char *text)
{
    return database.query(text).one<std::int64_t>();
}

using Steps = std::set<std::array<std::string, 3>>;

template <class State, class Event>
void addSteps(Steps &steps, const char *machine, std::span<const model::Edge<State, Event>> edges)
{
    for (const auto &edge : edges)
        steps.insert({machine, std::string(nameOf(edge.from)), std::string(nameOf(edge.to))});
}

Steps stepsOfModel()
{
    Steps steps;
    addSteps(steps, "change", model::changeEdges());
    addSteps(steps, "delivery", model::deliveryEdges());
    addSteps(steps, "case", model::caseEdges());
    return steps;
}

/// Writes only when they differ: opening must not wait for another writer without need.
base::Result<void> bringSteps(Database &database)
{
    SPLOT_ASSIGN(const auto stored,
                 database.query("SELECT machine, from_state, to_state FROM state_step").all([](Row &row) {
                     std::array<std::string, 3> step;
                     row >> step[0] >> step[1] >> step[2];
                     return step;
                 }));
    const Steps wanted = stepsOfModel();
    if (Steps(stored.begin(), stored.end()) == wanted)
        return {};
    return database.atomically([&]() -> base::Result<void> {
        SPLOT_TRY(database.query("DELETE FROM state_step").run());
        for (const auto &s : wanted)
            SPLOT_TRY(
                (database.query("INSERT INTO state_step VALUES (?, ?, ?)") << s[0] << s[1] << s[2]).run());
        return {};
    });
}

base::Result<void> step(Database &database, int from)
{
    for (const char *statement : formats[from]())
        SPLOT_TRY(database.execute(statement));
    return database.execute("PRAGMA user_version=" + std::to_string(from + 1));
}
} // namespace

int currentFormat()
{
    return static_cast<int>(std::size(formats));
}

base::Result<void> layOut(Database &database, const std::string &workspaceId, model::Moment now)
{
    // These two have an effect only while the file is empty.
    SPLOT_TRY(database.execute("PRAGMA auto_vacuum=INCREMENTAL"));
    SPLOT_TRY(database.execute("PRAGMA application_id=" + std::to_string(applicationId)));
    SPLOT_TRY(migrate(database));
    return database.atomically([&]() -> base::Result<void> {
        const char *sql = "INSERT INTO workspace VALUES (?, ?)";
        SPLOT_TRY((database.query(sql) << "id" << workspaceId).run());
        SPLOT_TRY((database.query(sql) << "created" << now.toText()).run());
        return {};
    });
}

base::Result<void> checkFormat(Database &database, bool writer)
{
    SPLOT_ASSIGN(const std::int64_t application, pragma(database, "PRAGMA application_id"));
    if (application != applicationId)
        return base::fail(base::ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "%1 is no workspace of Splot. Choose another file."),
                          {database.name()});
    SPLOT_ASSIGN(const std::int64_t format, pragma(database, "PRAGMA user_version"));
    if (format > currentFormat())
        return base::fail(
            base::ErrorCode::Unsupported,
            QT_TRANSLATE_NOOP(
                "splot", "%1 was written by a newer Splot (format %2; this one knows %3). Update Splot."),
            {database.name(), std::to_string(format), std::to_string(currentFormat())});
    if (!writer && format < currentFormat())
        return base::fail(
            base::ErrorCode::Unsupported,
            QT_TRANSLATE_NOOP(
                "splot", "%1 was written by an older Splot. Start its engine once to bring it up to date."),
            {database.name()});
    return {};
}

base::Result<void> migrate(Database &database)
{
    SPLOT_TRY(database.execute("PRAGMA journal_mode=WAL"));
    SPLOT_TRY(database.execute("PRAGMA journal_size_limit=67108864"));
    for (;;) {
        SPLOT_ASSIGN(const std::int64_t before, pragma(database, "PRAGMA user_version"));
        if (before >= currentFormat())
            break;
        SPLOT_TRY(database.atomically([&database]() -> base::Result<void> {
            // Asked again inside: another writer may have been faster.
            SPLOT_ASSIGN(const std::int64_t format, pragma(database, "PRAGMA user_version"));
            return format < currentFormat() ? step(database, static_cast<int>(format)) : base::Result<void>();
        }));
    }
    return bringSteps(database);
}

} // namespace splot::store
