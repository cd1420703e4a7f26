#pragma once

#include "core/secrets/sealkey.h"

namespace splot::secrets {

/// The desktop's keychain (Secret Service, KWallet, Windows Credential Manager), as far as Splot uses it: it
/// keeps this user's key of sealed files.
class Keychain
{
public:
    virtual ~Keychain() = default;
    /// NotFound: it holds no key of Splot. NotConnected: there is no keychain here, it does not answer, or the
    /// user did not unlock it.
    virtual base::Result<SealKey> key() = 0;
    virtual base::Result<void> keep(const SealKey &key) = 0; ///< NotConnected, as above

    /// The key that it holds; a missing one is made and kept.
    base::Result<SealKey> keyOrNew();
};

/// By QtKeychain, which needs an application object. A call waits for the keychain's answer, up to a minute, as
/// the user may have to unlock it.
class DesktopKeychain : public Keychain
{
public:
    base::Result<SealKey> key() override;
    base::Result<void> keep(const SealKey &key) override;
};

} // namespace splot::secrets
