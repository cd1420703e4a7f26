#include "core/formula/functions.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::formula {

namespace {
using model::Decimal;
using model::Value;

/// "1 234,50" with the comma as decimal sign: blanks, no-break blanks and the other sign only group digits.
base::Result<std::string> plainNumber(std::string_view text, std::string_view sign)
{
    if (sign != "," && sign != ".")
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The decimal sign must be \",\" or \".\"."));
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool noBreak = text.substr(i, 2) == "\u00A0";
        const bool narrow = text.substr(i, 3) == "\u202F";
        if (noBreak || narrow)
            i += narrow ? 2 : 1;
        else if (text[i] == sign[0])
            out += '.';
        else if (text[i] != ' ' && text[i] != ',' && text[i] != '.')
            out += text[i];
    }
    return out;
}

Answer number(const Arguments &a)
{
    if (a.size() > 1 && a[0].text()) {
        SPLOT_ASSIGN(const auto sign, toWords(a[1]));
        SPLOT_ASSIGN(const auto plain, plainNumber(*a[0].text(), sign));
        if (plain.empty())
            return Value();
        auto n = Decimal::parse(plain);
        if (!n)
            return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."),
                              {shown(a[0])});
        return fromNumber(std::move(*n));
    }
    SPLOT_ASSIGN(auto n, toNumber(a[0]));
    return n ? fromNumber(std::move(*n)) : Value();
}

/// An empty number stays empty.
template <class Change> Answer changedNumber(const Arguments &a, Change change)
{
    SPLOT_ASSIGN(const auto n, toNumber(a[0]));
    if (!n)
        return Value();
    SPLOT_ASSIGN(auto r, change(*n));
    return fromNumber(std::move(r));
}

Answer round(const Arguments &a)
{
    SPLOT_ASSIGN(const auto places, wholeArgument(a, 1, 0, -30, 30));
    return changedNumber(a, [places](const Decimal &n) { return n.rounded(static_cast<int>(places)); });
}

Answer floor(const Arguments &a)
{
    return changedNumber(a, floorOf);
}

Answer ceil(const Arguments &a)
{
    return changedNumber(a, [](const Decimal &n) { return floorOf(n.negated()).map(&Decimal::negated); });
}

Answer abs(const Arguments &a)
{
    return changedNumber(
        a, [](const Decimal &n) { return base::Result<Decimal>(n.isNegative() ? n.negated() : n); });
}

Answer mod(const Arguments &a)
{
    SPLOT_ASSIGN(const auto x, toNumber(a[0]));
    SPLOT_ASSIGN(const auto y, toNumber(a[1]));
    if (!x || !y)
        return Value();
    SPLOT_ASSIGN(auto r, remainder(*x, *y));
    return fromNumber(std::move(r));
}

/// Numbers among the arguments; a list among them counts with its items, empty ones do not count.
base::Result<std::vector<Decimal>> numbers(const Arguments &a)
{
    std::vector<Decimal> all;
    const auto add = [&all](const Value &v) -> base::Result<void> {
        SPLOT_ASSIGN(auto n, toNumber(v));
        if (n)
            all.push_back(std::move(*n));
        return {};
    };
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!a[i].list()) {
            SPLOT_TRY(add(a[i]));
            continue;
        }
        for (const auto &item : *a[i].list())
            SPLOT_TRY(add(item));
    }
    return all;
}

base::Result<Decimal> total(const std::vector<Decimal> &all)
{
    Decimal sum(0);
    for (const auto &n : all) {
        SPLOT_ASSIGN(sum, sum.plus(n));
    }
    return sum;
}

Answer sum(const Arguments &a)
{
    SPLOT_ASSIGN(const auto all, numbers(a));
    SPLOT_ASSIGN(auto made, total(all));
    return fromNumber(std::move(made));
}

Answer average(const Arguments &a)
{
    SPLOT_ASSIGN(const auto all, numbers(a));
    if (all.empty())
        return Value();
    SPLOT_ASSIGN(const auto made, total(all));
    SPLOT_ASSIGN(auto share, made.dividedBy(Decimal(static_cast<std::int64_t>(all.size()))));
    return fromNumber(std::move(share));
}

Answer extreme(const Arguments &a, int sign)
{
    SPLOT_ASSIGN(const auto all, numbers(a));
    if (all.empty())
        return Value();
    return fromNumber(*std::max_element(all.begin(), all.end(), [sign](const Decimal &x, const Decimal &y) {
        return x.compare(y) * sign < 0;
    }));
}

Answer least(const Arguments &a)
{
    return extreme(a, -1);
}

Answer most(const Arguments &a)
{
    return extreme(a, 1);
}

constexpr std::array numberTable{
    Function{"number",
             "number(text, decimal sign)",
             QT_TRANSLATE_NOOP(
                 "splot", "The text as a number. With a decimal sign the other signs only group digits."),
             "number('1 234,50', ',')",
             "1234.50",
             1,
             2,
             Type::Number,
             {Type::Any, Type::Text},
             number},
    Function{"round",
             "round(number, decimals)",
             QT_TRANSLATE_NOOP(
                 "splot", "Rounded to so many decimals, else to a whole number; a half goes away from zero."),
             "round(2.345, 2)",
             "2.35",
             1,
             2,
             Type::Number,
             {Type::Number, Type::Number},
             round},
    Function{"floor",
             "floor(number)",
             QT_TRANSLATE_NOOP("splot", "The next whole number below."),
             "floor(-1.5)",
             "-2",
             1,
             1,
             Type::Number,
             {Type::Number},
             floor},
    Function{"ceil",
             "ceil(number)",
             QT_TRANSLATE_NOOP("splot", "The next whole number above."),
             "ceil(1.2)",
             "2",
             1,
             1,
             Type::Number,
             {Type::Number},
             ceil},
    Function{"abs",
             "abs(number)",
             QT_TRANSLATE_NOOP("splot", "The number without its sign."),
             "abs(-3.5)",
             "3.5",
             1,
             1,
             Type::Number,
             {Type::Number},
             abs},
    Function{"mod",
             "mod(number, by)",
             QT_TRANSLATE_NOOP("splot",
                               "What a division leaves over, with the sign of the divisor; the same as %."),
             "mod(-7, 3)",
             "2",
             2,
             2,
             Type::Number,
             {Type::Number, Type::Number},
             mod},
    Function{"sum",
             "sum(list)",
             QT_TRANSLATE_NOOP("splot", "All numbers added up; empty ones do not count."),
             "sum(map(lines, item.qty * item.price))",
             "44.98",
             1,
             -1,
             Type::Number,
             {},
             sum},
    Function{"average",
             "average(list)",
             QT_TRANSLATE_NOOP("splot", "The mean of all numbers; empty ones do not count."),
             "average(2, 3)",
             "2.5",
             1,
             -1,
             Type::Number,
             {},
             average},
    Function{"min",
             "min(a, b, ...)",
             QT_TRANSLATE_NOOP("splot", "The smallest number, also of a list."),
             "min(map(lines, item.price))",
             "5",
             1,
             -1,
             Type::Number,
             {},
             least},
    Function{"max",
             "max(a, b, ...)",
             QT_TRANSLATE_NOOP("splot", "The largest number, also of a list."),
             "max(1, total, 3)",
             "12.50",
             1,
             -1,
             Type::Number,
             {},
             most},
};
} // namespace

std::span<const Function> numberFunctions()
{
    return numberTable;
}

} // namespace splot::formula
