#include "ui/ownership/entitypanel.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QStandardItemModel>

namespace splot::ui {

using model::DeleteEffect;

EntityPanel::EntityPanel(const Console &console, OwnershipPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_console(console), m_presenter(presenter)
{
    const Theme &theme = console.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10));
    column->setSpacing(theme.px(8));
    m_title = label("title", {}, this);
    auto *note = label("note",
                       tr("Who may make and remove whole records, and what happens in the other systems "
                          "then. Fields have their owners in the rows below."),
                       this);
    for (auto *line : {m_title, note}) {
        line->setWordWrap(true);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        column->addWidget(line);
    }
    column->addStretch(1);
    connect(&presenter, &OwnershipPresenter::draftChanged, this, &EntityPanel::fill);
}

void EntityPanel::show(const model::EntityId &entity)
{
    m_entity = entity;
    fill();
}

void EntityPanel::fill()
{
    const auto &configuration = m_presenter.draft().configuration();
    const auto *entity = configuration.entity(m_entity);
    // Not at once: a change may come from one of the fields that go.
    if (m_systems)
        m_systems->deleteLater();
    m_systems = nullptr;
    if (!entity)
        return;
    m_title->setText(ui::text(entity->label.empty() ? entity->id.value : entity->label));
    m_systems = new QWidget(this);
    auto *column = new QVBoxLayout(m_systems);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_console.theme.px(8));
    for (const auto &system : configuration.systems) {
        if (!m_presenter.draft().mapped(m_entity, system.id))
            continue;
        column->addWidget(frame("line", m_systems));
        column->addWidget(systemPart(system));
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, m_systems);
}

QWidget *EntityPanel::systemPart(const model::System &system)
{
    auto *part = new QWidget(m_systems);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    auto *name = new QWidget(part);
    auto *nameRow = new QHBoxLayout(name);
    nameRow->setContentsMargins(0, 0, 0, 0);
    auto *badge = new QLabel(name);
    badge->setPixmap(m_console.systems.badge(system.id, m_console.theme.px(18), devicePixelRatioF()));
    nameRow->addWidget(badge);
    nameRow->addWidget(label("heading", m_console.systems.label(system.id), name));
    nameRow->addStretch(1);
    grid->addWidget(name, 0, 0, 1, 2);
    const auto right = [&](const QString &text, bool may, auto set) {
        auto *box = new QCheckBox(text, part);
        box->setChecked(may);
        box->setAccessibleName(tr("%1: %2").arg(m_console.systems.label(system.id), text));
        connect(box, &QCheckBox::toggled, this, [this, text, set, id = system.id](bool on) {
            m_presenter.edit(text, [&](OwnershipDraft &draft) { (draft.*set)(m_entity, id, on); });
        });
        nameRow->addWidget(box);
    };
    right(tr("may create"), m_presenter.draft().mayCreate(m_entity, system.id),
          &OwnershipDraft::setMayCreate);
    right(tr("may delete"), m_presenter.draft().mayDelete(m_entity, system.id),
          &OwnershipDraft::setMayDelete);
    grid->addWidget(label("mid", tr("Deleted elsewhere"), part), 1, 0);
    grid->addWidget(effects(system, false, part), 1, 1);
    grid->addWidget(label("mid", tr("Out of scope"), part), 2, 0);
    grid->addWidget(effects(system, true, part), 2, 1);
    return part;
}

QWidget *EntityPanel::effects(const model::System &system, bool leaving, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->addItems({tr("nothing happens here"), tr("archived here"), tr("deleted here")});
    choice->setAccessibleName(leaving ? tr("%1: out of scope").arg(m_console.systems.label(system.id))
                                      : tr("%1: deleted elsewhere").arg(m_console.systems.label(system.id)));
    choice->setCurrentIndex(static_cast<int>(m_presenter.draft().effect(m_entity, system.id, leaving)));
    if (!m_presenter.draft().canArchive(m_entity, system.id)) {
        auto *items = static_cast<QStandardItemModel *>(choice->model());
        auto *archive = items->item(static_cast<int>(DeleteEffect::Archive));
        archive->setEnabled(false);
        archive->setToolTip(tr("The mapping does not say yet which values archive an object there."));
    }
    connect(choice, &QComboBox::activated, this, [this, leaving, id = system.id](int row) {
        m_presenter.edit(leaving ? tr("Out of scope") : tr("Deleted elsewhere"), [&](OwnershipDraft &draft) {
            draft.setEffect(m_entity, id, leaving, static_cast<DeleteEffect>(row));
        });
    });
    return choice;
}

} // namespace splot::ui
