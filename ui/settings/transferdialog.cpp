#include "ui/settings/transferdialog.h"

#include "ui/common/changedialog.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/systemlooks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>

#include <map>

namespace splot::ui {

namespace {
enum TransferColumn { System, Setting, Theirs, Here, ColumnCount };

/// A secret that a saved configuration names is never written over by one that is only typed: until the plan
/// is approved the systems go on with theirs. What was saved after another version has another name.
std::string freePrefix(const Workspace &workspace)
{
    return "transfer." + std::to_string(workspace.configuration()->version);
}

std::string settingOf(const workspace::TransferSetting &setting)
{
    return setting.system.value + "." + setting.name;
}
} // namespace

TransferDialog::TransferDialog(const Console &console, workspace::Transfer transfer, const QString &folder,
                               QWidget *parent)
    : QDialog(parent), m_console(console), m_transfer(std::move(transfer)), m_plan(console.workspace),
      m_secrets(console.workspace), m_prefix(freePrefix(console.workspace)),
      m_notice(new NoticeBar(console.theme, this)), m_environment(new QComboBox(this)),
      m_removing(new QCheckBox(this)), m_table(new QTableWidget(0, ColumnCount, this)),
      m_changes(label("mid", {}, this)), m_go(button(tr("Show plan and take over ..."), this, "primary"))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("Take a configuration over"));
    resize(theme.px(960), theme.px(600));
    auto *note = label("mid",
                       tr("From %1. Mappings, entities, ownership and lookups come along. Addresses and "
                          "secrets belong to the environment: of systems that are known here they stay, of "
                          "new ones say them here. Nothing is saved before you saw the plan.")
                           .arg(folder),
                       this);
    note->setWordWrap(true);
    m_environment->addItems({tr("production"), tr("test")});
    m_environment->setCurrentIndex(1);
    m_environment->setAccessibleName(tr("Environment of new systems"));
    m_removing->setText(tr("Remove here what the folder does not have"));
    m_changes->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(label("mid", tr("New systems are of"), this));
    row->addWidget(m_environment);
    row->addSpacing(theme.px(24));
    row->addWidget(m_removing);
    row->addStretch(1);
    auto *back = button(tr("Back"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_changes, 1);
    foot->addWidget(back);
    foot->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(m_notice);
    column->addWidget(note);
    column->addLayout(row);
    column->addWidget(settingsPart(), 1);
    column->addLayout(foot);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &TransferDialog::plan);
    connect(m_removing, &QCheckBox::toggled, this, &TransferDialog::showChanges);
    connect(m_environment, &QComboBox::activated, this, &TransferDialog::showChanges);
    connect(&m_plan, &ChangePlan::failed, this, [this](const base::Error &e) {
        m_go->setEnabled(!m_saved);
        m_notice->showError(e);
    });
    connect(&m_plan, &ChangePlan::saved, this, [this] {
        m_saved = true;
        m_kept.clear();
    });
    showChanges();
}

TransferDialog::~TransferDialog()
{
    forgetSecrets();
}

QWidget *TransferDialog::settingsPart()
{
    const Theme &theme = m_console.theme;
    m_table->setAccessibleName(tr("Settings of this environment"));
    m_table->setHorizontalHeaderLabels({tr("System"), tr("Setting"), tr("In the folder"), tr("Here")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(36));
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus); // its fields have it
    const int widths[] = {160, 180, 240};
    for (int c = System; c <= Theirs; ++c)
        m_table->setColumnWidth(c, theme.px(widths[c]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &setting : m_transfer.settings())
        addRow(setting);
    return m_table;
}

void TransferDialog::addRow(const workspace::TransferSetting &setting)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const auto item = [&](int column, const QString &text) {
        auto *cell = new QTableWidgetItem(text);
        cell->setFlags(Qt::ItemIsEnabled);
        m_table->setItem(row, column, cell);
    };
    const QString name = say(base::Message{setting.label, {}});
    item(System, ui::text(setting.system.value));
    item(Setting, setting.required ? tr("%1 *").arg(name) : name);
    item(Theirs, setting.secret ? (setting.theirs.isBlank() ? QString() : tr("a secret of its own"))
                                : valueText(setting.theirs, 80));
    auto *field = new QLineEdit(m_table);
    field->setAccessibleName(tr("%1: %2").arg(ui::text(setting.system.value), name));
    field->setProperty("system", ui::text(setting.system.value));
    field->setProperty("setting", ui::text(setting.name));
    if (setting.secret) {
        field->setEchoMode(QLineEdit::Password);
        field->setPlaceholderText(setting.here.isBlank() ? tr("type it; the engine keeps it")
                                                         : tr("kept here; type to replace it"));
    } else {
        const auto &value = setting.known ? setting.here : setting.theirs;
        field->setText(value.isBlank() ? QString() : ui::text(value.toText()));
        field->setCursorPosition(0);
    }
    m_table->setCellWidget(row, Here, field);
}

