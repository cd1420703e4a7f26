#pragma once

#include "core/base/clock.h"
#include "core/connectors/webhooksource.h"

namespace splot::connectors {

/// A notice on its way into the engine: its body still as it came.
struct Report
{
    model::SystemId system;
    model::ObjectName object;
    std::string deliveryId; ///< as in Notice
    std::vector<model::LocalId> ids;
    base::WallTime received;
    std::string body; ///< JSON
};

/// As the intake keeps it: a head of one line, then the body.
std::string encode(const Report &report);
/// Corrupt: these are no bytes of encode().
base::Result<Report> decode(std::string_view bytes);
/// Corrupt: its body is no JSON.
base::Result<Notice> noticeOf(const Report &report);

} // namespace splot::connectors
