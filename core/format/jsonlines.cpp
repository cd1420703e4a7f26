#include "core/format/jsonlines.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::format {

namespace {
base::Error corrupt(const char *what, std::vector<std::string> arguments = {})
{
    return base::error(base::ErrorCode::Corrupt, what, std::move(arguments));
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}
} // namespace

JsonReader::JsonReader(JsonShape shape, JsonPieceLimits limits) : m_shape(shape), m_limits(limits) {}

std::vector<Piece> JsonReader::feed(std::string_view bytes, bool end)
{
    std::vector<Piece> out;
    if (m_place != Place::Done)
        m_buffer += bytes;
    bool more = true;
    while (more) {
        switch (m_place) {
        case Place::Start:
            more = start(end);
            break;
        case Place::Lines:
            more = line(end, out);
            break;
        case Place::BeforeElement:
            more = beforeElement(end, out);
            break;
        case Place::Element:
            more = element(end, out);
            break;
        case Place::AfterArray:
            more = afterArray(end, out);
            break;
        case Place::Done:
            more = false;
            break;
        }
    }
    m_buffer.erase(0, m_at);
    m_at = 0;
    return out;
}

/// Passes over a byte order mark and decides between lines and array. False: not enough bytes to tell.
bool JsonReader::start(bool end)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (!end && m_offset == 0 && rest().size() < mark.size() && mark.starts_with(rest()))
        return false;
    if (m_offset == 0 && rest().starts_with(mark))
        advance(mark.size());
    if (m_shape == JsonShape::Lines) {
        m_place = Place::Lines;
        return true;
    }
    advance(std::min(rest().find_first_not_of(" \t\r\n"), rest().size()));
    if (rest().empty()) {
        m_place = end ? Place::Done : Place::Start;
        return false;
    }
    m_place = Place::Lines;
    if (rest().front() == '[') {
        advance(1);
        m_place = Place::BeforeElement;
    } else if (m_shape == JsonShape::Array) {
        m_place = Place::AfterArray; // whatever it is, it is reported there
    }
    return true;
}

bool JsonReader::line(bool end, std::vector<Piece> &out)
{
    const auto lineEnd = rest().find('\n', m_seen);
    const bool whole = lineEnd != std::string_view::npos;
    const auto length = whole ? lineEnd : rest().size();
    m_seen = whole ? 0 : length;
    if (m_skipping) {
        advance(length + (whole ? 1 : 0));
        m_seen = 0;
        m_skipping = !whole;
        return whole;
    }
    if (length > m_limits.bytes) {
        bad(corrupt(QT_TRANSLATE_NOOP("splot", "The line is longer than %1 bytes."),
                    {std::to_string(m_limits.bytes)}),
            length, out);
        m_seen = 0;
        m_skipping = true;
        return true;
    }
    if (!whole && (!end || length == 0))
        return false;
    m_seen = 0;
    if (isBlank(rest().substr(0, length)))
        advance(length);
    else
        take(length, out);
    if (whole)
        advance(1);
    return whole;
}

bool JsonReader::beforeElement(bool end, std::vector<Piece> &out)
{
    advance(std::min(rest().find_first_not_of(" \t\r\n"), rest().size()));
    if (rest().empty())
        return end && unclosed(out);
    if (rest().front() == ']' && !m_afterComma) {
        advance(1);
        m_place = Place::AfterArray;
        return true;
    }
    m_place = Place::Element;
    m_seen = 0;
    m_depth = 0;
    m_inText = m_escaped = false;
    return true;
}

bool JsonReader::element(bool end, std::vector<Piece> &out)
{
    const auto text = rest();
    for (; m_seen < text.size() && m_seen <= m_limits.bytes; ++m_seen) {
        const char c = text[m_seen];
        if (m_inText) {
            m_inText = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
        } else if (c == '"') {
            m_inText = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (m_depth > 0 && (c == '}' || c == ']')) {
            --m_depth;
        } else if (m_depth == 0 && (c == ',' || c == ']')) {
            take(m_seen, out);
            advance(1);
            m_afterComma = c == ',';
            m_place = c == ',' ? Place::BeforeElement : Place::AfterArray;
            return true;
        }
    }
    if (m_seen > m_limits.bytes) {
        stop(corrupt(QT_TRANSLATE_NOOP("splot", "An element of the JSON array is longer than %1 bytes."),
                     {std::to_string(m_limits.bytes)}),
             out);
        return false;
    }
    return end && unclosed(out);
}

bool JsonReader::afterArray(bool end, std::vector<Piece> &out)
{
    advance(std::min(rest().find_first_not_of(" \t\r\n"), rest().size()));
    if (!rest().empty())
        stop(m_shape == JsonShape::Array && m_offset == 0
                 ? corrupt(QT_TRANSLATE_NOOP("splot", "The file does not begin with a JSON array."))
                 : corrupt(QT_TRANSLATE_NOOP("splot", "The file goes on after its JSON array.")),
             out);
    else if (end)
        m_place = Place::Done;
    return false;
}

bool JsonReader::unclosed(std::vector<Piece> &out)
{
    stop(corrupt(QT_TRANSLATE_NOOP("splot", "The file ends within its JSON array: it is not complete.")),
         out);
    return false;
}

void JsonReader::take(std::size_t length, std::vector<Piece> &out)
{
    auto value = readJson(rest().substr(0, length), JsonLimits{m_limits.bytes, m_limits.depth});
    if (!value)
        return bad(std::move(value.error()), length, out);
    out.push_back(
        Piece{m_line, m_offset, m_offset + static_cast<std::int64_t>(length), std::move(value), {}});
    advance(length);
}

/// The place is told in the file, then what the parser said of the place within the piece.
void JsonReader::bad(base::Error error, std::size_t length, std::vector<Piece> &out)
{
    const auto place = "line " + std::to_string(m_line) + ", byte " + std::to_string(m_offset);
    error.detail = error.detail.empty() ? place : place + "; in it " + error.detail;
    out.push_back(Piece{m_line, m_offset, m_offset + static_cast<std::int64_t>(length),
                        base::fail(std::move(error)), excerpt(rest().substr(0, length))});
    advance(length);
}

void JsonReader::stop(base::Error error, std::vector<Piece> &out)
{
    bad(std::move(error), rest().size(), out);
    m_fault = out.back().value.error();
    m_place = Place::Done;
}

void JsonReader::advance(std::size_t length)
{
    const auto passed = rest().substr(0, length);
    m_line += std::count(passed.begin(), passed.end(), '\n');
    m_offset += static_cast<std::int64_t>(length);
    m_at += length;
}

} // namespace splot::format
