#pragma once

#include "core/base/error.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace splot::ui {
class NoticeBar;
}

namespace splot::shell {

/// What a person sees before a workspace is open: look at the demo, make a new workspace, open one, or one of
/// those opened lately. What could not be opened is said here, and the window stays usable.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(const ui::Theme &theme, QWidget *parent = nullptr);

    void showError(const base::Error &error);
    /// Takes up the list of workspaces anew.
    void refresh();

signals:
    void demoWanted();
    void openWanted(const QString &path);
    void createWanted(const QString &path); ///< with its ending; the folder exists
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeChoices();
    QWidget *makeNew();
    QWidget *makeRecent();
    QPushButton *choice(const QString &title, const QString &text, QWidget *parent, bool first = false);
    void open();
    void create();
    void followName();
    void openRecent();

    const ui::Theme &m_theme;
    ui::NoticeBar *m_notice;
    QStackedWidget *m_pages;
    QListWidget *m_recent;
    QLabel *m_recentTitle;
    QLineEdit *m_name, *m_folder;
    QLabel *m_file;
    QPushButton *m_create;
};

} // namespace splot::shell
