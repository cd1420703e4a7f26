#pragma once

#include "core/engine/inbox.h"
#include "core/engine/outgoing.h"
#include "core/ownership/rules.h"

#include <array>
#include <map>

namespace splot::engine {

/// Sees when systems fight over a record (DESIGN 2.6): a field flips when it returns to a value that it had
/// within the hour, or is changed by another system than last. Beyond the limit of an hour nothing of the
/// record is sent any more and a case asks. Counts in memory: a restart begins anew. Engine thread.
class LoopGuard
{
public:
    LoopGuard(Context &context, Inbox &inbox) : m_context(context), m_inbox(inbox) {}

    /// What one merge of a captured change decided. True: the record is quarantined by it.
    base::Result<bool> saw(RecordView &view, const ownership::Incoming &incoming,
                           const std::vector<ownership::FieldVerdict> &verdicts);
    /// An update of the record was confirmed. One that is written again and again though nothing of the
    /// record changes does not stay there as it is written: it is quarantined too.
    base::Result<void> wrote(RecordView &view, const model::Delivery &delivery);
    /// A person lets the record go: it counts from nothing.
    void forget(model::RecordId record) { m_records.erase(record); }

private:
    struct Field
    {
        std::array<std::uint64_t, 4> values{}; ///< hashes of the last ones, newest first; 0: none
        model::SystemId last;                  ///< who brought the newest
        std::vector<std::int64_t> flips;       ///< microseconds, of the last hour
    };
    struct Watched
    {
        std::map<std::string, Field> fields;
        std::int64_t seen = 0;
    };

    struct Writes
    {
        std::int64_t version = 0;         ///< of the record
        std::vector<std::int64_t> ofHour; ///< microseconds
        std::int64_t seen = 0;
    };

    bool flips(Field &field, const ownership::FieldVerdict &verdict, const model::SystemId &system);
    /// What was quiet for an hour is forgotten, now and then, and half of what is too much.
    void dropOld();
    template <class Id, class Seen> static void dropOld(std::map<Id, Seen> &watched, std::int64_t since);
    base::Result<void> quarantine(RecordView &view, model::EngineStep step, model::CaseItem item);

    Context &m_context;
    Inbox &m_inbox;
    std::map<model::RecordId, Watched> m_records;
    std::map<model::DeliveryId, Writes> m_writes;
    std::int64_t m_nextDrop = 0;
};

} // namespace splot::engine
