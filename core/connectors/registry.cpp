#include "core/connectors/registry.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

void Registry::add(ConnectorInfo info, Factory factory)
{
    auto name = info.name;
    m_kinds[std::move(name)] = {std::move(info), std::move(factory)};
}

std::vector<ConnectorInfo> Registry::catalogue() const
{
    std::vector<ConnectorInfo> all;
    for (const auto &[name, kind] : m_kinds)
        all.push_back(kind.first);
    return all;
}

const ConnectorInfo *Registry::info(const std::string &name) const
{
    const auto it = m_kinds.find(name);
    return it == m_kinds.end() ? nullptr : &it->second.first;
}

base::Result<std::unique_ptr<Connector>> Registry::make(const model::System &system,
                                                        const Surroundings &surroundings) const
{
    const auto it = m_kinds.find(system.connector);
    if (it == m_kinds.end())
        return base::fail(
            base::ErrorCode::Unsupported,
            QT_TRANSLATE_NOOP("splot",
                              "The system %1 needs the connector \"%2\", which this program does not have."),
            {system.id.value, system.connector});
    for (const auto &setting : it->second.first.settings) {
        const auto given = std::find_if(system.settings.begin(), system.settings.end(),
                                        [&](const auto &s) { return s.first == setting.name; });
        if (setting.required && setting.standard.empty() &&
            (given == system.settings.end() || given->second.isBlank())) {
            auto e = base::error(base::ErrorCode::Rejected,
                                 QT_TRANSLATE_NOOP("splot", "The system %1 needs the setting \"%2\"."),
                                 {system.id.value, setting.name});
            e.field = setting.name;
            return base::fail(std::move(e));
        }
    }
    return it->second.second(system, surroundings);
}

} // namespace splot::connectors
