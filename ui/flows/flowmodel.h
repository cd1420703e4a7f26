#pragma once

#include "ui/common/pulse.h"
#include "ui/common/status.h"
#include "ui/flows/history.h"

#include <QAbstractTableModel>

#include <set>

namespace splot::ui {

/// One flow as the table shows it.
struct FlowRow
{
    model::EntityId entity;
    model::SystemId system;
    model::ObjectName object;
    bool out = false;
    QString entityLabel, systemLabel;
    std::vector<double> line;
    std::int64_t perHour = 0, waiting = 0, errors = 0;
    std::int64_t oldest = 0; ///< seconds
    double p95 = 0;          ///< seconds
    Status status = Status::Idle;
    bool draining = false; ///< its system finishes what is under way, and is paused then
    QString when, lastError;
    model::Moment lastErrorAt;

    bool operator==(const FlowRow &) const = default;
};

/// All flows of the workspace; rows keep their places while figures change.
class FlowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Flow, Line, Rate, Waiting, Oldest, P95, Errors, State, When, LastError, Count };
    enum Role { SortRole = Qt::UserRole + 400 };

    explicit FlowModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(std::vector<FlowRow> rows);
    const FlowRow *row(const QModelIndex &index) const;
    int rowOf(const model::EntityId &entity, const model::SystemId &system, bool out) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(Count);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const FlowRow &row, int column) const;
    QVariant sortKey(const FlowRow &row, int column) const;

    std::vector<FlowRow> m_rows;
};

/// The flows of a configuration with the figures of now.
std::vector<FlowRow> flowRows(const model::Configuration &configuration, const FlowHistory &history,
                              const std::vector<store::OpenWork> &open, const std::vector<model::Case> &cases,
                              std::int64_t nowSeconds, const std::set<model::SystemId> &draining = {});

} // namespace splot::ui
