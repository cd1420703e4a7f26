// The part of the Judge that looks at what a target holds after a write, place by place.
#include "core/engine/absent.h"
#include "core/engine/judge.h"
#include "core/engine/references.h"
#include "core/mapping/acceptedforms.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using base::ErrorCode;

base::Result<Judge::Looks> Judge::looks(const Flight &flight, const model::Value &before,
                                        const model::Value &body) const
{
    Looks looks;
    if (body.isEmpty())
        return looks;
    StoreReferences references(m_context, flight.delivery.system);
    if (!before.isEmpty())
        looks.was = flight.mapping->read(before, references).values;
    looks.sent = flight.mapping->read(flight.request.wanted, references).values;
    looks.now = flight.mapping->read(body, references).values;
    SPLOT_TRY(references.failure());
    return looks;
}

/// Parts that we wrote and that hold something else when they are read back, which is neither what was there
/// before nor anything that the target may have made of ours: an edit made since; but not when it holds the
/// same again after it was written once more.
std::set<model::FieldKey> Judge::saidSince(const Flight &flight, const model::Link &link, const Looks &looks,
                                           const model::Value &body) const
{
    const auto &mapping = *flight.mapping;
    std::set<model::FieldKey> said;
    for (const auto &p : flight.out.writing.places) {
        const auto *held = mapping.at(body, p.place);
        const auto known = link.accepted.find("?" + p.place);
        if (!held || !flight.out.differs(p.place) || mapping.sameForm(p.place, p.value, *held) ||
            (known != link.accepted.end() && mapping.sameParts(p.place, known->second.written, p.value) &&
             mapping.sameParts(p.place, known->second.held, *held)))
            continue;
        for (const auto &key : p.keys) {
            const auto *is = looks.now.find(key);
            const auto *sent = looks.sent.find(key);
            const auto *was = looks.was.find(key);
            if (is && sent && !is->isBlank() && !(*is == *sent) && !(was && *is == *was) &&
                !mapping.samePartForm(key.field, *sent, *is) && !mapping::looksMadeOf(*is, *sent))
                said.insert(key);
        }
    }
    return said;
}

/// Puts into the shadow what the target holds where we wrote. True: it also holds what we did not write and
/// did not know.
bool Judge::takeShadow(const Flight &flight, model::Link &link, const model::Value &before,
                       const Looks &looks, const model::Value &body) const
{
    if (body.isEmpty()) {
        link.shadow = flight.out.written().over(before);
        return false;
    }
    const auto &fields = flight.out.fields;
    const auto is = [](const model::Values &values, const model::FieldKey &key) {
        const auto *value = values.find(key);
        return value ? *value : model::Value();
    };
    const auto foreign = [&](const model::Values &these, const model::Values &those) {
        return std::any_of(these.begin(), these.end(), [&](const auto &entry) {
            // A list goes out whole, also with what we did not change of it.
            const bool ours =
                std::find(fields.begin(), fields.end(), entry.key) != fields.end() &&
                !looks.since.contains(entry.key) &&
                (entry.key.item.empty() || !(is(looks.was, entry.key) == is(looks.sent, entry.key)));
            return !ours && !(is(those, entry.key) == entry.value);
        });
    };
    if (!foreign(looks.now, looks.was) && !foreign(looks.was, looks.now)) {
        link.shadow = shadowOver(*flight.mapping, body, before);
        return false;
    }
    auto taken = flight.out.written();
    for (auto &place : taken.places) {
        const bool told = std::ranges::any_of(
            place.keys, [&](const auto &key) { return !key.item.empty() || looks.since.contains(key); });
        if (told)
            continue; // what is other than we wrote it is told by the change
        const auto *held = flight.mapping->at(body, place.place);
        place.value = held ? *held : model::Value();
    }
    link.shadow = taken.over(before);
    return true;
}

/// Whether each place took what was written: as it is, in a declared or accepted form, not at all, or in an
/// unknown form.
std::optional<base::Error> Judge::judgePlaces(const Flight &flight, model::Link &link,
                                              const model::Value &before, const Looks &looks,
                                              const model::Value &body) const
{
    const auto &mapping = *flight.mapping;
    std::optional<base::Error> refusal;
    for (const auto &p : flight.out.writing.places) {
        if (!flight.out.differs(p.place))
            continue;
        const bool reads = std::all_of(p.keys.begin(), p.keys.end(), [&](const auto &key) {
            const auto *a = looks.sent.find(key);
            const auto *b = looks.now.find(key);
            return a && b ? *a == *b : (!b && (!a || a->isEmpty())) || (!a && b->isEmpty());
        });
        const auto *held = mapping.at(body, p.place);
        if (reads || (held && mapping.sameParts(p.place, p.value, *held)) || (!held && p.value.isBlank())) {
            link.accepted.erase("?" + p.place);
            continue;
        }
        const model::Value is = held ? *held : model::Value();
        if (mapping.sameForm(p.place, p.value, is)) {
            link.accepted[p.place] = {p.value, is};
            continue;
        }
        // The first time it may be an edit made meanwhile: it is read as one, or written once more where it
        // looks like ours. The second time it is the target's doing.
        const auto suspect = "?" + p.place;
        const auto known = link.accepted.find(suspect);
        if (known == link.accepted.end() || !mapping.sameParts(p.place, known->second.written, p.value) ||
            !mapping.sameParts(p.place, known->second.held, is)) {
            link.accepted[suspect] = {p.value, is};
            continue;
        }
        link.accepted.erase(known);
        const auto *was = before.isEmpty() ? nullptr : mapping.at(before, p.place);
        const bool unchanged = was && mapping.sameParts(p.place, *was, is);
        auto e =
            unchanged
                ? base::error(
                      ErrorCode::Rejected,
                      QT_TRANSLATE_NOOP("splot",
                                        "%1 answered that it took \"%2\" for %3, but it still holds \"%4\"."),
                      {flight.delivery.system.value, p.value.toText().substr(0, 80), p.place,
                       is.toText().substr(0, 80)})
                : base::error(ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "%1 keeps \"%4\" where \"%2\" was written to %3. "
                                                         "Accept it as its form, or mend the mapping."),
                              {flight.delivery.system.value, p.value.toText().substr(0, 80), p.place,
                               is.toText().substr(0, 80)});
        e.field = p.place;
        refusal = e;
    }
    return refusal;
}

} // namespace splot::engine
