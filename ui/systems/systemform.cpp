#include "ui/systems/systemform.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"
#include "ui/common/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>

namespace splot::ui {

SystemForm::SystemForm(const Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_label(new QLineEdit(this)), m_window(new QLineEdit(this)),
      m_environment(new QComboBox(this)), m_colour(new QComboBox(this)),
      m_readOnly(new QCheckBox(tr("Only read: nothing is ever written there"), this)),
      m_paused(new QCheckBox(tr("Paused"), this)), m_interval(new QSpinBox(this)),
      m_settings(new SettingsForm(console.theme, this)), m_save(button(tr("Save"), this, "primary")),
      m_back(button(tr("Discard"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(console.theme.px(16), console.theme.px(12), console.theme.px(16),
                               console.theme.px(12));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(console.theme.px(12));
    m_environment->addItems({tr("Production"), tr("Test")});
    m_interval->setRange(0, 86400);
    m_interval->setSuffix(tr(" s"));
    m_interval->setSpecialValueText(tr("only by hand"));
    m_window->setPlaceholderText(tr("always; or for instance 22:00-05:30"));
    const QString names[]{tr("Ochre"), tr("Blue"), tr("Violet"), tr("Teal"),
                          tr("Olive"), tr("Pink"), tr("Brown"),  tr("Cyan")};
    m_colour->addItems({std::begin(names), std::end(names)});
    form->addRow(tr("Name"), m_label);
    form->addRow(tr("Colour"), m_colour);
    form->addRow(tr("Environment"), m_environment);
    form->addRow(tr("Read every"), m_interval);
    form->addRow(tr("Write only"), m_window);
    form->addRow(QString(), m_readOnly);
    form->addRow(QString(), m_paused);
    column->addLayout(form);
    column->addWidget(label("heading", tr("Settings of the connector"), this));
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(scroll);
    page->setProperty("kind", QStringLiteral("page"));
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, console.theme.px(8), 0);
    inner->addWidget(m_settings);
    inner->addStretch(1);
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    auto *note = label("note",
                       tr("Secrets are kept by the engine, outside the workspace. They can be replaced here, "
                          "and read nowhere."),
                       this);
    note->setWordWrap(true);
    column->addWidget(note);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_back);
    foot->addWidget(m_save);
    column->addLayout(foot);
    for (auto *edit : {m_label, m_window})
        connect(edit, &QLineEdit::textChanged, this, &SystemForm::noteChange);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &SystemForm::noteChange);
    connect(m_interval, &QSpinBox::valueChanged, this, &SystemForm::noteChange);
    connect(m_readOnly, &QCheckBox::toggled, this, &SystemForm::noteChange);
    connect(m_paused, &QCheckBox::toggled, this, &SystemForm::noteChange);
    connect(m_settings, &SettingsForm::edited, this, &SystemForm::noteChange);
    connect(m_colour, &QComboBox::activated, this,
            [this](int colour) { m_console.systems.setColour(m_system.id, colour); });
    connect(m_save, &QPushButton::clicked, this,
            [this] { emit saveWanted(edited(), m_settings->secrets()); });
    connect(m_back, &QPushButton::clicked, this, [this] { show(m_system); });
}

void SystemForm::show(const model::System &system)
{
    m_filling = true;
    m_system = system;
    m_label->setText(ui::text(system.label));
    m_window->setText(ui::text(system.writeWindow));
    m_environment->setCurrentIndex(system.environment == model::Environment::Production ? 0 : 1);
    m_colour->setCurrentIndex(m_console.systems.look(system.id).colour);
    m_readOnly->setChecked(system.readOnly);
    m_paused->setChecked(system.paused);
    const auto all = system.schedules.find("");
    m_interval->setValue(static_cast<int>(
        (all == system.schedules.end() ? model::Schedule().interval : all->second.interval).count() / 1000));
    m_settings->show(entryFor(system), system.settings);
    m_filling = false;
    noteChange();
}

model::System SystemForm::edited() const
{
    auto system = m_system;
    system.label = m_label->text().trimmed().toStdString();
    system.writeWindow = m_window->text().trimmed().toStdString();
    system.environment =
        m_environment->currentIndex() == 0 ? model::Environment::Production : model::Environment::Test;
    system.readOnly = m_readOnly->isChecked();
    system.paused = m_paused->isChecked();
    const auto known = system.schedules.find("");
    const auto interval = std::chrono::milliseconds(m_interval->value() * 1000);
    if (known != system.schedules.end() ? known->second.interval != interval
                                        : interval != model::Schedule().interval)
        system.schedules[""].interval = interval;
    system.settings = m_settings->settings();
    return system;
}

/// What its connector asks for; of a kind that the catalogue does not have, what it was given.
workspace::CatalogueEntry SystemForm::entryFor(const model::System &system) const
{
    const auto state = m_console.workspace.reader().state(workspace::catalogueState);
    for (auto &entry : state ? workspace::readCatalogue(*state) : std::vector<workspace::CatalogueEntry>()) {
        if (entry.name == system.connector)
            return entry;
    }
    workspace::CatalogueEntry entry{system.connector, system.connector, {}, {}, {}};
    for (const auto &[name, value] : system.settings)
        entry.settings.push_back(
            {name, name, value.toText().starts_with("secret:") ? "secret" : "text", false, {}, {}, {}});
    return entry;
}

void SystemForm::noteChange()
{
    if (m_filling)
        return;
    m_save->setEnabled(changed());
    m_back->setEnabled(changed());
}

} // namespace splot::ui
