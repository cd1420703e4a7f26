#include "core/engine/context.h"

namespace splot::engine {

void Context::count(const model::SystemId &system, const model::EntityId &entity, bool out, std::string what,
                    std::int64_t n, std::int64_t micros)
{
    const std::int64_t minute = now().micros / 60000000;
    for (auto &c : counts) {
        if (c.minute == minute && c.out == out && c.system == system && c.entity == entity &&
            c.what == what) {
            c.count += n;
            c.micros += micros;
            return;
        }
    }
    counts.push_back({system, entity, out, std::move(what), minute, n, micros});
}

model::ObjectName stateName(model::RecordId record)
{
    return model::ObjectName(std::to_string(record.value));
}

std::int64_t numberIn(const model::Value &state, std::string_view name)
{
    const auto *v = state.member(name);
    const auto *n = v ? v->get<std::int64_t>() : nullptr;
    return n ? *n : 0;
}

namespace waits {

std::string read(const model::SystemId &system, const model::ObjectName &object, const model::LocalId &id)
{
    return "read:" + system.value + "/" + object.value + "/" + id.value;
}

std::string link(const model::SystemId &system, const model::ObjectName &object, const model::LocalId &id)
{
    return "link:" + system.value + "/" + object.value + "/" + id.value;
}

std::string record(const model::SystemId &system, const model::RecordId &record)
{
    return "record:" + system.value + "/" + std::to_string(record.value);
}

std::string key(const model::EntityId &entity, const std::string &key, const std::string &value)
{
    return "key:" + entity.value + "/" + key + "/" + value;
}

std::string delivery(const model::DeliveryId &id)
{
    return "delivery:" + std::to_string(id.value);
}

std::string change(const model::ChangeId &id)
{
    return "change:" + std::to_string(id.value);
}

std::string plan(const model::SystemId &system, const model::EntityId &entity)
{
    return "plan:" + system.value + "/" + entity.value;
}

std::string firstReading(const model::SystemId &system, const model::ObjectName &object)
{
    return "first:" + system.value + "/" + object.value;
}

std::string brake(const model::SystemId &system, const model::EntityId &entity)
{
    return "brake:" + system.value + "/" + entity.value;
}

std::string window(const model::SystemId &system)
{
    return "window:" + system.value;
}

} // namespace waits

} // namespace splot::engine
