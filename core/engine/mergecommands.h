#pragma once

#include "core/engine/commandrunner.h"
#include "core/engine/outgoing.h"

#include <set>

namespace splot::engine {

class Engine;

/// Commands about records that are one, or only look so: merge, unmerge, apart.
class MergeCommands
{
public:
    MergeCommands(Engine &engine, CommandRunner &runner);

private:
    using Outcome = CommandRunner::Outcome;
    Outcome merge(model::Command &command);
    Outcome unmerge(model::Command &command);
    Outcome apart(model::Command &command);

    base::Result<RecordView> record(const model::Command &command, std::string_view name);
    /// Links go back to the record that they came from; the systems that they are in.
    base::Result<std::vector<model::Link>> splitLinks(const model::Value &kept, const RecordView &into,
                                                      model::RecordId from);
    base::Result<bool> hasThere(RecordView &into, const model::Link &link, model::List &moved);
    base::Result<bool> broughtBy(const std::vector<model::Link> &left,
                                 const std::set<model::SystemId> &linked, const model::Provenance &from);
    base::Result<void> takeHolds(const RecordView &from, model::RecordId into, const model::Link &link,
                                 bool own);
    base::Result<void> endDeliveries(const model::Record &from);
    /// Values that the record had from links that left it give way to what its own links say.
    base::Result<void> rebuild(RecordView into, const std::vector<model::Link> &left,
                               const std::string &person);

    Engine &m_engine;
};

} // namespace splot::engine
