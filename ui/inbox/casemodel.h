#pragma once

#include "core/model/case.h"
#include "core/model/configuration.h"
#include "ui/common/systemlooks.h"

#include <QAbstractTableModel>

#include <memory>

namespace splot::inbox {

/// The cases of the Inbox, the ones that failed last first.
class CaseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, What, Where, Messages, First, Last, Assignee, Fix, ColumnCount };

    explicit CaseModel(const ui::SystemLooks &systems, QObject *parent = nullptr);

    void show(std::vector<model::Case> cases, std::shared_ptr<const model::Configuration> configuration);
    const model::Case *at(int row) const;
    int rowOf(model::CaseId id) const; ///< -1: not shown
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(const model::Case &c, int column) const;

    const ui::SystemLooks &m_systems;
    std::vector<model::Case> m_cases;
    std::shared_ptr<const model::Configuration> m_configuration;
};

/// "Order → ERP, lines[].tax"
QString whereText(const model::Case &c, const model::Configuration &configuration,
                  const ui::SystemLooks &systems);
/// What is likely to help, in few words.
QString fixText(const model::Case &c);
/// The state, with until when or which ticket.
QString stateText(const model::Case &c);

} // namespace splot::inbox
