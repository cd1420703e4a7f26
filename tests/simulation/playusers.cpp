// What the users of the systems do.
#include "tests/simulation/play.h"

namespace splot::simulation {

std::optional<model::LocalId> Play::objectOf(std::size_t system, std::size_t entity, int slot)
{
    const auto &spec = m_scheme.entities[entity];
    const auto object = spec.objects.find(system);
    if (object == spec.objects.end())
        return {};
    const auto &key = spec.fields[0].places.at(system);
    for (const auto &[id, there] : fake(system).objects(object->second)) {
        if (asRead(key, key.in(there.body)) == keyOf(slot))
            return id;
    }
    return {};
}

/// As the user of that system writes it; a reference needs the object there.
std::optional<model::Value> Play::valueFor(const Event &event, const FieldSpec &field,
                                           const std::string &value)
{
    if (!field.item.empty() && field.part.empty())
        return value.empty() ? value : field.item;
    if (!field.target)
        return written(field.places.at(event.system), value);
    const auto id = objectOf(event.system, *field.target, slotOf(value));
    return id ? std::optional(model::Value(id->value)) : std::nullopt;
}

/// Its users do not see the place either.
bool Play::hides(std::size_t system, const EntitySpec &entity, const FieldSpec &field)
{
    const auto object = entity.objects.find(system);
    const auto place = field.places.find(system);
    return object != entity.objects.end() && place != field.places.end() &&
           fake(system).object(object->second).hidden.contains(place->second.member());
}

void Play::create(const Event &event)
{
    const auto &entity = m_scheme.entities[event.entity];
    if (!entity.objects.contains(event.system) || objectOf(event.system, event.entity, event.slot))
        return; // its user finds it there
    make(event);
}

void Play::twice(const Event &event)
{
    if (objectOf(event.system, event.entity, event.slot))
        make(event);
}

void Play::make(const Event &event)
{
    const auto &entity = m_scheme.entities[event.entity];
    model::Value body = model::Object{};
    for (const auto &field : entity.fields) {
        const auto place = field.places.find(event.system);
        if (place == field.places.end() || hides(event.system, entity, field))
            continue;
        const bool refers = field.target && (field.newest || field.owner == event.system); // others: not yet
        const std::string value = &field == &entity.fields[0] ? keyOf(event.slot)
                                  : refers                    ? keyOf(event.number)
                                  : field.target              ? std::string()
                                                              : event.value;
        place->second.put(body, valueFor(event, field, value).value_or(model::Value("")));
    }
    if (const auto *rows = body.member("rows")) { // with what no mapping has a line for
        model::List list = *rows->list();
        list.front().setMember("note", "note of " + keyOf(event.slot));
        list.emplace_back(model::Object{{"own", keyOf(event.slot)}});
        body.setMember("rows", model::Value(std::move(list)));
    }
    for (const auto &field : entity.fields) { // all items, also those of which it has no part
        if (field.item.empty() || !body.member("parts"))
            continue;
        PlaceSpec{.name = "note", .item = field.item}.put(body, "note of " + keyOf(event.slot));
        if (entity.itemIds.contains(event.system))
            PlaceSpec{.name = "id", .item = field.item}.put(body, "id of " + field.item);
    }
    (void)fake(event.system).create(entity.objects.at(event.system), std::move(body));
}

void Play::edit(const Event &event)
{
    const auto &entity = m_scheme.entities[event.entity];
    if (event.field >= entity.fields.size() || !entity.fields[event.field].places.contains(event.system))
        return;
    const auto &field = entity.fields[event.field];
    const auto id = objectOf(event.system, event.entity, event.slot);
    const auto value = valueFor(event, field, event.value);
    if (!id || !value || hides(event.system, entity, field))
        return;
    const std::string &object = entity.objects.at(event.system);
    const auto &place = field.places.at(event.system);
    model::Value changed = model::Object{};
    const auto *list = place.list();
    if (const auto *held = list ? fake(event.system).find(object, *id)->body.member(list) : nullptr)
        changed.setMember(list, *held);
    place.put(changed, *value);
    (void)fake(event.system).update(object, *id, changed);
}

/// Users edit what is just being written, or made.
void Play::race(std::size_t system, const connectors::WriteRequest &request)
{
    const auto &entity = m_scheme.entities[0];
    const auto object = entity.objects.find(system);
    if (object == entity.objects.end() || object->second != request.object.value)
        return;
    const auto &key = entity.fields[0].places.at(system);
    const auto *there =
        request.localId.valid() ? fake(system).find(object->second, request.localId) : nullptr;
    const int slot = slotOf(asRead(key, key.in(there ? there->body : request.wanted)));
    if (slot < 0)
        return;
    for (Event &event : m_races[system]) {
        event.slot = slot;
        if (event.kind == Event::Kind::Fall)
            m_store->dieAt(event.number, event.number % 2 == 0);
        else
            m_clock.after(std::chrono::milliseconds(event.number), [this, event] { edit(event); });
    }
    m_races.erase(system);
}

void Play::remove(const Event &event)
{
    if (const auto id = objectOf(event.system, event.entity, event.slot))
        (void)fake(event.system).remove(m_scheme.entities[event.entity].objects.at(event.system), *id);
}

} // namespace splot::simulation
