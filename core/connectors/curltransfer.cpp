#include "core/connectors/curltransfer.h"

#include "core/connectors/curlhttpclient.h"

#include <QtGlobal>

#include <algorithm>
#include <cstring>

namespace splot::connectors {

using base::ErrorCode;

namespace {

constexpr std::size_t maxHeaderBytes = 256 * 1024; // libcurl breaks off at 300 KiB, as if the line were cut

/// Servers close idle connections, many after 5 s; a write must not meet that moment.
constexpr long idleSecondsForWrites = 3;
constexpr long idleSecondsForReads = 50;

bool isRead(const std::string &method)
{
    return method == "GET" || method == "HEAD";
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::strchr("!#$%&'*+-.^_`|~", c);
    });
}

bool oneLine(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// The address without what may be secret in it.
std::string shown(const std::string &url)
{
    std::string s = url.substr(0, url.find_first_of("?#"));
    const auto start = s.find("://");
    const auto at = start == std::string::npos ? start : s.find('@', start);
    if (at != std::string::npos && at < s.find('/', start + 3))
        s.erase(start + 3, at - start - 2);
    return s;
}

} // namespace

CurlTransfer::CurlTransfer(HttpRequest request, base::CancelToken cancel,
                           std::function<void(base::Result<HttpResponse>)> answer)
    : m_request(std::move(request)), m_cancel(std::move(cancel)), m_answer(std::move(answer)),
      m_handle(curl_easy_init())
{}

CurlTransfer::~CurlTransfer() = default;

base::Result<void> CurlTransfer::check() const
{
    const std::string &url = m_request.url;
    const std::string scheme = url.substr(0, url.find("://"));
    const bool http = scheme.size() < url.size() &&
                      (curl_strequal(scheme.c_str(), "http") || curl_strequal(scheme.c_str(), "https"));
    if (!http || !oneLine(url) || url.find(' ') != std::string::npos)
        return base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "%1 is not an address that begins with http:// or https://."),
            {shown(url)});
    if (!isToken(m_request.method))
        return base::fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is not an HTTP method."),
                          {m_request.method});
    for (const auto &[name, value] : m_request.headers) {
        if (!isToken(name) || !oneLine(value))
            return base::fail(
                ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot", "The HTTP header %1 holds characters that are not allowed."),
                {name});
    }
    return {};
}

