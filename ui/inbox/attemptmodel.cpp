#include "ui/inbox/attemptmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/status.h"
#include "ui/common/words.h"

namespace splot::inbox {

namespace {
ui::Status statusOf(model::AttemptOutcome outcome)
{
    switch (outcome) {
    case model::AttemptOutcome::Sending:
        return ui::Status::Idle;
    case model::AttemptOutcome::Confirmed:
    case model::AttemptOutcome::AcceptedForm:
    case model::AttemptOutcome::Found:
        return ui::Status::Done;
    case model::AttemptOutcome::Refused:
    case model::AttemptOutcome::Gone:
        return ui::Status::Failed;
    case model::AttemptOutcome::Uncertain:
        return ui::Status::Question;
    default:
        return ui::Status::Retrying;
    }
}
} // namespace

void AttemptModel::show(std::vector<model::Attempt> attempts)
{
    beginResetModel();
    m_attempts = std::move(attempts);
    endResetModel();
}

int AttemptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_attempts.size());
}

int AttemptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &attempt = m_attempts[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const auto status = statusOf(attempt.outcome);
    if (role == ui::StatusRole)
        return column == Outcome ? QVariant(static_cast<int>(status)) : QVariant();
    if (role == ui::NumberRole)
        return column == Took || column == Number;
    if (role == ui::SmallRole)
        return column == Answer;
    if (role == ui::ToneRole)
        return column == Outcome ? QVariant(static_cast<int>(ui::toneOf(status))) : QVariant();
    if (role == Qt::ToolTipRole)
        return column == Answer ? QVariant(ui::text(attempt.answer)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Number:
        return QString::number(attempt.number);
    case At:
        return ui::dateTimeText(attempt.started);
    case Kind:
        return ui::wordOf(attempt.kind);
    case Outcome:
        return ui::wordOf(attempt.outcome);
    case Took:
        return attempt.ended.micros > 0 ? ui::spanText(attempt.ended.micros - attempt.started.micros)
                                        : QString();
    default:
        return attempt.message.source.empty() ? ui::valueText(model::Value(attempt.answer))
                                              : ui::say(attempt.message);
    }
}

QVariant AttemptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("No."), tr("When"), tr("What"), tr("Outcome"), tr("Took"), tr("Answer")};
    return section >= 0 && section < ColumnCount ? names[section] : QString();
}

} // namespace splot::inbox
