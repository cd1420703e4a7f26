#include "core/workspace/documentcodecs.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace splot::workspace {

namespace {
constexpr std::array<std::string_view, 2> environments{"production", "test"};
constexpr std::array<std::string_view, 3> unknownRules{"fail", "default", "pass"};

constexpr std::int64_t mostDays = 365 * 1000;

/// "250ms", "30s", "5m", "2h", "1d" or seconds as a number.
base::Result<std::chrono::milliseconds> readPeriod(const model::Value &v, const std::string &where)
{
    const auto whole = v.number() ? v.number()->toInteger() : std::nullopt;
    if (whole && *whole >= 0 && *whole < 1000000000)
        return std::chrono::seconds(*whole);
    if (const auto *text = v.text(); text && text->ends_with("ms")) {
        const auto n = model::Decimal::parse(text->substr(0, text->size() - 2));
        const auto count = n ? n->toInteger() : std::nullopt;
        if (count && *count >= 0 && *count < 1000000000)
            return std::chrono::milliseconds(*count);
    }
    if (const auto *text = v.text(); text && text->size() > 1) {
        const auto n = model::Decimal::parse(text->substr(0, text->size() - 1));
        const auto count = n ? n->toInteger() : std::nullopt;
        const std::int64_t unit = text->back() == 's'   ? 1
                                  : text->back() == 'm' ? 60
                                  : text->back() == 'h' ? 3600
                                  : text->back() == 'd' ? 86400
                                                        : 0;
        if (count && *count >= 0 && *count < 1000000 && unit > 0)
            return std::chrono::seconds(*count * unit);
    }
    return base::fail(wrongDocument(
        where, QT_TRANSLATE_NOOP("splot", "\"%1\" is no period; write 30s, 5m, 2h or 1d."), {v.toText()}));
}

std::string writePeriod(std::chrono::milliseconds period)
{
    if (period.count() % 1000 != 0)
        return std::to_string(period.count()) + "ms";
    const auto seconds = period.count() / 1000;
    for (const auto &[unit, letter] : {std::pair(86400, "d"), std::pair(3600, "h"), std::pair(60, "m")}) {
        if (seconds > 0 && seconds % unit == 0)
            return std::to_string(seconds / unit) + letter;
    }
    return std::to_string(seconds) + "s";
}
} // namespace

base::Result<model::System> readSystem(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::System s;
    s.id = model::SystemId(m.requiredText("id"));
    s.label = m.text("label");
    s.connector = m.requiredText("connector");
    s.environment = static_cast<model::Environment>(m.word("environment", environments, 1));
    s.readOnly = m.flag("readOnly", false);
    s.paused = m.flag("paused", false);
    s.settings = m.object("settings");
    std::sort(s.settings.begin(), s.settings.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    m.eachMember(
        "schedules",
        [&](const std::string &object, const model::Value &v, const std::string &at) -> base::Result<void> {
            model::Schedule schedule;
            if (v.object()) {
                Members inner(v, at);
                schedule.cron = inner.text("cron");
                SPLOT_TRY(inner.done());
            } else {
                SPLOT_ASSIGN(schedule.interval, readPeriod(v, at));
            }
            s.schedules[object == "*" ? "" : object] = schedule;
            return {};
        });
    s.writeWindow = m.text("writeWindow");
    s.concurrency = static_cast<int>(m.number("concurrency", 0));
    s.ratePerSecond = m.decimal("ratePerSecond", 0);
    SPLOT_TRY(m.done());
    return s;
}

model::Value writeSystem(const model::System &s)
{
    MembersWriter w;
    w.text("id", s.id.value).text("label", s.label).text("connector", s.connector);
    w.word("environment", environments, static_cast<int>(s.environment), 1);
    w.flag("readOnly", s.readOnly, false).flag("paused", s.paused, false).value("settings", s.settings);
    model::Object schedules;
    for (const auto &[object, schedule] : s.schedules)
        schedules.emplace_back(object.empty() ? "*" : object,
                               schedule.cron.empty() ? model::Value(writePeriod(schedule.interval))
                                                     : model::Value(model::Object{{"cron", schedule.cron}}));
    w.value("schedules", std::move(schedules))
        .text("writeWindow", s.writeWindow)
        .number("concurrency", s.concurrency, 0);
    if (s.ratePerSecond > 0)
        w.value("ratePerSecond",
                *model::Decimal::parse(std::to_string(s.ratePerSecond))->trimmed().rounded(6).map([](auto d) {
                    return d.trimmed();
                }));
    return w.take();
}

base::Result<model::Lookup> readLookup(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::Lookup l;
    l.name = m.requiredText("name");
    l.unknown = static_cast<model::UnknownRule>(m.word("unknown", unknownRules, 0));
    l.standard = m.text("default");
    const auto *entries = m.raw("entries");
    if (entries && entries->object()) {
        for (const auto &[from, to] : *entries->object())
            l.entries.emplace_back(from, to.toText());
    } else {
        m.each("entries", [&](const model::Value &pair, const std::string &at) -> base::Result<void> {
            if (!pair.list() || pair.list()->size() != 2)
                return base::fail(wrongDocument(
                    at, QT_TRANSLATE_NOOP("splot", "A pair is expected here: [\"from\", \"to\"].")));
            l.entries.emplace_back((*pair.list())[0].toText(), (*pair.list())[1].toText());
            return {};
        });
    }
    SPLOT_TRY(m.done());
    return l;
}

/// A list of pairs: its order says which of equal targets is read backwards.
model::Value writeLookup(const model::Lookup &l)
{
    MembersWriter w;
    w.text("name", l.name)
        .word("unknown", unknownRules, static_cast<int>(l.unknown), 0)
        .text("default", l.standard);
    model::List entries;
    for (const auto &[from, to] : l.entries)
        entries.push_back(model::List{from, to});
    w.value("entries", std::move(entries));
    return w.take();
}

base::Result<model::Options> readOptions(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::Options o;
    o.language = m.text("language");
    o.timeZone = m.text("timeZone", o.timeZone);
    // Its name and unit in workspaces of before.
    if (m.has("bodyRetentionDays"))
        o.bodyRetention = std::chrono::hours(24 * std::clamp<std::int64_t>(m.number("bodyRetentionDays", 30), 0, mostDays));
    for (const auto &[name, kept] : {std::pair("bodyRetention", &o.bodyRetention), std::pair("historyRetention", &o.historyRetention)}) {
        const auto *period = m.raw(name);
        if (!period)
            continue;
        SPLOT_ASSIGN(const auto read, readPeriod(*period, where + "." + name));
        *kept = std::chrono::ceil<std::chrono::seconds>(read); // only 0 is for good
    }
    o.flipsPerHour = static_cast<int>(m.number("flipsPerHour", o.flipsPerHour));
    SPLOT_TRY(m.done());
    return o;
}

model::Value writeOptions(const model::Options &o)
{
    const model::Options standard;
    MembersWriter w;
    w.text("language", o.language).text("timeZone", o.timeZone, standard.timeZone);
    if (o.bodyRetention != standard.bodyRetention)
        w.text("bodyRetention", writePeriod(o.bodyRetention));
    if (o.historyRetention != standard.historyRetention)
        w.text("historyRetention", writePeriod(o.historyRetention));
    w.number("flipsPerHour", o.flipsPerHour, standard.flipsPerHour);
    return w.take();
}

} // namespace splot::workspace
