#include "core/engine/references.h"

namespace splot::engine {

model::ObjectName StoreReferences::objectOf(const model::EntityId &target,
                                            const model::ObjectName &named) const
{
    if (named.valid())
        return named;
    const auto *entity = m_context.setup->entity(target);
    if (!entity)
        return {};
    for (const auto &m : entity->mappings) {
        if (m->mapping().system == m_system)
            return m->mapping().object;
    }
    return {};
}

std::optional<model::RecordId> StoreReferences::record(const model::EntityId &target,
                                                       const model::ObjectName &object,
                                                       const model::LocalId &id) const
{
    auto found = m_context.store.link(m_system, objectOf(target, object), target, id);
    if (!found) {
        m_failure = std::move(found.error());
        return {};
    }
    return *found ? std::optional((*found)->record) : std::nullopt;
}

std::optional<model::LocalId> StoreReferences::localId(const model::EntityId &target,
                                                       const model::ObjectName &object,
                                                       model::RecordId record) const
{
    auto links = m_context.store.linksOf(record);
    if (!links) {
        m_failure = std::move(links.error());
        return {};
    }
    const auto wanted = objectOf(target, object);
    for (const auto &link : *links) {
        if (link.system == m_system && link.object == wanted && link.primary &&
            link.presence != model::Presence::Absent)
            return link.localId;
    }
    return {};
}

base::Result<void> StoreReferences::failure() const
{
    if (m_failure)
        return base::fail(*m_failure);
    return {};
}

} // namespace splot::engine
