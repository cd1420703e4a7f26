#pragma once

#include "core/engine/context.h"
#include "core/model/hold.h"

namespace splot::engine {

/// What one object of one system lacks to be up to date with a record (DESIGN 2.4, step 8), worked out anew
/// each time it is needed.
struct Outgoing
{
    model::DeliveryKind kind = model::DeliveryKind::None;
    mapping::Writing writing;                        ///< all mapped places
    std::vector<std::string> changed;                ///< the places that differ from the shadow
    std::vector<model::FieldKey> fields;             ///< the values behind them
    std::vector<mapping::MissingReference> required; ///< Create: references that must be linked before
    std::vector<model::FieldKey> held;               ///< differ, and are not sent for a counted reason
    std::vector<mapping::Problem> problems; ///< values that cannot be written; their places are left out

    bool nothing() const { return kind == model::DeliveryKind::None; }
    /// The places that differ.
    mapping::Writing difference() const;
    /// What a write tells: the places that differ, all of a new object.
    mapping::Writing written() const { return changed.empty() ? writing : difference(); }
    bool differs(const std::string &place) const;
    /// For targets that take whole objects: what is not to be changed stays as it is there, held or not.
    model::Value wholeObject(const mapping::CompiledMapping &mapping, const model::Value &held) const;
    /// Whether lists are to be told whole, and whether one that nobody has seen since it was mapped.
    bool tellsLists() const;
    bool tellsUnknownLists(const mapping::CompiledMapping &mapping, const model::Value &held) const;
};

/// A record with what is known of it, loaded once for all its targets.
struct RecordView
{
    model::Record record;
    std::vector<model::Link> links;
    std::vector<model::Hold> holds;

    /// The primary link in an object of a system, or null.
    const model::Link *link(const model::SystemId &system, const model::ObjectName &object) const;
    bool held(const model::SystemId &system, const std::string &field, model::HoldReason reason) const;
};

base::Result<std::optional<RecordView>> viewRecord(Context &context, model::RecordId id);
base::Result<Outgoing> outgoing(Context &context, const RecordView &view,
                                const mapping::CompiledMapping &mapping);

} // namespace splot::engine
