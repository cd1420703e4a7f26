#include "ui/systems/settingsform.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QUrl>

#include <algorithm>

namespace splot::ui {

namespace {
const model::Value *memberOf(const model::Object &settings, const std::string &name)
{
    for (const auto &[key, value] : settings) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

/// Lists and objects are edited where they mean something; here they are only kept.
bool isNested(const model::Value *value)
{
    return value && (value->list() || value->object());
}

QString labelOf(const workspace::CatalogueSetting &setting)
{
    return setting.label.empty() ? text(setting.name) : say(base::Message{setting.label, {}});
}
} // namespace

SettingsForm::SettingsForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(theme.px(12));
    m_form->setVerticalSpacing(theme.px(6));
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void SettingsForm::show(const workspace::CatalogueEntry &entry, const model::Object &settings)
{
    m_entry = entry;
    m_given = settings;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const auto &setting : entry.settings) {
        const auto *value = memberOf(settings, setting.name);
        auto *name = new QLabel(setting.required ? tr("%1 *").arg(labelOf(setting)) : labelOf(setting), this);
        name->setWordWrap(true);
        name->setMinimumWidth(m_theme.px(150));
        name->setMaximumWidth(m_theme.px(200));
        auto *field = makeEditor(setting, value);
        name->setBuddy(editor(text(setting.name)));
        m_form->addRow(name, field);
        const auto help =
            setting.help.empty() || setting.type == "url" ? QString() : say(base::Message{setting.help, {}});
        if (help.isEmpty())
            continue;
        auto *note = label("note", help, this);
        note->setWordWrap(true);
        m_form->addRow(QString(), note);
    }
    emit edited();
}

QWidget *SettingsForm::makeEditor(const workspace::CatalogueSetting &setting, const model::Value *value)
{
    const auto shown = isNested(value) ? tr("(several values; kept as they are)")
                       : value         ? text(value->toText())
                                       : text(setting.standard);
    const auto known = [&](QWidget *widget) {
        widget->setObjectName(text(setting.name));
        widget->setAccessibleName(setting.required ? tr("%1, required").arg(labelOf(setting))
                                                   : labelOf(setting));
    };
    if (setting.type == "boolean") {
        auto *box = new QCheckBox(this);
        box->setChecked(shown == QLatin1String("true"));
        known(box);
        connect(box, &QCheckBox::toggled, this, &SettingsForm::edited);
        return box;
    }
    if (setting.type == "choice") {
        auto *box = new QComboBox(this);
        if (!setting.required)
            box->addItem(QString());
        for (const auto &choice : setting.choices)
            box->addItem(text(choice));
        box->setCurrentText(shown);
        known(box);
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsForm::edited);
        return box;
    }
    if (setting.type == "folder")
        return folderEditor(setting, shown);
    auto *line = new QLineEdit(this);
    known(line);
    line->setReadOnly(isNested(value));
    if (setting.type == "secret") {
        line->setEchoMode(QLineEdit::Password);
        line->setPlaceholderText(value && !value->isBlank() ? tr("kept; type to replace it") : QString());
    } else {
        line->setText(shown);
        line->setPlaceholderText(setting.type == "url" ? say(base::Message{setting.help, {}}) : QString());
    }
    if (setting.type == "integer")
        line->setValidator(new QIntValidator(line));
    connect(line, &QLineEdit::textChanged, this, &SettingsForm::edited);
    return line;
}

QWidget *SettingsForm::folderEditor(const workspace::CatalogueSetting &setting, const QString &shown)
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    auto *line = new QLineEdit(shown, both);
    line->setObjectName(text(setting.name));
    line->setAccessibleName(labelOf(setting));
    auto *browse = button(tr("Choose ..."), both);
    row->addWidget(line, 1);
    row->addWidget(browse);
    connect(line, &QLineEdit::textChanged, this, &SettingsForm::edited);
    connect(browse, &QPushButton::clicked, this, [this, line] {
        const auto folder = QFileDialog::getExistingDirectory(this, tr("Folder of files"), line->text());
        if (!folder.isEmpty())
            line->setText(folder);
    });
    return both;
}

QWidget *SettingsForm::editor(const QString &setting) const
{
    return findChild<QWidget *>(setting);
}

QString SettingsForm::textOf(const workspace::CatalogueSetting &setting) const
{
    const auto *widget = editor(text(setting.name));
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return setting.type == "secret" ? line->text() : line->text().trimmed();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    if (const auto *box = qobject_cast<const QCheckBox *>(widget))
        return box->isChecked() ? QStringLiteral("true") : QString();
    return {};
}

model::Value SettingsForm::valueOf(const workspace::CatalogueSetting &setting) const
{
    const auto *given = memberOf(m_given, setting.name);
    if (isNested(given) || setting.type == "secret")
        return given ? *given : model::Value();
    const auto typed = textOf(setting);
    if (typed.isEmpty() || (given && given->toText() == typed.toStdString()))
        return typed.isEmpty() ? model::Value() : *given;
    bool number = false;
    const auto n = typed.toLongLong(&number);
    if (setting.type == "integer" && number)
        return model::Value(static_cast<std::int64_t>(n));
    if (setting.type == "boolean")
        return model::Value(true);
    return model::Value(typed.toStdString());
}

model::Object SettingsForm::settings() const
{
    model::Object all = m_given;
    for (const auto &setting : m_entry.settings) {
        std::erase_if(all, [&](const auto &s) { return s.first == setting.name; });
        if (auto value = valueOf(setting); !value.isBlank())
            all.emplace_back(setting.name, std::move(value));
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return all;
}

std::vector<TypedSecret> SettingsForm::secrets() const
{
    std::vector<TypedSecret> typed;
    for (const auto &setting : m_entry.settings) {
        if (const auto secret = textOf(setting); setting.type == "secret" && !secret.isEmpty())
            typed.push_back({setting.name, secret.toStdString()});
    }
    return typed;
}

void SettingsForm::takeKept(const model::Object &kept)
{
    for (const auto &[setting, value] : kept) {
        std::erase_if(m_given, [&name = setting](const auto &s) { return s.first == name; });
        m_given.emplace_back(setting, value);
        auto *line = qobject_cast<QLineEdit *>(editor(text(setting)));
        if (!line)
            continue;
        const QSignalBlocker quiet(line);
        line->clear();
        line->setPlaceholderText(tr("kept; type to replace it"));
    }
    emit edited();
}

QStringList SettingsForm::missing() const
{
    QStringList names;
    for (const auto &setting : m_entry.settings) {
        const auto typed = textOf(setting);
        const auto *given = memberOf(m_given, setting.name);
        const bool kept = setting.type == "secret" && given && !given->isBlank();
        const bool wrong = setting.type == "url" && !typed.isEmpty() &&
                           !QUrl(typed).scheme().startsWith(QLatin1String("http"));
        if (wrong ||
            (setting.required && typed.isEmpty() && !kept && !isNested(given) && setting.type != "boolean"))
            names << labelOf(setting);
    }
    return names;
}

} // namespace splot::ui
