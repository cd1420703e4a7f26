#include "core/formula/functions.h"

#include "core/formula/catalogue.h"

#include <QtGlobal>

#include <algorithm>
#include <unordered_map>

namespace splot::formula {

namespace {
std::array<std::span<const Function>, 5> families()
{
    return {textFunctions(), numberFunctions(), dateFunctions(), logicFunctions(), listFunctions()};
}
} // namespace

const Function *findFunction(std::string_view name)
{
    static const auto byName = [] {
        std::unordered_map<std::string_view, const Function *> map;
        for (const auto family : families()) {
            for (const auto &f : family)
                map.emplace(f.name, &f);
        }
        map.emplace("first_of", map.at("coalesce"));
        return map;
    }();
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : found->second;
}

std::vector<FunctionEntry> catalogue()
{
    std::vector<FunctionEntry> all;
    const std::array<const char *, 5> names{
        QT_TRANSLATE_NOOP("splot", "Text"), QT_TRANSLATE_NOOP("splot", "Numbers"),
        QT_TRANSLATE_NOOP("splot", "Dates"), QT_TRANSLATE_NOOP("splot", "Choices"),
        QT_TRANSLATE_NOOP("splot", "Lists")};
    std::size_t i = 0;
    for (const auto family : families()) {
        for (const auto &f : family)
            all.push_back(
                {std::string(f.name), names.at(i), f.signature, f.summary, f.example, f.result, f.type});
        ++i;
    }
    return all;
}

base::Result<std::int64_t> wholeArgument(const Arguments &arguments, std::size_t index, std::int64_t standard,
                                         std::int64_t least, std::int64_t most)
{
    if (index >= arguments.size())
        return standard;
    SPLOT_ASSIGN(const auto number, toNumber(arguments[index]));
    if (!number)
        return standard;
    const auto whole = number->toInteger();
    if (!whole || *whole < least || *whole > most)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "%1 must be a whole number from %2 to %3."),
                          {number->toText(), std::to_string(least), std::to_string(most)});
    return *whole;
}

Answer boundedText(std::string text)
{
    if (text.size() > maxResult)
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The text that the formula makes is longer than 1 MiB."));
    return model::Value(std::move(text));
}

} // namespace splot::formula
