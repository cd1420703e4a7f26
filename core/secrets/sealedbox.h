#pragma once

#include "core/base/result.h"

#include <string>

namespace splot::secrets {

/// A key pair of the engine. Whoever knows the public key can seal a typed secret for it; only the engine
/// opens it (crypto_box_seal: X25519, XSalsa20-Poly1305). All keys and sealed texts are base64.
class SealedBox
{
public:
    static SealedBox generate();
    /// Corrupt: no secret key.
    static base::Result<SealedBox> fromSecretKey(const std::string &secretKey);

    SealedBox(const SealedBox &) = default;
    SealedBox &operator=(const SealedBox &) = default;
    ~SealedBox();

    const std::string &publicKey() const { return m_public; }
    const std::string &secretKey() const { return m_secret; } ///< for the engine's own SecretStore only

    /// Rejected: no public key.
    static base::Result<std::string> seal(const std::string &publicKey, const std::string &text);
    /// Rejected: sealed for another key, or changed on the way.
    base::Result<std::string> open(const std::string &sealed) const;

private:
    SealedBox() = default;

    std::string m_public;
    std::string m_secret;
};

} // namespace splot::secrets
