#pragma once

#include "core/model/recipe.h"
#include "ui/common/screen.h"
#include "ui/common/workspace.h"
#include "ui/inbox/repair.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace splot::inbox {

/// Those that may fit a case: made for its cause first, then for its field in the same system, then in any.
std::vector<model::KeptRecipe> offered(const std::vector<model::KeptRecipe> &kept, const model::Case &c);
Recipe recipeOf(const model::KeptRecipe &kept);

/// Repairs kept by a name: chosen for the case at hand, kept for the next time, forgotten.
class KeptRecipes : public QWidget
{
    Q_OBJECT

public:
    explicit KeptRecipes(const ui::Console &console, QWidget *parent = nullptr);

    void show(const model::Case &c);
    /// Keeps a recipe for the shown case; one of that name is replaced.
    void keep(const QString &name, const Recipe &recipe);
    void forget(const QString &name);
    QComboBox &choice() { return *m_choice; }

signals:
    void chosen(const splot::inbox::Recipe &recipe);
    void keepWanted(); ///< the person wants to name what is in the panel now
    void failed(const splot::base::Error &error);

private:
    void read();
    void fill(std::vector<model::KeptRecipe> kept);
    void save(std::vector<model::KeptRecipe> recipes, const QString &comment);

    ui::Console m_console;
    model::Case m_case;
    std::vector<model::KeptRecipe> m_kept, m_offered;
    QComboBox *m_choice;
    QPushButton *m_keep, *m_forget;
    ui::Latest m_question;
};

} // namespace splot::inbox
