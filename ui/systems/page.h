#pragma once

#include "ui/common/screen.h"
#include "ui/systems/presenter.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTabWidget;
class QTreeView;

namespace splot::ui {

class HealthCard;
class NoticeBar;
class Segments;
class StepList;
class SystemForm;
class TableView;

/// All connected systems; of the chosen one its health, its settings, its objects with samples, and a test of
/// the connection step by step.
class SystemsPage : public Screen
{
    Q_OBJECT

public:
    explicit SystemsPage(Console console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("systems"); }
    QString title() const override { return tr("Systems"); }
    void activate(const Target &target) override;
    void leave() override { m_presenter.setShown(false); }
    void focusSearch() override;
    QList<ScreenCommand> commands() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    SystemsPresenter &presenter() { return m_presenter; }
    TableView &table() { return *m_table; }
    QListView &cards() { return *m_cards; }
    void showCards(bool cards);
    SystemForm &form() { return *m_form; }

private:
    QWidget *tools();
    QWidget *list();
    QWidget *details();
    QVariantMap viewNow() const;
    void showView(const QVariantMap &view);
    void filter();
    const SystemRow *current() const;
    void showCurrent();
    void addSystem();
    void showObjects(const model::Value &objects);

    SystemsPresenter m_presenter;
    NoticeBar *m_notice;
    QLineEdit *m_search;
    Segments *m_kind;
    QStackedWidget *m_lists;
    TableView *m_table;
    QListView *m_cards;
    QTabWidget *m_tabs;
    QLabel *m_title;
    HealthCard *m_health;
    SystemForm *m_form;
    StepList *m_steps;
    QTreeView *m_objects;
    QStandardItemModel *m_objectModel;
    QPushButton *m_test, *m_discover, *m_map;
    model::SystemId m_shown, m_wanted;
};

} // namespace splot::ui