base::Result<void> CurlTransfer::prepare(const CurlOptions &options)
{
    SPLOT_TRY(check());
    CURL *h = handle();
    curl_easy_setopt(h, CURLOPT_URL, m_request.url.c_str());
    curl_easy_setopt(h, CURLOPT_ERRORBUFFER, m_errorText.data());
    curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, static_cast<long>(m_request.timeout.count()));
    // libcurl repeats a request by itself when a kept connection turns out dead; this sees every sending
    // begin.
    curl_easy_setopt(h, CURLOPT_PREREQFUNCTION, &CurlTransfer::beforeRequest);
    curl_easy_setopt(h, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(h, CURLOPT_HEADERFUNCTION, &CurlTransfer::takeHeader);
    curl_easy_setopt(h, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, &CurlTransfer::takeBody);
    curl_easy_setopt(h, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(h, CURLOPT_ACCEPT_ENCODING, "");
    setConnection(options);
    setMethod();
    setHeaders();
    return {};
}

void CurlTransfer::setConnection(const CurlOptions &options)
{
    CURL *h = handle();
    curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(h, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(h, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(h, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeout.count()));
    curl_easy_setopt(h, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(h, CURLOPT_USERAGENT, options.userAgent.c_str());
#if LIBCURL_VERSION_NUM >= 0x075500
    curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    curl_easy_setopt(h, CURLOPT_PROTOCOLS, static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
#if LIBCURL_VERSION_NUM >= 0x075700
    curl_easy_setopt(h, CURLOPT_QUICK_EXIT, 1L); // do not wait for a name server when cancelled
#endif
    if (!options.proxy.empty())
        curl_easy_setopt(h, CURLOPT_PROXY, options.proxy.c_str());
    if (!options.caBundle.empty())
        curl_easy_setopt(h, CURLOPT_CAINFO, options.caBundle.c_str());
    curl_easy_setopt(h, CURLOPT_MAXAGE_CONN,
                     isRead(m_request.method) ? idleSecondsForReads : idleSecondsForWrites);
    if (m_request.freshConnection) {
        curl_easy_setopt(h, CURLOPT_FRESH_CONNECT, 1L);
        curl_easy_setopt(h, CURLOPT_FORBID_REUSE, 1L);
    }
}

void CurlTransfer::setMethod()
{
    CURL *h = handle();
    const std::string &method = m_request.method;
    const bool wantsLength = method == "POST" || method == "PUT" || method == "PATCH";
    if (method == "HEAD") {
        curl_easy_setopt(h, CURLOPT_NOBODY, 1L);
    } else if (!m_request.body.empty() || wantsLength) {
        curl_easy_setopt(h, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(h, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(h, CURLOPT_READFUNCTION, &CurlTransfer::readBody);
        curl_easy_setopt(h, CURLOPT_READDATA, this);
        curl_easy_setopt(h, CURLOPT_SEEKFUNCTION, &CurlTransfer::seekBody);
        curl_easy_setopt(h, CURLOPT_SEEKDATA, this);
        curl_easy_setopt(h, CURLOPT_CUSTOMREQUEST, method.c_str());
    } else if (method != "GET") {
        curl_easy_setopt(h, CURLOPT_CUSTOMREQUEST, method.c_str());
    }
}

void CurlTransfer::setHeaders()
{
    addHeader("Expect:"); // never wait for a "100 Continue"
    for (const auto &[name, value] : m_request.headers) {
        const std::string line = value.empty() ? name + ";" : name + ": " + value;
        addHeader(line);
    }
    curl_easy_setopt(handle(), CURLOPT_HTTPHEADER, m_headers.get());
}

void CurlTransfer::addHeader(std::string_view line)
{
    curl_slist *head = m_headers.release();
    m_headers.reset(curl_slist_append(head, std::string(line).c_str()));
}

int CurlTransfer::beforeRequest(void *self, char *, char *, int, int)
{
    auto *t = static_cast<CurlTransfer *>(self);
    if (t->m_begun || t->m_cancel.cancelled())
        return CURL_PREREQFUNC_ABORT;
    t->m_begun = true;
    return CURL_PREREQFUNC_OK;
}

std::size_t CurlTransfer::readBody(char *to, std::size_t size, std::size_t count, void *self)
{
    auto *t = static_cast<CurlTransfer *>(self);
    const std::size_t n = std::min(size * count, t->m_request.body.size() - t->m_bodySent);
    std::memcpy(to, t->m_request.body.data() + t->m_bodySent, n);
    t->m_bodySent += n;
    return n;
}

int CurlTransfer::seekBody(void *self, curl_off_t offset, int origin)
{
    const auto *t = static_cast<const CurlTransfer *>(self);
    const bool toStart = origin == SEEK_SET && offset == 0;
    return toStart && t->m_bodySent == 0 ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

std::size_t CurlTransfer::takeHeader(char *line, std::size_t size, std::size_t count, void *self)
{
    auto *t = static_cast<CurlTransfer *>(self);
    const std::size_t n = size * count;
    const std::string_view text(line, n);
    t->m_headerBytes += n;
    if (t->m_headerBytes > maxHeaderBytes) {
        t->m_tooLarge = true;
        return 0;
    }
    if (text.starts_with("HTTP/")) { // a new answer: what came before was an interim one
        t->m_response.headers.clear();
        t->m_headersComplete = false;
    } else if (trimmed(text).empty()) {
        t->m_headersComplete = true;
    } else if (const auto colon = text.find(':'); colon != std::string_view::npos) {
        t->m_response.headers.emplace_back(trimmed(text.substr(0, colon)), trimmed(text.substr(colon + 1)));
    }
    return n;
}

std::size_t CurlTransfer::takeBody(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto *t = static_cast<CurlTransfer *>(self);
    const std::size_t n = size * count;
    if (n > t->m_request.maxAnswer - t->m_response.body.size()) {
        t->m_tooLarge = true;
        return 0;
    }
    t->m_response.body.append(bytes, n);
    return n;
}

base::Result<HttpResponse> CurlTransfer::outcome(CURLcode code)
{
    if (m_cancel.cancelled())
        return base::fail(ErrorCode::Cancelled,
                          QT_TRANSLATE_NOOP("splot", "The request to %1 was cancelled."),
                          {shown(m_request.url)}, m_begun ? "may have been sent" : notSent);
    long status = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
    if (code == CURLE_OK && status >= 200 && m_headersComplete) {
        m_response.status = static_cast<int>(status);
        return std::move(m_response);
    }
    return base::fail(failure(code));
}

base::Error CurlTransfer::unreached(CURLcode code, const std::string &where, const std::string &detail)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return base::error(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "The host name in %1 is not known in this network. Check the address."),
            {where}, "resolve: " + detail);
    case CURLE_COULDNT_CONNECT:
        return base::error(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot", "%1 accepts no connection. Check the address, and that it runs."),
            {where}, "connect: " + detail);
    case CURLE_PEER_FAILED_VERIFICATION:
        return base::error(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "The certificate of %1 is not trusted: %2. Check the address. A certificate of "
                              "your firm's own needs its authority among the certificate authorities of "
                              "this computer; one that has expired must be renewed on that system."),
            {where, detail}, "tls: " + detail);
    case CURLE_SSL_CONNECT_ERROR:
        return base::error(ErrorCode::NotConnected,
                           QT_TRANSLATE_NOOP("splot",
                                             "There is no secure connection to %1: %2. Check the address and "
                                             "its port, and whether the system speaks HTTPS there."),
                           {where, detail}, "tls: " + detail);
    case CURLE_SSL_CACERT_BADFILE:
        return base::error(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot", "The certificate authorities of this computer cannot be read: %1"),
            {detail}, "tls: " + detail);
    default:
        return base::error(ErrorCode::NotConnected,
                           QT_TRANSLATE_NOOP("splot", "%1 could not be reached; nothing was sent."), {where},
                           "connect: " + detail);
    }
}

base::Error CurlTransfer::failure(CURLcode code) const
{
    const std::string where = shown(m_request.url);
    const std::string detail = m_errorText[0] ? m_errorText.data() : curl_easy_strerror(code);
    if (!m_begun)
        return unreached(code, where, detail);
    if (m_tooLarge)
        return base::error(
            ErrorCode::Corrupt,
            QT_TRANSLATE_NOOP(
                "splot", "The answer of %1 is larger than the allowed %2 bytes, or has endless headers."),
            {where, std::to_string(m_request.maxAnswer)}, detail);
    switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL: // libcurl's word for an answer that does not begin like HTTP
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return base::error(ErrorCode::Corrupt,
                           QT_TRANSLATE_NOOP("splot", "What %1 answered is not proper HTTP."), {where},
                           detail);
    case CURLE_OPERATION_TIMEDOUT:
        return base::error(
            ErrorCode::Uncertain,
            QT_TRANSLATE_NOOP("splot", "%1 did not answer in time; the request may have taken effect."),
            {where}, detail);
    default:
        return base::error(
            ErrorCode::Uncertain,
            QT_TRANSLATE_NOOP("splot", "The connection to %1 broke off; the request may have taken effect."),
            {where}, detail);
    }
}

} // namespace splot::connectors
