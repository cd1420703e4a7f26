#pragma once

#include "core/engine/engine.h"
#include "core/store/sqlitestore.h"
#include "tests/support/fakeworld.h"
#include "tests/support/virtualclock.h"

#include <QTemporaryDir>

namespace splot::tests {

/// A workspace on a real store, fake systems and virtual time: what an engine test acts on.
class Stage
{
public:
    Stage();
    ~Stage();

    support::FakeSystem &system(const std::string &id) { return world.system(id); }
    /// Puts a document into the configuration.
    void document(const std::string &kind, const std::string &id, const std::string &json);
    /// A fake system and its document.
    void addSystem(const std::string &id, const std::string &more = {});
    void start(engine::Mode mode = engine::Mode::Full);
    /// The engine's process dies and another one starts.
    void crash();
    /// The engine ends as it should, and its process with it.
    void stop();
    void die();
    /// The workspace of an engine that died, before another one starts.
    void reopen();
    /// Until nothing is left to do; false when it does not come to rest within a virtual day.
    bool settle();
    /// A command and its answer.
    model::Command command(const std::string &kind, model::Object arguments = {});
    /// plan and approve everything
    void approve();
    /// Time passes: schedules run.
    void pass(std::chrono::microseconds span) { clock.advance(span); }

    std::vector<model::CaseItem> openItems();
    std::optional<model::Record> recordBy(const std::string &entity, const std::string &key,
                                          const std::string &value);
    std::string valueOf(const model::Record &record, const std::string &path);
    /// What a system holds at a member of an object; empty: nothing, or no such object.
    std::string textAt(const std::string &system, const std::string &object, const model::LocalId &id,
                       const char *member);

    support::VirtualClock clock;
    base::SeededRandom random{1};
    support::FakeWorld world{clock, random};
    connectors::Registry registry;
    QTemporaryDir folder;
    std::unique_ptr<workspace::Witness> witness; ///< null: none
    secrets::SecretStore *secrets = nullptr;     ///< of the engine
    connectors::HttpClient *http = nullptr;      ///< of the engine
    std::string kind = "test";                   ///< of the engine
    std::function<bool()> kindsChanged;          ///< of the engine's ports
    std::unique_ptr<store::SqliteStore> store;
    std::unique_ptr<engine::Engine> engine;
};

/// A CRM that owns customers ("contact") and an ERP ("party") that owns their phones.
void customers(Stage &stage, const char *reaction = "restore");

} // namespace splot::tests
