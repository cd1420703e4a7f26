#pragma once

#include "ui/common/changeplan.h"
#include "ui/mapper/changedoutcome.h"
#include "ui/mapper/linemodel.h"
#include "ui/mapper/schemachange.h"
#include "ui/mapper/suggestions.h"

class QUndoStack;

namespace splot::ui {

/// What the mapper does, without its window: the draft and its undo, samples, the preview on a worker,
/// suggestions, and the way to a saved and approved mapping.
class MapperPresenter : public QObject
{
    Q_OBJECT

public:
    MapperPresenter(Workspace &workspace, QUndoStack &undo, QObject *parent = nullptr);

    /// Entities that can be shown with their objects: every mapping as the left one, each with another of the
    /// entity.
    struct Choice
    {
        model::EntityId entity;
        std::string left, right; ///< Mapping::key(); right may be empty
        bool operator==(const Choice &) const = default;
    };
    std::vector<Choice> choices() const;
    void open(const Choice &choice);
    const Choice &choice() const { return m_choice; }
    const MapperDraft &draft() const { return m_draft; }
    LineModel &lines() { return m_lines; }
    PreviewModel &preview() { return m_preview; }
    ChangePlan &plan() { return m_plan; }

    /// Edits the draft as one undoable step, if it changes anything.
    void edit(const QString &text, const std::function<void(MapperDraft &)> &change);
    void discard();
    void planDraft();

    const std::vector<MapperField> &fields(MapperCanvas::Column column) const { return m_fields[column]; }
    const std::vector<MapperSample> &samples() const { return m_samples->left; }
    const std::vector<Outcome> &outcomes() const { return m_outcomes; }
    const std::vector<Outcome> &outcomesBefore() const { return m_outcomesBefore; } ///< by what is saved
    /// Makes the failing messages of a case the samples; not valid: the newest objects, as usual.
    void showCase(model::CaseId id);
    model::CaseId shownCase() const { return m_case; }
    QString caseTitle() const { return m_samples->caseTitle; }
    std::int64_t caseCount() const { return m_samples->caseCount; }
    /// Whether there are any; what failed on its way out was not captured here.
    bool samplesAreOfCase() const { return m_samples->ofCase; }
    void retryCase();
    int sampleIndex() const { return m_sample; }
    void showSample(int index);
    void nextFailing();
    std::map<std::string, QString> failing() const; ///< of the shown sample: entity field, why
    /// The saved and the drafted mappings compared on the last thousand changes of each side.
    const ChangedOutcome &changedOutcome() const { return m_changed; }
    /// Both sides against the objects as they are captured now.
    const std::vector<SchemaRow> &schema() const { return m_schema; }
    /// Parked lines and lines of places that are gone go to the places that were proposed for them.
    void reattach(const std::vector<SchemaRow> &rows);
    void park(const std::vector<SchemaRow> &rows);
    /// Lines that might be meant on the left side; worked out anew behind each change of the draft.
    const std::vector<Suggestion> &suggestions() const { return m_suggestions; }

signals:
    void opened();        ///< other objects: fields are new
    void fieldsChanged(); ///< samples or descriptions arrived
    void draftChanged();
    void previewChanged();
    void outcomeChanged();
    void schemaChanged();
    void suggestionsChanged();
    void caseChanged();
    void caseRetried(qlonglong messages);
    void failed(const splot::base::Error &error);
    void conflict();

private:
    void follow();
    void set(const MapperDraft &draft);
    void readSamples();
    void discover();
    void collectFields();
    void runPreview();
    void readRecent();
    void compareRecent();
    void lookAtSchema();
    void suggest();

    /// What was captured of both sides, and the places that were seen in it. Never copied: workers share it.
    struct Samples
    {
        std::vector<MapperSample> left, right;
        std::vector<MapperField> places[2];
        QString caseTitle;
        std::int64_t caseCount = 0; ///< messages that are open
        bool ofCase = false;        ///< the left ones
    };
    static base::Result<std::shared_ptr<const Samples>> readSamplesOf(store::Reader &reader,
                                                                      const model::Mapping *left,
                                                                      const model::Mapping *right,
                                                                      model::CaseId of);
    static base::Result<void> readCase(store::Reader &reader, const model::Mapping *left, model::CaseId id,
                                       Samples &samples);

    /// The last changes of both sides, and what the engine parked of them.
    struct Recent
    {
        std::vector<MapperSample> side[2];
        std::set<std::string> parked[2];
    };

    Workspace &m_workspace;
    QUndoStack &m_undo;
    Choice m_choice;
    MapperDraft m_draft;
    LineModel m_lines;
    PreviewModel m_preview;
    ChangePlan m_plan;
    std::vector<MapperField> m_fields[MapperCanvas::ColumnCount];
    std::shared_ptr<const Samples> m_samples = std::make_shared<const Samples>();
    std::vector<Suggestion> m_suggestions;
    std::map<std::string, model::Value> m_discovered; ///< by system
    std::vector<Outcome> m_outcomes, m_outcomesBefore;
    model::CaseId m_case;
    ChangedOutcome m_changed;
    std::vector<SchemaRow> m_schema;
    std::shared_ptr<const Recent> m_recent; ///< null: not read yet
    int m_sample = 0;
    Latest m_read, m_run, m_all, m_readRecent, m_compare, m_lookAtSchema, m_suggest;
};

} // namespace splot::ui
