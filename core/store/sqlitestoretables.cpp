// The part of SqliteStore that hands each call to its table.
#include "core/store/sqlitestore.h"
#include "core/store/tables.h"

namespace splot::store {

base::Result<model::ChangeId> SqliteStore::addChange(const model::Change &change)
{
    SPLOT_ASSIGN(const auto id, m_tables->changes.add(change));
    m_tables->filters.saved(change);
    return id;
}

base::Result<void> SqliteStore::saveChange(const model::Change &change)
{
    m_tables->filters.saved(change);
    return m_tables->changes.save(change);
}

base::Result<void> SqliteStore::saveFate(const model::Change &change)
{
    m_tables->filters.saved(change);
    return m_tables->changes.saveFate(change);
}

base::Result<std::optional<model::Change>> SqliteStore::change(model::ChangeId id)
{
    return m_tables->changes.get(id);
}

base::Result<model::ChangeId> SqliteStore::newestChange()
{
    return m_tables->changes.newest();
}

base::Result<std::vector<model::Change>> SqliteStore::changesIn(model::ChangeState state,
                                                                model::ChangeId after, int limit)
{
    return m_tables->changes.in(state, after, limit);
}

base::Result<std::vector<model::Change>> SqliteStore::changesWaitingFor(const std::string &what)
{
    SPLOT_ASSIGN(const bool some, m_tables->filters.waitingChanges.mayHave(Filter::keyOf(what)));
    if (!some)
        return std::vector<model::Change>{};
    return m_tables->changes.waitingFor(what);
}

base::Result<std::vector<model::Change>> SqliteStore::openChangesOf(const model::SystemId &system,
                                                                    const model::ObjectName &object,
                                                                    const model::LocalId &localId)
{
    SPLOT_ASSIGN(const bool some,
                 m_tables->filters.openObjects.mayHave(Filters::keyOf(system, object, localId)));
    if (!some)
        return std::vector<model::Change>{};
    return m_tables->changes.openOf(system, object, localId);
}

base::Result<std::vector<model::Change>> SqliteStore::blockedChangesOf(const model::SystemId &system,
                                                                       const model::ObjectName &object,
                                                                       const model::LocalId &localId)
{
    SPLOT_ASSIGN(const bool some,
                 m_tables->filters.blockedObjects.mayHave(Filters::keyOf(system, object, localId)));
    if (!some)
        return std::vector<model::Change>{};
    SPLOT_ASSIGN(auto open, m_tables->changes.openOf(system, object, localId));
    std::erase_if(open, [](const model::Change &c) { return c.state == model::ChangeState::Captured; });
    return open;
}

base::Result<bool> SqliteStore::rememberWebhook(const model::SystemId &system, const std::string &deliveryId,
                                                model::Moment at)
{
    return m_tables->changes.rememberWebhook(system, deliveryId, at);
}

base::Result<model::Value> SqliteStore::state(const std::string &kind, const model::SystemId &system,
                                              const model::ObjectName &object)
{
    return m_tables->states.get(kind, system, object);
}

base::Result<void> SqliteStore::saveState(const std::string &kind, const model::SystemId &system,
                                          const model::ObjectName &object, const model::Value &value)
{
    return m_tables->states.save(kind, system, object, value);
}

base::Result<model::RecordId> SqliteStore::addRecord(const model::Record &record)
{
    SPLOT_ASSIGN(const auto id, m_tables->records.add(record));
    auto known = record;
    known.id = id;
    m_tables->readRecords.put(id, std::move(known));
    m_tables->readLinks.put(id, {});
    m_tables->readDeliveries.put(id, {});
    return id;
}

base::Result<void> SqliteStore::saveRecord(const model::Record &record)
{
    m_tables->readRecords.drop(record.id);
    return m_tables->records.save(record);
}

base::Result<std::optional<model::Record>> SqliteStore::record(model::RecordId id)
{
    if (const auto *known = m_tables->readRecords.find(id))
        return *known;
    SPLOT_ASSIGN(auto found, m_tables->records.get(id));
    if (found)
        m_tables->readRecords.put(id, *found);
    return found;
}

base::Result<std::vector<model::RecordId>> SqliteStore::recordsOf(const model::EntityId &entity,
                                                                  model::RecordId after, int limit)
{
    return m_tables->records.of(entity, after, limit);
}

base::Result<model::LinkId> SqliteStore::addLink(const model::Link &link)
{
    SPLOT_ASSIGN(const auto id, m_tables->links.add(link));
    if (auto *known = m_tables->readLinks.find(link.record)) {
        known->push_back(link);
        known->back().id = id;
    }
    return id;
}

base::Result<void> SqliteStore::saveLink(const model::Link &link)
{
    SPLOT_TRY(m_tables->links.save(link));
    m_tables->linkSaved(link);
    return {};
}

base::Result<void> SqliteStore::removeLink(model::LinkId id)
{
    m_tables->readLinks.clear();
    return m_tables->links.remove(id);
}

base::Result<std::optional<model::Link>> SqliteStore::link(const model::SystemId &system,
                                                           const model::ObjectName &object,
                                                           const model::EntityId &entity,
                                                           const model::LocalId &localId)
{
    return m_tables->links.get(system, object, entity, localId);
}

base::Result<std::vector<model::Link>> SqliteStore::linksOf(model::RecordId record)
{
    if (const auto *known = m_tables->readLinks.find(record))
        return *known;
    SPLOT_ASSIGN(auto found, m_tables->links.of(record));
    m_tables->readLinks.put(record, found);
    return found;
}

base::Result<std::vector<model::Link>> SqliteStore::linksIn(const model::SystemId &system,
                                                            const model::ObjectName &object,
                                                            const model::EntityId &entity,
                                                            const model::LocalId &after, int limit)
{
    return m_tables->links.in(system, object, entity, after, limit);
}

base::Result<std::int64_t> SqliteStore::linkCount(const model::SystemId &system,
                                                  const model::ObjectName &object,
                                                  const model::EntityId &entity)
{
    return m_tables->links.count(system, object, entity);
}

base::Result<void> SqliteStore::setMatchValues(model::RecordId record, const model::EntityId &entity,
                                               const std::map<std::string, std::string> &values)
{
    return m_tables->records.setMatchValues(record, entity, values);
}

base::Result<std::vector<model::RecordId>>
SqliteStore::recordsMatching(const model::EntityId &entity, const std::string &key, const std::string &value)
{
    return m_tables->records.matching(entity, key, value);
}

base::Result<std::vector<model::RecordId>> SqliteStore::recordsReferring(model::RecordId target)
{
    return m_tables->records.referring(target);
}

base::Result<std::optional<model::Delivery>>
SqliteStore::delivery(model::RecordId record, const model::SystemId &system, const model::ObjectName &object)
{
    const auto *known = m_tables->readDeliveries.find(record);
    if (!known) {
        SPLOT_ASSIGN(auto found, m_tables->deliveries.of(record));
        m_tables->readDeliveries.put(record, std::move(found));
        known = m_tables->readDeliveries.find(record);
    }
    const auto found = std::ranges::find_if(
        *known, [&](const model::Delivery &d) { return d.system == system && d.object == object; });
    return found == known->end() ? std::nullopt : std::optional(*found);
}

base::Result<std::optional<model::Delivery>> SqliteStore::delivery(model::DeliveryId id)
{
    const auto *record = m_tables->deliveredRecords.find(id);
    const auto *known = record ? m_tables->readDeliveries.find(*record) : nullptr;
    if (!known)
        return m_tables->deliveries.get(id);
    const auto found = std::ranges::find(*known, id, &model::Delivery::id);
    return found == known->end() ? std::nullopt : std::optional(*found);
}

base::Result<model::DeliveryId> SqliteStore::saveDelivery(const model::Delivery &delivery)
{
    m_tables->filters.saved(delivery);
    SPLOT_ASSIGN(const auto saved, m_tables->deliveries.save(delivery));
    m_tables->deliverySaved(delivery, saved);
    return saved.id;
}

base::Result<std::vector<model::Delivery>> SqliteStore::readyDeliveries(const model::SystemId &system,
                                                                        int limit)
{
    return m_tables->deliveries.ready(system, limit);
}

base::Result<std::vector<model::Delivery>> SqliteStore::dueDeliveries(model::DeliveryState state,
                                                                      const model::SystemId &system,
                                                                      model::Moment now, int limit)
{
    return m_tables->deliveries.due(state, system, now, limit);
}

base::Result<std::vector<model::Delivery>> SqliteStore::deliveriesIn(model::DeliveryState state,
                                                                     model::DeliveryId after, int limit)
{
    return m_tables->deliveries.in({}, state, after, limit);
}

base::Result<std::vector<model::Delivery>> SqliteStore::deliveriesWaitingFor(const std::string &what)
{
    SPLOT_ASSIGN(const bool some, m_tables->filters.waitingDeliveries.mayHave(Filter::keyOf(what)));
    if (!some)
        return std::vector<model::Delivery>{};
    return m_tables->deliveries.waitingFor(what);
}

base::Result<model::Moment> SqliteStore::nextDue(model::Moment after)
{
    return m_tables->deliveries.nextDue(after);
}

base::Result<void> SqliteStore::saveAttempt(const model::Attempt &attempt)
{
    return m_tables->deliveries.saveAttempt(attempt);
}

base::Result<std::vector<model::Attempt>> SqliteStore::attemptsOf(model::DeliveryId id)
{
    return m_tables->deliveries.attemptsOf(id);
}

base::Result<int> SqliteStore::lastAttempt(model::DeliveryId id)
{
    return m_tables->deliveries.lastAttempt(id);
}

base::Result<void> SqliteStore::saveHold(const model::Hold &hold)
{
    m_tables->filters.heldRecords.add(Filter::keyOf(hold.record.value));
    return m_tables->holds.save(hold);
}

base::Result<void> SqliteStore::removeHold(const model::Hold &hold)
{
    return m_tables->holds.remove(hold);
}

base::Result<std::vector<model::Hold>> SqliteStore::holdsOf(model::RecordId record)
{
    SPLOT_ASSIGN(const bool some, m_tables->filters.heldRecords.mayHave(Filter::keyOf(record.value)));
    if (!some)
        return std::vector<model::Hold>{};
    return m_tables->holds.of(record);
}

base::Result<std::optional<model::Case>> SqliteStore::openCase(const std::string &signature, model::Moment since)
{
    return m_tables->cases.open(signature, since);
}

base::Result<std::optional<model::Case>> SqliteStore::caseById(model::CaseId id)
{
    return m_tables->cases.get(id);
}

base::Result<model::CaseId> SqliteStore::saveCase(const model::Case &c)
{
    return m_tables->cases.save(c);
}

base::Result<std::int64_t> SqliteStore::addCaseItem(const model::CaseItem &item)
{
    m_tables->filters.saved(item);
    return m_tables->cases.addItem(item);
}

base::Result<std::optional<model::CaseItem>> SqliteStore::lastUnread(const model::SystemId &system,
                                                                     const model::ObjectName &object,
                                                                     const model::LocalId &id)
{
    return m_tables->cases.lastUnread(system, object, id);
}

base::Result<int> SqliteStore::settleUnread(const model::SystemId &system, const model::ObjectName &object,
                                            const model::LocalId &id)
{
    SPLOT_ASSIGN(const bool may, m_tables->filters.unreadObjects.mayHave(Filters::keyOf(system, object, id)));
    return may ? m_tables->cases.settleUnread(system, object, id) : 0;
}

base::Result<int> SqliteStore::settleItems(model::ChangeId change, model::DeliveryId delivery,
                                           model::RecordId record, const model::SystemId &system,
                                           const std::string &field)
{
    auto &filters = m_tables->filters;
    bool some = false;
    if (change.valid()) {
        SPLOT_ASSIGN(some, filters.failedChanges.mayHave(Filter::keyOf(change.value)));
    }
    if (delivery.valid() && !some) {
        SPLOT_ASSIGN(some, filters.failedDeliveries.mayHave(Filter::keyOf(delivery.value)));
    }
    if (record.valid() && !some) {
        SPLOT_ASSIGN(some, filters.failedFields.mayHave(Filters::keyOf(record, system, field)));
    }
    if (!some)
        return 0;
    return m_tables->cases.settle(change, delivery, record, system, field);
}

base::Result<std::vector<model::CaseItem>> SqliteStore::openItems(model::CaseId id, std::int64_t after,
                                                                  int limit)
{
    return m_tables->cases.openItems(id, after, limit);
}

base::Result<std::optional<model::CaseItem>> SqliteStore::caseItem(std::int64_t id)
{
    return m_tables->cases.item(id);
}

base::Result<void> SqliteStore::saveCaseItem(const model::CaseItem &item)
{
    m_tables->filters.saved(item);
    return m_tables->cases.saveItem(item);
}

base::Result<void> SqliteStore::addDecision(const model::Decision &decision)
{
    return m_tables->decisions.add(decision);
}

base::Result<std::vector<model::Decision>> SqliteStore::decisions(model::RecordId record,
                                                                  const std::string &field, int limit)
{
    return m_tables->decisions.of(record, field, limit);
}

base::Result<std::vector<model::Decision>>
SqliteStore::decisionsOf(const model::SystemId &system, model::Moment from, model::Moment to, int limit)
{
    return m_tables->decisions.of(system, from, to, limit);
}

base::Result<void> SqliteStore::count(const std::vector<model::FlowCount> &counts)
{
    return m_tables->flows.add(counts);
}

base::Result<std::int64_t> SqliteStore::configurationVersion()
{
    return m_tables->documents.version();
}

base::Result<std::vector<Document>> SqliteStore::documents()
{
    return m_tables->documents.current();
}

base::Result<std::int64_t> SqliteStore::saveDocuments(const std::vector<Document> &changed,
                                                      std::int64_t expected, const std::string &author,
                                                      const std::string &comment, model::Moment at)
{
    return m_tables->documents.save(changed, expected, author, comment, at);
}

base::Result<std::vector<DocumentVersion>> SqliteStore::documentHistory(const std::string &kind,
                                                                        const std::string &id)
{
    return m_tables->documents.history(kind, id);
}

base::Result<void> SqliteStore::addAudit(const model::AuditEntry &entry)
{
    return m_tables->commands.addAudit(entry);
}

base::Result<std::vector<model::Command>> SqliteStore::openCommands(model::CommandState state)
{
    return m_tables->commands.open(state);
}

base::Result<std::int64_t> SqliteStore::saveCommand(const model::Command &command)
{
    return m_tables->commands.save(command);
}

base::Result<std::optional<model::Command>> SqliteStore::command(std::int64_t id)
{
    return m_tables->commands.get(id);
}

base::Result<Lease> SqliteStore::takeLease(const std::string &kind, model::Moment now)
{
    m_tables->forget();
    return m_tables->leases.take(kind, now);
}

base::Result<Lease> SqliteStore::beat(std::int64_t epoch, model::Moment now)
{
    return m_tables->leases.beat(epoch, now);
}

base::Result<void> SqliteStore::releaseLease(std::int64_t epoch)
{
    return m_tables->leases.release(epoch);
}

} // namespace splot::store
