#include "core/store/cases.h"

#include <algorithm>
#include <set>

namespace splot::store {

using model::Case;
using model::CaseId;
using model::CaseItem;
using model::ItemState;

const std::string caseColumns = "p.id, p.kind, p.system, p.entity, p.step, p.code, p.field, p.message, p.signature, p.state, p.assignee, "
                                "p.ticket, p.tags, p.hold_until, p.first, p.last, p.count";
const std::string itemColumns = "i.id, i.problem, i.kind, i.state, i.change, i.delivery, i.record, i.system, i.object, i.local_id, i.field, "
                                "i.message, i.detail, i.sample, i.candidates, i.at";

Case readCase(Row &row)
{
    Case c;
    row >> c.id >> c.kind >> c.system >> c.entity >> c.step >> c.code >> c.field >> c.message >> c.signature >> c.state >> c.assignee >>
        c.ticket >> c.tags >> c.holdUntil >> c.first >> c.last >> c.count;
    return c;
}

CaseItem readItem(Row &row)
{
    CaseItem i;
    row >> i.id >> i.parent >> i.kind >> i.state >> i.change >> i.delivery >> i.record >> i.system >> i.object >> i.localId >> i.field >>
        i.message >> i.detail >> i.sample >> i.candidates >> i.at;
    return i;
}

base::Result<std::optional<Case>> Cases::open(const std::string &signature)
{
    static const std::string sql = "SELECT " + caseColumns + " FROM problem p WHERE p.signature = ? AND p.state <> 'resolved'";
    return (m_database.query(sql) << signature).first(readCase);
}

base::Result<std::optional<Case>> Cases::get(CaseId id)
{
    static const std::string sql = "SELECT " + caseColumns + " FROM problem p WHERE p.id = ?";
    return (m_database.query(sql) << id).first(readCase);
}

base::Result<CaseId> Cases::save(const Case &c)
{
    if (!c.id.valid()) {
        auto q = m_database.query("INSERT INTO problem (kind, system, entity, step, code, field, message, signature, state, assignee, ticket, "
                                  "tags, hold_until, first, last, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
        q << c.kind << c.system << c.entity << c.step << c.code << c.field << c.message << c.signature << c.state << c.assignee
          << c.ticket << c.tags << c.holdUntil << c.first << c.last;
        SPLOT_ASSIGN(const std::int64_t id, q.insert());
        return CaseId(id);
    }
    auto q = m_database.query("UPDATE problem SET kind = ?, system = ?, entity = ?, step = ?, code = ?, field = ?, message = ?, "
                              "signature = ?, state = ?, assignee = ?, ticket = ?, tags = ?, hold_until = ? WHERE id = ?");
    q << c.kind << c.system << c.entity << c.step << c.code << c.field << c.message << c.signature << c.state << c.assignee << c.ticket
      << c.tags << c.holdUntil << c.id;
    SPLOT_ASSIGN(const int rows, q.run());
    if (rows == 0)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Case %1 does not exist."),
                          {std::to_string(c.id.value)});
    return c.id;
}

base::Result<std::int64_t> Cases::addItem(const CaseItem &item)
{
    return m_database.atomically([&]() -> base::Result<std::int64_t> {
        auto q = m_database.query("INSERT INTO item (problem, kind, state, change, delivery, record, system, object, local_id, field, "
                                  "message, detail, sample, candidates, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        q << item.parent << item.kind << item.state << item.change << item.delivery << item.record << item.system << item.object
          << item.localId << item.field << item.message << item.detail << item.sample << item.candidates << item.at;
        SPLOT_ASSIGN(const std::int64_t id, q.insert());
        SPLOT_TRY((m_database.query("INSERT INTO item_text (rowid, message, detail, sample, local_id, field) VALUES (?, ?, ?, ?, ?, ?)")
                   << id << item.message.text() << item.detail << item.sample.toText() << item.localId << item.field)
                      .run());
        if (item.state != ItemState::Open)
            return id;
        // An open item in a resolved case would be a failure that nobody sees.
        auto follow = m_database.query("UPDATE problem SET count = count + 1, last = max(last, ?1), "
                                       "first = CASE WHEN first = 0 OR first > ?1 THEN ?1 ELSE first END, "
                                       "state = CASE state WHEN 'resolved' THEN 'new' ELSE state END WHERE id = ?2");
        follow << item.at << item.parent;
        SPLOT_TRY(follow.run());
        return id;
    });
}

Cases::Place Cases::readPlace(Row &row)
{
    Place p{};
    row >> p.item >> p.parent;
    return p;
}

base::Result<void> Cases::find(std::vector<Place> &found, Query &query)
{
    SPLOT_ASSIGN(const auto some, query.all(readPlace));
    for (const auto &place : some) {
        if (std::none_of(found.begin(), found.end(), [&place](const Place &p) { return p.item == place.item; }))
            found.push_back(place);
    }
    return {};
}

base::Result<int> Cases::settle(model::ChangeId change, model::DeliveryId delivery, model::RecordId record,
                                const model::SystemId &system, const std::string &field)
{
    return m_database.atomically([&]() -> base::Result<int> {
        std::vector<Place> places;
        if (change.valid()) {
            auto q = m_database.query("SELECT id, problem FROM item WHERE state = 'open' AND change <> 0 AND change = ?");
            SPLOT_TRY(find(places, q << change));
        }
        if (delivery.valid()) {
            auto q = m_database.query("SELECT id, problem FROM item WHERE state = 'open' AND delivery <> 0 AND delivery = ?");
            SPLOT_TRY(find(places, q << delivery));
        }
        if (record.valid()) {
            // A failed delivery is settled by its own id only: its field may be good again while it still waits to be sent.
            auto q = m_database.query("SELECT id, problem FROM item WHERE state = 'open' AND record <> 0 AND record = ? AND system = ? "
                                      "AND field = ? AND kind <> 'delivery'");
            SPLOT_TRY(find(places, q << record << system << field));
        }
        return settle(places);
    });
}

base::Result<int> Cases::settle(const std::vector<Place> &places)
{
    std::set<CaseId> touched;
    for (const auto &place : places) {
        SPLOT_TRY((m_database.query("UPDATE item SET state = 'settled' WHERE id = ?") << place.item).run());
        touched.insert(place.parent);
    }
    for (const CaseId id : touched)
        SPLOT_TRY(recount(id));
    return static_cast<int>(places.size());
}

base::Result<void> Cases::recount(CaseId id)
{
    SPLOT_TRY((m_database.query("UPDATE problem SET count = (SELECT count(*) FROM item WHERE problem = ?1 AND state = 'open') WHERE id = ?1")
               << id)
                  .run());
    SPLOT_TRY((m_database.query("UPDATE problem SET state = 'resolved' WHERE id = ? AND count = 0 AND state <> 'resolved'") << id).run());
    return {};
}

base::Result<std::vector<CaseItem>> Cases::openItems(CaseId id, std::int64_t after, int limit)
{
    static const std::string sql =
        "SELECT " + itemColumns + " FROM item i WHERE i.problem = ? AND i.state = 'open' AND i.id > ? ORDER BY i.id LIMIT ?";
    return (m_database.query(sql) << id << after << limit).all(readItem);
}

base::Result<std::optional<CaseItem>> Cases::item(std::int64_t id)
{
    static const std::string sql = "SELECT " + itemColumns + " FROM item i WHERE i.id = ?";
    return (m_database.query(sql) << id).first(readItem);
}

base::Result<int> Cases::setItemState(const std::vector<std::int64_t> &items, ItemState state)
{
    return m_database.atomically([&]() -> base::Result<int> {
        std::set<CaseId> touched;
        int changed = 0;
        for (const std::int64_t id : items) {
            SPLOT_ASSIGN(const auto found, item(id));
            if (!found || found->state == state)
                continue;
            SPLOT_TRY((m_database.query("UPDATE item SET state = ? WHERE id = ?") << state << id).run());
            touched.insert(found->parent);
            ++changed;
        }
        for (const CaseId id : touched) {
            if (state == ItemState::Open)
                SPLOT_TRY((m_database.query("UPDATE problem SET state = 'new' WHERE id = ? AND state = 'resolved'") << id).run());
            SPLOT_TRY(recount(id));
        }
        return changed;
    });
}

} // namespace splot::store
