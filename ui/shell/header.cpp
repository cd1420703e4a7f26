#include "ui/shell/header.h"

#include "core/workspace/configurationcodec.h"
#include "ui/common/enginecontrol.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/layouts.h"
#include "ui/common/statuslabel.h"
#include "ui/common/workspace.h"
#include "ui/shell/sign.h"

#include <QMessageBox>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace splot::shell {

namespace {
class Sign : public QWidget
{
public:
    Sign(const ui::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setFixedWidth(theme.px(76));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QRectF place(0, 0, m_theme.px(20), m_theme.px(20));
        place.moveCenter(QRectF(rect()).center());
        paintSign(painter, place, m_theme.palette().text);
    }

private:
    const ui::Theme &m_theme;
};
} // namespace

Header::Header(const ui::Console &console, QWidget *parent)
    : QFrame(parent), m_console(console), m_name(ui::label("heading", {}, this)),
      m_environment(ui::label("test", {}, this)),
      m_field(ui::button(tr("Search records, orders, errors, commands"), this)),
      m_engine(new ui::StatusLabel(console.theme, this)), m_pause(ui::button(tr("Pause all"), this)),
      m_menu(new QToolButton(this))
{
    const ui::Theme &theme = console.theme;
    setProperty("kind", QStringLiteral("bar"));
    setFixedHeight(theme.px(44));
    m_field->setIcon(ui::icon(theme, QStringLiteral("search")));
    m_field->setIconSize(QSize(theme.px(16), theme.px(16)));
    m_field->setProperty("kind", QStringLiteral("search"));
    m_field->setMinimumWidth(theme.px(240));
    m_field->setMaximumWidth(theme.px(560));
    m_field->setToolTip(tr("Find anything (Ctrl+K)"));
    auto *key = ui::label("key", QStringLiteral("Ctrl+K"), m_field);
    auto *inner = new QHBoxLayout(m_field);
    inner->setContentsMargins(0, 0, theme.px(6), 0);
    inner->addStretch(1);
    inner->addWidget(key);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, theme.px(12), 1);
    row->setSpacing(theme.px(12));
    row->addWidget(new Sign(theme, this));
    row->addWidget(m_name);
    row->addWidget(m_environment, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_field, 4);
    row->addStretch(1);
    row->addWidget(m_engine);
    row->addWidget(m_pause);
    m_menu->setIcon(ui::icon(theme, QStringLiteral("menu")));
    m_menu->setToolTip(tr("Menu: workspaces, help (F10)"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_menu);
    connect(m_field, &QPushButton::clicked, this, &Header::locatorWanted);
    connect(m_pause, &QPushButton::clicked, this, &Header::pauseOrResume);
    connect(&console.workspace, &ui::Workspace::configurationChanged, this, &Header::showWorkspace);
    connect(&console.workspace, &ui::Workspace::engineChanged, this, &Header::showEngine);
    showWorkspace();
    showEngine();
}

QWidget *Header::locatorField() const
{
    return m_field;
}

void Header::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void Header::openMenu()
{
    m_menu->showMenu();
}

void Header::showWorkspace()
{
    const auto &systems = m_console.workspace.configuration()->systems;
    m_name->setText(m_console.workspace.name());
    m_name->setToolTip(m_console.workspace.path());
    const bool production = std::any_of(systems.begin(), systems.end(), [](const auto &s) {
        return s.environment == model::Environment::Production;
    });
    m_environment->setProperty("kind", production ? QStringLiteral("production") : QStringLiteral("test"));
    m_environment->style()->unpolish(m_environment);
    m_environment->style()->polish(m_environment);
    m_environment->setText(production ? tr("PRODUCTION") : tr("TEST"));
    m_environment->setVisible(!systems.empty());
    const bool allPaused = !systems.empty() && std::all_of(systems.begin(), systems.end(),
                                                           [](const auto &s) { return s.paused; });
    m_pause->setText(allPaused ? tr("Resume all") : tr("Pause all"));
    m_pause->setVisible(!systems.empty());
}

void Header::showEngine()
{
    const auto &engine = m_console.workspace.engine();
    if (!engine.runs) {
        m_engine->set(ui::Status::Failed, tr("No engine runs"));
        m_engine->setToolTip({});
        return;
    }
    const bool here = m_console.engine.runsHere();
    m_engine->set(ui::Status::Running, here ? tr("Engine running") : tr("Engine: service"));
    m_engine->setToolTip(
        here ? tr("The engine runs inside this program; closing it stops the sync.")
             : tr("The engine runs in process %1 on %2; closing this window does not stop it.")
                   .arg(engine.lease.process)
                   .arg(ui::text(engine.lease.host)));
}

void Header::pauseOrResume()
{
    auto configuration = *m_console.workspace.configuration();
    const bool pause = std::any_of(configuration.systems.begin(), configuration.systems.end(),
                                   [](const auto &s) { return !s.paused; });
    for (auto &system : configuration.systems)
        system.paused = pause;
    std::vector<store::Document> changed;
    for (auto &document : workspace::writeConfiguration(configuration)) {
        if (document.kind == "system")
            changed.push_back(std::move(document));
    }
    m_console.workspace.saveDocuments(std::move(changed), configuration.version,
                                      pause ? tr("All systems paused") : tr("All systems resumed"), this,
                                      [this](const base::Result<std::int64_t> &saved) {
                                          if (!saved)
                                              QMessageBox::warning(this, tr("Not saved"),
                                                                   ui::say(saved.error()));
                                      });
}

} // namespace splot::shell
