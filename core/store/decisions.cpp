#include "core/store/decisions.h"

namespace splot::store {

using model::Decision;

const std::string Decisions::columns =
    "id, record, entity, field, system, change, verdict, right, before, after, at, at_offset, "
    "decided_at, configuration, person";

namespace {
const std::string selectDecision = "SELECT " + Decisions::columns + " FROM decision ";
} // namespace

Decision Decisions::read(Row &row)
{
    Decision d;
    row >> d.id >> d.record >> d.entity >> d.field >> d.system >> d.change >> d.verdict >> d.right >>
        d.before >> d.after >> d.at >> d.at.offsetMinutes >> d.decidedAt >> d.configuration >> d.person;
    return d;
}

base::Result<void> Decisions::add(const Decision &d)
{
    auto q = m_database.query(
        "INSERT INTO decision (record, entity, field, system, change, verdict, right, before, after, at, "
        "at_offset, "
        "decided_at, configuration, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    q << d.record << d.entity << d.field << d.system << d.change << d.verdict << d.right << d.before
      << d.after << d.at << d.at.offsetMinutes << d.decidedAt << d.configuration << d.person;
    SPLOT_TRY(q.run());
    return {};
}

base::Result<std::vector<Decision>> Decisions::of(model::RecordId record, const std::string &field, int limit)
{
    static const std::string all = selectDecision + "WHERE record = ? ORDER BY id DESC LIMIT ?";
    static const std::string one = selectDecision + "WHERE record = ? AND field = ? ORDER BY id DESC LIMIT ?";
    if (field.empty())
        return (m_database.query(all) << record << limit).all(read);
    return (m_database.query(one) << record << field << limit).all(read);
}

base::Result<std::vector<Decision>> Decisions::of(const model::SystemId &system, model::Moment from,
                                                  model::Moment to, int limit)
{
    static const std::string sql =
        selectDecision + "WHERE system = ? AND at >= ? AND at < ? ORDER BY at, id LIMIT ?";
    return (m_database.query(sql) << system << from << to << limit).all(read);
}

} // namespace splot::store
