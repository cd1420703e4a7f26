#pragma once

#include "core/secrets/sealkey.h"
#include "core/secrets/secretstore.h"

#include <functional>
#include <map>
#include <optional>

namespace splot::secrets {

/// Secrets in one encrypted file (XChaCha20-Poly1305), readable by its owner only, replaced as a whole at
/// each change. Several processes may use it at once: every call looks at the file anew.
class SealedFileStore : public SecretStore
{
public:
    /// A missing file is empty. Rejected: this is not its key. Corrupt: it is damaged or no file of secrets.
    static base::Result<std::unique_ptr<SealedFileStore>> open(std::string path, SealKey key);
    /// The key that the file asks for; empty: there is no file yet, or it is no file of secrets.
    static std::optional<SealKey::Origin> keyOf(const std::string &path);
    ~SealedFileStore() override;

    /// Seals all that is in the file with another key.
    base::Result<void> seal(SealKey key);
    SealKey::Origin origin() const { return m_key.origin(); }

    base::Result<std::string> read(const std::string &id) override;
    base::Result<void> write(const std::string &id, const std::string &secret) override;
    base::Result<void> remove(const std::string &id) override; ///< also when there is none
    std::string place() const override { return "the sealed file " + m_path; }

private:
    using Secrets = std::map<std::string, std::string>;

    SealedFileStore(std::string path, SealKey key) : m_path(std::move(path)), m_key(std::move(key)) {}

    base::Result<Secrets> load();
    base::Result<void> save(const Secrets &secrets);
    base::Result<void> change(const std::function<bool(Secrets &)> &edit);
    base::Result<SealKey::Bytes> keyFor(const SealKey::Salt &salt);

    std::string m_path;
    SealKey m_key;
    SealKey::Salt m_salt{};
    std::optional<SealKey::Bytes> m_derived; ///< for m_salt
};

} // namespace splot::secrets
