#include "ui/common/standing.h"

#include "ui/common/formats.h"
#include "ui/common/status.h"

namespace splot::ui {

Standing standingOf(const Pulse &pulse, const model::Configuration &configuration, const EngineState &engine)
{
    Standing standing;
    for (const auto &system : configuration.systems) {
        const Status status = statusOf(system, pulse);
        standing.ok += status == Status::Running || status == Status::Idle ? 1 : 0;
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
