#pragma once

#include "core/model/value.h"
#include "ui/common/screen.h"

#include <QAbstractTableModel>

class QLabel;

namespace splot::ui {

class TableView;

/// What a plan would do, by flow: counts of each kind, and how long the limits will make it take.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Entity, System, Create, Update, Delete, Archive, Waiting, Time, ColumnCount };

    explicit PlanModel(const SystemLooks &systems, QObject *parent = nullptr);

    void show(const model::Value &plan);
    const model::Value *flow(int row) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const SystemLooks &m_systems;
    model::List m_flows;
};

/// Samples of the field differences of one flow of a plan: record, field, the value there, the value wanted.
class PlanSampleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const model::Value *flow);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::array<QString, 4>> m_rows;
};

/// A plan as screens show it: counts above, samples of the chosen flow below.
class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(const Console &console, QWidget *parent = nullptr);

    void show(const model::Value &plan);
    PlanModel &model() { return *m_model; }

private:
    PlanModel *m_model;
    PlanSampleModel *m_samples;
    TableView *m_flows, *m_values;
    QLabel *m_heading;
};

} // namespace splot::ui
