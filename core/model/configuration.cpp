#include "core/model/configuration.h"

#include <algorithm>

namespace splot::model {

namespace {
template <class List, class Id> auto find(const List &list, const Id &id) -> const typename List::value_type *
{
    const auto it = std::find_if(list.begin(), list.end(), [&id](const auto &item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

template <class Condition> std::vector<const Mapping *> filter(const std::vector<Mapping> &all, Condition condition)
{
    std::vector<const Mapping *> found;
    for (const auto &m : all) {
        if (condition(m))
            found.push_back(&m);
    }
    return found;
}
} // namespace

const System *Configuration::system(const SystemId &id) const
{
    return find(systems, id);
}

const Entity *Configuration::entity(const EntityId &id) const
{
    return find(entities, id);
}

const Mapping *Configuration::mapping(const SystemId &system, const ObjectName &object, const EntityId &entity) const
{
    const auto found = filter(mappings, [&](const Mapping &m) {
        return m.system == system && m.object == object && m.entity == entity;
    });
    return found.empty() ? nullptr : found.front();
}

std::vector<const Mapping *> Configuration::mappingsOf(const EntityId &entity) const
{
    return filter(mappings, [&](const Mapping &m) { return m.entity == entity; });
}

std::vector<const Mapping *> Configuration::mappingsOf(const SystemId &system, const ObjectName &object) const
{
    return filter(mappings, [&](const Mapping &m) { return m.system == system && m.object == object; });
}

} // namespace splot::model
