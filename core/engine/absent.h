#pragma once

#include "core/engine/inbox.h"

namespace splot::engine {

/// Absent is no value: what a place outside lists held last stays known until the place is back (DESIGN 2.3).
/// The shadow of `body`, with the places of `before` that the body does not have at all.
model::Value shadowOver(const mapping::CompiledMapping &mapping, const model::Value &body,
                        const model::Value &before);

/// Among a link's accepted forms: this place is missing, and a case says so.
std::string lostPlace(const std::string &place);
/// Places that were missing and are back, or went with their object: their cases are settled. Whether there
/// were any.
base::Result<bool> settleLostPlaces(Inbox &inbox, model::Link &link,
                                    const std::vector<std::string> &stillAbsent = {});

/// What a target told of its object after a write.
struct Told
{
    model::Value body;
    std::vector<std::string> untold; ///< places that were written and that the answer does not have at all
};

/// The answer to a write, with the places that it does not have at all as the write left them (`after`), if
/// they were there `before`, or in any object that was listed (PlaceWatch). What was never given there was
/// not taken.
base::Result<Told> answerOver(Context &context, const mapping::CompiledMapping &mapping,
                              const model::Value &body, const model::Value &before,
                              const model::Value &after);

} // namespace splot::engine
