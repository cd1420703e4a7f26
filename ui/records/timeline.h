#pragma once

#include "core/model/configuration.h"
#include "core/store/reader.h"
#include "ui/common/status.h"
#include "ui/common/systemlooks.h"

#include <QAbstractListModel>

namespace splot::records {

/// One step in the life of a record: what a system or a person did, and what became of it.
struct TimelineEntry
{
    model::Moment at;
    model::SystemId system; ///< empty: a person or a formula
    QString who;
    QString title;
    QString outcome;
    ui::Status status = ui::Status::Done;
    std::string field;    ///< of its first value
    bool heading = false; ///< a day
};

/// Newest first, with a heading for each day; decisions of one change and one outcome are one entry.
std::vector<TimelineEntry> timelineOf(const std::vector<model::Decision> &decisions,
                                      const model::Entity &entity, const ui::SystemLooks &systems,
                                      model::Moment now);

/// The timeline as a list.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<TimelineEntry> entries);
    const TimelineEntry *at(int row) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<TimelineEntry> m_entries;
};

} // namespace splot::records
