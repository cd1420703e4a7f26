#pragma once

#include "app/commandline/output.h"
#include "core/model/configuration.h"
#include "core/store/reader.h"
#include "core/store/sqlitestore.h"

#include <memory>

namespace splot::connectors {
class Registry;
}
namespace splot::secrets {
class SecretStore;
}

namespace splot::app {

class Installation;

/// One command's way to the workspace: reads through a read-only connection, saves configuration and the
/// state of cases directly, and has everything else carried out by the engine.
class Session
{
public:
    Session(std::string workspaceOption, Output &output);
    ~Session();

    base::Result<std::string> path();
    base::Result<store::Reader *> reader();
    /// A writer's connection; only for configuration, case state, audit, commands and backups.
    base::Result<store::SqliteStore *> store();
    base::Result<const model::Configuration *> configuration();
    base::Result<std::vector<store::Document>> documents();

    /// Tells of the problems that these changes would bring. Rejected: a document cannot be read, or has a
    /// fault that would make an entity or a mapping stand still (a formula that cannot be, an unknown field).
    base::Result<void> check(const std::vector<store::Document> &changed);
    /// Saves documents as one new version under the version that was read. Rejected as check() says.
    base::Result<std::int64_t> saveDocuments(const std::vector<store::Document> &changed,
                                             const std::string &comment);
    /// Runs `write` in one transaction.
    base::Result<void> write(const std::function<base::Result<void>(store::SqliteStore &)> &write);
    /// Has a command carried out by the engine that holds the workspace, or by one in this process; shows its
    /// progress and waits for its answer.
    base::Result<model::Value> carryOut(const std::string &kind, model::Object arguments);

    base::Result<Installation *> installation();
    std::string author() const;
    model::Moment now() const;
    /// Whether an error came from the workspace itself: its file, or another engine.
    bool workspaceFailed() const { return m_workspaceFailed; }
    void noteWorkspaceFailure() { m_workspaceFailed = true; }
    Output &output() { return m_output; }

private:
    template <class T> base::Result<T> noted(base::Result<T> result)
    {
        m_workspaceFailed = m_workspaceFailed || !result;
        return result;
    }

    std::string m_option;
    Output &m_output;
    std::string m_path;
    std::unique_ptr<store::Reader> m_reader;
    std::unique_ptr<store::SqliteStore> m_store;
    std::unique_ptr<model::Configuration> m_configuration;
    std::unique_ptr<Installation> m_installation;
    bool m_workspaceFailed = false;
};

/// Problems of a configuration: contradictions, and what does not compile.
std::vector<model::ConfigurationProblem> problemsOf(const model::Configuration &configuration);

} // namespace splot::app
