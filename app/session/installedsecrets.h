#pragma once

#include "core/secrets/environmentstore.h"
#include "core/secrets/secretstore.h"

#include <memory>

namespace splot::app {

/// The secrets of one workspace: `NAME.secrets` beside it, sealed with the user's key (SPLOT_KEY_FILE, else
/// the standard place). A variable SPLOT_SECRET_... goes before the file. Neither is touched before a secret
/// is asked for.
class InstalledSecrets : public secrets::SecretStore
{
public:
    explicit InstalledSecrets(std::string file) : m_file(std::move(file)) {}
    ~InstalledSecrets() override;

    base::Result<std::string> read(const std::string &id) override;
    base::Result<void> write(const std::string &id, const std::string &secret) override;
    base::Result<void> remove(const std::string &id) override;
    std::string place() const override { return "the sealed file " + m_file; }

private:
    base::Result<secrets::SecretStore *> sealed();

    std::string m_file;
    secrets::EnvironmentStore m_environment;
    std::unique_ptr<secrets::SecretStore> m_sealed;
};

} // namespace splot::app
