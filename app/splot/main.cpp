#include "app/session/workspacepath.h"
#include "app/splot/application.h"
#include "app/splot/desk.h"
#include "app/splot/openworkspace.h"
#include "app/splot/pictures.h"
#include "ui/common/formats.h"

#include <QCommandLineParser>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace {
using namespace splot;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("splot", "Shows a workspace and keeps its systems in step."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("workspace"),
        QCoreApplication::translate(
            "splot", "NAME.splot; without it the one opened last, or the window to begin with"));
    parser.addOptions(
        {{QStringLiteral("no-engine"),
          QCoreApplication::translate("splot", "start no engine in this program")},
         {QStringLiteral("demo"),
          QCoreApplication::translate("splot", "open a made-up firm with five systems at work; the workspace "
                                               "then is a folder to keep it in")},
         {QStringLiteral("tray"),
          QCoreApplication::translate("splot", "begin in the tray, where there is one")},
         {QStringLiteral("language"), QCoreApplication::translate("splot", "en or pl"),
          QStringLiteral("LANGUAGE")},
         {QStringLiteral("theme"), QCoreApplication::translate("splot", "light, dark or system"),
          QStringLiteral("THEME")},
         {QStringLiteral("screens"),
          QCoreApplication::translate("splot", "write every screen as a picture into this folder, and end"),
          QStringLiteral("FOLDER")},
         {QStringLiteral("after"),
          QCoreApplication::translate("splot", "seconds before the pictures are taken"),
          QStringLiteral("SECONDS"), QStringLiteral("0")}});
}

QString workspaceOf(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return QString::fromStdString(app::withEnding(parser.positionalArguments().first().toStdString()));
    const QString last = QSettings().value(QStringLiteral("workspace")).toString();
    if (!last.isEmpty() && QFile::exists(last))
        return last;
    const auto found = app::workspacePath({});
    return found ? QString::fromStdString(*found) : QString();
}

ui::ThemeChoice themeOf(const QString &word)
{
    return word == QLatin1String("dark")    ? ui::ThemeChoice::Dark
           : word == QLatin1String("light") ? ui::ThemeChoice::Light
                                            : ui::ThemeChoice::FollowSystem;
}

QString demoFolderOf(const QCommandLineParser &parser)
{
    return parser.positionalArguments().isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                     QStringLiteral("/demo")
               : parser.positionalArguments().first();
}

int say(const base::Error &error)
{
    qCritical("%s %s", qPrintable(ui::say(error)), error.detail.c_str());
    return 4;
}

/// Writes the pictures of all screens; the exit code.
int takePictures(app::Application &application, ui::Theme &theme, app::Desk &desk,
                 const QCommandLineParser &parser)
{
    auto loaded = parser.isSet(QStringLiteral("demo")) ? desk.loadDemo() : desk.load(workspaceOf(parser));
    if (!loaded)
        return say(loaded.error());
    return app::Pictures(application, theme, **loaded, parser.value(QStringLiteral("screens")))
        .run(parser.value(QStringLiteral("after")).toInt());
}
} // namespace

int main(int argc, char *argv[])
{
    app::Application application(argc, argv);
    const QSettings settings;
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const auto chosen = [&](const char *name) {
        const QString option = QLatin1String(name);
        return parser.isSet(option) ? parser.value(option) : settings.value(option).toString();
    };
    application.speak(chosen("language"));
    ui::Theme theme;
    theme.choose(themeOf(chosen("theme")));
    app::Desk desk(application, theme,
                   {!parser.isSet(QStringLiteral("no-engine")), parser.isSet(QStringLiteral("tray")),
                    demoFolderOf(parser)});
    if (parser.isSet(QStringLiteral("screens")))
        return takePictures(application, theme, desk, parser);
    const QString path = workspaceOf(parser);
    if (parser.isSet(QStringLiteral("demo")))
        desk.openDemo();
    else if (path.isEmpty())
        desk.showStart();
    else
        desk.open(path);
    return desk.raisedOther() ? 0 : application.exec();
}
