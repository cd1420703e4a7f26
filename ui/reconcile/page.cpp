#include "ui/reconcile/page.h"

#include "core/base/durablefile.h"
#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/pdf.h"
#include "ui/common/plandialog.h"
#include "ui/common/savedviews.h"
#include "ui/common/scheduledialog.h"
#include "ui/common/systemlooks.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace splot::ui {

namespace {
/// The number of differences of all runs so far, as a line.
class Trend : public QWidget
{
public:
    Trend(const Theme &theme, const ReconcilePresenter &presenter, QWidget *parent)
        : QWidget(parent), m_theme(theme), m_presenter(presenter)
    {
        setFixedSize(theme.px(220), theme.px(30));
        setAccessibleName(ReconcilePage::tr("Differences found by the runs so far"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QVariantList values;
        for (const auto &run : m_presenter.history())
            values << static_cast<double>(run.differences);
        paintLine(painter, rect().adjusted(2, 3, -2, -3), values, m_theme.palette().accent);
    }

private:
    const Theme &m_theme;
    const ReconcilePresenter &m_presenter;
};
} // namespace

ReconcilePage::ReconcilePage(Console console, QWidget *parent)
    : Screen(console, parent), m_presenter(console.workspace, &console.undo)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools());
    column->addWidget(m_notice = new NoticeBar(console.theme, this));
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Comparing"));
    column->addWidget(m_progress);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(console.theme.px(16), console.theme.px(8), console.theme.px(16),
                            console.theme.px(8));
    m_summary = label("heading", {}, head);
    m_summary->setWordWrap(true);
    m_trend = new Trend(console.theme, m_presenter, head);
    row->addWidget(m_summary, 1);
    row->addWidget(m_trendNote = label("note", tr("Differences, run by run"), head));
    row->addWidget(m_trend);
    column->addWidget(head);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(console.theme, QStringLiteral("reconcile"), m_stack);
    m_tree = new QTreeView(m_stack);
    m_tree->setAccessibleName(tr("Differences"));
    m_tree->setModel(&m_presenter.differences());
    m_tree->setItemDelegate(new CellDelegate(console.theme, console.systems, this));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setAllColumnsShowFocus(true);
    const int widths[]{340, 90, 620, 200};
    for (int c = 0; c < DifferenceModel::ColumnCount; ++c)
        m_tree->header()->resizeSection(c, console.theme.px(widths[c]));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    column->addWidget(m_stack, 1);

    connect(&m_presenter, &ReconcilePresenter::changed, this, &ReconcilePage::showState);
    connect(&m_presenter, &ReconcilePresenter::failed, this,
            [this](const base::Error &e) { m_notice->showError(e); });
    connect(&m_presenter, &ReconcilePresenter::routineChanged, this, &ReconcilePage::showSchedule);
    connect(&console.workspace, &Workspace::configurationChanged, this, &ReconcilePage::fillMenus);
    connect(m_empty, &EmptyState::acted, m_run, &QPushButton::click);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const auto record = index.data(DifferenceModel::RecordRole);
        if (record.toLongLong() > 0)
            emit goTo({QStringLiteral("records"),
                       {{QStringLiteral("record"), record},
                        {QStringLiteral("field"), index.data(DifferenceModel::FieldRole)}}});
    });
    fillMenus();
    showState();
}

