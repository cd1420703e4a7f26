#pragma once

#include "ui/common/screen.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace splot::ui {
class StatusLabel;
}

namespace splot::shell {

/// The bar across the top: workspace, environment, locator, engine.
class Header : public QFrame
{
    Q_OBJECT

public:
    explicit Header(const ui::Console &console, QWidget *parent = nullptr);

    QWidget *locatorField() const;
    void setMenu(QMenu *menu);
    void openMenu();

signals:
    void locatorWanted();

private:
    void showWorkspace();
    void showEngine();
    void pauseOrResume();

    ui::Console m_console;
    QLabel *m_name, *m_environment;
    QPushButton *m_field;
    ui::StatusLabel *m_engine;
    QPushButton *m_pause;
    QToolButton *m_menu;
};

} // namespace splot::shell
