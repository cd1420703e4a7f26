#pragma once

#include "core/base/result.h"
#include "core/model/moment.h"

#include <bitset>
#include <optional>
#include <string_view>

class QDate;
class QTimeZone;

namespace splot::model {

/// A schedule of five fields as in crontab(5): minute, hour, day of the month, month, day of the week.
/// A field is `*`, numbers, ranges `8-18`, lists `1,15` and steps `*/10`; months and days of the week also by
/// their first three English letters; Sunday is 0 or 7. Where both kinds of days are named, either is enough.
class Cron
{
public:
    /// Rejected: the text is no such schedule; the message names the field.
    static base::Result<Cron> parse(std::string_view text);

    /// The first time after `after` by the clocks of `zone`. What falls into an hour that is left out comes
    /// at its end; of an hour that comes twice the first one counts. Nothing: a day that never comes.
    std::optional<Moment> next(Moment after, const QTimeZone &zone) const;

private:
    bool onDay(const QDate &day) const;

    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_days;
    std::bitset<13> m_months;
    std::bitset<8> m_weekdays; ///< 1 is Monday, 7 is Sunday
    bool m_anyDay = true;
    bool m_anyWeekday = true;
};

} // namespace splot::model
