#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace splot::connectors {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest
{
    std::string method = "GET";
    std::string url;
    Headers headers;
    std::string body;
    std::chrono::milliseconds timeout{30000};
    std::size_t maxAnswer = 64U * 1024 * 1024; ///< bytes of the answer's body after decompression
    bool freshConnection = false; ///< for unsafe creates: never on a kept connection that may be dying
    /// Of the requests with the same `id` at most `width` are under way at once, by a client that queues; 0: no queue.
    struct Queue
    {
        std::uint64_t id = 0;
        int width = 0;
    } queue;
};

struct HttpResponse
{
    int status = 0;
    Headers headers;
    std::string body;

    /// Case-insensitive; empty: no such header.
    std::string header(std::string_view name) const;
};

/// Sends each request once: no repeats, no redirects followed. Answers later, exactly once, on the caller's thread.
/// Errors: NotConnected (nothing of the request was sent: name, connection, TLS), Uncertain (sent, but no whole answer came),
/// Corrupt (answer larger than maxAnswer or no HTTP; the request may have taken effect), Cancelled (the same),
/// Rejected (no http address, or a method or header that cannot be sent). Error::detail of NotConnected begins with
/// `resolve: `, `connect: ` or `tls: `; that of Cancelled is `not sent` where that is certain. BackOff with the detail
/// `not sent`: it stood in a queue behind an answer that asks for patience.
class HttpClient
{
public:
    using Answer = std::function<void(base::Result<HttpResponse>)>;

    virtual ~HttpClient() = default;
    virtual void send(HttpRequest request, base::CancelToken cancel, Answer answer) = 0;
    virtual bool queues() const { return false; } ///< whether it keeps HttpRequest::queue
};

/// Error::detail of what certainly did not leave.
inline constexpr const char *notSent = "not sent";
/// What those are answered who still wait when a client goes.
base::Error cancelledByClosing();

} // namespace splot::connectors
