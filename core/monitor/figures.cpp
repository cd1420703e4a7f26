#include "core/monitor/figures.h"

#include <algorithm>

namespace splot::monitor {

using model::DeliveryState;
using model::Metric;

namespace {
constexpr int mostCases = 5000;

double count(const std::vector<store::DeliveryCount> &deliveries, const model::SystemId &system, bool failed)
{
    std::int64_t n = 0;
    for (const auto &d : deliveries) {
        const bool isOf = !system.valid() || d.system == system;
        const bool isFailed = d.state == DeliveryState::Failed;
        n += isOf && isFailed == failed && d.state != DeliveryState::Confirmed ? d.count : 0;
    }
    return static_cast<double>(n);
}
} // namespace

std::int64_t Figures::waiting() const
{
    return static_cast<std::int64_t>(count(deliveries, {}, false));
}

double Figures::of(const model::AlertRule &rule, model::Moment now) const
{
    switch (rule.metric) {
    case Metric::UnownedCases: {
        const auto found = unowned.find(rule.system);
        const std::int64_t ofSystem = found == unowned.end() ? 0 : found->second;
        return static_cast<double>(rule.system.valid() ? ofSystem : unownedAll);
    }
    case Metric::FailedDeliveries:
        return count(deliveries, rule.system, true);
    case Metric::Waiting:
        return count(deliveries, rule.system, false);
    case Metric::OldestSeconds:
        return oldest.micros == 0 || waiting() == 0
                   ? 0
                   : std::max(0.0, static_cast<double>(now.micros - oldest.micros) / 1e6);
    }
    return 0;
}

base::Result<Figures> readFigures(store::Reader &reader)
{
    Figures f;
    SPLOT_ASSIGN(f.deliveries, reader.deliveries().openCounts());
    SPLOT_ASSIGN(f.oldest, reader.deliveries().oldestOpen());
    store::CaseFilter fresh;
    fresh.states = {model::CaseState::New};
    SPLOT_ASSIGN(const auto cases, reader.cases().list(fresh, 0, mostCases));
    for (const auto &c : cases) {
        if (!c.assignee.empty())
            continue;
        ++f.unowned[c.system];
        ++f.unownedAll;
    }
    return f;
}

} // namespace splot::monitor
