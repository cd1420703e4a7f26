#pragma once

#include "core/store/store.h"
#include "tests/support/powerlossvfs.h"

namespace splot::simulation {

/// What an access to the store throws at the moment when the engine's process dies.
struct Crash
{};

/// What it throws when the engine takes turn after turn and time stands still.
struct Stuck
{};

/// The real store, with a death at a chosen access: nothing after it happens, and what was not committed is
/// lost; or with an error at one.
class MortalStore : public store::Store
{
public:
    MortalStore(store::Store &store, const base::Clock &clock) : m_store(store), m_clock(clock) {}

    /// At the `access`-th access from now: before it takes effect, or just after it did.
    void dieAt(std::int64_t access, bool after)
    {
        m_left = access;
        m_after = after;
    }
    /// It lies on a disk that may lose its power while the engine is at it.
    void liesOn(support::PowerLossVfs &disk) { m_disk = &disk; }
    /// The `access`-th access from now that can fail does, and does nothing.
    void failAt(std::int64_t access, base::Error error)
    {
        m_leftToFail = access;
        m_error = std::move(error);
    }
    std::int64_t accesses() const { return m_accesses; }

    void setSchemas(std::map<model::EntityId, std::shared_ptr<const model::Schema>> schemas) override
    {
        return access([&]() -> void { return m_store.setSchemas(std::move(schemas)); });
    }
    base::Result<void> begin() override
    {
        m_turns = m_clock.steady() == m_turnsAt ? m_turns + 1 : 0;
        m_turnsAt = m_clock.steady();
        if (m_turns > turnsAtOnce)
            throw Stuck{};
        return access([&]() -> base::Result<void> { return m_store.begin(); });
    }
    base::Result<void> commit() override
    {
        return access([&]() -> base::Result<void> { return m_store.commit(); });
    }
    void rollback() override
    {
        return access([&]() -> void { return m_store.rollback(); });
    }
    base::Result<model::ChangeId> addChange(const model::Change &change) override
    {
        return access([&]() -> base::Result<model::ChangeId> { return m_store.addChange(change); });
    }
    base::Result<void> saveChange(const model::Change &change) override
    {
        return access([&]() -> base::Result<void> { return m_store.saveChange(change); });
    }
    base::Result<void> saveFate(const model::Change &change) override
    {
        return access([&]() -> base::Result<void> { return m_store.saveFate(change); });
    }
    base::Result<std::optional<model::Change>> change(model::ChangeId id) override
    {
        return access([&]() -> base::Result<std::optional<model::Change>> { return m_store.change(id); });
    }
    base::Result<model::ChangeId> newestChange() override
    {
        return access([&]() -> base::Result<model::ChangeId> { return m_store.newestChange(); });
    }
    base::Result<std::vector<model::Change>> changesIn(model::ChangeState state, model::ChangeId after,
                                                       int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::Change>> {
            return m_store.changesIn(state, after, limit);
        });
    }
    base::Result<std::vector<model::Change>> changesWaitingFor(const std::string &what) override
    {
        return access(
            [&]() -> base::Result<std::vector<model::Change>> { return m_store.changesWaitingFor(what); });
    }
    base::Result<std::vector<model::Change>>
    openChangesOf(const model::SystemId &a, const model::ObjectName &b, const model::LocalId &c) override
    {
        return access(
            [&]() -> base::Result<std::vector<model::Change>> { return m_store.openChangesOf(a, b, c); });
    }
    base::Result<std::vector<model::Change>>
    blockedChangesOf(const model::SystemId &a, const model::ObjectName &b, const model::LocalId &c) override
    {
        return access(
            [&]() -> base::Result<std::vector<model::Change>> { return m_store.blockedChangesOf(a, b, c); });
    }
    base::Result<bool> rememberWebhook(const model::SystemId &a, const std::string &deliveryId,
                                       model::Moment at) override
    {
        return access([&]() -> base::Result<bool> { return m_store.rememberWebhook(a, deliveryId, at); });
    }
    base::Result<model::Value> state(const std::string &kind, const model::SystemId &b,
                                     const model::ObjectName &c) override
    {
        return access([&]() -> base::Result<model::Value> { return m_store.state(kind, b, c); });
    }
    base::Result<void> saveState(const std::string &kind, const model::SystemId &b,
                                 const model::ObjectName &c, const model::Value &d) override
    {
        return access([&]() -> base::Result<void> { return m_store.saveState(kind, b, c, d); });
    }
    base::Result<model::RecordId> addRecord(const model::Record &record) override
    {
        return access([&]() -> base::Result<model::RecordId> { return m_store.addRecord(record); });
    }
    base::Result<void> saveRecord(const model::Record &record) override
    {
        return access([&]() -> base::Result<void> { return m_store.saveRecord(record); });
    }
    base::Result<std::optional<model::Record>> record(model::RecordId id) override
    {
        return access([&]() -> base::Result<std::optional<model::Record>> { return m_store.record(id); });
    }
    base::Result<std::vector<model::RecordId>> recordsOf(const model::EntityId &a, model::RecordId after,
                                                         int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::RecordId>> {
            return m_store.recordsOf(a, after, limit);
        });
    }
    base::Result<model::LinkId> addLink(const model::Link &link) override
    {
        return access([&]() -> base::Result<model::LinkId> { return m_store.addLink(link); });
    }
    base::Result<void> saveLink(const model::Link &link) override
    {
        return access([&]() -> base::Result<void> { return m_store.saveLink(link); });
    }
    base::Result<void> removeLink(model::LinkId id) override
    {
        return access([&]() -> base::Result<void> { return m_store.removeLink(id); });
    }
    base::Result<std::optional<model::Link>> link(const model::SystemId &a, const model::ObjectName &b,
                                                  const model::EntityId &c, const model::LocalId &d) override
    {
        return access([&]() -> base::Result<std::optional<model::Link>> { return m_store.link(a, b, c, d); });
    }
    base::Result<std::vector<model::Link>> linksOf(model::RecordId record) override
    {
        return access([&]() -> base::Result<std::vector<model::Link>> { return m_store.linksOf(record); });
    }
    base::Result<std::vector<model::Link>> linksIn(const model::SystemId &a, const model::ObjectName &b,
                                                   const model::EntityId &c, const model::LocalId &after,
                                                   int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::Link>> {
            return m_store.linksIn(a, b, c, after, limit);
        });
    }
    base::Result<std::int64_t> linkCount(const model::SystemId &a, const model::ObjectName &b,
                                         const model::EntityId &c) override
    {
        return access([&]() -> base::Result<std::int64_t> { return m_store.linkCount(a, b, c); });
    }
    base::Result<void> setMatchValues(model::RecordId a, const model::EntityId &b,
                                      const std::map<std::string, std::string> &values) override
    {
        return access([&]() -> base::Result<void> { return m_store.setMatchValues(a, b, values); });
    }
    base::Result<std::vector<model::RecordId>>
    recordsMatching(const model::EntityId &a, const std::string &key, const std::string &value) override
    {
        return access([&]() -> base::Result<std::vector<model::RecordId>> {
            return m_store.recordsMatching(a, key, value);
        });
    }
    base::Result<std::vector<model::RecordId>> recordsReferring(model::RecordId target) override
    {
        return access(
            [&]() -> base::Result<std::vector<model::RecordId>> { return m_store.recordsReferring(target); });
    }
    base::Result<std::optional<model::Delivery>> delivery(model::RecordId a, const model::SystemId &b,
                                                          const model::ObjectName &c) override
    {
        return access(
            [&]() -> base::Result<std::optional<model::Delivery>> { return m_store.delivery(a, b, c); });
    }
    base::Result<std::optional<model::Delivery>> delivery(model::DeliveryId a) override
    {
        return access([&]() -> base::Result<std::optional<model::Delivery>> { return m_store.delivery(a); });
    }
    base::Result<model::DeliveryId> saveDelivery(const model::Delivery &delivery) override
    {
        return access([&]() -> base::Result<model::DeliveryId> { return m_store.saveDelivery(delivery); });
    }
    base::Result<std::vector<model::Delivery>> readyDeliveries(const model::SystemId &a, int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::Delivery>> {
            return m_store.readyDeliveries(a, limit);
        });
    }
    base::Result<std::vector<model::Delivery>> dueDeliveries(model::DeliveryState a, const model::SystemId &b,
                                                             model::Moment now, int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::Delivery>> {
            return m_store.dueDeliveries(a, b, now, limit);
        });
    }
    base::Result<std::vector<model::Delivery>> deliveriesIn(model::DeliveryState state,
                                                            model::DeliveryId after, int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::Delivery>> {
            return m_store.deliveriesIn(state, after, limit);
        });
    }
    base::Result<std::vector<model::Delivery>> deliveriesWaitingFor(const std::string &what) override
    {
        return access([&]() -> base::Result<std::vector<model::Delivery>> {
            return m_store.deliveriesWaitingFor(what);
        });
    }
    base::Result<model::Moment> nextDue(model::Moment now) override
    {
        return access([&]() -> base::Result<model::Moment> { return m_store.nextDue(now); });
    }
    base::Result<void> saveAttempt(const model::Attempt &attempt) override
    {
        return access([&]() -> base::Result<void> { return m_store.saveAttempt(attempt); });
    }
    base::Result<std::vector<model::Attempt>> attemptsOf(model::DeliveryId id) override
    {
        return access([&]() -> base::Result<std::vector<model::Attempt>> { return m_store.attemptsOf(id); });
    }
    base::Result<int> lastAttempt(model::DeliveryId id) override
    {
        return access([&]() -> base::Result<int> { return m_store.lastAttempt(id); });
    }
    base::Result<void> saveHold(const model::Hold &hold) override
    {
        return access([&]() -> base::Result<void> { return m_store.saveHold(hold); });
    }
    base::Result<void> removeHold(const model::Hold &hold) override
    {
        return access([&]() -> base::Result<void> { return m_store.removeHold(hold); });
    }
    base::Result<std::vector<model::Hold>> holdsOf(model::RecordId record) override
    {
        return access([&]() -> base::Result<std::vector<model::Hold>> { return m_store.holdsOf(record); });
    }
    base::Result<std::optional<model::Case>> openCase(const std::string &signature,
                                                      model::Moment since) override
    {
        return access(
            [&]() -> base::Result<std::optional<model::Case>> { return m_store.openCase(signature, since); });
    }
    base::Result<std::optional<model::Case>> caseById(model::CaseId id) override
    {
        return access([&]() -> base::Result<std::optional<model::Case>> { return m_store.caseById(id); });
    }
    base::Result<model::CaseId> saveCase(const model::Case &c) override
    {
        return access([&]() -> base::Result<model::CaseId> { return m_store.saveCase(c); });
    }
    base::Result<std::int64_t> addCaseItem(const model::CaseItem &item) override
    {
        return access([&]() -> base::Result<std::int64_t> { return m_store.addCaseItem(item); });
    }
    base::Result<int> settleItems(model::ChangeId a, model::DeliveryId b, model::RecordId c,
                                  const model::SystemId &d, const std::string &field) override
    {
        return access([&]() -> base::Result<int> { return m_store.settleItems(a, b, c, d, field); });
    }
    base::Result<std::optional<model::CaseItem>>
    lastUnread(const model::SystemId &a, const model::ObjectName &b, const model::LocalId &c) override
    {
        return access(
            [&]() -> base::Result<std::optional<model::CaseItem>> { return m_store.lastUnread(a, b, c); });
    }
    base::Result<int> settleUnread(const model::SystemId &a, const model::ObjectName &b,
                                   const model::LocalId &c) override
    {
        return access([&]() -> base::Result<int> { return m_store.settleUnread(a, b, c); });
    }
    base::Result<std::optional<model::CaseItem>> caseItem(std::int64_t id) override
    {
        return access([&]() -> base::Result<std::optional<model::CaseItem>> { return m_store.caseItem(id); });
    }
    base::Result<void> saveCaseItem(const model::CaseItem &item) override
    {
        return access([&]() -> base::Result<void> { return m_store.saveCaseItem(item); });
    }
    base::Result<std::vector<model::CaseItem>> openItems(model::CaseId id, std::int64_t after,
                                                         int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::CaseItem>> {
            return m_store.openItems(id, after, limit);
        });
    }
    base::Result<void> addDecision(const model::Decision &decision) override
    {
        return access([&]() -> base::Result<void> { return m_store.addDecision(decision); });
    }
    base::Result<std::vector<model::Decision>> decisions(model::RecordId a, const std::string &field,
                                                         int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::Decision>> {
            return m_store.decisions(a, field, limit);
        });
    }
    base::Result<std::vector<model::Decision>> decisionsOf(const model::SystemId &a, model::Moment from,
                                                           model::Moment to, int limit) override
    {
        return access([&]() -> base::Result<std::vector<model::Decision>> {
            return m_store.decisionsOf(a, from, to, limit);
        });
    }
    base::Result<void> count(const std::vector<model::FlowCount> &counts) override
    {
        return access([&]() -> base::Result<void> { return m_store.count(counts); });
    }
    base::Result<std::int64_t> configurationVersion() override
    {
        return access([&]() -> base::Result<std::int64_t> { return m_store.configurationVersion(); });
    }
    base::Result<std::vector<store::Document>> documents() override
    {
        return access([&]() -> base::Result<std::vector<store::Document>> { return m_store.documents(); });
    }
    base::Result<std::int64_t> saveDocuments(const std::vector<store::Document> &changed,
                                             std::int64_t expected, const std::string &author,
                                             const std::string &comment, model::Moment at) override
    {
        return access([&]() -> base::Result<std::int64_t> {
            return m_store.saveDocuments(changed, expected, author, comment, at);
        });
    }
    base::Result<std::vector<store::DocumentVersion>> documentHistory(const std::string &kind,
                                                                      const std::string &id) override
    {
        return access([&]() -> base::Result<std::vector<store::DocumentVersion>> {
            return m_store.documentHistory(kind, id);
        });
    }
    base::Result<void> addAudit(const model::AuditEntry &entry) override
    {
        return access([&]() -> base::Result<void> { return m_store.addAudit(entry); });
    }
    base::Result<std::vector<model::Command>> openCommands(model::CommandState state) override
    {
        return access(
            [&]() -> base::Result<std::vector<model::Command>> { return m_store.openCommands(state); });
    }
    base::Result<std::int64_t> saveCommand(const model::Command &command) override
    {
        return access([&]() -> base::Result<std::int64_t> { return m_store.saveCommand(command); });
    }
    base::Result<std::optional<model::Command>> command(std::int64_t id) override
    {
        return access([&]() -> base::Result<std::optional<model::Command>> { return m_store.command(id); });
    }
    base::Result<store::Lease> takeLease(const std::string &kind, model::Moment now) override
    {
        return access([&]() -> base::Result<store::Lease> { return m_store.takeLease(kind, now); });
    }
    base::Result<store::Lease> beat(std::int64_t epoch, model::Moment now) override
    {
        return access([&]() -> base::Result<store::Lease> { return m_store.beat(epoch, now); });
    }
    base::Result<void> releaseLease(std::int64_t epoch) override
    {
        return access([&]() -> base::Result<void> { return m_store.releaseLease(epoch); });
    }
    std::int64_t dataVersion() override
    {
        return access([&]() -> std::int64_t { return m_store.dataVersion(); });
    }
    base::Result<std::string> workspaceId() override
    {
        return access([&]() -> base::Result<std::string> { return m_store.workspaceId(); });
    }
    base::Result<std::unique_ptr<store::Store>> snapshot() override
    {
        return access([&]() -> base::Result<std::unique_ptr<store::Store>> { return m_store.snapshot(); });
    }
    base::Result<std::int64_t> backup(const std::string &path) override
    {
        return access([&]() -> base::Result<std::int64_t> { return m_store.backup(path); });
    }
    base::Result<int> pruneBodies(model::Moment before, int limit) override
    {
        return access([&]() -> base::Result<int> { return m_store.pruneBodies(before, limit); });
    }
    base::Result<int> pruneHistory(model::Moment before, int limit) override
    {
        return access([&]() -> base::Result<int> { return m_store.pruneHistory(before, limit); });
    }
    base::Result<int> eraseRecord(model::RecordId id) override
    {
        return access([&]() -> base::Result<int> { return m_store.eraseRecord(id); });
    }

