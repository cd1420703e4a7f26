#pragma once

#include "core/monitor/alertwatch.h"
#include "ui/common/screen.h"

namespace splot::shell {

/// Looks at the pulse with the person's rules, for as long as the window is open or in the tray.
class Alerts : public QObject
{
    Q_OBJECT

public:
    explicit Alerts(const ui::Console &console, QObject *parent = nullptr);

    /// Takes up the rules as they are saved now.
    void readRules();
    int active() const { return m_watch.active(); }
    const QString &last() const { return m_last; } ///< the latest notice as a sentence; empty: none yet

signals:
    /// A sentence; `started` is false when the alert is over.
    void raised(const QString &text, bool started, bool inWindow, bool inTray);

private:
    void look();
    QString sentenceOf(const monitor::AlertNotice &notice) const;

    ui::Console m_console;
    monitor::AlertWatch m_watch;
    QString m_last;
};

} // namespace splot::shell
