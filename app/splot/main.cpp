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
         {QStringLiteral("language"), QCoreApplication::translate("splot", "en or pl"),
          QStringLiteral("LANGUAGE")},
         {QStringLiteral("theme"), QCoreApplication::translate("splot", "light, dark or system"),
          QStringLiteral("THEME")},
         {QStringLiteral("screens"),
          QCoreApplication::translate("splot", "write every screen as a picture into this folder, and end"),
          QStringLiteral("FOLDER")}});
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
} // namespace

int main(int argc, char *argv[])
{
    app::Application application(argc, argv);
    QSettings settings;
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    application.speak(parser.isSet(QStringLiteral("language"))
                          ? parser.value(QStringLiteral("language"))
                          : settings.value(QStringLiteral("language")).toString());
    ui::Theme theme;
    theme.choose(themeOf(parser.isSet(QStringLiteral("theme"))
                             ? parser.value(QStringLiteral("theme"))
                             : settings.value(QStringLiteral("theme")).toString()));
    const QString path = workspaceOf(parser);
    if (path.isEmpty()) {
        QMessageBox::information(
            nullptr, QStringLiteral("Splot"),
            QCoreApplication::translate(
                "splot", "Name a workspace: splot NAME.splot. \"splotctl init NAME\" makes one."));
        return 4;
    }
    auto engine = std::make_unique<app::EmbeddedEngine>(path.toStdString());
    auto *control = engine.get();
    auto opened = app::OpenWorkspace::open(path, theme, std::move(engine));
    if (!opened) {
        QMessageBox box(QMessageBox::Critical, QStringLiteral("Splot"), ui::say(opened.error()));
        box.setDetailedText(ui::text(opened.error().detail));
        box.exec();
        return 4;
    }
    auto &open = **opened;
    if (!parser.isSet(QStringLiteral("no-engine")) && !open.workspace().engine().runs)
        control->start();
    if (parser.isSet(QStringLiteral("screens")))
        return app::Pictures(application, theme, open, parser.value(QStringLiteral("screens"))).run();
    settings.setValue(QStringLiteral("workspace"), QFileInfo(path).absoluteFilePath());
    open.window().show();
    return application.exec();
}
