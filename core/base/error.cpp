#include "core/base/error.h"

#include <array>

namespace splot::base {

namespace {
constexpr std::array<std::string_view, 10> names{"not_connected", "back_off",  "rejected",  "conflict",    "not_found",
                                                 "uncertain",     "corrupt",   "cancelled", "unsupported", "internal"};
}

std::string_view codeName(ErrorCode code)
{
    return names.at(static_cast<std::size_t>(code));
}

ErrorCode codeFromName(std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<ErrorCode>(i);
    }
    return ErrorCode::Internal;
}

std::string Message::text() const
{
    std::string out;
    out.reserve(source.size() + 16 * arguments.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char next = i + 1 < source.size() ? source[i + 1] : '\0';
        if (source[i] == '%' && next >= '1' && next <= '9') {
            const std::size_t n = static_cast<std::size_t>(next - '1');
            if (n < arguments.size())
                out += arguments[n];
            ++i;
        } else {
            out += source[i];
        }
    }
    return out;
}

Error error(ErrorCode code, std::string source, std::vector<std::string> arguments, std::string detail)
{
    return Error{code, Message{std::move(source), std::move(arguments)}, std::move(detail), {}, {}};
}

} // namespace splot::base
