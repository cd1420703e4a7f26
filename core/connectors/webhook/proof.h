#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>

namespace splot::connectors {

struct IncomingRequest;

/// How the sender of a webhook proves that it knows the secret.
struct ProofRule
{
    enum class Kind {
        Hmac,  ///< HMAC-SHA256 of `text` with the secret
        Token, ///< the secret itself in the header
        Basic  ///< HTTP Basic; the secret is `user:password`
    };
    enum class Encoding { Hex, Base64 };

    Kind kind = Kind::Hmac;
    std::string header; ///< Hmac, Token: where the proof stands
    std::string prefix; ///< before it: "sha256="
    Encoding encoding = Encoding::Hex;
    std::string text = "{body}";      ///< what is signed; also {timestamp}, {method}, {url}
    std::string publicUrl;            ///< the address as the sender knows it, without path: for {url}
    std::string timestampHeader;      ///< seconds or milliseconds since 1970, or ISO 8601; empty: none
    std::chrono::seconds window{300}; ///< how far the timestamp may be from now
};

/// Rejected: the proof is missing, wrong, or too old to be more than a replay. Takes the same time for every
/// wrong proof.
base::Result<void> checkProof(const ProofRule &rule, const std::string &secret,
                              const IncomingRequest &request, base::WallTime now);

} // namespace splot::connectors
