#pragma once

#include "core/base/result.h"
#include "core/model/case.h"
#include "core/model/change.h"
#include "core/model/command.h"
#include "core/model/configuration.h"
#include "core/model/decision.h"
#include "core/model/delivery.h"
#include "core/model/hold.h"
#include "core/model/link.h"
#include "core/model/record.h"

#include <memory>
#include <set>

namespace splot::store {

/// One configuration document: kinds are system, entity, mapping, lookup, options; ids are unique in their kind.
struct Document
{
    std::string kind;
    std::string id;
    std::string json; ///< empty: removed
};

/// One earlier or current text of a document.
struct DocumentVersion
{
    Document document;
    std::int64_t version = 0; ///< of the whole configuration
    std::string author;
    std::string comment;
    model::Moment at;
};

/// The engine that holds the workspace.
struct Lease
{
    std::int64_t epoch = 0;
    std::string host;
    std::int64_t process = 0;
    std::string kind;        ///< embedded, serve, run
    model::Moment beat;
    bool yieldWanted = false;
};

/// The engine's port to the workspace: one writer, one thread, explicit transactions. Reads see the open transaction.
/// Errors: BackOff (locked by another), Corrupt (damaged file), NotConnected (disk full, read-only), Internal.
class Store
{
public:
    virtual ~Store() = default;

    /// Entities by which records are encoded and decoded; set at start and with every new configuration.
    virtual void setSchemas(std::map<model::EntityId, std::shared_ptr<const model::Schema>> schemas) = 0;

    virtual base::Result<void> begin() = 0; ///< Internal inside another one
    /// Durable when it returns. After a failed write (not a Conflict that an answer names) it rolls back and repeats that error.
    virtual base::Result<void> commit() = 0;
    virtual void rollback() = 0;

    // Changes
    virtual base::Result<model::ChangeId> addChange(const model::Change &change) = 0;
    virtual base::Result<void> saveChange(const model::Change &change) = 0;
    /// Only what became of it: state, record, case and what it waits for. What was captured stays as it came.
    virtual base::Result<void> saveFate(const model::Change &change) = 0;
    virtual base::Result<std::optional<model::Change>> change(model::ChangeId id) = 0;
    /// In order of their ids, after `after`.
    virtual base::Result<model::ChangeId> newestChange() = 0; ///< 0: there is none
    virtual base::Result<std::vector<model::Change>> changesIn(model::ChangeState state, model::ChangeId after, int limit) = 0;
    virtual base::Result<std::vector<model::Change>> changesWaitingFor(const std::string &what) = 0;
    /// Captured, waiting and quarantined changes of one object, oldest first.
    virtual base::Result<std::vector<model::Change>> openChangesOf(const model::SystemId &, const model::ObjectName &, const model::LocalId &) = 0;
    /// Those of them that are no longer captured.
    virtual base::Result<std::vector<model::Change>> blockedChangesOf(const model::SystemId &, const model::ObjectName &, const model::LocalId &) = 0;
    /// False if this delivery id of a webhook was seen before; remembers it.
    /// Also for pieces of files that were reported once.
    virtual base::Result<bool> rememberWebhook(const model::SystemId &, const std::string &deliveryId, model::Moment at) = 0;

    // Cursors and other opaque state: ("cursor/FEED", system, object), ("memory", system, "") ...
    virtual base::Result<model::Value> state(const std::string &kind, const model::SystemId &, const model::ObjectName &) = 0;
    virtual base::Result<void> saveState(const std::string &kind, const model::SystemId &, const model::ObjectName &, const model::Value &) = 0;

