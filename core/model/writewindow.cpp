#include "core/model/writewindow.h"

#include <QDateTime>
#include <QTimeZone>

namespace splot::model {

namespace {
/// Minutes of the day; -1: no time of day. 24:00 is the end of the day.
int minutesOf(std::string_view text)
{
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
    if (text.size() != 5 || text[2] != ':')
        return -1;
    const int minutes = (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
    return digit(3) > 5 || minutes > 24 * 60 ? -1 : minutes;
}
} // namespace

base::Result<WriteWindow> WriteWindow::parse(std::string_view text)
{
    WriteWindow window;
    if (text.empty())
        return window;
    const auto dash = text.find('-');
    window.m_from = minutesOf(text.substr(0, dash));
    window.m_to = dash == std::string_view::npos ? -1 : minutesOf(text.substr(dash + 1));
    if (window.m_from < 0 || window.m_to < 0 || window.m_from == window.m_to)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "\"%1\" is no span of a day; write 22:00-05:30."),
                          {std::string(text)});
    return window;
}

bool WriteWindow::open(Moment now, const QTimeZone &zone) const
{
    if (always())
        return true;
    const QTime time = QDateTime::fromMSecsSinceEpoch(now.micros / 1000, zone).time();
    const int minute = time.hour() * 60 + time.minute();
    return m_from < m_to ? minute >= m_from && minute < m_to : minute >= m_from || minute < m_to;
}

Moment WriteWindow::opens(Moment now, const QTimeZone &zone) const
{
    if (open(now, zone))
        return now;
    const qint64 least = now.micros / 1000;
    QDate day = QDateTime::fromMSecsSinceEpoch(least, zone).date();
    for (int i = 0; i < 3; ++i, day = day.addDays(1)) {
        const QDateTime at(day, QTime(m_from / 60 % 24, m_from % 60), zone);
        if (at.toMSecsSinceEpoch() > least)
            return Moment{at.toMSecsSinceEpoch() * 1000, 0};
    }
    return now;
}

} // namespace splot::model