QWidget *ReconcilePage::tools()
{
    auto *bar = toolBar(console().theme, title(), this);
    auto *row = rowOf(bar);
    const auto menuButton = [&](const QString &name) {
        auto *b = new QToolButton(bar);
        b->setProperty("kind", QStringLiteral("button"));
        b->setText(name);
        b->setAccessibleName(name);
        b->setPopupMode(QToolButton::InstantPopup);
        b->setMenu(new QMenu(b));
        row->addWidget(b);
        return b;
    };
    m_entities = menuButton(tr("All entities"));
    m_systems = menuButton(tr("All systems"));
    m_run = button(tr("Compare now"), bar, "primary");
    row->addWidget(m_run);
    m_schedule = button(tr("Schedule ..."), bar);
    row->addWidget(m_schedule);
    row->addStretch();
    row->addWidget(new SavedViews(
        console().workspace, id(), [this] { return viewNow(); },
        [this](const QVariantMap &view) { showView(view); }, bar));
    m_repair = button(tr("Repair by ownership ..."), bar);
    m_csv = button(tr("Export CSV"), bar);
    m_pdf = button(tr("PDF"), bar);
    row->addWidget(m_repair);
    row->addWidget(m_csv);
    row->addWidget(m_pdf);
    connect(m_pdf, &QPushButton::clicked, this, &ReconcilePage::exportPdf);
    connect(m_schedule, &QPushButton::clicked, this, &ReconcilePage::editSchedule);
    connect(m_run, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        if (m_presenter.running())
            m_presenter.cancel();
        else
            m_presenter.run(ticked(m_entities), ticked(m_systems));
    });
    connect(m_repair, &QPushButton::clicked, this, &ReconcilePage::repair);
    connect(m_csv, &QPushButton::clicked, this, &ReconcilePage::exportCsv);
    return bar;
}

/// What is ticked stays so, where there still is such a thing.
void ReconcilePage::fillMenus()
{
    const auto fill = [this](QToolButton *b, const std::vector<std::pair<QString, QString>> &items) {
        const auto before = ticked(b);
        b->menu()->clear();
        for (const auto &[id, name] : items) {
            auto *action = b->menu()->addAction(name);
            action->setCheckable(true);
            action->setData(id);
            action->setChecked(before.contains(id));
            connect(action, &QAction::toggled, this, [this, b] { showTicked(b); });
        }
        showTicked(b);
    };
    std::vector<std::pair<QString, QString>> entities, systems;
    for (const auto &e : console().workspace.configuration()->entities)
        entities.emplace_back(ui::text(e.id.value), ui::text(e.label.empty() ? e.id.value : e.label));
    for (const auto &s : console().workspace.configuration()->systems)
        systems.emplace_back(ui::text(s.id.value), ui::text(s.label.empty() ? s.id.value : s.label));
    fill(m_entities, entities);
    fill(m_systems, systems);
}

void ReconcilePage::showTicked(QToolButton *b)
{
    const auto chosen = ticked(b).size();
    const bool entities = b == m_entities;
    b->setText(chosen == 0 ? (entities ? tr("All entities") : tr("All systems"))
                           : (entities ? tr("Entities: %1") : tr("Systems: %1")).arg(chosen));
}

QStringList ReconcilePage::ticked(const QToolButton *b) const
{
    QStringList out;
    for (const auto *action : b->menu()->actions()) {
        if (action->isChecked())
            out << action->data().toString();
    }
    return out;
}

void ReconcilePage::tick(const QToolButton *b, const QStringList &ids)
{
    for (auto *action : b->menu()->actions())
        action->setChecked(ids.contains(action->data().toString()));
}

QVariantMap ReconcilePage::viewNow() const
{
    return {{QStringLiteral("entities"), ticked(m_entities)},
            {QStringLiteral("systems"), ticked(m_systems)},
            {QStringLiteral("columns"), m_tree->header()->saveState()}};
}

void ReconcilePage::showView(const QVariantMap &view)
{
    tick(m_entities, view.value(QStringLiteral("entities")).toStringList());
    tick(m_systems, view.value(QStringLiteral("systems")).toStringList());
    m_tree->header()->restoreState(view.value(QStringLiteral("columns")).toByteArray());
}

void ReconcilePage::activate(const Target &)
{
    m_presenter.readHistory();
    (m_presenter.at().micros > 0 ? static_cast<QWidget *>(m_tree) : m_run)->setFocus();
}

