#pragma once

#include "core/connectors/rest/exchange.h"
#include "core/connectors/rest/openanswers.h"
#include "core/connectors/rest/restwebhooks.h"

namespace splot::connectors {

/// A system that a descriptor tells how to talk to. Engine's thread.
class RestConnector : public Connector
{
public:
    RestConnector(std::shared_ptr<const Descriptor> descriptor, const model::System &system,
                  const Surroundings &surroundings);

    /// Answers what is open: reads as cancelled, writes as uncertain.
    ~RestConnector() override;

    std::vector<model::ObjectName> objects() const override;
    Capabilities capabilities(const model::ObjectName &object) const override;
    int concurrency() const override;
    void test(base::CancelToken cancel, Answer<std::vector<TestStep>> answer) override;
    void testAloud(base::CancelToken cancel, std::function<void(const TestStep &)> told,
                   Answer<std::vector<TestStep>> answer) override;
    void discover(base::CancelToken cancel, Answer<std::vector<FoundObject>> answer) override;
    void read(const ReadRequest &request, base::CancelToken cancel, Answer<Page> answer) override;
    void find(const FindRequest &request, base::CancelToken cancel,
              Answer<std::vector<Reading>> answer) override;
    void write(const WriteRequest &request, base::CancelToken cancel, Answer<Written> answer) override;
    WebhookSource *webhooks() override { return m_descriptor->webhooks ? &m_webhooks : nullptr; }
    model::Value memory() const override { return m_exchange->memory(); }
    void restoreMemory(const model::Value &memory) override { m_exchange->restore(memory); }

private:
    template <class T>
    const ObjectSpec *known(const model::ObjectName &object, const Answer<T> &answer) const;

    std::shared_ptr<const Descriptor> m_descriptor;
    std::shared_ptr<Exchange> m_exchange; ///< outlives the connector while something is in flight
    RestWebhooks m_webhooks;
    OpenAnswers m_open;
};

} // namespace splot::connectors
