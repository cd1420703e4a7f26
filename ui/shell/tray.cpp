#include "ui/shell/tray.h"

#include "ui/common/status.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/shell/sign.h"

#include <QMenu>
#include <QSettings>

namespace splot::shell {

namespace {
constexpr int sizes[] = {16, 22, 32, 64};
}

Tray::Tray(const ui::Console &console, QObject *parent)
    : QObject(parent), m_console(console), m_menu(std::make_unique<QMenu>())
{
    m_menu->addAction(tr("Open Splot"), this, &Tray::windowWanted);
    m_menu->addAction(tr("Open the Inbox"), this, &Tray::inboxWanted);
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit Splot"), this, &Tray::quitWanted);
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit windowWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::inboxWanted);
    connect(&console.workspace, &ui::Workspace::pulseChanged, this, &Tray::follow);
    connect(&console.workspace, &ui::Workspace::engineChanged, this, &Tray::follow);
    connect(&console.theme, &ui::Theme::changed, this, &Tray::follow);
    follow();
    m_icon.show();
}

Tray::~Tray() = default;

void Tray::follow()
{
    const ui::Standing before = m_standing;
    m_standing = ui::standingOf(m_console.workspace.pulse(), *m_console.workspace.configuration(),
                                m_console.workspace.engine());
    // Panels are dark or light whatever the windows are: the sign is drawn in a grey that both bear.
    m_icon.setIcon(iconOf(m_standing.level, m_console.theme.palette(), QColor(0x90, 0x98, 0xA0)));
    m_icon.setToolTip(QStringLiteral("%1: %2").arg(m_console.workspace.name(), m_standing.headline));
    const bool fault = m_standing.level == ui::Standing::Level::Fault;
    const bool wasFault = before.level == ui::Standing::Level::Fault;
    const bool wanted = QSettings().value(QStringLiteral("notifications"), true).toBool();
    if (m_known && wanted && fault && !wasFault)
        say(tr("%1 needs a person").arg(m_console.workspace.name()), m_standing.headline, true);
    if (m_known && wanted && !fault && wasFault)
        say(m_console.workspace.name(), m_standing.headline, false);
    m_known = m_known || m_console.workspace.pulse().at.micros != 0;
}

void Tray::say(const QString &title, const QString &text, bool fault)
{
    m_icon.showMessage(title, text, fault ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

QIcon Tray::iconOf(ui::Standing::Level level, const ui::Palette &palette, const QColor &ink)
{
    QIcon icon;
    for (const int size : sizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool calm = level == ui::Standing::Level::Calm;
        const bool fault = level == ui::Standing::Level::Fault;
        paintSign(painter, QRectF(size * 0.04, size * 0.04, size * 0.92, size * 0.92),
                  fault ? palette.bad : ink);
        if (!calm) {
            const double mark = size * 0.56;
            const QRectF place(size - mark, size - mark, mark, mark);
            painter.setCompositionMode(QPainter::CompositionMode_Clear);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::black);
            painter.drawEllipse(place.adjusted(-1, -1, 1, 1));
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            ui::paintStatus(painter, place, fault ? ui::Status::Failed : ui::Status::Retrying,
                            fault ? palette.bad : palette.warn);
        }
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace splot::shell
