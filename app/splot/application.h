#pragma once

#include "ui/common/watchdog.h"

#include <QApplication>
#include <QTranslator>

namespace splot::app {

/// The program's event loop, timed by the watchdog, and its language.
class Application : public QApplication
{
    Q_OBJECT

public:
    Application(int &argc, char **argv);

    /// "en", "pl"; empty: the person's.
    void speak(const QString &language);
    bool notify(QObject *receiver, QEvent *event) override;
    const ui::Watchdog &watchdog() const { return m_watchdog; }

private:
    ui::Watchdog m_watchdog;
    QTranslator m_own, m_qt;
};

} // namespace splot::app
