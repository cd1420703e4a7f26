#pragma once

#include "core/model/case.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// Cases and their items. How many items are open and when the last came is kept here, whatever a saved case
/// says.
class Cases
{
public:
    explicit Cases(Database &database) : m_database(database) {}

    base::Result<std::optional<model::Case>> open(const std::string &signature, model::Moment since);
    base::Result<std::optional<model::Case>> get(model::CaseId id);
    base::Result<model::CaseId> save(const model::Case &c);
    base::Result<std::int64_t> addItem(const model::CaseItem &item);
    base::Result<int> settle(model::ChangeId change, model::DeliveryId delivery, model::RecordId record,
                             const model::SystemId &system, const std::string &field);
    base::Result<std::vector<model::CaseItem>> openItems(model::CaseId id, std::int64_t after, int limit);
    base::Result<std::optional<model::CaseItem>> item(std::int64_t id);
    base::Result<std::optional<model::CaseItem>> lastUnread(const model::SystemId &, const model::ObjectName &,
                                                            const model::LocalId &);
    base::Result<int> settleUnread(const model::SystemId &, const model::ObjectName &, const model::LocalId &);
    base::Result<void> saveItem(const model::CaseItem &item);

private:
    struct Place
    {
        std::int64_t item;
        model::CaseId parent;
    };

    static Place readPlace(Row &row);
    base::Result<void> find(std::vector<Place> &found, Query &query);
    base::Result<int> settle(const std::vector<Place> &places);
    base::Result<void> addText(std::int64_t id, const model::CaseItem &item);
    /// The case after so many more (or less) of its items are open: it resolves with the last and reopens
    /// with the first.
    base::Result<void> follow(model::CaseId id, int openItems);

    Database &m_database;
};

/// The columns of an item, and its reading, for every query that gives items.
extern const std::string itemColumns;
model::CaseItem readItem(Row &row);
extern const std::string caseColumns;
model::Case readCase(Row &row);

} // namespace splot::store
