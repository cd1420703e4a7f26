#include "ui/ownership/draft.h"

#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"

#include <algorithm>
#include <set>

namespace splot::ui {

using model::EntityId;
using model::OwnerKind;
using model::OwnershipRule;
using model::SystemId;

namespace {
struct Directions
{
    bool in = false, out = false;
};

Directions directionsOf(const model::Configuration &c, const EntityId &entity, const std::string &field,
                        const SystemId &system)
{
    Directions d;
    for (const auto &m : c.mappings) {
        if (m.system != system || m.entity != entity)
            continue;
        for (const auto &line : m.lines) {
            // A list itself has no line: it goes where its members go.
            if (line.parked || (line.field != field && !line.field.starts_with(field + "[]")))
                continue;
            d.in |= line.direction != model::Direction::Out && m.direction != model::Direction::Out;
            d.out |= line.direction != model::Direction::In && m.direction != model::Direction::In;
        }
    }
    return d;
}

bool contains(const std::vector<SystemId> &ids, const SystemId &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}
} // namespace

std::vector<const model::Field *> OwnershipDraft::fields(const EntityId &id) const
{
    std::vector<const model::Field *> out;
    if (const auto *e = m_now.entity(id)) {
        for (const auto &f : e->fields)
            out.push_back(&f);
    }
    return out;
}

model::Entity *OwnershipDraft::entity(const EntityId &id)
{
    const auto found = std::find_if(m_now.entities.begin(), m_now.entities.end(),
                                    [&id](const auto &e) { return e.id == id; });
    return found == m_now.entities.end() ? nullptr : &*found;
}

const OwnershipRule &OwnershipDraft::ruleIn(const model::Configuration &c, const EntityId &id,
                                            const std::string &field)
{
    static const OwnershipRule none;
    const auto *e = c.entity(id);
    if (!e)
        return none;
    const auto own = e->ownership.fields.find(field);
    if (own != e->ownership.fields.end())
        return own->second;
    if (const auto list = field.find("[]"); list != std::string::npos)
        return ruleIn(c, id, field.substr(0, list));
    return e->ownership.standard;
}

const OwnershipRule &OwnershipDraft::rule(const EntityId &id, const std::string &field) const
{
    return ruleIn(m_now, id, field);
}

OwnershipCell OwnershipDraft::cellIn(const model::Configuration &c, const EntityId &id,
                                     const std::string &field, const SystemId &system)
{
    const auto &rule = ruleIn(c, id, field);
    const auto directions = directionsOf(c, id, field, system);
    OwnershipCell cell;
    if (rule.kind == OwnerKind::System && rule.owner == system)
        cell.kind = OwnershipCell::Kind::Owner;
    for (std::size_t i = 0; rule.kind == OwnerKind::Stages && i < rule.stages.size(); ++i) {
        if (rule.stages[i].owner == system && cell.stage == 0) {
            cell.kind = OwnershipCell::Kind::Stage;
            cell.stage = static_cast<int>(i + 1);
            cell.when = rule.stages[i].when;
        }
    }
    if (cell.kind == OwnershipCell::Kind::Owner || cell.kind == OwnershipCell::Kind::Stage) {
        cell.unmapped = !directions.in;
        return cell;
    }
    if (directions.in && rule.kind == OwnerKind::Newest)
        cell.kind = OwnershipCell::Kind::Newest;
    else if (directions.in && rule.kind == OwnerKind::Manual)
        cell.kind = OwnershipCell::Kind::People;
    else if (directions.out)
        cell.kind = OwnershipCell::Kind::Follows;
    else if (directions.in)
        cell.kind = OwnershipCell::Kind::GivesOnly;
    return cell;
}

OwnershipCell OwnershipDraft::cell(const EntityId &id, const std::string &field, const SystemId &system) const
{
    return cellIn(m_now, id, field, system);
}

bool OwnershipDraft::changed(const EntityId &id, const std::string &field, const SystemId &system) const
{
    return !(cellIn(m_now, id, field, system) == cellIn(m_saved, id, field, system));
}

bool OwnershipDraft::changed(const EntityId &id, const std::string &field) const
{
    if (!(ruleIn(m_now, id, field) == ruleIn(m_saved, id, field)))
        return true;
    const auto privacyIn = [&](const model::Configuration &c) {
        const auto *e = c.entity(id);
        const auto found = e ? std::find_if(e->fields.begin(), e->fields.end(),
                                            [&](const auto &f) { return f.path == field; })
                             : std::vector<model::Field>::const_iterator();
        return e && found != e->fields.end() ? found->privacy : model::Privacy::None;
    };
    if (privacyIn(m_now) != privacyIn(m_saved))
        return true;
    return std::any_of(m_now.systems.begin(), m_now.systems.end(),
                       [&](const auto &s) { return changed(id, field, s.id); });
}

bool OwnershipDraft::mayCreate(const EntityId &id, const SystemId &system) const
{
    const auto *e = m_now.entity(id);
    if (!e)
        return false;
    if (!e->ownership.mayCreate.empty())
        return contains(e->ownership.mayCreate, system);
    const auto mappings = m_now.mappingsOf(id);
    return std::any_of(mappings.begin(), mappings.end(),
                       [&system](const auto *m) { return m->system == system; });
}

bool OwnershipDraft::mayDelete(const EntityId &id, const SystemId &system) const
{
    const auto *e = m_now.entity(id);
    return e && contains(e->ownership.mayDelete, system);
}

void OwnershipDraft::setRule(const EntityId &id, const std::string &field, const OwnershipRule &rule)
{
    auto *e = entity(id);
    if (!e)
        return;
    e->ownership.fields[field] = rule;
    // A rule that says the same as the one above it is not kept twice.
    auto without = *e;
    without.ownership.fields.erase(field);
    model::Configuration probe;
    probe.entities = {without};
    if (ruleIn(probe, id, field) == rule)
        e->ownership.fields.erase(field);
}

void OwnershipDraft::setOwner(const EntityId &id, const std::string &field, const SystemId &system)
{
    auto next = rule(id, field);
    next.kind = OwnerKind::System;
    next.owner = system;
    next.formula.clear();
    next.stages.clear();
    setRule(id, field, next);
}

void OwnershipDraft::setReaction(const EntityId &id, const std::string &field, model::Reaction reaction)
{
    auto next = rule(id, field);
    next.reaction = reaction;
    setRule(id, field, next);
}

void OwnershipDraft::setPrivacy(const EntityId &id, const std::string &field, model::Privacy privacy)
{
    if (auto *e = entity(id)) {
        for (auto &f : e->fields) {
            if (f.path == field)
                f.privacy = privacy;
        }
    }
}

void OwnershipDraft::addStage(const EntityId &id, const std::string &field, const SystemId &system,
                              const std::string &when)
{
    auto next = rule(id, field);
    if (next.kind != OwnerKind::Stages) {
        next.stages = {{when, system}, {{}, next.kind == OwnerKind::System ? next.owner : system}};
        next.kind = OwnerKind::Stages;
        next.owner = {};
        next.formula.clear();
    } else {
        const bool last = next.stages.empty() || !next.stages.back().when.empty();
        next.stages.insert(last ? next.stages.end() : next.stages.end() - 1, {when, system});
    }
    setRule(id, field, next);
}

void OwnershipDraft::follow(const EntityId &id, const std::string &field, const SystemId &system)
{
    for (auto &m : m_now.mappings) {
        if (m.system != system || m.entity != id)
            continue;
        for (auto &line : m.lines) {
            if (line.field == field || line.field.starts_with(field + "[]"))
                line.direction = model::Direction::Both;
        }
    }
}

void OwnershipDraft::setMayCreate(const EntityId &id, const SystemId &system, bool may)
{
    auto *e = entity(id);
    if (!e)
        return;
    auto &ids = e->ownership.mayCreate;
    if (ids.empty()) { // all that are mapped so far: say so before one is taken out
        for (const auto &s : m_now.systems) {
            if (mayCreate(id, s.id))
                ids.push_back(s.id);
        }
    }
    std::erase(ids, system);
    if (may)
        ids.push_back(system);
}

void OwnershipDraft::setMayDelete(const EntityId &id, const SystemId &system, bool may)
{
    if (auto *e = entity(id)) {
        std::erase(e->ownership.mayDelete, system);
        if (may)
            e->ownership.mayDelete.push_back(system);
    }
}

bool OwnershipDraft::mapped(const EntityId &id, const SystemId &system) const
{
    return std::any_of(m_now.mappings.begin(), m_now.mappings.end(),
                       [&](const auto &m) { return m.entity == id && m.system == system; });
}

model::DeleteEffect OwnershipDraft::effect(const EntityId &id, const SystemId &system, bool leaving) const
{
    for (const auto &m : m_now.mappings) {
        if (m.entity == id && m.system == system)
            return leaving ? m.onLeave : m.onDelete;
    }
    return model::DeleteEffect::Nothing;
}

void OwnershipDraft::setEffect(const EntityId &id, const SystemId &system, bool leaving,
                               model::DeleteEffect effect)
{
    for (auto &m : m_now.mappings) {
        if (m.entity == id && m.system == system)
            (leaving ? m.onLeave : m.onDelete) = effect;
    }
}

bool OwnershipDraft::canArchive(const EntityId &id, const SystemId &system) const
{
    return std::any_of(m_now.mappings.begin(), m_now.mappings.end(), [&](const auto &m) {
        return m.entity == id && m.system == system && !m.archiveValues.empty();
    });
}

int OwnershipDraft::changes() const
{
    int count = 0;
    for (const auto &e : m_now.entities) {
        for (const auto &f : e.fields)
            count += changed(e.id, f.path) ? 1 : 0;
        const auto *old = m_saved.entity(e.id);
        count += old && old->ownership.mayCreate != e.ownership.mayCreate ? 1 : 0;
        count += old && old->ownership.mayDelete != e.ownership.mayDelete ? 1 : 0;
    }
    for (const auto &m : m_now.mappings) {
        const auto *old = m_saved.mapping(m.system, m.object, m.entity);
        count += old && old->onDelete != m.onDelete ? 1 : 0;
        count += old && old->onLeave != m.onLeave ? 1 : 0;
    }
    return count;
}

std::vector<store::Document> OwnershipDraft::documents() const
{
    return workspace::changedDocuments(workspace::writeConfiguration(m_saved),
                                       workspace::writeConfiguration(m_now));
}

std::vector<EntityId> OwnershipDraft::entities() const
{
    std::set<EntityId> ids;
    for (const auto &e : m_now.entities) {
        const auto *old = m_saved.entity(e.id);
        if (!old || !(*old == e))
            ids.insert(e.id);
    }
    for (const auto &m : m_now.mappings) {
        const auto *old = m_saved.mapping(m.system, m.object, m.entity);
        if (!old || !(*old == m))
            ids.insert(m.entity);
    }
    return {ids.begin(), ids.end()};
}

} // namespace splot::ui
