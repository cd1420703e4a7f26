#include "app/commandline/program.h"
#include "app/commands/commands.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <iostream>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

int main(int argc, char *argv[])
{
    using namespace splot::app;
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
    SetConsoleCP(CP_UTF8);
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("splotctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SPLOT_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("Splot"));

    std::vector<std::string> words;
    for (const QString &word : QCoreApplication::arguments().mid(1))
        words.push_back(word.toStdString());
    const std::string language = Program::languageOf(words);
    QTranslator translator;
    const QLocale locale = language.empty() ? QLocale() : QLocale(QString::fromStdString(language));
    // English, with its plural forms, for all whose language we do not speak.
    const auto speak = [&translator](const QLocale &spoken) {
        return translator.load(spoken, QStringLiteral("splot"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    };
    if (speak(locale) || speak(QLocale(QLocale::English)))
        QCoreApplication::installTranslator(&translator);

    const Commands commands = allCommands();
    return static_cast<int>(Program(commands, std::cout, std::cerr).run(words));
}
