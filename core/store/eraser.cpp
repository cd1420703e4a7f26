#include "core/store/eraser.h"

#include "core/store/commands.h"

#include <algorithm>
#include <set>

namespace splot::store {

using model::RecordId;

base::Result<int> Eraser::forRecord(RecordId record, std::initializer_list<const char *> statements)
{
    int rows = 0;
    for (const char *statement : statements) {
        SPLOT_ASSIGN(const int touched, (m_database.query(statement) << record).run());
        rows += touched;
    }
    return rows;
}

base::Result<int> Eraser::erase(RecordId record)
{
    // What is deleted here is overwritten too, at the price of more writing.
    SPLOT_TRY(m_database.execute("PRAGMA secure_delete=ON"));
    auto erased = eraseAll(record);
    SPLOT_TRY(m_database.execute("PRAGMA secure_delete=FAST"));
    return erased;
}

base::Result<int> Eraser::eraseAll(RecordId record)
{
    return m_database.atomically([&]() -> base::Result<int> {
        SPLOT_ASSIGN(int rows, eraseOne(record));
        SPLOT_ASSIGN(
            const auto aliases,
            (m_database.query("SELECT id FROM record WHERE alias_of <> 0 AND alias_of = ?") << record)
                .column<std::int64_t>());
        for (const std::int64_t alias : aliases) {
            SPLOT_ASSIGN(const int more, eraseOne(RecordId(alias)));
            rows += more;
        }
        return rows;
    });
}

base::Result<int> Eraser::eraseOne(RecordId record)
{
    SPLOT_ASSIGN(int rows, eraseChanges(record));
    SPLOT_ASSIGN(const auto items, itemsOf(record));
    SPLOT_TRY(eraseItems(items));
    SPLOT_ASSIGN(const int commands, eraseCommands(record, items));
    SPLOT_ASSIGN(const int audits, eraseAudit(items));
    SPLOT_ASSIGN(
        const int others,
        forRecord(record, {"UPDATE attempt SET request = x'', answer = '', message = x'', has_body = 0 "
                           "WHERE delivery IN (SELECT id FROM delivery WHERE record = ?)",
                           "UPDATE delivery SET progress = x'' WHERE record = ? AND progress <> x''",
                           "UPDATE decision SET before = x'', after = x'' WHERE record = ?",
                           "DELETE FROM opaque_state WHERE EXISTS (SELECT 1 FROM link l WHERE l.record = ? AND l.system = "
                           "opaque_state.system AND l.object = opaque_state.object AND opaque_state.kind = 'repaired/' || "
                           "l.local_id)",
                           "UPDATE link SET shadow = x'', accepted = x'', capture_hash = 0 WHERE record = ?",
                           "DELETE FROM hold WHERE record = ?", "DELETE FROM match_value WHERE record = ?",
                           "UPDATE audit SET before = x'', after = x'' WHERE subject = 'record/' || ?"}));
    SPLOT_ASSIGN(const bool known, m_records.erase(record));
    return rows + static_cast<int>(items.size()) + commands + audits + others + (known ? 1 : 0);
}

base::Result<int> Eraser::eraseChanges(RecordId record)
{
    // Changes that never came as far as a record are found by the object; a walk over all of them is the
    // price of a rare wish.
    auto find = m_database.query("SELECT c.id FROM change c WHERE c.has_body = 1 AND ((c.record > 0 AND "
                                 "c.record = ?) OR EXISTS (SELECT 1 "
                                 "FROM link l WHERE l.record = ? AND l.system = c.system AND l.object = "
                                 "c.object AND l.local_id = c.local_id))");
    SPLOT_ASSIGN(const auto changes, (find << record << record).column<std::int64_t>());
    for (const std::int64_t id : changes) {
        SPLOT_TRY((m_database.query("DELETE FROM change_body WHERE change = ?") << id).run());
        SPLOT_TRY((m_database.query("UPDATE change SET has_body = 0 WHERE id = ?") << id).run());
    }
    return static_cast<int>(changes.size());
}

base::Result<std::vector<model::CaseItem>> Eraser::itemsOf(RecordId record)
{
    auto find = m_database.query(
        "SELECT id FROM item WHERE record = ? OR delivery IN (SELECT id FROM delivery WHERE record = ?) "
        "OR change IN (SELECT id FROM change WHERE record > 0 AND record = ?)");
    SPLOT_ASSIGN(const auto ids, (find << record << record << record).column<std::int64_t>());
    std::vector<model::CaseItem> out;
    for (const std::int64_t id : ids) {
        SPLOT_ASSIGN(auto item, m_cases.item(id));
        if (item)
            out.push_back(std::move(*item));
    }
    return out;
}

base::Result<void> Eraser::eraseItems(const std::vector<model::CaseItem> &items)
{
    for (auto item : items) {
        item.message.arguments.clear();
        item.detail.clear();
        item.sample = {};
        item.candidates = {};
        if (item.state == model::ItemState::Open)
            item.state = model::ItemState::Discarded;
        SPLOT_TRY(m_cases.saveItem(item));
    }
    return {};
}

base::Result<int> Eraser::eraseAudit(const std::vector<model::CaseItem> &items)
{
    std::set<std::int64_t> cases;
    for (const auto &item : items)
        cases.insert(item.parent.value);
    int erased = 0;
    for (const std::int64_t id : cases) {
        SPLOT_ASSIGN(
            const int rows,
            (m_database.query("UPDATE audit SET before = x'', after = x'' WHERE subject = 'case/' || ?")
             << id)
                .run());
        erased += rows;
    }
    return erased;
}

base::Result<int> Eraser::eraseCommands(RecordId record, const std::vector<model::CaseItem> &items)
{
    const auto concerns = [&](const model::Value &arguments) {
        const auto is = [&arguments](const char *member, std::int64_t id) {
            const model::Value *value = arguments.member(member);
            return value && (*value == model::Value(id) || *value == model::Value(model::Reference{id}));
        };
        const auto *listed = arguments.member("items");
        return is("record", record.value) || std::ranges::any_of(items, [&](const model::CaseItem &item) {
                   return is("case", item.parent.value) || is("item", item.id) ||
                          (item.change.valid() && is("change", item.change.value)) ||
                          (listed && listed->list() &&
                           std::ranges::count(*listed->list(), model::Value(item.id)) != 0);
               });
    };
    int erased = 0;
    std::vector<std::int64_t> found;
    {
        auto q = m_database.query("SELECT id, arguments FROM command WHERE arguments <> x''");
        SPLOT_TRY(q.each([&](Row &row) {
            std::int64_t id = 0;
            model::Value arguments;
            row >> id >> arguments;
            if (concerns(arguments))
                found.push_back(id);
        }));
    }
    for (const std::int64_t id : found) {
        // One that is not carried out yet still needs to know its record.
        SPLOT_ASSIGN(const int rows,
                     (m_database.query("UPDATE command SET arguments = x'', answer = x'' WHERE id = ? "
                                       "AND state NOT IN ('waiting', 'running')")
                      << id)
                         .run());
        erased += rows;
    }
    // Their samples may be of anybody; whoever asked has seen them.
    SPLOT_ASSIGN(const int samples,
                 m_database
                     .query("UPDATE command SET answer = x'' WHERE kind IN ('plan', 'reconcile', 'revert', 'discover') "
                            "AND state NOT IN ('waiting', 'running') AND answer <> x''")
                     .run());
    return erased + samples;
}

} // namespace splot::store
