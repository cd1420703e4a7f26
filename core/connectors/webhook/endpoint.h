#pragma once

#include "core/connectors/webhook/proof.h"
#include "core/model/system.h"

#include <vector>

namespace splot::connectors {

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

/// Reads the member "webhooks" of a system's settings:
///   [{"path": "/hooks/shop/orders", "object": "Order", "secret": "secret:shop-hook", "proof":
///   "hmac|token|basic",
///     "header": "X-Signature", "prefix": "", "encoding": "hex|base64", "signed": "{body}", "timestamp": "",
///     "window": 300, "public_url": "", "delivery": "", "id": "id", "pings": false}]
/// Rejected, with Error::field, for what is missing or unknown.
base::Result<std::vector<Endpoint>> endpointsOf(const model::System &system);

} // namespace splot::connectors
