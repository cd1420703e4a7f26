#pragma once

#include "core/base/error.h"
#include "core/connectors/rest/descriptor/path.h"
#include "core/connectors/rest/descriptor/template.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace splot::connectors {

/// One request as a descriptor writes it.
struct RequestSpec
{
    using Parts = std::vector<std::pair<std::string, Template>>;

    std::string method = "GET";
    Template path, url; ///< `url` whole, else `path` behind the base
    Parts query, headers, form;
    Template body;
    Template text;       ///< body that is no JSON
    std::string graphql; ///< document, sent with `body` as its variables
    std::string rpc;     ///< JSON-RPC method, sent with `body` as its params
    Path answer;         ///< where in the JSON answer the answer proper is
    std::string script;  ///< function of the descriptor's script that the answer proper passes through
    std::string expect = "json"; ///< json, text, none
    std::chrono::milliseconds timeout{30000};
    std::string bucket; ///< of the limits that it counts against
    double cost = 1;
    bool anonymous = false; ///< without authentication
};

/// What an answer that is no success means.
struct ErrorRule
{
    std::vector<std::int64_t> status; ///< empty: any
    std::string find; ///< looks for an object with this member (not empty), down to `depth`; templates see it
                      ///< as `found`
    int depth = 4;
    std::vector<std::pair<std::string, Path>>
        take; ///< names for `when` and the templates, from the whole answer
    formula::Formula when;
    std::optional<base::ErrorCode> code; ///< none: this is a success
    Template message, field, wait;
    bool login = false;                       ///< log in again and repeat, once
    std::shared_ptr<RequestSpec> acknowledge; ///< send this, then repeat
};

} // namespace splot::connectors
