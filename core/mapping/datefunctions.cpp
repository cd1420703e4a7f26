#include "core/mapping/conversion.h"
#include "core/mapping/datepattern.h"
#include "core/mapping/step.h"

#include <QtGlobal>

namespace splot::mapping {

using model::Date;
using model::Decimal;
using model::Moment;
using model::Value;

namespace {
bool notInPattern(Scope &scope, const Value &value, const std::string &pattern)
{
    return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no date of the form %2."),
                      {sampleText(value), pattern});
}

base::Result<PreparedStep> readDate(const StepSource &source)
{
    SPLOT_ASSIGN(const DatePattern pattern, DatePattern::make(source.text(0), false));
    return prepared([pattern](Value &value, Scope &scope) {
        if (value.isBlank() || value.get<Date>())
            return true;
        if (value.list() || value.object())
            return notInPattern(scope, value, pattern.text());
        const auto time = pattern.read(value.toText()); // 20261124 may come as a number
        if (!time)
            return notInPattern(scope, value, pattern.text());
        value = Value(time->day);
        return true;
    });
}

base::Result<PreparedStep> writeDate(const StepSource &source)
{
    SPLOT_ASSIGN(const DatePattern pattern, DatePattern::make(source.text(0), false));
    return prepared([pattern](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto *date = value.get<Date>();
        if (!date)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no date."), {sampleText(value)});
        value = Value(pattern.write({*date, 0}));
        return true;
    });
}

base::Result<PreparedStep> readMoment(const StepSource &source)
{
    SPLOT_ASSIGN(const DatePattern pattern, DatePattern::make(source.text(0), true));
    SPLOT_ASSIGN(const ZoneTable zone, ZoneTable::make(source.text(1)));
    return prepared([pattern, zone, name = source.text(1)](Value &value, Scope &scope) {
        if (value.isBlank() || value.get<Moment>())
            return true;
        if (value.list() || value.object())
            return notInPattern(scope, value, pattern.text());
        const auto time = pattern.read(value.toText());
        if (!time)
            return notInPattern(scope, value, pattern.text());
        const auto moment = zone.moment(*time);
        if (!moment)
            return scope.fail(
                QT_TRANSLATE_NOOP("splot",
                                  "The time \"%1\" does not exist in %2: the clock goes forward over it."),
                {sampleText(value), name});
        value = Value(*moment);
        return true;
    });
}

base::Result<PreparedStep> writeMoment(const StepSource &source)
{
    SPLOT_ASSIGN(const DatePattern pattern, DatePattern::make(source.text(0), true));
    SPLOT_ASSIGN(const ZoneTable zone, ZoneTable::make(source.text(1)));
    return prepared([pattern, zone](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto *moment = value.get<Moment>();
        if (!moment)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no time."), {sampleText(value)});
        value = Value(pattern.write(zone.local(*moment)));
        return true;
    });
}

/// Numbers of seconds (digits 6) or milliseconds (digits 3) since 1970.
Run readEpoch(int digits)
{
    return [digits](Value &value, Scope &scope) {
        if (value.isBlank() || value.get<Moment>())
            return true;
        const auto number = numberIn(value);
        const auto moment = number ? momentSince1970(*number, digits) : std::nullopt;
        if (!moment)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no time counted since 1970."),
                              {sampleText(value)});
        value = Value(*moment);
        return true;
    };
}

Run writeEpoch(int digits)
{
    return [digits](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto *moment = value.get<Moment>();
        if (!moment)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no time."), {sampleText(value)});
        value = numberValue(Decimal(moment->micros, digits).trimmed());
        return true;
    };
}

template <int Digits> base::Result<PreparedStep> epochIn(const StepSource &)
{
    return prepared(readEpoch(Digits));
}

template <int Digits> base::Result<PreparedStep> epochOut(const StepSource &)
{
    return prepared(writeEpoch(Digits));
}

/// The calendar day of a time in a zone.
base::Result<PreparedStep> dayStep(const StepSource &source)
{
    SPLOT_ASSIGN(const ZoneTable zone, ZoneTable::make(source.text(0)));
    return prepared([zone](Value &value, Scope &scope) {
        if (value.isBlank() || value.get<Date>())
            return true;
        const auto *text = value.text();
        const auto moment = text ? Moment::parse(*text) : std::nullopt;
        const auto day = text ? Date::parse(*text) : std::nullopt;
        const auto *held = value.get<Moment>();
        if (!moment && !held && !day)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no time."), {sampleText(value)});
        value = Value(day ? *day : zone.local(held ? *held : *moment).day);
        return true;
    });
}
} // namespace

std::vector<Function> dateFunctions()
{
    return {
        {"date",
         {{"pattern"}},
         readDate,
         writeDate,
         QT_TRANSLATE_NOOP("splot", "Reads a date of a pattern: yyyy yy MM M dd d."),
         "date dd.MM.yyyy: \"24.11.2026\" -> 2026-11-24"},
        {"moment",
         {{"pattern"}, {"time zone", true}},
         readMoment,
         writeMoment,
         QT_TRANSLATE_NOOP("splot", "Reads a time of a pattern (also HH H mm ss SSS) that is local in a time "
                                    "zone; without one, UTC."),
         "moment \"dd.MM.yyyy HH:mm\" Europe/Warsaw: \"24.11.2026 03:17\" -> 2026-11-24T03:17:00+01:00"},
        {"day",
         {{"time zone", true}},
         dayStep,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Takes the calendar day of a time in a time zone; without one, UTC."),
         "day Europe/Warsaw: 2026-11-24T23:30:00Z -> 2026-11-25"},
        {"epoch_seconds",
         {},
         epochIn<6>,
         epochOut<6>,
         QT_TRANSLATE_NOOP("splot", "Reads a time counted in seconds since 1970."),
         "1795486659 -> 2026-11-24T02:17:39Z"},
        {"epoch_millis",
         {},
         epochIn<3>,
         epochOut<3>,
         QT_TRANSLATE_NOOP("splot", "Reads a time counted in milliseconds since 1970."),
         "1795486659123 -> 2026-11-24T02:17:39.123Z"},
    };
}

} // namespace splot::mapping
