#pragma once

#include "core/secrets/environmentstore.h"
#include "core/secrets/keychain.h"
#include "core/secrets/sealedfilestore.h"

#include <memory>

namespace splot::app {

/// The secrets of one workspace: `NAME.secrets` beside it. The file says which key opens it: this user's key file
/// (SPLOT_KEY_FILE, else the standard place) or the desktop's keychain; that was chosen once and is kept to, so a
/// keychain that does not answer is an error and no reason to look elsewhere. A variable SPLOT_SECRET_... goes
/// before the file. Nothing is touched before a secret is asked for.
class InstalledSecrets : public secrets::SecretStore
{
public:
    using Origin = secrets::SealKey::Origin;

    /// `preferred`: where the key of a file that does not exist yet goes. Without a keychain here it goes into the
    /// key file; place() says where it went.
    explicit InstalledSecrets(std::string file, Origin preferred = Origin::File,
                              std::unique_ptr<secrets::Keychain> keychain = std::make_unique<secrets::DesktopKeychain>());
    ~InstalledSecrets() override;

    base::Result<std::string> read(const std::string &id) override;
    base::Result<void> write(const std::string &id, const std::string &secret) override;
    base::Result<void> remove(const std::string &id) override;
    std::string place() const override;

    /// Where the key is kept.
    Origin origin() const;
    /// Keeps the key there from now on; another engine on the workspace follows with its next look.
    base::Result<void> moveTo(Origin origin);

private:
    base::Result<secrets::SealedFileStore *> sealed();
    base::Result<secrets::SealKey> key(Origin origin);

    std::string m_file;
    Origin m_preferred;
    std::unique_ptr<secrets::Keychain> m_keychain;
    secrets::EnvironmentStore m_environment;
    std::unique_ptr<secrets::SealedFileStore> m_sealed;
};

} // namespace splot::app
