#include "ui/inbox/resultdialog.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/status.h"
#include "ui/common/tableview.h"
#include "ui/common/words.h"

#include <QHeaderView>
#include <QStandardItemModel>

namespace splot::inbox {

namespace {
enum Column { Object, State, Why, ColumnCount };
constexpr std::size_t mostListed = 5000;
} // namespace

ResultDialog::ResultDialog(const ui::Console &console, std::vector<std::int64_t> items, QWidget *parent)
    : QDialog(parent), m_console(console), m_summary(ui::label("heading", {}, this)),
      m_model(new QStandardItemModel(this))
{
    const ui::Theme &theme = console.theme;
    setWindowTitle(tr("What became of each message"));
    resize(theme.px(820), theme.px(520));
    auto *table = new ui::TableView(theme, console.systems, this);
    table->setModel(m_model);
    table->setAccessibleName(windowTitle());
    table->setRowHeight(26);
    auto *csv = ui::button(tr("Export CSV"), this), *close = ui::button(tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_summary, 1);
    foot->addWidget(csv);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(table, 1);
    column->addLayout(foot);
    m_model->setHorizontalHeaderLabels({tr("Message"), tr("Became"), tr("Why")});
    table->setColumnWidth(Object, theme.px(220));
    table->setColumnWidth(State, theme.px(140));
    table->horizontalHeader()->setStretchLastSection(true);
    connect(csv, &QPushButton::clicked, this, [table] { table->exportCsv(tr("results.csv")); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    if (items.size() > mostListed)
        items.resize(mostListed);
    m_question = console.workspace.ask(
        ui::Lane::Quick, this,
        [items = std::move(items)](store::Reader &reader) -> base::Result<std::vector<model::CaseItem>> {
            std::vector<model::CaseItem> all;
            for (const auto id : items) {
                SPLOT_ASSIGN(auto item, reader.cases().item(id));
                if (item)
                    all.push_back(std::move(*item));
            }
            return all;
        },
        [this](const base::Result<std::vector<model::CaseItem>> &all) {
            if (all)
                fill(*all);
            else
                m_summary->setText(ui::say(all.error()));
        });
}

void ResultDialog::fill(const std::vector<model::CaseItem> &items)
{
    std::int64_t settled = 0;
    for (const auto &item : items) {
        const bool open = item.state == model::ItemState::Open;
        settled += open ? 0 : 1;
        QList<QStandardItem *> cells{
            new QStandardItem(ui::text(item.object.value + " " + item.localId.value)),
            new QStandardItem(ui::wordOf(item.state)),
            new QStandardItem(open ? ui::say(item.message) : QString())};
        cells[Object]->setData(ui::text(item.system.value), ui::BadgeRole);
        cells[State]->setData(static_cast<int>(open ? ui::Status::Failed : ui::Status::Done), ui::StatusRole);
        for (auto *cell : cells)
            cell->setEditable(false);
        m_model->appendRow(cells);
    }
    m_summary->setText(
        tr("%1 of %2 are settled")
            .arg(ui::numberText(settled), ui::numberText(static_cast<std::int64_t>(items.size()))));
    emit filled();
}

} // namespace splot::inbox
