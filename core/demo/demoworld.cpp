#include "core/demo/demoworld.h"

#include <QTimer>
#include <QtGlobal>

namespace splot::demo {

using model::Object;
using model::Value;

namespace {
std::vector<std::pair<std::string, DemoSystem *>> byId(Landscape &l)
{
    return {{"shop", &l.shop},
            {"erp", &l.erp},
            {"warehouse", &l.warehouse},
            {"crm", &l.crm},
            {"helpdesk", &l.helpdesk}};
}
} // namespace

DemoWorld::DemoWorld(std::uint64_t seed, Size size, QObject *parent)
    : QObject(parent), m_clock(this), m_random(seed + 7),
      m_landscape(std::make_unique<Landscape>(seed, size, m_clock.now())), m_tick(new QTimer(this))
{
    connect(m_tick, &QTimer::timeout, this, [this] { m_story->advance(m_clock.now()); });
}

DemoWorld::~DemoWorld() = default;

base::Result<void> DemoWorld::start()
{
    for (const auto &[id, system] : byId(*m_landscape)) {
        auto server = std::make_unique<DemoServer>(*system, m_clock);
        const auto port = server->start(m_ports[id]);
        if (port == 0)
            return base::fail(
                base::ErrorCode::NotConnected,
                QT_TRANSLATE_NOOP("splot", "The demo's %1 finds no free port on this computer."),
                {system->name()});
        m_ports[id] = port;
        m_servers.push_back(std::move(server));
    }
    return {};
}

void DemoWorld::beginStory()
{
    if (m_story)
        return;
    m_story = std::make_unique<Story>(*m_landscape, m_random, m_clock.now());
    m_tick->start(std::chrono::milliseconds(500));
}

std::map<std::string, std::string> DemoWorld::addresses() const
{
    std::map<std::string, std::string> out;
    for (const auto &[id, port] : m_ports)
        out[id] = "http://127.0.0.1:" + std::to_string(port);
    return out;
}

Value DemoWorld::state() const
{
    Object ports;
    for (const auto &[id, port] : m_ports)
        ports.emplace_back(id, port);
    return Object{{"ports", std::move(ports)}, {"systems", m_landscape->state()}};
}

void DemoWorld::restore(const Value &state)
{
    if (const auto *systems = state.member("systems"))
        m_landscape->restore(*systems);
    const auto *ports = state.member("ports");
    for (const auto &[id, port] : ports && ports->object() ? *ports->object() : Object()) {
        if (const auto *number = port.get<std::int64_t>())
            m_ports[id] = static_cast<int>(*number);
    }
}

} // namespace splot::demo
