#pragma once

#include "ui/inbox/message.h"

#include <QAbstractTableModel>

namespace splot::inbox {

/// One step on the way of a message.
struct TraceStep
{
    model::Moment at;
    model::SystemId system; ///< whose badge stands before it; invalid: none
    QString what;           ///< "ERP gave it", "name = Anna: taken over"
    QString why;            ///< by what right, under which version; the answer of a system
    bool bad = false;
};

/// The way of one message, newest first: when it came, what was decided about its record's values, each try,
/// and why it stands here. `decisions`: of the record, newest first.
std::vector<TraceStep> traceOf(const Message &message, const std::vector<model::Decision> &decisions,
                               const QString &system);

/// A trace as a table.
class TraceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Why, Count };

    explicit TraceModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(std::vector<TraceStep> steps);
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(Count);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TraceStep> m_steps;
};

} // namespace splot::inbox
