// A JSON document of any bytes: what can be read is written so that it reads the same, with the same hash.
#include "core/format/json.h"
#include "tests/fuzz/target.h"

using namespace splot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto value = format::readJson(fuzz::text(data, size));
    if (!value)
        return 0;
    for (const auto &text :
         {format::writeJson(*value), format::writeJson(*value, true), format::writeStableJson(*value)}) {
        const auto again = format::readJson(text);
        fuzz::demand(again.has_value(), "what is written can be read");
        fuzz::demand(*again == *value, "it reads the same");
        fuzz::demand(format::hash(*again) == format::hash(*value), "equal values have equal hashes");
    }
    return 0;
}