    // Records, links, match keys
    virtual base::Result<model::RecordId> addRecord(const model::Record &record) = 0;
    virtual base::Result<void> saveRecord(const model::Record &record) = 0;
    virtual base::Result<std::optional<model::Record>> record(model::RecordId id) = 0;
    virtual base::Result<std::vector<model::RecordId>> recordsOf(const model::EntityId &, model::RecordId after, int limit) = 0;
    virtual base::Result<model::LinkId> addLink(const model::Link &link) = 0;
    virtual base::Result<void> saveLink(const model::Link &link) = 0;
    virtual base::Result<void> removeLink(model::LinkId id) = 0;
    /// One object may carry several entities: its link for `entity`.
    virtual base::Result<std::optional<model::Link>> link(const model::SystemId &, const model::ObjectName &, const model::EntityId &, const model::LocalId &) = 0;
    virtual base::Result<std::vector<model::Link>> linksOf(model::RecordId record) = 0;
    /// By their local ids, those after `after`.
    virtual base::Result<std::vector<model::Link>> linksIn(const model::SystemId &, const model::ObjectName &, const model::EntityId &, const model::LocalId &after, int limit) = 0;
    virtual base::Result<std::int64_t> linkCount(const model::SystemId &, const model::ObjectName &, const model::EntityId &) = 0;
    /// Replaces the record's normalised match values: key name -> value.
    virtual base::Result<void> setMatchValues(model::RecordId, const model::EntityId &, const std::map<std::string, std::string> &values) = 0;
    virtual base::Result<std::vector<model::RecordId>> recordsMatching(const model::EntityId &, const std::string &key, const std::string &value) = 0;
    /// Records with a reference to `target` (by the reference index that saveRecord keeps).
    virtual base::Result<std::vector<model::RecordId>> recordsReferring(model::RecordId target) = 0;

    // Deliveries and attempts
    virtual base::Result<std::optional<model::Delivery>> delivery(model::RecordId, const model::SystemId &, const model::ObjectName &) = 0;
    virtual base::Result<std::optional<model::Delivery>> delivery(model::DeliveryId) = 0;
    virtual base::Result<model::DeliveryId> saveDelivery(const model::Delivery &delivery) = 0; ///< inserts when its id is 0
    /// Ready ones, live before backfill, oldest first; never `except`.
    virtual base::Result<std::vector<model::Delivery>> readyDeliveries(const model::SystemId &, int limit) = 0;
    /// Retrying or uncertain ones (`state`) that are due at `now`, the longest due first; of one system, or of all.
    virtual base::Result<std::vector<model::Delivery>> dueDeliveries(model::DeliveryState state, const model::SystemId &system, model::Moment now, int limit) = 0;
    virtual base::Result<std::vector<model::Delivery>> deliveriesIn(model::DeliveryState state, model::DeliveryId after, int limit) = 0;
    virtual base::Result<std::vector<model::Delivery>> deliveriesWaitingFor(const std::string &what) = 0;
    /// The earliest dueAt of retrying and uncertain ones that is later than `after`; micros 0: none.
    virtual base::Result<model::Moment> nextDue(model::Moment after) = 0;
    virtual base::Result<void> saveAttempt(const model::Attempt &attempt) = 0; ///< inserts or completes
    virtual base::Result<std::vector<model::Attempt>> attemptsOf(model::DeliveryId id) = 0;
    /// The highest number of a delivery's attempts, 0: none; without reading their bodies.
    virtual base::Result<int> lastAttempt(model::DeliveryId id) = 0;

