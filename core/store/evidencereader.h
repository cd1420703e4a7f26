#pragma once

#include "core/model/decision.h"
#include "core/store/sql/database.h"

namespace splot::store {

/// How often a system brought values for one field on one day, and what was decided about them.
struct FieldEvidence
{
    model::EntityId entity;
    std::string field; ///< without item keys: `lines[].quantity`; empty: presence
    model::SystemId system;
    model::Verdict verdict = model::Verdict::Accepted;
    std::int64_t day = 0; ///< since 1970, UTC
    std::int64_t count = 0;
};

/// Proposals of one system for one field that a person has yet to decide.
struct WaitingProposals
{
    model::EntityId entity;
    std::string field;
    model::SystemId system;
    std::int64_t count = 0;
};

/// A captured object whose body is still kept.
struct KeptBody
{
    model::LocalId localId;
    model::Value body;
    model::Moment began;
};

/// What of one flow is under way: deliveries (out), or changes not worked off (in, by object).
struct OpenWork
{
    model::SystemId system;
    model::EntityId entity;   ///< out
    model::ObjectName object;
    bool out = false;
    std::string state; ///< waiting, ready, sending, retrying, uncertain, failed; captured, waiting, quarantined
    std::int64_t count = 0;
    model::Moment oldest; ///< in: when the reading that found it began
};

/// What was decided in all records: for ownership's evidence and the feed of changes. Grows with the
/// decisions of its span; off the window's thread.
class EvidenceReader
{
public:
    explicit EvidenceReader(Database &database) : m_database(database) {}

    /// Decisions since `from` about values that systems brought; deliveries and formulas are left out.
    base::Result<std::vector<FieldEvidence>> perDay(model::Moment from);
    base::Result<std::vector<WaitingProposals>> waitingProposals();
    base::Result<std::vector<OpenWork>> openWork();
    /// Of the last hundred thousand captures, newest first.
    base::Result<std::vector<KeptBody>> newestBodies(const model::SystemId &system, const model::ObjectName &object, int limit);
    /// Newer than `after`, newest first.
    base::Result<std::vector<model::Decision>> recent(std::int64_t after, int limit);
    /// Of one field of an entity, without item keys; newest first. Empty system: of all.
    base::Result<std::vector<model::Decision>> ofField(const model::EntityId &entity,
                                                       const std::string &field,
                                                       const model::SystemId &system, int limit);

private:
    Database &m_database;
};

/// `lines[T-1].quantity` becomes `lines[].quantity`.
std::string withoutItemKeys(const std::string &field);

} // namespace splot::store
