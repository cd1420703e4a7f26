#include "app/splot/pictures.h"

#include "app/splot/application.h"
#include "app/splot/openworkspace.h"
#include "app/splot/scenes.h"
#include "ui/flows/alertdialog.h"
#include "ui/flows/firmalerts.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/startwindow.h"

#include <QDir>
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
    Scenes::settle(seconds * 1000);
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
    Scenes::settle(200);
    start.grab().save(QStringLiteral("%1/start-%2.png").arg(m_folder, suffix));
    start.hide();
    auto &window = m_open.window();
    window.resize(m_theme.px(1600), m_theme.px(1000));
    window.show();
    for (const auto &entry : window.entries()) {
        window.go({entry.id, {}});
        Scenes::settle(1500);
        window.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, entry.id, suffix));
    }
    if (!m_open.workspace().configuration()->systems.empty())
        Scenes(m_open.console(), window, [this, &suffix](QWidget &shown, const QString &name) {
            shown.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, suffix));
        }).takeAll();
    ui::AlertDialog alerts(m_open.console());
    alerts.add({});
    alerts.show();
    Scenes::settle(200);
    alerts.grab().save(QStringLiteral("%1/alerts-%2.png").arg(m_folder, suffix));
    alerts.firm().table().addNew();
    alerts.tabs().setCurrentWidget(&alerts.firm());
    Scenes::settle(200);
    alerts.grab().save(QStringLiteral("%1/firmalerts-%2.png").arg(m_folder, suffix));
    alerts.hide();
    shell::HelpWindow help(m_theme);
    for (const char *topic : {"window", "keys", "guide", "formulas"}) {
        help.open(QLatin1String(topic));
        Scenes::settle(200);
        help.grab().save(QStringLiteral("%1/help-%2-%3.png").arg(m_folder, QLatin1String(topic), suffix));
    }
}

} // namespace splot::app
