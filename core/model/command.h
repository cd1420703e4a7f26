#pragma once

#include "core/base/error.h"
#include "core/model/ids.h"
#include "core/model/moment.h"
#include "core/model/value.h"

namespace splot::model {

enum class CommandState { Waiting, Running, Done, Failed, Cancelled, Expired };

/// A wish of a person or another process, carried out by the engine that holds the workspace.
struct Command
{
    std::int64_t id = 0;
    std::string kind; ///< see the table of commands in core/engine/README.md
    Value arguments;
    std::string author;
    Moment createdAt;
    Moment expiresAt; ///< micros 0: never
    CommandState state = CommandState::Waiting;
    std::int64_t done = 0; ///< progress
    std::int64_t total = 0;
    bool cancelWanted = false;
    Value answer;
    base::Message message; ///< Failed: why
};

/// Adds to the counters of one flow in one minute; the monitor and `splotctl flows` read them.
struct FlowCount
{
    SystemId system;
    EntityId entity;
    bool out = false;        ///< record to system
    std::string what;        ///< captured, applied, echo, stale, skipped, quarantined, restored, sent, confirmed, retried, failed, uncertain
    std::int64_t minute = 0; ///< since 1970
    std::int64_t count = 0;
    std::int64_t micros = 0; ///< confirmed: summed time from change to confirmation
};

/// One line of the audit: who did what to which thing.
struct AuditEntry
{
    std::int64_t id = 0;
    Moment at;
    std::string person;
    std::string action;  ///< "configuration", "retry", "discard", "approve", ...
    std::string subject; ///< "mapping/shop/Customer/Customer", "case/12"
    Value before;
    Value after;
};

} // namespace splot::model
