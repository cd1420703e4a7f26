#include "ui/mapper/suggestiondialog.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"

#include <QHeaderView>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>

namespace splot::ui {

SuggestionDialog::SuggestionDialog(const Console &console, std::vector<Suggestion> suggestions,
                                   QWidget *parent)
    : QDialog(parent), m_suggestions(std::move(suggestions)), m_model(new QStandardItemModel(this)),
      m_least(new QSpinBox(this))
{
    setWindowTitle(tr("Suggested lines"));
    resize(console.theme.px(760), console.theme.px(460));
    m_model->setHorizontalHeaderLabels({tr("Place"), tr("Field"), tr("Sure"), tr("Why")});
    for (const auto &s : m_suggestions) {
        auto *place = new QStandardItem(ui::text(s.place));
        place->setCheckable(true);
        place->setCheckState(s.confidence >= 80 ? Qt::Checked : Qt::Unchecked);
        QList<QStandardItem *> row{place, new QStandardItem(ui::text(s.field)),
                                   new QStandardItem(QStringLiteral("%1 %").arg(s.confidence)),
                                   new QStandardItem(s.reason)};
        for (auto *item : row)
            item->setEditable(false);
        m_model->appendRow(row);
    }
    auto *table = new QTableView(this);
    table->setModel(m_model);
    table->setAccessibleName(tr("Suggested lines"));
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    m_least->setRange(50, 100);
    m_least->setValue(80);
    m_least->setSuffix(QStringLiteral(" %"));
    m_least->setAccessibleName(tr("Least confidence"));
    auto *tick = button(tr("Tick all from"), this), *back = button(tr("Back"), this),
         *accept = button(tr("Draw the ticked lines"), this, "primary");
    auto *foot = new QHBoxLayout;
    foot->addWidget(tick);
    foot->addWidget(m_least);
    foot->addStretch(1);
    foot->addWidget(back);
    foot->addWidget(accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(console.theme.px(16), console.theme.px(16), console.theme.px(16),
                               console.theme.px(16));
    column->addWidget(
        label("mid", tr("Nothing is mapped before you say so, and nothing is saved yet."), this));
    column->addWidget(table, 1);
    column->addLayout(foot);
    connect(tick, &QPushButton::clicked, this, [this] {
        for (int r = 0; r < m_model->rowCount(); ++r)
            m_model->item(r)->setCheckState(
                m_suggestions[static_cast<std::size_t>(r)].confidence >= m_least->value() ? Qt::Checked
                                                                                          : Qt::Unchecked);
    });
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
}

std::vector<Suggestion> SuggestionDialog::chosen() const
{
    std::vector<Suggestion> out;
    for (int r = 0; r < m_model->rowCount(); ++r) {
        if (m_model->item(r)->checkState() == Qt::Checked)
            out.push_back(m_suggestions[static_cast<std::size_t>(r)]);
    }
    return out;
}

} // namespace splot::ui
