#include "ui/common/words.h"

#include <QCoreApplication>

namespace splot::ui {

QString wordOf(model::CaseState value)
{
    switch (value) {
    case model::CaseState::New:
        return QCoreApplication::translate("splot", "New");
    case model::CaseState::Acknowledged:
        return QCoreApplication::translate("splot", "Acknowledged");
    case model::CaseState::OnHold:
        return QCoreApplication::translate("splot", "On hold");
    case model::CaseState::WaitingForTicket:
        return QCoreApplication::translate("splot", "Waits for a ticket");
    case model::CaseState::Resolved:
        return QCoreApplication::translate("splot", "Resolved");
    }
    return {};
}

QString wordOf(model::CaseKind value)
{
    switch (value) {
    case model::CaseKind::Failure:
        return QCoreApplication::translate("splot", "Failure");
    case model::CaseKind::Match:
        return QCoreApplication::translate("splot", "Match desk");
    case model::CaseKind::Proposal:
        return QCoreApplication::translate("splot", "Proposal");
    case model::CaseKind::Duplicate:
        return QCoreApplication::translate("splot", "Duplicate in the source");
    case model::CaseKind::Uncertain:
        return QCoreApplication::translate("splot", "Uncertain");
    case model::CaseKind::Refused:
        return QCoreApplication::translate("splot", "Refused");
    case model::CaseKind::SchemaChange:
        return QCoreApplication::translate("splot", "Schema changed");
    case model::CaseKind::Brake:
        return QCoreApplication::translate("splot", "Brake");
    case model::CaseKind::Loop:
        return QCoreApplication::translate("splot", "Loop");
    case model::CaseKind::File:
        return QCoreApplication::translate("splot", "Unreadable");
    }
    return {};
}

QString wordOf(model::EngineStep value)
{
    switch (value) {
    case model::EngineStep::Capture:
        return QCoreApplication::translate("splot", "Reading");
    case model::EngineStep::Read:
        return QCoreApplication::translate("splot", "Mapping");
    case model::EngineStep::Check:
        return QCoreApplication::translate("splot", "Quality check");
    case model::EngineStep::Identify:
        return QCoreApplication::translate("splot", "Matching");
    case model::EngineStep::Compare:
        return QCoreApplication::translate("splot", "Comparing");
    case model::EngineStep::Decide:
        return QCoreApplication::translate("splot", "Ownership");
    case model::EngineStep::Merge:
        return QCoreApplication::translate("splot", "Merging");
    case model::EngineStep::Spread:
        return QCoreApplication::translate("splot", "Spreading");
    case model::EngineStep::Deliver:
        return QCoreApplication::translate("splot", "Delivery");
    }
    return {};
}

QString wordOf(model::ItemState value)
{
    switch (value) {
    case model::ItemState::Open:
        return QCoreApplication::translate("splot", "Open");
    case model::ItemState::Settled:
        return QCoreApplication::translate("splot", "Settled");
    case model::ItemState::Discarded:
        return QCoreApplication::translate("splot", "Discarded");
    }
    return {};
}

QString wordOf(model::ChangeState value)
{
    switch (value) {
    case model::ChangeState::Captured:
        return QCoreApplication::translate("splot", "captured");
    case model::ChangeState::Applied:
        return QCoreApplication::translate("splot", "applied");
    case model::ChangeState::Echo:
        return QCoreApplication::translate("splot", "echo of our own write");
    case model::ChangeState::Skipped:
        return QCoreApplication::translate("splot", "not admitted");
    case model::ChangeState::Stale:
        return QCoreApplication::translate("splot", "older than what is known");
    case model::ChangeState::Waiting:
        return QCoreApplication::translate("splot", "waiting for a reference");
    case model::ChangeState::Quarantined:
        return QCoreApplication::translate("splot", "set aside in the Inbox");
    case model::ChangeState::Superseded:
        return QCoreApplication::translate("splot", "superseded by a newer one");
    case model::ChangeState::Discarded:
        return QCoreApplication::translate("splot", "discarded");
    }
    return {};
}

QString wordOf(model::Origin value)
{
    switch (value) {
    case model::Origin::Poll:
        return QCoreApplication::translate("splot", "read by poll");
    case model::Origin::Sweep:
        return QCoreApplication::translate("splot", "found by a sweep");
    case model::Origin::Webhook:
        return QCoreApplication::translate("splot", "told by webhook");
    case model::Origin::File:
        return QCoreApplication::translate("splot", "read from a file");
    case model::Origin::Full:
        return QCoreApplication::translate("splot", "found by a full reading");
    case model::Origin::Fetch:
        return QCoreApplication::translate("splot", "read by its id");
    case model::Origin::Answer:
        return QCoreApplication::translate("splot", "taken from the answer");
    case model::Origin::Person:
        return QCoreApplication::translate("splot", "mended by a person");
    case model::Origin::Mapping:
        return QCoreApplication::translate("splot", "made by a new mapping");
    }
    return {};
}

QString wordOf(model::DeliveryState value)
{
    switch (value) {
    case model::DeliveryState::Waiting:
        return QCoreApplication::translate("splot", "waiting");
    case model::DeliveryState::Ready:
        return QCoreApplication::translate("splot", "ready to be sent");
    case model::DeliveryState::Sending:
        return QCoreApplication::translate("splot", "being sent");
    case model::DeliveryState::Confirmed:
        return QCoreApplication::translate("splot", "up to date");
    case model::DeliveryState::Retrying:
        return QCoreApplication::translate("splot", "retrying");
    case model::DeliveryState::Uncertain:
        return QCoreApplication::translate("splot", "uncertain");
    case model::DeliveryState::Failed:
        return QCoreApplication::translate("splot", "failed");
    }
    return {};
}

QString wordOf(model::DeliveryKind value)
{
    switch (value) {
    case model::DeliveryKind::None:
        break;
    case model::DeliveryKind::Create:
        return QCoreApplication::translate("splot", "create");
    case model::DeliveryKind::Update:
        return QCoreApplication::translate("splot", "update");
    case model::DeliveryKind::Delete:
        return QCoreApplication::translate("splot", "delete");
    case model::DeliveryKind::Archive:
        return QCoreApplication::translate("splot", "archive");
    }
    return {};
}

QString wordOf(model::AttemptOutcome value)
{
    switch (value) {
    case model::AttemptOutcome::Sending:
        return QCoreApplication::translate("splot", "being sent");
    case model::AttemptOutcome::Confirmed:
        return QCoreApplication::translate("splot", "confirmed");
    case model::AttemptOutcome::AcceptedForm:
        return QCoreApplication::translate("splot", "taken in its own form");
    case model::AttemptOutcome::Refused:
        return QCoreApplication::translate("splot", "refused");
    case model::AttemptOutcome::BackOff:
        return QCoreApplication::translate("splot", "asked to wait");
    case model::AttemptOutcome::NotConnected:
        return QCoreApplication::translate("splot", "not reached");
    case model::AttemptOutcome::Conflict:
        return QCoreApplication::translate("splot", "changed meanwhile");
    case model::AttemptOutcome::Uncertain:
        return QCoreApplication::translate("splot", "no answer");
    case model::AttemptOutcome::Found:
        return QCoreApplication::translate("splot", "found by search");
    case model::AttemptOutcome::Gone:
        return QCoreApplication::translate("splot", "gone there");
    }
    return {};
}

QString wordOf(model::HoldReason value)
{
    switch (value) {
    case model::HoldReason::Proposal:
        return QCoreApplication::translate("splot", "proposed to a person");
    case model::HoldReason::Left:
        return QCoreApplication::translate("splot", "left as it is");
    case model::HoldReason::Quarantined:
        return QCoreApplication::translate("splot", "bad value set aside");
    case model::HoldReason::CreateOnly:
        return QCoreApplication::translate("splot", "sent with the create only");
    case model::HoldReason::Pinned:
        return QCoreApplication::translate("splot", "pinned by a person");
    case model::HoldReason::Discarded:
        return QCoreApplication::translate("splot", "discarded");
    case model::HoldReason::Paused:
        return QCoreApplication::translate("splot", "the system is paused");
    case model::HoldReason::ReadOnly:
        return QCoreApplication::translate("splot", "the system is read only");
    case model::HoldReason::Parked:
        return QCoreApplication::translate("splot", "its mapping line is parked");
    }
    return {};
}

QString reasonOf(const model::Hold &hold)
{
    return hold.unlinked() ? QCoreApplication::translate("splot", "unlinked by a person")
                           : wordOf(hold.reason);
}

QString wordOf(model::Right value)
{
    switch (value) {
    case model::Right::Owner:
        return QCoreApplication::translate("splot", "its owner says so");
    case model::Right::Provisional:
        return QCoreApplication::translate("splot", "provisional, the owner has no value yet");
    case model::Right::Newest:
        return QCoreApplication::translate("splot", "the newest change wins");
    case model::Right::Computed:
        return QCoreApplication::translate("splot", "computed by a formula");
    case model::Right::Given:
        return QCoreApplication::translate("splot", "handed over between stages");
    case model::Right::Taken:
        return QCoreApplication::translate("splot", "taken from the new owner");
    case model::Right::Proposal:
        return QCoreApplication::translate("splot", "an accepted proposal");
    case model::Right::Person:
        return QCoreApplication::translate("splot", "written by a person");
    case model::Right::Merge:
        return QCoreApplication::translate("splot", "from a merge of records");
    }
    return {};
}

QString wordOf(model::Verdict value)
{
    switch (value) {
    case model::Verdict::Accepted:
        return QCoreApplication::translate("splot", "applied");
    case model::Verdict::Provisional:
        return QCoreApplication::translate("splot", "applied for now");
    case model::Verdict::Restored:
        return QCoreApplication::translate("splot", "not applied; the owner's value goes back");
    case model::Verdict::Left:
        return QCoreApplication::translate("splot", "not applied; left there");
    case model::Verdict::Proposed:
        return QCoreApplication::translate("splot", "proposed, not applied");
    case model::Verdict::Given:
        return QCoreApplication::translate("splot", "handed to the next owner");
    case model::Verdict::Computed:
        return QCoreApplication::translate("splot", "computed");
    case model::Verdict::Delivered:
        return QCoreApplication::translate("splot", "delivered");
    }
    return {};
}

QString wordOf(model::Presence value)
{
    switch (value) {
    case model::Presence::Present:
        return QCoreApplication::translate("splot", "present");
    case model::Presence::Archived:
        return QCoreApplication::translate("splot", "archived");
    case model::Presence::Absent:
        return QCoreApplication::translate("splot", "absent");
    }
    return {};
}

} // namespace splot::ui
