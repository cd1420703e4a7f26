#pragma once

#include "ui/common/systemlooks.h"
#include "ui/records/sheet.h"

#include <QAbstractTableModel>

namespace splot::records {

/// The links of one record: where it lives, and how up to date each place is.
class LinkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { System, Object, Id, Kind, Version, Read, Written, State, ColumnCount };

    explicit LinkModel(const ui::SystemLooks &systems, QObject *parent = nullptr);

    void show(std::vector<SheetColumn> links);
    const SheetColumn *at(int row) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(const SheetColumn &link, int column) const;

    const ui::SystemLooks &m_systems;
    std::vector<SheetColumn> m_links;
};

} // namespace splot::records
