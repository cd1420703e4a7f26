#pragma once

#include "ui/shell/screens.h"

#include <QStackedWidget>

#include <map>

class QSettings;

namespace splot::ui {
class NoticeBar;
}

namespace splot::shell {

class Header;
class Locator;
class Rail;
class StatusStrip;
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

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addShortcuts();
    void wire();
    void showEngine();
    void showCounts();
    std::vector<Finding> places();
    QString settingsGroup() const;

    ui::Console m_console;
    std::vector<ScreenEntry> m_entries;
    std::map<QString, ui::Screen *> m_screens;
    QString m_current;
    Rail *m_rail;
    Header *m_header;
    ui::NoticeBar *m_notice;
    QStackedWidget *m_stack;
    StatusStrip *m_strip;
    Locator *m_locator;
};

} // namespace splot::shell
