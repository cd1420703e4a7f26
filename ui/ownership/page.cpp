#include "ui/ownership/page.h"

#include "core/base/durablefile.h"
#include "ui/common/changedialog.h"
#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/savedviews.h"
#include "ui/common/segments.h"
#include "ui/ownership/entitypanel.h"
#include "ui/ownership/fieldpanel.h"
#include "ui/ownership/matrixview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoStack>

namespace splot::ui {

OwnershipPage::OwnershipPage(Console console, QWidget *parent)
    : Screen(console, parent), m_presenter(console.workspace, console.undo)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools());
    m_notice = new NoticeBar(console.theme, this);
    column->addWidget(m_notice);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    auto *left = new QWidget(parts);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    m_view = new MatrixView(console.theme, console.systems, left);
    m_view->setModel(&m_presenter.matrix());
    m_view->setAccessibleName(tr("Who owns which field"));
    leftColumn->addWidget(m_view, 1);
    leftColumn->addWidget(legend());
    auto *side = new QScrollArea(parts);
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setFocusPolicy(Qt::NoFocus);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel = new FieldPanel(console, m_presenter, side);
    m_panel->setProperty("kind", QStringLiteral("page"));
    m_entityPanel = new EntityPanel(console, m_presenter, side);
    m_entityPanel->setProperty("kind", QStringLiteral("page"));
    m_panels = new QStackedWidget(side);
    m_panels->addWidget(m_panel);
    m_panels->addWidget(m_entityPanel);
    side->setWidget(m_panels);
    side->setMinimumWidth(
        std::max(console.theme.px(380), m_panel->minimumSizeHint().width() + console.theme.px(12)));
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 0);
    parts->setSizes({console.theme.px(1090), console.theme.px(380)});
    auto *body = new ScreenBody(console.theme, id(), parts, this);
    body->empty().set(
        tr("Nothing is owned yet"),
        tr("Each field has one owner, whose value is the truth; the other systems follow it. Map the fields "
           "of your systems first."),
        tr("Open the mapper"));
    column->addWidget(body, 1);
    column->addWidget(m_saveBar = saveBar());
    connect(&body->empty(), &EmptyState::acted, this, [this] { emit goTo({QStringLiteral("mapper"), {}}); });
    const auto look = [this, body] {
        const auto configuration = this->console().workspace.configuration();
        body->showEmpty(!configuration || configuration->entities.empty());
    };
    connect(&console.workspace, &Workspace::configurationChanged, body, look);
    look();

    connect(&m_presenter.matrix(), &QAbstractItemModel::modelReset, this, &OwnershipPage::keepOpen);
    connect(&m_presenter, &OwnershipPresenter::draftChanged, this, &OwnershipPage::showDraft);
    connect(&m_presenter, &OwnershipPresenter::failed, m_notice,
            [this](const base::Error &e) { m_notice->showError(e); });
    connect(&m_presenter.plan(), &ChangePlan::failed, m_notice,
            [this](const base::Error &e) { m_notice->showError(e); });
    connect(&m_presenter, &OwnershipPresenter::conflict, m_notice, [this] {
        m_notice->showWarning(tr("The configuration was changed elsewhere meanwhile. Your changes are kept "
                                 "here; discard them to see the saved state."));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OwnershipPage::showCurrent);
    connect(m_view, &MatrixView::ownerWanted, this, &OwnershipPage::setOwners);
    connect(m_view, &MatrixView::stageWanted, this, &OwnershipPage::addStage);
    connect(m_view, &MatrixView::newestWanted, this, [this](const QModelIndexList &cells) {
        m_presenter.edit(tr("Newest wins"), [&cells](OwnershipDraft &draft) {
            for (const auto &c : cells) {
                const model::EntityId entity(c.data(MatrixModel::EntityRole).toString().toStdString());
                const auto field = c.data(MatrixModel::FieldRole).toString().toStdString();
                auto rule = draft.rule(entity, field);
                rule = model::OwnershipRule{model::OwnerKind::Newest, {}, {}, {}, rule.reaction, rule.empty};
                draft.setRule(entity, field, rule);
            }
        });
    });
    connect(m_view, &MatrixView::followWanted, this, [this](const QModelIndexList &cells) {
        m_presenter.edit(tr("Follow the owner"), [&cells](OwnershipDraft &draft) {
            for (const auto &c : cells)
                draft.follow(model::EntityId(c.data(MatrixModel::EntityRole).toString().toStdString()),
                             c.data(MatrixModel::FieldRole).toString().toStdString(),
                             model::SystemId(c.data(MatrixModel::SystemRole).toString().toStdString()));
        });
    });
    connect(m_panel, &FieldPanel::goTo, this, &Screen::goTo);
    connect(&console.theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    keepOpen();
    showDraft();
}

QWidget *OwnershipPage::tools()
{
    auto *bar = toolBar(console().theme, title(), this);
    auto *row = rowOf(bar);
    m_entities = new QComboBox(bar);
    m_entities->setAccessibleName(tr("Entity"));
    m_show = new Segments({tr("All fields"), tr("With evidence"), tr("Changed")}, bar);
    m_show->setAccessibleName(tr("Which fields are shown"));
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Find entity or field (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find entity or field"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(console().theme.px(230));
    m_search->setMaximumWidth(console().theme.px(280));
    auto *undo = button(tr("Undo"), bar), *redo = button(tr("Redo"), bar), *csv = button(tr("CSV"), bar);
    for (QWidget *w : std::initializer_list<QWidget *>{m_entities, m_show, m_search})
        row->addWidget(w);
    row->addStretch();
    row->addWidget(new SavedViews(
        console().workspace, id(), [this] { return viewNow(); },
        [this](const QVariantMap &view) { showView(view); }, bar));
    for (auto *b : {undo, redo, csv})
        row->addWidget(b);
    undo->setEnabled(console().undo.canUndo());
    redo->setEnabled(console().undo.canRedo());
    connect(&console().undo, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
    connect(&console().undo, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
    connect(undo, &QPushButton::clicked, &console().undo, &QUndoStack::undo);
    connect(redo, &QPushButton::clicked, &console().undo, &QUndoStack::redo);
    connect(csv, &QPushButton::clicked, this, &OwnershipPage::exportCsv);
    connect(m_show, &Segments::chosen, this, &OwnershipPage::filter);
    connect(m_search, &QLineEdit::textChanged, this, &OwnershipPage::filter);
    connect(m_entities, &QComboBox::activated, this, &OwnershipPage::filter);
    return bar;
}

QWidget *OwnershipPage::legend()
{
    auto *bar = frame("foot", this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(console().theme.px(16), console().theme.px(5), console().theme.px(16),
                            console().theme.px(5));
    auto *signs = label("note",
                        tr("■ owner     ① stage, in order     ← follows     → gives only     – not mapped   "
                           "  ◥ changed, not saved"),
                        bar);
    auto *keys = label("note", tr("Space: owner, S: stage, N: newest, F: follows; or drag the owner"), bar);
    // Where both do not fit beside each other they fold, each on its half.
    for (auto *text : {signs, keys}) {
        text->setWordWrap(true);
        row->addWidget(text, text == signs ? 3 : 2);
    }
    keys->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return bar;
}

QFrame *OwnershipPage::saveBar()
{
    auto *bar = frame("foot", this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(console().theme.px(16), console().theme.px(7), console().theme.px(16),
                            console().theme.px(7));
    m_unsaved = label("heading", {}, bar);
    m_problem = label("warn", {}, bar);
    auto *discard = button(tr("Discard"), bar);
    auto *save = button(tr("Show plan and save ..."), bar, "primary");
    row->addWidget(m_unsaved);
    row->addWidget(m_problem, 1);
    row->addWidget(discard);
    row->addWidget(save);
    connect(discard, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        m_presenter.discard();
    });
    connect(save, &QPushButton::clicked, this, &OwnershipPage::save);
    return bar;
}

QVariantMap OwnershipPage::viewNow() const
{
    return {{QStringLiteral("entity"), m_entities->currentData()},
            {QStringLiteral("show"), m_show->current()},
            {QStringLiteral("search"), m_search->text()}};
}

void OwnershipPage::showView(const QVariantMap &view)
{
    m_entities->setCurrentIndex(std::max(0, m_entities->findData(view.value(QStringLiteral("entity")))));
    m_show->setCurrent(view.value(QStringLiteral("show")).toInt());
    m_search->setText(view.value(QStringLiteral("search")).toString());
    filter();
}

void OwnershipPage::fillEntities()
{
    const QString current = m_entities->currentData().toString();
    m_entities->clear();
    const auto &entities = m_presenter.draft().configuration().entities;
    m_entities->addItem(tr("All %n entities", nullptr, static_cast<int>(entities.size())), QString());
    for (const auto &e : entities)
        m_entities->addItem(ui::text(e.label.empty() ? e.id.value : e.label), ui::text(e.id.value));
    m_entities->setCurrentIndex(std::max(0, m_entities->findData(current)));
}

void OwnershipPage::activate(const Target &target)
{
    fillEntities();
    const auto &entities = m_presenter.draft().configuration().entities;
    m_presenter.refresh();
    const auto entity = model::EntityId(target.what.value(QStringLiteral("entity")).toString().toStdString());
    const auto field = target.what.value(QStringLiteral("field")).toString().toStdString();
    if (entity.valid()) {
        const auto at = m_presenter.matrix().indexOf(entity, field, field.empty() ? 0 : 1);
        if (at.isValid())
            m_view->setCurrentIndex(at);
        else
            m_notice->showWarning(
                tr("%1 has no field %2 any more.").arg(ui::text(entity.value), ui::text(field)));
    } else if (!m_view->currentIndex().isValid() && !entities.empty() && !entities.front().fields.empty()) {
        m_view->setCurrentIndex(
            m_presenter.matrix().indexOf(entities.front().id, entities.front().fields.front().path, 1));
    }
    m_view->setFocus();
}

void OwnershipPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void OwnershipPage::filter()
{
    m_presenter.matrix().setFilter(static_cast<MatrixModel::Show>(m_show->current()), m_search->text(),
                                   model::EntityId(m_entities->currentData().toString().toStdString()));
}

void OwnershipPage::keepOpen()
{
    m_view->expandAll();
    m_view->layoutColumns();
}

void OwnershipPage::showCurrent()
{
    const auto at = m_view->currentIndex();
    const auto field = at.data(MatrixModel::FieldRole).toString();
    const model::EntityId entity(at.data(MatrixModel::EntityRole).toString().toStdString());
    if (!entity.valid())
        return;
    m_panels->setCurrentIndex(field.isEmpty() ? 1 : 0);
    if (field.isEmpty())
        m_entityPanel->show(entity);
    else
        m_panel->show(entity, field.toStdString(),
                      model::SystemId(at.data(MatrixModel::SystemRole).toString().toStdString()));
}

void OwnershipPage::showDraft()
{
    const int changes = m_presenter.draft().changes();
    m_saveBar->setVisible(changes > 0);
    m_unsaved->setText(tr("Unsaved changes: %1").arg(changes));
    m_problem->clear();
    if (changes == 0)
        return;
    const auto problems = m_presenter.problems();
    if (!problems.empty()) {
        const auto &where = problems.front().where;
        m_problem->setText(
            tr("%1: %2").arg(ui::text(where.substr(where.rfind('/') + 1)), say(problems.front().message)));
        m_problem->setToolTip(ui::text(where));
    }
}

void OwnershipPage::setOwners(const QModelIndexList &cells)
{
    m_presenter.edit(tr("Change of owner"), [&cells](OwnershipDraft &draft) {
        for (const auto &c : cells)
            draft.setOwner(model::EntityId(c.data(MatrixModel::EntityRole).toString().toStdString()),
                           c.data(MatrixModel::FieldRole).toString().toStdString(),
                           model::SystemId(c.data(MatrixModel::SystemRole).toString().toStdString()));
    });
}

void OwnershipPage::addStage(const QModelIndex &cell)
{
    m_presenter.edit(tr("New stage"), [&cell](OwnershipDraft &draft) {
        // "no" never holds: the stage takes nothing over before a person says when it does.
        draft.addStage(model::EntityId(cell.data(MatrixModel::EntityRole).toString().toStdString()),
                       cell.data(MatrixModel::FieldRole).toString().toStdString(),
                       model::SystemId(cell.data(MatrixModel::SystemRole).toString().toStdString()), "no");
    });
}

void OwnershipPage::save()
{
    m_notice->clear();
    m_presenter.planDraft();
    ChangeDialog dialog(console(), m_presenter.plan(), tr("Ownership"), this);
    if (dialog.exec() != QDialog::Accepted)
        m_presenter.plan().cancel();
}

void OwnershipPage::exportCsv()
{
    const auto path =
        QFileDialog::getSaveFileName(this, tr("Save the matrix"), tr("ownership.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const auto &m = m_presenter.matrix();
    QString out;
    const auto line = [&out, &m](const std::function<QString(int)> &cell) {
        for (int c = 0; c < m.columnCount(); ++c)
            out += (c > 0 ? QStringLiteral(";") : QString()) + QLatin1Char('"') +
                   cell(c).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
        out += QStringLiteral("\r\n");
    };
    line([&m](int c) { return m.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (int g = 0; g < m.rowCount(); ++g) {
        const auto top = m.index(g, 0);
        line([&](int c) { return m.index(g, c).data().toString(); });
        for (int r = 0; r < m.rowCount(top); ++r)
            line([&](int c) { return m.index(r, c, top).data().toString().trimmed(); });
    }
    const auto written = base::replaceFile(path.toStdString(), "\xEF\xBB\xBF" + out.toStdString());
    if (!written)
        m_notice->showError(written.error());
}

void OwnershipPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("ownership/show"), m_show->current());
}

void OwnershipPage::restoreState(QSettings &settings)
{
    m_show->setCurrent(settings.value(QStringLiteral("ownership/show"), 0).toInt());
    filter();
}

} // namespace splot::ui
