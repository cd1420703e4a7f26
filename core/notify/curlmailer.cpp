#include "core/notify/curlmailer.h"

#include "core/notify/mailtext.h"

#include <curl/curl.h>

#include <array>
#include <cstring>

namespace splot::notify {

using base::ErrorCode;
using base::fail;

namespace {
constexpr long connectMilliseconds = 15000;
constexpr long wholeMilliseconds = 60000;
constexpr long unusualReply = 500; // from here on the server refuses for good (RFC 5321, 4.2.1)

struct CloseHandle
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct FreeList
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

struct Body
{
    std::string text;
    std::size_t sent = 0;
};

std::size_t readBody(char *to, std::size_t size, std::size_t count, void *body)
{
    auto *b = static_cast<Body *>(body);
    const std::size_t n = std::min(size * count, b->text.size() - b->sent);
    std::memcpy(to, b->text.data() + b->sent, n);
    b->sent += n;
    return n;
}

int stopWhenClosing(void *closing, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<std::atomic_bool *>(closing)->load() ? 1 : 0;
}

std::string urlOf(const model::MailServer &server)
{
    const bool tls = server.security == model::MailSecurity::Tls;
    const int usual = tls ? 465 : server.security == model::MailSecurity::StartTls ? 587 : 25;
    const bool sixth = server.host.find(':') != std::string::npos;
    return (tls ? "smtps://" : "smtp://") + (sixth ? "[" + server.host + "]" : server.host) + ":" +
           std::to_string(server.port ? server.port : usual);
}

base::Error failure(CURLcode code, long reply, const std::string &host, const std::string &detail)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return base::error(ErrorCode::NotConnected,
                           QT_TRANSLATE_NOOP("splot", "The mail server %1 is not known in this network."),
                           {host}, detail);
    case CURLE_LOGIN_DENIED:
        return base::error(ErrorCode::Rejected,
                           QT_TRANSLATE_NOOP("splot", "The mail server %1 refuses the user name or the "
                                                      "password."),
                           {host}, detail);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_USE_SSL_FAILED:
        return base::error(ErrorCode::NotConnected,
                           QT_TRANSLATE_NOOP("splot", "There is no secure connection to the mail server %1: "
                                                      "%2"),
                           {host, detail}, detail);
    default:
        break;
    }
    if (reply >= unusualReply)
        return base::error(ErrorCode::Rejected,
                           QT_TRANSLATE_NOOP("splot", "The mail server %1 refuses the mail (%2): check the "
                                                      "sender and the addresses."),
                           {host, std::to_string(reply)}, detail);
    if (reply >= 400)
        return base::error(ErrorCode::BackOff,
                           QT_TRANSLATE_NOOP("splot", "The mail server %1 takes no mail now (%2)."),
                           {host, std::to_string(reply)}, detail);
    return base::error(ErrorCode::NotConnected,
                       QT_TRANSLATE_NOOP("splot", "The mail server %1 could not be reached: %2"),
                       {host, detail}, detail);
}

base::Result<void> check(const Mail &mail)
{
    const auto wrong = [](const std::string &address) {
        return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is not an address for mail."),
                    {address});
    };
    if (mail.server.host.empty())
        return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "No mail server is set up for alerts."));
    if (!isAddress(mail.server.from))
        return wrong(mail.server.from);
    for (const auto &address : mail.to) {
        if (!isAddress(address))
            return wrong(address);
    }
    if (mail.to.empty())
        return wrong({});
    return {};
}

void setConnection(CURL *h, const model::MailServer &server, const std::string &caBundle)
{
    curl_easy_setopt(h, CURLOPT_URL, urlOf(server).c_str());
    curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075500
    curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
#else
    curl_easy_setopt(h, CURLOPT_PROTOCOLS, static_cast<long>(CURLPROTO_SMTP | CURLPROTO_SMTPS));
#endif
    curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS, connectMilliseconds);
    curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, wholeMilliseconds);
    if (server.security == model::MailSecurity::StartTls)
        curl_easy_setopt(h, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL)); // never in the clear
    if (!caBundle.empty())
        curl_easy_setopt(h, CURLOPT_CAINFO, caBundle.c_str());
    if (!server.user.empty()) {
        curl_easy_setopt(h, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(h, CURLOPT_PASSWORD, server.password.c_str());
    }
}

base::Result<void> deliver(const Mail &mail, const std::string &caBundle, std::atomic_bool &closing)
{
    SPLOT_TRY(check(mail));
    const std::unique_ptr<CURL, CloseHandle> handle(curl_easy_init());
    CURL *h = handle.get();
    std::array<char, CURL_ERROR_SIZE> errorText{};
    setConnection(h, mail.server, caBundle);
    const std::string from = "<" + mail.server.from + ">";
    curl_easy_setopt(h, CURLOPT_MAIL_FROM, from.c_str());
    curl_slist *addresses = nullptr;
    for (const auto &address : mail.to)
        addresses = curl_slist_append(addresses, ("<" + address + ">").c_str());
    const std::unique_ptr<curl_slist, FreeList> recipients(addresses);
    curl_easy_setopt(h, CURLOPT_MAIL_RCPT, recipients.get());
    Body body{mailText(mail)};
    curl_easy_setopt(h, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(h, CURLOPT_READFUNCTION, &readBody);
    curl_easy_setopt(h, CURLOPT_READDATA, &body);
    curl_easy_setopt(h, CURLOPT_ERRORBUFFER, errorText.data());
    curl_easy_setopt(h, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(h, CURLOPT_XFERINFOFUNCTION, &stopWhenClosing);
    curl_easy_setopt(h, CURLOPT_XFERINFODATA, &closing);
    const CURLcode code = curl_easy_perform(h);
    if (code == CURLE_OK)
        return {};
    long reply = 0;
    curl_easy_getinfo(h, CURLINFO_RESPONSE_CODE, &reply);
    return fail(
        failure(code, reply, mail.server.host, errorText[0] ? errorText.data() : curl_easy_strerror(code)));
}
} // namespace

CurlMailer::CurlMailer(std::string caBundle, QObject *parent)
    : QObject(parent), m_caBundle(std::move(caBundle))
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(started)
    m_pool.setMaxThreadCount(1);
}

CurlMailer::~CurlMailer()
{
    *m_closing = true;
    m_pool.clear();
    m_pool.waitForDone();
}

void CurlMailer::send(Mail mail, std::function<void(base::Result<void>)> answer)
{
    m_pool.start([this, mail = std::move(mail), answer = std::move(answer)] {
        auto result = deliver(mail, m_caBundle, *m_closing);
        // Dropped with this object, which waits for the thread before it goes.
        QMetaObject::invokeMethod(
            this, [answer, result = std::move(result)] { answer(result); }, Qt::QueuedConnection);
    });
}

} // namespace splot::notify
