#include "ui/mapper/linepanel.h"

#include "core/mapping/functioncatalogue.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/segments.h"
#include "ui/common/tableview.h"
#include "ui/common/workspace.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QStandardItemModel>

#include <algorithm>

namespace splot::ui {

namespace {
QStandardItem *item(const QString &text, bool editable = false)
{
    auto *i = new QStandardItem(text);
    i->setEditable(editable);
    return i;
}
} // namespace

LinePanel::LinePanel(const Console &console, MapperPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_console(console), m_presenter(presenter)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(console.theme.px(12), console.theme.px(10), console.theme.px(12),
                               console.theme.px(10));
    column->setSpacing(console.theme.px(6));
    m_title = label("heading", {}, this);
    m_note = label("note", {}, this);
    m_note->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_note);
    auto *row = new QHBoxLayout;
    m_direction = new QComboBox(this);
    m_direction->setAccessibleName(tr("Direction of the line"));
    for (const auto d : {model::Direction::Both, model::Direction::In, model::Direction::Out})
        m_direction->addItem(directionText(d));
    m_removeLine = button(tr("Remove line"), this);
    row->addWidget(m_direction, 1);
    row->addWidget(m_removeLine);
    column->addLayout(row);
    column->addWidget(stepPart(), 3);
    column->addWidget(m_lookupPart = lookupPart(), 2);
    connect(m_direction, &QComboBox::activated, this, [this](int which) {
        changeLine(tr("Direction of a line"),
                   [which](auto &line) { line.direction = static_cast<model::Direction>(which); });
    });
    connect(m_removeLine, &QPushButton::clicked, this, [this] {
        m_presenter.edit(tr("Remove line"),
                         [this](MapperDraft &draft) { draft.remove(m_line.side, m_line.index); });
    });
    connect(&presenter, &MapperPresenter::draftChanged, this, &LinePanel::fill);
    connect(&presenter, &MapperPresenter::previewChanged, this, &LinePanel::fillSteps);
    fill();
}

QWidget *LinePanel::stepPart()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    m_way = new Segments({tr("Steps in"), tr("Steps out")}, part);
    m_way->setAccessibleName(tr("Steps of which direction"));
    column->addWidget(m_way);
    m_steps = new TableView(m_console.theme, m_console.systems, part);
    m_steps->setAccessibleName(tr("Steps, with the value after each"));
    m_steps->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_stepModel = new QStandardItemModel(this);
    m_steps->setModel(m_stepModel);
    column->addWidget(m_steps, 1);
    auto *row = new QHBoxLayout;
    m_add = button(tr("Add step"), part);
    m_up = button(tr("Up"), part);
    m_down = button(tr("Down"), part);
    m_remove = button(tr("Remove"), part);
    for (auto *b : {m_add, m_up, m_down, m_remove})
        row->addWidget(b);
    row->addStretch(1);
    column->addLayout(row);
    auto *menu = new QMenu(m_add);
    menu->setToolTipsVisible(true);
    for (const auto &f : mapping::functionCatalogue()) {
        auto *action =
            menu->addAction(ui::text(f.name), this, [this, name = ui::text(f.name)] { addStep(name); });
        action->setToolTip(QCoreApplication::translate("splot", f.help.c_str()));
    }
    m_add->setMenu(menu);
    connect(m_way, &Segments::chosen, this, &LinePanel::fillSteps);
    connect(m_up, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStep(1); });
    connect(m_remove, &QPushButton::clicked, this, &LinePanel::removeStep);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LinePanel::fillLookup);
    connect(m_stepModel, &QStandardItemModel::itemChanged, this, [this] {
        if (!m_filling)
            readSteps();
    });
    return part;
}

QWidget *LinePanel::lookupPart()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    m_lookupTitle = label("heading", {}, part);
    column->addWidget(m_lookupTitle);
    m_entries = new TableView(m_console.theme, m_console.systems, part);
    m_entries->setAccessibleName(tr("Entries of the lookup"));
    m_entries->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                               QAbstractItemView::AnyKeyPressed);
    m_entryModel = new QStandardItemModel(this);
    m_entries->setModel(m_entryModel);
    column->addWidget(m_entries, 1);
    connect(m_entryModel, &QStandardItemModel::itemChanged, this, [this] {
        if (!m_filling)
            readLookup();
    });
    return part;
}

std::vector<model::Step> &LinePanel::stepsOf(model::MappingLine &line) const
{
    return m_way->current() == 1 ? line.out : line.in;
}

