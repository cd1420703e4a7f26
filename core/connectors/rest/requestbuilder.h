#pragma once

#include "core/connectors/httpclient.h"
#include "core/connectors/rest/descriptor/descriptor.h"

namespace splot::connectors {

/// The HTTP request that a descriptor's request becomes; `scope` has settings, session, values and the
/// request's own names.
base::Result<HttpRequest> builtRequest(const Descriptor &descriptor, const RequestSpec &spec,
                                       const model::Value &scope);

} // namespace splot::connectors
