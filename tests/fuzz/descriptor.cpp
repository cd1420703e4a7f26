// A descriptor of any JSON: it loads or says why not.
#include "core/connectors/rest/descriptor/descriptor.h"
#include "core/format/json.h"
#include "tests/fuzz/target.h"

using namespace splot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (const auto json = format::readJson(fuzz::text(data, size)))
        (void)connectors::Descriptor::load(*json);
    return 0;
}
