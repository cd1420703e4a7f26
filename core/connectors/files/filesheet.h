#pragma once

#include "core/connectors/files/rowreader.h"

#include <map>
#include <set>

namespace splot::connectors {

/// One file in memory, as rows over its bytes. A row that is not touched keeps every byte, bad ones too.
class FileSheet
{
public:
    explicit FileSheet(FileObject object) : m_object(std::move(object)) {}

    /// BackOff: it changed while it was read. Rejected: too large, or a JSON array with broken elements.
    base::Result<void> load(const FoundFile &file);

    /// The row with this id; null: none. `several`: there are more than one.
    const model::Value *row(const std::string &id, bool &several) const;
    base::Result<model::LocalId> idOf(const model::Value &body) const;
    /// As the file would give it back: a cell for every column, as text. Rejected (Error::field): no column,
    /// or no such character.
    base::Result<model::Value> asHeld(const model::Value &body);

    base::Result<void> replace(const std::string &id, const model::Value &body);
    base::Result<void> add(const model::Value &body);
    void remove(const std::string &id);

    /// The new content; Internal: it does not read back as it should, so it must not be written.
    base::Result<std::string> bytes() const;
    bool changed() const { return m_changed; }
    /// How the row of this body stands in the file.
    base::Result<std::string> encoded(const model::Value &body) const;

private:
    struct Row
    {
        std::size_t from = 0; ///< in the old bytes
        std::size_t to = 0;
        std::string id; ///< empty: a bad row
        model::Value body;
        std::string text;   ///< the new bytes
        bool isNew = false; ///< not in the old bytes
        bool removed = false;
        bool changed = false;
    };

    void index(std::size_t at);
    std::string lines() const;
    std::string array() const;
    base::Result<void> check(const std::string &bytes) const;

    FileObject m_object;
    std::string m_old;
    format::CsvDialect m_dialect;
    std::vector<std::string> m_columns;
    std::vector<Row> m_rows;
    std::map<std::string, std::size_t> m_byId; ///< the last row of each id
    std::set<std::string> m_several;
    bool m_changed = false;
    bool m_begun = false; ///< there were no column names yet: the file begins anew
};

} // namespace splot::connectors
