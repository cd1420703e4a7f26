#pragma once

#include "ui/common/screen.h"
#include "ui/common/workspace.h"
#include "ui/inbox/message.h"
#include "ui/inbox/repair.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace splot::inbox {

class KeptRecipes;

/// Repair once, apply to all: a recipe, its preview over the messages of the case, and the run with its
/// progress.
class RepairPanel : public QFrame
{
    Q_OBJECT

public:
    explicit RepairPanel(const ui::Console &console, QWidget *parent = nullptr);

    /// Offers what fits this message; the recipe stays while the case does.
    void show(const Message &message);
    Recipe recipe() const;
    void setRecipe(const Recipe &recipe);
    void preview();
    void apply();
    KeptRecipes &kept() { return *m_kept; }
    const Preview &shown() const { return m_preview; }

signals:
    void previewShown();
    void applied(const QString &outcome);
    void failed(const splot::base::Error &error);

private:
    void build();
    void wire();
    void showSample(const model::Value &sample);
    void followKind();
    void followReach();
    void askKeep();
    QString formulaFault() const;
    void showPreview();
    void applyLookup();
    void runBatches(std::vector<RepairBatch> batches);
    void nextBatch();
    void finish(const QString &outcome);
    std::int64_t only() const;

    ui::Console m_console;
    std::optional<Message> m_message;
    KeptRecipes *m_kept;
    QComboBox *m_kind, *m_lookup;
    QLineEdit *m_from, *m_to;
    QLabel *m_lookupLabel, *m_fromLabel, *m_state, *m_counts, *m_examples, *m_arrow;
    QRadioButton *m_all, *m_one;
    QProgressBar *m_progress, *m_share;
    QPushButton *m_try, *m_apply, *m_cancel, *m_results;
    QTimer m_typed;
    ui::Latest m_question;
    Preview m_preview;
    std::vector<RepairBatch> m_batches;
    std::vector<std::int64_t> m_ran; ///< messages of the last run
    std::int64_t m_done = 0, m_total = 0, m_mended = 0;
    bool m_stopWanted = false;
};

} // namespace splot::inbox
