#include "core/store/layout5.h"

namespace splot::store {

namespace {
constexpr const char *layout5Statements[] = {
    "DROP INDEX IF EXISTS link_listing", // it began like that of UNIQUE (system, object, entity, local_id)
};
} // namespace

std::span<const char *const> layout5()
{
    return layout5Statements;
}

} // namespace splot::store
