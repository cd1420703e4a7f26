#pragma once

#include "core/secrets/secretstore.h"

#include <map>
#include <string>

namespace splot::support {

/// Secrets that last as long as the test.
class MemorySecrets : public secrets::SecretStore
{
public:
    base::Result<std::string> read(const std::string &id) override
    {
        const auto it = kept.find(id);
        if (it == kept.end())
            return base::fail(base::ErrorCode::NotFound, "There is no secret %1.", {id});
        return it->second;
    }
    base::Result<void> write(const std::string &id, const std::string &secret) override
    {
        kept[id] = secret;
        return {};
    }
    base::Result<void> remove(const std::string &id) override
    {
        kept.erase(id);
        return {};
    }
    std::string place() const override { return "memory"; }

    std::map<std::string, std::string> kept;
};

} // namespace splot::support
