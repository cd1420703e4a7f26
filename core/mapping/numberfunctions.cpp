#include "core/mapping/notation.h"
#include "core/mapping/step.h"

#include <QtGlobal>

namespace splot::mapping {

using model::Decimal;
using model::Value;

namespace {
base::Result<PreparedStep> readNotation(const StepSource &source)
{
    SPLOT_ASSIGN(const Notation notation, Notation::make(source.text(0), source.text(1)));
    return prepared([notation](Value &value, Scope &scope) {
        const auto *text = value.text();
        if (!text || text->empty()) {
            if (value.isBlank() || value.isNumber())
                return true;
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."), {sampleText(value)});
        }
        auto number = notation.read(*text);
        if (!number)
            return scope.fail(std::move(number.error().message));
        value = numberValue(*number);
        return true;
    });
}

base::Result<PreparedStep> writeNotation(const StepSource &source)
{
    SPLOT_ASSIGN(const Notation notation, Notation::make(source.text(0), source.text(1)));
    return prepared([notation](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto number = numberIn(value);
        if (!number)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."), {sampleText(value)});
        value = Value(notation.write(*number));
        return true;
    });
}

base::Result<PreparedStep> roundStep(const StepSource &source)
{
    SPLOT_ASSIGN(const int scale, source.integer(0));
    const std::string way = source.text(1, "up");
    if ((way != "up" && way != "even") || scale < -30 || scale > 30)
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "\"round\" takes a number of digits from -30 to 30, and up or even."));
    return prepared(onNumber([scale, bankers = way == "even"](const Decimal &n) -> base::Result<Decimal> {
        return n.rounded(scale, bankers);
    }));
}

Run shifting(int digits)
{
    return [digits](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto n = numberIn(value);
        if (!n)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."), {sampleText(value)});
        const Decimal shifted = n->shifted(digits);
        const auto whole =
            digits > 0 ? shifted.toInteger() : std::nullopt; // 20.00 in cents is 2000, without a fraction
        value = whole ? Value(*whole) : numberValue(shifted);
        return true;
    };
}

base::Result<int> shift(const StepSource &source)
{
    SPLOT_ASSIGN(const int digits, source.integer(0));
    if (digits < -30 || digits > 30)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "\"scale\" takes a number of digits from -30 to 30."));
    return digits;
}

base::Result<PreparedStep> scaleStep(const StepSource &source)
{
    SPLOT_ASSIGN(const int digits, shift(source));
    return prepared(shifting(digits));
}

base::Result<PreparedStep> scaleBack(const StepSource &source)
{
    SPLOT_ASSIGN(const int digits, shift(source));
    return prepared(shifting(-digits));
}

base::Result<PreparedStep> addStep(const StepSource &source)
{
    SPLOT_ASSIGN(const Decimal by, source.number(0));
    return prepared(onNumber([by](const Decimal &n) { return n.plus(by); }));
}

base::Result<PreparedStep> addBack(const StepSource &source)
{
    SPLOT_ASSIGN(const Decimal by, source.number(0));
    return prepared(onNumber([by](const Decimal &n) { return n.minus(by); }));
}

base::Result<Decimal> factor(const StepSource &source)
{
    SPLOT_ASSIGN(const Decimal by, source.number(0));
    if (by.isZero())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "\"multiply\" by zero loses the value."));
    return by;
}

base::Result<PreparedStep> multiplyStep(const StepSource &source)
{
    SPLOT_ASSIGN(const Decimal by, factor(source));
    return prepared(onNumber([by](const Decimal &n) { return n.times(by); }));
}

base::Result<PreparedStep> multiplyBack(const StepSource &source)
{
    SPLOT_ASSIGN(const Decimal by, factor(source));
    return prepared(onNumber([by](const Decimal &n) -> base::Result<Decimal> {
        SPLOT_ASSIGN(const Decimal part, n.dividedBy(by));
        const auto again = part.times(by);
        if (!again || !(*again == n))
            return base::fail(
                base::ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot",
                                  "%1 cannot be divided exactly by %2. Give the line steps for writing "
                                  "that round."),
                {n.toText(), by.toText()});
        return part;
    }));
}

base::Result<PreparedStep> absStep(const StepSource &)
{
    return prepared(
        onNumber([](const Decimal &n) -> base::Result<Decimal> { return n.isNegative() ? n.negated() : n; }));
}
} // namespace

std::vector<Function> numberFunctions()
{
    return {
        {"number",
         {{"notation"}, {"unit", true}},
         readNotation,
         writeNotation,
         QT_TRANSLATE_NOOP("splot", "Reads a number as people write it: pl, de, fr, en, us, comma, point, or "
                                    "auto, which refuses what "
                                    "could be read in two ways."),
         "number pl szt: \"1 234,50 szt\" -> 1234.50"},
        {"round",
         {{"digits"}, {"way", true}},
         roundStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot",
                           "Rounds to digits behind the point: half up, as trade does, or half to even."),
         "round 2: 2.345 -> 2.35"},
        {"scale",
         {{"digits"}},
         scaleStep,
         scaleBack,
         QT_TRANSLATE_NOOP(
             "splot", "Moves the decimal point, exactly: -2 makes units of cents, 2 makes cents of units."),
         "scale -2: 1999 -> 19.99"},
        {"add",
         {{"number"}},
         addStep,
         addBack,
         QT_TRANSLATE_NOOP("splot", "Adds a number."),
         "add 1: 41 -> 42"},
        {"multiply",
         {{"number"}},
         multiplyStep,
         multiplyBack,
         QT_TRANSLATE_NOOP(
             "splot", "Multiplies; turned round, divides, and fails where the result would not be exact."),
         "multiply 12: 2 -> 24"},
        {"abs", {}, absStep, nullptr, QT_TRANSLATE_NOOP("splot", "Takes the sign off a number."), "-5 -> 5"},
    };
}

} // namespace splot::mapping
