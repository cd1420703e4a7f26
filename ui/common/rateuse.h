#pragma once

#include "core/model/moment.h"
#include "core/model/value.h"

#include <QString>

#include <vector>

namespace splot::ui {

/// How much of one limit of a system is used.
struct RateUse
{
    QString bucket;
    std::int64_t seconds = 0; ///< length of the window
    double used = 0;
    double limit = 0;    ///< 0: not known
    double forecast = 0; ///< used at the end of a whole window, if it goes on as in its last tenth
};

/// From the memory that a connector keeps of its limits (core/connectors/ratebudget.h).
std::vector<RateUse> rateUses(const model::Value &memory, model::Moment now);

} // namespace splot::ui
