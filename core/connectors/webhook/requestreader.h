#pragma once

#include "core/connectors/httpclient.h"

#include <string>
#include <string_view>

namespace splot::connectors {

/// A request as a webhook's sender made it.
struct IncomingRequest
{
    std::string method;
    std::string target; ///< as sent: path and query
    Headers headers;
    std::string body;
    bool keepAlive = true;

    std::string path() const { return target.substr(0, target.find('?')); }
    std::string header(std::string_view name) const; ///< case-insensitive; empty: none
};

struct RequestLimits
{
    std::size_t head = 16U * 1024;
    std::size_t body = 2U * 1024 * 1024;
};

/// Puts HTTP/1.1 requests together from bytes as they come, strictly and within limits. Pure. (Qt HTTP
/// Server 6.4 has no limits, and keeps a bare pointer to the socket while an answer is pending.)
class RequestReader
{
public:
    explicit RequestReader(RequestLimits limits) : m_limits(limits) {}

    enum class State { Head, Body, Complete, Refused };

    void feed(std::string_view bytes);
    State state() const { return m_state; }
    /// Refused: 400 no HTTP, 413 body too large, 431 head too large, 501 unknown transfer coding, 505
    /// version.
    int status() const { return m_status; }
    bool begun() const { return m_state != State::Head || !m_bytes.empty(); }
    /// The sender waits for "100 Continue" before it sends the body; true once.
    bool takeWish();
    /// Complete: gives the request away and goes on with what came behind it.
    IncomingRequest take();

private:
    void read();
    bool readHead();
    bool readRequestLine(std::string_view line);
    bool readHeader(std::string_view line);
    bool judgeHead();
    bool readBody();
    bool readChunk();
    bool refuse(int status);

    RequestLimits m_limits;
    State m_state = State::Head;
    int m_status = 0;
    std::string m_bytes; ///< not yet read
    IncomingRequest m_request;
    std::size_t m_length = 0; ///< of the body, or of the chunk
    bool m_chunked = false;
    bool m_inChunk = false;
    bool m_trailer = false;
    bool m_wish = false;
};

} // namespace splot::connectors
