#pragma once

#include "ui/common/screen.h"
#include "ui/common/standing.h"
#include "ui/common/theme.h"

#include <QSystemTrayIcon>

class QMenu;

namespace splot::shell {

/// The sign in the tray, with the same truth as the status strip: a shape and a colour for what waits for a
/// person, red until the fault is gone. One message when a fault starts, one when it is gone.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(const ui::Console &console, QObject *parent = nullptr);
    ~Tray() override;

    static bool available() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void say(const QString &title, const QString &text, bool fault);
    const ui::Standing &standing() const { return m_standing; }
    /// The sign with the shape of `level` in its corner.
    static QIcon iconOf(ui::Standing::Level level, const ui::Palette &palette, const QColor &ink);

signals:
    void windowWanted();
    void inboxWanted();
    void quitWanted();

private:
    void follow();

    ui::Console m_console;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    ui::Standing m_standing;
    bool m_known = false; ///< how the workspace stands was worked out once
};

} // namespace splot::shell
