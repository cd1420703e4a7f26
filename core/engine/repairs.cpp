#include "core/engine/repairs.h"

#include "core/engine/places.h"

#include <algorithm>

namespace splot::engine {

namespace {
using model::Value;

/// Of one object; more would be another object.
constexpr std::size_t most = 100;

struct Repair
{
    std::string place;
    Value from, to;
};

/// The eraser of records knows it too (core/store).
std::string kindOf(const model::Change &change)
{
    return "repaired/" + change.localId.value;
}

std::vector<Repair> read(const Value &kept)
{
    std::vector<Repair> repairs;
    const model::List none;
    for (const auto &entry : kept.list() ? *kept.list() : none) {
        const auto *place = entry.member("place");
        const auto *from = entry.member("from");
        const auto *to = entry.member("to");
        if (place)
            repairs.push_back({place->toText(), from ? *from : Value(), to ? *to : Value()});
    }
    return repairs;
}

Value written(const std::vector<Repair> &repairs)
{
    model::List list;
    for (const auto &r : repairs)
        list.emplace_back(model::Object{{"place", r.place}, {"from", r.from}, {"to", r.to}});
    return list.empty() ? Value() : Value(std::move(list));
}

/// Place by place, down to what is no object; a list whose length changed is one place.
void differences(const Value &from, const Value &to, const std::string &place, std::vector<Repair> &found)
{
    if (from == to)
        return;
    if (const auto *members = to.object(); members && from.object()) {
        for (const auto &[name, value] : *members) {
            const auto *before = from.member(name);
            differences(before ? *before : Value(), value, place.empty() ? name : place + "." + name, found);
        }
        return;
    }
    const auto *before = from.list();
    const auto *after = to.list();
    if (before && after && before->size() == after->size()) {
        for (std::size_t i = 0; i < after->size(); ++i)
            differences((*before)[i], (*after)[i], place + "[" + std::to_string(i) + "]", found);
        return;
    }
    found.push_back({place, from, to});
}
} // namespace

base::Result<void> Repairs::remember(const model::Change &change, const Value &before, const Value &mended)
{
    std::vector<Repair> fresh;
    differences(before, mended, {}, fresh);
    if (fresh.empty() || !change.localId.valid())
        return {};
    SPLOT_ASSIGN(const auto kept, m_context.store.state(kindOf(change), change.system, change.object));
    auto repairs = read(kept);
    for (auto &repair : fresh) {
        const auto same = std::ranges::find(repairs, repair.place, &Repair::place);
        if (same == repairs.end()) {
            repairs.push_back(std::move(repair));
            continue;
        }
        // Mended once more: the system's own value is the one before the first time.
        same->from = repair.from == same->to ? std::move(same->from) : std::move(repair.from);
        same->to = std::move(repair.to);
    }
    if (repairs.size() > most)
        repairs.erase(repairs.begin(), repairs.end() - most);
    return m_context.store.saveState(kindOf(change), change.system, change.object, written(repairs));
}

base::Result<bool> Repairs::mend(model::Change &change)
{
    SPLOT_ASSIGN(const auto kept, m_context.store.state(kindOf(change), change.system, change.object));
    if (kept.isEmpty())
        return false;
    auto repairs = read(kept);
    bool mended = false;
    const auto over = std::erase_if(repairs, [&](const Repair &repair) {
        const auto *now = valueAt(change.body, repair.place);
        const Value held = now ? *now : Value();
        if (held == repair.from)
            mended = setPlace(change.body, repair.place, repair.to).has_value() || mended;
        return !(held == repair.from || held == repair.to); // the system says something else by now
    });
    if (over > 0)
        SPLOT_TRY(m_context.store.saveState(kindOf(change), change.system, change.object, written(repairs)));
    return mended;
}

base::Result<void> Repairs::forget(const model::Change &change)
{
    SPLOT_ASSIGN(const auto kept, m_context.store.state(kindOf(change), change.system, change.object));
    if (kept.isEmpty())
        return {};
    return m_context.store.saveState(kindOf(change), change.system, change.object, {});
}

} // namespace splot::engine
