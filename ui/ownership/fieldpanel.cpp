#include "ui/ownership/fieldpanel.h"

#include "core/formula/formula.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/segments.h"
#include "ui/common/tableview.h"
#include "ui/common/words.h"
#include "ui/ownership/stagetable.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace splot::ui {

using model::OwnerKind;

namespace {
constexpr OwnerKind kinds[]{OwnerKind::System, OwnerKind::Stages, OwnerKind::Newest, OwnerKind::Manual,
                            OwnerKind::Computed};

QVBoxLayout *columnIn(QWidget *widget, const Theme &theme)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10));
    column->setSpacing(theme.px(6));
    return column;
}
} // namespace

FieldPanel::FieldPanel(const Console &console, OwnershipPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_console(console), m_presenter(presenter)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget(this);
    auto *titles = columnIn(head, console.theme);
    m_title = label("title", {}, head);
    m_subtitle = label("note", {}, head);
    // Long names fold; they do not widen the panel.
    for (auto *line : {m_title, m_subtitle}) {
        line->setWordWrap(true);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        titles->addWidget(line);
    }
    column->addWidget(head);
    for (auto *part : {ownerPart(), m_reactionPart = reactionPart(), morePart()}) {
        column->addWidget(frame("line", this));
        column->addWidget(part);
    }
    column->addWidget(frame("line", this));
    column->addWidget(eventsPart(), 1);
    connect(&presenter, &OwnershipPresenter::draftChanged, this, &FieldPanel::fill);
    connect(&presenter, &OwnershipPresenter::eventsChanged, this, &FieldPanel::fillEvents);
}

QWidget *FieldPanel::ownerPart()
{
    auto *part = new QWidget(this);
    auto *column = columnIn(part, m_console.theme);
    column->addWidget(label("heading", tr("Who owns it"), part));
    m_kind = new Segments({tr("System"), tr("Stages"), tr("Newest"), tr("People"), tr("Formula")}, part);
    m_kind->setAccessibleName(tr("Who owns it"));
    column->addWidget(m_kind);
    m_details = new QStackedWidget(part);
    auto *owning = new QWidget(m_details);
    auto *owningColumn = new QVBoxLayout(owning);
    owningColumn->setContentsMargins(0, 0, 0, 0);
    m_owner = new QComboBox(owning);
    owningColumn->addWidget(m_owner);
    owningColumn->addStretch(1);
    m_owner->setAccessibleName(tr("System that owns the field"));
    m_stages = new StageTable(m_console, m_details);
    auto *computed = new QWidget(m_details);
    auto *computedColumn = new QVBoxLayout(computed);
    computedColumn->setContentsMargins(0, 0, 0, 0);
    m_formula = new QLineEdit(computed);
    m_formula->setAccessibleName(tr("Formula over other fields of the record"));
    m_formula->setPlaceholderText(tr("for instance onHand - reserved"));
    m_formulaFault = label("bad", {}, computed);
    m_formulaFault->setWordWrap(true);
    computedColumn->addWidget(m_formula);
    computedColumn->addWidget(m_formulaFault);
    computedColumn->addStretch(1);
    const auto note = [this](const QString &text) {
        auto *l = label("note", text, m_details);
        l->setWordWrap(true);
        l->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        return l;
    };
    m_details->addWidget(owning);
    m_details->addWidget(m_stages);
    m_details->addWidget(
        note(tr("The last change wins, whoever made it; ties are settled by the trust order.")));
    m_details->addWidget(note(tr("Every difference becomes a case; a person decides in the Inbox.")));
    m_details->addWidget(computed);
    column->addWidget(m_details);
    connect(m_kind, &Segments::chosen, this, &FieldPanel::kindChosen);
    connect(m_owner, &QComboBox::activated, this, [this](int row) {
        setRule([id = model::SystemId(m_owner->itemData(row).toString().toStdString())](auto &rule) {
            rule.owner = id;
        });
    });
    connect(m_stages, &StageTable::changed, this,
            [this](const auto &stages) { setRule([stages](auto &rule) { rule.stages = stages; }); });
    connect(m_formula, &QLineEdit::textEdited, this, [this](const QString &text) {
        const auto compiled = formula::Formula::compile(text.toStdString());
        m_formulaFault->setText(compiled ? QString() : say(compiled.error()));
    });
    connect(m_formula, &QLineEdit::editingFinished, this, [this] {
        if (const auto text = m_formula->text().trimmed();
            !text.isEmpty() && formula::Formula::compile(text.toStdString()))
            setRule([text](auto &rule) { rule.formula = text.toStdString(); });
    });
    return part;
}

