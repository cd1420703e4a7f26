// A formula of any bytes over a fixed record: it ends, the same way each time.
#include "core/formula/formula.h"
#include "core/format/json.h"
#include "tests/fuzz/target.h"

using namespace splot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto root = *format::readJson(
        R"({"a":12.50,"b":"text","c":"2026-01-31","d":"2026-01-31T10:00:00+01:00","e":null,"f":true,"lines":[{"qty":2,"price":1.5},{"qty":3,"price":"x"}],"address":{"city":"Gdynia"}})");
    const auto compiled = formula::Formula::compile(fuzz::text(data, size));
    if (!compiled)
        return 0;
    const auto once = compiled->evaluate(root);
    const auto twice = compiled->evaluate(root);
    fuzz::demand(once.has_value() == twice.has_value() && (!once || *once == *twice), "it is pure");
    (void)compiled->holds(root);
    return 0;
}
