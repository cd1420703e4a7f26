#include "core/store/eraser.h"

#include "core/store/commands.h"

namespace splot::store {

using model::RecordId;

namespace {
std::int64_t readId(Row &row)
{
    std::int64_t id = 0;
    row >> id;
    return id;
}
} // namespace

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
                .all(readId));
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
    SPLOT_ASSIGN(const int items, eraseItems(record));
    SPLOT_ASSIGN(const int commands, eraseCommands(record));
    SPLOT_ASSIGN(
        const int others,
        forRecord(record, {"UPDATE attempt SET request = x'', answer = '', message = x'', has_body = 0 "
                           "WHERE delivery IN (SELECT id FROM delivery WHERE record = ?)",
                           "UPDATE delivery SET progress = x'' WHERE record = ? AND progress <> x''",
                           "UPDATE decision SET before = x'', after = x'' WHERE record = ?",
                           "UPDATE link SET shadow = x'', accepted = x'', capture_hash = 0 WHERE record = ?",
                           "DELETE FROM hold WHERE record = ?", "DELETE FROM match_value WHERE record = ?",
                           "UPDATE audit SET before = x'', after = x'' WHERE subject = 'record/' || ?"}));
    SPLOT_ASSIGN(const bool known, m_records.erase(record));
    return rows + items + commands + others + (known ? 1 : 0);
}

base::Result<int> Eraser::eraseChanges(RecordId record)
{
    // Changes that never came as far as a record are found by the object; a walk over all of them is the
    // price of a rare wish.
    auto find = m_database.query("SELECT c.id FROM change c WHERE c.has_body = 1 AND ((c.record > 0 AND "
                                 "c.record = ?) OR EXISTS (SELECT 1 "
                                 "FROM link l WHERE l.record = ? AND l.system = c.system AND l.object = "
                                 "c.object AND l.local_id = c.local_id))");
    SPLOT_ASSIGN(const auto changes, (find << record << record).all(readId));
    for (const std::int64_t id : changes) {
        SPLOT_TRY((m_database.query("DELETE FROM change_body WHERE change = ?") << id).run());
        SPLOT_TRY((m_database.query("UPDATE change SET has_body = 0 WHERE id = ?") << id).run());
    }
    return static_cast<int>(changes.size());
}

base::Result<int> Eraser::eraseItems(RecordId record)
{
    auto find = m_database.query(
        "SELECT id FROM item WHERE record = ? OR delivery IN (SELECT id FROM delivery WHERE record = ?) "
        "OR change IN (SELECT id FROM change WHERE record > 0 AND record = ?)");
    SPLOT_ASSIGN(const auto items, (find << record << record << record).all(readId));
    for (const std::int64_t id : items) {
        SPLOT_ASSIGN(auto item, m_cases.item(id));
        if (!item)
            continue;
        item->message.arguments.clear();
        item->detail.clear();
        item->sample = {};
        item->candidates = {};
        if (item->state == model::ItemState::Open)
            item->state = model::ItemState::Discarded;
        SPLOT_TRY(m_cases.saveItem(*item));
    }
    return static_cast<int>(items.size());
}

base::Result<int> Eraser::eraseCommands(RecordId record)
{
    int erased = 0;
    std::vector<std::int64_t> found;
    {
        auto q = m_database.query("SELECT id, arguments FROM command WHERE arguments <> x''");
        SPLOT_TRY(q.each([&](Row &row) {
            std::int64_t id = 0;
            model::Value arguments;
            row >> id >> arguments;
            const model::Value *subject = arguments.member("record");
            if (subject && (*subject == model::Value(record.value) ||
                            *subject == model::Value(model::Reference{record.value})))
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
    return erased;
}

} // namespace splot::store
