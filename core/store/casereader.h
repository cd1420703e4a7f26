#pragma once

#include "core/model/case.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// Which cases to show; what is empty does not filter.
struct CaseFilter
{
    std::vector<model::CaseState> states;
    std::optional<model::CaseKind> kind;
    std::optional<model::EngineStep> step;
    model::SystemId system;
    model::EntityId entity;
    std::string assignee;
    std::string text; ///< words of an item, or the beginnings of them
};

/// Which items of a case to show.
struct ItemFilter
{
    std::optional<model::ItemState> state;
    std::string text;
};

/// Cases and their items as the Inbox shows them.
class CaseReader
{
public:
    explicit CaseReader(Database &database) : m_database(database) {}

    /// The ones that failed last come first.
    base::Result<std::vector<model::Case>> list(const CaseFilter &filter, int offset, int limit);
    base::Result<std::int64_t> count(const CaseFilter &filter);
    base::Result<std::optional<model::Case>> get(model::CaseId id);
    /// In order of their ids, after `after`.
    base::Result<std::vector<model::CaseItem>> items(model::CaseId id, const ItemFilter &filter,
                                                     std::int64_t after, int limit);
    base::Result<std::int64_t> countItems(model::CaseId id, const ItemFilter &filter);
    base::Result<std::optional<model::CaseItem>> item(std::int64_t id);
    /// Failures of all cases that hold every word of `text`, or a word that begins with it, in message,
    /// detail, sample, local id or field; newest first.
    base::Result<std::vector<model::CaseItem>> search(const std::string &text, int limit);
    base::Result<std::vector<model::CaseItem>> itemsOf(model::RecordId record, int limit);

private:
    Database &m_database;
};

} // namespace splot::store
