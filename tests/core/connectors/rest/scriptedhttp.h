#pragma once

#include "core/connectors/httpclient.h"
#include "core/connectors/rest/restconnector.h"
#include "core/format/json.h"
#include "tests/support/memorysecrets.h"
#include "tests/support/virtualclock.h"

#include <deque>
#include <functional>

namespace splot {

/// An HTTP client that answers from a list, in order, and remembers what it was asked.
class ScriptedHttp : public connectors::HttpClient
{
public:
    explicit ScriptedHttp(base::Clock &clock) : m_clock(clock) {}

    bool queues() const override { return keepsQueues; }
    void send(connectors::HttpRequest request, base::CancelToken, Answer answer) override
    {
        requests.push_back(request);
        ++running;
        most = std::max(most, running);
        base::Result<connectors::HttpResponse> next =
            base::fail(base::ErrorCode::Internal, "The script has no answer left.");
        if (!m_answers.empty()) {
            next = std::move(m_answers.front());
            m_answers.pop_front();
        }
        m_clock.after(std::chrono::milliseconds(10),
                      [this, answer = std::move(answer), next = std::move(next)] {
                          --running;
                          answer(next);
                      });
    }
    void answers(std::string body, int status = 200, connectors::Headers headers = {})
    {
        m_answers.push_back(connectors::HttpResponse{status, std::move(headers), std::move(body)});
    }
    void fails(base::ErrorCode code) { m_answers.push_back(base::fail(code, "The line is broken.")); }
    /// It stood in a queue behind an answer that asks for patience.
    void sendsBack()
    {
        auto error = base::error(base::ErrorCode::BackOff, "Patience.");
        error.detail = connectors::notSent;
        m_answers.push_back(base::fail(std::move(error)));
    }
    std::size_t left() const { return m_answers.size(); }
    const connectors::HttpRequest &last() const { return requests.back(); }

    std::vector<connectors::HttpRequest> requests;
    bool keepsQueues = false;
    int running = 0;
    int most = 0; ///< requests at once

private:
    base::Clock &m_clock;
    std::deque<base::Result<connectors::HttpResponse>> m_answers;
};

inline model::Value json(std::string_view text)
{
    auto parsed = format::readJson(text);
    return parsed ? *parsed : model::Value("no JSON: " + std::string(text));
}

/// A connector made of a descriptor's text, with everything around it.
class RestBench
{
public:
    explicit RestBench(std::string_view descriptor, model::Object settings = {}, bool httpQueues = false)
    {
        http.keepsQueues = httpQueues;
        auto loaded = connectors::Descriptor::load(json(descriptor));
        if (!loaded) {
            fault = loaded.error().field + ": " + loaded.error().text();
            return;
        }
        model::System system;
        system.id = model::SystemId("shop");
        system.settings = std::move(settings);
        connectors::Surroundings around;
        around.clock = &clock;
        around.http = &http;
        around.secrets = &secrets;
        connector = std::make_unique<connectors::RestConnector>(*loaded, system, around);
    }

    connectors::ReadRequest reading(const std::string &object, connectors::Feed feed,
                                    model::Value state = {}) const
    {
        connectors::ReadRequest request;
        request.object = model::ObjectName(object);
        request.feed = feed;
        request.state = std::move(state);
        return request;
    }
    base::Result<connectors::Page> read(const connectors::ReadRequest &request)
    {
        return wait<connectors::Page>([&](auto answer) { connector->read(request, cancel, answer); });
    }
    base::Result<connectors::Written> write(const connectors::WriteRequest &request)
    {
        return wait<connectors::Written>([&](auto answer) { connector->write(request, cancel, answer); });
    }
    base::Result<std::vector<connectors::Reading>> find(const connectors::FindRequest &request)
    {
        return wait<std::vector<connectors::Reading>>(
            [&](auto answer) { connector->find(request, cancel, answer); });
    }
    template <class T> base::Result<T> wait(const std::function<void(connectors::Answer<T>)> &call)
    {
        base::Result<T> out = base::fail(base::ErrorCode::Internal, "No answer came.");
        int count = 0;
        call([&](base::Result<T> result) {
            out = std::move(result);
            ++count;
        });
        if (count != 0)
            return base::fail(base::ErrorCode::Internal, "The answer came from within the call.");
        clock.runUntilIdle();
        if (count != 1)
            return base::fail(base::ErrorCode::Internal, "%1 answers came.", {std::to_string(count)});
        return out;
    }

    std::string fault;
    support::VirtualClock clock;
    ScriptedHttp http{clock};
    support::MemorySecrets secrets;
    base::CancelToken cancel;
    std::unique_ptr<connectors::RestConnector> connector;
};

} // namespace splot
