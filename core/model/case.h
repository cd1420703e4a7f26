#pragma once

#include "core/base/error.h"
#include "core/model/ids.h"
#include "core/model/moment.h"
#include "core/model/value.h"

#include <string>
#include <vector>

namespace splot::model {

enum class CaseState { New, Acknowledged, OnHold, WaitingForTicket, Resolved };
/// In which of the nine steps it went wrong.
enum class EngineStep { Capture, Read, Check, Identify, Compare, Decide, Merge, Spread, Deliver };
/// What a case asks for.
enum class CaseKind { Failure, Match, Proposal, Duplicate, Uncertain, Refused, SchemaChange, Brake, Loop, File };

/// A group of failures with one cause: same system, step, normalised error and field.
struct Case
{
    CaseId id;
    CaseKind kind = CaseKind::Failure;
    SystemId system;
    EntityId entity;
    EngineStep step = EngineStep::Read;
    base::ErrorCode code = base::ErrorCode::Rejected;
    std::string field;       ///< without item keys: `lines[].quantity`
    base::Message message;   ///< of its first failure
    std::string signature;   ///< what new failures join it by
    CaseState state = CaseState::New;
    std::string assignee;
    std::string ticket;
    std::vector<std::string> tags;
    Moment holdUntil;
    Moment first;
    Moment last;
    std::int64_t count = 0;  ///< open items
};

enum class ItemKind { Change, Delivery, Hold, Record };
enum class ItemState { Open, Settled, Discarded };

/// One failed thing inside a case.
struct CaseItem
{
    std::int64_t id = 0;
    CaseId parent;
    ItemKind kind = ItemKind::Change;
    ItemState state = ItemState::Open;
    ChangeId change;
    DeliveryId delivery;
    RecordId record;
    SystemId system;
    ObjectName object;
    LocalId localId;
    std::string field;     ///< path text with item keys
    base::Message message; ///< exact, of this item
    std::string detail;    ///< raw text of the other side
    Value sample;          ///< the value in question
    Value candidates;      ///< Match: list of {record, key, reasons}
    Moment at;
};

} // namespace splot::model
