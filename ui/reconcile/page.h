#pragma once

#include "ui/common/screen.h"
#include "ui/reconcile/presenter.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace splot::ui {

class EmptyState;
class NoticeBar;

/// Where the systems disagree today, ranked; repaired by ownership through a plan.
class ReconcilePage : public Screen
{
    Q_OBJECT

public:
    explicit ReconcilePage(Console console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("reconcile"); }
    QString title() const override { return tr("Reconcile"); }
    void activate(const Target &target) override;
    QList<ScreenCommand> commands() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    ReconcilePresenter &presenter() { return m_presenter; }
    /// The differences as a document; false: it could not be written, which was said.
    bool writePdf(const QString &path);
    QToolButton &entities() { return *m_entities; }
    QToolButton &systems() { return *m_systems; }

private:
    QWidget *tools();
    /// What is compared and the columns, as a saved view keeps them.
    QVariantMap viewNow() const;
    void showView(const QVariantMap &view);
    void fillMenus();
    void showState();
    void repair();
    void exportCsv();
    void exportPdf();
    void editSchedule();
    void showSchedule();
    QStringList ticked(const QToolButton *button) const;
    void tick(const QToolButton *button, const QStringList &ids);
    void showTicked(QToolButton *button);

    ReconcilePresenter m_presenter;
    NoticeBar *m_notice;
    QToolButton *m_entities, *m_systems;
    QPushButton *m_run, *m_repair, *m_csv, *m_pdf, *m_schedule;
    QProgressBar *m_progress;
    QLabel *m_summary, *m_trendNote;
    QWidget *m_trend;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTreeView *m_tree;
};

} // namespace splot::ui
