#pragma once

#include "core/base/clock.h"
#include "core/connectors/httpclient.h"

#include <optional>

namespace splot::connectors {

/// What the headers of an answer say about the limits of its sender.
struct RateHint
{
    std::optional<std::chrono::milliseconds> retryAfter; ///< nothing before that
    std::optional<double> remaining;                     ///< requests left ...
    std::optional<std::chrono::milliseconds> reset;      ///< ... until then
    std::optional<double> used;                          ///< level of a leaky bucket ...
    std::optional<double> capacity;                      ///< ... that holds so much
    bool operator==(const RateHint &) const = default;
};

/// Reads Retry-After (RFC 9110: seconds or a date), X-RateLimit-Remaining and -Reset with their usual
/// variants (RateLimit-, X-Rate-Limit-, X-HubSpot-RateLimit-) and X-Shopify-Shop-Api-Call-Limit. A reset may
/// be seconds from now, seconds or milliseconds since 1970, or ISO 8601. What cannot be read is left out.
RateHint rateHint(const Headers &headers, base::WallTime now);

/// `Wed, 21 Oct 2026 07:28:00 GMT`.
std::optional<base::WallTime> httpDate(std::string_view text);

} // namespace splot::connectors
