#pragma once

#include "core/engine/doubts.h"
#include "core/engine/identifier.h"
#include "core/engine/loopguard.h"
#include "core/engine/merger.h"
#include "core/engine/references.h"
#include "core/engine/spreader.h"

namespace splot::engine {

/// How a change ended under one mapping.
struct Ending
{
    model::ChangeState state = model::ChangeState::Skipped;
    std::string waitsFor;
    model::CaseId problem;
    model::RecordId record;
};

/// One change under one mapping: read, check, identify, compare, decide, merge, spread.
class Application
{
public:
    struct Parts
    {
        Context &context;
        Inbox &inbox;
        Spreader &spreader;
        Identifier &identifier;
        Merger &merger;
        LoopGuard &guard;
    };

    /// What people mended is put into the body of `change` where the source still holds it as it was.
    Application(Parts parts, model::Change &change, const mapping::CompiledMapping &mapping);
    base::Result<Ending> run();

private:
    std::optional<Ending> outOfDate() const;
    base::Result<Ending> remove();
    base::Result<Ending> goneStill();
    base::Result<bool> deletedByUs() const;
    base::Result<void> readAndCheck();
    base::Result<std::optional<Ending>> read();
    base::Result<std::optional<Ending>> waitForReference();
    base::Result<std::optional<Ending>> comeBack();
    base::Result<std::optional<Ending>> identify();
    model::Values compare();
    void takeLateWrites(model::Values &changed) const;
    void takeOwnersFirst(model::Values &changed) const;
    void leaveOutForms(model::Values &changed);
    base::Result<Ending> echo();
    base::Result<Ending> merge(model::Values changed);
    base::Result<Ending> quarantine(model::EngineStep step, const mapping::Problem &problem);
    base::Result<Ending> quarantine(model::EngineStep step, const base::Error &error);
    base::Result<void> holdBadFields();
    base::Result<void> noteLostPlaces();
    model::Value shadowNow() const;
    base::Result<void> releaseGoodFields();
    base::Result<std::optional<Ending>> halfWritten() const;
    base::Result<void> keepLink(bool &fresh);
    std::map<model::FieldIndex, model::Moment> times(const model::Values &changed) const;
    ownership::Incoming incoming(model::Values changed) const;

    Parts m_parts;
    Context &m_context;
    model::Change &m_change;
    const mapping::CompiledMapping &m_mapping;
    const EntitySetup &m_entity;
    StoreReferences m_references;
    std::optional<model::Link> m_link;
    RecordView m_view;
    mapping::Reading m_reading;
    mapping::Reading m_shadow;
    std::set<model::FieldKey> m_forms; ///< changed only in form
    Doubts::Settled m_settled;         ///< it told what became of writes whose answers were lost
};

} // namespace splot::engine
