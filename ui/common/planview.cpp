#include "ui/common/planview.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/tableview.h"

#include <QHeaderView>
#include <QSplitter>

namespace splot::ui {

namespace {
QString memberText(const model::Value &object, std::string_view name)
{
    const auto *found = object.member(name);
    return found ? valueText(*found, 120) : QString();
}

std::int64_t memberCount(const model::Value &object, std::string_view name)
{
    const auto *found = object.member(name);
    const auto *n = found ? found->get<std::int64_t>() : nullptr;
    return n ? *n : 0;
}

constexpr std::string_view members[] = {"entity", "system",  "create",  "update",
                                        "delete", "archive", "blocked", "seconds"};
} // namespace

PlanModel::PlanModel(const SystemLooks &systems, QObject *parent)
    : QAbstractTableModel(parent), m_systems(systems)
{}

void PlanModel::show(const model::Value &plan)
{
    beginResetModel();
    const auto *flows = plan.member("flows");
    m_flows = flows && flows->list() ? *flows->list() : model::List();
    endResetModel();
}

const model::Value *PlanModel::flow(int row) const
{
    return row >= 0 && row < rowCount() ? &m_flows[static_cast<std::size_t>(row)] : nullptr;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_flows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    const auto *row = index.isValid() ? flow(index.row()) : nullptr;
    if (!row)
        return {};
    const int column = index.column();
    const auto name = members[column];
    const std::int64_t n = column > System ? memberCount(*row, name) : 0;
    switch (role) {
    case Qt::DisplayRole:
        if (column == System)
            return m_systems.label(
                model::SystemId(row->member(name) ? row->member(name)->toText() : std::string()));
        if (column == Entity)
            return memberText(*row, name);
        if (column == Time)
            return spanText(n * 1000000);
        return n == 0 ? QStringLiteral("–") : numberText(n);
    case BadgeRole:
        return column == System ? QVariant(memberText(*row, name)) : QVariant();
    case NumberRole:
        return column > System;
    case StrongRole:
        return column > System && column < Waiting && n > 0;
    case ToneRole:
        return n > 0 && (column == Delete || column == Archive) ? QVariant(static_cast<int>(Tone::Bad))
               : column > System && n == 0                      ? QVariant(static_cast<int>(Tone::Mid))
                                                                : QVariant();
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole && section > System ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                 : QVariant();
    const QString names[] = {tr("Entity"), tr("System"),  tr("Create"),     tr("Update"),
                             tr("Delete"), tr("Archive"), tr("Cannot yet"), tr("Takes about")};
    return section >= 0 && section < ColumnCount ? names[section] : QString();
}

void PlanSampleModel::show(const model::Value *flow)
{
    beginResetModel();
    m_rows.clear();
    const auto *samples = flow ? flow->member("samples") : nullptr;
    for (const auto &sample : samples && samples->list() ? *samples->list() : model::List()) {
        const auto *differences = sample.member("differences");
        for (const auto &d : differences && differences->list() ? *differences->list() : model::List())
            m_rows.push_back({memberText(sample, "label"), memberText(d, "place"), memberText(d, "now"),
                              memberText(d, "then")});
    }
    endResetModel();
}

int PlanSampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanSampleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant PlanSampleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return row[static_cast<std::size_t>(index.column())];
    if (role == StrongRole)
        return index.column() == 3;
    if (role == ToneRole && index.column() == 2)
        return static_cast<int>(Tone::Mid);
    return {};
}

QVariant PlanSampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Record"), tr("Field there"), tr("Is now"), tr("Becomes")};
    return section >= 0 && section < 4 ? names[section] : QString();
}

PlanView::PlanView(const Console &console, QWidget *parent)
    : QWidget(parent), m_model(new PlanModel(console.systems, this)), m_samples(new PlanSampleModel(this)),
      m_flows(new TableView(console.theme, console.systems, this)),
      m_values(new TableView(console.theme, console.systems, this)), m_heading(ui::label("heading", {}, this))
{
    m_flows->setModel(m_model);
    m_flows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_flows->setAccessibleName(tr("What would be written, by flow"));
    m_values->setModel(m_samples);
    m_values->setAccessibleName(tr("Samples of the differences"));
    for (int column : {0, 1})
        m_flows->setColumnWidth(column, console.theme.px(150));
    for (int column = 2; column < PlanModel::ColumnCount; ++column)
        m_flows->setColumnWidth(column, console.theme.px(90));
    for (int column = 0; column < 4; ++column)
        m_values->setColumnWidth(column, console.theme.px(190));
    auto *lower = new QWidget(this);
    auto *lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, console.theme.px(8), 0, 0);
    lowerColumn->addWidget(m_heading);
    lowerColumn->addWidget(m_values, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_flows);
    split->addWidget(lower);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    connect(m_flows->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                m_samples->show(m_model->flow(now.row()));
                m_heading->setText(now.isValid() ? tr("Samples: %1 in %2")
                                                       .arg(now.siblingAtColumn(0).data().toString(),
                                                            now.siblingAtColumn(1).data().toString())
                                                 : QString());
            });
}

void PlanView::show(const model::Value &plan)
{
    m_model->show(plan);
    m_samples->show(nullptr);
    m_flows->setCurrentIndex(m_model->index(0, 0));
}

} // namespace splot::ui
