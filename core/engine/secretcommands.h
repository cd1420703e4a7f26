#pragma once

#include "core/engine/commandrunner.h"
#include "core/secrets/sealedbox.h"

namespace splot::secrets {
class SecretStore;
}

namespace splot::engine {

/// Commands about secrets: a typed one comes sealed for this engine, is kept in its secret store and leaves
/// no trace in the workspace. Engine thread, inside the open transaction.
class SecretCommands
{
public:
    /// `secrets` may be null: then none are taken. `kept` is told the name of each secret that changed.
    SecretCommands(Context &context, CommandRunner &runner, secrets::SecretStore *secrets,
                   std::function<void(const std::string &)> kept);

    /// Says what this engine's secrets are to be sealed with. The pair of keys lives as long as the engine,
    /// so that what was sealed for it cannot be opened by who comes later.
    base::Result<void> publish();

private:
    using Outcome = CommandRunner::Outcome;
    Outcome keep(model::Command &command);
    Outcome forget(const model::Command &command);
    base::Result<secrets::SecretStore *> storeFor(const std::string &name) const;

    Context &m_context;
    secrets::SecretStore *m_secrets;
    secrets::SealedBox m_box;
    std::function<void(const std::string &)> m_kept;
};

} // namespace splot::engine
