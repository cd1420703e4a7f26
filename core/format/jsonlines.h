#pragma once

#include "core/format/json.h"
#include "core/format/piece.h"

#include <optional>
#include <vector>

namespace splot::format {

enum class JsonShape {
    Detect, ///< an array where the first character is `[`, else lines
    Lines,  ///< one JSON document a line
    Array   ///< the elements of one array
};

struct JsonPieceLimits
{
    std::size_t bytes = 8U * 1024 * 1024; ///< of one line or element
    int depth = 100;
};

/// Reads a file of JSON documents chunk by chunk: JSON Lines, or the elements of one array.
///
/// A bad line or element is reported and the reading goes on. A line over the limit is passed over. In an
/// array, an element over the limit or an array that is never closed ends the reading: where it would go on
/// cannot be known.
class JsonReader
{
public:
    explicit JsonReader(JsonShape shape = JsonShape::Detect, JsonPieceLimits limits = {});

    /// The documents that are complete with these bytes. `end`: nothing follows.
    std::vector<Piece> feed(std::string_view bytes, bool end = false);
    /// The reading cannot go on; the pieces before are good.
    const std::optional<base::Error> &fault() const { return m_fault; }

private:
    enum class Place { Start, Lines, BeforeElement, Element, AfterArray, Done };

    bool start(bool end);
    bool line(bool end, std::vector<Piece> &out);
    bool beforeElement(bool end, std::vector<Piece> &out);
    bool element(bool end, std::vector<Piece> &out);
    bool afterArray(bool end, std::vector<Piece> &out);
    bool unclosed(std::vector<Piece> &out);
    void take(std::size_t length, std::vector<Piece> &out);
    void bad(base::Error error, std::size_t length, std::vector<Piece> &out);
    void stop(base::Error error, std::vector<Piece> &out);
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_at); }
    void advance(std::size_t length);

    JsonShape m_shape;
    JsonPieceLimits m_limits;
    std::string m_buffer;
    std::size_t m_at = 0;
    Place m_place = Place::Start;
    std::optional<base::Error> m_fault;
    std::int64_t m_line = 1;
    std::int64_t m_offset = 0;
    std::size_t m_seen = 0; ///< characters of the element that are looked at already
    int m_depth = 0;        ///< of brackets within it
    bool m_inText = false;
    bool m_escaped = false;
    bool m_skipping = false; ///< within a line that was reported already
    bool m_afterComma = false;
};

} // namespace splot::format
