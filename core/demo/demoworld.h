#pragma once

#include "core/base/qtclock.h"
#include "core/base/result.h"
#include "core/demo/demoserver.h"
#include "core/demo/landscape.h"
#include "core/demo/story.h"

#include <QObject>

#include <memory>

class QTimer;

namespace splot::demo {

/// The demo systems at work: five servers on loopback and the story that goes on in them. On the thread that
/// starts it; `state` and `restore` keep the systems' data between two starts.
class DemoWorld : public QObject
{
    Q_OBJECT

public:
    static constexpr std::uint64_t defaultSeed = 20261124;

    explicit DemoWorld(std::uint64_t seed = defaultSeed, Size size = {}, QObject *parent = nullptr);
    ~DemoWorld() override;

    /// Serves every system, on the ports of the last time where they are free. NotConnected: no port.
    base::Result<void> start();
    /// From now on people order, edit and complain, and faults come as scripted.
    void beginStory();
    bool storyGoesOn() const { return m_story != nullptr; }

    /// "http://127.0.0.1:40123" by the system's id in the demo workspace.
    std::map<std::string, std::string> addresses() const;
    Landscape &landscape() { return *m_landscape; }
    const Story *story() const { return m_story.get(); }

    model::Value state() const;
    void restore(const model::Value &state);

private:
    base::QtClock m_clock;
    base::SeededRandom m_random;
    std::unique_ptr<Landscape> m_landscape;
    std::vector<std::unique_ptr<DemoServer>> m_servers;
    std::map<std::string, int> m_ports; ///< by system id
    std::unique_ptr<Story> m_story;
    QTimer *m_tick;
};

/// A file of the demo workspace: "system/shop.json" of its configuration, "connectors/demo-shop.json".
struct DemoFile
{
    std::string path;
    std::string text;
};

/// The descriptors of the demo systems.
std::vector<DemoFile> demoConnectors();
/// The configuration, with the systems' addresses in it.
std::vector<DemoFile> demoConfiguration(const std::map<std::string, std::string> &addresses);

} // namespace splot::demo
