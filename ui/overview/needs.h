#pragma once

#include "core/model/configuration.h"
#include "core/workspace/reporting.h"
#include "ui/common/pulse.h"
#include "ui/common/rateuse.h"
#include "ui/common/status.h"

#include <QString>

#include <vector>

namespace splot::overview {

/// One thing that waits for a person.
struct Need
{
    enum class Kind { Case, Match, Proposal, Brake, Plan, Schema, Quota, Reports };
    Kind kind = Kind::Case;
    model::CaseId id; ///< of its case; none for a plan
    model::SystemId system;
    ui::Status status = ui::Status::Failed;
    QString heading; ///< "Case, nobody owns it"
    QString title;   ///< what happened
    QString detail;  ///< how much, since when
    bool owned = false;
    double harm = 0; ///< what it is ranked by
};

/// Deliveries that wait until their plan is approved, by entity.
struct UnapprovedCount
{
    model::EntityId entity;
    model::SystemId system;
    std::int64_t count = 0;
};

/// A limit of a system that is not enough for the pace of now.
struct TightLimit
{
    model::SystemId system;
    ui::RateUse use;
};

/// A system that does not report its changes by itself any more, or will not for long.
struct LapsingReports
{
    model::SystemId system;
    workspace::Reporting reporting;
};

/// What needs a person and is not in a case.
struct Besides
{
    std::vector<UnapprovedCount> unapproved;
    std::vector<TightLimit> limits;
    std::vector<LapsingReports> reports;
};

/// What needs a person now, most harm first: what nobody looks after before what somebody has, data that
/// stands still before questions.
std::vector<Need> needsOf(const ui::Pulse &pulse, const Besides &besides,
                          const model::Configuration &configuration, model::Moment now);
/// On a reading thread. Of the deliveries that wait it looks at the first thousands.
base::Result<Besides> readBesides(store::Reader &reader, const model::Configuration &configuration,
                                  model::Moment now);

} // namespace splot::overview
