#include "core/connectors/webhook/requestreader.h"

#include <algorithm>
#include <charconv>

namespace splot::connectors {

namespace {

constexpr std::size_t longestChunkLine = 256;

bool isToken(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

bool isVisible(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u >= ' ' && u != 127;
    });
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Only digits of the base, all of the text.
bool number(std::string_view text, int base, std::size_t &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return !text.empty() && error == std::errc() && end == text.data() + text.size();
}

} // namespace

std::string IncomingRequest::header(std::string_view name) const
{
    const auto it = std::ranges::find_if(headers, [name](const auto &h) { return same(h.first, name); });
    return it == headers.end() ? std::string() : it->second;
}

void RequestReader::feed(std::string_view bytes)
{
    if (m_state == State::Refused)
        return;
    m_bytes += bytes;
    read();
}

void RequestReader::read()
{
    if (m_state == State::Head && !readHead())
        return;
    if (m_state == State::Body)
        readBody();
}

bool RequestReader::takeWish()
{
    return m_state == State::Body && std::exchange(m_wish, false);
}

IncomingRequest RequestReader::take()
{
    IncomingRequest request = std::exchange(m_request, {});
    m_state = State::Head;
    m_length = 0;
    m_chunked = m_inChunk = m_trailer = m_wish = false;
    read();
    return request;
}

bool RequestReader::refuse(int status)
{
    m_state = State::Refused;
    m_status = status;
    m_bytes.clear();
    return false;
}

bool RequestReader::readHead()
{
    // An empty line before a request is allowed (RFC 9112, 2.2).
    while (m_bytes.starts_with("\r\n"))
        m_bytes.erase(0, 2);
    const auto end = m_bytes.find("\r\n\r\n");
    // The same however the bytes come: its end may be cut, too.
    if (end == std::string::npos ? m_bytes.size() > m_limits.head + 3 : end > m_limits.head)
        return refuse(431);
    if (end == std::string::npos)
        return false;
    const std::string head = m_bytes.substr(0, end + 2);
    m_bytes.erase(0, end + 4);
    bool first = true;
    for (std::string_view rest = head; !rest.empty();) {
        const auto lineEnd = rest.find("\r\n");
        const std::string_view line = rest.substr(0, lineEnd);
        rest.remove_prefix(lineEnd + 2);
        if (first ? !readRequestLine(line) : !readHeader(line))
            return m_state == State::Refused ? false : refuse(400);
        first = false;
    }
    return judgeHead();
}

bool RequestReader::readRequestLine(std::string_view line)
{
    const auto a = line.find(' ');
    const auto b = line.rfind(' ');
    if (a == std::string_view::npos || a == b)
        return false;
    const std::string_view target = line.substr(a + 1, b - a - 1);
    const std::string_view version = line.substr(b + 1);
    if (!isToken(line.substr(0, a)) || !target.starts_with('/') || !isVisible(target) ||
        target.find(' ') != std::string_view::npos || !version.starts_with("HTTP/"))
        return false;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(505);
    m_request.method = line.substr(0, a);
    m_request.target = target;
    m_request.keepAlive = version == "HTTP/1.1";
    return true;
}

bool RequestReader::readHeader(std::string_view line)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return false; // also a folded line, which begins with a blank
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!std::ranges::all_of(value, [](char c) { return c == '\t' || isVisible({&c, 1}); }))
        return false;
    m_request.headers.emplace_back(line.substr(0, colon), value);
    return true;
}

bool RequestReader::judgeHead()
{
    std::size_t lengths = 0;
    for (const auto &[name, value] : m_request.headers) {
        if (same(name, "Content-Length")) {
            if (lengths++ > 0 || !number(value, 10, m_length))
                return refuse(400);
        } else if (same(name, "Transfer-Encoding")) {
            if (m_chunked || !same(value, "chunked"))
                return refuse(501);
            m_chunked = true;
        } else if (same(name, "Connection")) {
            if (same(value, "close"))
                m_request.keepAlive = false;
        } else if (same(name, "Expect")) {
            m_wish = same(value, "100-continue");
        }
    }
    // Both at once is how requests are smuggled past a proxy.
    if (m_chunked && lengths > 0)
        return refuse(400);
    if (m_length > m_limits.body)
        return refuse(413);
    m_state = State::Body;
    return true;
}

bool RequestReader::readBody()
{
    if (m_chunked) {
        while (m_state == State::Body && readChunk()) {
        }
        return m_state == State::Complete;
    }
    if (m_bytes.size() < m_length)
        return false;
    m_request.body = m_bytes.substr(0, m_length);
    m_bytes.erase(0, m_length);
    m_state = State::Complete;
    return true;
}

/// One step: a line with a length, a piece, or a line behind the last piece. False: more bytes are needed, or
/// the end.
bool RequestReader::readChunk()
{
    if (m_inChunk) {
        if (m_bytes.size() < m_length + 2)
            return false;
        if (m_bytes.compare(m_length, 2, "\r\n") != 0)
            return refuse(400);
        m_request.body.append(m_bytes, 0, m_length);
        m_bytes.erase(0, m_length + 2);
        m_inChunk = false;
        return true;
    }
    const auto end = m_bytes.find("\r\n");
    // The same however the bytes come: its end may be cut, too.
    if (end == std::string::npos ? m_bytes.size() > longestChunkLine + 1 : end > longestChunkLine)
        return refuse(400);
    if (end == std::string::npos)
        return false;
    const std::string line = m_bytes.substr(0, end);
    m_bytes.erase(0, end + 2);
    if (m_trailer) {
        if (line.empty())
            m_state = State::Complete;
        return !line.empty();
    }
    if (!number(trimmed(std::string_view(line).substr(0, line.find(';'))), 16, m_length))
        return refuse(400);
    if (m_length > m_limits.body - m_request.body.size())
        return refuse(413);
    m_inChunk = m_length > 0;
    m_trailer = m_length == 0;
    return true;
}

} // namespace splot::connectors
