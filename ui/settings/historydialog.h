#pragma once

#include "ui/common/changeplan.h"
#include "ui/common/screen.h"

#include <QDialog>

class QPushButton;
class QStandardItemModel;
class QTextBrowser;

namespace splot::ui {

class NoticeBar;
class TableView;

/// The versions of the configuration: who saved what, when and why, what differs; and the way back to one of
/// them, through its plan.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(const Console &console, QWidget *parent = nullptr);

    QStandardItemModel &versions() { return *m_model; }
    /// What a version changed, as text for people.
    void showVersion(int row);
    QString shownText() const;
    /// What has to be saved to be at a version again; `take` gets it.
    void askBack(int row, std::function<void(std::vector<store::Document>)> take);
    ChangePlan &changePlan() { return m_plan; }

signals:
    void filled();
    void shown();

private:
    void read();
    void fill(const std::vector<store::DocumentVersion> &history);
    void rollBack();

    Console m_console;
    ChangePlan m_plan;
    NoticeBar *m_notice;
    QStandardItemModel *m_model;
    TableView *m_table;
    QTextBrowser *m_diff;
    QPushButton *m_back;
    std::vector<std::int64_t> m_versions; ///< by row
    Latest m_question, m_diffQuestion;
};

} // namespace splot::ui
