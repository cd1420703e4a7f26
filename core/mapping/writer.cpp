#include "core/mapping/conversion.h"
#include "core/mapping/plan.h"

#include <QtGlobal>

#include <algorithm>
#include <map>

namespace splot::mapping {

using model::FieldIndex;
using model::FieldKey;
using model::Value;
using model::Values;

namespace {
/// The entry of a field and item; null: absent. Without making a key of it.
const Value *findValue(const Values &values, FieldIndex field, std::string_view item)
{
    const auto it = std::lower_bound(
        values.begin(), values.end(), item, [field](const Values::Entry &e, std::string_view k) {
            return e.key.field != field ? e.key.field < field : std::string_view(e.key.item) < k;
        });
    return it != values.end() && it->key.field == field && it->key.item == item ? &it->value : nullptr;
}

/// The items of a list that the object holds already, by key.
struct Held
{
    const model::List *items = nullptr;
    std::vector<std::pair<std::string, std::size_t>> keys; ///< sorted
    bool raw = false; ///< keys are of what stands in the object, not of the field's values

    const Value *find(const std::string &key, std::size_t *at = nullptr) const
    {
        const auto it =
            std::lower_bound(keys.begin(), keys.end(), key,
                             [](const auto &k, const std::string &wanted) { return k.first < wanted; });
        if (it == keys.end() || it->first != key)
            return nullptr;
        if (at)
            *at = it->second;
        return &(*items)[it->second];
    }
};

/// One item of the record on its way into the object.
struct Item
{
    const ListPlan *list = nullptr;
    const std::string *key = nullptr;
    std::size_t position = 0;
    const Value *held = nullptr;   ///< in the object
    const Value *nested = nullptr; ///< of the record, for formulas
};

class Writer
{
public:
    Writer(const Plan &plan, const Values &record, const Value &shadow, const References &references,
           bool create)
        : m_plan(plan), m_record(record), m_shadow(shadow), m_references(references), m_create(create)
    {
        if (plan.outNeedsRecord)
            m_nested = nested(*plan.schema, record);
    }

    Writing write()
    {
        m_writing.places.reserve(m_plan.writings.size());
        for (const auto &w : m_plan.writings) {
            if (w.kind == Emission::Kind::Line)
                writeLine(m_plan.lines[w.line]);
            else
                writeList(m_plan.lists[w.list]);
        }
        return std::move(m_writing);
    }

private:
    void writeLine(const Line &line);
    model::Object beside(const Line &line) const;
    Value overElements(const Line &line, const Value &value) const;
    void writeList(const ListPlan &list);
    std::vector<Value> itemScopes(const ListPlan &list) const;
    Held heldItems(const ListPlan &list);
    bool writeItem(Item &item, Value &object, std::vector<FieldKey> &keys, const Held &held);
    std::optional<Value> readPart(const Line &line, const Value &item);
    bool writePart(const Line &line, const Item &item, Value &object, std::vector<FieldKey> &keys);
    void arrange(const ListPlan &list, std::vector<std::pair<std::size_t, Value>> &items) const;
    enum class Made { Value, Nothing, Failed, Missing };
    Made make(const Line &line, const Item *item, const Value *held, Value &value);
    const Value *recordValue(const Line &line, const Item *item) const
    {
        return line.index ? findValue(m_record, *line.index,
                                      item ? std::string_view(*item->key) : std::string_view())
                          : nullptr;
    }
    bool local(const Line &line, const Item *item, Value &value);
    void problem(const Line &line, const Item *item, int step, const Value &sample, base::Message message);

