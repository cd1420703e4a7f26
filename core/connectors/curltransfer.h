#pragma once

#include "core/connectors/httpclient.h"

#include <curl/curl.h>

#include <array>
#include <memory>

namespace splot::connectors {

struct CurlOptions;

/// One request on its way through libcurl: sets the handle up, takes the answer in, and says what became of
/// it.
class CurlTransfer
{
public:
    CurlTransfer(HttpRequest request, base::CancelToken cancel,
                 std::function<void(base::Result<HttpResponse>)> answer);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;

    /// Rejected: no http address, or a method or header that would break the request apart.
    base::Result<void> prepare(const CurlOptions &options);
    base::Result<HttpResponse> outcome(CURLcode code);

    CURL *handle() const { return m_handle.get(); }
    bool cancelled() const { return m_cancel.cancelled(); }
    std::function<void(base::Result<HttpResponse>)> takeAnswer() { return std::move(m_answer); }

private:
    static int beforeRequest(void *self, char *, char *, int, int);
    static std::size_t readBody(char *to, std::size_t size, std::size_t count, void *self);
    static int seekBody(void *self, curl_off_t offset, int origin);
    static std::size_t takeHeader(char *line, std::size_t size, std::size_t count, void *self);
    static std::size_t takeBody(char *bytes, std::size_t size, std::size_t count, void *self);

    base::Result<void> check() const;
    void setMethod();
    void setHeaders();
    void setConnection(const CurlOptions &options);
    void addHeader(std::string_view line);
    base::Error failure(CURLcode code) const;
    static base::Error unreached(CURLcode code, const std::string &where, const std::string &detail);

    struct CloseHandle
    {
        void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    };
    struct FreeList
    {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    HttpRequest m_request;
    base::CancelToken m_cancel;
    std::function<void(base::Result<HttpResponse>)> m_answer;
    std::unique_ptr<CURL, CloseHandle> m_handle;
    std::unique_ptr<curl_slist, FreeList> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
    HttpResponse m_response;
    std::size_t m_bodySent = 0;
    std::size_t m_headerBytes = 0;
    bool m_begun = false; ///< bytes of the request may have left
    bool m_headersComplete = false;
    bool m_tooLarge = false;
};

} // namespace splot::connectors
