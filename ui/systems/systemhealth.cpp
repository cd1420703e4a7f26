#include "ui/systems/systemhealth.h"

#include "ui/common/formats.h"
#include "ui/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace splot::ui {

using workspace::ObjectAbilities;
using workspace::SystemAbilities;

namespace {
bool any(const SystemAbilities &abilities, bool ObjectAbilities::*flag)
{
    return std::any_of(abilities.objects.begin(), abilities.objects.end(),
                       [flag](const auto &o) { return o.*flag; });
}

bool all(const SystemAbilities &abilities, bool ObjectAbilities::*flag, bool ObjectAbilities::*of)
{
    return std::all_of(abilities.objects.begin(), abilities.objects.end(),
                       [&](const auto &o) { return !(o.*of) || o.*flag; });
}

/// The shortest memory of a change feed; 0: without end, or there is none.
std::chrono::seconds memoryOf(const SystemAbilities &abilities)
{
    std::chrono::seconds least{0};
    for (const auto &o : abilities.objects) {
        if (o.changes && o.feedMemory.count() > 0 && (least.count() == 0 || o.feedMemory < least))
            least = o.feedMemory;
    }
    return least;
}

QString spanOf(std::chrono::seconds span)
{
    return spanText(span.count() * 1000000);
}

} // namespace

std::optional<double> availability(const std::vector<model::FlowCount> &quarters,
                                   const model::SystemId &system)
{
    std::map<std::int64_t, std::pair<bool, bool>> steps; // answered, troubled
    for (const auto &c : quarters) {
        if (c.system != system)
            continue;
        auto &[answered, troubled] = steps[c.minute];
        answered = answered || c.what == "confirmed" || c.what == "captured" || c.what == "failed";
        troubled = troubled || c.what == "retried" || c.what == "uncertain";
    }
    std::erase_if(steps, [](const auto &s) { return !s.second.first && !s.second.second; });
    if (steps.empty())
        return {};
    const auto answered =
        std::count_if(steps.begin(), steps.end(), [](const auto &s) { return s.second.first; });
    return static_cast<double>(answered) / static_cast<double>(steps.size());
}

QString detectionText(const SystemAbilities &abilities)
{
    if (abilities.objects.empty())
        return QStringLiteral("–");
    QStringList parts;
    if (abilities.webhooks)
        parts << QCoreApplication::translate("splot", "it can report by itself");
    if (any(abilities, &ObjectAbilities::changes)) {
        const auto memory = memoryOf(abilities);
        parts << (memory.count() > 0 ? QCoreApplication::translate("splot", "change feed that remembers %1")
                                           .arg(spanOf(memory))
                                     : QCoreApplication::translate("splot", "change feed without end"));
    }
    if (!all(abilities, &ObjectAbilities::changes, &ObjectAbilities::read))
        parts << QCoreApplication::translate("splot", "whole listings");
    if (any(abilities, &ObjectAbilities::changes) && !any(abilities, &ObjectAbilities::deletesInFeed))
        parts << QCoreApplication::translate("splot", "deletes only by listing");
    return parts.join(QStringLiteral(", "));
}

QString gapText(const SystemHealth &health, model::Moment now)
{
    for (const auto &o : health.abilities.objects) {
        const auto last = health.lastRead.find(o.name);
        if (!o.changes || o.feedMemory.count() == 0 || last == health.lastRead.end())
            continue;
        const auto off = now.micros - last->second.micros;
        if (off > std::chrono::microseconds(o.feedMemory).count())
            return QCoreApplication::translate("splot", "%1: the feed remembers %2, it was not read for %3; "
                                                        "everything is read anew")
                .arg(text(o.name.value), spanOf(o.feedMemory), spanText(off));
    }
    return {};
}

QString reportingText(const workspace::Reporting &reporting, model::Moment now)
{
    if (!reporting.problem.source.empty())
        return QCoreApplication::translate("splot", "not registered: %1").arg(say(reporting.problem));
    if (!reporting.ends)
        return {};
    return *reporting.ends > now ? QCoreApplication::translate("splot", "registered for %1 more")
                                       .arg(spanText(reporting.ends->micros - now.micros))
                                 : QCoreApplication::translate("splot", "the registration has ended");
}

