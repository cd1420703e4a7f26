#pragma once

#include "core/store/evidencereader.h"
#include "ui/common/pulse.h"
#include "ui/common/status.h"
#include "ui/systems/systemhealth.h"

#include <QAbstractTableModel>

namespace splot::ui {

/// One system as the list shows it, and as its health card tells it.
struct SystemRow
{
    model::System system;
    Status status = Status::Idle;
    int objects = 0; ///< that are mapped
    std::int64_t waiting = 0, errors = 0;
    std::int64_t captured = 0, applied = 0, confirmed = 0, retried = 0, failed = 0,
                 uncertain = 0;       ///< in the last hour
    double p50 = 0, p95 = 0, p99 = 0; ///< seconds from change to confirmation; 0: nothing was confirmed
    std::vector<model::Case> cases;   ///< open ones, newest first
    SystemHealth health;
};

std::vector<SystemRow> systemRows(const model::Configuration &configuration, const Pulse &pulse,
                                  const std::vector<model::FlowCount> &hour,
                                  const std::vector<store::OpenWork> &open);

class SystemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Connector, Environment, State, Objects, Rate, Waiting, Errors, Count };

    explicit SystemModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(std::vector<SystemRow> rows);
    const SystemRow *row(const QModelIndex &index) const;
    int rowOf(const model::SystemId &system) const;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(Count);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString spoken(const QModelIndex &index) const;

    std::vector<SystemRow> m_rows;
};

} // namespace splot::ui
