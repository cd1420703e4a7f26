#include "core/mapping/acceptedforms.h"

#include "core/mapping/characters.h"
#include "core/mapping/conversion.h"
#include "core/mapping/datepattern.h"
#include "core/mapping/identifiers.h"
#include "core/mapping/step.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>

namespace splot::mapping {

using model::Date;
using model::Moment;
using model::Value;

namespace {
std::optional<Moment> momentIn(const Value &value)
{
    if (const auto *moment = value.get<Moment>())
        return *moment;
    return value.text() ? Moment::parse(*value.text()) : std::nullopt;
}

/// The day as it is written: of a time, in its own offset.
std::optional<Date> dayIn(const Value &value)
{
    if (const auto *date = value.get<Date>())
        return *date;
    if (const auto moment = momentIn(value))
        return Date::parse(moment->toText().substr(0, 10));
    return value.text() ? Date::parse(*value.text()) : std::nullopt;
}

bool plainSame(const Value &a, const Value &b)
{
    if (a == b || (a.isBlank() && b.isBlank()))
        return true;
    if (a.isNumber() != b.isNumber()) {
        const auto x = numberIn(a);
        const auto y = numberIn(b);
        return x && y && *x == *y;
    }
    const auto scalar = [](const Value &v) { return !v.isEmpty() && !v.list() && !v.object(); };
    return a.kind() != b.kind() && scalar(a) && scalar(b) && a.toText() == b.toText();
}

/// Its letters and digits.
std::string bare(const Value &value)
{
    std::string text = folded(value.toText());
    std::erase_if(text, [](char c) {
        const bool ascii = static_cast<unsigned char>(c) < 0x80;
        return ascii && !isDigit(c) && !isLetter(c);
    });
    return withoutBlanks(text);
}

/// Fewer decimals, and not a whole one of the last of them away.
bool roundedFrom(const model::Decimal &exact, const model::Decimal &held)
{
    const int scale = held.scale();
    const auto off = exact.minus(held);
    if (!off || exact.trimmed().scale() <= scale)
        return false;
    return (off->isNegative() ? off->negated() : *off).compare(model::Decimal(1, scale)) < 0;
}
} // namespace

base::Result<AcceptedForms> AcceptedForms::parse(std::string_view text)
{
    AcceptedForms forms;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find(' ', from), text.size());
        const auto name = text.substr(from, end - from);
        from = end + 1;
        if (name.starts_with("scale:")) {
            int scale = 0;
            const auto [stop, code] = std::from_chars(name.data() + 6, name.data() + name.size(), scale);
            if (code == std::errc() && stop == name.data() + name.size() && scale >= 0 && scale <= 30) {
                forms.m_scale = scale;
                continue;
            }
        }
        bool *flag = name == "trim"      ? &forms.m_trim
                     : name == "case"    ? &forms.m_case
                     : name == "date"    ? &forms.m_date
                     : name == "seconds" ? &forms.m_seconds
                     : name == "phone"   ? &forms.m_phone
                                         : nullptr;
        if (flag)
            *flag = true;
        else if (!name.empty())
            return base::fail(
                base::ErrorCode::Rejected,
                QT_TRANSLATE_NOOP(
                    "splot", "\"%1\" is no form that a target may write in. There are trim, case, scale:2, "
                             "date, seconds and phone."),
                {std::string(name)});
    }
    return forms;
}

Value AcceptedForms::normal(const Value &value) const
{
    Value v = value;
    if (auto *text = v.get<std::string>()) {
        if (m_trim)
            *text = std::string(trimmed(*text));
        if (m_case)
            *text = folded(*text);
        if (m_phone)
            *text = phoneNumber(*text, "PL").value_or(digitsOnly(*text));
    }
    if (m_scale) {
        const auto number = numberIn(v);
        const auto rounded =
            number ? number->rounded(*m_scale) : base::Result<model::Decimal>(base::fail(base::Error{}));
        if (rounded)
            v = Value(*rounded);
    }
    if (m_date) {
        if (const auto day = dayIn(v))
            return Value(*day);
    }
    if (m_seconds) {
        if (auto moment = momentIn(v)) {
            const auto rest = moment->micros % secondMicros;
            moment->micros -= rest < 0 ? rest + secondMicros : rest;
            return Value(*moment);
        }
    }
    return v;
}

bool AcceptedForms::same(const Value &a, const Value &b) const
{
    if (plainSame(a, b))
        return true;
    const auto *x = a.list();
    const auto *y = b.list();
    if (x && y)
        return std::equal(x->begin(), x->end(), y->begin(), y->end(),
                          [this](const Value &p, const Value &q) { return same(p, q); });
    return plainSame(normal(a), normal(b));
}

bool looksMadeOf(const Value &held, const Value &written)
{
    static const AcceptedForms usual = *AcceptedForms::parse("trim case date seconds");
    constexpr std::size_t shortest = 8;
    if (usual.same(held, written))
        return true;
    if (held.list() || held.object() || written.list() || written.object())
        return false;
    const auto x = numberIn(written);
    const auto y = numberIn(held);
    if (x && y)
        return roundedFrom(*x, *y);
    const auto whole = bare(written);
    const auto part = bare(held);
    return !part.empty() && (part == whole || (part.size() >= shortest && whole.starts_with(part)));
}

std::string AcceptedForms::text(const Value &value) const
{
    const Value v = normal(value);
    const auto number = v.isNumber() ? v.number() : std::nullopt;
    return number ? number->trimmed().toText() : keyText(v);
}

} // namespace splot::mapping
