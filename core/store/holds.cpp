#include "core/store/holds.h"

namespace splot::store {

using model::Hold;

namespace {
Hold readHold(Row &row)
{
    Hold h;
    row >> h.record >> h.system >> h.object >> h.field >> h.reason >> h.value >> h.seen >> h.problem >>
        h.recordVersion >> h.change >> h.since;
    return h;
}
} // namespace

base::Result<void> Holds::save(const Hold &h)
{
    auto q = m_database.query("INSERT OR REPLACE INTO hold (record, system, object, field, reason, value, "
                              "seen, problem, record_version, "
                              "change, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    q << h.record << h.system << h.object << h.field << h.reason << h.value << h.seen << h.problem
      << h.recordVersion << h.change << h.since;
    SPLOT_TRY(q.run());
    return {};
}

base::Result<void> Holds::remove(const Hold &h)
{
    auto q = m_database.query(
        "DELETE FROM hold WHERE record = ? AND system = ? AND object = ? AND field = ? AND reason = ?");
    q << h.record << h.system << h.object << h.field << h.reason;
    SPLOT_TRY(q.run());
    return {};
}

base::Result<std::vector<Hold>> Holds::of(model::RecordId record)
{
    auto q = m_database.query(
        "SELECT record, system, object, field, reason, value, seen, problem, record_version, change, since "
        "FROM hold WHERE record = ? ORDER BY system, object, field, reason");
    return (q << record).all(readHold);
}

} // namespace splot::store
