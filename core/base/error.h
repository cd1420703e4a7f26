#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace splot::base {

/// What the caller can do about a failure; a closed list.
enum class ErrorCode {
    NotConnected, ///< nothing was sent; connect again, then repeat
    BackOff,      ///< repeat after Error::wait
    Rejected,     ///< the other side, or a rule, refuses the data; Error::field says which
    Conflict,     ///< somebody else changed it since; read again
    NotFound,     ///< the thing does not exist (any more)
    Uncertain,    ///< it may or may not have taken effect; search before repeating
    Corrupt,      ///< the bytes are not what they claim to be
    Cancelled,    ///< asked to stop
    Unsupported,  ///< this system or version cannot do it
    Internal      ///< a fault of ours
};

std::string_view codeName(ErrorCode code);
ErrorCode codeFromName(std::string_view name);

/// A sentence for people, kept as source text and arguments so that it is shown in the reader's language.
/// `%1` to `%9` in the source stand for the arguments. Mark sources with QT_TRANSLATE_NOOP("splot", "...").
struct Message
{
    std::string source;
    std::vector<std::string> arguments;

    std::string text() const; ///< in English
    bool operator==(const Message &) const = default;
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    Message message;
    std::string detail; ///< for support: raw text of the other side, a file offset, an SQL error
    std::string field;  ///< field path where one field is to blame, else empty
    std::chrono::milliseconds wait{0}; ///< BackOff: not before this time has passed

    std::string text() const { return message.text(); }
};

/// Shorthand: error(ErrorCode::NotFound, "File %1 does not exist.", {path}).
Error error(ErrorCode code, std::string source, std::vector<std::string> arguments = {}, std::string detail = {});

} // namespace splot::base
