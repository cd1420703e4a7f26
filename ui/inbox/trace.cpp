#include "ui/inbox/trace.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <algorithm>

namespace splot::inbox {

namespace {
constexpr int shownCharacters = 80;

TraceStep decided(const model::Decision &d)
{
    TraceStep step;
    step.at = d.decidedAt;
    step.system = d.system;
    const QString field = d.field.empty() ? TraceModel::tr("presence") : ui::text(d.field);
    step.what = TraceModel::tr("%1 = %2: %3")
                    .arg(field, ui::valueText(d.after, shownCharacters), ui::wordOf(d.verdict));
    step.why = d.person.empty() ? TraceModel::tr("%1, version %2 of the configuration")
                                      .arg(ui::wordOf(d.right))
                                      .arg(d.configuration)
                                : TraceModel::tr("by %1").arg(ui::text(d.person));
    return step;
}
} // namespace

std::vector<TraceStep> traceOf(const Message &message, const std::vector<model::Decision> &decisions,
                               const QString &system)
{
    std::vector<TraceStep> steps;
    if (message.change) {
        const auto &change = *message.change;
        steps.push_back(
            {change.began, change.system, TraceModel::tr("%1 gave it").arg(system),
             TraceModel::tr("change %1, now %2").arg(change.id.value).arg(ui::wordOf(change.state)), false});
    }
    for (const auto &decision : decisions)
        steps.push_back(decided(decision));
    for (const auto &attempt : message.attempts) {
        const bool fine = attempt.outcome == model::AttemptOutcome::Confirmed ||
                          attempt.outcome == model::AttemptOutcome::AcceptedForm;
        steps.push_back({attempt.ended.micros > 0 ? attempt.ended : attempt.started, message.item.system,
                         TraceModel::tr("try %1: %2").arg(attempt.number).arg(ui::wordOf(attempt.outcome)),
                         ui::say(attempt.message), !fine});
    }
    steps.push_back({message.item.at,
                     {},
                     ui::say(message.item.message),
                     TraceModel::tr("step: %1").arg(ui::wordOf(message.parent.step)),
                     true});
    std::stable_sort(steps.begin(), steps.end(), [](const auto &a, const auto &b) { return b.at < a.at; });
    return steps;
}

void TraceModel::show(std::vector<TraceStep> steps)
{
    beginResetModel();
    m_steps = std::move(steps);
    endResetModel();
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &step = m_steps[static_cast<std::size_t>(index.row())];
    if (role == ui::BadgeRole && index.column() == What && step.system.valid())
        return ui::text(step.system.value);
    if (role == ui::ToneRole && index.column() == What)
        return static_cast<int>(step.bad ? ui::Tone::Bad : ui::Tone::Text);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return index.column() == When ? ui::dateTimeText(step.at) : index.column() == What ? step.what : step.why;
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[]{tr("When"), tr("What"), tr("Why")};
    return names[section];
}

} // namespace splot::inbox
