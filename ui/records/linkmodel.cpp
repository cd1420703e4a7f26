#include "ui/records/linkmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/words.h"
#include "ui/common/workspace.h"

namespace splot::records {

LinkModel::LinkModel(const ui::SystemLooks &systems, QObject *parent)
    : QAbstractTableModel(parent), m_systems(systems)
{}

void LinkModel::show(std::vector<SheetColumn> links)
{
    const bool same = links.size() == m_links.size();
    if (!same)
        beginResetModel();
    m_links = std::move(links);
    if (!same)
        endResetModel();
    else if (!m_links.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const SheetColumn *LinkModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_links[static_cast<std::size_t>(row)] : nullptr;
}

int LinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_links.size());
}

int LinkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LinkModel::textAt(const SheetColumn &link, int column) const
{
    const auto now = ui::Workspace::now();
    switch (column) {
    case System:
        return m_systems.label(link.system);
    case Object:
        return ui::text(link.link.object.value);
    case Id:
        return ui::text(link.link.localId.value);
    case Kind:
        return link.link.primary ? tr("primary") : tr("secondary, never written");
    case Version:
        return ui::text(link.link.version);
    case Read:
        return ui::whenText(link.link.readAt, now);
    case Written:
        return link.link.wroteAt.micros ? ui::whenText(link.link.wroteAt, now) : tr("never written");
    case State:
        if (link.link.presence != model::Presence::Present)
            return ui::wordOf(link.link.presence);
        return link.delivery ? ui::wordOf(link.delivery->state) : tr("only read");
    default:
        return {};
    }
}

QVariant LinkModel::data(const QModelIndex &index, int role) const
{
    const auto *link = index.isValid() ? at(index.row()) : nullptr;
    if (!link)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(*link, index.column());
    case ui::BadgeRole:
        return index.column() == System ? QVariant(ui::text(link->system.value)) : QVariant();
    case ui::StatusRole:
        return index.column() == State
                   ? QVariant(static_cast<int>(link->delivery ? ui::statusOf(link->delivery->state)
                                                              : ui::Status::Idle))
                   : QVariant();
    case ui::SmallRole:
        return index.column() > Id;
    default:
        return {};
    }
}

QVariant LinkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("System"),  tr("Object"), tr("Id there"), tr("Kind"),
                             tr("Version"), tr("Read"),   tr("Written"),  tr("State")};
    return section >= 0 && section < ColumnCount ? names[section] : QString();
}

} // namespace splot::records
