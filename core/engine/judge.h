#pragma once

#include "core/engine/flight.h"
#include "core/engine/inbox.h"
#include "core/engine/loopguard.h"
#include "core/engine/merger.h"
#include "core/engine/spreader.h"

#include <set>

namespace splot::engine {

/// Decides what the answer to a delivery means and keeps it (DESIGN 2.4, step 9). Engine thread, inside the
/// open transaction.
class Judge
{
public:
    Judge(Context &context, Inbox &inbox, Spreader &spreader)
        : m_context(context), m_inbox(inbox), m_spreader(spreader)
    {}

    /// A step was done and more remain: its ids and progress are kept before the next one is sent. False: its
    /// object is another record's, and nothing more is sent.
    base::Result<bool> stepDone(Flight &flight, const connectors::Written &written);
    /// The write was answered as done; `body`: what the target now holds, empty if that is unknown.
    base::Result<void> written(Flight &flight, const connectors::Written &written, const model::Value &body);
    /// The write, the search or the reading before it failed.
    base::Result<void> failed(Flight &flight, const base::Error &error);
    /// An object that matches the record was found before it was created: it is linked and read in as a
    /// change.
    base::Result<void> adopt(model::Delivery delivery, const connectors::Reading &reading);
    /// What an uncertain create of `wanted` made was found: it is linked, and the create goes on behind its
    /// first step.
    base::Result<void> adoptOurs(model::Delivery delivery, const connectors::Reading &reading,
                                 const model::Value &wanted);
    /// The progress of a delivery whose object was found after its answer was lost.
    /// Whether the last of these attempts is a create that nobody heard of again.
    static bool lostCreate(const std::vector<model::Attempt> &attempts);
    static model::Value adoptedMark() { return model::Object{{"adopted", true}}; }
    /// The object of an uncertain create was linked by a person or by a reading: that decides.
    base::Result<void> linkedMeanwhile(model::Delivery delivery, const RecordView &view,
                                       const mapping::CompiledMapping &mapping);
    /// One of the two searches after an uncertain create was empty.
    base::Result<void> foundNothing(model::Delivery delivery);
    /// A definite refusal: waits in a case.
    base::Result<void> refuse(model::Delivery delivery, model::CaseKind kind, const base::Error &error,
                              const model::Value &sample = {});
    /// What was read of the delivery's object on its way: a change like any other.
    base::Result<void> capture(const model::Delivery &delivery, const connectors::Reading &reading,
                               model::Moment began);
    /// After a crash or the loss of the store: what was `sending` under another epoch.
    base::Result<void> orphaned(model::Delivery delivery);

private:
    base::Result<void> confirm(Flight &flight, const connectors::Written &written, const model::Value &body);
    base::Result<bool> madeTwin(Flight &flight, const connectors::Written &written);
    /// Links what a create made; or why it cannot be the object of this record.
    base::Result<std::optional<base::Error>>
    keepLink(const Flight &flight, const connectors::Written &written, const model::Value &body);
    base::Result<void> addPrimary(model::Link &link);
    /// An object as its mapping reads it.
    struct Looks
    {
        model::Values was; ///< before our write, as far as it was known
        model::Values sent;
        model::Values now;
        std::set<model::FieldKey> since; ///< edits by others, where it was read back
    };
    base::Result<Looks> looks(const Flight &flight, const model::Value &before,
                              const model::Value &body) const;
    std::set<model::FieldKey> saidSince(const Flight &flight, const model::Link &link, const Looks &looks,
                                        const model::Value &body) const;
    bool takeShadow(const Flight &flight, model::Link &link, const model::Value &before, const Looks &looks,
                    const model::Value &body) const;
    std::optional<base::Error> judgePlaces(const Flight &flight, model::Link &link,
                                           const model::Value &before, const Looks &looks,
                                           const model::Value &body) const;
    base::Result<void> keepDelivered(const Flight &flight, const RecordView &view,
                                     const model::Value &before);
    /// The target owns some of what it took: from now on these are its values, not provisional ones.
    base::Result<void> ownersWord(const Flight &flight, const RecordView &view, const model::Value &body,
                                  const std::vector<std::string> &untold);
    /// Empty, or why the object cannot be linked to the record of the delivery.
    base::Result<std::optional<base::Error>> linkFound(const model::Delivery &delivery,
                                                       const model::LocalId &id, model::Value shadow);
    /// The write may have acted, or may yet: what it wrote is none of the target's words.
    base::Result<void> doubt(const Flight &flight);
    base::Result<void> loseAnswer(Flight &flight, const base::Error &error);
    base::Result<void> backOff(model::Delivery &delivery, std::chrono::milliseconds least);
    base::Result<void> closeAttempt(Flight &flight, model::AttemptOutcome outcome, const std::string &answer,
                                    const base::Message &message);

    Context &m_context;
    Inbox &m_inbox;
    Spreader &m_spreader;
    LoopGuard m_guard{m_context, m_inbox};
};

} // namespace splot::engine
