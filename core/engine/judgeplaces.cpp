// The part of the Judge that looks at what a target holds after a write, place by place.
#include "core/engine/absent.h"
#include "core/engine/judge.h"
#include "core/engine/references.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

using base::ErrorCode;

/// Puts into the shadow what the target holds where we wrote. True: it also holds what we did not write and
/// did not know.
base::Result<bool> Judge::takeShadow(const Flight &flight, model::Link &link, const model::Value &before,
                                     const model::Value &body)
{
    if (body.isEmpty()) {
        link.shadow = flight.out.written().over(before);
        return false;
    }
    StoreReferences references(m_context, flight.delivery.system);
    const auto now = flight.mapping->read(body, references).values;
    const auto was = before.isEmpty() ? model::Values{} : flight.mapping->read(before, references).values;
    const auto &fields = flight.out.fields;
    const bool items = std::ranges::any_of(fields, [](const auto &key) { return !key.item.empty(); });
    const auto sent =
        items ? flight.mapping->read(flight.request.wanted, references).values : model::Values{};
    SPLOT_TRY(references.failure());
    const auto is = [](const model::Values &values, const model::FieldKey &key) {
        const auto *value = values.find(key);
        return value ? *value : model::Value();
    };
    const auto foreign = [&](const model::Values &these, const model::Values &those) {
        return std::any_of(these.begin(), these.end(), [&](const auto &entry) {
            // A list goes out whole, also with what we did not change of it.
            const bool ours = std::find(fields.begin(), fields.end(), entry.key) != fields.end() &&
                              (entry.key.item.empty() || !(is(was, entry.key) == is(sent, entry.key)));
            return !ours && !(is(those, entry.key) == entry.value);
        });
    };
    if (!foreign(now, was) && !foreign(was, now)) {
        link.shadow = shadowOver(*flight.mapping, body, before);
        return false;
    }
    auto taken = flight.out.written();
    for (auto &place : taken.places) {
        const bool list = std::ranges::any_of(place.keys, [](const auto &key) { return !key.item.empty(); });
        if (list)
            continue; // what is other than we wrote it is told by the change
        const auto *held = flight.mapping->at(body, place.place);
        place.value = held ? *held : model::Value();
    }
    link.shadow = taken.over(before);
    return true;
}

/// Whether each place took what was written: as it is, in a declared or accepted form, not at all, or in an
/// unknown form.
base::Result<std::optional<base::Error>>
Judge::judgePlaces(Flight &flight, model::Link &link, const model::Value &before, const model::Value &body)
{
    const auto &mapping = *flight.mapping;
    StoreReferences references(m_context, flight.delivery.system);
    const auto now = mapping.read(body, references).values;
    const auto wanted = mapping.read(flight.request.wanted, references).values;
    SPLOT_TRY(references.failure());
    std::optional<base::Error> refusal;
    for (const auto &p : flight.out.writing.places) {
        if (!flight.out.differs(p.place))
            continue;
        const bool reads = std::all_of(p.keys.begin(), p.keys.end(), [&](const auto &key) {
            const auto *a = wanted.find(key);
            const auto *b = now.find(key);
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
        // The first time it may be an edit made meanwhile: it is written once more. The second time it is the
        // target's doing.
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
