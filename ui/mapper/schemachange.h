#pragma once

#include "ui/mapper/preview.h"

#include <set>

namespace splot::ui {

/// What became of a line when its object's schema changed.
enum class Fate {
    Kept,
    OtherType, ///< its place gives values of another type now
    Parked,    ///< its place or field is missing; the line is kept and not used
    Gone,      ///< the newest objects do not have its place any more; nobody parked it yet
    NotSeen,   ///< none of the newest objects has its place, and few ever had
    New        ///< no line: a place that only the newest objects have
};

/// One row of the three-way view: as it was mapped, as it is now, what became of it.
struct SchemaRow
{
    Side side = Side::Left;
    int line = -1; ///< of the mapping; -1: a new place
    std::string field;
    std::string then, thenType; ///< the place as it was mapped
    std::string now, nowType;   ///< the place as it is now; empty: there is none
    Fate fate = Fate::Kept;
    model::Moment lastSeen; ///< of a place that is gone; micros 0: unknown
    std::string proposal;   ///< the place that it may be now; empty: none is like it
    int confidence = 0;     ///< percent
    QString reason;

    bool needsCare() const { return fate == Fate::OtherType || fate == Fate::Parked || fate == Fate::Gone; }
};

/// The lines of one side against the objects as they are captured now: `samples` newest first, `described`
/// what the system says of its fields (empty: nothing), `parked` the places that the engine parked. Rows that
/// need care first. Pure.
std::vector<SchemaRow> schemaRows(const MapperDraft &draft, Side side,
                                  const std::vector<MapperSample> &samples,
                                  const std::vector<std::string> &described,
                                  const std::set<std::string> &parked);

QString wordOf(Fate fate);

} // namespace splot::ui
