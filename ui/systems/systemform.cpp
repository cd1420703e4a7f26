#include "ui/systems/systemform.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"
#include "ui/common/tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSpinBox>
#include <QStandardItemModel>

namespace splot::ui {

SystemForm::SystemForm(const Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_label(new QLineEdit(this)), m_window(new QLineEdit(this)),
      m_environment(new QComboBox(this)), m_colour(new QComboBox(this)),
      m_readOnly(new QCheckBox(tr("Only read: nothing is ever written there"), this)),
      m_paused(new QCheckBox(tr("Paused"), this)), m_interval(new QSpinBox(this)),
      m_settings(new TableView(console.theme, console.systems, this)), m_model(new QStandardItemModel(this)),
      m_save(button(tr("Save"), this, "primary")), m_back(button(tr("Discard"), this))
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
    m_settings->setModel(m_model);
    m_settings->setAccessibleName(tr("Settings of the connector"));
    m_settings->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                QAbstractItemView::AnyKeyPressed);
    column->addWidget(m_settings, 1);
    auto *note = label("note",
                       tr("Secrets are kept outside the workspace and stand here by name only (secret:NAME); "
                          "\"splotctl secret set NAME\" changes one."),
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
    connect(m_model, &QStandardItemModel::itemChanged, this, &SystemForm::noteChange);
    connect(m_colour, &QComboBox::activated, this,
            [this](int colour) { m_console.systems.setColour(m_system.id, colour); });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveWanted(edited()); });
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
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Setting"), tr("Value")});
    for (const auto &[name, value] : system.settings) {
        auto *key = new QStandardItem(ui::text(name));
        key->setEditable(false);
        m_model->appendRow({key, new QStandardItem(ui::text(value.toText()))});
    }
    m_settings->horizontalHeader()->resizeSection(0, m_console.theme.px(140));
    m_settings->horizontalHeader()->setStretchLastSection(true);
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
    for (int r = 0; r < m_model->rowCount() && r < static_cast<int>(system.settings.size()); ++r) {
        auto &value = system.settings[static_cast<std::size_t>(r)].second;
        const auto text = m_model->item(r, 1)->text().toStdString();
        if (value.toText() != text)
            value = model::Value(text);
    }
    return system;
}

void SystemForm::noteChange()
{
    if (m_filling)
        return;
    m_save->setEnabled(changed());
    m_back->setEnabled(changed());
}

} // namespace splot::ui
