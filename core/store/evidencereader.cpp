#include "core/store/evidencereader.h"

#include "core/store/decisions.h"

#include <iterator>
#include <map>
#include <tuple>

namespace splot::store {

using model::Decision;

namespace {
FieldEvidence readEvidence(Row &row)
{
    FieldEvidence e;
    row >> e.entity >> e.field >> e.system >> e.verdict >> e.day >> e.count;
    return e;
}
} // namespace

std::string withoutItemKeys(const std::string &field)
{
    std::string out;
    int depth = 0;
    for (const char c : field) {
        depth -= c == ']' ? 1 : 0;
        if (depth <= 0)
            out += c;
        depth += c == '[' ? 1 : 0;
    }
    return out;
}

base::Result<std::vector<FieldEvidence>> EvidenceReader::perDay(model::Moment from)
{
    static const std::string sql =
        "SELECT entity, field, system, verdict, decided_at / 86400000000 AS day, count(*) FROM decision "
        "WHERE decided_at >= ? AND system <> '' AND verdict NOT IN ('delivered', 'computed') "
        "GROUP BY entity, field, system, verdict, day";
    SPLOT_ASSIGN(auto rows, (m_database.query(sql) << from).all(readEvidence));
    std::map<std::tuple<model::EntityId, std::string, model::SystemId, model::Verdict, std::int64_t>,
             std::int64_t>
        sums;
    for (const auto &e : rows)
        sums[{e.entity, withoutItemKeys(e.field), e.system, e.verdict, e.day}] += e.count;
    std::vector<FieldEvidence> out;
    for (const auto &[key, count] : sums)
        out.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key),
                       std::get<4>(key), count});
    return out;
}

base::Result<std::vector<WaitingProposals>> EvidenceReader::waitingProposals()
{
    static const std::string sql =
        "SELECT r.entity, h.field, h.system, count(*) FROM hold h JOIN record r ON r.id = h.record "
        "WHERE h.reason = 'proposal' GROUP BY r.entity, h.field, h.system";
    return m_database.query(sql).all([](Row &row) {
        WaitingProposals w;
        row >> w.entity >> w.field >> w.system >> w.count;
        w.field = withoutItemKeys(w.field);
        return w;
    });
}

base::Result<std::vector<OpenWork>> EvidenceReader::openWork()
{
    static const std::string out = "SELECT system, entity, object, 1, state, count(*), min(since) FROM delivery "
                                   "WHERE state <> 'confirmed' GROUP BY system, entity, object, state";
    static const std::string in = "SELECT system, '', object, 0, state, count(*), min(began) FROM change "
                                  "WHERE (state = 'captured' OR state = 'waiting' OR state = 'quarantined') GROUP BY system, object, state";
    const auto readWork = [](Row &row) {
        OpenWork w;
        row >> w.system >> w.entity >> w.object >> w.out >> w.state >> w.count >> w.oldest;
        return w;
    };
    SPLOT_ASSIGN(auto all, m_database.query(out).all(readWork));
    SPLOT_ASSIGN(auto more, m_database.query(in).all(readWork));
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return all;
}

base::Result<std::vector<KeptBody>> EvidenceReader::newestBodies(const model::SystemId &system, const model::ObjectName &object, int limit)
{
    static const std::string sql = "SELECT c.local_id, b.body, c.began FROM change c JOIN change_body b ON b.change = c.id "
                                   "WHERE c.id > (SELECT coalesce(max(id), 0) - 100000 FROM change) AND c.system = ? AND c.object = ? "
                                   "AND c.deleted = 0 ORDER BY c.id DESC LIMIT ?";
    return (m_database.query(sql) << system << object << limit).all([](Row &row) {
        KeptBody kept;
        row >> kept.localId >> kept.body >> kept.began;
        return kept;
    });
}

base::Result<std::vector<Decision>> EvidenceReader::recent(std::int64_t after, int limit)
{
    static const std::string sql =
        "SELECT " + Decisions::columns + " FROM decision WHERE id > ? ORDER BY id DESC LIMIT ?";
    return (m_database.query(sql) << after << limit).all(Decisions::read);
}

base::Result<std::vector<Decision>> EvidenceReader::ofField(const model::EntityId &entity,
                                                            const std::string &field,
                                                            const model::SystemId &system, int limit)
{
    std::string pattern;
    for (const char c : field) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
        if (c == '[')
            pattern += '%';
    }
    static const std::string sql =
        "SELECT " + Decisions::columns +
        " FROM decision WHERE entity = ? AND field LIKE ? ESCAPE '\\' AND verdict <> 'delivered' "
        "AND system <> '' AND (? = '' OR system = ?) ORDER BY id DESC LIMIT ?";
    return (m_database.query(sql) << entity << pattern << system << system << limit).all(Decisions::read);
}

} // namespace splot::store
