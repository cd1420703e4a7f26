#pragma once

#include "core/store/casereader.h"
#include "ui/common/workspace.h"

#include <QAbstractListModel>

namespace splot::inbox {

/// The messages of one case, a page at a time as the list is scrolled: a million of them cost what is seen.
class ItemModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 200;

    explicit ItemModel(ui::Workspace &workspace, QObject *parent = nullptr);

    /// Shows another case, or none; the same case again brings what is new without losing the place.
    void show(model::CaseId id, const store::ItemFilter &filter);
    void refresh();
    model::CaseId caseId() const { return m_case; }
    const model::CaseItem *at(int row) const;
    int rowOf(std::int64_t item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void pageRead();
    void failed(const splot::base::Error &error);

private:
    void append(std::vector<model::CaseItem> page);
    void replace(std::vector<model::CaseItem> first, int limit);

    ui::Workspace &m_workspace;
    model::CaseId m_case;
    store::ItemFilter m_filter;
    std::vector<model::CaseItem> m_items;
    bool m_more = false;
    bool m_reading = false;
    ui::Latest m_question;
};

/// What a message is called in lists: its object's id, or its record.
QString titleOf(const model::CaseItem &item);

} // namespace splot::inbox