QLineEdit *TransferDialog::field(const QString &system, const QString &setting) const
{
    for (auto *edit : m_table->findChildren<QLineEdit *>()) {
        if (edit->property("system").toString() == system && edit->property("setting").toString() == setting)
            return edit;
    }
    return nullptr;
}

/// The fields' texts become answers; secrets are only gathered.
void TransferDialog::collect(std::vector<TypedSecret> &typed)
{
    m_transfer.setRemoving(m_removing->isChecked());
    m_transfer.setEnvironment(static_cast<model::Environment>(m_environment->currentIndex()));
    for (const auto &setting : m_transfer.settings()) {
        const auto *edit = field(ui::text(setting.system.value), ui::text(setting.name));
        const auto given = edit->text().toStdString();
        if (setting.secret) {
            if (!given.empty())
                typed.push_back({settingOf(setting), given});
            continue;
        }
        m_transfer.answer(setting.system, setting.name, given.empty() ? model::Value() : model::Value(given));
    }
}

void TransferDialog::showChanges()
{
    std::vector<TypedSecret> typed;
    collect(typed);
    std::map<std::string, int> counts;
    for (const auto &document : m_transfer.changes())
        ++counts[document.kind];
    QStringList parts;
    for (const auto &[kind, n] : counts)
        parts << QStringLiteral("%1: %2").arg(ui::text(kind)).arg(n);
    QString told = counts.empty() ? tr("The folder and this workspace say the same.")
                                  : tr("Documents that change: %1.").arg(parts.join(QStringLiteral(", ")));
    QStringList lookups;
    for (const auto &name : m_transfer.lookupsToCheck())
        lookups << ui::text(name);
    if (!lookups.isEmpty())
        told += QLatin1Char(' ') + tr("Lookups may hold ids of the other environment; check: %1.")
                                       .arg(lookups.join(QStringLiteral(", ")));
    m_changes->setText(told);
    m_go->setEnabled(!counts.empty());
}

void TransferDialog::plan()
{
    m_notice->clear();
    std::vector<TypedSecret> typed;
    collect(typed);
    for (const auto &setting : m_transfer.missing()) {
        const bool given = std::any_of(typed.begin(), typed.end(),
                                       [&](const auto &t) { return t.setting == settingOf(setting); });
        if (given)
            continue;
        m_notice->showWarning(
            tr("%1 needs \"%2\" here: what holds elsewhere does not hold in this "
               "environment.")
                .arg(ui::text(setting.system.value), say(base::Message{setting.label, {}})));
        field(ui::text(setting.system.value), ui::text(setting.name))->setFocus();
        return;
    }
    keepSecrets(typed);
}

void TransferDialog::keepSecrets(const std::vector<TypedSecret> &typed)
{
    m_go->setEnabled(false);
    // Before they are answered: of those that go together one may fail, or this dialog be closed meanwhile.
    for (const auto &secret : typed)
        m_kept.emplace_back(secret.setting, "secret:" + m_prefix + "." + secret.setting);
    m_secrets.keep(m_prefix, typed, this, [this](base::Result<model::Object> kept) {
        if (!kept) {
            m_go->setEnabled(true);
            forgetSecrets();
            return m_notice->showError(kept.error());
        }
        for (const auto &[name, value] : *kept) {
            for (const auto &asked : m_transfer.settings()) {
                if (name == settingOf(asked))
                    m_transfer.answer(asked.system, asked.name, value);
            }
        }
        showPlan();
    });
}

/// Their texts are still in the fields: another plan keeps them anew.
void TransferDialog::forgetSecrets()
{
    m_secrets.forget(m_kept);
    for (const auto &asked : m_transfer.settings()) {
        const bool kept = std::any_of(m_kept.begin(), m_kept.end(),
                                      [&](const auto &k) { return k.first == settingOf(asked); });
        if (kept)
            m_transfer.withdraw(asked.system, asked.name);
    }
    m_kept.clear();
}

void TransferDialog::showPlan()
{
    m_plan.start(m_transfer.changes(), {});
    emit planStarted();
    ChangeDialog dialog(m_console, m_plan, tr("Taken over from another workspace"), this);
    if (dialog.exec() == QDialog::Accepted)
        return finish();
    m_plan.cancel();
    forgetSecrets();
    m_go->setEnabled(true);
}

/// The approval is worked out after the save, and would be given up with this dialog.
void TransferDialog::finish()
{
    if (!m_plan.underWay())
        return accept();
    m_changes->setText(tr("Saved. The engine approves the plan ..."));
    connect(&m_plan, &ChangePlan::approved, this, &QDialog::accept);
}

void TransferDialog::reject()
{
    // What is saved is taken over, also when nobody waits for its approval.
    if (m_saved)
        accept();
    else
        QDialog::reject();
}

QString TransferDialog::said() const
{
    return m_changes->text();
}

} // namespace splot::ui
