#pragma once

#include "core/connectors/rest/exchange.h"

namespace splot::connectors {

/// One request on its way: waits for its turn, logs in if need be, sends, understands the answer. Keeps
/// itself alive until it has answered.
class Sending : public std::enable_shared_from_this<Sending>
{
public:
    Sending(std::shared_ptr<Exchange> exchange, const RequestSpec &spec, model::Value names, Use use,
            base::CancelToken cancel, Exchange::Done done);
    /// Waits for the gate; a login or an acknowledgement inside another request does not.
    void start(bool throughGate);

private:
    void begin();
    void transmit();
    void received(base::Result<HttpResponse> response);
    void understand(const HttpResponse &response);
    void act(Verdict verdict, const HttpResponse &response, model::Value whole);
    void loginAgain(base::Error error);
    void acknowledge(const Verdict &verdict);
    void answerWith(const HttpResponse &response, model::Value whole);
    base::Error scriptError(base::Error error) const;
    void fail(base::Error error);
    void finish(base::Result<Reply> result);
    std::string masked(std::string_view text) const;

    std::shared_ptr<Exchange> m_exchange;
    const RequestSpec &m_spec;
    model::Value m_names;
    model::Value m_scope;
    Use m_use;
    base::CancelToken m_cancel;
    Exchange::Done m_done;
    bool m_gated = false;
    bool m_loggedInAgain = false;
    int m_acknowledged = 0;
    std::uint64_t m_generation = 0;
    std::string m_request, m_response;
    base::WallTime m_sentAt{};
};

} // namespace splot::connectors
