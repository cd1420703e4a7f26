#pragma once

#include "core/model/ids.h"
#include "core/store/sql/database.h"

#include <map>
#include <string>

namespace splot::store {

/// By which texts people find records. They go into the index together, just before a transaction is
/// committed: FTS5 writes what it gathered to disk at each statement of others that may fail half way.
class SearchTexts
{
public:
    explicit SearchTexts(Database &database);
    SearchTexts(const SearchTexts &) = delete;

    /// Of a record that is new.
    void add(model::RecordId record, std::string text);
    /// Instead of the one that it has.
    void replace(model::RecordId record, std::string text);

private:
    struct Text
    {
        std::string text;
        bool fresh = false;
    };

    base::Result<void> write();
    base::Result<void> write(model::RecordId record, const Text &text);

    Database &m_database;
    std::map<model::RecordId, Text> m_pending;
};

} // namespace splot::store
