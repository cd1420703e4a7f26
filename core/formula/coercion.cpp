#include "core/formula/coercion.h"

#include <QtGlobal>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace splot::formula {

using model::Date;
using model::Decimal;
using model::Moment;
using model::Value;

namespace {
using Wide = boost::multiprecision::cpp_int;

Wide powerOfTen(unsigned exponent)
{
    return boost::multiprecision::pow(Wide(10), exponent);
}

tl::unexpected<base::Error> tooManyDigits()
{
    return base::fail(base::ErrorCode::Rejected,
                      QT_TRANSLATE_NOOP("splot", "The number has more than 38 digits."));
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

bool isTime(const Value &v)
{
    return v.kind() == Value::Kind::Date || v.kind() == Value::Kind::Moment;
}

/// A day, or a point in time.
struct Time
{
    std::optional<Date> day;
    std::optional<Moment> moment;
};

std::optional<Time> timeOf(const Value &v)
{
    if (const auto *day = v.get<Date>())
        return Time{*day, {}};
    if (const auto *moment = v.get<Moment>())
        return Time{{}, *moment};
    if (const auto *text = v.text()) {
        if (const auto day = Date::parse(trimmed(*text)))
            return Time{day, {}};
        if (const auto moment = Moment::parse(trimmed(*text)))
            return Time{{}, moment};
    }
    return {};
}

Date dayOf(const Time &t)
{
    if (t.day)
        return *t.day;
    constexpr std::int64_t microsOfDay = 86400000000LL;
    const auto local = t.moment->micros + t.moment->offsetMinutes * 60000000LL;
    return Date{static_cast<std::int32_t>(local / microsOfDay - (local % microsOfDay < 0 ? 1 : 0))};
}

template <class T> int sign(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

int compare(const Time &a, const Time &b)
{
    if (a.moment && b.moment)
        return sign(*a.moment, *b.moment);
    return sign(dayOf(a), dayOf(b));
}

tl::unexpected<base::Error> rejected(const char *what, const Value &v)
{
    return base::fail(base::ErrorCode::Rejected, what, {shown(v)});
}

std::optional<Decimal> numberIn(const Value &v)
{
    if (const auto number = v.number())
        return number;
    if (const auto *text = v.text()) {
        if (auto parsed = Decimal::parse(trimmed(*text)))
            return std::move(*parsed);
    }
    return {};
}
} // namespace

std::string shown(const Value &value)
{
    if (value.list())
        return "list";
    if (value.object())
        return "object";
    std::string text = value.toText();
    if (text.size() > 60) {
        std::size_t end = 60;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
            --end;
        text.resize(end);
        text += "\u2026";
    }
    return text;
}

std::size_t weight(const Value &value)
{
    if (const auto *text = value.text())
        return 1 + text->size() / 64;
    std::size_t sum = 1;
    if (const auto *items = value.list()) {
        for (const auto &item : *items)
            sum += weight(item);
    } else if (const auto *members = value.object()) {
        for (const auto &m : *members)
            sum += 1 + weight(m.second);
    }
    return sum;
}

base::Result<std::optional<Decimal>> toNumber(const Value &value)
{
    if (value.isEmpty() || (value.text() && trimmed(*value.text()).empty()))
        return std::optional<Decimal>();
    if (auto number = numberIn(value))
        return number;
    return rejected(QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."), value);
}

base::Result<bool> toCondition(const Value &value)
{
    if (const auto *yes = value.get<bool>())
        return *yes;
    if (value.isEmpty())
        return false;
    return rejected(QT_TRANSLATE_NOOP("splot", "A condition must be yes or no; this is \"%1\"."), value);
}

base::Result<std::optional<Date>> toDay(const Value &value)
{
    if (value.isBlank())
        return std::optional<Date>();
    if (const auto time = timeOf(value))
        return std::optional(dayOf(*time));
    return rejected(QT_TRANSLATE_NOOP("splot", "\"%1\" is no date."), value);
}

base::Result<std::string> toWords(const Value &value)
{
    if (value.list() || value.object())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "A text is needed, but this is a list or an object."));
    return value.toText();
}

Value fromNumber(Decimal number)
{
    if (number.scale() <= 0) {
        if (const auto whole = number.toInteger())
            return Value(*whole);
    }
    return Value(std::move(number));
}

bool equal(const Value &a, const Value &b)
{
    if (a.isBlank() || b.isBlank())
        return a.isBlank() && b.isBlank() && !a.list() && !b.list() && !a.object() && !b.object() ? true
                                                                                                  : a == b;
    if (a.isNumber() != b.isNumber()) {
        const auto x = numberIn(a);
        const auto y = numberIn(b);
        return x && y && x->compare(*y) == 0;
    }
    if (isTime(a) || isTime(b)) {
        const auto x = timeOf(a);
        const auto y = timeOf(b);
        return x && y && compare(*x, *y) == 0;
    }
    return a == b;
}

base::Result<std::optional<int>> order(const Value &a, const Value &b)
{
    if (a.isBlank() || b.isBlank())
        return std::optional<int>();
    if (a.isNumber() || b.isNumber()) {
        SPLOT_ASSIGN(const auto x, toNumber(a));
        SPLOT_ASSIGN(const auto y, toNumber(b));
        return x && y ? std::optional(x->compare(*y)) : std::nullopt;
    }
    if (isTime(a) || isTime(b)) {
        const auto x = timeOf(a);
        const auto y = timeOf(b);
        if (!x || !y)
            return rejected(QT_TRANSLATE_NOOP("splot", "\"%1\" is no date."), x ? b : a);
        return std::optional(compare(*x, *y));
    }
    if (a.text() && b.text())
        return std::optional(sign(model::normalised(*a.text()), model::normalised(*b.text())));
    return base::fail(base::ErrorCode::Rejected,
                      QT_TRANSLATE_NOOP("splot", "\"%1\" and \"%2\" have no order."), {shown(a), shown(b)});
}

base::Result<Decimal> remainder(const Decimal &x, const Decimal &y)
{
    if (y.isZero())
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "A division by zero."));
    const int scale = std::max(x.scale(), y.scale());
    const auto a = x.coefficient().toInteger();
    const auto b = y.coefficient().toInteger();
    if (x.scale() == y.scale() && a && b && *b != -1) // -1: INT64_MIN % -1 overflows
        return Decimal(*a % *b == 0 || (*a < 0) == (*b < 0) ? *a % *b : *a % *b + *b, scale);
    if (scale - std::min(x.scale(), y.scale()) > 4 * Decimal::maxDigits)
        return tooManyDigits();
    const auto scaled = [scale](const Decimal &d) {
        return Wide(d.digits()) * powerOfTen(static_cast<unsigned>(scale - d.scale()));
    };
    const Wide divisor = scaled(y);
    Wide rest = scaled(x) % divisor;
    if (rest != 0 && (rest < 0) != (divisor < 0))
        rest += divisor;
    const Wide bound = powerOfTen(Decimal::maxDigits);
    int restScale = scale;
    while (restScale > 0 && rest % 10 == 0 && abs(rest) >= bound) {
        rest /= 10;
        --restScale;
    }
    if (abs(rest) >= bound)
        return tooManyDigits();
    return Decimal::parse(rest.str()).map([restScale](const Decimal &d) { return d.shifted(-restScale); });
}

base::Result<Decimal> floorOf(const Decimal &n)
{
    SPLOT_ASSIGN(const auto r, n.rounded(0));
    return r.compare(n) > 0 ? r.minus(Decimal(1)) : base::Result<Decimal>(r);
}

} // namespace splot::formula
