#include "core/store/layout4.h"

namespace splot::store {

namespace {
constexpr const char *layout4Statements[] = {
    R"(CREATE INDEX item_unread ON item (system, object, local_id)
        WHERE change = 0 AND delivery = 0 AND record = 0 AND local_id <> '')",
};
} // namespace

std::span<const char *const> layout4()
{
    return layout4Statements;
}

} // namespace splot::store
