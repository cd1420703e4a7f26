// What was written, as objects; and whether an object holds it.
#include "core/mapping/plan.h"

#include <algorithm>
#include <map>

namespace splot::mapping {

using model::Value;

std::string rawKey(const ListPlan &list, const Value &item)
{
    std::string key;
    for (const auto k : list.keys) {
        const auto hit = list.lines[k].place.find(item);
        key += list.lines[k].forms.text(hit.value ? *hit.value : Value()) + '\x1f';
    }
    return key;
}

Value overItems(const PlaceValue &p, const Value *held)
{
    Value all = p.value;
    model::List *items = all.list();
    const model::List *there = held ? held->list() : nullptr;
    if (!items || !there || p.itemId.empty())
        return all;
    std::map<std::string, const Value *> byId;
    for (const Value &item : *there) {
        if (const Value *id = item.member(p.itemId))
            byId.emplace(id->toText(), &item);
    }
    for (Value &item : *items) {
        const Value *id = item.member(p.itemId);
        const auto same = id ? byId.find(id->toText()) : byId.end();
        if (same == byId.end())
            continue;
        Value whole = *same->second;
        for (auto &[name, value] : *item.object())
            whole.setMember(name, std::move(value));
        item = std::move(whole);
    }
    return all;
}

namespace {
void putPlace(Value &root, const PlaceValue &p, Value &&value)
{
    if (p.beside.empty() && Place::putPlain(root, p.place, std::move(value)))
        return;
    const auto place = Place::parse(p.place);
    if (!place)
        return;
    place->put(root, std::move(value));
    if (!p.beside.empty())
        place->putBeside(root, p.beside);
}

Value objectFor(std::size_t places)
{
    Value root{model::Object{}};
    root.object()->reserve(places);
    return root;
}
} // namespace

Value Writing::object() const &
{
    Value root = objectFor(places.size());
    for (const auto &p : places)
        putPlace(root, p, Value(p.value));
    return root;
}

Value Writing::object(const Value &held) const
{
    Value root = objectFor(places.size());
    for (const auto &p : places) {
        const bool inside = !p.list.empty() && p.list != p.place;
        const auto list = inside ? Place::parse(p.list) : base::Result<Place>(Place());
        if (list && !list->empty() && !list->find(root).value) {
            if (const auto *whole = list->find(held).value; whole && whole->list())
                list->put(root, *whole);
        }
        putPlace(root, p, Value(p.value));
    }
    return root;
}

Value Writing::over(Value held) const
{
    Value root = held.object() ? std::move(held) : objectFor(places.size());
    for (const auto &p : places) {
        const auto list = p.itemId.empty() ? base::Result<Place>(Place()) : Place::parse(p.place);
        putPlace(root, p, overItems(p, list && !list->empty() ? list->find(root).value : nullptr));
    }
    return root;
}

Value Writing::object() &&
{
    Value root = objectFor(places.size());
    for (auto &p : places)
        putPlace(root, p, std::move(p.value));
    return root;
}

bool sameItems(const ListPlan &list, const Value &written, const Value &held, Likeness likeness)
{
    const auto *ours = written.list();
    const auto *theirs = held.list();
    if (!ours || !theirs || ours->size() != theirs->size())
        return written.isBlank() && held.isBlank();
    std::map<std::string, std::size_t> byKey;
    for (std::size_t i = 0; i < theirs->size(); ++i)
        byKey.emplace(rawKey(list, (*theirs)[i]), i);
    for (std::size_t i = 0; i < ours->size(); ++i) {
        const auto it = byKey.find(rawKey(list, (*ours)[i]));
        if (it == byKey.end() || (list.field->ordered && it->second != i))
            return false;
        const bool same = std::all_of(list.lines.begin(), list.lines.end(), [&](const Line &line) {
            const Value *a = line.writes ? line.place.find((*ours)[i]).value : nullptr;
            const Value *b = a ? line.place.find((*theirs)[it->second]).value : nullptr;
            return !a ||
                   (likeness == Likeness::Exact ? b && *a == *b : line.forms.same(*a, b ? *b : Value()));
        });
        if (!same)
            return false;
    }
    return true;
}

bool sameAtPlace(const Line &line, const Value &written, const Value &held, Likeness likeness)
{
    const auto parts = [&line](const Value &value) {
        if (!value.list() || line.loopItem.empty())
            return value;
        model::List found;
        for (const auto &element : *value.list()) {
            if (const Value *part = line.loopItem.find(element).value)
                found.push_back(*part);
        }
        return Value(std::move(found));
    };
    return likeness == Likeness::Exact ? parts(written) == parts(held)
                                       : line.forms.same(parts(written), parts(held));
}

} // namespace splot::mapping
