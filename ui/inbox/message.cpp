#include "ui/inbox/message.h"

#include "ui/common/formats.h"
#include "ui/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace splot::inbox {

namespace {
constexpr int mostDecisions = 40;

QString t(const char *source)
{
    return QCoreApplication::translate("splot", source);
}

base::Result<void> readDelivery(store::Reader &reader, Message &message)
{
    if (!message.item.delivery.valid())
        return {};
    SPLOT_ASSIGN(message.delivery, reader.deliveries().get(message.item.delivery));
    SPLOT_ASSIGN(message.attempts, reader.deliveries().attempts(message.item.delivery));
    std::sort(message.attempts.begin(), message.attempts.end(),
              [](const auto &a, const auto &b) { return a.number > b.number; });
    if (message.delivery && !message.attempts.empty())
        message.waitsBehind =
            std::max<std::int64_t>(0, message.delivery->wanted - message.attempts.front().recordVersion);
    return {};
}

base::Result<void> readRecord(store::Reader &reader, Message &message,
                              const model::Configuration &configuration)
{
    if (!message.item.record.valid())
        return {};
    SPLOT_ASSIGN(message.record, ui::readRecordTitle(reader, message.item.record, configuration));
    SPLOT_ASSIGN(message.decisions, reader.records().decisions(message.item.record, {}, mostDecisions));
    SPLOT_ASSIGN(const auto view, reader.records().get(message.item.record));
    for (const auto &link : view ? view->links : std::vector<model::Link>()) {
        if (link.system == message.item.system &&
            (!message.item.object.valid() || link.object == message.item.object) && !link.shadow.isEmpty())
            message.holds = link.shadow;
    }
    return {};
}
} // namespace

base::Result<std::optional<Message>> readMessage(store::Reader &reader, std::int64_t id,
                                                 const model::Configuration &configuration)
{
    SPLOT_ASSIGN(auto item, reader.cases().item(id));
    if (!item)
        return std::optional<Message>();
    Message message;
    message.item = std::move(*item);
    SPLOT_ASSIGN(auto parent, reader.cases().get(message.item.parent));
    if (parent)
        message.parent = std::move(*parent);
    if (message.item.change.valid()) {
        SPLOT_ASSIGN(message.change, reader.change(message.item.change));
    }
    SPLOT_TRY(readDelivery(reader, message));
    SPLOT_TRY(readRecord(reader, message, configuration));
    const auto *candidates = message.item.candidates.list();
    for (const auto &candidate : candidates ? *candidates : model::List()) {
        const auto *record = candidate.member("record");
        const auto *number = record ? record->get<std::int64_t>() : nullptr;
        if (!number)
            continue;
        SPLOT_ASSIGN(auto title, ui::readRecordTitle(reader, model::RecordId(*number), configuration));
        if (title)
            message.candidates.push_back(std::move(*title));
    }
    return std::optional(std::move(message));
}

QString headlineOf(const Message &message, const QString &)
{
    return ui::say(message.item.message);
}

QString explanationOf(const Message &message, const QString &system)
{
    switch (message.parent.kind) {
    case model::CaseKind::Match:
        return t(
            QT_TRANSLATE_NOOP("splot", "Several records could be this object, and Splot never guesses."));
    case model::CaseKind::Duplicate:
        return t(QT_TRANSLATE_NOOP("splot",
                                   "One record is linked to one object of a system; here there are two."));
    case model::CaseKind::Proposal:
        return t(QT_TRANSLATE_NOOP(
                     "splot",
                     "%1 does not own this field, and its rule asks a person before anything changes."))
            .arg(system);
    case model::CaseKind::Uncertain:
        return t(QT_TRANSLATE_NOOP("splot", "%1 gave no answer, so it may or may not have taken effect. "
                                            "Nothing is sent twice without knowing."))
            .arg(system);
    case model::CaseKind::Refused:
        return t(QT_TRANSLATE_NOOP("splot", "%1 refused what was sent and will refuse it again as it is."))
            .arg(system);
    case model::CaseKind::SchemaChange:
        return t(QT_TRANSLATE_NOOP("splot", "A place that the mapping uses is no longer in what %1 gives. "
                                            "Its lines are kept aside, no value was changed."))
            .arg(system);
    case model::CaseKind::Brake:
        return t(QT_TRANSLATE_NOOP(
            "splot", "More would change at once than is usual, so it was stopped before sending."));
    case model::CaseKind::Loop:
        return t(QT_TRANSLATE_NOOP(
            "splot",
            "The record goes back and forth between systems; it stands still until somebody settles it."));
    case model::CaseKind::File:
        return t(QT_TRANSLATE_NOOP(
            "splot", "An object, or a row of a file, could not be read; everything else goes on."));
    case model::CaseKind::Failure:
        break;
    }
    if (message.parent.step == model::EngineStep::Deliver)
        return t(QT_TRANSLATE_NOOP(
                     "splot", "The delivery to %1 did not succeed. The record itself is right and waits."))
            .arg(system);
    if (message.item.kind == model::ItemKind::Hold)
        return t(QT_TRANSLATE_NOOP(
            "splot", "Only this field is set aside; everything else of the object was applied."));
    return t(QT_TRANSLATE_NOOP(
        "splot", "The change is kept as it came, in its place in the order, until this is mended."));
}

QString nextStepOf(const Message &message, const QString &system)
{
    switch (message.parent.kind) {
    case model::CaseKind::Match:
        return t(QT_TRANSLATE_NOOP("splot", "Choose the record at the right, or make a new one."));
    case model::CaseKind::Duplicate:
        return t(QT_TRANSLATE_NOOP("splot",
                                   "Merge the two objects in %1, or unlink one of them on the record."))
            .arg(system);
    case model::CaseKind::Proposal:
        return t(QT_TRANSLATE_NOOP("splot",
                                   "Accept: the value goes to the owner. Reject: the owner's value stays."));
    case model::CaseKind::Uncertain:
        return t(QT_TRANSLATE_NOOP("splot", "Look in %1 whether it is there; a retry searches first."))
            .arg(system);
    case model::CaseKind::Brake:
        return t(QT_TRANSLATE_NOOP("splot", "Look at the plan; approving it lets the brake go."));
    case model::CaseKind::SchemaChange:
        return t(QT_TRANSLATE_NOOP("splot", "Attach the parked line to its new place in the mapper."));
    case model::CaseKind::File:
        return t(QT_TRANSLATE_NOOP("splot", "Mend it at its source: what is then read well settles this by itself."));
    default:
        break;
    }
    if (message.change && !message.change->body.isEmpty() && !message.item.detail.empty())
        return t(QT_TRANSLATE_NOOP(
                     "splot",
                     "Mend the value at the right, for this message or for all of the case. Or add it to a "
                     "lookup, or change it in %1: a newer good change settles this by itself."))
            .arg(system);
    if (message.parent.step == model::EngineStep::Deliver)
        return t(QT_TRANSLATE_NOOP("splot",
                                   "Mend the cause, then retry: what is sent is worked out anew each time."));
    return t(QT_TRANSLATE_NOOP("splot", "Mend it in %1; a newer good change settles this by itself."))
        .arg(system);
}

} // namespace splot::inbox
