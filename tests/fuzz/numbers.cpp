// Numbers, dates and moments of any text: what is read is written so that it reads the same.
#include "core/model/decimal.h"
#include "core/model/moment.h"
#include "tests/fuzz/target.h"

using namespace splot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzz::text(data, size);
    if (const auto number = model::Decimal::parse(text)) {
        const auto again = model::Decimal::parse(number->toText());
        fuzz::demand(again.has_value() && *again == *number, "a number keeps its value");
    }
    if (const auto date = model::Date::parse(text)) {
        const auto again = model::Date::parse(date->toText());
        fuzz::demand(again && *again == *date, "a date stays");
    }
    if (const auto moment = model::Moment::parse(text)) {
        const auto again = model::Moment::parse(moment->toText());
        fuzz::demand(again && again->micros == moment->micros, "a moment stays");
    }
    return 0;
}
