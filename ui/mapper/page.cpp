#include "ui/mapper/page.h"

#include "ui/common/changedialog.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/savedviews.h"
#include "ui/common/segments.h"
#include "ui/common/systemlooks.h"
#include "ui/common/tableview.h"
#include "ui/mapper/casebar.h"
#include "ui/mapper/linepanel.h"
#include "ui/mapper/schemadialog.h"
#include "ui/mapper/suggestiondialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>

namespace splot::ui {

MapperPage::MapperPage(Console console, QWidget *parent)
    : Screen(console, parent), m_presenter(console.workspace, console.undo)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools());
    column->addWidget(m_notice = new NoticeBar(console.theme, this));
    column->addWidget(m_caseBar = new CaseBar(console, m_presenter, this));
    auto *down = new QSplitter(Qt::Vertical, this);
    auto *across = new QSplitter(Qt::Horizontal, down);
    auto *left = new QWidget(across);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(searches());
    m_stack = new QStackedWidget(left);
    m_canvas = new MapperCanvas(console, m_stack);
    m_table = new TableView(console.theme, console.systems, m_stack);
    m_table->setAccessibleName(tr("Lines of the mapping"));
    m_table->setModel(&m_presenter.lines());
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    leftColumn->addWidget(m_stack, 1);
    m_panel = new LinePanel(console, m_presenter, across);
    across->setStretchFactor(0, 1);
    across->setSizes({console.theme.px(1180), console.theme.px(340)});
    down->addWidget(previewPart());
    down->setSizes({console.theme.px(620), console.theme.px(250)});
    m_body = new ScreenBody(console.theme, id(), down, this);
    m_body->empty().set(
        tr("Nothing to map yet"),
        tr("Here you draw lines from the fields of your systems to the entities that they share, and see "
           "with real values what becomes of them. Connect a system and choose its objects first."),
        tr("Open Systems"));
    column->addWidget(m_body, 1);
    connect(&m_body->empty(), &EmptyState::acted, this, [this] {
        emit goTo({QStringLiteral("systems"), {}});
    });

    connect(&m_presenter, &MapperPresenter::opened, this, &MapperPage::showFields);
    connect(&m_presenter, &MapperPresenter::fieldsChanged, this, &MapperPage::showFields);
    connect(&m_presenter, &MapperPresenter::draftChanged, this, &MapperPage::showDraft);
    connect(&m_presenter, &MapperPresenter::previewChanged, this, &MapperPage::showPreview);
    connect(&m_presenter, &MapperPresenter::outcomeChanged, this, &MapperPage::showOutcome);
    connect(&m_presenter, &MapperPresenter::schemaChanged, this, &MapperPage::showSchema);
    connect(&m_presenter, &MapperPresenter::suggestionsChanged, this, &MapperPage::showSuggestions);
    connect(&m_presenter, &MapperPresenter::failed, this,
            [this](const base::Error &e) { m_notice->showError(e); });
    connect(m_caseBar, &CaseBar::goTo, this, &Screen::goTo);
    connect(&m_presenter, &MapperPresenter::caseRetried, this, [this](qlonglong messages) {
        m_notice->showWarning(tr("%n messages are tried again.", nullptr, static_cast<int>(messages)));
    });
    connect(&m_presenter.plan(), &ChangePlan::failed, this,
            [this](const base::Error &e) { m_notice->showError(e); });
    connect(&m_presenter, &MapperPresenter::conflict, this, [this] {
        m_notice->showWarning(tr("The configuration was changed elsewhere meanwhile. Your changes are kept "
                                 "here; discard them to see the saved state."));
    });
    connect(m_canvas, &MapperCanvas::connectWanted, this,
            [this](Side side, const QString &place, const QString &field) {
                int made = -1;
                m_presenter.edit(tr("Map %1").arg(field), [&](MapperDraft &draft) {
                    made = draft.connect(side, place.toStdString(), field.toStdString());
                });
                if (made >= 0)
                    select({side, made});
            });
    connect(m_canvas, &MapperCanvas::removeWanted, this, [this](const LineId &line) {
        m_presenter.edit(tr("Remove line"),
                         [&line](MapperDraft &draft) { draft.remove(line.side, line.index); });
    });
    connect(m_canvas, &MapperCanvas::lineSelected, this, &MapperPage::select);
    connect(m_canvas, &MapperCanvas::editWanted, this, [this](const LineId &line) {
        select(line);
        m_panel->focusSteps();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && m_stack->currentIndex() == 1)
                    select(m_presenter.lines().idOf(index));
            });
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, &m_presenter,
            &MapperPresenter::nextFailing);
    showDraft();
    showSchema();
    showSuggestions();
}

