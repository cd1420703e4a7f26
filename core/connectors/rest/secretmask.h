#pragma once

#include <set>
#include <string>

namespace splot::connectors {

/// Replaces known secrets in texts that are kept.
class SecretMask
{
public:
    /// Also its percent-encoded and base64 forms. Texts under 4 bytes would hide too much and are not masked.
    void add(const std::string &secret);
    std::string masked(std::string text) const;

private:
    std::set<std::string> m_secrets;
};

} // namespace splot::connectors
