#include "ui/common/rateuse.h"

#include "ui/common/formats.h"

namespace splot::ui {

namespace {
constexpr double lastPart = 0.1; ///< of a window, for the forecast

double numberIn(const model::Value *value)
{
    return value && value->number() ? value->number()->toDouble() : 0;
}

RateUse useOf(const QString &bucket, const model::Value &window, model::Moment now)
{
    RateUse use;
    use.bucket = bucket;
    const auto length = numberIn(window.member("length")) / 1000; // milliseconds
    use.seconds = static_cast<std::int64_t>(length);
    use.limit = numberIn(window.member("points"));
    double lately = 0;
    const auto *spent = window.member("spent") ? window.member("spent")->list() : nullptr;
    for (const auto &slot : spent ? *spent : model::List()) {
        if (!slot.list() || slot.list()->size() != 2)
            continue;
        const double age = (static_cast<double>(now.micros) - numberIn(&slot.list()->front())) / 1e6;
        const double points = numberIn(&slot.list()->back());
        use.used += age < length ? points : 0;
        lately += age < length * lastPart ? points : 0;
    }
    use.forecast = lately / lastPart;
    return use;
}
} // namespace

std::vector<RateUse> rateUses(const model::Value &memory, model::Moment now)
{
    std::vector<RateUse> uses;
    for (const auto &[name, bucket] : memory.object() ? *memory.object() : model::Object()) {
        const auto *windows = bucket.member("windows") ? bucket.member("windows")->list() : nullptr;
        for (const auto &window : windows ? *windows : model::List())
            uses.push_back(useOf(text(name), window, now));
    }
    std::erase_if(uses, [](const auto &u) { return u.seconds <= 0; });
    return uses;
}

} // namespace splot::ui
