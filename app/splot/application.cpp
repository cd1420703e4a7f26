#include "app/splot/application.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QThread>

namespace splot::app {

Application::Application(int &argc, char **argv) : QApplication(argc, argv)
{
    setApplicationName(QStringLiteral("splot"));
    setApplicationDisplayName(QStringLiteral("Splot"));
    setApplicationVersion(QStringLiteral(SPLOT_VERSION));
    setOrganizationName(QStringLiteral("Splot"));
}

void Application::speak(const QString &language)
{
    removeTranslator(&m_own);
    removeTranslator(&m_qt);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // English, with its plural forms, for all whose language we do not speak.
    const auto own = [this](const QLocale &spoken) {
        return m_own.load(spoken, QStringLiteral("splot"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    };
    if (own(locale) || own(QLocale(QLocale::English)))
        installTranslator(&m_own);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        installTranslator(&m_qt);
}

bool Application::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread()) // events of the workers and of the engine
        return QApplication::notify(receiver, event);
    // The receiver may delete itself: what it is called is taken before.
    const char *what = receiver->metaObject()->className();
    const int type = event->type();
    m_watchdog.enter();
    const bool done = QApplication::notify(receiver, event);
    m_watchdog.leave(what, type);
    return done;
}

} // namespace splot::app
