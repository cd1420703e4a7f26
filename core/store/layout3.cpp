#include "core/store/layout3.h"

namespace splot::store {

namespace {
constexpr const char *layout3Statements[] = {
    "ALTER TABLE change ADD COLUMN part_times BLOB", // null: all of the object changes at one time
};
} // namespace

std::span<const char *const> layout3()
{
    return layout3Statements;
}

} // namespace splot::store
