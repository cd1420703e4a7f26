#pragma once

#include "core/model/command.h"
#include "core/model/decision.h"
#include "core/model/hold.h"
#include "core/model/states.h"

#include <span>
#include <string_view>

namespace splot::store {

/// The words that stand for each closed list in files, in the order of its enumerators. A word once written
/// is never changed or reused.
template <class E> std::span<const std::string_view> namesOf();

template <> std::span<const std::string_view> namesOf<model::ChangeState>();
template <> std::span<const std::string_view> namesOf<model::Origin>();
template <> std::span<const std::string_view> namesOf<model::Presence>();
template <> std::span<const std::string_view> namesOf<model::Right>();
template <> std::span<const std::string_view> namesOf<model::Verdict>();
template <> std::span<const std::string_view> namesOf<model::DeliveryState>();
template <> std::span<const std::string_view> namesOf<model::DeliveryKind>();
template <> std::span<const std::string_view> namesOf<model::AttemptOutcome>();
template <> std::span<const std::string_view> namesOf<model::HoldReason>();
template <> std::span<const std::string_view> namesOf<model::CaseState>();
template <> std::span<const std::string_view> namesOf<model::CaseKind>();
template <> std::span<const std::string_view> namesOf<model::EngineStep>();
template <> std::span<const std::string_view> namesOf<model::ItemKind>();
template <> std::span<const std::string_view> namesOf<model::ItemState>();
template <> std::span<const std::string_view> namesOf<model::CommandState>();
template <> std::span<const std::string_view> namesOf<base::ErrorCode>();

template <class E> std::string_view nameOf(E value)
{
    const auto names = namesOf<E>();
    const auto i = static_cast<std::size_t>(value);
    return i < names.size() ? names[i] : std::string_view();
}

/// Empty if no enumerator has that name.
template <class E> std::optional<E> fromName(std::string_view name)
{
    const auto names = namesOf<E>();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<E>(i);
    }
    return {};
}

} // namespace splot::store