const std::vector<model::Step> &LinePanel::stepsOf(const model::MappingLine &line) const
{
    return m_way->current() == 1 ? line.out : line.in;
}

void LinePanel::show(const LineId &line)
{
    m_line = line;
    if (const auto *l = m_presenter.draft().line(line.side, line.index))
        m_way->setCurrent(l->in.empty() && !l->out.empty() ? 1 : 0);
    fill();
}

void LinePanel::focusSteps()
{
    m_steps->setFocus();
    if (m_stepModel->rowCount() > 0)
        m_steps->selectRow(0);
}

void LinePanel::fill()
{
    const auto *m = m_presenter.draft().mapping(m_line.side);
    const auto *line = m_presenter.draft().line(m_line.side, m_line.index);
    for (QWidget *w : std::initializer_list<QWidget *>{m_direction, m_removeLine, m_way, m_steps, m_add, m_up,
                                                       m_down, m_remove})
        w->setEnabled(line != nullptr);
    if (!line || !m) {
        m_title->setText(tr("No line chosen"));
        m_note->setText(tr(
            "Drag from a field to a field beside it, or choose a line. Double-click its chip to come here."));
        m_stepModel->clear();
        m_lookupPart->hide();
        return;
    }
    m_title->setText(
        tr("%1 and %2").arg(ui::text(line->place.empty() ? "–" : line->place), ui::text(line->field)));
    QStringList notes{
        QStringLiteral("%1 %2").arg(m_console.systems.label(m->system), ui::text(m->object.value))};
    if (line->referenceObject.valid())
        notes << tr("refers to %1").arg(ui::text(line->referenceObject.value));
    if (line->requiredOnCreate)
        notes << tr("needed before a create");
    if (line->parked)
        notes << tr("parked: its place or field is missing since a change of the schema; drag its field to "
                    "another place");
    m_note->setText(notes.join(QStringLiteral(", ")));
    m_direction->setCurrentIndex(static_cast<int>(line->direction));
    fillSteps();
}

void LinePanel::fillSteps()
{
    const auto *line = m_presenter.draft().line(m_line.side, m_line.index);
    if (!line)
        return;
    m_filling = true;
    const int row = std::max(0, m_steps->currentIndex().row());
    m_stepModel->clear();
    m_stepModel->setHorizontalHeaderLabels({tr("Step"), tr("Arguments"), tr("Value after it")});
    const auto &steps = stepsOf(*line);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QStringList arguments;
        for (const auto &a : steps[i].arguments)
            arguments << ui::text(a);
        m_stepModel->appendRow({item(ui::text(steps[i].function)),
                                item(arguments.join(QStringLiteral(" | ")), true),
                                item(QStringLiteral("–"))});
    }
    m_steps->horizontalHeader()->resizeSection(0, m_console.theme.px(100));
    m_steps->horizontalHeader()->resizeSection(0, m_console.theme.px(84));
    m_steps->horizontalHeader()->resizeSection(1, m_console.theme.px(104));
    m_steps->horizontalHeader()->setStretchLastSection(true);
    if (m_stepModel->rowCount() > 0)
        m_steps->selectRow(std::min(row, m_stepModel->rowCount() - 1));
    m_filling = false;
    askValues(*line);
    fillLookup();
}

/// On a worker: a formula may be long and a sample megabytes.
void LinePanel::askValues(const model::MappingLine &line)
{
    m_values.cancel();
    const model::Field *field = nullptr;
    for (const auto &f : m_presenter.draft().entity()->fields)
        field = f.path == line.field ? &f : field;
    if (m_way->current() != 0 || m_line.side != Side::Left || !field || m_presenter.samples().empty())
        return;
    const auto &body = m_presenter.samples()[static_cast<std::size_t>(m_presenter.sampleIndex())].body;
    using Values = std::vector<base::Result<model::Value>>;
    m_values = m_console.workspace.ask(
        Lane::Quick, this,
        [line, field = *field, lookups = m_presenter.draft().configuration().lookups,
         given = sampleAt(body, line.place)](store::Reader &) -> base::Result<Values> {
            return Preview::steps(line, field, lookups, given);
        },
        [this](const base::Result<Values> &values) {
            if (values)
                showValues(*values);
        });
}

void LinePanel::showValues(const std::vector<base::Result<model::Value>> &values)
{
    m_filling = true;
    for (int row = 0; row < m_stepModel->rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row) + 1;
        auto *after = m_stepModel->item(row, 2);
        if (at >= values.size())
            break;
        after->setText(values[at] ? valueText(*values[at], 60) : say(values[at].error()));
        if (!values[at])
            after->setData(static_cast<int>(Tone::Bad), ToneRole);
    }
    m_filling = false;
}

