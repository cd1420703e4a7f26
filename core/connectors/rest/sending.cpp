#include "core/connectors/rest/sending.h"

#include "core/connectors/rest/descriptor/conversion.h"
#include "core/connectors/rest/requestbuilder.h"
#include "core/format/json.h"

#include <QtGlobal>

namespace splot::connectors {

using base::ErrorCode;
using base::Result;
using model::Value;

namespace {
constexpr int noContent = 204;
constexpr int maxAcknowledgements = 10;
constexpr std::chrono::milliseconds longestBucketPause{600000};
constexpr std::chrono::milliseconds patience{10000}; ///< a longer wait is for the caller to plan with
} // namespace

Sending::Sending(std::shared_ptr<Exchange> exchange, const RequestSpec &spec, Value names, Use use,
                 base::CancelToken cancel, Exchange::Done done)
    : m_exchange(std::move(exchange)), m_spec(spec), m_names(std::move(names)), m_use(use),
      m_cancel(std::move(cancel)), m_done(std::move(done))
{}

void Sending::start(bool throughGate)
{
    if (!throughGate) {
        m_exchange->later([self = shared_from_this()] { self->begin(); });
        return;
    }
    // Out of the caller's stack first: an answer must never come from within the call.
    m_exchange->later([self = shared_from_this()] {
        if (self->m_exchange->closed())
            return self->begin();
        self->m_exchange->m_limiter->acquire(self->m_spec.bucket, self->m_spec.cost, patience, self->m_cancel,
                                             [self](Result<void> turn) {
                                                 if (!turn)
                                                     return self->fail(std::move(turn.error()));
                                                 self->m_gated = true;
                                                 self->begin();
                                             });
    });
}

void Sending::begin()
{
    if (m_cancel.cancelled() || m_exchange->closed())
        return fail(
            base::error(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("splot", "The request was cancelled.")));
    if (const auto refusal = m_exchange->m_admission.standing(m_exchange->clock().steady()))
        return fail(*refusal);
    if (m_spec.anonymous || !m_exchange->needsLogin())
        return transmit();
    m_exchange->login(m_cancel, [self = shared_from_this()](const Result<void> &result) {
        if (!result)
            return self->fail(result.error());
        self->transmit();
    });
}

void Sending::transmit()
{
    auto scope = m_exchange->scope(m_names);
    if (!scope)
        return fail(std::move(scope.error()));
    m_scope = std::move(*scope);
    auto request = builtRequest(m_exchange->descriptor(), m_spec, m_scope);
    if (!request)
        return fail(std::move(request.error()));
    request->freshConnection = m_use == Use::UnsafeWrite;
    if (m_gated)
        request->queue = m_exchange->queue(m_spec.bucket);
    m_request = m_spec.anonymous
                    ? request->method + " " + masked(request->url)
                    : request->method + " " + masked(request->url) + "\n" + masked(request->body);
    m_generation = m_exchange->m_generation;
    m_sentAt = m_exchange->clock().now();
    m_exchange->m_around.http->send(
        std::move(*request), m_cancel,
        [self = shared_from_this()](Result<HttpResponse> r) { self->received(std::move(r)); });
}

void Sending::received(Result<HttpResponse> response)
{
    if (response)
        return understand(*response);
    auto error = std::move(response.error());
    if (error.code == ErrorCode::BackOff && error.detail == notSent && m_gated && !m_exchange->closed()) {
        m_gated = false;
        m_exchange->m_limiter->release(m_spec.bucket); // what was heard before may have closed it for a while
        return start(true);
    }
    // A read may be repeated whatever became of it; a write that got out may have taken effect, however it
    // ended.
    if (error.code == ErrorCode::Uncertain && m_use == Use::Read)
        error.code = ErrorCode::NotConnected;
    const bool begun =
        error.code == ErrorCode::Corrupt || error.detail.find("may have been sent") != std::string::npos;
    if (begun && m_use != Use::Read)
        error.code = ErrorCode::Uncertain;
    fail(std::move(error));
}

void Sending::understand(const HttpResponse &response)
{
    if (!m_exchange->closed())
        m_exchange->m_limiter->learn(m_spec.bucket, response.headers);
    m_response = std::to_string(response.status) + (m_spec.anonymous ? "" : "\n" + masked(response.body));
    Heard heard{&response, {}, true, m_use != Use::Read};
    if (m_spec.expect == "text") {
        heard.whole = Value(response.body);
    } else if (m_spec.expect == "json" && !response.body.empty()) {
        auto json = format::readJson(response.body);
        if (json)
            json = m_exchange->descriptor().typedJson.decoded(std::move(*json));
        heard.readable = json.has_value();
        if (json)
            heard.whole = std::move(*json);
    }
    auto verdict = judge(m_exchange->descriptor().errors, heard, m_scope, m_exchange->clock().now());
    if (!verdict)
        return fail(std::move(verdict.error()));
    act(std::move(*verdict), response, std::move(heard.whole));
}

void Sending::act(Verdict verdict, const HttpResponse &response, Value whole)
{
    switch (verdict.kind) {
    case Verdict::Kind::Fine:
        if (!m_spec.anonymous) // what a login's answer is worth is seen later
            m_exchange->m_admission.granted();
        return answerWith(response, std::move(whole));
    case Verdict::Kind::Login:
        return loginAgain(std::move(verdict.error));
    case Verdict::Kind::Acknowledge:
        return acknowledge(verdict);
    case Verdict::Kind::Failed:
        if (verdict.error.code == ErrorCode::BackOff && verdict.error.wait <= longestBucketPause &&
            (response.status < 500 || response.status == 503) && !m_exchange->closed())
            m_exchange->m_limiter->pause(m_spec.bucket, verdict.error.wait);
        return fail(std::move(verdict.error));
    }
}

void Sending::loginAgain(base::Error error)
{
    if (m_spec.anonymous || m_loggedInAgain || !m_exchange->descriptor().authentication.login)
        return fail(m_exchange->m_admission.refused(std::move(error), m_exchange->clock().steady()));
    m_loggedInAgain = true;
    m_exchange->forgetSession(m_generation);
    begin();
}

void Sending::acknowledge(const Verdict &verdict)
{
    if (++m_acknowledged > maxAcknowledgements)
        return fail(
            base::error(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "The system keeps on warning.")));
    auto next = std::make_shared<Sending>(m_exchange, *verdict.acknowledge, verdict.names, Use::Write,
                                          m_cancel, [self = shared_from_this()](Result<Reply> reply) {
                                              if (!reply)
                                                  return self->fail(std::move(reply.error()));
                                              self->begin();
                                          });
    next->start(false);
}

