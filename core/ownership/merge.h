#pragma once

#include "core/ownership/draft.h"
#include "core/ownership/judgement.h"

namespace splot::ownership {

/// One incoming change on its way into one record (steps 6 and 7); used once.
class Merge
{
public:
    Merge(const Prepared &rules, const model::Record &before, const Incoming &incoming);
    Outcome run() &&;

private:
    using Entry = model::Values::Entry;

    void judgePresence();
    void judgeItem(const Entry &entry);
    void takeMarker(const Entry &marker);
    void giveWay(model::FieldIndex list);
    void judgeField(const Entry &entry);
    /// Whether a value inside a keyed list is to be judged by its own rule; else its item's fate is its own.
    bool standsAlone(const Entry &entry);
    void judgeComputed();
    void confirm(const FieldRule &rule, const Entry &entry);
    void ownFirstStages();

    Question question(const FieldRule &rule, const model::FieldKey &key, const model::Value &wished) const;
    void addFlips(Question &question, const FieldRule &rule) const;
    void enter(const Entry &entry, model::Right right);
    void disown(const model::FieldKey &key);
    void tell(const Entry &entry, const Sentence &sentence, const model::SystemId &owner);
    model::Provenance provenance(model::Right right, model::Moment at) const;

    const model::Schema &schema() const { return *m_rules.schema; }

    const Prepared &m_rules;
    const model::Record &m_before;
    const Incoming &m_incoming;
    Draft m_draft;
    std::map<model::FieldKey, Sentence> m_newItems; ///< what became of the items that the record did not have
};

} // namespace splot::ownership
