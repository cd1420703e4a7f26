#include "core/store/intake.h"

namespace splot::store {

std::string intakeOf(const std::string &workspace)
{
    return workspace + "-intake";
}

model::Value valueOf(const base::Journal::Marks &marks)
{
    model::Object out;
    for (const auto &[id, place] : marks)
        out.emplace_back(id, place);
    return model::Value(std::move(out));
}

base::Journal::Marks marksOf(const model::Value &value)
{
    base::Journal::Marks marks;
    const model::Object none;
    for (const auto &[id, place] : value.object() ? *value.object() : none) {
        if (const auto *at = place.get<std::int64_t>())
            marks[id] = *at;
    }
    return marks;
}

base::Result<std::int64_t> reportsWaiting(const std::string &workspace, const model::Value &marks)
{
    constexpr int page = 1000;
    SPLOT_ASSIGN(const auto journal, base::Journal::open(intakeOf(workspace), marksOf(marks)));
    std::int64_t count = 0;
    for (;;) {
        const auto entries = journal->read(page);
        if (!entries || entries->empty()) // a file that went meanwhile was taken
            return count;
        count += std::ssize(*entries);
    }
}

} // namespace splot::store
