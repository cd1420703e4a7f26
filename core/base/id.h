#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace splot::base {

/// A number that names one kind of thing and does not mix with others; 0 is none.
template <class Tag> struct NumberId
{
    std::int64_t value = 0;

    NumberId() = default;
    explicit NumberId(std::int64_t v) : value(v) {}
    bool valid() const { return value != 0; }
    auto operator<=>(const NumberId &) const = default;
};

/// A name that belongs to one kind of thing and does not mix with others; empty is none.
template <class Tag> struct TextId
{
    std::string value;

    TextId() = default;
    explicit TextId(std::string v) : value(std::move(v)) {}
    bool valid() const { return !value.empty(); }
    auto operator<=>(const TextId &) const = default;
};

} // namespace splot::base

template <class Tag> struct std::hash<splot::base::NumberId<Tag>>
{
    std::size_t operator()(const splot::base::NumberId<Tag> &id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value);
    }
};

template <class Tag> struct std::hash<splot::base::TextId<Tag>>
{
    std::size_t operator()(const splot::base::TextId<Tag> &id) const noexcept
    {
        return std::hash<std::string>{}(id.value);
    }
};
