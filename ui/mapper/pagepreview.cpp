// The part of MapperPage below the drawing: what the mappings make of samples and of the last changes.
#include "ui/mapper/page.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/tableview.h"
#include "ui/mapper/outcomedialog.h"

#include <QHeaderView>

#include <algorithm>

namespace splot::ui {

QWidget *MapperPage::previewPart()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = frame("bar", part);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(console().theme.px(16), console().theme.px(5), console().theme.px(12),
                            console().theme.px(5));
    row->addWidget(label("heading", tr("Live preview"), bar));
    auto *back = button(QStringLiteral("‹"), bar), *on = button(QStringLiteral("›"), bar),
         *failing = button(tr("Next failing (F8)"), bar);
    back->setAccessibleName(tr("Sample before"));
    on->setAccessibleName(tr("Next sample"));
    m_sampleTitle = label("mid", {}, bar);
    m_sampleTitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the window may be narrow
    m_counts = label("mid", {}, bar);
    m_all = label("mid", {}, bar);
    row->addWidget(back);
    row->addWidget(on);
    row->addWidget(failing);
    row->addWidget(m_sampleTitle, 1);
    row->addWidget(m_counts);
    row->addSpacing(console().theme.px(16));
    row->addWidget(m_all);
    m_outcome = button({}, bar, "link");
    m_outcome->hide();
    row->addWidget(m_outcome);
    column->addWidget(bar);
    m_previewTable = new TableView(console().theme, console().systems, part);
    m_previewTable->setRowHeight(24);
    m_previewTable->setAccessibleName(tr("What the lines make of the sample"));
    m_previewTable->setModel(&m_presenter.preview());
    const int widths[]{170, 190, 210, 190, 190, 300};
    for (int c = 0; c < PreviewModel::Count; ++c)
        m_previewTable->setColumnWidth(c, console().theme.px(widths[c]));
    m_previewTable->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_previewTable, 1);
    connect(back, &QPushButton::clicked, this,
            [this] { m_presenter.showSample(m_presenter.sampleIndex() - 1); });
    connect(on, &QPushButton::clicked, this,
            [this] { m_presenter.showSample(m_presenter.sampleIndex() + 1); });
    connect(failing, &QPushButton::clicked, &m_presenter, &MapperPresenter::nextFailing);
    connect(m_outcome, &QPushButton::clicked, this,
            [this] { OutcomeDialog(console(), m_presenter, this).exec(); });
    connect(m_previewTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (!index.isValid())
                    return;
                const auto &r = m_presenter.preview().result().rows[static_cast<std::size_t>(index.row())];
                const auto *m = m_presenter.draft().mapping(Side::Left);
                for (std::size_t i = 0; m && i < m->lines.size(); ++i) {
                    if (m->lines[i].field == r.field)
                        return select({Side::Left, static_cast<int>(i)});
                }
            });
    return part;
}

void MapperPage::showPreview()
{
    const auto &samples = m_presenter.samples();
    if (samples.empty()) {
        m_sampleTitle->setText(tr("No captured samples are kept of this object yet."));
        m_counts->clear();
        m_all->clear();
        return;
    }
    const auto &sample = samples[static_cast<std::size_t>(m_presenter.sampleIndex())];
    m_sampleTitle->setText(tr("Sample %1 of %2: %3, captured %4")
                               .arg(m_presenter.sampleIndex() + 1)
                               .arg(samples.size())
                               .arg(ui::text(sample.id.value), whenText(sample.at, Workspace::now())));
    m_canvas->setSample(sample.body, m_presenter.failing());
    const auto &result = m_presenter.preview().result();
    int fails = 0, warnings = 0, fine = 0;
    for (const auto &row : result.rows)
        (row.outcome == Outcome::Fails ? fails : row.outcome == Outcome::Warning ? warnings : fine) += 1;
    m_counts->setText(tr("%1 fail, %2 warnings, %3 fine").arg(fails).arg(warnings).arg(fine));
    int failing = 0;
    for (const auto o : m_presenter.outcomes())
        failing += o == Outcome::Fails ? 1 : 0;
    const auto &saved = m_presenter.outcomesBefore();
    const auto before = std::count(saved.begin(), saved.end(), Outcome::Fails);
    m_all->setText(before == failing
                       ? tr("all samples: %1 of %2 fail").arg(failing).arg(m_presenter.outcomes().size())
                       : tr("all samples: %1 of %2 fail, %3 before your edits")
                             .arg(failing)
                             .arg(m_presenter.outcomes().size())
                             .arg(before));
    if (!result.fault.empty())
        m_notice->showWarning(tr("The mapping cannot run as it is: %1").arg(ui::text(result.fault)));
    else
        m_notice->clear();
}

void MapperPage::showOutcome()
{
    const auto &outcome = m_presenter.changedOutcome();
    const int changes = outcome.changes[0] + outcome.changes[1];
    m_outcome->setVisible(changes > 0);
    const int affected = outcome.affected[0] + outcome.affected[1];
    m_outcome->setText(affected == 0 ? tr("No other outcome in the last %n changes", nullptr, changes)
                                     : tr("Other outcome in %1 of the last %n changes ...", nullptr, changes)
                                           .arg(numberText(affected)));
    m_outcome->setEnabled(affected > 0);
}

void MapperPage::showSchema()
{
    const auto &rows = m_presenter.schema();
    const auto care = std::count_if(rows.begin(), rows.end(), [](const auto &r) { return r.needsCare(); });
    m_schema->setText(care > 0 ? tr("Schema changed: %1 ...").arg(care) : tr("Schema ..."));
    m_schema->setEnabled(!rows.empty());
}

} // namespace splot::ui
