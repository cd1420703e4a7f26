#pragma once

#include "ui/common/recordtitle.h"
#include "ui/common/workspace.h"

#include <QAbstractListModel>

namespace splot::records {

/// What the list at the left shows: the records of a search under the names of their entities, or all records
/// of an entity, a page at a time.
class ResultModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 100;
    static constexpr int mostHits = 200;

    explicit ResultModel(ui::Workspace &workspace, QObject *parent = nullptr);

    /// An empty text lists the entity's records, of all entities the first one's.
    void search(const QString &text, const model::EntityId &entity);
    model::RecordId at(int row) const; ///< none: a heading
    int rowOf(model::RecordId id) const;
    int firstRecord() const;
    int found() const { return m_found; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void shown();
    void failed(const splot::base::Error &error);

private:
    struct Row
    {
        ui::RecordTitle record;
        QString heading;
        int count = 0;
    };
    void show(std::vector<ui::RecordTitle> titles);

    ui::Workspace &m_workspace;
    std::vector<Row> m_rows;
    model::EntityId m_listed; ///< whose records are paged
    model::RecordId m_last;
    bool m_more = false, m_reading = false;
    int m_found = 0;
    ui::Latest m_question;
};

} // namespace splot::records
