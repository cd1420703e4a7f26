#include "ui/mapper/linemodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/status.h"

#include <algorithm>

namespace splot::ui {

QString directionText(model::Direction direction)
{
    switch (direction) {
    case model::Direction::Both:
        return LineModel::tr("both ways");
    case model::Direction::In:
        return LineModel::tr("into the record");
    case model::Direction::Out:
        return LineModel::tr("out to the system");
    }
    return {};
}

void LineModel::setDraft(const MapperDraft *draft)
{
    beginResetModel();
    m_draft = draft;
    m_ids.clear();
    for (const auto side : {Side::Left, Side::Right}) {
        const auto *m = draft ? draft->mapping(side) : nullptr;
        for (std::size_t i = 0; m && i < m->lines.size(); ++i)
            m_ids.push_back({side, static_cast<int>(i)});
    }
    endResetModel();
}

void LineModel::setFailing(std::map<std::string, QString> failing)
{
    m_failing = std::move(failing);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Count - 1));
}

LineId LineModel::idOf(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? m_ids[static_cast<std::size_t>(index.row())]
                                                       : LineId();
}

int LineModel::rowOf(const LineId &line) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), line);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    const auto id = idOf(index);
    const auto *m = m_draft ? m_draft->mapping(id.side) : nullptr;
    const auto *line = m_draft ? m_draft->line(id.side, id.index) : nullptr;
    if (!m || !line)
        return {};
    const auto why = m_failing.find(line->field);
    const bool failing = why != m_failing.end() && id.side == Side::Left;
    if (role == BadgeRole && index.column() == System)
        return text(m->system.value);
    if (role == StatusRole && index.column() == State)
        return static_cast<int>(line->parked ? Status::Paused : failing ? Status::Failed : Status::Done);
    if (role == Qt::ToolTipRole && failing)
        return why->second;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case System:
        return text(m->object.value);
    case Place:
        return text(line->place);
    case Direction:
        return directionText(line->direction);
    case Steps:
        return stepsText(line->in.empty() ? line->out : line->in);
    case Field:
        return text(line->field);
    case State:
        return line->parked ? tr("parked") : failing ? why->second : tr("fine");
    default:
        return {};
    }
}

QVariant LineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[]{tr("Object"), tr("Place"), tr("Direction"), tr("Steps"), tr("Field"), tr("State")};
    return names[section];
}

void PreviewModel::setResult(PreviewResult result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

void PreviewModel::setNames(const QString &left, const QString &entity, const QString &right)
{
    m_left = left;
    m_entity = entity;
    m_right = right;
    emit headerDataChanged(Qt::Horizontal, 0, Count - 1);
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &row = m_result.rows[static_cast<std::size_t>(index.row())];
    const auto status = row.outcome == Outcome::Fails     ? Status::Failed
                        : row.outcome == Outcome::Warning ? Status::Retrying
                                                          : Status::Done;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Field:
            return text(row.field);
        case Given:
            return row.given.isEmpty() ? QStringLiteral("–")
                   : row.given.text()  ? QStringLiteral("\"%1\"").arg(valueText(row.given, 60))
                                       : valueText(row.given, 60);
        case Steps:
            return row.steps;
        case Held:
            if (row.held.get<model::Reference>())
                return QStringLiteral("→ ") + valueText(row.given, 60);
            return row.outcome == Outcome::Fails ? tr("no value") : valueText(row.held, 60);
        case Sent:
            if (row.sent.text() && row.sent.text()->starts_with("→"))
                return tr("its id there");
            return row.sentTo.empty()              ? tr("not mapped")
                   : row.outcome == Outcome::Fails ? tr("nothing")
                                                   : valueText(row.sent, 60);
        case Result:
            return row.outcome == Outcome::Fails     ? tr("Fails: %1").arg(row.reason)
                   : row.outcome == Outcome::Warning ? tr("Warning: %1").arg(row.reason)
                   : row.reason.isEmpty()            ? tr("Fine")
                                                     : tr("Fine, %1").arg(row.reason);
        default:
            return {};
        }
    case StatusRole:
        return index.column() == Result ? QVariant(static_cast<int>(status)) : QVariant();
    case BackRole:
        return row.outcome == Outcome::Fails ? QVariant(static_cast<int>(Tone::Bad)) : QVariant();
    case ToneRole:
        if (index.column() == Result)
            return static_cast<int>(row.outcome == Outcome::Fails     ? Tone::Bad
                                    : row.outcome == Outcome::Warning ? Tone::Warn
                                                                      : Tone::Ok);
        return index.column() == Steps || (index.column() == Sent && row.sentTo.empty())
                   ? QVariant(static_cast<int>(Tone::Mid))
                   : QVariant();
    case SmallRole:
        return index.column() == Steps || index.column() == Result;
    case StrongRole:
        return index.column() == Given && row.outcome == Outcome::Fails;
    case Qt::ToolTipRole:
        return row.reason;
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[]{tr("Field"),
                          tr("%1 gives").arg(m_left),
                          tr("Steps in"),
                          tr("%1 holds").arg(m_entity),
                          m_right.isEmpty() ? tr("Sent") : tr("%1 would get").arg(m_right),
                          tr("Result")};
    return names[section];
}

} // namespace splot::ui
