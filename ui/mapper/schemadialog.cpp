#include "ui/mapper/schemadialog.h"

#include "ui/common/fieldtypes.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"
#include "ui/mapper/presenter.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

namespace splot::ui {

namespace {
enum Column { Then, Now, Became, Field, Proposal, Why };

QString placeText(const std::string &place, const std::string &type)
{
    if (place.empty())
        return {};
    return type.empty() ? text(place) : text(place) + QStringLiteral(": ") + typeText(type);
}
} // namespace

SchemaDialog::SchemaDialog(const Console &console, MapperPresenter &presenter, QWidget *parent)
    : QDialog(parent), m_console(console), m_presenter(presenter), m_model(new QStandardItemModel(this)),
      m_table(new QTableView(this))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("Schema of the objects"));
    resize(theme.px(1180), theme.px(560));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("As mapped, as it is now, and what became of each line"));
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_reattach = button(tr("Re-attach the ticked lines"), this, "primary");
    m_park = button(tr("Park the ticked lines"), this);
    auto *close = button(tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_park);
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_reattach);
    auto *note =
        label("mid",
              tr("The newest captured objects tell what the schema is now. A line whose place is gone is "
                 "parked, never deleted: it goes on at the place that you tick here, or by drag in the "
                 "drawing. Nothing is saved yet."),
              this);
    note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(note);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(m_reattach, &QPushButton::clicked, this, &SchemaDialog::reattach);
    connect(m_park, &QPushButton::clicked, this, &SchemaDialog::park);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_model, &QStandardItemModel::itemChanged, this, &SchemaDialog::showTicks);
    connect(&presenter, &MapperPresenter::schemaChanged, this, &SchemaDialog::fill);
    fill();
}

void SchemaDialog::fill()
{
    m_filling = true;
    m_rows = m_presenter.schema();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("As mapped"), tr("As it is now"), tr("What became of it"),
                                        tr("Field"), tr("Where it may be now"), tr("Why")});
    for (const auto &row : m_rows) {
        const auto *mapping = m_presenter.draft().mapping(row.side);
        const auto system = mapping ? mapping->system : model::SystemId();
        const QString became =
            row.fate == Fate::Gone && row.lastSeen.micros > 0
                ? tr("%1 since %2").arg(wordOf(row.fate), whenText(row.lastSeen, Workspace::now()))
                : wordOf(row.fate);
        QList<QStandardItem *> cells{
            new QStandardItem(placeText(row.then, row.thenType)),
            new QStandardItem(placeText(row.now, row.nowType)),
            new QStandardItem(became),
            new QStandardItem(text(row.field)),
            new QStandardItem(row.proposal.empty()
                                  ? QString()
                                  : tr("%1 (%2 % sure)").arg(text(row.proposal)).arg(row.confidence)),
            new QStandardItem(row.reason)};
        const QIcon badge(m_console.systems.badge(system, m_console.theme.px(18), devicePixelRatioF()));
        cells[row.then.empty() ? Now : Then]->setIcon(badge);
        if (row.needsCare()) {
            const QColor tone = m_console.theme.palette().warn;
            cells[Became]->setForeground(tone);
            cells[Then]->setCheckable(true);
            cells[Then]->setCheckState(row.proposal.empty() ? Qt::Unchecked : Qt::Checked);
        }
        m_model->appendRow(cells);
    }
    const int widths[] = {230, 210, 200, 150, 200, 160};
    for (int c = Then; c <= Why; ++c)
        m_table->setColumnWidth(c, m_console.theme.px(widths[c]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_filling = false;
    showTicks();
}

std::vector<SchemaRow> SchemaDialog::ticked() const
{
    std::vector<SchemaRow> out;
    for (int r = 0; r < m_model->rowCount(); ++r) {
        if (m_model->item(r, Then)->isCheckable() && m_model->item(r, Then)->checkState() == Qt::Checked)
            out.push_back(m_rows[static_cast<std::size_t>(r)]);
    }
    return out;
}

void SchemaDialog::showTicks()
{
    if (m_filling)
        return;
    const auto rows = ticked();
    m_reattach->setEnabled(
        std::any_of(rows.begin(), rows.end(), [](const auto &r) { return !r.proposal.empty(); }));
    m_park->setEnabled(
        std::any_of(rows.begin(), rows.end(), [](const auto &r) { return r.fate != Fate::Parked; }));
}

void SchemaDialog::reattach()
{
    m_presenter.reattach(ticked());
}

void SchemaDialog::park()
{
    m_presenter.park(ticked());
}

} // namespace splot::ui
