#include "core/notify/noticetext.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace splot::notify {

using model::Metric;

namespace {
constexpr std::int64_t minute = 60, hour = 3600;

std::string say(const char *source, std::vector<std::string> arguments = {})
{
    return base::Message{QCoreApplication::translate("splot", source).toStdString(), std::move(arguments)}
        .text();
}

std::string clockText(model::Moment at)
{
    return QLocale()
        .toString(QDateTime::fromMSecsSinceEpoch(at.micros / 1000), QLocale::ShortFormat)
        .toStdString();
}
} // namespace

std::string metricText(Metric metric)
{
    switch (metric) {
    case Metric::UnownedCases:
        return say(QT_TRANSLATE_NOOP("splot", "Cases nobody owns"));
    case Metric::FailedDeliveries:
        return say(QT_TRANSLATE_NOOP("splot", "Failed deliveries"));
    case Metric::Waiting:
        return say(QT_TRANSLATE_NOOP("splot", "Waiting deliveries"));
    case Metric::OldestSeconds:
        return say(QT_TRANSLATE_NOOP("splot", "Age of the oldest that waits"));
    }
    return {};
}

std::string figureText(Metric metric, double value)
{
    const auto whole = static_cast<std::int64_t>(std::llround(value));
    if (metric != Metric::OldestSeconds)
        return QLocale().toString(static_cast<qlonglong>(whole)).toStdString();
    if (whole < 2 * minute)
        return std::to_string(whole) + " s";
    if (whole < 2 * hour)
        return std::to_string(whole / minute) + " min";
    return std::to_string(whole / hour) + " h";
}

NoticeText noticeText(const model::AlertRule &rule, const model::PendingNotice &notice,
                      const std::string &workspace, const std::string &place, bool trial)
{
    const std::vector<std::string> figures{place, metricText(rule.metric),
                                           figureText(rule.metric, notice.value),
                                           figureText(rule.metric, rule.limit)};
    NoticeText text;
    text.sentence =
        notice.started ? say(QT_TRANSLATE_NOOP("splot", "%1: %2 %3, over the limit of %4."), figures)
                       : say(QT_TRANSLATE_NOOP("splot", "%1: %2 %3, within the limit of %4 again."), figures);
    if (trial)
        text.sentence = say(QT_TRANSLATE_NOOP("splot", "This is a trial: %1"), {text.sentence});
    text.subject = "Splot, " + workspace + ": " + text.sentence;
    text.body = text.sentence + "\n\n" +
                say(QT_TRANSLATE_NOOP("splot", "Since: %1"), {clockText(notice.since)}) + "\n" +
                say(QT_TRANSLATE_NOOP("splot", "Workspace: %1"), {workspace}) + "\n\n";
    text.body += notice.started
                     ? say(QT_TRANSLATE_NOOP("splot", "Open Splot to see why: the Inbox has the cases, Flows "
                                                      "what waits. You are told once more when it is over."))
                     : say(QT_TRANSLATE_NOOP("splot", "The alert is over."));
    text.body += "\n";
    return text;
}

model::Value noticeBody(const model::AlertRule &rule, const model::PendingNotice &notice,
                        const std::string &workspace, const std::string &place, bool trial)
{
    static constexpr const char *metrics[] = {"unowned cases", "failed deliveries", "waiting deliveries",
                                              "age of the oldest"};
    return model::Object{{"text", noticeText(rule, notice, workspace, place, trial).subject},
                         {"workspace", workspace},
                         {"alert", rule.id},
                         {"state", notice.started ? "started" : "over"},
                         {"trial", trial},
                         {"metric", metrics[static_cast<int>(rule.metric)]},
                         {"system", rule.system.value},
                         {"value", static_cast<std::int64_t>(std::llround(notice.value))},
                         {"limit", static_cast<std::int64_t>(std::llround(rule.limit))},
                         {"since", notice.since}};
}

} // namespace splot::notify
