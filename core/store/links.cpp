#include "core/store/links.h"

namespace splot::store {

using model::Link;
using model::LinkId;
using model::Value;

namespace {
const std::string selectLink =
    "SELECT id, record, system, object, entity, local_id, is_primary, presence, shadow, version, read_at, "
    "wrote_at, source_time, source_offset, capture_hash, accepted, in_scope FROM link ";

/// Accepted forms as a list of [place, written, held].
Value acceptedValue(const Link &link)
{
    if (link.accepted.empty())
        return {};
    model::List list;
    for (const auto &[place, form] : link.accepted)
        list.emplace_back(model::List{Value(place), form.written, form.held});
    return Value(std::move(list));
}

void readAccepted(const Value &value, Link &link)
{
    if (!value.list())
        return;
    for (const auto &entry : *value.list()) {
        const auto *parts = entry.list();
        if (parts && parts->size() == 3)
            link.accepted[(*parts)[0].toText()] = {(*parts)[1], (*parts)[2]};
    }
}

Link readLink(Row &row)
{
    Link l;
    Value accepted;
    row >> l.id >> l.record >> l.system >> l.object >> l.entity >> l.localId >> l.primary >> l.presence >>
        l.shadow >> l.version >> l.readAt >> l.wroteAt >> l.sourceTime >> l.sourceTime.offsetMinutes >>
        l.captureHash >> accepted >> l.inScope;
    readAccepted(accepted, l);
    return l;
}

void bindRest(Query &q, const Link &l)
{
    q << l.primary << l.presence << l.shadow << l.version << l.readAt << l.wroteAt << l.sourceTime
      << l.sourceTime.offsetMinutes << l.captureHash << acceptedValue(l) << l.inScope;
}

void bind(Query &q, const Link &l)
{
    q << l.record << l.system << l.object << l.entity << l.localId;
    bindRest(q, l);
}
} // namespace

base::Result<LinkId> Links::add(const Link &link)
{
    auto q = m_database.query(
        "INSERT INTO link (record, system, object, entity, local_id, is_primary, presence, shadow, version, "
        "read_at, "
        "wrote_at, source_time, source_offset, capture_hash, accepted, in_scope) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    bind(q, link);
    SPLOT_ASSIGN(const int rows, q.run());
    if (rows == 0)
        return base::fail(base::ErrorCode::Conflict,
                          QT_TRANSLATE_NOOP("splot", "%1 %2 of %3 is linked already."),
                          {link.object.value, link.localId.value, link.system.value});
    return LinkId(m_database.lastId());
}

base::Result<void> Links::save(const Link &link)
{
    // Mostly it stays the link of the same two things: then no index has to be written.
    auto same = m_database.query(
        "UPDATE link SET is_primary = ?, presence = ?, shadow = ?, version = ?, read_at = ?, wrote_at = ?, "
        "source_time = ?, source_offset = ?, capture_hash = ?, accepted = ?, in_scope = ? "
        "WHERE id = ? AND record = ? AND system = ? AND object = ? AND entity = ? AND local_id = ?");
    bindRest(same, link);
    same << link.id << link.record << link.system << link.object << link.entity << link.localId;
    SPLOT_ASSIGN(const int kept, same.run());
    if (kept > 0)
        return {};
    auto q = m_database.query(
        "UPDATE link SET record = ?, system = ?, object = ?, entity = ?, local_id = ?, is_primary = ?, "
        "presence = ?, shadow = ?, version = ?, read_at = ?, wrote_at = ?, source_time = ?, source_offset = "
        "?, "
        "capture_hash = ?, accepted = ?, in_scope = ? WHERE id = ?");
    bind(q, link);
    q << link.id;
    SPLOT_ASSIGN(const int rows, q.run());
    if (rows == 0)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Link %1 does not exist."),
                          {std::to_string(link.id.value)});
    return {};
}

base::Result<void> Links::remove(LinkId id)
{
    SPLOT_TRY((m_database.query("DELETE FROM link WHERE id = ?") << id).run());
    return {};
}

base::Result<std::optional<Link>> Links::get(const model::SystemId &system, const model::ObjectName &object,
                                             const model::EntityId &entity, const model::LocalId &localId)
{
    static const std::string sql =
        selectLink + "WHERE system = ? AND object = ? AND entity = ? AND local_id = ?";
    return (m_database.query(sql) << system << object << entity << localId).first(readLink);
}

base::Result<std::vector<Link>> Links::of(model::RecordId record)
{
    static const std::string sql = selectLink + "WHERE record = ? ORDER BY id";
    return (m_database.query(sql) << record).all(readLink);
}

base::Result<std::vector<Link>> Links::in(const model::SystemId &system, const model::ObjectName &object,
                                          const model::EntityId &entity, const model::LocalId &after,
                                          int limit)
{
    static const std::string sql =
        selectLink +
        "WHERE system = ? AND object = ? AND entity = ? AND local_id > ? ORDER BY local_id LIMIT ?";
    return (m_database.query(sql) << system << object << entity << after << limit).all(readLink);
}

base::Result<std::int64_t> Links::count(const model::SystemId &system, const model::ObjectName &object,
                                        const model::EntityId &entity)
{
    SPLOT_ASSIGN(const auto n,
                 (m_database.query("SELECT count(*) FROM link WHERE system = ? AND object = ? AND entity = ?")
                  << system << object << entity)
                     .first([](Row &row) {
                         std::int64_t count = 0;
                         row >> count;
                         return count;
                     }));
    return n.value_or(0);
}

} // namespace splot::store
