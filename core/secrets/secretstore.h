#pragma once

#include "core/base/result.h"

#include <string>

namespace splot::secrets {

/// Where secrets live; the workspace holds only `secret:ID`. On the engine's thread; small and local, so it may answer at once.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual base::Result<std::string> read(const std::string &id) = 0; ///< NotFound
    virtual base::Result<void> write(const std::string &id, const std::string &secret) = 0;
    virtual base::Result<void> remove(const std::string &id) = 0;
    /// For people: "the desktop's keychain", "the sealed file acme.secrets".
    virtual std::string place() const = 0;
};

} // namespace splot::secrets