QWidget *FieldPanel::reactionPart()
{
    auto *part = new QWidget(this);
    auto *column = columnIn(part, m_console.theme);
    column->addWidget(label("heading", tr("When another system changes it"), part));
    m_reactions = new QButtonGroup(part);
    const QString texts[]{tr("Restore: write the owner's value back"),
                          tr("Leave: hold until the owner changes it"),
                          tr("Propose: ask a person in the Inbox")};
    for (int i = 0; i < 3; ++i) {
        auto *choice = new QRadioButton(texts[i], part);
        m_reactions->addButton(choice, i);
        column->addWidget(choice);
    }
    connect(m_reactions, &QButtonGroup::idClicked, this, [this](int id) {
        setRule([id](auto &rule) { rule.reaction = static_cast<model::Reaction>(id); });
    });
    return part;
}

QWidget *FieldPanel::morePart()
{
    auto *part = new QWidget(this);
    auto *column = columnIn(part, m_console.theme);
    const auto addRow = [&](const QString &name, QWidget *control) {
        auto *row = new QHBoxLayout;
        auto *title = label("mid", name, part);
        title->setMinimumWidth(m_console.theme.px(110));
        title->setBuddy(control);
        row->addWidget(title);
        row->addWidget(control, control == m_empties ? 1 : 0);
        if (control != m_empties)
            row->addStretch(1);
        column->addLayout(row);
    };
    m_empties = new QComboBox(part);
    m_empties->addItems({tr("An empty value clears"), tr("Prefer the owner unless blank")});
    m_empties->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_empties->setMinimumContentsLength(12);
    m_empties->setAccessibleName(tr("Empty values"));
    m_privacy = new Segments({tr("None"), tr("Personal"), tr("Sensitive")}, part);
    m_privacy->setAccessibleName(tr("Privacy class"));
    addRow(tr("Empty values"), m_empties);
    addRow(tr("Privacy class"), m_privacy);
    connect(m_empties, &QComboBox::activated, this, [this](int row) {
        setRule([row](auto &rule) { rule.empty = static_cast<model::EmptyRule>(row); });
    });
    connect(m_privacy, &Segments::chosen, this, [this](int which) {
        m_presenter.edit(tr("Privacy of %1").arg(ui::text(m_field)), [this, which](OwnershipDraft &draft) {
            draft.setPrivacy(m_entity, m_field, static_cast<model::Privacy>(which));
        });
    });
    return part;
}

QWidget *FieldPanel::eventsPart()
{
    auto *part = new QWidget(this);
    auto *column = columnIn(part, m_console.theme);
    column->setContentsMargins(0, m_console.theme.px(10), 0, 0);
    auto *heading = label("heading", tr("Last events"), part);
    heading->setContentsMargins(m_console.theme.px(16), 0, 0, 0);
    column->addWidget(heading);
    m_events = new TableView(m_console.theme, m_console.systems, part);
    m_events->setAccessibleName(tr("Last events of the field"));
    m_eventModel = new QStandardItemModel(this);
    m_events->setModel(m_eventModel);
    m_events->horizontalHeader()->hide();
    column->addWidget(m_events, 1);
    connect(m_events, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit goTo({QStringLiteral("records"),
                   {{QStringLiteral("record"), index.siblingAtColumn(0).data(Qt::UserRole)},
                    {QStringLiteral("field"), ui::text(m_field)}}});
    });
    return part;
}

void FieldPanel::show(const model::EntityId &entity, const std::string &field, const model::SystemId &system)
{
    const bool other = entity != m_entity || field != m_field || system != m_system;
    m_entity = entity;
    m_field = field;
    m_system = system;
    fill();
    if (other)
        m_presenter.askEvents(entity, field, system);
}

