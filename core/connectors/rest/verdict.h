#pragma once

#include "core/base/clock.h"
#include "core/connectors/httpclient.h"
#include "core/connectors/rest/descriptor/requestspec.h"

namespace splot::connectors {

/// What an answer means.
struct Verdict
{
    enum class Kind { Fine, Failed, Login, Acknowledge } kind = Kind::Fine;
    base::Error error; ///< Failed; also what remains if logging in does not help
    const RequestSpec *acknowledge = nullptr;
    model::Value names; ///< for the acknowledgement's templates
};

/// An answer with what was made of its body.
struct Heard
{
    const HttpResponse *response = nullptr;
    model::Value whole;   ///< decoded body; empty if it is no JSON
    bool readable = true; ///< the body is what the request expects
    bool write = false;
};

/// The descriptor's rules in their order, then what the status usually means.
base::Result<Verdict> judge(const std::vector<ErrorRule> &rules, const Heard &heard,
                            const model::Value &scope, base::WallTime now);
/// Names in lower case, for formulas.
model::Value headersValue(const Headers &headers);

} // namespace splot::connectors
