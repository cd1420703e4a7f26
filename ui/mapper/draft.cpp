#include "ui/mapper/draft.h"

#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"

#include <algorithm>

namespace splot::ui {

using model::Mapping;
using model::MappingLine;

MapperDraft::MapperDraft(model::Configuration saved, model::EntityId entity, std::string left,
                         std::string right)
    : m_saved(saved), m_now(std::move(saved)), m_entity(std::move(entity)), m_left(std::move(left)),
      m_right(std::move(right))
{}

const Mapping *MapperDraft::mapping(Side side) const
{
    const auto &key = side == Side::Left ? m_left : m_right;
    const auto found = std::find_if(m_now.mappings.begin(), m_now.mappings.end(),
                                    [&key](const auto &m) { return m.key() == key; });
    return found == m_now.mappings.end() ? nullptr : &*found;
}

Mapping *MapperDraft::mutableMapping(Side side)
{
    return const_cast<Mapping *>(mapping(side));
}

const MappingLine *MapperDraft::line(Side side, int index) const
{
    const auto *m = mapping(side);
    return m && index >= 0 && index < static_cast<int>(m->lines.size())
               ? &m->lines[static_cast<std::size_t>(index)]
               : nullptr;
}

int MapperDraft::find(Side side, const std::string &place, const std::string &field) const
{
    const auto *m = mapping(side);
    for (std::size_t i = 0; m && i < m->lines.size(); ++i) {
        if (m->lines[i].place == place && m->lines[i].field == field)
            return static_cast<int>(i);
    }
    return -1;
}

int MapperDraft::connect(Side side, const std::string &place, const std::string &field)
{
    auto *m = mutableMapping(side);
    if (!m)
        return -1;
    if (const int known = find(side, place, field); known >= 0)
        return known;
    MappingLine line;
    line.place = place;
    line.field = field;
    // Two lines cannot write one place.
    const bool taken = std::any_of(m->lines.begin(), m->lines.end(), [&](const auto &l) {
        return l.place == place && l.direction != model::Direction::In && !l.parked;
    });
    if (taken)
        line.direction = model::Direction::In;
    const auto placeLoop = place.find("[]"), fieldLoop = field.find("[]");
    if (placeLoop != std::string::npos && fieldLoop != std::string::npos) {
        const auto list = field.substr(0, fieldLoop);
        const bool known =
            std::any_of(m->lists.begin(), m->lists.end(), [&list](const auto &l) { return l.field == list; });
        if (!known)
            m->lists.push_back({list, place.substr(0, placeLoop + 2), {}});
    }
    if (const auto *e = entity()) {
        for (const auto &f : e->fields) {
            if (f.path != field || f.type != model::FieldType::Reference)
                continue;
            // Which object of this system carries the entity that the field points to.
            for (const auto &other : m_now.mappings) {
                if (other.system == m->system && other.entity == f.target)
                    line.referenceObject = other.object;
            }
        }
    }
    m->lines.push_back(std::move(line));
    return static_cast<int>(m->lines.size()) - 1;
}

void MapperDraft::remove(Side side, int index)
{
    if (auto *m = mutableMapping(side); m && line(side, index))
        m->lines.erase(m->lines.begin() + index);
}

void MapperDraft::change(Side side, int index, const MappingLine &changed)
{
    if (auto *m = mutableMapping(side); m && line(side, index))
        m->lines[static_cast<std::size_t>(index)] = changed;
}

void MapperDraft::reattach(Side side, int index, const std::string &place)
{
    if (auto *m = mutableMapping(side); m && line(side, index)) {
        auto &l = m->lines[static_cast<std::size_t>(index)];
        l.place = place;
        l.parked = false;
    }
}

void MapperDraft::setLookup(const model::Lookup &lookup)
{
    const auto found = std::find_if(m_now.lookups.begin(), m_now.lookups.end(),
                                    [&lookup](const auto &l) { return l.name == lookup.name; });
    if (found == m_now.lookups.end())
        m_now.lookups.push_back(lookup);
    else
        *found = lookup;
}

int MapperDraft::changes() const
{
    int count = 0;
    for (const auto &m : m_now.mappings) {
        const auto *old = m_saved.mapping(m.system, m.object, m.entity);
        if (!old || *old == m)
            continue;
        for (std::size_t i = 0; i < std::max(m.lines.size(), old->lines.size()); ++i)
            count += i >= m.lines.size() || i >= old->lines.size() || !(m.lines[i] == old->lines[i]) ? 1 : 0;
    }
    for (const auto &l : m_now.lookups)
        count +=
            std::find(m_saved.lookups.begin(), m_saved.lookups.end(), l) == m_saved.lookups.end() ? 1 : 0;
    return count;
}

std::vector<store::Document> MapperDraft::documents() const
{
    return workspace::changedDocuments(workspace::writeConfiguration(m_saved),
                                       workspace::writeConfiguration(m_now));
}

} // namespace splot::ui
