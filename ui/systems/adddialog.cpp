#include "ui/systems/adddialog.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/workspace.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <set>

namespace splot::ui {

AddDialog::AddDialog(const Console &console, QWidget *parent)
    : QDialog(parent), m_console(console), m_connector(new QComboBox(this)), m_label(new QLineEdit(this)),
      m_settings(new QPlainTextEdit(this)), m_fault(label("bad", {}, this)),
      m_add(button(tr("Add"), this, "primary"))
{
    setWindowTitle(tr("Add system"));
    resize(console.theme.px(560), console.theme.px(420));
    std::set<std::string> known{"files", "tryton", "vendure"};
    for (const auto &s : console.workspace.configuration()->systems)
        known.insert(s.connector);
    for (const auto &name : known)
        m_connector->addItem(ui::text(name));
    m_connector->setEditable(true);
    m_settings->setPlaceholderText(tr("url = https://shop.example.com\npassword = secret:shop-password"));
    m_fault->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Connector"), m_connector);
    form->addRow(tr("Name"), m_label);
    form->addRow(tr("Settings"), m_settings);
    auto *back = button(tr("Back"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_fault, 1);
    foot->addWidget(back);
    foot->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(console.theme.px(16), console.theme.px(16), console.theme.px(16),
                               console.theme.px(16));
    column->addLayout(form, 1);
    auto *note = label("note",
                       tr("The new system starts as a test system that is only read; change that in its "
                          "settings once the test of the connection passes."),
                       this);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addLayout(foot);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_label, &QLineEdit::textChanged, this, &AddDialog::check);
    check();
}

model::System AddDialog::system() const
{
    model::System s;
    s.label = m_label->text().trimmed().toStdString();
    std::string id;
    for (const QChar c : m_label->text().normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber() && c.unicode() < 128)
            id += static_cast<char>(c.unicode());
        else if (c.isSpace() && !id.empty() && id.back() != '-')
            id += '-';
    }
    s.id = model::SystemId(id);
    s.connector = m_connector->currentText().trimmed().toStdString();
    s.readOnly = true;
    for (const auto &line : m_settings->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto sign = line.indexOf(QLatin1Char('='));
        if (sign > 0)
            s.settings.emplace_back(line.left(sign).trimmed().toStdString(),
                                    line.mid(sign + 1).trimmed().toStdString());
    }
    std::sort(s.settings.begin(), s.settings.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    return s;
}

void AddDialog::check()
{
    const auto id = system().id;
    const bool taken = m_console.workspace.configuration()->system(id) != nullptr;
    m_fault->setText(taken ? tr("There is a system of that name.") : QString());
    m_add->setEnabled(!id.value.empty() && !taken);
}

} // namespace splot::ui
