#include "core/connectors/ratehint.h"

#include "core/model/moment.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>

namespace splot::connectors {

namespace {

using std::chrono::milliseconds;

constexpr std::array prefixes{"X-RateLimit-", "RateLimit-", "X-Rate-Limit-", "X-HubSpot-RateLimit-"};
constexpr milliseconds longest = std::chrono::hours(48); // more is a mistake of the sender, or of us

std::optional<double> number(std::string_view text)
{
    // Several limits at once, as in "12;w=60", begin with the value.
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value < 0 || (end != text.data() + text.size() && *end != ';' && *end != ','))
        return {};
    return value;
}

milliseconds bounded(milliseconds wait)
{
    return std::clamp(wait, milliseconds(0), longest);
}

std::optional<milliseconds> until(base::WallTime time, base::WallTime now)
{
    return bounded(std::chrono::ceil<milliseconds>(time - now));
}

std::optional<milliseconds> span(const std::string &text, base::WallTime now)
{
    if (const auto value = number(text)) {
        if (*value > 1e11)
            return until(base::WallTime(milliseconds(static_cast<std::int64_t>(std::min(*value, 1e15)))),
                         now);
        if (*value > 1e9)
            return until(base::WallTime(milliseconds(static_cast<std::int64_t>(*value * 1000))), now);
        return bounded(milliseconds(static_cast<std::int64_t>(std::min(*value, 1e7) * 1000)));
    }
    if (const auto moment = model::Moment::parse(text))
        return until(moment->wall(), now);
    const auto date = httpDate(text);
    return date ? until(*date, now) : std::nullopt;
}

} // namespace

std::optional<base::WallTime> httpDate(std::string_view text)
{
    auto date = QLocale::c().toDateTime(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                                        QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    date.setTimeSpec(Qt::UTC);
    return base::WallTime(std::chrono::milliseconds(date.toMSecsSinceEpoch()));
}

RateHint rateHint(const Headers &headers, base::WallTime now)
{
    HttpResponse look;
    look.headers = headers;
    RateHint hint;
    if (const auto text = look.header("Retry-After"); !text.empty())
        hint.retryAfter = span(text, now);
    for (const char *prefix : prefixes) {
        const auto remaining = number(look.header(std::string(prefix) + "Remaining"));
        if (!remaining)
            continue;
        hint.remaining = remaining;
        hint.reset = span(look.header(std::string(prefix) + "Reset"), now);
        if (const auto interval = number(look.header(std::string(prefix) + "Interval-Milliseconds"));
            interval)
            hint.reset = bounded(milliseconds(static_cast<std::int64_t>(std::min(*interval, 1e10))));
        break;
    }
    const std::string level = look.header("X-Shopify-Shop-Api-Call-Limit");
    if (const auto slash = level.find('/'); slash != std::string::npos) {
        hint.used = number(level.substr(0, slash));
        hint.capacity = number(level.substr(slash + 1));
    }
    return hint;
}

} // namespace splot::connectors
