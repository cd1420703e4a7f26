#include "app/commands/standing.h"

#include "core/store/intake.h"

namespace splot::app {

namespace {
/// Deliveries that wait for the approval of a plan; looks at the first thousands only.
base::Result<std::int64_t> unapproved(store::Reader &reader)
{
    constexpr int page = 1000;
    constexpr int pages = 20;
    std::int64_t count = 0;
    model::DeliveryId after;
    for (int i = 0; i < pages; ++i) {
        SPLOT_ASSIGN(const auto waiting,
                     reader.deliveries().list({}, model::DeliveryState::Waiting, after, page));
        for (const auto &delivery : waiting)
            count += delivery.waitsFor.starts_with("plan") ? 1 : 0;
        if (waiting.size() < page)
            break;
        after = waiting.back().id;
    }
    return count;
}
} // namespace

base::Result<Standing> standingOf(Session &session)
{
    SPLOT_ASSIGN(auto *reader, session.reader());
    SPLOT_ASSIGN(const auto *configuration, session.configuration());
    Standing s;
    s.configuration = configuration->version;
    s.systems = static_cast<std::int64_t>(configuration->systems.size());
    for (const auto &system : configuration->systems)
        s.paused += system.paused ? 1 : 0;
    s.problems = static_cast<std::int64_t>(problemsOf(*configuration).size());
    SPLOT_ASSIGN(const auto lease, reader->lease());
    s.lease = lease.lease;
    s.engineRuns = lease.held && session.now().micros - lease.lease.beat.micros < 10 * 1000000LL;
    SPLOT_ASSIGN(const auto counts, reader->records().counts());
    for (const auto &c : counts)
        s.records += c.count;
    store::CaseFilter open;
    open.states = {model::CaseState::New, model::CaseState::Acknowledged, model::CaseState::OnHold,
                   model::CaseState::WaitingForTicket};
    SPLOT_ASSIGN(s.cases, reader->cases().count(open));
    SPLOT_ASSIGN(const std::string path, session.path());
    SPLOT_ASSIGN(const auto taken, reader->state(store::intakeState));
    SPLOT_ASSIGN(s.reports, store::reportsWaiting(path, taken));
    SPLOT_ASSIGN(const auto changes, reader->deliveries().openChanges());
    for (const auto &c : changes) {
        if (c.state != model::ChangeState::Quarantined)
            s.changes += c.count;
    }
    SPLOT_ASSIGN(const auto deliveries, reader->deliveries().openCounts());
    for (const auto &d : deliveries) {
        if (d.state != model::DeliveryState::Failed) // counted with the cases
            s.deliveries += d.count;
    }
    SPLOT_ASSIGN(s.confirmed, reader->deliveries().confirmedCount());
    SPLOT_ASSIGN(s.oldest, reader->deliveries().oldestOpen());
    SPLOT_ASSIGN(s.unapproved, unapproved(*reader));
    return s;
}

Exit exitOf(const Standing &standing)
{
    if (standing.cases > 0)
        return Exit::CasesOpen;
    return standing.unapproved > 0 ? Exit::NeedsApproval : Exit::Done;
}

} // namespace splot::app
