// A template of any JSON, rendered over a fixed root.
#include "core/connectors/rest/descriptor/template.h"
#include "core/format/json.h"
#include "tests/fuzz/target.h"

using namespace splot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto root = *format::readJson(
        R"({"id":"7","wanted":{"name":"Anna","lines":[{"sku":"a","qty":2},{"sku":"b","qty":3}]},"settings":{"url":"http://x"}})");
    const auto json = format::readJson(fuzz::text(data, size));
    if (!json)
        return 0;
    if (const auto compiled = connectors::Template::compile(*json)) {
        (void)compiled->render(root);
        (void)compiled->text(root);
    }
    return 0;
}
