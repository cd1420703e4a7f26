#pragma once

#include "core/connectors/registry.h"
#include "fakeconnector.h"

#include <set>

namespace splot::support {

/// Several fake systems by their ids, and the connector kind "fake" that reaches them. Lives longer than the
/// engine.
class FakeWorld
{
public:
    FakeWorld(base::Clock &clock, base::Random &random) : m_clock(clock), m_random(random) {}

    /// Makes the system at the first call.
    FakeSystem &system(const std::string &id);
    /// Registers the kind: `registry.add(FakeWorld::info(), world.factory())`.
    static connectors::ConnectorInfo info();
    connectors::Registry::Factory factory();
    /// A configured system of this kind.
    static model::System configured(const std::string &id);

    /// Sources rest and targets answer: no more faults anywhere.
    void calm();
    /// The engine's process dies: its connectors answer nothing any more.
    void abandon();

private:
    base::Clock &m_clock;
    base::Random &m_random;
    std::map<model::SystemId, std::shared_ptr<FakeSystem>> m_systems;
    std::shared_ptr<std::set<FakeConnector *>> m_connectors = std::make_shared<std::set<FakeConnector *>>();
};

} // namespace splot::support
