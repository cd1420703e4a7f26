#include "core/formula/functions.h"

#include <QtGlobal>

namespace splot::formula {

const Function *findFunction(std::string_view name)
{
    for (const auto family : {textFunctions(), numberFunctions(), dateFunctions(), listFunctions()}) {
        for (const auto &f : family) {
            if (f.name == name)
                return &f;
        }
    }
    return nullptr;
}

std::vector<const Function *> allFunctions()
{
    std::vector<const Function *> all;
    for (const auto family : {textFunctions(), numberFunctions(), dateFunctions(), listFunctions()}) {
        for (const auto &f : family)
            all.push_back(&f);
    }
    return all;
}

base::Result<std::int64_t> wholeArgument(const Arguments &arguments, std::size_t index, std::int64_t standard,
                                         std::int64_t least, std::int64_t most)
{
    if (index >= arguments.size() || arguments[index].isEmpty())
        return standard;
    SPLOT_ASSIGN(const auto number, toNumber(arguments[index]));
    const auto whole = number.toInteger();
    if (!whole || *whole < least || *whole > most)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "%1 must be a whole number from %2 to %3."),
                          {number.toText(), std::to_string(least), std::to_string(most)});
    return *whole;
}

} // namespace splot::formula
