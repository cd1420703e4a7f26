#pragma once

#include "ui/common/screen.h"
#include "ui/common/workspace.h"
#include "ui/records/sheet.h"
#include "ui/records/why.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace splot::ui {
class EmptyState;
class NoticeBar;
class StatusLabel;
class TableView;
} // namespace splot::ui

namespace splot::records {

class LinkModel;
class ResultModel;
class SheetModel;
class TimelineModel;

/// Records: found by anything, values side by side with their owners, "Why is this value here?", the
/// timeline.
class Page : public ui::Screen
{
    Q_OBJECT

public:
    explicit Page(const ui::Console &console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("records"); }
    QString title() const override { return tr("Records"); }
    void activate(const ui::Target &target) override;
    void focusSearch() override;
    QList<ui::ScreenCommand> commands() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    ResultModel &results() { return *m_results; }
    SheetModel &sheet() { return *m_sheet; }
    WhyPane &why() { return *m_why; }
    void askWhy(int row);

    /// The first becomes part of the second; Ctrl+Z parts them.
    void merge(model::RecordId record, model::RecordId into);
    /// Keeps a value of its own for a field in one system, whatever its owner says; or no longer.
    void pin(const std::string &system, const std::string &field, const std::string &value);
    void unpin(const std::string &system, const std::string &field);
    bool pinned(const model::SystemId &system, const std::string &field) const;
    /// Ties an object of a system to the shown record, also one that belongs to another record so far.
    void link(const std::string &system, const std::string &object, const std::string &id);

signals:
    void recordShown();
    void whyShown();

private:
    QWidget *makeBar();
    QWidget *makeList();
    QWidget *makeSheet();
    QWidget *makeTimeline();
    void wire();
    void fillEntities();
    void search();
    void read(model::RecordId id);
    void showSheet(Sheet sheet);
    void readTimeline();
    void editValue();
    void askLink();
    void askMerge();
    void askPin();
    void showPin();
    /// The linked system of the current cell; null: the cell is of none.
    const SheetColumn *currentSystem() const;
    void unlink();
    void run(const std::string &kind, model::Object what, const QString &outcome);

    ResultModel *m_results;
    SheetModel *m_sheet;
    LinkModel *m_links;
    TimelineModel *m_timeline;
    WhyPane *m_why;
    ui::NoticeBar *m_notice;
    ui::EmptyState *m_empty;
    QComboBox *m_entity;
    QLineEdit *m_search;
    QLabel *m_found, *m_title, *m_subtitle;
    ui::StatusLabel *m_linkCount, *m_differences, *m_proposals, *m_cases;
    QListView *m_list, *m_timelineView;
    ui::TableView *m_sheetView, *m_linkView;
    QPushButton *m_refresh, *m_resend, *m_unlink, *m_edit, *m_pin, *m_openCase;
    QSplitter *m_across, *m_upright;
    QStackedWidget *m_stack;
    QTimer m_typed;
    model::RecordId m_record;
    std::string m_wantedField;
    std::string m_whyPath;
    ui::Latest m_question, m_timelineQuestion, m_whyQuestion;
};

} // namespace splot::records
