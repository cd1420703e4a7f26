#pragma once

#include "core/store/cases.h"
#include "core/store/records.h"

namespace splot::store {

/// Takes what was known of a person out of the workspace: values, bodies, excerpts and search words of one
/// record and of those that were merged into it. What stays is that there was such a record, where its values
/// came from and when.
class Eraser
{
public:
    Eraser(Database &database, Records &records, Cases &cases)
        : m_database(database), m_records(records), m_cases(cases)
    {}

    /// The number of rows that lost something.
    base::Result<int> erase(model::RecordId record);

private:
    base::Result<int> eraseAll(model::RecordId record);
    base::Result<int> eraseOne(model::RecordId record);
    base::Result<int> eraseChanges(model::RecordId record);
    base::Result<std::vector<model::CaseItem>> itemsOf(model::RecordId record);
    base::Result<void> eraseItems(const std::vector<model::CaseItem> &items);
    /// What people wished for the record, or for cases with items of it.
    base::Result<int> eraseCommands(model::RecordId record, const std::vector<model::CaseItem> &items);
    /// The values in what is remembered of such wishes; who did what and when stays.
    base::Result<int> eraseAudit(const std::vector<model::CaseItem> &items);
    /// Runs statements whose only `?` is the record; the rows they touched.
    base::Result<int> forRecord(model::RecordId record, std::initializer_list<const char *> statements);

    Database &m_database;
    Records &m_records;
    Cases &m_cases;
};

} // namespace splot::store
