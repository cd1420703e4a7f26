#pragma once

#include "core/base/error.h"
#include "core/model/moment.h"
#include "core/model/value.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace splot::ui {

/// Texts with a number in them, outside of classes that have a tr of their own.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(splot)
};

inline QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// A sentence of the engine in the reader's language.
QString say(const base::Message &message);
QString say(const base::Error &error);

/// Numbers and times as people of a locale read them.
QString numberText(std::int64_t n); ///< 4,210
QString decimalText(double value, int places);
QString perHourText(std::int64_t n); ///< 714/h
/// 0.4 s, 12 s, 4 min 12 s, 3 h 5 min, 2 days.
QString spanText(std::int64_t micros);
/// 09:31 today, "Tue 09:31" within six days, "21 Nov" this year, else with the year; empty: never.
QString whenText(const model::Moment &moment, const model::Moment &now);
QString clockText(const model::Moment &moment);                         ///< 09:31:04
QString dateTimeText(const model::Moment &moment);                      ///< 24 Nov 2026, 09:31:04
QString dayText(const model::Moment &moment, const model::Moment &now); ///< "Today, 24 November"
/// A value on one line, at most `most` characters; empty values as an en dash.
QString valueText(const model::Value &value, int most = 200);

} // namespace splot::ui
