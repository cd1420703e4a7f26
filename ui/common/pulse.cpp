#include "ui/common/pulse.h"

namespace splot::ui {

using model::CaseState;
using model::DeliveryState;

namespace {
constexpr std::int64_t minuteMicros = 60 * 1000000LL;
/// Counting a million records takes a while; their number changes slowly.
constexpr std::int64_t recordsMicros = 10 * 1000000LL;
constexpr int mostCases = 500;
} // namespace

std::int64_t Pulse::waiting() const
{
    std::int64_t n = 0;
    for (const auto &d : deliveries)
        n += d.state == DeliveryState::Failed ? 0 : d.count;
    return n;
}

std::int64_t Pulse::failed() const
{
    std::int64_t n = 0;
    for (const auto &d : deliveries)
        n += d.state == DeliveryState::Failed || d.state == DeliveryState::Uncertain ? d.count : 0;
    for (const auto &c : changes)
        n += c.state == model::ChangeState::Quarantined ? c.count : 0;
    return n;
}

std::int64_t Pulse::changesPerHour() const
{
    std::int64_t n = 0;
    for (const auto &c : hour)
        n += c.what == "applied" || c.what == "confirmed" ? c.count : 0;
    return n;
}

std::int64_t Pulse::unownedCases() const
{
    std::int64_t n = 0;
    for (const auto &c : cases)
        n += c.state == CaseState::New && c.assignee.empty() ? 1 : 0;
    return n;
}

std::int64_t Pulse::count(const model::SystemId &system, DeliveryState state) const
{
    std::int64_t n = 0;
    for (const auto &d : deliveries)
        n += d.system == system && d.state == state ? d.count : 0;
    return n;
}

std::int64_t Pulse::flow(const model::SystemId &system, const model::EntityId &entity, bool out,
                         std::string_view what) const
{
    std::int64_t n = 0;
    for (const auto &c : hour)
        n += c.system == system && c.entity == entity && c.out == out && c.what == what ? c.count : 0;
    return n;
}

base::Result<Pulse> readPulse(store::Reader &reader, const Pulse &last, model::Moment now)
{
    Pulse p;
    p.at = now;
    SPLOT_ASSIGN(p.deliveries, reader.deliveries().openCounts());
    SPLOT_ASSIGN(p.changes, reader.deliveries().openChanges());
    SPLOT_ASSIGN(p.holds, reader.deliveries().holds());
    SPLOT_ASSIGN(p.confirmed, reader.deliveries().confirmedCount());
    SPLOT_ASSIGN(p.oldest, reader.deliveries().oldestOpen());
    const std::int64_t minute = now.micros / minuteMicros + 1;
    SPLOT_ASSIGN(p.hour, reader.flows(minute - 60, minute, 60));
    p.records = last.records;
    if (last.records.empty() || now.micros / recordsMicros != last.at.micros / recordsMicros) {
        SPLOT_ASSIGN(p.records, reader.records().counts());
    }
    store::CaseFilter open;
    open.states = {CaseState::New, CaseState::Acknowledged, CaseState::OnHold, CaseState::WaitingForTicket};
    SPLOT_ASSIGN(p.cases, reader.cases().list(open, 0, mostCases));
    SPLOT_ASSIGN(p.openCases, reader.cases().count(open));
    open.states = {CaseState::New};
    SPLOT_ASSIGN(p.newCases, reader.cases().count(open));
    return p;
}

} // namespace splot::ui
