#pragma once

#include "core/model/configuration.h"
#include "core/store/store.h"

#include <optional>

namespace splot::ui {

/// Which mapping of the draft: the left one gives to the entity, the right one gets from it; both may do
/// both.
enum class Side { Left, Right };

/// The mappings of one entity with one or two objects, as people change them beside what is saved. Values
/// only.
class MapperDraft
{
public:
    MapperDraft() = default;
    MapperDraft(model::Configuration saved, model::EntityId entity, std::string left, std::string right);

    const model::Configuration &configuration() const { return m_now; }
    const model::Configuration &saved() const { return m_saved; }
    const model::EntityId &entityId() const { return m_entity; }
    const model::Entity *entity() const { return m_now.entity(m_entity); }
    const model::Mapping *mapping(Side side) const;
    const model::MappingLine *line(Side side, int index) const;
    /// The first line between a place and a field; -1: none.
    int find(Side side, const std::string &place, const std::string &field) const;

    /// Joins a place to a field, with the list's own mapping where both are inside one. The line's index.
    int connect(Side side, const std::string &place, const std::string &field);
    void remove(Side side, int index);
    void change(Side side, int index, const model::MappingLine &line);
    /// A parked line goes back to work at another place.
    void reattach(Side side, int index, const std::string &place);
    void setLookup(const model::Lookup &lookup);

    /// What is saved, without the changes.
    MapperDraft asSaved() const { return {m_saved, m_entity, m_left, m_right}; }
    int changes() const; ///< lines and lookups that differ from what is saved
    std::vector<store::Document> documents() const;
    bool operator==(const MapperDraft &other) const { return m_now == other.m_now; }

private:
    model::Mapping *mutableMapping(Side side);

    model::Configuration m_saved, m_now;
    model::EntityId m_entity;
    std::string m_left, m_right; ///< Mapping::key()
};

} // namespace splot::ui
