#pragma once

namespace splot::app {

/// What the program answers to the shell; documented in the guide and in `splotctl help`.
enum class Exit {
    Done = 0,
    Failed = 1,
    Usage = 2,
    CasesOpen = 3,     ///< carried out, but some records failed or cases are open
    Workspace = 4,     ///< there is no such workspace, it is damaged, or another engine holds it
    NeedsApproval = 5, ///< something waits for a plan to be approved
    Cancelled = 6
};

} // namespace splot::app
