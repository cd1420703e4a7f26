#include "core/formula/functions.h"

#include <QtGlobal>

#include <array>

namespace splot::formula {

namespace {
using model::Decimal;
using model::Value;

Answer number(const Arguments &a)
{
    if (a[0].isBlank())
        return Value();
    SPLOT_ASSIGN(auto n, toNumber(a[0]));
    return fromNumber(std::move(n));
}

Answer round(const Arguments &a)
{
    SPLOT_ASSIGN(const auto n, toNumber(a[0]));
    SPLOT_ASSIGN(const auto digits, wholeArgument(a, 1, 0, 0, 30));
    SPLOT_ASSIGN(auto r, n.rounded(static_cast<int>(digits)));
    return fromNumber(std::move(r));
}

base::Result<Decimal> floorOf(const Decimal &n)
{
    SPLOT_ASSIGN(auto r, n.rounded(0));
    return r.compare(n) > 0 ? r.minus(Decimal(1)) : base::Result<Decimal>(r);
}

Answer floor(const Arguments &a)
{
    SPLOT_ASSIGN(const auto n, toNumber(a[0]));
    SPLOT_ASSIGN(auto r, floorOf(n));
    return fromNumber(std::move(r));
}

Answer ceil(const Arguments &a)
{
    SPLOT_ASSIGN(const auto n, toNumber(a[0]));
    SPLOT_ASSIGN(const auto negative, Decimal(0).minus(n));
    SPLOT_ASSIGN(const auto below, floorOf(negative));
    SPLOT_ASSIGN(auto r, Decimal(0).minus(below));
    return fromNumber(std::move(r));
}

Answer abs(const Arguments &a)
{
    SPLOT_ASSIGN(auto n, toNumber(a[0]));
    if (!n.isNegative())
        return fromNumber(std::move(n));
    SPLOT_ASSIGN(auto r, Decimal(0).minus(n));
    return fromNumber(std::move(r));
}

Answer mod(const Arguments &a)
{
    SPLOT_ASSIGN(const auto x, toNumber(a[0]));
    SPLOT_ASSIGN(const auto y, toNumber(a[1]));
    SPLOT_ASSIGN(const auto quotient, x.dividedBy(y));
    SPLOT_ASSIGN(const auto whole, floorOf(quotient));
    SPLOT_ASSIGN(const auto product, whole.times(y));
    SPLOT_ASSIGN(auto r, x.minus(product));
    return fromNumber(std::move(r));
}

/// Numbers among the arguments; a list among them counts with its items, empty ones do not count.
base::Result<std::vector<Decimal>> numbers(const Arguments &a)
{
    std::vector<Decimal> all;
    const auto add = [&all](const Value &v) -> base::Result<void> {
        if (v.isBlank())
            return {};
        SPLOT_ASSIGN(auto n, toNumber(v));
        all.push_back(std::move(n));
        return {};
    };
    for (const auto &v : a) {
        if (!v.list()) {
            SPLOT_TRY(add(v));
            continue;
        }
        for (const auto &item : *v.list())
            SPLOT_TRY(add(item));
    }
    return all;
}

Answer sum(const Arguments &a)
{
    SPLOT_ASSIGN(const auto all, numbers(a));
    Decimal total(0);
    for (const auto &n : all) {
        SPLOT_ASSIGN(total, total.plus(n));
    }
    return fromNumber(std::move(total));
}

Answer extreme(const Arguments &a, int sign)
{
    SPLOT_ASSIGN(const auto all, numbers(a));
    if (all.empty())
        return Value();
    Decimal best = all.front();
    for (const auto &n : all) {
        if (n.compare(best) * sign > 0)
            best = n;
    }
    return fromNumber(std::move(best));
}

Answer least(const Arguments &a)
{
    return extreme(a, -1);
}

Answer most(const Arguments &a)
{
    return extreme(a, 1);
}

Answer isEmpty(const Arguments &a)
{
    return Value(a[0].isBlank());
}

constexpr std::array table{
    Function{"number", 1, 1, Type::Number, Type::Any, number},
    Function{"round", 1, 2, Type::Number, Type::Number, round},
    Function{"floor", 1, 1, Type::Number, Type::Number, floor},
    Function{"ceil", 1, 1, Type::Number, Type::Number, ceil},
    Function{"abs", 1, 1, Type::Number, Type::Number, abs},
    Function{"mod", 2, 2, Type::Number, Type::Number, mod},
    Function{"sum", 1, -1, Type::Number, Type::Any, sum},
    Function{"min", 1, -1, Type::Number, Type::Any, least},
    Function{"max", 1, -1, Type::Number, Type::Any, most},
    Function{"is_empty", 1, 1, Type::Boolean, Type::Any, isEmpty},
};
} // namespace

std::span<const Function> numberFunctions()
{
    return table;
}

} // namespace splot::formula
