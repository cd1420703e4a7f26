#include "core/store/flows.h"

namespace splot::store {

using model::FlowCount;

namespace {
FlowCount readFlow(Row &row)
{
    FlowCount c;
    row >> c.minute >> c.system >> c.entity >> c.out >> c.what >> c.count >> c.micros;
    return c;
}
} // namespace

base::Result<void> Flows::add(const std::vector<FlowCount> &counts)
{
    return m_database.atomically([&]() -> base::Result<void> {
        for (const auto &c : counts) {
            auto q =
                m_database.query("INSERT INTO flow VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                                 "count = count + excluded.count, micros = micros + excluded.micros");
            q << c.minute << c.system << c.entity << c.out << c.what << c.count << c.micros;
            SPLOT_TRY(q.run());
        }
        return {};
    });
}

base::Result<std::vector<FlowCount>> Flows::sums(std::int64_t from, std::int64_t to, int step)
{
    auto q = m_database.query(
        "SELECT minute / ? * ? AS start, system, entity, is_out, what, sum(count), sum(micros) FROM flow "
        "WHERE minute >= ? AND minute < ? GROUP BY start, system, entity, is_out, what "
        "ORDER BY start, system, entity, is_out, what");
    return (q << step << step << from << to).all(readFlow);
}

base::Result<void> Flows::fold(std::int64_t minute)
{
    return m_database.atomically([&]() -> base::Result<void> {
        const std::int64_t hour = minute / 60 * 60;
        auto find = m_database.query(
            "SELECT minute / 60 * 60, system, entity, is_out, what, sum(count), sum(micros) FROM flow "
            "WHERE minute < ? AND minute % 60 <> 0 GROUP BY 1, 2, 3, 4, 5");
        SPLOT_ASSIGN(const auto hours, (find << hour).all(readFlow));
        SPLOT_TRY((m_database.query("DELETE FROM flow WHERE minute < ? AND minute % 60 <> 0") << hour).run());
        return add(hours);
    });
}

} // namespace splot::store
