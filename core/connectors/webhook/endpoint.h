#pragma once

#include "core/connectors/webhooksource.h"
#include "core/model/system.h"

#include <vector>

namespace splot::connectors {

/// Reads the member "webhooks" of a system's settings:
///   [{"path": "/hooks/shop/orders", "object": "Order", "secret": "secret:shop-hook", "proof":
///   "hmac|token|basic",
///     "header": "X-Signature", "prefix": "", "encoding": "hex|base64", "signed": "{body}", "timestamp": "",
///     "window": 300, "public_url": "", "delivery": "", "id": "id", "pings": false}]
/// Rejected, with Error::field, for what is missing or unknown.
base::Result<std::vector<Endpoint>> endpointsOf(const model::System &system);

} // namespace splot::connectors
