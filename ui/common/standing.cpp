#include "ui/common/standing.h"

#include "core/model/latency.h"
#include "ui/common/formats.h"
#include "ui/common/status.h"

namespace splot::ui {

std::int64_t confirmedWithinMicros(const Pulse &pulse, const model::SystemId &system)
{
    static const std::string took = "took/";
    std::map<int, std::int64_t> classes;
    for (const auto &c : pulse.hour) {
        if (c.system == system && c.what.starts_with(took))
            classes[std::stoi(c.what.substr(took.size()))] += c.count;
    }
    return classes.empty() ? 0 : model::latencyBelow(classes, 0.95);
}

Standing standingOf(const Pulse &pulse, const model::Configuration &configuration, const EngineState &engine)
{
    Standing standing;
    for (const auto &system : configuration.systems) {
        const Status status = statusOf(system, pulse);
        const bool works = status == Status::Running || status == Status::Idle;
        const bool slow = works && confirmedWithinMicros(pulse, system.id) > slowMicros;
        standing.ok += works && !slow ? 1 : 0;
        if (slow)
            standing.slow << text(system.label.empty() ? system.id.value : system.label);
        standing.retrying += status == Status::Retrying ? 1 : 0;
    }
    const auto unowned = static_cast<int>(pulse.unownedCases());
    if (unowned > 0) {
        standing.level = Standing::Level::Fault;
        standing.headline = Words::tr("%n cases nobody owns", nullptr, unowned);
    } else if (!engine.runs) {
        standing.level = Standing::Level::Attention;
        standing.headline = Words::tr("No engine runs: nothing is read, nothing is sent");
    } else if (standing.retrying > 0) {
        standing.level = Standing::Level::Attention;
        standing.headline = Words::tr("%n systems retrying", nullptr, standing.retrying);
    } else {
        standing.headline = Words::tr("No case waits for an owner");
    }
    return standing;
}

} // namespace splot::ui
