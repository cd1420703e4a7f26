#pragma once

#include "core/model/delivery.h"

#include <QAbstractTableModel>

#include <vector>

namespace splot::inbox {

/// The tries of one delivery, newest first.
class AttemptModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, At, Kind, Outcome, Took, Answer, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<model::Attempt> attempts);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<model::Attempt> m_attempts;
};

} // namespace splot::inbox
