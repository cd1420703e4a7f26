#pragma once

#include "core/base/clock.h"
#include "fakebehaviour.h"
#include "fakefaults.h"

#include <map>

namespace splot::support {

/// One object inside a fake system.
struct FakeObject
{
    model::Value body;     ///< with `externalId`, where a create brought one
    model::Value previous; ///< the body before its last change; empty: there was none
    std::int64_t version = 0;
    model::Moment changedAt;
    model::Moment changedBefore;      ///< of `previous`
    model::PartTimes partTimes;       ///< by FakeBehaviour::parts; an edit that is not noticed moves them
    model::PartTimes partTimesBefore; ///< of `previous`
    base::WallTime createdAt;
    bool draft = false;
};

/// Something that took effect in a fake system, in order; the oracle's memory.
struct FakeEffect
{
    base::WallTime at;
    base::SteadyTime passed; ///< the same, whatever the wall clock was set to
    connectors::WriteKind kind = connectors::WriteKind::Create;
    bool byUser = false;
    model::ObjectName object;
    model::LocalId id;
    model::Value before;
    model::Value after;
    std::string externalId;
    std::string idempotencyKey;
    base::SteadyTime asked; ///< when the engine's request left; a user's edit: as `passed`
};

/// What its feed of changes or its listing answered to one question; the oracle's memory.
struct FakeServed
{
    base::SteadyTime passed;
    base::WallTime at;
    model::ObjectName object;
    connectors::Feed feed = connectors::Feed::Changes;
    std::int64_t from = 0; ///< Changes: the cursor that was asked with
    std::int64_t to = 0;   ///< and the one that was given
    bool last = false;
    std::vector<connectors::Reading> readings;
};

/// A system in memory: its server side. Users edit it directly; FakeConnector speaks to it for the engine.
/// It outlives its connectors, as a server outlives its clients.
class FakeSystem
{
public:
    explicit FakeSystem(base::Clock &clock) : m_clock(clock) {}

    /// How an object behaves; the object exists from the first call on.
    FakeBehaviour &object(const std::string &name) { return m_kinds[model::ObjectName(name)].behaviour; }
    FakeFaults faults;
    std::chrono::microseconds latency{std::chrono::milliseconds(20)};
    std::chrono::microseconds timeLimit{std::chrono::seconds(30)}; ///< after which a caller gives up

    // What users do; errors as for everybody.
    base::Result<model::LocalId> create(const std::string &object, model::Value body);
    base::Result<void> update(const std::string &object, const model::LocalId &id,
                              const model::Value &changed);
    base::Result<void> remove(const std::string &object, const model::LocalId &id);
    /// Takes an object out of the bin, under its old id.
    void restore(const std::string &object, const model::LocalId &id, model::Value body);

    // What a test looks at.
    const std::map<model::LocalId, FakeObject> &objects(const std::string &object) const;
    const FakeObject *find(const std::string &object, const model::LocalId &id) const;
    const std::vector<FakeEffect> &effects() const { return m_effects; }
    const std::vector<FakeServed> &served() const { return m_served; }
    /// How often the engine wrote.
    int writes(const std::string &object, connectors::WriteKind kind) const;

    // What its interface does, at once; the connector adds time and faults.
    std::vector<model::ObjectName> names() const;
    const FakeBehaviour &behaviour(const model::ObjectName &name) const { return m_kinds.at(name).behaviour; }
    bool knows(const model::ObjectName &name) const { return m_kinds.contains(name); }
    base::Result<connectors::Page> read(const connectors::ReadRequest &request, Fault fault,
                                        base::Random &random);
    base::Result<std::vector<connectors::Reading>> find(const connectors::FindRequest &request) const;
    base::Result<connectors::Written> write(const connectors::WriteRequest &request, base::SteadyTime asked);
    base::Result<connectors::Written> write(const connectors::WriteRequest &request)
    {
        return write(request, m_clock.steady());
    }
    /// Called when a write leaves the engine; what it does at once has happened when the write arrives.
    std::function<void(const connectors::WriteRequest &)> onRequest;
    base::Clock &clock() const { return m_clock; }

private:
    /// One entry of an object's log of changes.
    struct Logged
    {
        std::int64_t sequence;
        model::LocalId id;
        bool deleted;
    };
    /// A reading that a feed holds back.
    struct Held
    {
        base::WallTime until;
        connectors::Reading reading;
    };
    struct Kind
    {
        FakeBehaviour behaviour;
        std::map<model::LocalId, FakeObject> objects;
        std::vector<Logged> log;
        std::vector<Held> held;
        std::map<std::string, model::LocalId> keys; ///< idempotency keys already honoured
    };
    struct Origin
    {
        bool byUser = false;
        std::string externalId;
        std::string idempotencyKey;
        base::SteadyTime asked{};
    };

    base::Result<model::LocalId> add(const model::ObjectName &name, model::Value body, const Origin &origin);
    base::Result<void> change(const model::ObjectName &name, const model::LocalId &id, model::Value body,
                              const Origin &origin);
    base::Result<void> drop(const model::ObjectName &name, const model::LocalId &id, const Origin &origin);
    base::Result<void> check(const Kind &kind, const model::LocalId &self, const model::Value &body) const;
    base::Result<model::LocalId> createFor(Kind &kind, const connectors::WriteRequest &request,
                                           base::SteadyTime asked);
    base::Result<void> updateFor(Kind &kind, const connectors::WriteRequest &request, base::SteadyTime asked);
    connectors::Page changes(Kind &kind, const connectors::ReadRequest &request, Fault fault,
                             base::Random &random);
    connectors::Page listing(Kind &kind, const connectors::ReadRequest &request, Fault fault);
    connectors::Page byIds(Kind &kind, const connectors::ReadRequest &request, Fault fault);
    connectors::Reading reading(const Kind &kind, const model::LocalId &id, const FakeObject &object,
                                bool stale) const;
    connectors::Reading deletion(const Kind &kind, const model::LocalId &id) const;
    static model::Value shown(const Kind &kind, const model::Value &body);
    model::Moment stamp(const Kind &kind) const;
    void stampParts(const Kind &kind, const model::Value &before, FakeObject &object) const;
    void log(Kind &kind, const model::LocalId &id, bool deleted);

    base::Clock &m_clock;
    std::map<model::ObjectName, Kind> m_kinds;
    std::vector<FakeEffect> m_effects;
    std::vector<FakeServed> m_served;
    std::int64_t m_sequence = 0;
    std::int64_t m_nextId = 1;
};

/// The member of nested objects at `a.b.c`; null: there is none.
const model::Value *memberAt(const model::Value &body, std::string_view place);
/// Puts the members of `changed` into `body`; objects are merged, everything else is replaced.
void mergeMembers(model::Value &body, const model::Value &changed);

} // namespace splot::support
