#pragma once

#include "ui/shell/screens.h"

#include <QStackedWidget>

#include <map>
#include <memory>

class QSettings;

namespace splot::ui {
class NoticeBar;
}

namespace splot::shell {

class Alerts;
class Header;
class HelpWindow;
class Locator;
class Rail;
class StatusStrip;
class Tour;
class Tray;
struct Finding;

/// The window: rail, header, the screen of the moment, status strip. It knows screens only as ui::Screen.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(const ui::Console &console, std::vector<ScreenEntry> screens);
    ~MainWindow() override;

    /// Shows the target's screen; an unknown screen is said in the notice.
    void go(const ui::Target &target);
    QString current() const { return m_current; }
    ui::Screen *screen(const QString &id); ///< makes it if need be; null: no such screen
    const std::vector<ScreenEntry> &entries() const { return m_entries; }
    Locator &locator() { return *m_locator; }
    void openLocator();
    void saveState();
    /// Has the window in the tray's keeping from the start, where there is a tray; else shows it.
    void showAtStart(bool inTray);
    void raiseWindow(); ///< out of the tray, from behind others
    void openHelp(const QString &topic = QStringLiteral("window"));
    void beginTour();
    void leaveTour();
    /// Closes for good. Where that would stop the sync, a person is asked first.
    void quit();
    /// The session of the computer ends, or the program itself closes the window: nothing is asked.
    void quitUnasked();
    /// Whether the sync shall stop with the window; it answers by itself. The window owns nothing of it.
    std::unique_ptr<QWidget> closingQuestion();

signals:
    void closed();
    void otherWorkspaceWanted(); ///< the window may be closed for it

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    bool staysInTray() const;
    void askBeforeClosing();
    void makeMenu();
    void addShortcuts();
    void wire();
    void showEngine();
    void showCounts();
    void tellAlert(const QString &text, bool started, bool inWindow, bool inTray);
    std::vector<Finding> places();
    QString settingsGroup() const;

    ui::Console m_console;
    std::vector<ScreenEntry> m_entries;
    std::map<QString, ui::Screen *> m_screens;
    QString m_current;
    Rail *m_rail;
    Header *m_header;
    ui::NoticeBar *m_notice;
    ui::NoticeBar *m_alertBar;
    QStackedWidget *m_stack;
    StatusStrip *m_strip;
    Locator *m_locator;
    HelpWindow *m_help = nullptr; ///< made when it is first wanted
    Tour *m_tour = nullptr;       ///< likewise
    Alerts *m_alerts;
    Tray *m_tray = nullptr;  ///< null: there is none on this desktop
    bool m_quitting = false; ///< by the tray's menu: not into the tray
    bool m_agreed = false;   ///< that the sync stops
    bool m_toOther = false;  ///< another workspace is wanted after the close
};

} // namespace splot::shell
