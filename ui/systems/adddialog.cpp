#include "ui/systems/adddialog.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/systems/cataloguedelegate.h"
#include "ui/systems/steplist.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QTabWidget>

namespace splot::ui {

namespace {
QString wordOfAbility(const std::string &ability)
{
    static const std::map<std::string, const char *> words{
        {"read", QT_TRANSLATE_NOOP("splot", "read")},
        {"write", QT_TRANSLATE_NOOP("splot", "write")},
        {"changes", QT_TRANSLATE_NOOP("splot", "changes")},
        {"webhooks", QT_TRANSLATE_NOOP("splot", "webhooks")},
        {"search", QT_TRANSLATE_NOOP("splot", "search")}};
    const auto found = words.find(ability);
    return found == words.end() ? text(ability) : say(base::Message{found->second, {}});
}
} // namespace

AddDialog::AddDialog(const Console &console, QWidget *parent)
    : QDialog(parent), m_console(console), m_new(console.workspace), m_entries(m_new.catalogue())
{
    setWindowTitle(tr("Add system"));
    resize(console.theme.px(1040), console.theme.px(680));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice = new NoticeBar(console.theme, this));
    auto *parts = new QHBoxLayout;
    parts->setSpacing(0);
    parts->addWidget(left());
    parts->addWidget(frame("upright", this));
    parts->addWidget(right(), 1);
    parts->addWidget(m_empty = new EmptyState(console.theme, QStringLiteral("systems"), this), 1);
    column->addLayout(parts, 1);
    column->addWidget(foot());
    m_empty->set(tr("What can be connected?"),
                 tr("The list of connectors comes from the engine, and none ran on this workspace yet. Start "
                    "one, then open this again."));
    connectAll();
    for (const auto &e : m_entries) {
        QStringList abilities;
        for (const auto &a : e.abilities)
            abilities << wordOfAbility(a);
        auto *item = new QListWidgetItem(say(base::Message{e.label, {}}), m_catalogue);
        item->setData(SubtextRole, abilities.join(tr(", ")));
        item->setData(Qt::UserRole, text(e.name));
        item->setToolTip(say(base::Message{e.about, {}}));
    }
    m_catalogue->sortItems();
    m_catalogue->setCurrentRow(0);
    showEntry();
}

QWidget *AddDialog::left()
{
    auto *side = frame("panel", this);
    side->setFixedWidth(m_console.theme.px(280));
    auto *column = new QVBoxLayout(side);
    const int gap = m_console.theme.px(12);
    column->setContentsMargins(gap, gap, gap, gap);
    m_search = new QLineEdit(side);
    m_search->setPlaceholderText(tr("Find a connector"));
    m_search->setAccessibleName(tr("Find a connector"));
    m_search->setClearButtonEnabled(true);
    m_catalogue = new QListWidget(side);
    m_catalogue->setAccessibleName(tr("What can be connected"));
    m_catalogue->setItemDelegate(new CatalogueDelegate(m_console.theme, m_catalogue));
    m_catalogue->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_catalogue->setUniformItemSizes(true);
    column->addWidget(m_search);
    column->addWidget(m_catalogue, 1);
    return side;
}

QWidget *AddDialog::right()
{
    const auto &theme = m_console.theme;
    m_page = new QWidget(this);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(8));
    column->addWidget(m_title = label("title", {}, m_page));
    column->addWidget(m_about = label("mid", {}, m_page));
    m_about->setWordWrap(true);
    auto *scroll = new QScrollArea(m_page);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *fields = new QWidget(scroll);
    fields->setProperty("kind", QStringLiteral("page"));
    auto *inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, theme.px(4), theme.px(8), 0);
    auto *top = new QFormLayout;
    top->setHorizontalSpacing(theme.px(12));
    m_label = new QLineEdit(fields);
    m_label->setAccessibleName(tr("Name of the system"));
    m_label->setPlaceholderText(tr("as your firm calls it, for instance: Web shop"));
    auto *name = new QLabel(tr("%1 *").arg(tr("Name")), fields);
    name->setMinimumWidth(theme.px(150));
    name->setBuddy(m_label);
    top->addRow(name, m_label);
    inner->addLayout(top);
    inner->addWidget(m_form = new SettingsForm(theme, fields));
    inner->addStretch(1);
    scroll->setWidget(fields);
    column->addWidget(scroll, 3);
    m_tabs = new QTabWidget(m_page);
    m_tabs->addTab(m_steps = new StepList(theme, m_tabs), tr("Connection"));
    m_tabs->addTab(m_objects = new ObjectChooser(theme, m_tabs), tr("Objects to bring in"));
    column->addWidget(m_tabs, 4);
    return m_page;
}