QWidget *MapperPage::tools()
{
    auto *bar = toolBar(console().theme, title(), this);
    auto *row = rowOf(bar);
    m_choice = new QComboBox(bar);
    m_choice->setAccessibleName(tr("What is mapped"));
    m_choice->setMinimumWidth(console().theme.px(220));
    m_view = new Segments({tr("Lines"), tr("Table")}, bar);
    m_view->setAccessibleName(tr("Drawing or table"));
    m_filter = new Segments({tr("All"), tr("Mapped"), tr("Required"), tr("Failing")}, bar);
    m_filter->setAccessibleName(tr("Which fields are shown"));
    m_suggest = button(tr("Suggestions ..."), bar);
    m_schema = button(tr("Schema ..."), bar);
    m_schema->setToolTip(tr("As mapped, as it is now, and what became of each line"));
    const auto small = [this, bar](const char *iconName, const QString &name) {
        auto *b = button({}, bar);
        b->setIcon(icon(console().theme, QString::fromLatin1(iconName)));
        b->setToolTip(name);
        b->setAccessibleName(name);
        return b;
    };
    auto *undo = small("undo", tr("Undo")), *redo = small("redo", tr("Redo"));
    connect(&console().theme, &Theme::changed, this, [this, undo, redo] {
        undo->setIcon(icon(console().theme, QStringLiteral("undo")));
        redo->setIcon(icon(console().theme, QStringLiteral("redo")));
    });
    m_unsaved = label("warn", {}, bar);
    m_discard = button(tr("Discard"), bar);
    m_save = button(tr("Save, see plan ..."), bar, "primary");
    for (QWidget *w : std::initializer_list<QWidget *>{m_choice, m_view, m_filter, undo, redo, m_suggest,
                                                       m_schema, m_unsaved})
        row->addWidget(w);
    row->addStretch();
    row->addWidget(new SavedViews(
        console().workspace, id(), [this] { return viewNow(); },
        [this](const QVariantMap &view) { showView(view); }, bar));
    row->addWidget(m_discard);
    row->addWidget(m_save);
    undo->setEnabled(console().undo.canUndo());
    redo->setEnabled(console().undo.canRedo());
    connect(&console().undo, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
    connect(&console().undo, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
    connect(undo, &QPushButton::clicked, &console().undo, &QUndoStack::undo);
    connect(redo, &QPushButton::clicked, &console().undo, &QUndoStack::redo);
    connect(m_choice, &QComboBox::activated, this, &MapperPage::openChoice);
    connect(m_view, &Segments::chosen, this, [this](int which) { m_stack->setCurrentIndex(which); });
    connect(m_filter, &Segments::chosen, this,
            [this](int which) { m_canvas->setFilter(static_cast<FieldList::Filter>(which)); });
    connect(m_suggest, &QPushButton::clicked, this, &MapperPage::suggest);
    connect(m_schema, &QPushButton::clicked, this,
            [this] { SchemaDialog(console(), m_presenter, this).exec(); });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        m_presenter.discard();
    });
    connect(m_save, &QPushButton::clicked, this, &MapperPage::save);
    return bar;
}

