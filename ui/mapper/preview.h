#pragma once

#include "core/mapping/compiledmapping.h"
#include "ui/mapper/draft.h"
#include "ui/mapper/fieldlist.h"

#include <QString>

namespace splot::ui {

enum class Outcome { Fine, Warning, Fails };

/// What one line does with one sample.
struct PreviewRow
{
    std::string field;
    std::string place;  ///< with indexes where it failed: `lines[1].qty`
    model::Value given; ///< what the left system gives
    QString steps;
    model::Value held;  ///< what the entity would hold
    model::Value sent;  ///< what the right system would get
    std::string sentTo; ///< its place; empty: not mapped
    Outcome outcome = Outcome::Fine;
    QString reason;
    bool changed = false; ///< the saved mapping gave something else
};

struct PreviewResult
{
    std::vector<PreviewRow> rows; ///< failing ones first
    Outcome outcome = Outcome::Fine;
    std::string fault; ///< the mapping does not compile
};

/// Both mappings of a draft, compiled to be tried on samples. Immutable; used on a worker.
class Preview
{
public:
    explicit Preview(const MapperDraft &draft);

    PreviewResult run(const MapperSample &sample) const;
    /// How each sample fares, for the overview of all.
    std::vector<Outcome> outcomes(const std::vector<MapperSample> &samples) const;
    /// One line's value step by step: first as given, then after each step; ends at the step that fails.
    static std::vector<base::Result<model::Value>> steps(const model::MappingLine &line,
                                                         const model::Field &field,
                                                         const std::vector<model::Lookup> &lookups,
                                                         const model::Value &given);

private:
    std::map<std::string, model::Value> firstValues(const model::Values &values) const;

    using Compiled = std::shared_ptr<const mapping::CompiledMapping>;
    Compiled m_left, m_right, m_saved;
    std::shared_ptr<const model::Schema> m_schema;
    std::string m_fault;
    std::vector<model::MappingLine> m_lines;
    std::map<std::string, std::string> m_sentTo; ///< by field: the right system's place
    std::set<std::string> m_required;
};

/// "trim, lookup: VAT rates".
QString stepsText(const std::vector<model::Step> &steps);

} // namespace splot::ui
