// The part of Engine that follows the configuration: loads it, connects its systems, says what is wrong with
// it.
#include "core/engine/drains.h"
#include "core/engine/engine.h"
#include "core/engine/resettler.h"
#include "core/engine/routines.h"
#include "core/workspace/abilities.h"
#include "core/workspace/configurationcodec.h"

#include <algorithm>

namespace splot::engine {

base::Result<void> Engine::load(bool starting)
{
    SPLOT_ASSIGN(const auto version, m_ports.store.configurationVersion());
    SPLOT_ASSIGN(const auto documents, m_ports.store.documents());
    SPLOT_ASSIGN(auto configuration, workspace::readConfiguration(documents, version));
    SPLOT_ASSIGN(auto parked, PlaceWatch::stored(m_ports.store, configuration));
    m_context.setup = Setup::compile(std::move(configuration), std::move(parked));
    m_ports.store.setSchemas(m_context.setup->schemas());
    m_approvals.forget();
    m_deliverer.brake().clear();
    if (starting) {
        SPLOT_ASSIGN(m_context.workspace, m_ports.store.workspaceId());
        SPLOT_ASSIGN(const auto told, m_ports.store.state("clock", {}, {}));
        if (const auto *at = told.get<model::Moment>())
            m_context.time->notBefore(*at);
        SPLOT_TRY(keepTime(beatEvery));
    }
    SPLOT_TRY(m_recovery.load());
    if (starting)
        SPLOT_TRY(m_recovery.look());
    SPLOT_ASSIGN(const auto settled, m_ports.store.state("settled", {}, {}));
    m_resettler.reset();
    if (!(settled == model::Value(version))) {
        std::vector<model::EntityId> entities;
        for (const auto &[id, entity] : m_context.setup->entities())
            entities.push_back(id);
        m_resettler = std::make_unique<Resettler>(m_context, m_applier, m_spreader, std::move(entities));
    }
    std::vector<model::CaseItem> problems;
    for (const auto &problem : m_context.setup->problems()) {
        model::CaseItem item;
        item.field = problem.where;
        item.message = problem.message;
        problems.push_back(std::move(item));
    }
    connectSystems(problems);
    SPLOT_TRY(m_drains->load());
    SPLOT_TRY(publishAbilities());
    SPLOT_TRY(m_routines->load(documents));
    return keepProblems(std::move(problems));
}

/// The systems that use it are connected anew with the next turn.
void Engine::secretChanged(const std::string &name)
{
    const model::Value reference("secret:" + name);
    for (const auto &system : m_context.setup->configuration().systems) {
        for (const auto &[setting, value] : system.settings) {
            if (value == reference)
                m_connectAnew = true;
        }
    }
}

/// What was wrong with the configuration before is settled; what is wrong now is said once.
base::Result<void> Engine::keepProblems(std::vector<model::CaseItem> problems)
{
    SPLOT_ASSIGN(const auto before, m_ports.store.state("configuration/cases", {}, {}));
    const model::List none;
    for (const auto &id : before.list() ? *before.list() : none) {
        SPLOT_ASSIGN(auto items, m_ports.store.openItems(model::CaseId(*id.get<std::int64_t>()), 0, 1000));
        for (auto &item : items) {
            item.state = model::ItemState::Settled;
            SPLOT_TRY(m_ports.store.saveCaseItem(item));
        }
    }
    model::List now;
    for (auto &item : problems) {
        SPLOT_ASSIGN(const auto id, m_inbox.add(model::CaseKind::Failure, model::EngineStep::Read, {},
                                                base::ErrorCode::Rejected, std::move(item)));
        now.emplace_back(id.value);
    }
    if (now.empty() && before.isEmpty())
        return {};
    return m_ports.store.saveState("configuration/cases", {}, {}, std::move(now));
}

void Engine::connectSystems(std::vector<model::CaseItem> &problems)
{
    m_deliverer.clear();
    m_feeder.clear();
    m_connectors.clear();
    for (const auto &system : m_context.setup->configuration().systems) {
        auto made = m_ports.registry.make(system, m_ports.surroundings);
        if (!made) {
            model::CaseItem item;
            item.system = system.id;
            item.message = made.error().message;
            item.detail = made.error().detail;
            item.field = made.error().field;
            problems.push_back(std::move(item));
            continue;
        }
        auto &connector = *(m_connectors[system.id] = std::move(*made));
        if (const auto memory = m_ports.store.state("memory", system.id, {}); memory && !memory->isEmpty())
            connector.restoreMemory(*memory);
        if (m_mode == Mode::CommandsOnly)
            continue;
        m_feeder.addSystem(system, connector);
        m_deliverer.addLane(system, connector);
    }
}

/// Leaves for windows what each system can do.
base::Result<void> Engine::publishAbilities()
{
    const auto seconds = [](auto span) { return std::chrono::duration_cast<std::chrono::seconds>(span); };
    for (const auto &[id, made] : m_connectors) {
        workspace::SystemAbilities abilities;
        abilities.webhooks = made->webhooks() != nullptr;
        for (const auto &object : m_context.setup->objects(id)) {
            const auto can = made->capabilities(object);
            abilities.objects.push_back({object, can.read, can.changes, can.create, can.update, can.remove,
                                         can.find, can.externalId, can.idempotencyKey, can.partialUpdate,
                                         can.versions, can.deletesInFeed, seconds(can.feedMemory),
                                         seconds(can.fullPeriod)});
        }
        const auto now = workspace::writeAbilities(abilities);
        SPLOT_ASSIGN(const auto before, m_ports.store.state(workspace::abilitiesState, id, {}));
        if (!(before == now))
            SPLOT_TRY(m_ports.store.saveState(workspace::abilitiesState, id, {}, now));
    }
    return {};
}

/// Lines were parked or taken back: what is to be sent there is worked out anew. All else stays as it is.
base::Result<void> Engine::compileAnew()
{
    const auto before = m_context.setup;
    auto configuration = before->configuration();
    SPLOT_ASSIGN(auto parked, PlaceWatch::stored(m_ports.store, configuration));
    m_context.setup = Setup::compile(std::move(configuration), std::move(parked));
    m_ports.store.setSchemas(m_context.setup->schemas());
    std::vector<model::EntityId> touched;
    for (const auto &[id, entity] : m_context.setup->entities()) {
        const bool same = std::ranges::all_of(entity.mappings, [&](const MappingPtr &mapping) {
            const auto &m = mapping->mapping();
            return before->parkedAt(m.system, m.object) == m_context.setup->parkedAt(m.system, m.object);
        });
        if (m_resettler || !same) // one that is under way begins again
            touched.push_back(id);
    }
    SPLOT_TRY(m_ports.store.saveState("settled", {}, {}, {}));
    m_resettler = std::make_unique<Resettler>(m_context, m_applier, m_spreader, std::move(touched));
    return {};
}

/// Only documents that nothing of the sync depends on were saved: no connection is made anew and no record is
/// looked at again. False: there is more to it, or it cannot be read.
base::Result<bool> Engine::takeBeside(std::int64_t version)
{
    SPLOT_ASSIGN(const auto documents, m_ports.store.documents());
    auto configuration = workspace::readConfiguration(documents, version);
    auto before = m_context.setup->configuration();
    const auto old = std::exchange(before.version, version);
    if (!configuration || !(*configuration == before))
        return false;
    SPLOT_ASSIGN(const auto settled, m_ports.store.state("settled", {}, {}));
    if (settled == model::Value(old)) // a resettling under way says so itself at its end
        SPLOT_TRY(m_ports.store.saveState("settled", {}, {}, model::Value(version)));
    auto parked = m_context.setup->parked();
    m_context.setup = Setup::compile(std::move(*configuration), std::move(parked));
    m_ports.store.setSchemas(m_context.setup->schemas());
    SPLOT_TRY(m_routines->load(documents));
    return true;
}

/// A descriptor was added or edited: the systems are connected anew, as after a change of the configuration.
base::Result<void> Engine::followKinds()
{
    if (!m_ports.kindsChanged())
        return {};
    SPLOT_TRY(publish());
    SPLOT_ASSIGN(const auto version, m_ports.store.configurationVersion());
    return loadAnew(version);
}

base::Result<void> Engine::followConfiguration()
{
    SPLOT_ASSIGN(const auto version, m_ports.store.configurationVersion());
    const bool saved = version != m_context.setup->version() && version != m_refusedVersion;
    if (!saved && !m_connectAnew)
        return {};
    if (!std::exchange(m_connectAnew, false)) {
        SPLOT_ASSIGN(const bool beside, takeBeside(version));
        if (beside)
            return {};
    }
    return loadAnew(version);
}

/// A configuration that cannot be read leaves the present one in force, and says so.
base::Result<void> Engine::loadAnew(std::int64_t version)
{
    if (const auto loaded = load(false); !loaded) {
        if (loaded.error().code != base::ErrorCode::Rejected &&
            loaded.error().code != base::ErrorCode::Corrupt)
            return loaded;
        m_refusedVersion = version;
        model::CaseItem item;
        item.field = loaded.error().field;
        item.message = loaded.error().message;
        item.detail = loaded.error().detail;
        SPLOT_TRY(m_inbox.add(model::CaseKind::Failure, model::EngineStep::Read, {}, loaded.error().code,
                              std::move(item)));
        return {};
    }
    return recover();
}

} // namespace splot::engine