void LinePanel::fillLookup()
{
    m_lookup.clear();
    const auto *line = m_presenter.draft().line(m_line.side, m_line.index);
    const auto row = static_cast<std::size_t>(std::max(0, m_steps->currentIndex().row()));
    if (line && row < stepsOf(*line).size()) {
        const auto &step = stepsOf(*line)[row];
        if ((step.function == "lookup" || step.function == "reverse_lookup") && !step.arguments.empty())
            m_lookup = step.arguments.front();
    }
    m_lookupPart->setVisible(!m_lookup.empty());
    if (m_lookup.empty())
        return;
    m_filling = true;
    m_entryModel->clear();
    m_entryModel->setHorizontalHeaderLabels({tr("In the system"), tr("In the record")});
    m_lookupTitle->setText(tr("Lookup %1").arg(ui::text(m_lookup)));
    for (const auto &l : m_presenter.draft().configuration().lookups) {
        if (l.name != m_lookup)
            continue;
        for (const auto &[from, to] : l.entries)
            m_entryModel->appendRow({item(ui::text(from), true), item(ui::text(to), true)});
    }
    m_entryModel->appendRow({item({}, true), item({}, true)}); // a new entry is typed here
    m_entries->horizontalHeader()->setStretchLastSection(true);
    m_filling = false;
}

void LinePanel::changeLine(const QString &text, const std::function<void(model::MappingLine &)> &change)
{
    const auto *line = m_presenter.draft().line(m_line.side, m_line.index);
    if (!line)
        return;
    m_presenter.edit(text, [&](MapperDraft &draft) {
        auto next = *line;
        change(next);
        draft.change(m_line.side, m_line.index, next);
    });
}

void LinePanel::addStep(const QString &function)
{
    model::Step step{function.toStdString(), {}};
    for (const auto &f : mapping::functionCatalogue()) {
        if (f.name != step.function)
            continue;
        for (const auto &a : f.arguments) {
            if (!a.optional)
                step.arguments.push_back(a.name == "NAME" &&
                                                 !m_presenter.draft().configuration().lookups.empty()
                                             ? m_presenter.draft().configuration().lookups.front().name
                                             : a.name);
        }
    }
    changeLine(tr("Add step %1").arg(function), [&](auto &line) { stepsOf(line).push_back(step); });
    m_steps->selectRow(m_stepModel->rowCount() - 1);
}

void LinePanel::moveStep(int by)
{
    const int from = m_steps->currentIndex().row(), to = from + by;
    changeLine(tr("Move step"), [&](auto &line) {
        auto &steps = stepsOf(line);
        if (from >= 0 && to >= 0 && to < static_cast<int>(steps.size()))
            std::swap(steps[static_cast<std::size_t>(from)], steps[static_cast<std::size_t>(to)]);
    });
}

void LinePanel::removeStep()
{
    const int row = m_steps->currentIndex().row();
    changeLine(tr("Remove step"), [&](auto &line) {
        auto &steps = stepsOf(line);
        if (row >= 0 && row < static_cast<int>(steps.size()))
            steps.erase(steps.begin() + row);
    });
}

void LinePanel::readSteps()
{
    changeLine(tr("Arguments of a step"), [this](auto &line) {
        auto &steps = stepsOf(line);
        for (int r = 0; r < m_stepModel->rowCount() && r < static_cast<int>(steps.size()); ++r) {
            steps[static_cast<std::size_t>(r)].arguments.clear();
            const auto text = m_stepModel->item(r, 1)->text();
            if (!text.isEmpty()) {
                for (const auto &part : text.split(QStringLiteral(" | ")))
                    steps[static_cast<std::size_t>(r)].arguments.push_back(part.toStdString());
            }
        }
    });
}

void LinePanel::readLookup()
{
    m_presenter.edit(tr("Lookup %1").arg(ui::text(m_lookup)), [this](MapperDraft &draft) {
        for (auto lookup : draft.configuration().lookups) {
            if (lookup.name != m_lookup)
                continue;
            lookup.entries.clear();
            for (int r = 0; r < m_entryModel->rowCount(); ++r) {
                const auto from = m_entryModel->item(r, 0)->text().toStdString(),
                           to = m_entryModel->item(r, 1)->text().toStdString();
                if (!from.empty() && !to.empty())
                    lookup.entries.emplace_back(from, to);
            }
            draft.setLookup(lookup);
            break;
        }
    });
}

} // namespace splot::ui
