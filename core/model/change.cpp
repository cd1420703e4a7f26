#include "core/model/change.h"

namespace splot::model {

Moment timeAt(const PartTimes &times, std::string_view place)
{
    const Moment *best = nullptr;
    std::size_t length = 0;
    for (const auto &[part, time] : times) {
        const bool inside =
            part.empty() ||
            (place.starts_with(part) &&
             (place.size() == part.size() || place[part.size()] == '.' || place[part.size()] == '['));
        if (inside && (!best || part.size() > length)) {
            best = &time;
            length = part.size();
        }
    }
    return best ? *best : Moment();
}

} // namespace splot::model
