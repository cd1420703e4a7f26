#include "core/store/layout6.h"

namespace splot::store {

namespace {
constexpr const char *layout6Statements[] = {
    "DROP INDEX IF EXISTS delivery_ready",
    "DROP INDEX IF EXISTS delivery_oldest",
    // What is ready, in its turn; and how much is open since when.
    "CREATE INDEX delivery_queue ON delivery (system, state, backfill, since) WHERE state <> 'confirmed'",
    // An id is looked for in one object after the other, by the index that keeps links apart.
    "DROP INDEX IF EXISTS link_local_id",
};
} // namespace

std::span<const char *const> layout6()
{
    return layout6Statements;
}

} // namespace splot::store
