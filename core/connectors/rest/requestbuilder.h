#pragma once

#include "core/connectors/httpclient.h"
#include "core/connectors/rest/descriptor/descriptor.h"

namespace splot::connectors {

/// "%1" is one that no request can go to.
extern const char *const notWebAddress;

/// The HTTP request that a descriptor's request becomes; `scope` has settings, session, values and the
/// request's own names.
base::Result<HttpRequest> builtRequest(const Descriptor &descriptor, const RequestSpec &spec,
                                       const model::Value &scope);

} // namespace splot::connectors
