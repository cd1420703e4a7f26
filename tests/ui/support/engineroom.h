#pragma once

#include "core/base/qtclock.h"
#include "core/base/random.h"
#include "core/engine/engine.h"
#include "core/store/sqlitestore.h"
#include "tests/support/fakeworld.h"
#include "tests/support/memorysecrets.h"

#include <memory>

namespace splot::tests {

/// A real engine on the workspace that a window shows, with fake systems of the kind "fake", which asks for
/// an address, a key and a folder; on the same thread, on real time.
class EngineRoom
{
public:
    explicit EngineRoom(const QString &path) : m_store(*store::SqliteStore::open(path.toStdString()))
    {
        auto info = support::FakeWorld::info();
        info.label = "Fake shop";
        info.about = "A system in memory.";
        info.abilities = {"read", "write", "changes"};
        info.settings = {{"url", "Address", "url", true, "", {}, "https://shop.example.com"},
                         {"key", "API key", "secret", true, "", {}, ""},
                         {"language", "Language of names", "text", false, "en", {}, "Two letters."}};
        registry.add(info, world.factory());
        connectors::Surroundings around;
        around.clock = &clock;
        around.random = &random;
        around.secrets = &secrets;
        engine = std::make_unique<engine::Engine>(
            engine::Ports{*m_store, clock, random, registry, around, std::chrono::milliseconds(20)}, "test");
        const auto started = engine->start(engine::Mode::CommandsOnly);
        if (!started)
            qFatal("%s", started.error().text().c_str());
    }

    base::QtClock clock;
    base::SeededRandom random{1};
    support::FakeWorld world{clock, random};
    connectors::Registry registry;
    support::MemorySecrets secrets;

private:
    std::unique_ptr<store::SqliteStore> m_store;

public:
    std::unique_ptr<engine::Engine> engine;
};

} // namespace splot::tests
