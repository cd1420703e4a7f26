#pragma once

#include "core/secrets/secretstore.h"

namespace splot::secrets {

/// Secrets from the environment, for services and tests: `shop-token` is SPLOT_SECRET_SHOP_TOKEN.
/// Read only: write and remove answer Unsupported.
class EnvironmentStore : public SecretStore
{
public:
    base::Result<std::string> read(const std::string &id) override;
    base::Result<void> write(const std::string &id, const std::string &secret) override;
    base::Result<void> remove(const std::string &id) override;
    std::string place() const override { return "the environment"; }

    /// Letters in upper case, digits; everything else becomes `_`.
    static std::string variable(const std::string &id);
};

} // namespace splot::secrets