void ReconcilePage::showState()
{
    const bool running = m_presenter.running(), shown = m_presenter.at().micros > 0;
    m_progress->setVisible(running);
    m_run->setText(running ? tr("Cancel") : tr("Compare now"));
    m_repair->setEnabled(shown && !running);
    m_csv->setEnabled(shown);
    m_pdf->setEnabled(shown);
    m_stack->setCurrentIndex(shown ? 1 : 0);
    const auto &d = m_presenter.differences();
    m_empty->set(
        tr("Where do your systems disagree?"),
        tr("Splot compares what every system held for the same record when it was last read and shows "
           "the silent differences, ranked. Nothing is changed by looking."),
        running ? QString() : tr("Compare now"));
    if (running)
        m_summary->setText(console().workspace.engine().runs
                               ? tr("Comparing: %1 records so far ...").arg(numberText(m_presenter.seen()))
                               : tr("Waiting for an engine ..."));
    else if (shown)
        m_summary->setText(
            tr("As last read, compared %1: of %2 records %3 are in more than one system, %4 of them agree "
               "everywhere; %5 values differ, %6 objects are missing.")
                .arg(whenText(m_presenter.at(), Workspace::now()), numberText(d.records()),
                     numberText(d.shared()), numberText(d.agreeing()), numberText(d.differing()),
                     numberText(d.missing())));
    else
        m_summary->clear();
    const bool several = m_presenter.history().size() > 1; // one run makes no line
    m_trendNote->setVisible(several);
    m_trend->setVisible(several);
    m_trend->update();
    for (int r = 0; r < std::min(3, d.rowCount()); ++r)
        m_tree->expand(d.index(r, 0));
}

void ReconcilePage::repair()
{
    PlanDialog dialog(console(), ticked(m_entities), this);
    if (dialog.exec() == QDialog::Accepted)
        m_presenter.run(ticked(m_entities), ticked(m_systems));
}

void ReconcilePage::exportCsv()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Save the differences"), tr("differences.csv"),
                                                   tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const auto written =
        base::replaceFile(path.toStdString(), "\xEF\xBB\xBF" + m_presenter.differences().csv().toStdString());
    if (!written)
        m_notice->showError(written.error());
}

bool ReconcilePage::writePdf(const QString &path)
{
    const QString heading = tr("Differences between the systems");
    const auto bytes = pdfOf(heading, QStringLiteral("<h2>%1</h2><p>%2</p>%3")
                                          .arg(heading.toHtmlEscaped(), m_summary->text().toHtmlEscaped(),
                                               m_presenter.differences().html()));
    const auto written = base::replaceFile(path.toStdString(), bytes.toStdString());
    if (!written)
        m_notice->showError(written.error());
    return written.has_value();
}

void ReconcilePage::exportPdf()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Save the differences"), tr("differences.pdf"),
                                                   tr("Documents (*.pdf)"));
    if (!path.isEmpty())
        writePdf(path);
}

void ReconcilePage::editSchedule()
{
    ScheduleDialog dialog(console(),
                          tr("When are the systems compared by themselves? What is ticked now is compared: "
                             "%1, %2.")
                              .arg(m_entities->text(), m_systems->text()),
                          {std::chrono::milliseconds(0), m_presenter.routine().cron}, false, this);
    if (dialog.exec() == QDialog::Accepted)
        m_presenter.setRoutine(dialog.schedule().cron, ticked(m_entities), ticked(m_systems));
}

void ReconcilePage::showSchedule()
{
    const auto &cron = m_presenter.routine().cron;
    m_schedule->setText(cron.empty() ? tr("Schedule ...") : tr("Scheduled: %1 ...").arg(ui::text(cron)));
}

void ReconcilePage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("reconcile/columns"), m_tree->header()->saveState());
}

void ReconcilePage::restoreState(QSettings &settings)
{
    m_tree->header()->restoreState(settings.value(QStringLiteral("reconcile/columns")).toByteArray());
}

QList<ScreenCommand> ReconcilePage::commands()
{
    return {{tr("Compare all systems"), [this] { m_presenter.run({}, {}); }}};
}

} // namespace splot::ui
