#include "core/store/codec/names.h"

#include <array>

namespace splot::store {

namespace {
using View = std::string_view;

/// Names that the model itself gives, collected once.
template <class E, std::size_t size> std::span<const View> collected(View (*name)(E))
{
    static const auto names = [name] {
        std::array<View, size> all;
        for (std::size_t i = 0; i < size; ++i)
            all[i] = name(static_cast<E>(i));
        return all;
    }();
    return names;
}
} // namespace

template <> std::span<const View> namesOf<model::ChangeState>()
{
    return collected<model::ChangeState, 9>(&model::stateName);
}

template <> std::span<const View> namesOf<model::DeliveryState>()
{
    return collected<model::DeliveryState, 7>(&model::stateName);
}

template <> std::span<const View> namesOf<model::CaseState>()
{
    return collected<model::CaseState, 5>(&model::stateName);
}

template <> std::span<const View> namesOf<base::ErrorCode>()
{
    return collected<base::ErrorCode, 10>(&base::codeName);
}

template <> std::span<const View> namesOf<model::Origin>()
{
    static constexpr std::array<View, 9> names{"poll",  "sweep",  "webhook", "file",   "full",
                                               "fetch", "answer", "person",  "mapping"};
    return names;
}

template <> std::span<const View> namesOf<model::Presence>()
{
    static constexpr std::array<View, 3> names{"present", "archived", "absent"};
    return names;
}

template <> std::span<const View> namesOf<model::Right>()
{
    static constexpr std::array<View, 9> names{"owner", "provisional", "newest", "computed", "given",
                                               "taken", "proposal",    "person", "merge"};
    return names;
}

template <> std::span<const View> namesOf<model::Verdict>()
{
    static constexpr std::array<View, 8> names{"accepted", "provisional", "restored", "left",
                                               "proposed", "given",       "computed", "delivered"};
    return names;
}

template <> std::span<const View> namesOf<model::DeliveryKind>()
{
    static constexpr std::array<View, 5> names{"none", "create", "update", "delete", "archive"};
    return names;
}

template <> std::span<const View> namesOf<model::AttemptOutcome>()
{
    static constexpr std::array<View, 10> names{"sending",  "confirmed",     "accepted_form", "refused",
                                                "back_off", "not_connected", "conflict",      "uncertain",
                                                "found",    "gone"};
    return names;
}

template <> std::span<const View> namesOf<model::HoldReason>()
{
    static constexpr std::array<View, 9> names{"proposal",  "left",   "quarantined", "create_only", "pinned",
                                               "discarded", "paused", "read_only",   "parked"};
    return names;
}

template <> std::span<const View> namesOf<model::CaseKind>()
{
    static constexpr std::array<View, 10> names{"failure",   "match",   "proposal",      "duplicate",
                                                "uncertain", "refused", "schema_change", "brake",
                                                "loop",      "file"};
    return names;
}

template <> std::span<const View> namesOf<model::EngineStep>()
{
    static constexpr std::array<View, 9> names{"capture", "read",  "check",  "identify", "compare",
                                               "decide",  "merge", "spread", "deliver"};
    return names;
}

template <> std::span<const View> namesOf<model::ItemKind>()
{
    static constexpr std::array<View, 4> names{"change", "delivery", "hold", "record"};
    return names;
}

template <> std::span<const View> namesOf<model::ItemState>()
{
    static constexpr std::array<View, 3> names{"open", "settled", "discarded"};
    return names;
}

template <> std::span<const View> namesOf<model::CommandState>()
{
    static constexpr std::array<View, 6> names{"waiting", "running",   "done",
                                               "failed",  "cancelled", "expired"};
    return names;
}

} // namespace splot::store
