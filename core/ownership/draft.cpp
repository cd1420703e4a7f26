#include "core/ownership/draft.h"

#include <algorithm>

namespace splot::ownership {

namespace {
/// Enough for every change that is still under way; a field that flips more often is stopped by the loop
/// guard.
constexpr std::ptrdiff_t keptHandovers = 8;
} // namespace

Draft::Draft(const Prepared &rules, const model::Record &before) : m_rules(rules)
{
    m_outcome.record = before;
}

const model::Provenance *Draft::provenance(const model::FieldKey &key) const
{
    const auto it = record().provenance.find(key);
    return it == record().provenance.end() ? nullptr : &it->second;
}

bool Draft::hasItem(model::FieldIndex list, const std::string &item) const
{
    const model::Value *there = value({list, item});
    return there && !there->isEmpty();
}

void Draft::put(const model::FieldKey &key, model::Value value, model::Provenance from)
{
    edited().values.set(key, std::move(value));
    keep(key, std::move(from));
}

void Draft::prove(const model::FieldKey &key, model::Provenance from)
{
    if (const auto *old = provenance(key); old && !from.change.valid() && from.person.empty())
        from.change = old->change; // an owner took the value as it was: what brought it is still told
    keep(key, std::move(from));
}

void Draft::keep(const model::FieldKey &key, model::Provenance from)
{
    const auto *old = provenance(key);
    if (!old || !(*old == from))
        edited().provenance.insert_or_assign(key, std::move(from));
}

void Draft::removeItem(model::FieldIndex list, const std::string &item)
{
    auto &r = edited();
    const auto drop = [&](const model::FieldKey &key) {
        r.values.remove(key);
        r.provenance.erase(key);
    };
    for (model::FieldIndex i = 0; i < m_rules.schema->size(); ++i) {
        if (m_rules.schema->listOf(i) == list)
            drop({i, item});
    }
    drop({list, item});
}

void Draft::setPresence(model::Presence presence, model::Provenance from)
{
    auto &r = edited();
    r.presence = presence;
    r.presenceFrom = std::move(from);
}

void Draft::setStages(std::vector<int> stages)
{
    if (stages != record().stages)
        edited().stages = std::move(stages);
}

void Draft::addHandover(model::Handover handover)
{
    auto &all = edited().handovers;
    const auto ofField = [&](const model::Handover &h) { return h.stage == handover.stage; };
    if (std::ranges::count_if(all, ofField) >= keptHandovers)
        all.erase(std::ranges::find_if(all, ofField));
    all.push_back(std::move(handover));
}

void Draft::forgetHandovers()
{
    if (!record().handovers.empty())
        edited().handovers.clear();
}

Outcome Draft::finish() &&
{
    return std::move(m_outcome);
}

model::Record &Draft::edited()
{
    if (!m_outcome.changed) {
        m_outcome.changed = true;
        ++m_outcome.record.version;
    }
    return m_outcome.record;
}

} // namespace splot::ownership
