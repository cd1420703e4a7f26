#include "core/workspace/catalogue.h"

namespace splot::workspace {

namespace {
std::string textAt(const model::Value &object, std::string_view name)
{
    const auto *found = object.member(name);
    return found ? found->toText() : std::string();
}

const model::List &listAt(const model::Value &object, std::string_view name)
{
    static const model::List none;
    const auto *found = object.member(name);
    return found && found->list() ? *found->list() : none;
}

std::vector<std::string> textsAt(const model::Value &object, std::string_view name)
{
    std::vector<std::string> all;
    for (const auto &text : listAt(object, name))
        all.push_back(text.toText());
    return all;
}

model::Value listOf(const std::vector<std::string> &texts)
{
    model::List list;
    for (const auto &text : texts)
        list.emplace_back(text);
    return list;
}

CatalogueSetting readSetting(const model::Value &value)
{
    CatalogueSetting s;
    s.name = textAt(value, "name");
    s.label = textAt(value, "label");
    s.type = textAt(value, "type");
    const auto *required = value.member("required");
    s.required = required && *required == model::Value(true);
    s.standard = textAt(value, "default");
    s.choices = textsAt(value, "choices");
    s.help = textAt(value, "help");
    return s;
}
} // namespace

model::Value writeCatalogue(const std::vector<CatalogueEntry> &entries)
{
    model::List list;
    for (const auto &e : entries) {
        model::List settings;
        for (const auto &s : e.settings)
            settings.push_back(model::Object{{"name", s.name},
                                             {"label", s.label},
                                             {"type", s.type},
                                             {"required", s.required},
                                             {"default", s.standard},
                                             {"choices", listOf(s.choices)},
                                             {"help", s.help}});
        list.push_back(model::Object{{"name", e.name},
                                     {"label", e.label},
                                     {"about", e.about},
                                     {"abilities", listOf(e.abilities)},
                                     {"settings", std::move(settings)}});
    }
    return list;
}

std::vector<CatalogueEntry> readCatalogue(const model::Value &value)
{
    std::vector<CatalogueEntry> entries;
    for (const auto &item : value.list() ? *value.list() : model::List()) {
        CatalogueEntry e{textAt(item, "name"),
                         textAt(item, "label"),
                         textAt(item, "about"),
                         textsAt(item, "abilities"),
                         {}};
        for (const auto &setting : listAt(item, "settings"))
            e.settings.push_back(readSetting(setting));
        if (!e.name.empty())
            entries.push_back(std::move(e));
    }
    return entries;
}

model::Value writeSealingKey(const SealingKey &key)
{
    return model::Object{{"key", key.key}, {"epoch", key.epoch}};
}

SealingKey readSealingKey(const model::Value &value)
{
    const auto *epoch = value.member("epoch");
    const auto *number = epoch ? epoch->get<std::int64_t>() : nullptr;
    return {textAt(value, "key"), number ? *number : 0};
}

} // namespace splot::workspace
