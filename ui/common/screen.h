#pragma once

#include <QAction>
#include <QVariantMap>
#include <QWidget>

class QSettings;
class QUndoStack;

namespace splot::ui {

class EngineControl;
class SystemLooks;
class Theme;
class Workspace;

/// What every screen works with; all of it outlives the screens.
struct Console
{
    Theme &theme;
    Workspace &workspace;
    SystemLooks &systems;
    EngineControl &engine;
    QUndoStack &undo;
};

/// A place in the program: a screen, and what it shall show. Known members of `what`: "case", "item",
/// "record", "field", "system", "entity", "object", "out" (a flow's direction), "text" (a search), "plan".
struct Target
{
    QString screen;
    QVariantMap what;
};

/// What a screen adds to the locator besides its own name.
struct ScreenCommand
{
    QString text; ///< "Pause ERP"
    std::function<void()> run;
};

/// One of the window's screens. Screens know nothing of each other: they emit goTo, and the window carries it
/// out.
class Screen : public QWidget
{
    Q_OBJECT

public:
    explicit Screen(Console console, QWidget *parent = nullptr) : QWidget(parent), m_console(console) {}

    virtual QString id() const = 0;    ///< "inbox": stable, in settings and targets
    virtual QString title() const = 0; ///< in the person's language
    virtual QString iconName() const { return id(); }
    /// Shown from now on. What cannot be found of the target is said on the screen.
    virtual void activate(const Target &target) = 0;
    virtual void leave() {}       ///< no longer shown: what costs time stops
    virtual void focusSearch() {} ///< Ctrl+F
    virtual QList<ScreenCommand> commands() { return {}; }
    /// Layout, columns and filters of this workspace.
    virtual void saveState(QSettings &) const {}
    virtual void restoreState(QSettings &) {}

signals:
    void goTo(const splot::ui::Target &target);

protected:
    Console &console() { return m_console; }
    const Console &console() const { return m_console; }

private:
    Console m_console;
};

} // namespace splot::ui

Q_DECLARE_METATYPE(splot::ui::Target)
