#include "core/store/searchtexts.h"

namespace splot::store {

SearchTexts::SearchTexts(Database &database) : m_database(database)
{
    m_database.beforeCommit([this] { return write(); });
    m_database.onRollback([this] { m_pending.clear(); });
}

void SearchTexts::add(model::RecordId record, std::string text)
{
    m_pending[record] = {std::move(text), true};
}

void SearchTexts::replace(model::RecordId record, std::string text)
{
    m_pending[record].text = std::move(text); // still fresh, if it came in this transaction
}

base::Result<void> SearchTexts::write()
{
    for (const auto &[record, text] : m_pending)
        SPLOT_TRY(write(record, text));
    m_pending.clear();
    return {};
}

base::Result<void> SearchTexts::write(model::RecordId record, const Text &text)
{
    if (!text.fresh) {
        SPLOT_ASSIGN(
            const auto before,
            (m_database.query("SELECT text FROM record_text WHERE rowid = ?") << record).one<std::string>());
        if (before == text.text)
            return {};
        SPLOT_TRY((m_database.query("DELETE FROM record_text WHERE rowid = ?") << record).run());
    }
    if (!text.text.empty())
        SPLOT_TRY(
            (m_database.query("INSERT INTO record_text (rowid, text) VALUES (?, ?)") << record << text.text)
                .run());
    return {};
}

} // namespace splot::store
