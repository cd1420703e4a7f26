#include "core/workspace/abilities.h"

namespace splot::workspace {

namespace {
using Flag = bool ObjectAbilities::*;
constexpr std::pair<const char *, Flag> flags[] = {{"read", &ObjectAbilities::read},
                                                   {"changes", &ObjectAbilities::changes},
                                                   {"create", &ObjectAbilities::create},
                                                   {"update", &ObjectAbilities::update},
                                                   {"remove", &ObjectAbilities::remove},
                                                   {"find", &ObjectAbilities::find},
                                                   {"externalId", &ObjectAbilities::externalId},
                                                   {"idempotencyKey", &ObjectAbilities::idempotencyKey},
                                                   {"partialUpdate", &ObjectAbilities::partialUpdate},
                                                   {"versions", &ObjectAbilities::versions},
                                                   {"deletesInFeed", &ObjectAbilities::deletesInFeed}};

bool flagAt(const model::Value &value, const char *name)
{
    const auto *member = value.member(name);
    return member && *member == model::Value(true);
}

std::chrono::seconds secondsAt(const model::Value &value, const char *name)
{
    const auto *member = value.member(name);
    const auto *n = member ? member->get<std::int64_t>() : nullptr;
    return std::chrono::seconds(n ? *n : 0);
}
} // namespace

SystemAbilities readAbilities(const model::Value &value)
{
    SystemAbilities abilities;
    abilities.webhooks = flagAt(value, "webhooks");
    const auto *objects = value.member("objects") ? value.member("objects")->list() : nullptr;
    for (const auto &one : objects ? *objects : model::List()) {
        ObjectAbilities object;
        if (const auto *name = one.member("name"))
            object.name = model::ObjectName(name->toText());
        for (const auto &[name, flag] : flags)
            object.*flag = flagAt(one, name);
        object.feedMemory = secondsAt(one, "feedMemory");
        object.fullPeriod = secondsAt(one, "fullPeriod");
        abilities.objects.push_back(std::move(object));
    }
    return abilities;
}

model::Value writeAbilities(const SystemAbilities &abilities)
{
    model::List objects;
    for (const auto &object : abilities.objects) {
        model::Object one{{"name", object.name.value}};
        for (const auto &[name, flag] : flags)
            one.emplace_back(name, object.*flag);
        one.emplace_back("feedMemory", static_cast<std::int64_t>(object.feedMemory.count()));
        one.emplace_back("fullPeriod", static_cast<std::int64_t>(object.fullPeriod.count()));
        objects.emplace_back(std::move(one));
    }
    return model::Object{{"webhooks", abilities.webhooks}, {"objects", std::move(objects)}};
}

} // namespace splot::workspace
