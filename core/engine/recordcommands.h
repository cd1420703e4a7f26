#pragma once

#include "core/engine/commandrunner.h"
#include "core/engine/outgoing.h"

namespace splot::engine {

class Engine;

/// Commands about single records: value, pin, unpin, unlink, relink, resend, refresh, erase.
class RecordCommands
{
public:
    RecordCommands(Engine &engine, CommandRunner &runner);

private:
    using Outcome = CommandRunner::Outcome;
    Outcome value(model::Command &command);
    Outcome pin(model::Command &command, bool set);
    Outcome unlink(model::Command &command);
    Outcome relink(model::Command &command);
    Outcome resend(model::Command &command);
    Outcome refresh(model::Command &command);
    Outcome erase(model::Command &command);
    base::Result<RecordView> record(const model::Command &command, std::string_view name = "record");
    base::Result<model::FieldKey> field(const RecordView &view, const model::Command &command);
    /// A value as people type it, in the field's type.
    base::Result<model::Value> typed(const RecordView &view, const model::FieldKey &key,
                                     const model::Value &given);

    Engine &m_engine;
};

} // namespace splot::engine
