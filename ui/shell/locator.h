#pragma once

#include "ui/common/screen.h"
#include "ui/common/workspace.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace splot::shell {

/// One thing that the locator found, and what choosing it does.
struct Finding
{
    QString kind; ///< "Screen", "Record", "Case", "Flow", "Command"
    QString text;
    QString detail;
    QString iconName;
    QString system; ///< whose badge it bears; may be empty
    std::function<void()> choose;
};

/// What the locator shows, ranked.
class FindingModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<Finding> findings);
    const Finding *at(int row) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Finding> m_findings;
};

/// Ctrl+K: type an order number, a customer, a word of an error, a command, a screen.
class Locator : public QFrame
{
    Q_OBJECT

public:
    /// `places` gives the screens and the commands of the moment.
    Locator(const ui::Console &console, std::function<std::vector<Finding>()> places, QWidget *window);

    void open(const QRect &under); ///< in the window's coordinates
    QLineEdit *field() const { return m_field; }
    FindingModel &model() { return m_model; }

signals:
    void goTo(const splot::ui::Target &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void show(const QString &text);
    void addFlows(const QString &text, std::vector<Finding> &to) const;
    void askStore(const QString &text);
    void chooseCurrent();

    ui::Console m_console;
    std::function<std::vector<Finding>()> m_places;
    FindingModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_foot;
    QTimer m_typed;
    ui::Latest m_question;
    std::vector<Finding> m_found; ///< of the store, for what is typed
};

/// How well `text` fits what was typed: 0 not at all, higher is better. Words may be given by their
/// beginnings.
int fit(const QString &typed, const QString &text);

} // namespace splot::shell