private:
    template <class Access> auto access(Access work) -> std::invoke_result_t<Access>
    {
        ++m_accesses;
        if constexpr (std::is_constructible_v<std::invoke_result_t<Access>, decltype(base::fail(m_error))>) {
            if (m_leftToFail > 0 && --m_leftToFail == 0)
                return base::fail(m_error);
        }
        const bool dies = m_left > 0 && --m_left == 0;
        if (dies && !m_after)
            throw Crash{};
        if constexpr (std::is_void_v<std::invoke_result_t<Access>>) {
            watched(work);
            if (dies || gone())
                throw Crash{};
        } else {
            auto result = watched(work);
            if (dies || gone())
                throw Crash{};
            return result;
        }
    }

    template <class Access> auto watched(Access &work)
    {
        struct Counting
        {
            support::PowerLossVfs *disk;
            explicit Counting(support::PowerLossVfs *d) : disk(d) { count(true); }
            ~Counting() { count(false); }
            void count(bool on) const
            {
                if (disk)
                    disk->count(on);
            }
        } counting(m_disk);
        return work();
    }
    bool gone() const { return m_disk && m_disk->lost(); }

    static constexpr int turnsAtOnce = 1000;

    store::Store &m_store;
    const base::Clock &m_clock;
    base::SteadyTime m_turnsAt{};
    int m_turns = 0;
    std::int64_t m_accesses = 0;
    std::int64_t m_left = 0;
    bool m_after = false;
    support::PowerLossVfs *m_disk = nullptr;
    std::int64_t m_leftToFail = 0;
    base::Error m_error;
};

} // namespace splot::simulation
