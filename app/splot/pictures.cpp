#include "app/splot/pictures.h"

#include "app/splot/application.h"
#include "app/splot/openworkspace.h"
#include "ui/flows/alertdialog.h"
#include "ui/flows/firmalerts.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/startwindow.h"

#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTabWidget>

namespace splot::app {

Pictures::Pictures(Application &application, ui::Theme &theme, OpenWorkspace &open, QString folder)
    : m_application(application), m_theme(theme), m_open(open), m_folder(std::move(folder))
{}

int Pictures::run(int seconds)
{
    if (!QDir().mkpath(m_folder)) {
        qWarning("The folder %s cannot be made.", qPrintable(m_folder));
        return 1;
    }
    settle(seconds * 1000);
    for (const char *language : {"en", "pl"}) {
        m_application.speak(QString::fromLatin1(language));
        m_open.rebuild();
        for (const auto &[choice, name] :
             {std::pair(ui::ThemeChoice::Light, "light"), std::pair(ui::ThemeChoice::Dark, "dark")}) {
            m_theme.choose(choice);
            take(QStringLiteral("%1-%2").arg(QLatin1String(language), QLatin1String(name)));
        }
    }
    return 0;
}

void Pictures::take(const QString &suffix)
{
    shell::StartWindow start(m_theme);
    start.show();
    settle(200);
    start.grab().save(QStringLiteral("%1/start-%2.png").arg(m_folder, suffix));
    start.hide();
    auto &window = m_open.window();
    window.resize(m_theme.px(1600), m_theme.px(1000));
    window.show();
    for (const auto &entry : window.entries()) {
        window.go({entry.id, {}});
        settle(1500);
        window.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, entry.id, suffix));
    }
    window.beginTour();
    settle(300);
    window.grab().save(QStringLiteral("%1/tour-%2.png").arg(m_folder, suffix));
    window.leaveTour();
    ui::AlertDialog alerts(m_open.console());
    alerts.add({});
    alerts.show();
    settle(200);
    alerts.grab().save(QStringLiteral("%1/alerts-%2.png").arg(m_folder, suffix));
    alerts.firm().table().addNew();
    alerts.tabs().setCurrentWidget(&alerts.firm());
    settle(200);
    alerts.grab().save(QStringLiteral("%1/firmalerts-%2.png").arg(m_folder, suffix));
    alerts.hide();
    shell::HelpWindow help(m_theme);
    help.open(QStringLiteral("window"));
    settle(200);
    help.grab().save(QStringLiteral("%1/help-%2.png").arg(m_folder, suffix));
}

/// Answers of the workers come as events; a screen rests when none came for a while.
void Pictures::settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
}

} // namespace splot::app
