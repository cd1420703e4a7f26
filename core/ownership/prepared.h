#pragma once

#include "core/base/result.h"
#include "core/formula/formula.h"
#include "core/model/record.h"
#include "core/model/schema.h"

#include <map>
#include <memory>

namespace splot::ownership {

/// The rule of one field, with its formulas compiled.
struct FieldRule
{
    model::OwnershipRule rule;
    formula::Formula computed;
    int stage = -1; ///< place in Record::stages; -1: no stages
    int order = -1; ///< which of Prepared::orders
};

/// An ordered list of stages; fields with equal stages share one, so that it is worked out once.
struct StageOrder
{
    std::vector<model::Stage> stages;
    std::vector<formula::Formula> conditions; ///< parallel; an empty formula holds always
};

/// The rules of one entity with every formula compiled and computed fields in the order of their
/// dependencies.
struct Prepared
{
    static base::Result<std::unique_ptr<const Prepared>> from(std::shared_ptr<const model::Schema> schema);

    std::shared_ptr<const model::Schema> schema;
    std::vector<FieldRule> fields; ///< parallel to the schema's
    FieldRule presence;
    std::vector<StageOrder> orders;
    std::vector<model::FieldIndex> computed; ///< dependencies first
    std::size_t stages = 0;                  ///< size of Record::stages
    std::map<model::SystemId, int> trust;    ///< place in the trust order

    /// The stages of the record were worked out under these rules.
    bool knowsStages(const model::Record &record) const { return record.stages.size() == stages; }
    /// By the stages in the record; empty: newest, manual, computed, or no stage holds or is known.
    model::SystemId owner(const FieldRule &rule, const model::Record &record) const;
    bool trusted(const model::SystemId &a, const model::SystemId &b) const;
};

} // namespace splot::ownership