void FieldPanel::fill()
{
    const auto *entity = m_presenter.draft().configuration().entity(m_entity);
    if (!entity || m_field.empty())
        return;
    m_filling = true;
    const model::Field *field = nullptr;
    for (const auto &f : entity->fields)
        field = f.path == m_field ? &f : field;
    const auto &rule = m_presenter.draft().rule(m_entity, m_field);
    const auto name = ui::text(field && !field->label.empty() ? field->label : m_field);
    m_title->setText(
        tr("%1: %2").arg(ui::text(entity->label.empty() ? entity->id.value : entity->label), name));
    QStringList places;
    for (const auto &m : m_presenter.draft().configuration().mappings) {
        for (const auto &line : m.lines) {
            if (m.entity == m_entity && line.field == m_field && (!m_system.valid() || m.system == m_system))
                places << QStringLiteral("%1 %2.%3")
                              .arg(m_console.systems.label(m.system), ui::text(m.object.value),
                                   ui::text(line.place));
        }
    }
    m_subtitle->setText(places.isEmpty() ? tr("not mapped here")
                                         : places.mid(0, 3).join(QStringLiteral(", ")));
    m_subtitle->setToolTip(places.join(QLatin1Char('\n')));
    for (int i = 0; i < 5; ++i) {
        if (kinds[i] == rule.kind) {
            m_kind->setCurrent(i);
            m_details->setCurrentIndex(i);
        }
    }
    m_owner->clear();
    for (const auto &s : m_presenter.draft().configuration().systems)
        m_owner->addItem(QIcon(m_console.systems.badge(s.id, m_console.theme.px(18), devicePixelRatioF())),
                         m_console.systems.label(s.id), ui::text(s.id.value));
    m_owner->setCurrentIndex(m_owner->findData(ui::text(rule.owner.value)));
    m_stages->show(rule.stages);
    if (!m_formula->hasFocus())
        m_formula->setText(ui::text(rule.formula));
    m_reactions->button(static_cast<int>(rule.reaction))->setChecked(true);
    m_reactionPart->setEnabled(rule.kind == OwnerKind::System || rule.kind == OwnerKind::Stages);
    m_empties->setCurrentIndex(static_cast<int>(rule.empty));
    m_privacy->setCurrent(field ? static_cast<int>(field->privacy) : 0);
    m_filling = false;
}

void FieldPanel::kindChosen(int kind)
{
    setRule([this, kind](model::OwnershipRule &rule) {
        const auto &systems = m_presenter.draft().configuration().systems;
        const auto wanted = m_system.valid()  ? m_system
                            : systems.empty() ? model::SystemId()
                                              : systems.front().id;
        const auto owner = rule.owner.valid()     ? rule.owner
                           : !rule.stages.empty() ? rule.stages.back().owner
                                                  : wanted;
        rule.kind = kinds[kind];
        rule.owner = rule.kind == OwnerKind::System ? owner : model::SystemId();
        if (rule.kind == OwnerKind::Stages && rule.stages.empty())
            rule.stages = {{{}, owner}};
        if (rule.kind != OwnerKind::Stages)
            rule.stages.clear();
        if (rule.kind == OwnerKind::Computed && rule.formula.empty())
            rule.formula = m_field.find("[]") == std::string::npos ? m_field : "''";
        if (rule.kind != OwnerKind::Computed)
            rule.formula.clear();
    });
}

void FieldPanel::setRule(const std::function<void(model::OwnershipRule &)> &change)
{
    if (m_filling || m_field.empty())
        return;
    m_presenter.edit(tr("Ownership of %1").arg(ui::text(m_field)), [&](OwnershipDraft &draft) {
        auto rule = draft.rule(m_entity, m_field);
        change(rule);
        draft.setRule(m_entity, m_field, rule);
    });
}

QString FieldPanel::eventText(const model::Decision &d, const QString &record) const
{
    return tr("%1 set %2 to %3").arg(m_console.systems.label(d.system), record, valueText(d.after, 40));
}

void FieldPanel::fillEvents()
{
    m_eventModel->clear();
    for (const auto &event : m_presenter.events()) {
        auto *item = new QStandardItem(eventText(event.decision, event.record));
        item->setEditable(false);
        item->setData(wordOf(event.decision.verdict), SubtextRole);
        item->setData(ui::text(event.decision.system.value), BadgeRole);
        item->setData(whenText(event.decision.decidedAt, Workspace::now()), TailRole);
        item->setData(static_cast<qlonglong>(event.decision.record.value), Qt::UserRole);
        m_eventModel->appendRow(item);
    }
    if (m_presenter.events().empty()) {
        auto *item = new QStandardItem(tr("Nothing was decided here yet."));
        item->setEditable(false);
        item->setData(static_cast<int>(Tone::Mid), ToneRole);
        m_eventModel->appendRow(item);
    }
    m_events->setRowHeight(44);
    m_events->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace splot::ui
