#pragma once

#include "core/model/case.h"
#include "core/model/command.h"
#include "core/store/reader.h"

#include <vector>

namespace splot::ui {

/// The engine that holds the workspace, as the window sees it.
struct EngineState
{
    bool runs = false; ///< its beat is young
    store::Lease lease;
};

/// How the workspace stands at one moment: read as one piece, once a second at most, shared by all screens.
struct Pulse
{
    model::Moment at;                             ///< micros 0: not read yet
    std::vector<store::DeliveryCount> deliveries; ///< not confirmed, by system and state
    std::vector<store::ChangeCount> changes;      ///< not worked off, by system and state
    std::vector<store::HoldCount> holds;
    std::vector<store::EntityCount> records;
    std::vector<model::FlowCount> hour; ///< summed over the last 60 minutes
    std::vector<model::Case> cases;     ///< not resolved, at most 500, last failure first
    std::int64_t openCases = 0;
    std::int64_t newCases = 0;
    std::int64_t confirmed = 0;
    model::Moment oldest; ///< since when the oldest duty waits; micros 0: none

    std::int64_t waiting() const; ///< deliveries under way, failed ones not counted
    std::int64_t failed() const;  ///< deliveries and changes that a case holds
    std::int64_t changesPerHour() const;
    std::int64_t unownedCases() const; ///< new, and nobody looks after them: what colours the tray
    std::int64_t count(const model::SystemId &system, model::DeliveryState state) const;
    std::int64_t flow(const model::SystemId &system, const model::EntityId &entity, bool out,
                      std::string_view what) const;
};

/// Reads a pulse; `last` lends what is costly to count and changes slowly. On a reading thread.
base::Result<Pulse> readPulse(store::Reader &reader, const Pulse &last, model::Moment now);

} // namespace splot::ui
