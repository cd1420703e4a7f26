#include "fakeworld.h"

namespace splot::support {

namespace {
/// Tells its world when it goes.
class ListedConnector : public FakeConnector
{
public:
    using List = std::shared_ptr<std::set<FakeConnector *>>;

    ListedConnector(std::shared_ptr<FakeSystem> system, base::Random &random, List list)
        : FakeConnector(std::move(system), random), m_list(std::move(list))
    {
        m_list->insert(this);
    }
    ~ListedConnector() override { m_list->erase(this); }

private:
    List m_list;
};
} // namespace

FakeSystem &FakeWorld::system(const std::string &id)
{
    auto &system = m_systems[model::SystemId(id)];
    if (!system)
        system = std::make_shared<FakeSystem>(m_clock);
    return *system;
}

connectors::ConnectorInfo FakeWorld::info()
{
    return {"fake", "Fake", "A system in memory, for tests.", {"read", "changes", "write", "search"}, {}};
}

connectors::Registry::Factory FakeWorld::factory()
{
    return [this](const model::System &system,
                  const connectors::Surroundings &) -> base::Result<std::unique_ptr<connectors::Connector>> {
        const auto it = m_systems.find(system.id);
        if (it == m_systems.end())
            return base::fail(base::ErrorCode::Rejected, "There is no fake system %1.", {system.id.value});
        return std::make_unique<ListedConnector>(it->second, m_random, m_connectors);
    };
}

model::System FakeWorld::configured(const std::string &id)
{
    model::System s;
    s.id = model::SystemId(id);
    s.label = id;
    s.connector = "fake";
    return s;
}

void FakeWorld::calm()
{
    for (const auto &[id, system] : m_systems)
        system->faults = {};
}

void FakeWorld::abandon()
{
    for (FakeConnector *connector : *m_connectors)
        connector->abandon();
}

} // namespace splot::support
