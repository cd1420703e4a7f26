#include "ui/records/resultmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"

#include <algorithm>

namespace splot::records {

namespace {
using Titles = std::vector<ui::RecordTitle>;

base::Result<Titles> titlesOf(store::Reader &reader, const std::vector<model::RecordId> &ids,
                              const model::Configuration &configuration)
{
    Titles titles;
    for (const auto id : ids) {
        SPLOT_ASSIGN(auto title, ui::readRecordTitle(reader, id, configuration));
        if (title && !title->alias)
            titles.push_back(std::move(*title));
    }
    return titles;
}

base::Result<Titles> searched(store::Reader &reader, const std::string &text, const model::EntityId &entity,
                              const model::Configuration &configuration)
{
    SPLOT_ASSIGN(const auto hits, reader.records().search(text, entity, ResultModel::mostHits));
    std::vector<model::RecordId> ids;
    for (const auto &hit : hits)
        ids.push_back(hit.record);
    return titlesOf(reader, ids, configuration);
}

struct TitlePage
{
    Titles titles;
    model::RecordId last;
    bool more = false;
};

base::Result<TitlePage> listed(store::Reader &reader, const model::EntityId &entity, model::RecordId after,
                               const model::Configuration &configuration)
{
    SPLOT_ASSIGN(const auto ids, reader.records().list(entity, after, ResultModel::pageSize));
    TitlePage page;
    SPLOT_ASSIGN(page.titles, titlesOf(reader, ids, configuration));
    page.last = ids.empty() ? after : ids.back();
    page.more = static_cast<int>(ids.size()) == ResultModel::pageSize;
    return page;
}
} // namespace

ResultModel::ResultModel(ui::Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace)
{}

void ResultModel::search(const QString &text, const model::EntityId &entity)
{
    const auto configuration = m_workspace.configuration();
    m_more = m_reading = false;
    if (!text.simplified().isEmpty()) {
        m_listed = {};
        m_question = m_workspace.ask(
            ui::Lane::Slow, this,
            [words = text.simplified().toStdString(), entity, configuration](store::Reader &reader) {
                return searched(reader, words, entity, *configuration);
            },
            [this](base::Result<Titles> titles) {
                titles ? show(std::move(*titles)) : emit failed(titles.error());
            });
        return;
    }
    m_listed =
        entity.valid() || configuration->entities.empty() ? entity : configuration->entities.front().id;
    m_last = {};
    m_question.cancel();
    show({});
    if (!m_listed.valid())
        return;
    m_more = true;
    fetchMore({});
}

void ResultModel::show(Titles titles)
{
    beginResetModel();
    m_rows.clear();
    m_found = static_cast<int>(titles.size());
    std::vector<model::EntityId> order;
    for (const auto &title : titles) {
        if (std::find(order.begin(), order.end(), title.entity) == order.end())
            order.push_back(title.entity);
    }
    const auto configuration = m_workspace.configuration();
    for (const auto &entity : order) {
        Row heading;
        heading.heading = ui::labelOf(*configuration, entity);
        const auto place = m_rows.size();
        m_rows.push_back(heading);
        for (auto &title : titles) {
            if (title.entity == entity)
                m_rows.push_back({title, {}, 0});
        }
        m_rows[place].count = static_cast<int>(m_rows.size() - place - 1);
    }
    endResetModel();
    emit shown();
}

bool ResultModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_reading;
}

void ResultModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_reading = true;
    m_question = m_workspace.ask(
        ui::Lane::Quick, this,
        [entity = m_listed, after = m_last, configuration = m_workspace.configuration()](
            store::Reader &reader) { return listed(reader, entity, after, *configuration); },
        [this](base::Result<TitlePage> page) {
            if (!page) {
                m_more = m_reading = false;
                emit failed(page.error());
                return;
            }
            m_more = page->more;
            m_last = page->last;
            if (!page->titles.empty()) {
                beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page->titles.size()) - 1);
                for (auto &title : page->titles)
                    m_rows.push_back({std::move(title), {}, 0});
                endInsertRows();
            }
            m_reading = false;
            m_found = rowCount();
            emit shown();
        });
}

model::RecordId ResultModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].record.id : model::RecordId();
}

int ResultModel::rowOf(model::RecordId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (id.valid() && at(row) == id)
            return row;
    }
    return -1;
}

int ResultModel::firstRecord() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).valid())
            return row;
    }
    return -1;
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ResultModel::flags(const QModelIndex &index) const
{
    return index.isValid() && !at(index.row()).valid() ? Qt::ItemIsEnabled : QAbstractListModel::flags(index);
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool heading = !row.record.id.valid();
    switch (role) {
    case Qt::DisplayRole:
        return heading ? row.heading : row.record.title;
    case ui::HeadingRole:
        return heading;
    case ui::SubtextRole:
        return heading ? QString() : row.record.subtitle;
    case ui::TailRole:
        return heading ? ui::numberText(row.count) : QString();
    default:
        return {};
    }
}

} // namespace splot::records
