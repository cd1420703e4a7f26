#include "ui/overview/flowmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"

namespace splot::overview {

FlowModel::FlowModel(const ui::SystemLooks &systems, QObject *parent)
    : QAbstractTableModel(parent), m_systems(systems)
{}

void FlowModel::show(const Map &map)
{
    // Rows stay while only their numbers move, so that selection and focus do too.
    const bool same =
        map.flows.size() == m_flows.size() &&
        std::equal(m_flows.begin(), m_flows.end(), map.flows.begin(), [](const auto &a, const auto &b) {
            return a.system == b.system && a.entity == b.entity && a.out == b.out;
        });
    if (!same)
        beginResetModel();
    m_flows = map.flows;
    m_entities.clear();
    for (const auto &card : map.entities)
        m_entities[card.id] = card.title;
    if (!same)
        endResetModel();
    else if (!m_flows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int FlowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_flows.size());
}

int FlowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

ui::Status FlowModel::statusAt(const FlowLine &flow) const
{
    return flow.paused        ? ui::Status::Paused
           : flow.failed > 0  ? ui::Status::Failed
           : flow.perHour > 0 ? ui::Status::Running
                              : ui::Status::Idle;
}

QString FlowModel::textAt(const FlowLine &flow, int column) const
{
    switch (column) {
    case System:
        return m_systems.label(flow.system);
    case Direction:
        return flow.out ? tr("receives") : tr("gives");
    case Entity: {
        const auto found = m_entities.find(flow.entity);
        return found == m_entities.end() ? ui::text(flow.entity.value) : found->second;
    }
    case Rate:
        return ui::perHourText(flow.perHour);
    case Failed:
        return flow.failed > 0 ? ui::numberText(flow.failed) : QString();
    case Mean:
        return flow.meanMicros > 0 ? ui::spanText(flow.meanMicros) : QString();
    case State:
        return ui::wordOf(statusAt(flow));
    default:
        return {};
    }
}

QVariant FlowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const FlowLine &flow = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textAt(flow, column);
    case ui::BadgeRole:
        return column == System ? QVariant(ui::text(flow.system.value)) : QVariant();
    case ui::NumberRole:
        return column == Rate || column == Failed || column == Mean;
    case ui::StatusRole:
        return column == State ? QVariant(static_cast<int>(statusAt(flow))) : QVariant();
    case ui::ToneRole:
        return column == Failed ? QVariant(static_cast<int>(ui::Tone::Bad)) : QVariant();
    case ui::StrongRole:
        return column == Failed;
    default:
        return {};
    }
}

QVariant FlowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Rate || section == Failed || section == Mean
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case System:
        return tr("System");
    case Direction:
        return tr("Direction");
    case Entity:
        return tr("Entity");
    case Rate:
        return tr("Rate");
    case Failed:
        return tr("Failed");
    case Mean:
        return tr("Mean time");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace splot::overview
