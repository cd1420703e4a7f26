#include "core/workspace/transfer.h"

#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"
#include "core/workspace/drainstate.h"

#include <algorithm>
#include <set>

namespace splot::workspace {

using model::System;
using model::Value;

namespace {
const System *findSystem(const std::vector<System> &systems, const model::SystemId &id)
{
    const auto found =
        std::find_if(systems.begin(), systems.end(), [&](const auto &s) { return s.id == id; });
    return found == systems.end() ? nullptr : &*found;
}

Value member(const model::Object &settings, const std::string &name)
{
    const auto found = std::find_if(settings.begin(), settings.end(),
                                    [&](const auto &setting) { return setting.first == name; });
    return found == settings.end() ? Value() : found->second;
}

void put(model::Object &settings, const std::string &name, const Value &value)
{
    std::erase_if(settings, [&](const auto &setting) { return setting.first == name; });
    if (value.isBlank())
        return;
    settings.emplace_back(name, value);
    std::sort(settings.begin(), settings.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
}

bool isSecret(const Value &value)
{
    return value.text() && value.text()->starts_with("secret:");
}

/// Without a catalogue's word for it, an address is known by its look.
bool looksLikeAddress(const Value &value)
{
    return value.text() && value.text()->find("://") != std::string::npos;
}

/// The settings of one system that belong to an environment.
void collect(const System &incoming, const System *here, const CatalogueEntry *entry,
             std::vector<TransferSetting> &all)
{
    std::set<std::string> seen;
    const auto add = [&](const std::string &name, const std::string &label, bool secret, bool required) {
        if (!seen.insert(name).second)
            return;
        TransferSetting s;
        s.system = incoming.id;
        s.name = name;
        s.label = label.empty() ? name : label;
        s.secret = secret;
        s.required = required;
        s.known = here != nullptr;
        s.theirs = member(incoming.settings, name);
        s.here = here ? member(here->settings, name) : Value();
        all.push_back(std::move(s));
    };
    for (const auto &setting : entry ? entry->settings : std::vector<CatalogueSetting>()) {
        const bool place = setting.type == "url" || setting.type == "folder";
        if (place || setting.type == "secret")
            add(setting.name, setting.label, setting.type == "secret", setting.required);
    }
    for (const auto &[name, value] : incoming.settings) {
        if (isSecret(value) || looksLikeAddress(value))
            add(name, {}, isSecret(value), true);
    }
}
} // namespace

base::Result<Transfer> Transfer::make(std::vector<store::Document> incoming,
                                      std::vector<store::Document> current,
                                      const std::vector<CatalogueEntry> &catalogue)
{
    SPLOT_ASSIGN(auto theirs, readConfiguration(incoming, 0));
    SPLOT_ASSIGN(auto here, readConfiguration(current, 0));
    Transfer transfer;
    transfer.m_incoming = std::move(incoming);
    transfer.m_current = std::move(current);
    transfer.m_systems = std::move(theirs.systems);
    transfer.m_here = std::move(here.systems);
    for (const auto &system : transfer.m_systems) {
        const auto entry = std::find_if(catalogue.begin(), catalogue.end(),
                                        [&](const auto &e) { return e.name == system.connector; });
        collect(system, findSystem(transfer.m_here, system.id), entry == catalogue.end() ? nullptr : &*entry,
                transfer.m_settings);
    }
    return transfer;
}

void Transfer::answer(const model::SystemId &system, const std::string &name, Value value)
{
    m_answers[{system, name}] = std::move(value);
}

void Transfer::withdraw(const model::SystemId &system, const std::string &name)
{
    m_answers.erase({system, name});
}

Value Transfer::valueOf(const TransferSetting &setting) const
{
    const auto answered = m_answers.find({setting.system, setting.name});
    if (answered != m_answers.end())
        return answered->second;
    // A name of a secret of elsewhere would be empty here.
    return setting.known ? setting.here : setting.secret ? Value() : setting.theirs;
}

std::vector<TransferSetting> Transfer::missing() const
{
    std::vector<TransferSetting> out;
    std::copy_if(m_settings.begin(), m_settings.end(), std::back_inserter(out),
                 [this](const auto &s) { return s.required && valueOf(s).isBlank(); });
    return out;
}

System Transfer::bound(const System &incoming) const
{
    System system = incoming;
    for (const auto &setting : m_settings) {
        if (setting.system == incoming.id)
            put(system.settings, setting.name, valueOf(setting));
    }
    const auto *here = findSystem(m_here, incoming.id);
    system.environment = here ? here->environment : m_environment;
    if (here) { // what people decided about this very system
        system.readOnly = here->readOnly;
        system.paused = here->paused;
        system.writeWindow = here->writeWindow;
        system.concurrency = here->concurrency;
        system.ratePerSecond = here->ratePerSecond;
    }
    return system;
}

std::vector<store::Document> Transfer::changes() const
{
    std::vector<store::Document> wanted;
    for (const auto &document : m_incoming) {
        if (document.kind == "system")
            continue;
        // Who is told of alerts belongs to the environment.
        const bool own =
            document.kind == "alerts" &&
            std::any_of(m_current.begin(), m_current.end(), [](const auto &d) { return d.kind == "alerts"; });
        if (!own)
            wanted.push_back(document);
    }
    for (const auto &system : m_systems)
        wanted.push_back(systemDocument(bound(system)));
    auto changed = changedDocuments(m_current, wanted);
    std::erase_if(changed, [this](const auto &d) {
        const bool kept = d.kind == "options" || goesBeside(d);
        return d.json.empty() && (!m_removing || kept);
    });
    return changed;
}

std::vector<std::string> Transfer::lookupsToCheck() const
{
    std::vector<std::string> names;
    for (const auto &document : changes()) {
        if (document.kind == "lookup" && !document.json.empty())
            names.push_back(document.id);
    }
    return names;
}

} // namespace splot::workspace
