#include "app/demo/demoworkspace.h"
#include "app/session/workspacepath.h"
#include "app/splot/application.h"
#include "app/splot/embeddedengine.h"
#include "app/splot/openworkspace.h"
#include "app/splot/pictures.h"
#include "ui/common/formats.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
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
        QCoreApplication::translate("splot", "NAME.splot; without it the one opened last"));
    parser.addOptions(
        {{QStringLiteral("no-engine"),
          QCoreApplication::translate("splot", "start no engine in this program")},
         {QStringLiteral("demo"),
          QCoreApplication::translate("splot", "open a made-up firm with five systems at work; the workspace "
                                               "then is a folder to keep it in")},
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
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Splot"), ui::say(error));
    box.setDetailedText(ui::text(error.detail));
    box.exec();
    return 4;
}

/// Opens the workspace and shows it until the window is closed; the exit code.
int show(app::Application &application, ui::Theme &theme, const QCommandLineParser &parser,
         const QString &path, app::DemoWorkspace *demo)
{
    auto engine = std::make_unique<app::EmbeddedEngine>(path.toStdString());
    auto *control = engine.get();
    if (demo) {
        control->whenStarted([demo](engine::Engine &started) { demo->tend(started); });
        QObject::connect(demo, &app::DemoWorkspace::begun, control, [control](const QString &problem) {
            if (!problem.isEmpty())
                emit control->failed(base::error(base::ErrorCode::Rejected, "%1", {problem.toStdString()}));
        });
    }
    auto opened = app::OpenWorkspace::open(path, theme, std::move(engine));
    if (!opened)
        return say(opened.error());
    auto &open = **opened;
    if (!parser.isSet(QStringLiteral("no-engine")) && !open.workspace().engine().runs)
        control->start();
    if (parser.isSet(QStringLiteral("screens")))
        return app::Pictures(application, theme, open, parser.value(QStringLiteral("screens")))
            .run(parser.value(QStringLiteral("after")).toInt());
    if (!demo)
        QSettings().setValue(QStringLiteral("workspace"), QFileInfo(path).absoluteFilePath());
    open.window().show();
    return application.exec();
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
    if (parser.isSet(QStringLiteral("demo"))) {
        auto demo = app::DemoWorkspace::open(demoFolderOf(parser).toStdString());
        if (!demo)
            return say(demo.error());
        return show(application, theme, parser, QString::fromStdString((*demo)->path()), demo->get());
    }
    const QString path = workspaceOf(parser);
    if (path.isEmpty()) {
        QMessageBox::information(
            nullptr, QStringLiteral("Splot"),
            QCoreApplication::translate("splot",
                                        "Name a workspace: splot NAME.splot. \"splotctl init NAME\" makes "
                                        "one, \"splot --demo\" shows a firm at work."));
        return 4;
    }
    return show(application, theme, parser, path, nullptr);
}
