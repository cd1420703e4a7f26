#pragma once

#include "core/base/error.h"
#include "core/model/ids.h"
#include "core/model/value.h"

#include <vector>

namespace splot::model {

enum class DeliveryState { Waiting, Ready, Sending, Confirmed, Retrying, Uncertain, Failed };
enum class DeliveryKind { None, Create, Update, Delete, Archive };

/// The duty to bring one record up to date in one object of one system.
struct Delivery
{
    DeliveryId id;
    RecordId record;
    SystemId system;
    ObjectName object;
    EntityId entity;
    DeliveryState state = DeliveryState::Ready;
    DeliveryKind kind = DeliveryKind::None; ///< of the attempt in flight or last made
    std::int64_t wanted = 0;     ///< record version to reach
    std::int64_t confirmed = 0;  ///< record version that the target holds
    std::int64_t generation = 1; ///< part of the idempotency key; grows after a definite answer only
    int attempts = 0;            ///< since the last definite success
    Moment dueAt;                ///< Retrying, Uncertain: not before
    bool backfill = false;       ///< live changes go first
    Value progress;              ///< finished steps and ids of a write with several steps; opaque to the engine
    std::string waitsFor;        ///< Waiting: `entity/record` whose link is needed, or "plan"
    std::int64_t epoch = 0;      ///< engine that set `sending`
    CaseId problem;              ///< Failed, Uncertain
    Moment since;                ///< when the duty arose: for the age of the oldest
    int searches = 0;            ///< Uncertain: empty searches so far
};

enum class AttemptOutcome { Sending, Confirmed, AcceptedForm, Refused, BackOff, NotConnected, Conflict, Uncertain, Found, Gone };

/// One try of a delivery, as it was sent and answered; never overwritten once it has its answer.
struct Attempt
{
    DeliveryId delivery;
    int number = 0;
    DeliveryKind kind = DeliveryKind::None;
    std::string idempotencyKey;
    Moment started;
    Moment ended;
    AttemptOutcome outcome = AttemptOutcome::Sending;
    Value request;      ///< body in the system's terms
    std::string answer; ///< excerpt, at most 4 KiB
    base::Message message;
    std::int64_t recordVersion = 0;
};

} // namespace splot::model
