#pragma once

#include "ui/common/changeplan.h"
#include "ui/ownership/matrixmodel.h"

class QUndoStack;

namespace splot::ui {

/// What the ownership screen does, without its window: the draft and its undo, evidence, events of a field,
/// and the way to a saved and approved configuration.
class OwnershipPresenter : public QObject
{
    Q_OBJECT

public:
    OwnershipPresenter(Workspace &workspace, QUndoStack &undo, QObject *parent = nullptr);

    MatrixModel &matrix() { return m_matrix; }
    const OwnershipDraft &draft() const { return m_draft; }
    ChangePlan &plan() { return m_plan; }

    /// Edits the draft as one undoable step, if it changes anything.
    void edit(const QString &text, const std::function<void(OwnershipDraft &)> &change);
    void discard();
    /// What is wrong with the draft, in words: formulas that do not compile, owners that bring nothing.
    std::vector<model::ConfigurationProblem> problems() const;
    void planDraft();
    void refresh(); ///< reads the evidence again

    struct Event
    {
        model::Decision decision;
        QString record; ///< its title
    };
    void askEvents(const model::EntityId &entity, const std::string &field, const model::SystemId &system);
    const std::vector<Event> &events() const { return m_events; }

signals:
    void draftChanged();
    void eventsChanged();
    void failed(const splot::base::Error &error);
    void conflict(); ///< somebody saved while the draft was being edited

private:
    void follow();
    void set(const OwnershipDraft &draft);

    Workspace &m_workspace;
    QUndoStack &m_undo;
    OwnershipDraft m_draft;
    MatrixModel m_matrix;
    ChangePlan m_plan;
    std::vector<Event> m_events;
    Latest m_evidence, m_eventsAsked;
};

} // namespace splot::ui
