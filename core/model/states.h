#pragma once

#include "core/model/case.h"
#include "core/model/change.h"
#include "core/model/delivery.h"

#include <optional>
#include <span>
#include <string_view>

namespace splot::model {

enum class ChangeEvent { Apply, FindEqual, NotAdmitted, FindNewer, NeedReference, Fail, Repair, Replace, Discard, Resume };
enum class DeliveryEvent { Want, NeedReference, ReferenceReady, Send, Confirm, BackOff, LoseAnswer, FindNothing, Find, Refuse, Retry, Settle };
enum class CaseEvent { Acknowledge, Hold, WaitForTicket, Resolve, Reopen };

/// One edge of a state machine.
template <class State, class Event> struct Edge
{
    State from;
    Event event;
    State to;
};

/// The tables that core/engine/README.md draws and the store repeats as CHECK constraints.
std::span<const Edge<ChangeState, ChangeEvent>> changeEdges();
std::span<const Edge<DeliveryState, DeliveryEvent>> deliveryEdges();
std::span<const Edge<CaseState, CaseEvent>> caseEdges();

/// The state after an event; empty if the table has no such edge.
std::optional<ChangeState> next(ChangeState from, ChangeEvent event);
std::optional<DeliveryState> next(DeliveryState from, DeliveryEvent event);
std::optional<CaseState> next(CaseState from, CaseEvent event);

std::string_view stateName(ChangeState state);
std::string_view stateName(DeliveryState state);
std::string_view stateName(CaseState state);

} // namespace splot::model
