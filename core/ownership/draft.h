#pragma once

#include "core/ownership/prepared.h"
#include "core/ownership/rules.h"

namespace splot::ownership {

/// A record on its way through a merge; every change to it goes through here, so that its version counts
/// them.
class Draft
{
public:
    Draft(const Prepared &rules, const model::Record &before);

    const model::Record &record() const { return m_outcome.record; }
    const model::Value *value(const model::FieldKey &key) const { return record().values.find(key); }
    const model::Provenance *provenance(const model::FieldKey &key) const;
    bool hasItem(model::FieldIndex list, const std::string &item) const;

    void put(const model::FieldKey &key, model::Value value, model::Provenance from);
    void prove(const model::FieldKey &key, model::Provenance from);
    /// Takes an item with all its parts out of a keyed list.
    void removeItem(model::FieldIndex list, const std::string &item);
    void setPresence(model::Presence presence, model::Provenance from);
    void setStages(std::vector<int> stages);
    void addHandover(model::Handover handover);
    void forgetHandovers();

    void tell(FieldVerdict verdict) { m_outcome.verdicts.push_back(std::move(verdict)); }
    void tell(base::Error error) { m_outcome.errors.push_back(std::move(error)); }
    std::vector<FieldVerdict> &verdicts() { return m_outcome.verdicts; }
    bool changed() const { return m_outcome.changed; }
    Outcome finish() &&;

private:
    model::Record &edited();
    void keep(const model::FieldKey &key, model::Provenance from);

    const Prepared &m_rules;
    Outcome m_outcome;
};

} // namespace splot::ownership
