#include "ui/mapper/outcomedialog.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"
#include "ui/mapper/presenter.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

namespace splot::ui {

namespace {
constexpr int shownCharacters = 60;
}

OutcomeDialog::OutcomeDialog(const Console &console, MapperPresenter &presenter, QWidget *parent)
    : QDialog(parent), m_console(console), m_presenter(presenter), m_model(new QStandardItemModel(this))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("Changed outcome"));
    resize(theme.px(1060), theme.px(480));
    m_summary = label("mid", {}, this);
    m_summary->setWordWrap(true);
    auto *table = new QTableView(this);
    table->setModel(m_model);
    table->setAccessibleName(tr("What reads or is written otherwise"));
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(m_summary);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&presenter, &MapperPresenter::outcomeChanged, this, &OutcomeDialog::fill);
    fill();
    const int widths[] = {230, 90, 90, 90, 110, 190, 190};
    for (int c = 0; c < m_model->columnCount(); ++c)
        table->setColumnWidth(c,
                              std::max(theme.px(widths[c]), table->horizontalHeader()->sectionSizeHint(c)));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void OutcomeDialog::fill()
{
    const auto &outcome = m_presenter.changedOutcome();
    const auto systemOf = [this](Side side) {
        const auto *mapping = m_presenter.draft().mapping(side);
        return mapping ? mapping->system : model::SystemId();
    };
    m_summary->setText(
        tr("The saved and the edited mappings were tried on the last changes: %1 of %2 of %3, %4 of %5 of "
           "%6 have another outcome. %7 values fail now that did not; %8 no longer fail.")
            .arg(numberText(outcome.affected[0]), numberText(outcome.changes[0]),
                 m_console.systems.label(systemOf(Side::Left)), numberText(outcome.affected[1]),
                 numberText(outcome.changes[1]), m_console.systems.label(systemOf(Side::Right)),
                 numberText(outcome.failsNow), numberText(outcome.passesNow)));
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Changes"), tr("Fail now"), tr("Pass now"),
                                        tr("Example"), tr("Before"), tr("With your edits")});
    for (const auto &row : outcome.rows) {
        const auto system = systemOf(row.side);
        const auto name = ui::text(row.name);
        QList<QStandardItem *> cells{
            new QStandardItem(row.out ? tr("writes %1").arg(name) : tr("reads %1").arg(name)),
            new QStandardItem(numberText(row.changed)),
            new QStandardItem(row.failsNow > 0 ? numberText(row.failsNow) : QString()),
            new QStandardItem(row.passesNow > 0 ? numberText(row.passesNow) : QString()),
            new QStandardItem(ui::text(row.example.value)),
            new QStandardItem(valueText(row.before, shownCharacters)),
            new QStandardItem(valueText(row.after, shownCharacters))};
        cells[0]->setIcon(
            QIcon(m_console.systems.badge(system, m_console.theme.px(18), devicePixelRatioF())));
        if (row.failsNow > 0)
            cells[2]->setForeground(m_console.theme.palette().bad);
        m_model->appendRow(cells);
    }
}

} // namespace splot::ui
