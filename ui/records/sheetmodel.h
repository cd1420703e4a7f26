#pragma once

#include "ui/common/systemlooks.h"
#include "ui/records/sheet.h"

#include <QAbstractTableModel>

namespace splot::records {

/// A sheet as a table: field, the record's value, then a column for each link.
class SheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Field, Value, FirstSystem };

    explicit SheetModel(const ui::SystemLooks &systems, QObject *parent = nullptr);

    void show(Sheet sheet);
    void clear();
    const Sheet &sheet() const { return m_sheet; }
    int rowOf(const std::string &path) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant fieldData(const SheetRow &row, int role) const;
    QVariant valueData(const SheetRow &row, int role) const;
    QVariant cellData(const SheetRow &row, const Cell &cell, int role) const;

    const ui::SystemLooks &m_systems;
    Sheet m_sheet;
};

} // namespace splot::records
