#include "ui/ownership/stagetable.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"
#include "ui/common/tableview.h"
#include "ui/common/workspace.h"

#include <QHeaderView>
#include <QMenu>
#include <QStandardItemModel>

#include <algorithm>

namespace splot::ui {

StageTable::StageTable(const Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_table(new TableView(console.theme, console.systems, this)),
      m_model(new QStandardItemModel(this)), m_add(ui::button(tr("Add"), this)),
      m_up(ui::button(tr("Up"), this)), m_down(ui::button(tr("Down"), this)),
      m_remove(ui::button(tr("Remove"), this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Stages, the first that matches wins"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setFixedHeight(console.theme.px(142));
    m_table->setToolTip(
        tr("Double-click a condition to change it: a formula over the record, like status = 'paid'."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(console.theme.px(6));
    column->addWidget(m_table);
    auto *row = new QHBoxLayout;
    row->setSpacing(console.theme.px(4));
    for (auto *b : {m_add, m_up, m_down, m_remove})
        row->addWidget(b);
    row->addStretch(1);
    column->addLayout(row);

    auto *menu = new QMenu(m_add);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const auto &s : m_console.workspace.configuration()->systems)
            menu->addAction(m_console.systems.label(s.id), this, [this, id = s.id] {
                const bool last = m_stages.empty() || !m_stages.back().when.empty();
                m_stages.insert(last ? m_stages.end() : m_stages.end() - 1, {last ? "" : "no", id});
                emit changed(m_stages);
            });
    });
    m_add->setMenu(menu);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &StageTable::remove);
    connect(m_model, &QStandardItemModel::itemChanged, this, [this](QStandardItem *item) {
        const auto at = static_cast<std::size_t>(item->row());
        if (m_filling || item->column() != 1 || at >= m_stages.size())
            return;
        m_stages[at].when = item->text().trimmed().toStdString();
        emit changed(m_stages);
    });
}

void StageTable::show(const std::vector<model::Stage> &stages)
{
    m_stages = stages;
    fill();
}

void StageTable::fill()
{
    m_filling = true;
    const int row = m_table->currentIndex().row();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("System"), tr("While this holds")});
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        auto *system = new QStandardItem(
            QStringLiteral("%1  %2").arg(i + 1).arg(m_console.systems.label(m_stages[i].owner)));
        system->setData(ui::text(m_stages[i].owner.value), BadgeRole);
        system->setEditable(false);
        auto *when = new QStandardItem(ui::text(m_stages[i].when));
        if (m_stages[i].when.empty()) {
            when->setData(tr("always"), TailRole);
            when->setToolTip(tr("An empty condition always holds."));
        }
        m_model->appendRow({system, when});
    }
    m_table->horizontalHeader()->resizeSection(0, m_console.theme.px(140));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->selectRow(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
    m_filling = false;
}

void StageTable::remove()
{
    const auto at = static_cast<std::size_t>(std::max(0, m_table->currentIndex().row()));
    if (m_stages.size() < 2 || at >= m_stages.size())
        return;
    m_stages.erase(m_stages.begin() + static_cast<std::ptrdiff_t>(at));
    emit changed(m_stages);
}

void StageTable::move(int by)
{
    const int from = m_table->currentIndex().row(), to = from + by;
    if (from < 0 || to < 0 || to >= static_cast<int>(m_stages.size()))
        return;
    std::swap(m_stages[static_cast<std::size_t>(from)], m_stages[static_cast<std::size_t>(to)]);
    m_table->selectRow(to);
    emit changed(m_stages);
}

} // namespace splot::ui
