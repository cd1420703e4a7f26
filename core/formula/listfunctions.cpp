#include "core/formula/functions.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>

namespace splot::formula {

namespace {
using model::List;
using model::Value;

/// A single value counts as a list of one, an empty one as a list of none.
List listOf(const Value &v)
{
    if (const auto *list = v.list())
        return *list;
    return v.isEmpty() ? List{} : List{v};
}

Answer count(const Arguments &a)
{
    return Value(static_cast<std::int64_t>(a[0].list() ? a[0].list()->size() : a[0].isEmpty() ? 0 : 1));
}

Answer first(const Arguments &a)
{
    const auto list = listOf(a[0]);
    return list.empty() ? Value() : list.front();
}

Answer last(const Arguments &a)
{
    const auto list = listOf(a[0]);
    return list.empty() ? Value() : list.back();
}

/// nth(list, 1) is the first
Answer nth(const Arguments &a)
{
    const auto list = listOf(a[0]);
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 1, 1, maxResult));
    return static_cast<std::size_t>(n) > list.size() ? Value() : list[static_cast<std::size_t>(n) - 1];
}

Answer join(const Arguments &a)
{
    std::string out;
    const auto list = listOf(a[0]);
    const auto between = a.size() > 1 ? toWords(a[1]) : std::string(", ");
    for (std::size_t i = 0; i < list.size(); ++i) {
        out += (i == 0 ? std::string() : between) + toWords(list[i]);
        if (out.size() > maxResult)
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "The text that the formula makes is too long."));
    }
    return Value(std::move(out));
}

Answer split(const Arguments &a)
{
    const auto separator = QString::fromStdString(toWords(a[1]));
    if (separator.isEmpty())
        return Value(List{a[0]});
    List parts;
    for (const auto &part : QString::fromStdString(toWords(a[0])).split(separator))
        parts.emplace_back(part.toStdString());
    return Value(std::move(parts));
}

Answer distinct(const Arguments &a)
{
    const auto list = listOf(a[0]);
    if (list.size() > 10000)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The list is too long for distinct()."));
    List kept;
    for (const auto &v : list) {
        if (std::none_of(kept.begin(), kept.end(), [&v](const Value &k) { return equal(k, v); }))
            kept.push_back(v);
    }
    return Value(std::move(kept));
}

Answer list(const Arguments &a)
{
    return Value(List(a.begin(), a.end()));
}

constexpr std::array table{
    Function{"count", 1, 1, Type::Number, Type::Any, count},
    Function{"first", 1, 1, Type::Any, Type::Any, first},
    Function{"last", 1, 1, Type::Any, Type::Any, last},
    Function{"nth", 2, 2, Type::Any, Type::Any, nth},
    Function{"join", 1, 2, Type::Text, Type::Any, join},
    Function{"split", 2, 2, Type::List, Type::Any, split},
    Function{"distinct", 1, 1, Type::List, Type::Any, distinct},
    Function{"list", 0, -1, Type::List, Type::Any, list},
};
} // namespace

std::span<const Function> listFunctions()
{
    return table;
}

} // namespace splot::formula