    const Plan &m_plan;
    const Values &m_record;
    const Value &m_shadow;
    const References &m_references;
    bool m_create;
    Value m_nested{model::Object{}};
    Scope m_scope; ///< made once, for all steps
    Writing m_writing;
};

/// Turns the field's value into what the object shall hold.
Writer::Made Writer::make(const Line &line, const Item *item, const Value *held, Value &value)
{
    if (line.index) {
        const Value *ours = recordValue(line, item);
        if (!ours)
            return Made::Nothing;
        value = *ours;
        if (line.field->type == model::FieldType::Reference && !local(line, item, value))
            return Made::Missing;
    }
    if (!line.out.empty()) {
        m_scope.root = &m_nested;
        m_scope.item = item ? item->nested : nullptr;
        m_scope.absent = false;
        int step = -1;
        if (!runSteps(line.out, value, m_scope, step)) {
            const Value *ours = recordValue(line, item);
            problem(line, item, step, ours ? *ours : Value(), std::move(m_scope.fault));
            return Made::Failed;
        }
        if (m_scope.absent)
            return Made::Nothing;
    }
    toHeldKind(value, held);
    return Made::Value;
}

bool Writer::local(const Line &line, const Item *item, Value &value)
{
    const auto *reference = value.get<model::Reference>();
    if (!reference)
        return true;
    const model::RecordId record(reference->record);
    auto id = m_references.localId(line.field->target, line.source->referenceObject, record);
    if (id) {
        value = Value(std::move(id->value));
        return true;
    }
    m_writing.missing.push_back({{*line.index, item ? *item->key : std::string()},
                                 line.field->target,
                                 line.source->referenceObject,
                                 {},
                                 record,
                                 line.source->requiredOnCreate});
    return false;
}

model::Object Writer::beside(const Line &line) const
{
    model::Object members;
    const Value *element = line.place.element(m_shadow);
    if (!element)
        return members;
    if (const Value *id = line.elementId.empty() ? nullptr : element->member(line.elementId))
        members.emplace_back(line.elementId, *id);
    for (const auto &segment : line.place.segments()) { // the deciding member keeps its kind
        if (segment.choice != Place::Choice::Match)
            continue;
        if (const Value *decides = segment.member.size() == 1 ? element->member(segment.member[0]) : nullptr)
            members.emplace_back(segment.member[0], *decides);
        break;
    }
    return members;
}

void Writer::writeLine(const Line &line)
{
    if (line.source->createOnly && !m_create)
        return;
    PlaceValue place;
    const Value *held = line.loops ? nullptr : line.place.find(m_shadow).value;
    if (make(line, nullptr, held, place.value) != Made::Value)
        return;
    if (line.loops) {
        if (!place.value.list() && !place.value.isEmpty()) {
            problem(line, nullptr, -1, place.value,
                    {QT_TRANSLATE_NOOP("splot", "A place with [] takes a list."), {}});
            return;
        }
        place.value = overElements(line, place.value);
    }
    place.place = line.target;
    if (line.index)
        place.keys.push_back({*line.index, {}});
    place.createOnly = line.source->createOnly;
    if (line.chooses)
        place.beside = beside(line);
    const bool named = std::ranges::find(place.beside, line.elementId, &model::Object::value_type::first) !=
                       place.beside.end();
    place.list = named ? line.indexedList : line.chosenList;
    m_writing.places.push_back(std::move(place));
}

/// A list of what its elements hold at one place, as the list of those elements. One that holds the same as
/// before keeps its other members; one that holds nothing there is not ours, and stays.
Value Writer::overElements(const Line &line, const Value &value) const
{
    static const model::List none;
    const auto *given = value.list();
    const auto hit = line.loopList.find(m_shadow);
    const auto &held = hit.value && hit.value->list() && !line.loopItem.empty() ? *hit.value->list() : none;
    std::multimap<std::string, std::size_t> there; // what an element holds, and where it is
    std::vector<bool> foreign(held.size());
    for (std::size_t i = 0; i < held.size(); ++i) {
        const Value *part = line.loopItem.find(held[i]).value;
        foreign[i] = !part;
        if (part)
            there.emplace(part->toText(), i);
    }
    model::List written;
    std::size_t seen = 0;
    const auto foreignBefore = [&](std::size_t end) {
        for (; seen < end; ++seen) {
            if (foreign[seen])
                written.push_back(held[seen]);
        }
    };
    for (const auto &one : given ? *given : none) {
        const auto same = there.find(one.toText());
        if (same == there.end()) {
            line.loopItem.put(written.emplace_back(), one);
            continue;
        }
        foreignBefore(same->second);
        written.push_back(held[same->second]);
        there.erase(same);
    }
    foreignBefore(held.size());
    return given || !written.empty() ? Value(std::move(written)) : Value();
}

/// The nested items of the record, in the order of Values::items().
std::vector<Value> Writer::itemScopes(const ListPlan &list) const
{
    const auto path = Place::parse(list.field->path);
    const Value *items = path ? path->find(m_nested).value : nullptr;
    return items && items->list() ? std::vector<Value>(*items->list()) : std::vector<Value>();
}

Held Writer::heldItems(const ListPlan &list)
{
    Held held;
    const auto hit = list.place.find(m_shadow);
    held.items = hit.value ? hit.value->list() : nullptr;
    if (!held.items)
        return held;
    held.raw = !list.keysReadable;
    for (std::size_t i = 0; i < held.items->size(); ++i) {
        const Value &item = (*held.items)[i];
        std::string key;
        bool good = true;
        if (held.raw)
            key = rawKey(list, item);
        for (std::size_t k = 0; k < list.keys.size() && !held.raw && good; ++k) {
            const auto value = readPart(list.lines[list.keys[k]], item);
            good = value.has_value();
            key += (k > 0 ? "\x1f" : "") + keyText(value.value_or(Value()));
        }
        if (good)
            held.keys.emplace_back(std::move(key), i);
    }
    std::stable_sort(held.keys.begin(), held.keys.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    return held;
}

/// What an item of the object says; nothing: it cannot be read.
std::optional<Value> Writer::readPart(const Line &line, const Value &item)
{
    const auto found = line.place.find(item);
    Value value = found.value ? *found.value : Value();
    m_scope.root = &m_shadow;
    m_scope.item = &item;
    m_scope.absent = false;
    int step = -1;
    if (!valueOf(line, value, m_scope, step) || m_scope.absent)
        return {};
    if (line.field->type != model::FieldType::Reference || value.isEmpty())
        return value;
    const auto record = m_references.record(line.field->target, line.source->referenceObject,
                                            model::LocalId(localIdText(value)));
    return record ? std::optional(Value(model::Reference{record->value})) : std::nullopt;
}

bool Writer::writePart(const Line &line, const Item &item, Value &object, std::vector<FieldKey> &keys)
{
    if (line.source->createOnly && !m_create && item.held)
        return true;
    Value value;
    const Value *held = item.held ? line.place.find(*item.held).value : nullptr;
    const Value *ours = held && line.readable ? recordValue(line, &item) : nullptr;
    if (ours && readPart(line, *item.held) == *ours) { // it stays in the form that it has there
        line.place.put(object, *held);
        keys.push_back({*line.index, *item.key});
        return true;
    }
    const Made made = make(line, &item, held, value);
    if (made == Made::Value) {
        line.place.put(object, std::move(value));
        if (line.index)
            keys.push_back({*line.index, *item.key});
    }
    return made == Made::Value || made == Made::Nothing ||
           (made == Made::Missing && !line.source->requiredOnCreate);
}

/// False: the list cannot be written, because an item could not.
bool Writer::writeItem(Item &item, Value &object, std::vector<FieldKey> &keys, const Held &held)
{
    const ListPlan &list = *item.list;
    std::size_t at = 0;
    if (held.items && !held.raw) {
        item.held = held.find(*item.key, &at);
    } else if (held.items) {
        Value probe{model::Object{}};
        std::vector<FieldKey> unused;
        const auto problems = m_writing.problems.size();
        const auto missing = m_writing.missing.size();
        for (const auto k : list.keys)
            writePart(list.lines[k], item, probe, unused);
        m_writing.problems.resize(problems);
        m_writing.missing.resize(missing);
        item.held = held.find(rawKey(list, probe), &at);
    }
    if (item.held && list.itemId.empty()) {
        object = *item.held; // nothing names the item: what is left out of it is gone
    } else if (item.held) {
        if (const Value *id = item.held->member(list.itemId))
            object.setMember(list.itemId, *id);
    }
    keys.push_back({list.index, *item.key});
    bool good = true;
    for (std::size_t l = 0; l < list.lines.size(); ++l) {
        const auto missing = m_writing.missing.size();
        if (list.lines[l].writes)
            good = writePart(list.lines[l], item, object, keys) && good;
        if (l < list.keys.size() && m_writing.missing.size() > missing)
            good = false;
    }
    return good;
}

/// Existing items of a list without an order stay where the object has them; new ones follow.
void Writer::arrange(const ListPlan &list, std::vector<std::pair<std::size_t, Value>> &items) const
{
    const auto earlier = [](const auto &a, const auto &b) { return a.first < b.first; };
    if (!list.field->ordered && !std::is_sorted(items.begin(), items.end(), earlier))
        std::stable_sort(items.begin(), items.end(), earlier);
}

void Writer::writeList(const ListPlan &list)
{
    const auto keys = m_record.items(list.index);
    if (keys.empty() && !findValue(m_record, list.index, {}))
        return;
    const Held held = heldItems(list);
    const std::vector<Value> scopes = m_plan.outNeedsRecord ? itemScopes(list) : std::vector<Value>();
    PlaceValue place;
    place.keys.reserve(1 + keys.size() * (1 + list.lines.size()));
    place.keys.push_back({list.index, {}});
    std::vector<std::pair<std::size_t, Value>> items;
    items.reserve(keys.size());
    bool good = true;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        Item item{&list, &keys[i], i, nullptr, i < scopes.size() ? &scopes[i] : nullptr};
        Value object{model::Object{}};
        object.object()->reserve(list.lines.size() + 1);
        good = writeItem(item, object, place.keys, held) && good;
        const auto position = item.held ? static_cast<std::size_t>(item.held - held.items->data()) : SIZE_MAX;
        items.emplace_back(position, std::move(object));
    }
    if (!good)
        return;
    arrange(list, items);
    model::List written;
    written.reserve(items.size());
    for (auto &[position, object] : items)
        written.push_back(std::move(object));
    place.place = list.place.text();
    place.value = Value(std::move(written));
    place.list = list.toldWhole;
    place.itemId = list.itemId;
    m_writing.places.push_back(std::move(place));
}

void Writer::problem(const Line &line, const Item *item, int step, const Value &sample, base::Message message)
{
    Problem p;
    p.key = {line.index.value_or(0), item ? *item->key : std::string()};
    p.field = line.index ? pathText(*m_plan.schema, p.key) : std::string();
    p.place = item ? item->list->place.text() + "[" + std::to_string(item->position) + "]" : std::string();
    if (item && !line.place.empty() && !line.place.segments()[0].name.empty())
        p.place += '.';
    p.place += line.place.text();
    p.step = step;
    p.sample = sample;
    p.message = std::move(message);
    m_writing.problems.push_back(std::move(p));
}
} // namespace

Writing writeRecord(const Plan &plan, const Values &record, const Value &shadow, const References &references,
                    bool create)
{
    return Writer(plan, record, shadow, references, create).write();
}

} // namespace splot::mapping
