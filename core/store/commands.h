#pragma once

#include "core/model/command.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// Wishes to the engine and their answers, and the audit of who did what.
class Commands
{
public:
    explicit Commands(Database &database) : m_database(database) {}

    /// Waiting or running ones, oldest first.
    base::Result<std::vector<model::Command>> open(model::CommandState state);
    /// A wish to cancel stays, whatever a later save says.
    base::Result<std::int64_t> save(const model::Command &command);
    base::Result<std::optional<model::Command>> get(std::int64_t id);
    /// Newest first; `before` 0: from the newest.
    base::Result<std::vector<model::Command>> list(std::int64_t before, int limit);

    base::Result<void> addAudit(const model::AuditEntry &entry);
    /// Newest first; empty subject: all; `before` 0: from the newest.
    base::Result<std::vector<model::AuditEntry>> audit(const std::string &subject, std::int64_t before,
                                                       int limit);

private:
    Database &m_database;
};

} // namespace splot::store
