#include "core/connectors/rest/secretmask.h"

#include "core/connectors/rest/descriptor/conversion.h"

namespace splot::connectors {

void SecretMask::add(const std::string &secret)
{
    if (secret.size() < 4)
        return;
    m_secrets.insert(secret);
    m_secrets.insert(percentEncoded(secret));
    m_secrets.insert(base64(secret));
}

std::string SecretMask::masked(std::string text) const
{
    for (const auto &secret : m_secrets) {
        for (auto at = text.find(secret); at != std::string::npos; at = text.find(secret, at + 3))
            text.replace(at, secret.size(), "***");
    }
    return text;
}

} // namespace splot::connectors