QString repeatText(const SystemAbilities &abilities)
{
    if (!any(abilities, &ObjectAbilities::create) && !any(abilities, &ObjectAbilities::update))
        return QCoreApplication::translate("splot", "nothing is written there");
    if (all(abilities, &ObjectAbilities::idempotencyKey, &ObjectAbilities::create))
        return QCoreApplication::translate("splot", "does no harm: it takes a key");
    if (all(abilities, &ObjectAbilities::find, &ObjectAbilities::create))
        return QCoreApplication::translate("splot", "is searched for first");
    return QCoreApplication::translate("splot", "cannot be told: an unclear create asks a person");
}

QString updateText(const SystemAbilities &abilities)
{
    if (!any(abilities, &ObjectAbilities::update))
        return QStringLiteral("–");
    const bool parts = all(abilities, &ObjectAbilities::partialUpdate, &ObjectAbilities::update);
    const bool versions = all(abilities, &ObjectAbilities::versions, &ObjectAbilities::update);
    return (parts ? QCoreApplication::translate("splot", "only what must change")
                  : QCoreApplication::translate("splot", "whole objects, read first")) +
           QStringLiteral(", ") +
           (versions ? QCoreApplication::translate("splot", "never over somebody else's change")
                     : QCoreApplication::translate("splot", "read just before; a moment stays open"));
}

QString integrationVerdict(const SystemAbilities &abilities)
{
    if (abilities.objects.empty())
        return {};
    QStringList costs;
    if (!all(abilities, &ObjectAbilities::changes, &ObjectAbilities::read))
        costs << QCoreApplication::translate("splot", "each reading lists everything");
    if (const auto memory = memoryOf(abilities); memory.count() > 0)
        costs << QCoreApplication::translate("splot", "a pause over %1 costs a whole reading")
                     .arg(spanOf(memory));
    const bool safe = all(abilities, &ObjectAbilities::idempotencyKey, &ObjectAbilities::create) ||
                      all(abilities, &ObjectAbilities::find, &ObjectAbilities::create);
    if (!safe)
        costs << QCoreApplication::translate("splot", "people settle unclear creates");
    if (!all(abilities, &ObjectAbilities::partialUpdate, &ObjectAbilities::update))
        costs << QCoreApplication::translate("splot", "each update is read first");
    if (costs.isEmpty())
        return QCoreApplication::translate(
            "splot", "Cheap to integrate: it tells its changes and takes writes safely.");
    return (costs.size() > 2 || !safe ? QCoreApplication::translate("splot", "Costly to integrate: %1.")
                                      : QCoreApplication::translate("splot", "Fair to integrate: %1."))
        .arg(costs.join(QStringLiteral("; ")));
}

QString wordOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::NotConnected:
        return QCoreApplication::translate("splot", "not reached");
    case base::ErrorCode::BackOff:
        return QCoreApplication::translate("splot", "asked to wait");
    case base::ErrorCode::Rejected:
        return QCoreApplication::translate("splot", "refused or bad values");
    case base::ErrorCode::Conflict:
        return QCoreApplication::translate("splot", "changed meanwhile");
    case base::ErrorCode::NotFound:
        return QCoreApplication::translate("splot", "not found");
    case base::ErrorCode::Uncertain:
        return QCoreApplication::translate("splot", "outcome unclear");
    case base::ErrorCode::Corrupt:
        return QCoreApplication::translate("splot", "unreadable answers");
    case base::ErrorCode::Cancelled:
        return QCoreApplication::translate("splot", "cancelled");
    case base::ErrorCode::Unsupported:
        return QCoreApplication::translate("splot", "not possible there");
    case base::ErrorCode::Internal:
        return QCoreApplication::translate("splot", "a fault of Splot");
    }
    return {};
}

} // namespace splot::ui
