#pragma once

#include "core/connectors/connector.h"

#include <chrono>

namespace splot::connectors {

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

/// One address that one system reports to.
struct Endpoint
{
    std::string path; ///< "/hooks/shop/orders"
    model::SystemId system;
    model::ObjectName object;
    ProofRule proof;
    std::string secret;         ///< the secret's id
    std::string deliveryHeader; ///< names one delivery: X-Shopify-Webhook-Id; empty: none
    std::string
        idPlace; ///< where the local id stands in the body: "data.id"; lists on the way are gone through
    bool pings = false; ///< a body that is no JSON is a trial of the sender: answered, not passed on
};

/// What a webhook says: something happened to these objects.
struct Notice
{
    model::SystemId system;
    model::ObjectName object;
    std::string deliveryId;          ///< empty: the sender does not name its deliveries
    std::vector<model::LocalId> ids; ///< empty: the body does not say which
    model::Value body;
};

/// What is registered at a system once all is.
struct Subscriptions
{
    int made = 0;                      ///< just now; renewed ones are among them
    std::optional<model::Moment> ends; ///< when the first one lapses; none: they last
};

/// A connector whose system can report changes by itself.
class WebhookSource
{
public:
    virtual ~WebhookSource() = default;
    /// Where it will report; none while its secret is not set.
    virtual std::vector<Endpoint> endpoints() const = 0;
    /// Objects that the body shows whole. Those without a version are only a reason to read, as are ids that
    /// are not among them.
    virtual std::vector<Reading> readingsOf(const Notice &notice) const = 0;
    /// Registers what is not registered yet, and renews what lapses within renewAhead. `address`: of this
    /// machine as the system sees it, to be followed by the endpoints' paths. Unsupported: this is done in
    /// the system.
    virtual void subscribe(const std::string &address, base::CancelToken cancel,
                           Answer<Subscriptions> answer) = 0;
    static constexpr std::chrono::hours renewAhead{72};
};

} // namespace splot::connectors