QWidget *MapperPage::searches()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(console().theme.px(12), console().theme.px(6), console().theme.px(12), 0);
    row->setSpacing(0);
    const QString texts[]{tr("Search the left object (Ctrl+F)"), tr("Search the entity"),
                          tr("Search the right object")};
    for (int c = 0; c < 3; ++c) {
        m_search[c] = new QLineEdit(bar);
        m_search[c]->setPlaceholderText(texts[c]);
        m_search[c]->setAccessibleName(texts[c]);
        m_search[c]->setClearButtonEnabled(true);
        row->addWidget(m_search[c], 24); // over its column of the canvas
        if (c < 2)
            row->addStretch(14);
        connect(m_search[c], &QLineEdit::textChanged, this, [this, c](const QString &text) {
            m_canvas->setSearch(static_cast<MapperCanvas::Column>(c), text);
        });
    }
    return bar;
}

QVariantMap MapperPage::viewNow() const
{
    QStringList searches;
    for (const auto *field : m_search)
        searches << field->text();
    return {{QStringLiteral("choice"), m_choice->currentData()},
            {QStringLiteral("table"), m_view->current() == 1},
            {QStringLiteral("filter"), m_filter->current()},
            {QStringLiteral("searches"), searches}};
}

void MapperPage::showView(const QVariantMap &view)
{
    // A mapping that is gone leaves the one that is shown; so do edits that are not saved.
    if (const int at = m_choice->findData(view.value(QStringLiteral("choice")));
        at >= 0 && m_presenter.draft().changes() == 0) {
        m_choice->setCurrentIndex(at);
        openChoice();
    }
    const bool table = view.value(QStringLiteral("table")).toBool();
    m_view->setCurrent(table ? 1 : 0);
    m_stack->setCurrentIndex(table ? 1 : 0);
    m_filter->setCurrent(view.value(QStringLiteral("filter")).toInt());
    m_canvas->setFilter(static_cast<FieldList::Filter>(m_filter->current()));
    const auto searches = view.value(QStringLiteral("searches")).toStringList();
    for (int c = 0; c < 3; ++c)
        m_search[c]->setText(searches.value(c));
}

void MapperPage::fillChoices()
{
    m_choices = m_presenter.choices();
    m_choice->clear();
    const auto configuration = console().workspace.configuration();
    const auto systemOf = [this](const std::string &key) {
        return console().systems.label(model::SystemId(key.substr(0, key.find('/'))));
    };
    for (const auto &c : m_choices) {
        const auto *entity = configuration->entity(c.entity);
        const auto name = ui::text(entity && !entity->label.empty() ? entity->label : c.entity.value);
        m_choice->addItem(c.right.empty()
                              ? tr("%1: %2").arg(name, systemOf(c.left))
                              : tr("%1: %2 and %3").arg(name, systemOf(c.left), systemOf(c.right)),
                          ui::text(c.left + "|" + c.right));
    }
}

void MapperPage::openChoice()
{
    m_presenter.showCase({}); // it belongs to what was shown before
    const int at = m_choice->currentIndex();
    if (at >= 0 && at < static_cast<int>(m_choices.size()) &&
        !(m_choices[static_cast<std::size_t>(at)] == m_presenter.choice()))
        m_presenter.open(m_choices[static_cast<std::size_t>(at)]);
}

