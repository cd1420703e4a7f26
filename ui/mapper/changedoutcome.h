#pragma once

#include "ui/mapper/preview.h"

namespace splot::ui {

/// What an edit of the mappings changes for one field that is read, or one place that is written.
struct FieldOutcome
{
    Side side = Side::Left; ///< of the system that is read or written
    bool out = false;       ///< written
    std::string name;       ///< the field; of what is written the place
    int changed = 0;        ///< changes that give something else now
    int failsNow = 0;       ///< of them: read before, and fail now
    int passesNow = 0;      ///< of them: failed before
    model::LocalId example;
    model::Value before, after; ///< of the example; empty where it failed
};

/// The old and the new mappings compared on changes that were really captured.
struct ChangedOutcome
{
    int changes[2] = {0, 0};  ///< compared, by Side
    int affected[2] = {0, 0}; ///< of them: something is read otherwise, or written otherwise elsewhere
    int failsNow = 0, passesNow = 0;
    std::vector<FieldOutcome> rows; ///< those with new failures first, then by number

    bool none() const { return rows.empty(); }
};

/// Both directions of both mappings of a draft. Pure; takes some milliseconds for a hundred changes, so it
/// is run on a worker. Empty when a mapping does not compile.
ChangedOutcome changedOutcome(const MapperDraft &draft, const std::vector<MapperSample> &left,
                              const std::vector<MapperSample> &right);

} // namespace splot::ui