QWidget *AddDialog::foot()
{
    auto *bar = frame("foot", this);
    auto *row = new QHBoxLayout(bar);
    const int gap = m_console.theme.px(12);
    row->setContentsMargins(gap, m_console.theme.px(8), gap, m_console.theme.px(8));
    m_missing = label("note", {}, bar);
    m_missing->setWordWrap(true);
    m_test = button(tr("Test connection"), bar);
    m_add = button(tr("Add"), bar, "primary");
    auto *back = button(tr("Back"), bar);
    row->addWidget(m_missing, 1);
    row->addWidget(back);
    row->addWidget(m_test);
    row->addWidget(m_add);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    return bar;
}

void AddDialog::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, &AddDialog::filter);
    connect(m_catalogue, &QListWidget::currentRowChanged, this, &AddDialog::showEntry);
    connect(m_label, &QLineEdit::textChanged, this, &AddDialog::check);
    connect(m_form, &SettingsForm::edited, this, &AddDialog::check);
    connect(m_test, &QPushButton::clicked, this, &AddDialog::test);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        m_new.add(system(), m_form->secrets(), m_objects->chosen());
    });
    connect(&m_new, &NewSystem::secretsKept, this, [this](const model::Object &kept) {
        m_id = system().id;
        m_form->takeKept(kept);
    });
    connect(&m_new, &NewSystem::stepsTold, this, [this](const model::Value &steps, bool over) {
        m_steps->show(steps, over);
        if (over && m_steps->passed())
            m_new.discover(system());
    });
    connect(&m_new, &NewSystem::objectsFound, this, [this](const model::Value &objects) {
        m_objects->show(objects, *m_console.workspace.configuration());
        m_tabs->setTabText(1, tr("Objects to bring in (%1)").arg(m_objects->topLevelItemCount()));
        m_tabs->setCurrentWidget(m_objects);
    });
    connect(&m_new, &NewSystem::failed, this, [this](const base::Error &error) {
        m_notice->showError(error);
        m_steps->clear();
    });
    connect(&m_new, &NewSystem::added, this, [this](const QString &id) {
        m_addedSystem = id;
        accept();
    });
}

void AddDialog::filter(const QString &wanted)
{
    for (int i = 0; i < m_catalogue->count(); ++i) {
        auto *item = m_catalogue->item(i);
        const auto all = item->text() + QLatin1Char(' ') + item->data(Qt::UserRole).toString() +
                         QLatin1Char(' ') + item->toolTip();
        item->setHidden(!all.contains(wanted.trimmed(), Qt::CaseInsensitive));
    }
    for (int i = 0; i < m_catalogue->count(); ++i) {
        if (!m_catalogue->item(i)->isHidden())
            return m_catalogue->setCurrentRow(i);
    }
}

void AddDialog::choose(const QString &connector)
{
    for (int i = 0; i < m_catalogue->count(); ++i) {
        if (m_catalogue->item(i)->data(Qt::UserRole).toString() == connector)
            m_catalogue->setCurrentRow(i);
    }
}

const workspace::CatalogueEntry *AddDialog::entry() const
{
    const auto *item = m_catalogue->currentItem();
    for (const auto &e : m_entries) {
        if (item && text(e.name) == item->data(Qt::UserRole).toString())
            return &e;
    }
    return nullptr;
}

void AddDialog::showEntry()
{
    const auto *e = entry();
    m_page->setVisible(e != nullptr);
    m_empty->setVisible(!e);
    if (e) {
        m_title->setText(say(base::Message{e->label, {}}));
        m_about->setText(say(base::Message{e->about, {}}));
        m_form->show(*e, {});
        m_steps->wait(tr("The test finds the system, connects, logs in and reads one of each object. Nothing "
                         "is written."));
        m_objects->show({}, *m_console.workspace.configuration());
        m_tabs->setTabText(1, tr("Objects to bring in"));
        m_tabs->setCurrentIndex(0);
    }
    check();
}

model::System AddDialog::system() const
{
    model::System s;
    s.label = m_label->text().trimmed().toStdString();
    s.id =
        m_id.value.empty() ? NewSystem::idFor(m_label->text(), *m_console.workspace.configuration()) : m_id;
    if (const auto *e = entry())
        s.connector = e->name;
    // It starts as a test system that is only read: that changes in its settings, with a plan.
    s.readOnly = true;
    s.settings = m_form->settings();
    return s;
}

void AddDialog::check()
{
    auto missing = m_form->missing();
    if (system().id.value.empty())
        missing.prepend(tr("Name"));
    const bool whole = entry() && missing.isEmpty();
    m_missing->setText(missing.isEmpty()
                           ? tr("It starts as a test system that is only read; change that in its settings.")
                           : tr("Still needed: %1").arg(missing.join(tr(", "))));
    m_test->setEnabled(whole);
    m_add->setEnabled(whole);
}

void AddDialog::test()
{
    m_notice->clear();
    m_tabs->setCurrentWidget(m_steps);
    m_steps->wait(m_console.workspace.engine().runs ? tr("Testing ...") : tr("Waiting for an engine ..."));
    m_new.test(system(), m_form->secrets());
}

} // namespace splot::ui
