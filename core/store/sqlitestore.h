#pragma once

#include "core/store/store.h"

namespace splot::store {

struct Tables;

/// The workspace in one SQLite file; used on the thread that opened it.
class SqliteStore : public Store
{
public:
    /// Makes a new workspace. Rejected: there is a file of that name.
    static base::Result<std::unique_ptr<SqliteStore>> create(const std::string &path, model::Moment now);
    /// Opens a workspace for writing and brings its format up to date; never makes a file.
    static base::Result<std::unique_ptr<SqliteStore>> open(const std::string &path);
    ~SqliteStore() override;

    const std::string &path() const;
    /// For a copy that shall live beside its original: no idempotency key of the one is then one of the
    /// other's.
    base::Result<std::string> renewWorkspaceId();

    void setSchemas(std::map<model::EntityId, std::shared_ptr<const model::Schema>> schemas) override;
    base::Result<void> begin() override;
    base::Result<void> commit() override;
    void rollback() override;

    base::Result<model::ChangeId> addChange(const model::Change &change) override;
    base::Result<void> saveChange(const model::Change &change) override;
    base::Result<void> saveFate(const model::Change &change) override;
    base::Result<std::optional<model::Change>> change(model::ChangeId id) override;
    base::Result<model::ChangeId> newestChange() override;
    base::Result<std::vector<model::Change>> changesIn(model::ChangeState state, model::ChangeId after,
                                                       int limit) override;
    base::Result<std::vector<model::Change>> changesWaitingFor(const std::string &what) override;
    base::Result<std::vector<model::Change>> openChangesOf(const model::SystemId &, const model::ObjectName &,
                                                           const model::LocalId &) override;
    base::Result<std::vector<model::Change>>
    blockedChangesOf(const model::SystemId &, const model::ObjectName &, const model::LocalId &) override;
    base::Result<bool> rememberWebhook(const model::SystemId &, const std::string &deliveryId,
                                       model::Moment at) override;
    base::Result<model::Value> state(const std::string &kind, const model::SystemId &,
                                     const model::ObjectName &) override;
    base::Result<void> saveState(const std::string &kind, const model::SystemId &, const model::ObjectName &,
                                 const model::Value &) override;
    base::Result<model::RecordId> addRecord(const model::Record &record) override;
    base::Result<void> saveRecord(const model::Record &record) override;
    base::Result<std::optional<model::Record>> record(model::RecordId id) override;
    base::Result<std::vector<model::RecordId>> recordsOf(const model::EntityId &, model::RecordId after,
                                                         int limit) override;
    base::Result<model::LinkId> addLink(const model::Link &link) override;
    base::Result<void> saveLink(const model::Link &link) override;
    base::Result<void> removeLink(model::LinkId id) override;
    base::Result<std::optional<model::Link>> link(const model::SystemId &, const model::ObjectName &,
                                                  const model::EntityId &, const model::LocalId &) override;
    base::Result<std::vector<model::Link>> linksOf(model::RecordId record) override;
    base::Result<std::vector<model::Link>> linksIn(const model::SystemId &, const model::ObjectName &,
                                                   const model::EntityId &, const model::LocalId &after,
                                                   int limit) override;
    base::Result<std::int64_t> linkCount(const model::SystemId &, const model::ObjectName &,
                                         const model::EntityId &) override;
    base::Result<void> setMatchValues(model::RecordId, const model::EntityId &,
                                      const std::map<std::string, std::string> &values) override;
    base::Result<std::vector<model::RecordId>>
    recordsMatching(const model::EntityId &, const std::string &key, const std::string &value) override;
    base::Result<std::vector<model::RecordId>> recordsReferring(model::RecordId target) override;
    base::Result<std::optional<model::Delivery>> delivery(model::RecordId, const model::SystemId &,
                                                          const model::ObjectName &) override;
    base::Result<std::optional<model::Delivery>> delivery(model::DeliveryId) override;
    base::Result<model::DeliveryId> saveDelivery(const model::Delivery &delivery) override;
    base::Result<std::vector<model::Delivery>> readyDeliveries(const model::SystemId &, int limit) override;
    base::Result<std::vector<model::Delivery>> dueDeliveries(model::DeliveryState state,
                                                             const model::SystemId &system, model::Moment now,
                                                             int limit) override;
    base::Result<std::vector<model::Delivery>> deliveriesIn(model::DeliveryState state,
                                                            model::DeliveryId after, int limit) override;
    base::Result<std::vector<model::Delivery>> deliveriesWaitingFor(const std::string &what) override;
    base::Result<model::Moment> nextDue(model::Moment after) override;
    base::Result<void> saveAttempt(const model::Attempt &attempt) override;
    base::Result<std::vector<model::Attempt>> attemptsOf(model::DeliveryId id) override;
    base::Result<int> lastAttempt(model::DeliveryId id) override;
    base::Result<void> saveHold(const model::Hold &hold) override;
    base::Result<void> removeHold(const model::Hold &hold) override;
    base::Result<std::vector<model::Hold>> holdsOf(model::RecordId record) override;
    base::Result<std::optional<model::Case>> openCase(const std::string &signature,
                                                      model::Moment since) override;
    base::Result<std::optional<model::Case>> caseById(model::CaseId id) override;
    base::Result<model::CaseId> saveCase(const model::Case &c) override;
    base::Result<std::int64_t> addCaseItem(const model::CaseItem &item) override;
    base::Result<std::optional<model::CaseItem>>
    lastUnread(const model::SystemId &, const model::ObjectName &, const model::LocalId &) override;
    base::Result<int> settleUnread(const model::SystemId &, const model::ObjectName &,
                                   const model::LocalId &) override;
    base::Result<int> settleItems(model::ChangeId, model::DeliveryId, model::RecordId,
                                  const model::SystemId &, const std::string &field) override;
    base::Result<std::vector<model::CaseItem>> openItems(model::CaseId id, std::int64_t after,
                                                         int limit) override;
    base::Result<std::optional<model::CaseItem>> caseItem(std::int64_t id) override;
    base::Result<void> saveCaseItem(const model::CaseItem &item) override;
    base::Result<void> addDecision(const model::Decision &decision) override;
    base::Result<std::vector<model::Decision>> decisions(model::RecordId, const std::string &field,
                                                         int limit) override;
    base::Result<std::vector<model::Decision>> decisionsOf(const model::SystemId &, model::Moment from,
                                                           model::Moment to, int limit) override;
    base::Result<void> count(const std::vector<model::FlowCount> &counts) override;
    base::Result<std::int64_t> configurationVersion() override;
    base::Result<std::vector<Document>> documents() override;
    base::Result<std::int64_t> saveDocuments(const std::vector<Document> &changed, std::int64_t expected,
                                             const std::string &author, const std::string &comment,
                                             model::Moment at) override;
    base::Result<std::vector<DocumentVersion>> documentHistory(const std::string &kind,
                                                               const std::string &id) override;
    base::Result<void> addAudit(const model::AuditEntry &entry) override;
    base::Result<std::vector<model::Command>> openCommands(model::CommandState state) override;
    base::Result<std::int64_t> saveCommand(const model::Command &command) override;
    base::Result<std::optional<model::Command>> command(std::int64_t id) override;
    base::Result<Lease> takeLease(const std::string &kind, model::Moment now) override;
    base::Result<Lease> beat(std::int64_t epoch, model::Moment now) override;
    base::Result<void> releaseLease(std::int64_t epoch) override;
    std::int64_t dataVersion() override;
    base::Result<std::string> workspaceId() override;
    base::Result<std::unique_ptr<Store>> snapshot() override;
    base::Result<std::int64_t> backup(const std::string &path) override;
    base::Result<int> pruneBodies(model::Moment before, int limit) override;
    base::Result<int> pruneHistory(model::Moment before, int limit) override;
    base::Result<int> eraseRecord(model::RecordId id) override;

private:
    explicit SqliteStore(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> m_tables;
};

} // namespace splot::store
