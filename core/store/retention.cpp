#include "core/store/retention.h"

#include <algorithm>

namespace splot::store {

namespace {
constexpr std::int64_t microsInMinute = 60 * 1000000LL;
constexpr std::int64_t manyFreePages = 4096;
constexpr int pagesAtOnce = 512;
constexpr int mostMerges = 100;

/// Shortens the file by some of its free pages when they are a good part of it; a few are worth keeping for
/// what comes.
base::Result<void> giveBackPages(Database &database)
{
    SPLOT_ASSIGN(const auto pages, database.query("PRAGMA page_count").one<std::int64_t>());
    SPLOT_ASSIGN(const auto free, database.query("PRAGMA freelist_count").one<std::int64_t>());
    if (free < manyFreePages || free < pages / 4)
        return {};
    auto vacuum = database.query("PRAGMA incremental_vacuum(" + std::to_string(pagesAtOnce) + ")");
    return vacuum.each([](Row &) {});
}

struct Old
{
    std::int64_t id = 0;
    model::Moment at;
};

Old readOld(Row &row)
{
    Old old;
    row >> old.id >> old.at;
    return old;
}

constexpr const char *decisionRows = "SELECT id, decided_at FROM decision WHERE id > ? ORDER BY id LIMIT ?";
constexpr const char *changeRows = "SELECT id, began FROM change WHERE id > ? ORDER BY id LIMIT ?";
constexpr const char *attemptRows =
    "SELECT rowid, started FROM attempt WHERE rowid > ? ORDER BY rowid LIMIT ?";

// Of those that a value entered by, the last one only: what is left of them still follows one upon the other.
constexpr const char *olderDecisions =
    "DELETE FROM decision WHERE id IN (SELECT old.id FROM decision this JOIN decision old ON old.record = "
    "this.record AND old.id < this.id AND old.field = this.field WHERE this.id = ? AND "
    "((old.verdict = this.verdict AND old.system = this.system) OR "
    "(this.verdict IN ('accepted', 'provisional', 'given', 'computed') AND "
    "old.verdict IN ('accepted', 'provisional', 'given', 'computed'))))";
constexpr const char *olderAttempts =
    "DELETE FROM attempt WHERE rowid IN (SELECT old.rowid FROM attempt this JOIN attempt old ON "
    "old.delivery = this.delivery AND old.number < this.number WHERE this.rowid = ? AND old.outcome <> "
    "'sending')";
// Finished changes of the same object that nothing names, but perhaps the record itself.
constexpr const char *olderChanges =
    "SELECT old.id FROM change this JOIN change old ON old.record = this.record AND old.id < this.id AND "
    "old.system = this.system AND old.object = this.object AND old.local_id = this.local_id "
    "WHERE this.id = ? AND old.record > 0 "
    "AND old.state <> 'captured' AND old.state <> 'waiting' AND old.state <> 'quarantined' "
    "AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.record = old.record AND d.change = old.id) "
    "AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.record = old.record AND h.change = old.id) "
    "AND NOT EXISTS (SELECT 1 FROM item i WHERE i.state = 'open' AND i.change <> 0 AND i.change = old.id)";
// One that no record knows explains nothing by itself.
constexpr const char *strangersChange =
    "DELETE FROM change WHERE id = ? AND record = 0 AND state <> 'captured' AND state <> 'waiting' AND "
    "state <> 'quarantined'";
} // namespace

base::Result<int> Retention::bodies(model::Moment before, int limit)
{
    return m_database.atomically([&]() -> base::Result<int> {
        SPLOT_ASSIGN(const int changes, changeBodies(before, limit));
        SPLOT_ASSIGN(const int attempts, attemptBodies(before, limit - changes));
        SPLOT_TRY((m_database.query("DELETE FROM webhook WHERE at < ?") << before).run());
        SPLOT_TRY(m_tables.flows.fold(before.micros / microsInMinute));
        SPLOT_TRY(giveBackPages(m_database));
        return changes + attempts;
    });
}

base::Result<int> Retention::changeBodies(model::Moment before, int limit)
{
    auto find =
        m_database.query("SELECT id FROM change WHERE has_body = 1 AND began < ? AND state <> 'captured' "
                         "AND state <> 'waiting' AND state <> 'quarantined' ORDER BY began LIMIT ?");
    SPLOT_ASSIGN(const auto ids, (find << before << limit).column<std::int64_t>());
    for (const std::int64_t id : ids) {
        SPLOT_TRY((m_database.query("DELETE FROM change_body WHERE change = ?") << id).run());
        SPLOT_TRY((m_database.query("UPDATE change SET has_body = 0 WHERE id = ?") << id).run());
    }
    return static_cast<int>(ids.size());
}

base::Result<int> Retention::attemptBodies(model::Moment before, int limit)
{
    auto q =
        m_database.query("UPDATE attempt SET request = x'', answer = '', has_body = 0 WHERE rowid IN (SELECT "
                         "rowid FROM attempt "
                         "WHERE has_body = 1 AND outcome <> 'sending' AND ended < ? ORDER BY ended LIMIT ?)");
    return (q << before << limit).run();
}

base::Result<int> Retention::history(model::Moment before, int limit)
{
    return m_database.atomically([&]() -> base::Result<int> {
        const auto run = [this](const char *sql) {
            return [this, sql](std::int64_t id) -> base::Result<void> {
                SPLOT_TRY((m_database.query(sql) << id).run());
                return {};
            };
        };
        // Decisions first: a change stays while one names it.
        SPLOT_ASSIGN(const int decisions, walk("decision", decisionRows, before, limit, run(olderDecisions)));
        SPLOT_ASSIGN(const int changes, walk("change", changeRows, before, limit,
                                             [this](std::int64_t id) { return dropOlderChanges(id); }));
        SPLOT_ASSIGN(const int attempts, walk("attempt", attemptRows, before, limit, run(olderAttempts)));
        const int rows = std::max({decisions, changes, attempts});
        SPLOT_TRY(giveBackPages(m_database));
        if (rows >= limit)
            return rows; // these first: for each case the items are looked at
        SPLOT_ASSIGN(const int items, cases(before, limit));
        SPLOT_ASSIGN(const int wishes, commands(before, limit));
        return std::max({rows, items, wishes});
    });
}

base::Result<int> Retention::walk(const char *table, const char *rows, model::Moment before, int limit,
                                  const std::function<base::Result<void>(std::int64_t)> &letGo)
{
    SPLOT_ASSIGN(const auto kept, m_tables.states.get("retention", {}, model::ObjectName(table)));
    std::int64_t place = kept.number() ? kept.number()->toInteger().value_or(0) : 0;
    SPLOT_ASSIGN(const auto some, (m_database.query(rows) << place << limit).all(readOld));
    int seen = 0;
    for (const Old &row : some) {
        if (row.at.micros >= before.micros)
            break;
        SPLOT_TRY(letGo(row.id));
        place = row.id;
        ++seen;
    }
    if (seen > 0)
        SPLOT_TRY(m_tables.states.save("retention", {}, model::ObjectName(table), model::Value(place)));
    return seen;
}

base::Result<void> Retention::dropOlderChanges(std::int64_t id)
{
    SPLOT_ASSIGN(const int strangers, (m_database.query(strangersChange) << id).run());
    if (strangers > 0)
        return {};
    SPLOT_ASSIGN(const auto older, (m_database.query(olderChanges) << id).column<std::int64_t>());
    if (older.empty())
        return {};
    auto record = m_database.query("SELECT record FROM change WHERE id = ?");
    SPLOT_ASSIGN(const auto of, (record << id).one<model::RecordId>());
    SPLOT_ASSIGN(const auto named, changesNamedBy(of));
    for (const std::int64_t old : older) {
        if (!named.contains(model::ChangeId(old)))
            SPLOT_TRY((m_database.query("DELETE FROM change WHERE id = ?") << old).run());
    }
    return {};
}

/// What a record says of where its values are from; one that was merged lives on in another.
base::Result<std::set<model::ChangeId>> Retention::changesNamedBy(model::RecordId id)
{
    std::set<model::ChangeId> named;
    for (int steps = 0; id.valid() && steps < mostMerges; ++steps) {
        SPLOT_ASSIGN(const auto record, m_tables.records.get(id));
        if (!record)
            break;
        for (const auto &[key, from] : record->provenance)
            named.insert(from.change);
        named.insert(record->presenceFrom.change);
        for (const auto &handover : record->handovers)
            named.insert(handover.change);
        id = record->aliasOf;
    }
    return named;
}

base::Result<int> Retention::cases(model::Moment before, int limit)
{
    auto open = m_database.query("SELECT id FROM problem WHERE state <> 'resolved'");
    SPLOT_ASSIGN(auto parents, open.column<std::int64_t>());
    auto resolved = m_database.query(
        "SELECT id FROM problem WHERE state = 'resolved' AND last < ? ORDER BY last LIMIT ?");
    SPLOT_ASSIGN(const auto old, (resolved << before << limit).column<std::int64_t>());
    parents.insert(parents.end(), old.begin(), old.end());
    int seen = 0;
    for (const std::int64_t parent : parents) {
        SPLOT_ASSIGN(const int n, items(parent, before, limit - seen));
        seen += n;
    }
    for (const std::int64_t id : old) {
        auto remove = m_database.query(
            "DELETE FROM problem WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM item WHERE problem = ?1)");
        SPLOT_ASSIGN(const int gone, (remove << id).run());
        seen += gone;
    }
    return seen;
}

base::Result<int> Retention::items(std::int64_t parent, model::Moment before, int limit)
{
    int seen = 0;
    for (const char *state : {"settled", "discarded"}) {
        // By id, so that the first one that is too young ends it.
        auto find =
            m_database.query("SELECT id, at FROM item WHERE problem = ? AND state = ? ORDER BY id LIMIT ?");
        SPLOT_ASSIGN(const auto rows, (find << parent << state << std::max(0, limit - seen)).all(readOld));
        for (const Old &row : rows) {
            if (row.at.micros >= before.micros)
                break;
            SPLOT_TRY((m_database.query("DELETE FROM item_text WHERE rowid = ?") << row.id).run());
            SPLOT_TRY((m_database.query("DELETE FROM item WHERE id = ?") << row.id).run());
            ++seen;
        }
    }
    return seen;
}

base::Result<int> Retention::commands(model::Moment before, int limit)
{
    // The newest of a kind stays: its answer is what a page shows, such as the last reconciliation.
    auto q = m_database.query("DELETE FROM command WHERE id IN (SELECT c.id FROM command c WHERE "
                              "c.created_at < ? AND c.state <> 'waiting' "
                              "AND c.state <> 'running' AND EXISTS (SELECT 1 FROM command n WHERE n.kind = "
                              "c.kind AND n.id > c.id) LIMIT ?)");
    return (q << before << std::max(0, limit)).run();
}

} // namespace splot::store
