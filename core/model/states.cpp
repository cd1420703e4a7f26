#include "core/model/states.h"

#include <array>

namespace splot::model {

namespace {
using CS = ChangeState;
using CE = ChangeEvent;
using ChangeEdge = Edge<CS, CE>;
constexpr std::array changes{
    ChangeEdge{CS::Captured, CE::Apply, CS::Applied},
    ChangeEdge{CS::Captured, CE::FindEqual, CS::Echo},
    ChangeEdge{CS::Captured, CE::NotAdmitted, CS::Skipped},
    ChangeEdge{CS::Captured, CE::FindNewer, CS::Stale},
    ChangeEdge{CS::Captured, CE::NeedReference, CS::Waiting},
    ChangeEdge{CS::Captured, CE::Fail, CS::Quarantined},
    ChangeEdge{CS::Captured, CE::Replace, CS::Superseded},
    ChangeEdge{CS::Waiting, CE::Resume, CS::Captured},
    ChangeEdge{CS::Waiting, CE::Fail, CS::Quarantined},
    ChangeEdge{CS::Waiting, CE::Replace, CS::Superseded},
    ChangeEdge{CS::Waiting, CE::Discard, CS::Discarded},
    ChangeEdge{CS::Quarantined, CE::Repair, CS::Captured},
    ChangeEdge{CS::Quarantined, CE::Replace, CS::Superseded},
    ChangeEdge{CS::Quarantined, CE::Discard, CS::Discarded},
    ChangeEdge{CS::Discarded, CE::Repair, CS::Captured},
};

using DS = DeliveryState;
using DE = DeliveryEvent;
using DeliveryEdge = Edge<DS, DE>;
constexpr std::array deliveries{
    DeliveryEdge{DS::Waiting, DE::ReferenceReady, DS::Ready},
    DeliveryEdge{DS::Waiting, DE::Want, DS::Ready},
    DeliveryEdge{DS::Waiting, DE::Settle, DS::Confirmed},
    DeliveryEdge{DS::Ready, DE::Want, DS::Ready},
    DeliveryEdge{DS::Ready, DE::NeedReference, DS::Waiting},
    DeliveryEdge{DS::Ready, DE::Send, DS::Sending},
    DeliveryEdge{DS::Ready, DE::Refuse, DS::Failed}, // what we would send cannot even be mapped
    DeliveryEdge{DS::Ready, DE::Settle, DS::Confirmed},
    DeliveryEdge{DS::Ready, DE::BackOff, DS::Retrying},
    DeliveryEdge{DS::Sending, DE::Confirm, DS::Confirmed},
    DeliveryEdge{DS::Sending, DE::BackOff, DS::Retrying},
    DeliveryEdge{DS::Sending, DE::LoseAnswer, DS::Uncertain},
    DeliveryEdge{DS::Sending, DE::Refuse, DS::Failed},
    DeliveryEdge{DS::Retrying, DE::Retry, DS::Ready},
    DeliveryEdge{DS::Retrying, DE::Want, DS::Retrying},
    DeliveryEdge{DS::Retrying, DE::Settle, DS::Confirmed},
    DeliveryEdge{DS::Uncertain, DE::Confirm, DS::Confirmed},
    DeliveryEdge{DS::Uncertain, DE::FindNothing, DS::Ready},
    DeliveryEdge{DS::Uncertain, DE::Find, DS::Ready},
    DeliveryEdge{DS::Uncertain, DE::Want, DS::Uncertain},
    DeliveryEdge{DS::Uncertain, DE::Retry, DS::Ready},
    DeliveryEdge{DS::Failed, DE::Want, DS::Ready},
    DeliveryEdge{DS::Failed, DE::Retry, DS::Ready},
    DeliveryEdge{DS::Failed, DE::Settle, DS::Confirmed},
    DeliveryEdge{DS::Confirmed, DE::Want, DS::Ready},
    DeliveryEdge{DS::Confirmed, DE::Settle, DS::Confirmed},
};

using KS = CaseState;
using KE = CaseEvent;
using CaseEdge = Edge<KS, KE>;
constexpr std::array cases{
    CaseEdge{KS::New, KE::Acknowledge, KS::Acknowledged},
    CaseEdge{KS::New, KE::Hold, KS::OnHold},
    CaseEdge{KS::New, KE::WaitForTicket, KS::WaitingForTicket},
    CaseEdge{KS::New, KE::Resolve, KS::Resolved},
    CaseEdge{KS::Acknowledged, KE::Hold, KS::OnHold},
    CaseEdge{KS::Acknowledged, KE::WaitForTicket, KS::WaitingForTicket},
    CaseEdge{KS::Acknowledged, KE::Resolve, KS::Resolved},
    CaseEdge{KS::Acknowledged, KE::Reopen, KS::New},
    CaseEdge{KS::OnHold, KE::Acknowledge, KS::Acknowledged},
    CaseEdge{KS::OnHold, KE::Reopen, KS::New},
    CaseEdge{KS::OnHold, KE::Resolve, KS::Resolved},
    CaseEdge{KS::WaitingForTicket, KE::Acknowledge, KS::Acknowledged},
    CaseEdge{KS::WaitingForTicket, KE::Reopen, KS::New},
    CaseEdge{KS::WaitingForTicket, KE::Resolve, KS::Resolved},
    CaseEdge{KS::Resolved, KE::Reopen, KS::New},
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

constexpr std::array<std::string_view, 9> changeNames{
    "captured", "applied", "echo", "skipped", "stale", "waiting", "quarantined", "superseded", "discarded"};
constexpr std::array<std::string_view, 7> deliveryNames{"waiting",  "ready",     "sending", "confirmed",
                                                        "retrying", "uncertain", "failed"};
constexpr std::array<std::string_view, 5> caseNames{"new", "acknowledged", "on_hold", "waiting_for_ticket",
                                                    "resolved"};
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
