#include "core/store/changes.h"

namespace splot::store {

using model::Change;
using model::ChangeId;
using model::ChangeState;

namespace {
/// Reads `change` with its body in the order of the columns below.
Change readChange(Row &row)
{
    Change c;
    model::Value times;
    row >> c.id >> c.system >> c.object >> c.localId >> c.deleted >> c.version >> c.sourceTime >>
        c.sourceTime.offsetMinutes >> c.began >> c.origin >> c.state >> c.record >> c.problem >> c.person >>
        c.waitsFor >> c.hash >> times >> c.body;
    if (const auto *parts = times.object()) {
        for (const auto &[part, time] : *parts)
            c.partTimes.emplace(part,
                                time.get<model::Moment>() ? *time.get<model::Moment>() : model::Moment());
    }
    return c;
}

model::Value partTimes(const Change &change)
{
    if (change.partTimes.empty())
        return {};
    model::Object out;
    for (const auto &[part, time] : change.partTimes)
        out.emplace_back(part, model::Value(time));
    return model::Value(std::move(out));
}

base::Result<void> unknown(ChangeId id)
{
    return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Change %1 does not exist."),
                      {std::to_string(id.value)});
}

const std::string changeColumns =
    "SELECT c.id, c.system, c.object, c.local_id, c.deleted, c.version, c.source_time, c.source_offset, "
    "c.began, c.origin, c.state, c.record, c.problem, c.person, c.waits_for, c.hash, c.part_times, b.body ";
const std::string joinBody = "LEFT JOIN change_body b ON b.change = c.id ";
const std::string selectChange = changeColumns + "FROM change c " + joinBody;
} // namespace

base::Result<ChangeId> Changes::add(const Change &c)
{
    return m_database.atomically([&]() -> base::Result<ChangeId> {
        auto q = m_database.query("INSERT INTO change (system, object, local_id, deleted, version, "
                                  "source_time, source_offset, began, origin, state, "
                                  "record, problem, person, waits_for, hash, part_times, has_body) VALUES "
                                  "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        q << c.system << c.object << c.localId << c.deleted << c.version << c.sourceTime
          << c.sourceTime.offsetMinutes << c.began << c.origin << c.state << c.record << c.problem << c.person
          << c.waitsFor << c.hash << partTimes(c) << !c.body.isEmpty();
        SPLOT_ASSIGN(const std::int64_t id, q.insert());
        if (!c.body.isEmpty())
            SPLOT_TRY((m_database.query("INSERT INTO change_body VALUES (?, ?)") << id << c.body).run());
        return ChangeId(id);
    });
}

base::Result<void> Changes::save(const Change &c)
{
    return m_database.atomically([&]() -> base::Result<void> {
        auto q = m_database.query("UPDATE change SET system = ?, object = ?, local_id = ?, deleted = ?, "
                                  "version = ?, source_time = ?, source_offset = ?, "
                                  "began = ?, origin = ?, state = ?, record = ?, problem = ?, person = ?, "
                                  "waits_for = ?, hash = ?, part_times = ?, has_body = ? "
                                  "WHERE id = ?");
        q << c.system << c.object << c.localId << c.deleted << c.version << c.sourceTime
          << c.sourceTime.offsetMinutes << c.began << c.origin << c.state << c.record << c.problem << c.person
          << c.waitsFor << c.hash << partTimes(c) << !c.body.isEmpty() << c.id;
        SPLOT_ASSIGN(const int rows, q.run());
        if (rows == 0)
            return unknown(c.id);
        return saveBody(c.id, c.body);
    });
}

base::Result<void> Changes::saveFate(const Change &c)
{
    auto q = m_database.query(
        "UPDATE OR FAIL change SET state = ?, record = ?, problem = ?, waits_for = ? WHERE id = ?");
    q << c.state << c.record << c.problem << c.waitsFor << c.id;
    SPLOT_ASSIGN(const int rows, q.run());
    return rows == 0 ? unknown(c.id) : base::Result<void>();
}

base::Result<void> Changes::saveBody(ChangeId id, const model::Value &body)
{
    if (body.isEmpty()) {
        SPLOT_TRY((m_database.query("DELETE FROM change_body WHERE change = ?") << id).run());
        return {};
    }
    // Most saves leave the body alone; comparing it costs less than writing it again.
    SPLOT_TRY(
        (m_database.query(
             "INSERT INTO change_body VALUES (?, ?) ON CONFLICT (change) DO UPDATE SET body = excluded.body "
             "WHERE body <> excluded.body")
         << id << body)
            .run());
    return {};
}

base::Result<std::optional<Change>> Changes::get(ChangeId id)
{
    static const std::string sql = selectChange + "WHERE c.id = ?";
    return (m_database.query(sql) << id).first(readChange);
}

base::Result<ChangeId> Changes::newest()
{
    return m_database.query("SELECT coalesce(max(id), 0) FROM change").one<ChangeId>();
}

base::Result<std::vector<Change>> Changes::in(ChangeState state, ChangeId after, int limit)
{
    // SQLite uses an index of some states only when its condition is repeated word for word, and must even
    // then be told to: left to itself it walks the ids, over millions that are done.
    static const std::string open = changeColumns + "FROM change c INDEXED BY change_open " + joinBody +
                                    "WHERE (c.state = 'captured' OR c.state = 'waiting' OR c.state = "
                                    "'quarantined') AND c.state = ? "
                                    "AND c.id > ? ORDER BY c.id LIMIT ?";
    static const std::string other = selectChange + "WHERE c.state = ? AND c.id > ? ORDER BY c.id LIMIT ?";
    const bool isOpen =
        state == ChangeState::Captured || state == ChangeState::Waiting || state == ChangeState::Quarantined;
    return (m_database.query(isOpen ? open : other) << state << after << limit).all(readChange);
}

base::Result<std::vector<Change>> Changes::waitingFor(const std::string &what)
{
    static const std::string sql =
        selectChange + "WHERE c.state = 'waiting' AND c.waits_for = ? ORDER BY c.id";
    return (m_database.query(sql) << what).all(readChange);
}

base::Result<std::vector<Change>>
Changes::openOf(const model::SystemId &system, const model::ObjectName &object, const model::LocalId &localId)
{
    static const std::string sql =
        selectChange + "WHERE c.system = ? AND c.object = ? AND c.local_id = ? "
                       "AND (c.state = 'captured' OR c.state = 'waiting' OR c.state = 'quarantined') "
                       "ORDER BY c.id";
    return (m_database.query(sql) << system << object << localId).all(readChange);
}

base::Result<bool> Changes::rememberWebhook(const model::SystemId &system, const std::string &deliveryId,
                                            model::Moment at)
{
    SPLOT_ASSIGN(const int rows,
                 (m_database.query("INSERT INTO webhook VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                  << system << deliveryId << at)
                     .run());
    return rows == 1;
}

base::Result<std::vector<Change>> Changes::ofRecord(model::RecordId record, ChangeId before, int limit)
{
    static const std::string sql =
        selectChange + "WHERE c.record = ? AND c.record > 0 AND c.id < ? ORDER BY c.id DESC LIMIT ?";
    return (m_database.query(sql) << record << (before.valid() ? before : ChangeId(INT64_MAX)) << limit)
        .all(readChange);
}

} // namespace splot::store