void Sending::answerWith(const HttpResponse &response, Value whole)
{
    Reply reply{response.status,    response.headers,    {},      {}, false,
                excerpt(m_request), excerpt(m_response), m_sentAt};
    const auto *part = m_spec.answer.in(whole);
    if (part)
        reply.answer = *part;
    reply.said = (part && !response.body.empty()) || response.status == noContent;
    reply.whole = std::move(whole);
    if (m_spec.script.empty())
        return finish(std::move(reply));
    if (m_exchange->closed())
        return fail(scriptError(base::error(ErrorCode::Cancelled, "")));
    const auto answer = reply.answer;
    m_exchange->scripts().call(
        m_spec.script, answer,
        [self = shared_from_this(), reply = std::move(reply)](Result<Value> value) mutable {
            if (!value)
                return self->fail(self->scriptError(std::move(value.error())));
            reply.answer = std::move(*value);
            self->finish(std::move(reply));
        });
}

/// The system has answered well: a write took effect, whatever becomes of its answer here.
base::Error Sending::scriptError(base::Error error) const
{
    if (m_use != Use::Read)
        error.code = ErrorCode::Uncertain;
    return error;
}

void Sending::fail(base::Error error)
{
    if (!m_request.empty()) {
        const auto before = error.detail.empty() ? std::string() : masked(error.detail) + "\n";
        error.detail = before + excerpt(m_request, 2000) +
                       (m_response.empty() ? "" : "\n-> " + excerpt(m_response, 2000));
    }
    finish(base::fail(std::move(error)));
}

void Sending::finish(Result<Reply> result)
{
    const auto self = shared_from_this();
    const auto done = std::exchange(m_done, {});
    if (std::exchange(m_gated, false) && !m_exchange->closed())
        m_exchange->m_limiter->release(m_spec.bucket);
    if (done)
        done(std::move(result));
}

std::string Sending::masked(std::string_view text) const
{
    return m_exchange->m_mask.masked(excerpt(text, 65536));
}

} // namespace splot::connectors
