#include "core/store/leases.h"

#include "core/base/process.h"

#include <cstdlib>

namespace splot::store {

namespace {
constexpr std::int64_t freshMicros = 10 * 1000000LL;

bool lives(const Lease &lease, model::Moment now)
{
    // A beat from the future is a clock that was set back: as far away as one from the past.
    if (std::abs(now.micros - lease.beat.micros) >= freshMicros)
        return false;
    return lease.host != base::hostName() || base::processRuns(lease.process);
}
} // namespace

base::Result<Lease> Leases::current(bool &held)
{
    SPLOT_ASSIGN(const auto lease,
                 m_database.query("SELECT epoch, host, process, kind, beat, yield_wanted, held FROM lease")
                     .first([&held](Row &row) {
                         Lease l;
                         row >> l.epoch >> l.host >> l.process >> l.kind >> l.beat >> l.yieldWanted >> held;
                         return l;
                     }));
    return lease.value_or(Lease{});
}

base::Result<Lease> Leases::take(const std::string &kind, model::Moment now)
{
    std::optional<base::Error> taken;
    SPLOT_ASSIGN(const Lease lease, m_database.atomically([&]() -> base::Result<Lease> {
        bool held = false;
        SPLOT_ASSIGN(const Lease before, current(held));
        if (held && lives(before, now)) {
            taken =
                base::error(base::ErrorCode::Conflict,
                            QT_TRANSLATE_NOOP(
                                "splot", "The engine of this workspace runs already: process %1 on %2 (%3). "
                                         "Stop it first, or use the window with it."),
                            {std::to_string(before.process), before.host, before.kind});
            if (kind == "serve" && before.kind == "embedded")
                SPLOT_TRY(m_database.query("UPDATE lease SET yield_wanted = 1").run());
            return before;
        }
        const Lease mine{before.epoch + 1, base::hostName(), base::currentProcess(), kind, now, false};
        auto q = m_database.query("UPDATE lease SET epoch = ?, host = ?, process = ?, kind = ?, beat = ?, "
                                  "held = 1, yield_wanted = 0");
        SPLOT_TRY((q << mine.epoch << mine.host << mine.process << mine.kind << mine.beat).run());
        return mine;
    }));
    if (taken)
        return base::fail(*taken);
    return lease;
}

base::Result<Lease> Leases::beat(std::int64_t epoch, model::Moment now)
{
    return m_database.atomically([&]() -> base::Result<Lease> {
        auto q = m_database.query("UPDATE lease SET beat = ? WHERE epoch = ? AND held = 1");
        SPLOT_ASSIGN(const int rows, (q << now << epoch).run());
        bool held = false;
        SPLOT_ASSIGN(Lease lease, current(held));
        if (rows == 0)
            return base::fail(
                base::ErrorCode::Conflict,
                QT_TRANSLATE_NOOP("splot", "Another engine took over this workspace: process %1 on %2."),
                {std::to_string(lease.process), lease.host});
        return lease;
    });
}

base::Result<void> Leases::release(std::int64_t epoch)
{
    SPLOT_TRY(
        (m_database.query("UPDATE lease SET held = 0, yield_wanted = 0 WHERE epoch = ?") << epoch).run());
    return {};
}

} // namespace splot::store
