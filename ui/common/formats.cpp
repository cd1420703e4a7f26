#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QDateTime>

namespace splot::ui {

namespace {
QDateTime local(const model::Moment &moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.micros / 1000);
}
} // namespace

QString say(const base::Message &message)
{
    if (message.source.empty())
        return {};
    return text(base::Message{QCoreApplication::translate("splot", message.source.c_str()).toStdString(),
                              message.arguments}
                    .text());
}

QString say(const base::Error &error)
{
    return say(error.message);
}

QString numberText(std::int64_t n)
{
    return QLocale().toString(static_cast<qlonglong>(n));
}

QString decimalText(double value, int places)
{
    return QLocale().toString(value, 'f', places);
}

QString perHourText(std::int64_t n)
{
    return QCoreApplication::translate("splot", "%1/h", "a number per hour").arg(numberText(n));
}

QString spanText(std::int64_t micros)
{
    const double seconds = static_cast<double>(std::max<std::int64_t>(0, micros)) / 1e6;
    if (seconds < 9.95)
        return QCoreApplication::translate("splot", "%1 s").arg(decimalText(seconds, 1));
    const auto whole = static_cast<std::int64_t>(seconds + 0.5);
    if (whole < 60)
        return QCoreApplication::translate("splot", "%1 s").arg(numberText(whole));
    if (whole < 3600)
        return QCoreApplication::translate("splot", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
    if (whole < 48 * 3600)
        return QCoreApplication::translate("splot", "%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
    return Words::tr("%n days", nullptr, static_cast<int>(whole / 86400));
}

QString whenText(const model::Moment &moment, const model::Moment &now)
{
    if (moment.micros == 0)
        return {};
    const QDateTime at = local(moment), today = local(now);
    const QLocale locale;
    const QString clock = at.time().toString(QStringLiteral("HH:mm"));
    const qint64 days = at.date().daysTo(today.date());
    if (days == 0)
        return clock;
    if (days > 0 && days < 7)
        return locale.dayName(at.date().dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') + clock;
    if (at.date().year() == today.date().year())
        return locale.toString(at.date(), QStringLiteral("d MMM"));
    return locale.toString(at.date(), QStringLiteral("d MMM yyyy"));
}

QString clockText(const model::Moment &moment)
{
    return moment.micros == 0 ? QString() : local(moment).time().toString(QStringLiteral("HH:mm:ss"));
}

QString dateTimeText(const model::Moment &moment)
{
    if (moment.micros == 0)
        return {};
    const QDateTime at = local(moment);
    return QLocale().toString(at.date(), QStringLiteral("d MMM yyyy")) + QStringLiteral(", ") +
           at.time().toString(QStringLiteral("HH:mm:ss"));
}

QString dayText(const model::Moment &moment, const model::Moment &now)
{
    const QDate day = local(moment).date(), today = local(now).date();
    const QString name = QLocale().toString(day, day.year() == today.year() ? QStringLiteral("d MMMM")
                                                                            : QStringLiteral("d MMMM yyyy"));
    if (day == today)
        return QCoreApplication::translate("splot", "Today, %1").arg(name);
    if (day.daysTo(today) == 1)
        return QCoreApplication::translate("splot", "Yesterday, %1").arg(name);
    return name;
}

QString valueText(const model::Value &value, int most)
{
    if (value.isEmpty())
        return QStringLiteral("–");
    if (const auto *flag = value.get<bool>())
        return *flag ? QCoreApplication::translate("splot", "yes")
                     : QCoreApplication::translate("splot", "no");
    if (const auto *moment = value.get<model::Moment>())
        return dateTimeText(*moment);
    // A pasted value of megabytes is cut before it becomes a QString.
    std::string whole =
        value.text() ? value.text()->substr(0, static_cast<std::size_t>(most) * 4) : value.toText();
    if (whole.size() > static_cast<std::size_t>(most) * 4)
        whole.resize(static_cast<std::size_t>(most) * 4);
    QString out = text(whole).simplified();
    if (out.size() > most)
        out = out.left(most - 1) + QStringLiteral("…");
    return out;
}

} // namespace splot::ui
