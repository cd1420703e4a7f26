#pragma once

#include "core/engine/approvals.h"
#include "core/engine/inbox.h"
#include "core/engine/merger.h"
#include "core/workspace/witness.h"

namespace splot::engine {

/// Notices that the workspace is an older copy or one of two, and brings it back in step (DESIGN 2.6):
/// nothing is sent, every system is read in full before anything is applied, owners' values enter first, and
/// a plan asks. Engine thread, inside the open transaction.
class Recovery
{
public:
    enum class Phase { None, Reading, OwnersFirst, Asking };

    /// `witness` may be null: then nothing is noticed. `place`: the workspace's file.
    Recovery(Context &context, Inbox &inbox, Approvals &approvals, workspace::Witness *witness,
             std::string place)
        : m_context(context), m_inbox(inbox), m_approvals(approvals), m_witness(witness),
          m_place(std::move(place))
    {}

    /// At a start, with the configuration known: whether this is what ran last.
    base::Result<void> look();
    /// After a start or a rollback: where it stood. Also sets the name by which our objects are known
    /// outside.
    base::Result<void> load();
    /// Now and then, and at the end: an older copy shall be known by it.
    base::Result<void> countOn();

    Phase phase() const { return m_phase; }
    /// Changes wait until all systems were read.
    bool holdsApplying() const { return m_phase == Phase::Reading || m_phase == Phase::OwnersFirst; }
    /// Every system was read in full.
    base::Result<void> allRead();
    /// A slice of owners' values; true: all were taken.
    base::Result<bool> takeOwners(Merger &merger, base::SteadyTime until);
    /// Conflict while the systems are still being read, and for a plan that was made before that was over.
    base::Result<void> mayApprove(model::Moment planMade) const;
    /// A plan was approved: it is over.
    base::Result<void> approved();

private:
    base::Result<void> start(base::Message message);
    base::Result<void> readAllAnew();
    base::Result<void> renameWorkspace();
    base::Result<model::RecordId> lastRecord();
    base::Result<void> takeOwned(const model::Change &change, Merger &merger);
    base::Result<void> keep();

    Context &m_context;
    Inbox &m_inbox;
    Approvals &m_approvals;
    workspace::Witness *m_witness;
    std::string m_place;
    std::int64_t m_count = 0;
    Phase m_phase = Phase::None;
    model::CaseId m_case;
    model::Moment m_asking;  ///< since when a plan is asked for
    model::ChangeId m_after; ///< the last change whose owned values were taken
};

} // namespace splot::engine
