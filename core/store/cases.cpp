#include "core/store/cases.h"

#include "core/store/words.h"

#include <algorithm>
#include <map>

namespace splot::store {

using model::Case;
using model::CaseId;
using model::CaseItem;
using model::ItemState;

const std::string caseColumns =
    "p.id, p.kind, p.system, p.entity, p.step, p.code, p.field, coalesce((SELECT o.message FROM item o WHERE "
    "o.problem = p.id AND o.state = 'open' ORDER BY o.id LIMIT 1), p.message), p.signature, p.state, "
    "p.assignee, p.ticket, p.tags, p.hold_until, p.first, p.last, p.count";
const std::string itemColumns = "i.id, i.problem, i.kind, i.state, i.change, i.delivery, i.record, i.system, "
                                "i.object, i.local_id, i.field, "
                                "i.message, i.detail, i.sample, i.candidates, i.at";

namespace {
/// The condition of the index item_unread.
const std::string unread = "i.change = 0 AND i.delivery = 0 AND i.record = 0 AND i.local_id <> ''";
} // namespace

Case readCase(Row &row)
{
    Case c;
    row >> c.id >> c.kind >> c.system >> c.entity >> c.step >> c.code >> c.field >> c.message >>
        c.signature >> c.state >> c.assignee >> c.ticket >> c.tags >> c.holdUntil >> c.first >> c.last >>
        c.count;
    return c;
}

CaseItem readItem(Row &row)
{
    CaseItem i;
    row >> i.id >> i.parent >> i.kind >> i.state >> i.change >> i.delivery >> i.record >> i.system >>
        i.object >> i.localId >> i.field >> i.message >> i.detail >> i.sample >> i.candidates >> i.at;
    return i;
}

base::Result<std::optional<Case>> Cases::open(const std::string &signature, model::Moment since)
{
    static const std::string open =
        "SELECT " + caseColumns + " FROM problem p WHERE p.signature = ? AND p.state <> 'resolved'";
    SPLOT_ASSIGN(auto found, (m_database.query(open) << signature).first(readCase));
    if (found)
        return found;
    // The walk over all is made once for a case, not for each of its items.
    static const std::string over = "SELECT " + caseColumns +
                                    " FROM problem p WHERE p.signature = ? AND p.state = 'resolved' AND p.last >= ? "
                                    "ORDER BY p.id DESC LIMIT 1";
    return (m_database.query(over) << signature << since).first(readCase);
}

base::Result<std::optional<Case>> Cases::get(CaseId id)
{
    static const std::string sql = "SELECT " + caseColumns + " FROM problem p WHERE p.id = ?";
    return (m_database.query(sql) << id).first(readCase);
}

base::Result<CaseId> Cases::save(const Case &c)
{
    if (!c.id.valid()) {
        auto q = m_database.query(
            "INSERT INTO problem (kind, system, entity, step, code, field, message, signature, state, "
            "assignee, ticket, "
            "tags, hold_until, first, last, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
        q << c.kind << c.system << c.entity << c.step << c.code << c.field << c.message << c.signature
          << c.state << c.assignee << c.ticket << c.tags << c.holdUntil << c.first << c.last;
        SPLOT_ASSIGN(const std::int64_t id, q.insert());
        return CaseId(id);
    }
    auto q = m_database.query(
        "UPDATE problem SET kind = ?, system = ?, entity = ?, step = ?, code = ?, field = ?, message = ?, "
        "signature = ?, state = ?, assignee = ?, ticket = ?, tags = ?, hold_until = ? WHERE id = ?");
    q << c.kind << c.system << c.entity << c.step << c.code << c.field << c.message << c.signature << c.state
      << c.assignee << c.ticket << c.tags << c.holdUntil << c.id;
    SPLOT_ASSIGN(const int rows, q.run());
    if (rows == 0)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Case %1 does not exist."),
                          {std::to_string(c.id.value)});
    return c.id;
}

base::Result<std::int64_t> Cases::addItem(const CaseItem &item)
{
    return m_database.atomically([&]() -> base::Result<std::int64_t> {
        auto q = m_database.query(
            "INSERT INTO item (problem, kind, state, change, delivery, record, system, object, local_id, "
            "field, "
            "message, detail, sample, candidates, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        q << item.parent << item.kind << item.state << item.change << item.delivery << item.record
          << item.system << item.object << item.localId << item.field << item.message << item.detail
          << item.sample << item.candidates << item.at;
        SPLOT_ASSIGN(const std::int64_t id, q.insert());
        SPLOT_TRY(addText(id, item));
        if (item.state != ItemState::Open)
            return id;
        auto q2 =
            m_database.query("UPDATE problem SET last = max(last, ?), "
                             "first = CASE WHEN first = 0 OR first > ? THEN ? ELSE first END WHERE id = ?");
        SPLOT_TRY((q2 << item.at << item.at << item.at << item.parent).run());
        SPLOT_TRY(follow(item.parent, 1));
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
        if (std::none_of(found.begin(), found.end(),
                         [&place](const Place &p) { return p.item == place.item; }))
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
            auto q = m_database.query(
                "SELECT id, problem FROM item WHERE state = 'open' AND change <> 0 AND change = ?");
            SPLOT_TRY(find(places, q << change));
        }
        if (delivery.valid()) {
            auto q = m_database.query(
                "SELECT id, problem FROM item WHERE state = 'open' AND delivery <> 0 AND delivery = ?");
            SPLOT_TRY(find(places, q << delivery));
        }
        if (record.valid()) {
            // A failed delivery is settled by its own id only: its field may be good again while it still
            // waits to be sent.
            auto q = m_database.query("SELECT id, problem FROM item WHERE state = 'open' AND record <> 0 AND "
                                      "record = ? AND system = ? "
                                      "AND field = ? AND kind <> 'delivery'");
            SPLOT_TRY(find(places, q << record << system << field));
        }
        return settle(places);
    });
}

base::Result<std::optional<CaseItem>> Cases::lastUnread(const model::SystemId &system, const model::ObjectName &object,
                                                        const model::LocalId &id)
{
    static const std::string sql = "SELECT " + itemColumns + " FROM item i INDEXED BY item_unread WHERE " + unread +
                                   " AND i.system = ? AND i.object = ? AND i.local_id = ? ORDER BY i.id DESC LIMIT 1";
    return (m_database.query(sql) << system << object << id).first(readItem);
}

base::Result<int> Cases::settleUnread(const model::SystemId &system, const model::ObjectName &object,
                                      const model::LocalId &id)
{
    static const std::string sql = "SELECT i.id, i.problem FROM item i INDEXED BY item_unread WHERE " + unread +
                                   " AND i.system = ? AND i.object = ? AND i.local_id = ? AND i.state = 'open'";
    return m_database.atomically([&]() -> base::Result<int> {
        std::vector<Place> places;
        SPLOT_TRY(find(places, m_database.query(sql) << system << object << id));
        return settle(places);
    });
}

base::Result<int> Cases::settle(const std::vector<Place> &places)
{
    std::map<CaseId, int> settled;
    for (const auto &place : places) {
        SPLOT_TRY((m_database.query("UPDATE item SET state = 'settled' WHERE id = ?") << place.item).run());
        ++settled[place.parent];
    }
    for (const auto &[id, number] : settled)
        SPLOT_TRY(follow(id, -number));
    return static_cast<int>(places.size());
}

base::Result<void> Cases::follow(CaseId id, int openItems)
{
    // An open item in a resolved case would be a failure that nobody sees; a case without one has nothing
    // left to ask.
    auto q = m_database.query(
        "UPDATE problem SET count = count + ?, state = CASE WHEN count + ? = 0 THEN 'resolved' "
        "WHEN state = 'resolved' THEN 'new' ELSE state END WHERE id = ?");
    SPLOT_TRY((q << openItems << openItems << id).run());
    return {};
}

base::Result<std::vector<CaseItem>> Cases::openItems(CaseId id, std::int64_t after, int limit)
{
    static const std::string sql =
        "SELECT " + itemColumns +
        " FROM item i WHERE i.problem = ? AND i.state = 'open' AND i.id > ? ORDER BY i.id LIMIT ?";
    return (m_database.query(sql) << id << after << limit).all(readItem);
}

base::Result<std::optional<CaseItem>> Cases::item(std::int64_t id)
{
    static const std::string sql = "SELECT " + itemColumns + " FROM item i WHERE i.id = ?";
    return (m_database.query(sql) << id).first(readItem);
}

base::Result<void> Cases::saveItem(const CaseItem &item)
{
    return m_database.atomically([&]() -> base::Result<void> {
        SPLOT_ASSIGN(const auto before, this->item(item.id));
        if (!before)
            return base::fail(base::ErrorCode::NotFound,
                              QT_TRANSLATE_NOOP("splot", "Item %1 does not exist."),
                              {std::to_string(item.id)});
        auto q = m_database.query("UPDATE item SET kind = ?, state = ?, change = ?, delivery = ?, record = "
                                  "?, system = ?, object = ?, "
                                  "local_id = ?, field = ?, message = ?, detail = ?, sample = ?, candidates "
                                  "= ?, at = ? WHERE id = ?");
        q << item.kind << item.state << item.change << item.delivery << item.record << item.system
          << item.object << item.localId << item.field << item.message << item.detail << item.sample
          << item.candidates << item.at << item.id;
        SPLOT_TRY(q.run());
        SPLOT_TRY((m_database.query("DELETE FROM item_text WHERE rowid = ?") << item.id).run());
        SPLOT_TRY(addText(item.id, item));
        const int change =
            (item.state == ItemState::Open ? 1 : 0) - (before->state == ItemState::Open ? 1 : 0);
        return change == 0 ? base::Result<void>() : follow(before->parent, change);
    });
}

base::Result<void> Cases::addText(std::int64_t id, const CaseItem &item)
{
    auto q = m_database.query(
        "INSERT INTO item_text (rowid, message, detail, sample, local_id, field) VALUES (?, ?, ?, ?, ?, ?)");
    SPLOT_TRY((q << id << searchable(item.message.text()) << searchable(item.detail)
                 << searchable(item.sample.toText()) << item.localId << item.field)
                  .run());
    return {};
}

} // namespace splot::store
