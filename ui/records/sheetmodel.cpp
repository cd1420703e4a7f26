#include "ui/records/sheetmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"

namespace splot::records {

SheetModel::SheetModel(const ui::SystemLooks &systems, QObject *parent)
    : QAbstractTableModel(parent), m_systems(systems)
{}

void SheetModel::show(Sheet sheet)
{
    const bool same = sheet.record.id == m_sheet.record.id && sheet.rows.size() == m_sheet.rows.size() &&
                      sheet.columns.size() == m_sheet.columns.size();
    if (!same)
        beginResetModel();
    m_sheet = std::move(sheet);
    if (!same)
        endResetModel();
    else if (!m_sheet.rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void SheetModel::clear()
{
    beginResetModel();
    m_sheet = {};
    endResetModel();
}

int SheetModel::rowOf(const std::string &path) const
{
    for (std::size_t i = 0; i < m_sheet.rows.size(); ++i) {
        if (m_sheet.rows[i].path == path)
            return static_cast<int>(i);
    }
    return -1;
}

int SheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

int SheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstSystem + static_cast<int>(m_sheet.columns.size());
}

QVariant SheetModel::fieldData(const SheetRow &row, int role) const
{
    if (role == Qt::DisplayRole)
        return QString(row.depth * 4, QLatin1Char(' ')) + row.label;
    if (role == Qt::ToolTipRole)
        return ui::text(row.path);
    if (role == ui::StrongRole)
        return row.group;
    return {};
}

QVariant SheetModel::valueData(const SheetRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.value;
    case ui::StrongRole:
        return !row.group && row.value != QStringLiteral("–");
    case ui::ToneRole:
        return row.group || row.value == QStringLiteral("–") ? QVariant(static_cast<int>(ui::Tone::Mid))
                                                             : QVariant();
    case ui::TailRole:
        return row.note;
    case ui::BadgeRole:
        return row.owners.empty() ? QVariant() : QVariant(ui::text(row.owners.front().value));
    case Qt::ToolTipRole:
        return row.owners.empty()
                   ? QVariant(row.value)
                   : QVariant(tr("%1\nowned by %2").arg(row.value, m_systems.label(row.owners.front())));
    default:
        return {};
    }
}

QVariant SheetModel::cellData(const SheetRow &, const Cell &cell, int role) const
{
    if (!cell.mapped) {
        if (role == Qt::DisplayRole)
            return QStringLiteral("–");
        return role == ui::ToneRole ? QVariant(static_cast<int>(ui::Tone::Dim)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell.status == ui::Status::Same ? ui::wordOf(ui::Status::Same) : cell.text;
    case ui::StatusRole:
        return static_cast<int>(cell.status);
    case ui::BackRole:
        return cell.status == ui::Status::Different ? QVariant(static_cast<int>(ui::Tone::Bad)) : QVariant();
    case ui::ToneRole:
        return static_cast<int>(cell.status == ui::Status::Different ? ui::Tone::Text : ui::Tone::Mid);
    case ui::SmallRole:
        return true;
    case ui::TailRole:
        return cell.mark == ui::Status::None ? QString() : cell.reason;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QString words = ui::wordOf(cell.status) + QStringLiteral(" ") + cell.text;
        if (!cell.reason.isEmpty())
            words += QStringLiteral(", ") + cell.reason;
        return words.trimmed();
    }
    default:
        return {};
    }
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SheetRow &row = m_sheet.rows[static_cast<std::size_t>(index.row())];
    if (index.column() == Field)
        return fieldData(row, role);
    if (index.column() == Value)
        return valueData(row, role);
    return cellData(row, row.cells[static_cast<std::size_t>(index.column() - FirstSystem)], role);
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section < FirstSystem)
        return role == Qt::DisplayRole
                   ? QVariant(section == Field ? tr("Field") : tr("Record: the value that holds"))
                   : QVariant();
    const auto &column = m_sheet.columns[static_cast<std::size_t>(section - FirstSystem)];
    if (role == Qt::DisplayRole)
        return m_systems.label(column.system) + QStringLiteral("\n") + ui::text(column.link.localId.value);
    if (role == Qt::DecorationRole)
        return m_systems.badge(column.system, 18, 2);
    if (role == Qt::ToolTipRole)
        return ui::text(column.link.object.value);
    return {};
}

} // namespace splot::records
