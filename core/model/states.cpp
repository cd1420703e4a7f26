#include "core/model/states.h"

#include <array>

namespace splot::model {

namespace {
using CS = ChangeState;
using CE = ChangeEvent;
constexpr std::array changes{
    Edge{CS::Captured, CE::Apply, CS::Applied},
    Edge{CS::Captured, CE::FindEqual, CS::Echo},
    Edge{CS::Captured, CE::NotAdmitted, CS::Skipped},
    Edge{CS::Captured, CE::FindNewer, CS::Stale},
    Edge{CS::Captured, CE::NeedReference, CS::Waiting},
    Edge{CS::Captured, CE::Fail, CS::Quarantined},
    Edge{CS::Captured, CE::Replace, CS::Superseded},
    Edge{CS::Waiting, CE::Resume, CS::Captured},
    Edge{CS::Waiting, CE::Fail, CS::Quarantined},
    Edge{CS::Waiting, CE::Replace, CS::Superseded},
    Edge{CS::Waiting, CE::Discard, CS::Discarded},
    Edge{CS::Quarantined, CE::Repair, CS::Captured},
    Edge{CS::Quarantined, CE::Replace, CS::Superseded},
    Edge{CS::Quarantined, CE::Discard, CS::Discarded},
    Edge{CS::Discarded, CE::Repair, CS::Captured},
};

using DS = DeliveryState;
using DE = DeliveryEvent;
constexpr std::array deliveries{
    Edge{DS::Waiting, DE::ReferenceReady, DS::Ready},
    Edge{DS::Waiting, DE::Want, DS::Ready},
    Edge{DS::Waiting, DE::Settle, DS::Confirmed},
    Edge{DS::Ready, DE::Want, DS::Ready},
    Edge{DS::Ready, DE::NeedReference, DS::Waiting},
    Edge{DS::Ready, DE::Send, DS::Sending},
    Edge{DS::Ready, DE::Refuse, DS::Failed}, // what we would send cannot even be mapped
    Edge{DS::Ready, DE::Settle, DS::Confirmed},
    Edge{DS::Ready, DE::BackOff, DS::Retrying},
    Edge{DS::Sending, DE::Confirm, DS::Confirmed},
    Edge{DS::Sending, DE::BackOff, DS::Retrying},
    Edge{DS::Sending, DE::LoseAnswer, DS::Uncertain},
    Edge{DS::Sending, DE::Refuse, DS::Failed},
    Edge{DS::Retrying, DE::Retry, DS::Ready},
    Edge{DS::Retrying, DE::Want, DS::Retrying},
    Edge{DS::Retrying, DE::Settle, DS::Confirmed},
    Edge{DS::Uncertain, DE::Confirm, DS::Confirmed},
    Edge{DS::Uncertain, DE::FindNothing, DS::Ready},
    Edge{DS::Uncertain, DE::Find, DS::Ready},
    Edge{DS::Uncertain, DE::Want, DS::Uncertain},
    Edge{DS::Uncertain, DE::Retry, DS::Ready},
    Edge{DS::Failed, DE::Want, DS::Ready},
    Edge{DS::Failed, DE::Retry, DS::Ready},
    Edge{DS::Failed, DE::Settle, DS::Confirmed},
    Edge{DS::Confirmed, DE::Want, DS::Ready},
    Edge{DS::Confirmed, DE::Settle, DS::Confirmed},
};

using KS = CaseState;
using KE = CaseEvent;
constexpr std::array cases{
    Edge{KS::New, KE::Acknowledge, KS::Acknowledged},
    Edge{KS::New, KE::Hold, KS::OnHold},
    Edge{KS::New, KE::WaitForTicket, KS::WaitingForTicket},
    Edge{KS::New, KE::Resolve, KS::Resolved},
    Edge{KS::Acknowledged, KE::Hold, KS::OnHold},
    Edge{KS::Acknowledged, KE::WaitForTicket, KS::WaitingForTicket},
    Edge{KS::Acknowledged, KE::Resolve, KS::Resolved},
    Edge{KS::Acknowledged, KE::Reopen, KS::New},
    Edge{KS::OnHold, KE::Acknowledge, KS::Acknowledged},
    Edge{KS::OnHold, KE::Reopen, KS::New},
    Edge{KS::OnHold, KE::Resolve, KS::Resolved},
    Edge{KS::WaitingForTicket, KE::Acknowledge, KS::Acknowledged},
    Edge{KS::WaitingForTicket, KE::Reopen, KS::New},
    Edge{KS::WaitingForTicket, KE::Resolve, KS::Resolved},
    Edge{KS::Resolved, KE::Reopen, KS::New},
};

template <class State, class Event>
std::optional<State> follow(std::span<const Edge<State, Event>> edges, State from, Event event)
{
    for (const auto &edge : edges) {
        if (edge.from == from && edge.event == event)
            return edge.to;
    }
    return {};
}

constexpr std::array<std::string_view, 9> changeNames{"captured", "applied",     "echo",       "skipped",  "stale",
                                                      "waiting",  "quarantined", "superseded", "discarded"};
constexpr std::array<std::string_view, 7> deliveryNames{"waiting",  "ready",     "sending", "confirmed",
                                                        "retrying", "uncertain", "failed"};
constexpr std::array<std::string_view, 5> caseNames{"new", "acknowledged", "on_hold", "waiting_for_ticket", "resolved"};
} // namespace

std::span<const Edge<ChangeState, ChangeEvent>> changeEdges()
{
    return changes;
}

std::span<const Edge<DeliveryState, DeliveryEvent>> deliveryEdges()
{
    return deliveries;
}

std::span<const Edge<CaseState, CaseEvent>> caseEdges()
{
    return cases;
}

std::optional<ChangeState> next(ChangeState from, ChangeEvent event)
{
    return follow(changeEdges(), from, event);
}

std::optional<DeliveryState> next(DeliveryState from, DeliveryEvent event)
{
    return follow(deliveryEdges(), from, event);
}

std::optional<CaseState> next(CaseState from, CaseEvent event)
{
    return follow(caseEdges(), from, event);
}

std::string_view stateName(ChangeState state)
{
    return changeNames.at(static_cast<std::size_t>(state));
}

std::string_view stateName(DeliveryState state)
{
    return deliveryNames.at(static_cast<std::size_t>(state));
}

std::string_view stateName(CaseState state)
{
    return caseNames.at(static_cast<std::size_t>(state));
}

} // namespace splot::model
