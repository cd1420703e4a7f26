#pragma once

#include "ui/common/screen.h"
#include "ui/flows/presenter.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace splot::ui {

class NoticeBar;
class Segments;
class TableView;

/// The monitor: four charts, all flows with their figures, and what happens now in sentences.
class FlowsPage : public Screen
{
    Q_OBJECT

public:
    explicit FlowsPage(Console console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("flows"); }
    QString title() const override { return tr("Flows"); }
    void activate(const Target &target) override;
    void leave() override { m_presenter.setShown(false); }
    void focusSearch() override;
    QList<ScreenCommand> commands() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    FlowsPresenter &presenter() { return m_presenter; }
    TableView &table() { return *m_table; }

public:
    /// What a saved view keeps: filters, span, columns.
    QVariantMap view() const;
    void showView(const QVariantMap &view);

private:
    QWidget *tools();
    QWidget *tablePart();
    QWidget *feedPart();
    void showSample();
    void fillChoices();
    void choose();
    void showCurrent();
    const FlowRow *current() const;
    void editSchedule();

    FlowsPresenter m_presenter;
    NoticeBar *m_notice;
    QComboBox *m_span, *m_entity, *m_system, *m_feedKind;
    Segments *m_live;
    FlowCharts *m_charts;
    QLabel *m_heading;
    QLineEdit *m_search, *m_feedSearch;
    QSortFilterProxyModel *m_sorted;
    TableView *m_table;
    QPushButton *m_pause, *m_drain, *m_run, *m_schedule, *m_open;
    QListView *m_feed;
};

} // namespace splot::ui
