#pragma once

#include "core/model/configuration.h"
#include "ui/common/pulse.h"
#include "ui/common/status.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace splot::overview {

/// All traffic of one entity between one system and the record (in), or the record and one system (out).
struct FlowLine
{
    model::SystemId system;
    model::EntityId entity;
    bool out = false;
    model::SystemId source; ///< the system that the values come from: whose colour the line has
    std::int64_t perHour = 0;
    std::int64_t failed = 0;     ///< in open cases
    std::int64_t meanMicros = 0; ///< out: from change to confirmation; 0: unknown
    double p95 = 0;              ///< out: seconds from change to confirmation; 0: unknown
    model::Moment oldest;        ///< out: since when the oldest waits for that system; micros 0: none does
    QString lastError;           ///< of the open case that failed last
    bool paused = false;
};

struct SystemCard
{
    model::SystemId id;
    QString title;
    QString subtitle; ///< connector, how it stands
    ui::Status status = ui::Status::Idle;
    std::int64_t waiting = 0;
    bool production = false;
    bool readOnly = false;
    std::vector<std::size_t> flows; ///< of Map::flows, in the order of its rows
};

struct EntityCard
{
    model::EntityId id;
    QString title;
    std::int64_t records = 0;
    std::int64_t perHour = 0;
    std::vector<model::SystemId> owners;
};

/// What the overview shows: plain values, from one configuration and one pulse.
struct Map
{
    std::vector<SystemCard> systems;
    std::vector<EntityCard> entities;
    std::vector<FlowLine> flows;

    static Map of(const model::Configuration &configuration, const ui::Pulse &pulse);
};

/// Where the cards of a map stand: systems left and right of the entities, ordered so that few lines cross.
struct MapLayout
{
    std::vector<QRectF> systems;
    std::vector<QRectF> entities;
    double height = 0; ///< that all of it needs

    static MapLayout of(const Map &map, double width, double height, double unit);
    /// Heights of cards in units of the design.
    static double heightOf(const SystemCard &card)
    {
        return 50 + 21.0 * static_cast<double>(card.flows.size());
    }
    static constexpr double rowTop = 46, row = 21, entityHeight = 96, systemWidth = 224, entityWidth = 172;
};

} // namespace splot::overview
