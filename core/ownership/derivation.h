#pragma once

#include "core/ownership/draft.h"

namespace splot::ownership {

/// Works out what follows from the values of a record: computed fields, then stages and their handovers.
class Derivation
{
public:
    Derivation(const Prepared &rules, Draft &draft, model::Provenance from)
        : m_rules(rules), m_draft(draft), m_from(std::move(from))
    {}

    void computeFields();
    /// What the stages are now; an order that fails keeps the stages it had. Errors are told.
    std::vector<int> stages();
    /// Sets the stages, and gives the values of fields whose owner changed to the new one.
    void flipStages();

private:
    void compute(model::FieldIndex field, const std::string &item);
    int stageOf(const StageOrder &order, const FieldRule &rule, const std::string &path);
    void give(const FieldRule &rule, model::FieldIndex field, const model::SystemId &from);
    void givePresence(const model::SystemId &from);
    const model::Value &root();
    model::Value rootFor(model::FieldIndex field, const std::string &item);

    const Prepared &m_rules;
    Draft &m_draft;
    model::Provenance m_from; ///< who set it off
    std::optional<model::Value> m_root;
};

/// The stages of a record whose rules never worked them out, errors left aside.
std::vector<int> workedOutStages(const Prepared &rules, const model::Record &record);

} // namespace splot::ownership
