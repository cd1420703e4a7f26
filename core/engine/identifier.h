#pragma once

#include "core/engine/inbox.h"

namespace splot::engine {

/// What step 4 found out about an object without a link.
struct Identity
{
    enum class Kind { New, Found, Wait, Skip, Problem } kind = Kind::New;
    model::RecordId record;
    std::string waitsFor;  ///< Wait
    model::CaseId problem; ///< Problem
};

/// Step 4 for an object that has no link yet: all match keys together, never a guess. Engine thread, inside
/// the open transaction.
class Identifier
{
public:
    Identifier(Context &context, Inbox &inbox) : m_context(context), m_inbox(inbox) {}

    base::Result<Identity> identify(const model::Change &change, const mapping::CompiledMapping &mapping,
                                    const model::Values &values);
    /// Of an object that belongs to this record: whether it has another one there already.
    base::Result<bool> answerIsOwed(const model::Delivery &create, const model::Change &change);
    base::Result<Identity> found(const model::Change &change, const model::Mapping &mapping,
                                 model::RecordId record);

private:
    base::Result<std::map<model::RecordId, std::vector<std::string>>>
    hits(const EntitySetup &entity, const std::map<std::string, std::string> &keys);
    base::Result<Identity> several(const model::Change &change, const model::Mapping &mapping,
                                   const std::map<model::RecordId, std::vector<std::string>> &hits);
    base::Result<Identity> none(const model::Change &change, const EntitySetup &entity,
                                const std::map<std::string, std::string> &keys);

    Context &m_context;
    Inbox &m_inbox;
};

} // namespace splot::engine
