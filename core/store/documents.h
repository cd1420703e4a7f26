#pragma once

#include "core/store/sql/database.h"
#include "core/store/store.h"

namespace splot::store {

/// The configuration as versioned documents: every text that ever was, with who wrote it.
class Documents
{
public:
    explicit Documents(Database &database) : m_database(database) {}

    base::Result<std::int64_t> version();
    base::Result<std::vector<Document>> current();
    /// As they were when `version` was the newest.
    base::Result<std::vector<Document>> at(std::int64_t version);
    base::Result<std::int64_t> save(const std::vector<Document> &changed, std::int64_t expected,
                                    const std::string &author, const std::string &comment, model::Moment at);
    base::Result<std::vector<DocumentVersion>> history(const std::string &kind, const std::string &id);

private:
    Database &m_database;
};

} // namespace splot::store
