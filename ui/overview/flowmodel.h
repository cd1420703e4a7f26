#pragma once

#include "ui/common/systemlooks.h"
#include "ui/overview/map.h"

#include <QAbstractTableModel>

namespace splot::overview {

/// The map as a table: one row a flow.
class FlowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { System, Direction, Entity, Rate, Failed, Mean, State, ColumnCount };

    explicit FlowModel(const ui::SystemLooks &systems, QObject *parent = nullptr);

    void show(const Map &map);
    const FlowLine &at(int row) const { return m_flows[static_cast<std::size_t>(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(const FlowLine &flow, int column) const;
    ui::Status statusAt(const FlowLine &flow) const;

    const ui::SystemLooks &m_systems;
    std::vector<FlowLine> m_flows;
    std::map<model::EntityId, QString> m_entities;
};

} // namespace splot::overview