void MapperPage::activate(const Target &target)
{
    if (m_choices != m_presenter.choices())
        fillChoices();
    m_body->showEmpty(m_choices.empty());
    if (m_choices.empty())
        return;
    const auto system = target.what.value(QStringLiteral("system")).toString().toStdString();
    const auto entity = target.what.value(QStringLiteral("entity")).toString().toStdString();
    const auto fits = [&](const MapperPresenter::Choice &c) {
        return (entity.empty() || c.entity.value == entity) &&
               (system.empty() || c.left.starts_with(system + "/"));
    };
    int at = m_choice->findData(m_wanted);
    if (!entity.empty() || !system.empty() || at < 0) {
        // Of those that fit, the pair with most lines: what people are likeliest to come for.
        std::size_t most = 0;
        at = 0;
        for (std::size_t i = 0; i < m_choices.size(); ++i) {
            std::size_t lines = 0;
            for (const auto &m : console().workspace.configuration()->mappings)
                lines += m.key() == m_choices[i].left || m.key() == m_choices[i].right ? m.lines.size() : 0;
            if (fits(m_choices[i]) && lines > most) {
                most = lines;
                at = static_cast<int>(i);
            }
        }
    }
    if (m_presenter.choice().left.empty() || !entity.empty() || !system.empty()) {
        m_choice->setCurrentIndex(at);
        openChoice();
    }
    if (const auto of = target.what.value(QStringLiteral("case")); of.isValid())
        m_presenter.showCase(model::CaseId(of.toLongLong()));
    const auto field = target.what.value(QStringLiteral("field")).toString().toStdString();
    const auto *m = m_presenter.draft().mapping(Side::Left);
    for (std::size_t i = 0; !field.empty() && m && i < m->lines.size(); ++i) {
        if (m->lines[i].field == field)
            select({Side::Left, static_cast<int>(i)});
    }
    m_canvas->setFocus();
}

void MapperPage::focusSearch()
{
    m_search[0]->setFocus();
    m_search[0]->selectAll();
}

void MapperPage::showFields()
{
    m_canvas->setDraft(&m_presenter.draft());
    for (int c = 0; c < MapperCanvas::ColumnCount; ++c)
        m_canvas->setFields(static_cast<MapperCanvas::Column>(c),
                            m_presenter.fields(static_cast<MapperCanvas::Column>(c)));
    const auto name = [this](Side side) {
        const auto *m = m_presenter.draft().mapping(side);
        return m ? console().systems.label(m->system) : QString();
    };
    const auto *entity = m_presenter.draft().entity();
    m_presenter.preview().setNames(name(Side::Left),
                                   entity ? ui::text(entity->label.empty() ? entity->id.value : entity->label)
                                          : QString(),
                                   name(Side::Right));
    if (m_canvas->selected().index < 0 && m_presenter.draft().line(Side::Left, 0))
        select({Side::Left, 0});
}

void MapperPage::showSuggestions()
{
    const auto count = m_presenter.suggestions().size();
    m_suggest->setText(count > 0 ? tr("Suggestions %1 ...").arg(count) : tr("Suggestions ..."));
    m_suggest->setVisible(count > 0);
}

void MapperPage::showDraft()
{
    m_canvas->setDraft(&m_presenter.draft());
    const int changes = m_presenter.draft().changes();
    m_unsaved->setText(changes > 0 ? tr("%n unsaved", nullptr, changes) : QString());
    m_save->setEnabled(changes > 0);
    m_discard->setEnabled(changes > 0);
}

void MapperPage::select(const LineId &line)
{
    m_canvas->select(line);
    m_panel->show(line);
    const int row = m_presenter.lines().rowOf(line);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
}

void MapperPage::suggest()
{
    SuggestionDialog dialog(console(), m_presenter.suggestions(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_presenter.edit(tr("Accept suggestions"), [&dialog](MapperDraft &draft) {
        for (const auto &s : dialog.chosen())
            draft.connect(Side::Left, s.place, s.field);
    });
}

void MapperPage::save()
{
    m_notice->clear();
    m_presenter.planDraft();
    ChangeDialog dialog(console(), m_presenter.plan(), tr("Mapping"), this);
    if (dialog.exec() != QDialog::Accepted)
        m_presenter.plan().cancel();
}

void MapperPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("mapper/choice"), m_choice->currentData());
    settings.setValue(QStringLiteral("mapper/view"), m_view->current());
}

void MapperPage::restoreState(QSettings &settings)
{
    m_wanted = settings.value(QStringLiteral("mapper/choice")).toString();
    const int view = settings.value(QStringLiteral("mapper/view"), 0).toInt();
    m_view->setCurrent(view);
    m_stack->setCurrentIndex(view);
}

} // namespace splot::ui