    // Holds, cases, decisions, counts
    virtual base::Result<void> saveHold(const model::Hold &hold) = 0; ///< one per (record, system, object, field, reason)
    virtual base::Result<void> removeHold(const model::Hold &hold) = 0;
    virtual base::Result<std::vector<model::Hold>> holdsOf(model::RecordId record) = 0;
    virtual base::Result<std::optional<model::Case>> openCase(const std::string &signature, model::Moment since) = 0; ///< one that is not resolved, or else the newest whose last failure came at or after `since`
    virtual base::Result<std::optional<model::Case>> caseById(model::CaseId id) = 0;
    virtual base::Result<model::CaseId> saveCase(const model::Case &c) = 0; ///< inserts when its id is 0; never sets the count, nor first and last later
    virtual base::Result<std::int64_t> addCaseItem(const model::CaseItem &item) = 0; ///< the case's count and last follow
    /// Settles the open items that match the given parts (change, delivery or record+system+field); a case left without any resolves.
    /// Parts are exact, an empty field too; an item of a delivery is settled by its delivery only.
    virtual base::Result<int> settleItems(model::ChangeId, model::DeliveryId, model::RecordId, const model::SystemId &, const std::string &field) = 0;
    /// The newest item, in whatever state, that says that an object (or a row of a file) could not be read.
    virtual base::Result<std::optional<model::CaseItem>> lastUnread(const model::SystemId &, const model::ObjectName &, const model::LocalId &) = 0;
    virtual base::Result<int> settleUnread(const model::SystemId &, const model::ObjectName &, const model::LocalId &) = 0; ///< its open ones
    virtual base::Result<std::optional<model::CaseItem>> caseItem(std::int64_t id) = 0;
    virtual base::Result<void> saveCaseItem(const model::CaseItem &item) = 0; ///< of a known id; the case's count follows, and the case resolves or reopens
    virtual base::Result<std::vector<model::CaseItem>> openItems(model::CaseId id, std::int64_t after, int limit) = 0;
    virtual base::Result<void> addDecision(const model::Decision &decision) = 0;
    virtual base::Result<std::vector<model::Decision>> decisions(model::RecordId, const std::string &field, int limit) = 0; ///< newest first; empty field: all
    /// What one system brought, or was given, between two moments; oldest first.
    virtual base::Result<std::vector<model::Decision>> decisionsOf(const model::SystemId &, model::Moment from, model::Moment to, int limit) = 0;
    virtual base::Result<void> count(const std::vector<model::FlowCount> &counts) = 0;

    // Configuration, commands, lease
    virtual base::Result<std::int64_t> configurationVersion() = 0;
    virtual base::Result<std::vector<Document>> documents() = 0; ///< the current ones
    /// Replaces and removes (empty JSON) documents as one new version. Conflict when `expected` is not the current version.
    virtual base::Result<std::int64_t> saveDocuments(const std::vector<Document> &changed, std::int64_t expected,
                                                     const std::string &author, const std::string &comment, model::Moment at) = 0;
    virtual base::Result<std::vector<DocumentVersion>> documentHistory(const std::string &kind, const std::string &id) = 0; ///< newest first; empty kind: all
    virtual base::Result<void> addAudit(const model::AuditEntry &entry) = 0;
    virtual base::Result<std::vector<model::Command>> openCommands(model::CommandState state) = 0; ///< waiting or running ones, oldest first
    virtual base::Result<std::int64_t> saveCommand(const model::Command &command) = 0; ///< inserts when its id is 0
    virtual base::Result<std::optional<model::Command>> command(std::int64_t id) = 0;
    virtual base::Result<Lease> takeLease(const std::string &kind, model::Moment now) = 0; ///< Conflict when another engine's beat is younger than 10 s
    virtual base::Result<Lease> beat(std::int64_t epoch, model::Moment now) = 0;           ///< Conflict when the lease is lost
    virtual base::Result<void> releaseLease(std::int64_t epoch) = 0;
    /// Changes whenever another connection committed (PRAGMA data_version).
    virtual std::int64_t dataVersion() = 0;
    /// Random, fixed when the workspace was made; part of every idempotency key.
    virtual base::Result<std::string> workspaceId() = 0;
    /// A private copy of the committed state that nobody else writes; gone with the object. Plans are worked out on it.
    virtual base::Result<std::unique_ptr<Store>> snapshot() = 0;
    /// Copies the committed state into a new file while others go on writing; bytes written. Rejected if the file exists.
    virtual base::Result<std::int64_t> backup(const std::string &path) = 0;
    /// Empties bodies of finished changes and attempts older than `before`, at most `limit` of them; how many.
    virtual base::Result<int> pruneBodies(model::Moment before, int limit) = 0;
    /// Takes finished changes, attempts and decisions, resolved cases and commands older than `before` but for what still explains a
    /// value (core/store/retention), going through at most `limit` of each kind; how many of the kind with the most.
    virtual base::Result<int> pruneHistory(model::Moment before, int limit) = 0;
    /// Takes values, bodies, excerpts and search words of a record, and of those merged into it, out of the workspace; its open
    /// case items are discarded, its holds go. Where values came from and when stays. How many rows lost something.
    virtual base::Result<int> eraseRecord(model::RecordId id) = 0;
};

} // namespace splot::store
