#include "ui/inbox/keptrecipes.h"

#include "core/workspace/recipecodec.h"
#include "ui/common/configurationundo.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"

#include <QComboBox>

#include <algorithm>

namespace splot::inbox {

namespace {
/// How well a recipe fits; 0: not at all.
int fit(const model::KeptRecipe &recipe, const model::Case &c)
{
    if (!recipe.cause.empty() && recipe.cause == c.signature)
        return 3;
    if (recipe.field != c.field || recipe.entity != c.entity || c.field.empty())
        return 0;
    return recipe.system == c.system ? 2 : 1;
}
} // namespace

std::vector<model::KeptRecipe> offered(const std::vector<model::KeptRecipe> &kept, const model::Case &c)
{
    std::vector<model::KeptRecipe> out;
    std::copy_if(kept.begin(), kept.end(), std::back_inserter(out),
                 [&c](const auto &r) { return fit(r, c) > 0; });
    std::stable_sort(out.begin(), out.end(),
                     [&c](const auto &a, const auto &b) { return fit(a, c) > fit(b, c); });
    return out;
}

Recipe recipeOf(const model::KeptRecipe &kept)
{
    return {static_cast<Recipe::Kind>(kept.kind), kept.lookup, kept.from, kept.to};
}

KeptRecipes::KeptRecipes(const ui::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_choice(new QComboBox(this)),
      m_keep(ui::button(tr("Keep ..."), this)), m_forget(ui::button(tr("Forget"), this))
{
    m_choice->setAccessibleName(tr("Kept repairs"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(10);
    m_keep->setToolTip(tr("Keeps this repair by a name; it is offered again for the same cause."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choice, 1);
    row->addWidget(m_keep);
    row->addWidget(m_forget);
    connect(m_keep, &QPushButton::clicked, this, &KeptRecipes::keepWanted);
    connect(m_forget, &QPushButton::clicked, this, [this] { forget(m_choice->currentText()); });
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        m_forget->setVisible(index > 0);
        if (index > 0)
            emit chosen(recipeOf(m_offered[static_cast<std::size_t>(index) - 1]));
    });
    connect(&console.workspace, &ui::Workspace::configurationChanged, this, &KeptRecipes::read);
    fill({});
}

void KeptRecipes::show(const model::Case &c)
{
    m_case = c;
    read();
}

void KeptRecipes::read()
{
    m_question = m_console.workspace.ask(
        ui::Lane::Quick, this,
        [](store::Reader &reader) -> base::Result<std::vector<model::KeptRecipe>> {
            SPLOT_ASSIGN(const auto documents, reader.documents());
            return workspace::readRecipes(documents);
        },
        [this](base::Result<std::vector<model::KeptRecipe>> kept) {
            if (kept)
                fill(std::move(*kept));
            else
                emit failed(kept.error());
        });
}

void KeptRecipes::fill(std::vector<model::KeptRecipe> kept)
{
    const QString current = m_choice->currentIndex() > 0 ? m_choice->currentText() : QString();
    m_kept = std::move(kept);
    m_offered = offered(m_kept, m_case);
    m_choice->clear();
    m_choice->addItem(m_offered.empty()
                          ? tr("none for this cause yet")
                          : tr("choose one of %n", nullptr, static_cast<int>(m_offered.size())));
    for (const auto &recipe : m_offered) {
        m_choice->addItem(ui::text(recipe.name));
        const auto who = recipe.person.empty()
                             ? QString()
                             : tr("kept by %1, %2").arg(ui::text(recipe.person), ui::dateTimeText(recipe.at));
        m_choice->setItemData(m_choice->count() - 1, who, Qt::ToolTipRole);
    }
    m_choice->setEnabled(!m_offered.empty());
    m_choice->setCurrentIndex(std::max(0, current.isEmpty() ? 0 : m_choice->findText(current)));
    m_forget->setVisible(m_choice->currentIndex() > 0);
}

void KeptRecipes::keep(const QString &name, const Recipe &recipe)
{
    model::KeptRecipe made;
    made.name = name.toStdString();
    made.cause = m_case.signature;
    made.system = m_case.system;
    made.entity = m_case.entity;
    made.field = m_case.field;
    made.kind = static_cast<model::RecipeKind>(recipe.kind);
    made.lookup = recipe.kind == Recipe::Kind::Lookup ? recipe.lookup : std::string();
    const bool whole = recipe.kind == Recipe::Kind::Set || recipe.kind == Recipe::Kind::Formula;
    made.from = whole ? std::string() : recipe.from;
    made.to = recipe.to;
    made.person = m_console.workspace.author().toStdString();
    made.at = ui::Workspace::now();
    auto recipes = m_kept;
    std::erase_if(recipes, [&made](const auto &r) { return r.name == made.name; });
    recipes.push_back(std::move(made));
    save(std::move(recipes), tr("Recipe %1 is kept").arg(name));
}

void KeptRecipes::forget(const QString &name)
{
    auto recipes = m_kept;
    std::erase_if(recipes, [&name](const auto &r) { return ui::text(r.name) == name; });
    save(std::move(recipes), tr("Recipe %1 is forgotten").arg(name));
}

void KeptRecipes::save(std::vector<model::KeptRecipe> recipes, const QString &comment)
{
    ui::saveUndoably(m_console.workspace, &m_console.undo, workspace::recipesDocument(recipes), comment, this,
                     [this, recipes](base::Result<std::int64_t> version) {
                         if (version)
                             fill(recipes);
                         else
                             emit failed(version.error());
                     });
}

} // namespace splot::inbox
