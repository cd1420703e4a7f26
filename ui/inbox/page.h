#pragma once

#include "ui/common/caseactions.h"
#include "ui/common/screen.h"
#include "ui/common/workspace.h"
#include "ui/inbox/itemmodel.h"
#include "ui/inbox/message.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace splot::ui {
class EmptyState;
class NoticeBar;
class Segments;
class TableView;
} // namespace splot::ui

namespace splot::inbox {

class CaseModel;
class CasePanel;
class MatchDesk;
class MessagePage;
class RepairPanel;

/// The Inbox: cases above, the messages of the chosen one, one message whole, and its repair.
class Page : public ui::Screen
{
    Q_OBJECT

public:
    explicit Page(const ui::Console &console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("inbox"); }
    QString title() const override { return tr("Inbox"); }
    void activate(const ui::Target &target) override;
    void focusSearch() override;
    QList<ui::ScreenCommand> commands() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    CaseModel &cases() { return *m_cases; }
    ItemModel &items() { return *m_items; }
    RepairPanel &repair() { return *m_repair; }
    void chooseCase(model::CaseId id);
    void retry(bool wholeCase);
    void discard(const QString &reason, bool wholeCase);
    /// The match desk's decision about the shown message; record 0: a new one, kept apart from all others.
    void match(qlonglong item, qlonglong record);

signals:
    void casesShown();
    void messageShown();

private:
    QWidget *makeBar();
    QWidget *makeItems();
    QWidget *makeSide();
    void wire();
    void wireMessage();
    void readCases();
    void showCases(std::vector<model::Case> cases);
    void showCounts();
    void caseChosen();
    void itemChosen();
    void readMessage(std::int64_t item);
    void showMessage(const Message &message);
    void decide(bool accept);
    void askDiscard();
    void runCommand(const std::string &kind, model::Object what, std::function<void()> done);
    model::Object chosenItems(bool wholeCase) const;

    CaseModel *m_cases;
    ItemModel *m_items;
    ui::TableView *m_caseView;
    QListView *m_itemView;
    MessagePage *m_message;
    RepairPanel *m_repair;
    MatchDesk *m_desk;
    CasePanel *m_case;
    ui::CaseActions m_actions;
    ui::Segments *m_segments;
    ui::NoticeBar *m_notice;
    ui::EmptyState *m_empty;
    QLineEdit *m_search, *m_itemSearch;
    QLabel *m_itemCount, *m_sideTitle;
    QPushButton *m_retryAll = nullptr;
    QSplitter *m_upright, *m_across;
    QStackedWidget *m_stack, *m_side;
    QTimer m_typed, m_itemTyped;
    ui::Latest m_caseQuestion, m_messageQuestion;
    model::CaseId m_wantedCase;
    std::int64_t m_wantedItem = 0;
    std::optional<Message> m_shown;
};

} // namespace splot::inbox
