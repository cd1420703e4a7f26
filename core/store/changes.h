#pragma once

#include "core/model/change.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// Captured changes, their bodies beside them, and the delivery ids of webhooks that were seen.
class Changes
{
public:
    explicit Changes(Database &database) : m_database(database) {}

    base::Result<model::ChangeId> add(const model::Change &change);
    base::Result<void> save(const model::Change &change);
    base::Result<void> saveFate(const model::Change &change);
    base::Result<std::optional<model::Change>> get(model::ChangeId id);
    base::Result<model::ChangeId> newest();
    base::Result<std::vector<model::Change>> in(model::ChangeState state, model::ChangeId after, int limit);
    base::Result<std::vector<model::Change>> waitingFor(const std::string &what);
    base::Result<std::vector<model::Change>>
    openOf(const model::SystemId &system, const model::ObjectName &object, const model::LocalId &localId);
    base::Result<bool> rememberWebhook(const model::SystemId &system, const std::string &deliveryId,
                                       model::Moment at);
    /// The newest changes of one record.
    base::Result<std::vector<model::Change>> ofRecord(model::RecordId record, model::ChangeId before,
                                                      int limit);

private:
    base::Result<void> saveBody(model::ChangeId id, const model::Value &body);

    Database &m_database;
};

} // namespace splot::store
