#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/connectors/connector.h"
#include "core/engine/enginetime.h"
#include "core/engine/setup.h"
#include "core/model/states.h"
#include "core/store/store.h"

#include <functional>

namespace splot::engine {

/// What every part of the engine works with; one per engine (and one per plan, on a snapshot). Engine thread
/// only.
struct Context
{
    store::Store &store;
    base::Clock &clock;
    base::Random &random;
    std::shared_ptr<const Setup> setup;
    std::int64_t epoch = 0;
    std::string workspace;

    /// Runs after the open transaction is durable; dropped when it rolls back. The only way to the outside
    /// world.
    std::vector<std::function<void()>> afterCommit;
    std::vector<model::FlowCount> counts;
    /// Hands an answer from outside to the next turn, where it runs inside a transaction; an error rolls that
    /// turn back.
    std::function<void(std::function<base::Result<void>()>)> post;

    /// Never goes back; what is stored bears this time.
    model::Moment now() const { return time->now(); }
    /// As other machines see it.
    model::Moment wall() const { return model::Moment::at(clock.now()); }
    void count(const model::SystemId &system, const model::EntityId &entity, bool out, std::string what,
               std::int64_t n = 1, std::int64_t micros = 0);
    /// What an object of a system can do; the standard ones where no connector is up.
    std::function<connectors::Capabilities(const model::SystemId &, const model::ObjectName &)> capabilities;
    /// Asks for a reading of single objects; kept until it was made (what waits for it is stored as
    /// `read:...`).
    std::function<void(const model::SystemId &, const model::ObjectName &, const model::LocalId &)> fetch;
    /// Creates that are on their way to an object of a system.
    std::function<std::vector<model::DeliveryId>(const model::SystemId &, const model::ObjectName &)>
        createsInFlight;
    /// Whether this is an uncertain create that searches will decide.
    bool willBeSearched(const model::Delivery &delivery) const
    {
        const auto able = capabilities(delivery.system, delivery.object);
        return delivery.state == model::DeliveryState::Uncertain &&
               delivery.kind == model::DeliveryKind::Create && able.find && able.searchLag.count() >= 0;
    }
    /// Whether the first full reading of an object is stored and worked off.
    std::function<bool(const model::SystemId &, const model::ObjectName &)> firstReadingDone;
    /// Names that `workspace` had before it was restored, each with the last record of its time.
    std::vector<std::pair<std::string, model::RecordId>> formerNames{};
    /// A system that did not answer does again: what was put off because of that need not wait any longer.
    std::function<void(const model::SystemId &)> answersAgain{};
    std::shared_ptr<EngineTime> time = std::make_shared<EngineTime>(clock);
};

/// The name under which a state of a record is kept.
model::ObjectName stateName(model::RecordId record);
/// A whole number in a kept state; 0: it has none.
std::int64_t numberIn(const model::Value &state, std::string_view name);

/// What changes and deliveries wait for, as stored in their `waitsFor`.
namespace waits {
std::string read(const model::SystemId &, const model::ObjectName &,
                 const model::LocalId &); ///< a fresh reading of one object
std::string link(const model::SystemId &, const model::ObjectName &,
                 const model::LocalId &);                             ///< an object to be linked
std::string record(const model::SystemId &, const model::RecordId &); ///< a record to be linked in a system
std::string key(const model::EntityId &, const std::string &key,
                const std::string &value);                          ///< a record with a match value
std::string delivery(const model::DeliveryId &);                    ///< a create in flight to be answered
std::string change(const model::ChangeId &);                        ///< a quarantined change to be taken, or not
std::string plan(const model::SystemId &, const model::EntityId &); ///< an approval
std::string firstReading(const model::SystemId &, const model::ObjectName &);
std::string brake(const model::SystemId &, const model::EntityId &); ///< a person who lets the brake go
std::string window(const model::SystemId &); ///< the write window of a system; `dueAt` says until when
} // namespace waits

} // namespace splot::engine
