#include "core/engine/identifier.h"

#include "core/engine/apart.h"
#include "core/engine/judge.h"

#include <QtGlobal>

namespace splot::engine {

base::Result<Identity> Identifier::identify(const model::Change &change,
                                            const mapping::CompiledMapping &mapping,
                                            const model::Values &values)
{
    const auto &m = mapping.mapping();
    const auto &entity = *m_context.setup->entity(m.entity);
    const auto keys = mapping::matchValues(*entity.schema, values);
    SPLOT_ASSIGN(auto candidates, hits(entity, keys));
    if (!candidates.empty()) {
        SPLOT_ASSIGN(const auto unlinked,
                     unlinkedFrom(m_context, change.system, change.object, change.localId));
        if (candidates.erase(unlinked) > 0 && candidates.empty())
            return Identity{Identity::Kind::Skip, {}, {}, {}};
    }
    if (candidates.size() > 1)
        return several(change, m, candidates);
    if (candidates.size() == 1)
        return found(change, m, candidates.begin()->first);
    return none(change, entity, keys);
}

base::Result<std::map<model::RecordId, std::vector<std::string>>>
Identifier::hits(const EntitySetup &entity, const std::map<std::string, std::string> &keys)
{
    std::map<model::RecordId, std::vector<std::string>> all;
    for (const auto &[name, value] : keys) {
        SPLOT_ASSIGN(const auto records,
                     m_context.store.recordsMatching(entity.schema->entity().id, name, value));
        for (const auto id : records) {
            auto record = id; // what was merged into another one is that
            for (auto next = id; next.valid();) {
                SPLOT_ASSIGN(const auto kept, m_context.store.record(next));
                record = next;
                next = kept ? kept->aliasOf : model::RecordId();
            }
            all[record].push_back(name);
        }
    }
    return all;
}

base::Result<Identity> Identifier::found(const model::Change &change, const model::Mapping &mapping,
                                         model::RecordId record)
{
    SPLOT_ASSIGN(const auto delivery, m_context.store.delivery(record, change.system, change.object));
    if (delivery && delivery->kind == model::DeliveryKind::Create) {
        SPLOT_ASSIGN(const bool owed, answerIsOwed(*delivery, change));
        if (owed)
            return Identity{Identity::Kind::Wait, {}, waits::delivery(delivery->id), {}};
    }
    SPLOT_ASSIGN(const auto links, m_context.store.linksOf(record));
    for (const auto &link : links) {
        if (!link.primary || link.system != change.system || link.object != change.object ||
            link.localId == change.localId || link.presence == model::Presence::Absent)
            continue;
        if (link.readAt < change.began) { // the old one may be gone: look before judging
            m_context.fetch(change.system, change.object, link.localId);
            return Identity{
                Identity::Kind::Wait, {}, waits::read(change.system, change.object, link.localId), {}};
        }
        auto item = itemOf(change);
        item.record = record;
        item.candidates =
            model::List{model::Object{{"record", record.value}, {"localId", link.localId.value}}};
        item.message = {
            QT_TRANSLATE_NOOP(
                "splot",
                "%1 has two objects for one record: %2 and %3. Merge them there, or unlink one here."),
            {change.system.value, link.localId.value, change.localId.value}};
        SPLOT_ASSIGN(const auto problem,
                     m_inbox.add(model::CaseKind::Duplicate, model::EngineStep::Identify, mapping.entity,
                                 base::ErrorCode::Conflict, std::move(item)));
        return Identity{Identity::Kind::Problem, {}, {}, problem};
    }
    return Identity{Identity::Kind::Found, record, {}, {}};
}

/// Whether a create is on its way, or is looked for, or is sent again under the same key.
base::Result<bool> Identifier::answerIsOwed(const model::Delivery &create, const model::Change &change)
{
    if (create.state == model::DeliveryState::Sending || m_context.willBeSearched(create))
        return true;
    const bool again =
        create.state == model::DeliveryState::Retrying || create.state == model::DeliveryState::Ready;
    if (!again || !m_context.capabilities(change.system, change.object).idempotencyKey)
        return false;
    SPLOT_ASSIGN(const auto attempts, m_context.store.attemptsOf(create.id));
    return Judge::lostCreate(attempts);
}

base::Result<Identity> Identifier::several(const model::Change &change, const model::Mapping &mapping,
                                           const std::map<model::RecordId, std::vector<std::string>> &hits)
{
    auto item = itemOf(change);
    model::List candidates;
    for (const auto &[record, keys] : hits) {
        model::List reasons;
        for (const auto &k : keys)
            reasons.emplace_back(k);
        candidates.push_back(model::Object{{"record", record.value}, {"reasons", std::move(reasons)}});
    }
    item.candidates = std::move(candidates);
    item.message = {
        QT_TRANSLATE_NOOP("splot",
                          "An object of %1 matches several records. Choose the right one on the match desk."),
        {change.system.value}};
    SPLOT_ASSIGN(const auto problem, m_inbox.add(model::CaseKind::Match, model::EngineStep::Identify,
                                                 mapping.entity, base::ErrorCode::Conflict, std::move(item)));
    return Identity{Identity::Kind::Problem, {}, {}, problem};
}

base::Result<Identity> Identifier::none(const model::Change &change, const EntitySetup &entity,
                                        const std::map<std::string, std::string> &keys)
{
    // It may be our own create, seen before its answer: wait for the answers that are under way.
    if (const auto flying = m_context.createsInFlight(change.system, change.object); !flying.empty())
        return Identity{Identity::Kind::Wait, {}, waits::delivery(flying.back()), {}};
    if (entity.rules->mayCreate(change.system))
        return Identity{Identity::Kind::New, {}, {}, {}};
    if (keys.empty())
        return Identity{Identity::Kind::Skip, {}, {}, {}};
    const auto &[name, value] = *keys.begin();
    return Identity{Identity::Kind::Wait, {}, waits::key(entity.schema->entity().id, name, value), {}};
}

} // namespace splot::engine
