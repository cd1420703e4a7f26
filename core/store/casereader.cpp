#include "core/store/casereader.h"

#include "core/store/cases.h"
#include "core/store/conditions.h"
#include "core/store/words.h"

namespace splot::store {

using model::Case;
using model::CaseId;
using model::CaseItem;

namespace {
Conditions conditionsOf(const CaseFilter &f)
{
    Conditions c;
    std::string states;
    for (const auto state : f.states)
        states += std::string(states.empty() ? "" : ", ") + "'" + std::string(nameOf(state)) + "'";
    if (!states.empty())
        c.add("p.state IN (" + states + ")");
    if (f.kind)
        c.add("p.kind = ?", std::string(nameOf(*f.kind)));
    if (f.step)
        c.add("p.step = ?", std::string(nameOf(*f.step)));
    if (f.system.valid())
        c.add("p.system = ?", f.system.value);
    if (f.entity.valid())
        c.add("p.entity = ?", f.entity.value);
    if (!f.assignee.empty())
        c.add("p.assignee = ?", f.assignee);
    if (const std::string words = wordPrefixes(f.text); !words.empty())
        c.add("p.id IN (SELECT problem FROM item WHERE id IN (SELECT rowid FROM item_text WHERE item_text "
              "MATCH ?))",
              words);
    return c;
}

Conditions conditionsOf(CaseId id, const ItemFilter &f)
{
    Conditions c;
    c.add("i.problem = ?", id.value);
    if (f.state)
        c.add("i.state = ?", std::string(nameOf(*f.state)));
    if (const std::string words = wordPrefixes(f.text); !words.empty())
        c.add("i.id IN (SELECT rowid FROM item_text WHERE item_text MATCH ?)", words);
    return c;
}
} // namespace

base::Result<std::vector<Case>> CaseReader::list(const CaseFilter &filter, int offset, int limit)
{
    const Conditions c = conditionsOf(filter);
    auto q = m_database.query("SELECT " + caseColumns + " FROM problem p" + c.where() +
                              " ORDER BY p.last DESC, p.id DESC LIMIT ? OFFSET ?");
    c.bind(q);
    return (q << limit << offset).all(readCase);
}

base::Result<std::int64_t> CaseReader::count(const CaseFilter &filter)
{
    const Conditions c = conditionsOf(filter);
    auto q = m_database.query("SELECT count(*) FROM problem p" + c.where());
    c.bind(q);
    return q.one<std::int64_t>();
}

base::Result<std::optional<Case>> CaseReader::get(CaseId id)
{
    return Cases(m_database).get(id);
}

base::Result<std::vector<CaseItem>> CaseReader::items(CaseId id, const ItemFilter &filter, std::int64_t after,
                                                      int limit)
{
    Conditions c = conditionsOf(id, filter);
    c.add("i.id > ?", after);
    auto q =
        m_database.query("SELECT " + itemColumns + " FROM item i" + c.where() + " ORDER BY i.id LIMIT ?");
    c.bind(q);
    return (q << limit).all(readItem);
}

base::Result<std::int64_t> CaseReader::countItems(CaseId id, const ItemFilter &filter)
{
    const Conditions c = conditionsOf(id, filter);
    auto q = m_database.query("SELECT count(*) FROM item i" + c.where());
    c.bind(q);
    return q.one<std::int64_t>();
}

base::Result<std::optional<CaseItem>> CaseReader::item(std::int64_t id)
{
    return Cases(m_database).item(id);
}

base::Result<std::vector<CaseItem>> CaseReader::search(const std::string &text, int limit)
{
    const std::string words = wordPrefixes(text);
    if (words.empty())
        return std::vector<CaseItem>();
    static const std::string sql = "SELECT " + itemColumns +
                                   " FROM item_text t JOIN item i ON i.id = t.rowid WHERE item_text MATCH ? "
                                   "ORDER BY t.rowid DESC LIMIT ?";
    return (m_database.query(sql) << words << limit).all(readItem);
}

base::Result<std::vector<CaseItem>> CaseReader::itemsOf(model::RecordId record, int limit)
{
    static const std::string sql =
        "SELECT " + itemColumns +
        " FROM item i WHERE i.state = 'open' AND i.record <> 0 AND i.record = ? ORDER BY i.id LIMIT ?";
    return (m_database.query(sql) << record << limit).all(readItem);
}

} // namespace splot::store
