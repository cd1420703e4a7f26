#pragma once

#include "fakesystem.h"

#include <memory>

namespace splot::support {

/// A connector to a FakeSystem: adds latency and faults to every call. What was sent takes effect in the
/// system even when the connector is gone by then.
class FakeConnector : public connectors::Connector
{
public:
    FakeConnector(std::shared_ptr<FakeSystem> system, base::Random &random);
    /// Answers what is still open: Cancelled, or Uncertain for a write on its way.
    ~FakeConnector() override;

    std::vector<model::ObjectName> objects() const override { return m_system->names(); }
    connectors::Capabilities capabilities(const model::ObjectName &object) const override;
    void test(base::CancelToken cancel,
              connectors::Answer<std::vector<connectors::TestStep>> answer) override;
    void discover(base::CancelToken cancel,
                  connectors::Answer<std::vector<connectors::FoundObject>> answer) override;
    void read(const connectors::ReadRequest &request, base::CancelToken cancel,
              connectors::Answer<connectors::Page> answer) override;
    void find(const connectors::FindRequest &request, base::CancelToken cancel,
              connectors::Answer<std::vector<connectors::Reading>> answer) override;
    void write(const connectors::WriteRequest &request, base::CancelToken cancel,
               connectors::Answer<connectors::Written> answer) override;

    /// The process dies: nothing is answered any more.
    void abandon();

private:
    struct Open;
    template <class T>
    void serve(Fault fault, base::CancelToken cancel, connectors::Answer<T> answer,
               std::function<base::Result<T>()> work);
    template <class T>
    void later(std::chrono::microseconds delay, base::CancelToken cancel, connectors::Answer<T> answer,
               std::function<base::Result<T>()> result, base::ErrorCode whenClosed);

    std::shared_ptr<FakeSystem> m_system;
    base::Random &m_random;
    std::shared_ptr<Open> m_open; ///< calls without an answer; timers hold it weakly
};

} // namespace splot::support
