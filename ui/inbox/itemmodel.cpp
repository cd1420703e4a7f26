#include "ui/inbox/itemmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/status.h"
#include "ui/common/words.h"

namespace splot::inbox {

QString titleOf(const model::CaseItem &item)
{
    if (item.localId.valid())
        return ui::text(item.localId.value);
    if (item.record.valid())
        return QString::number(item.record.value);
    return ui::text(item.object.value);
}

ItemModel::ItemModel(ui::Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace)
{}

void ItemModel::show(model::CaseId id, const store::ItemFilter &filter)
{
    const bool same = id == m_case && filter.text == m_filter.text && filter.state == m_filter.state;
    m_filter = filter;
    if (same)
        return refresh();
    m_question.cancel();
    beginResetModel();
    m_case = id;
    m_items.clear();
    m_more = id.valid();
    m_reading = false;
    endResetModel();
    if (m_more)
        fetchMore({});
}

void ItemModel::refresh()
{
    if (!m_case.valid() || m_reading)
        return;
    // Only the first pages are compared again: further down new ones appear when they are reached.
    const int limit = std::max(pageSize, std::min(static_cast<int>(m_items.size()), 5 * pageSize));
    m_question = m_workspace.ask(
        ui::Lane::Quick, this,
        [id = m_case, filter = m_filter, limit](store::Reader &reader) {
            return reader.cases().items(id, filter, 0, limit);
        },
        [this, limit](base::Result<std::vector<model::CaseItem>> page) {
            if (page)
                replace(std::move(*page), limit);
        });
}

void ItemModel::replace(std::vector<model::CaseItem> first, int limit)
{
    const bool full = first.size() == static_cast<std::size_t>(limit);
    const auto known = std::min(first.size(), m_items.size());
    const bool same =
        std::equal(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(known), m_items.begin(),
                   [](const auto &a, const auto &b) { return a.id == b.id; }) &&
        first.size() >= std::min<std::size_t>(m_items.size(), 5 * pageSize);
    if (same && first.size() == m_items.size()) {
        m_items = std::move(first);
        if (!m_items.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    if (same && first.size() > m_items.size()) {
        first.erase(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(known));
        append(std::move(first));
        m_more = m_more || full;
        return;
    }
    if (same)
        return;
    beginResetModel();
    m_more = full;
    m_items = std::move(first);
    endResetModel();
    emit pageRead();
}

const model::CaseItem *ItemModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_items[static_cast<std::size_t>(row)] : nullptr;
}

int ItemModel::rowOf(std::int64_t item) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_items[static_cast<std::size_t>(row)].id == item)
            return row;
    }
    return -1;
}

int ItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

bool ItemModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_reading;
}

void ItemModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_reading = true;
    const std::int64_t after = m_items.empty() ? 0 : m_items.back().id;
    m_question = m_workspace.ask(
        ui::Lane::Quick, this,
        [id = m_case, filter = m_filter, after](store::Reader &reader) {
            return reader.cases().items(id, filter, after, pageSize);
        },
        [this](base::Result<std::vector<model::CaseItem>> page) {
            if (!page) {
                m_more = m_reading = false;
                emit failed(page.error());
                return;
            }
            m_more = page->size() == pageSize;
            // Still reading while rows come in: who asks for more of them then would get this page again.
            append(std::move(*page));
            m_reading = false;
            emit pageRead();
        });
}

void ItemModel::append(std::vector<model::CaseItem> page)
{
    if (page.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
    m_items.insert(m_items.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
    endInsertRows();
}

QVariant ItemModel::data(const QModelIndex &index, int role) const
{
    const auto *item = index.isValid() ? at(index.row()) : nullptr;
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const QString sample =
            item->sample.isEmpty() ? QString() : QStringLiteral("   ") + ui::valueText(item->sample, 60);
        return titleOf(*item) + sample;
    }
    case Qt::ToolTipRole:
        return ui::say(item->message);
    case ui::StatusRole:
        return static_cast<int>(item->state == model::ItemState::Open        ? ui::Status::Failed
                                : item->state == model::ItemState::Discarded ? ui::Status::Paused
                                                                             : ui::Status::Done);
    case ui::ToneRole:
        return item->state == model::ItemState::Open ? QVariant() : QVariant(static_cast<int>(ui::Tone::Mid));
    case ui::TailRole:
        return ui::whenText(item->at, ui::Workspace::now());
    default:
        return {};
    }
}

} // namespace splot::inbox
