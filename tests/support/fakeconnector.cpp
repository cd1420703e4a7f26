#include "fakeconnector.h"

namespace splot::support {

using base::ErrorCode;
using base::Result;
using namespace std::chrono_literals;

namespace {
base::Error errorOf(Fault fault, base::Random &random)
{
    switch (fault) {
    case Fault::NotConnected:
        return base::error(ErrorCode::NotConnected, "The connection was refused.");
    case Fault::BackOff: {
        base::Error e = base::error(ErrorCode::BackOff, "Too many requests.", {}, "429");
        e.wait = std::chrono::milliseconds(1000 + random.below(4000));
        return e;
    }
    default:
        return base::error(ErrorCode::Uncertain, "There was no answer.");
    }
}

template <class T> std::function<Result<T>()> failing(base::Error e)
{
    return [e = std::move(e)]() -> Result<T> { return base::fail(e); };
}
} // namespace

struct FakeConnector::Open
{
    std::map<std::uint64_t, std::function<void()>> close; ///< answers the call because the connector goes
    std::uint64_t next = 1;
};

FakeConnector::FakeConnector(std::shared_ptr<FakeSystem> system, base::Random &random)
    : m_system(std::move(system)), m_random(random), m_open(std::make_shared<Open>())
{}

FakeConnector::~FakeConnector()
{
    const auto open = std::exchange(m_open, nullptr);
    for (const auto &[id, close] : open->close)
        close();
}

void FakeConnector::abandon()
{
    m_open = std::make_shared<Open>();
}

connectors::Capabilities FakeConnector::capabilities(const model::ObjectName &object) const
{
    return m_system->knows(object) ? m_system->behaviour(object).capabilities : connectors::Capabilities{};
}

void FakeConnector::test(base::CancelToken cancel,
                         connectors::Answer<std::vector<connectors::TestStep>> answer)
{
    using Steps = std::vector<connectors::TestStep>;
    const bool up = !m_system->faults.offline;
    later<Steps>(
        m_system->latency, cancel, std::move(answer),
        [up]() -> Result<Steps> {
            return Steps{
                {"connect", up, base::Message{up ? "It answers." : "The connection was refused.", {}}}};
        },
        ErrorCode::Cancelled);
}

void FakeConnector::discover(base::CancelToken cancel,
                             connectors::Answer<std::vector<connectors::FoundObject>> answer)
{
    using Found = std::vector<connectors::FoundObject>;
    serve<Found>(
        m_system->faults.drawRead(m_random), cancel, std::move(answer),
        [system = m_system]() -> Result<Found> {
            Found out;
            for (const auto &name : system->names()) {
                connectors::FoundObject &object = out.emplace_back();
                object.name = name;
                object.label = name.value;
                std::map<std::string, connectors::FoundField> fields;
                for (const auto &[id, one] : system->objects(name.value)) {
                    for (const auto &[place, value] : *one.body.object()) {
                        auto &field =
                            fields.try_emplace(place, connectors::FoundField{place, "text", false, true, {}})
                                .first->second;
                        if (field.samples.size() < 3)
                            field.samples.push_back(value);
                    }
                }
                for (auto &[place, field] : fields)
                    object.fields.push_back(std::move(field));
            }
            return out;
        });
}

void FakeConnector::read(const connectors::ReadRequest &request, base::CancelToken cancel,
                         connectors::Answer<connectors::Page> answer)
{
    const Fault fault = m_system->faults.drawRead(m_random, request.feed == connectors::Feed::Full);
    serve<connectors::Page>(fault, cancel, std::move(answer),
                            [system = m_system, request, fault, random = &m_random] {
                                return system->read(request, fault, *random);
                            });
}

void FakeConnector::find(const connectors::FindRequest &request, base::CancelToken cancel,
                         connectors::Answer<std::vector<connectors::Reading>> answer)
{
    serve<std::vector<connectors::Reading>>(m_system->faults.drawRead(m_random), cancel, std::move(answer),
                                            [system = m_system, request] { return system->find(request); });
}

void FakeConnector::write(const connectors::WriteRequest &request, base::CancelToken cancel,
                          connectors::Answer<connectors::Written> answer)
{
    using connectors::Written;
    const Fault fault = m_system->faults.drawWrite(m_random);
    auto &clock = m_system->clock();
    const auto asked = clock.steady();
    if (const auto told = m_system->onRequest) // it may be set to another one by itself
        told(request);
    const auto effect = [system = m_system, request, asked] { (void)system->write(request, asked); };
    const bool coin = m_random.below(2) == 0;
    const auto give = m_system->latency;
    const auto limit = m_system->timeLimit;
    switch (fault) {
    case Fault::NotConnected:
    case Fault::BackOff:
        return later(give, cancel, std::move(answer), failing<Written>(errorOf(fault, m_random)),
                     ErrorCode::Cancelled);
    case Fault::ServerError:
    case Fault::LostConnection:
        if (coin)
            clock.after(give / 2, effect);
        return later(give, cancel, std::move(answer), failing<Written>(errorOf(fault, m_random)),
                     ErrorCode::Uncertain);
    case Fault::TimeoutAfter:
        clock.after(give / 2, effect);
        [[fallthrough]];
    case Fault::TimeoutBefore:
        return later(limit, cancel, std::move(answer), failing<Written>(errorOf(fault, m_random)),
                     ErrorCode::Uncertain);
    case Fault::LateEffect: {
        const auto most = std::chrono::microseconds(capabilities(request.object).lateEffect);
        clock.after(limit +
                        std::chrono::microseconds(m_random.below(static_cast<std::uint64_t>(most.count()))),
                    effect);
        return later(limit, cancel, std::move(answer), failing<Written>(errorOf(fault, m_random)),
                     ErrorCode::Uncertain);
    }
    default:
        break;
    }
    // The effect is the server's own; only its answer needs this connector.
    const auto done = std::make_shared<std::optional<Result<Written>>>();
    clock.after(give / 2,
                [system = m_system, request, asked, done] { *done = system->write(request, asked); });
    later<Written>(
        give, cancel, std::move(answer), [done] { return **done; }, ErrorCode::Uncertain);
}

template <class T>
void FakeConnector::serve(Fault fault, base::CancelToken cancel, connectors::Answer<T> answer,
                          std::function<Result<T>()> work)
{
    const auto delay = m_system->latency;
    switch (fault) {
    case Fault::NotConnected:
    case Fault::BackOff:
        return later(delay, cancel, std::move(answer), failing<T>(errorOf(fault, m_random)),
                     ErrorCode::Cancelled);
    case Fault::ServerError: {
        base::Error e = base::error(ErrorCode::BackOff, "The server has an internal fault.", {}, "500");
        e.wait = 1s;
        return later(delay, cancel, std::move(answer), failing<T>(std::move(e)), ErrorCode::Cancelled);
    }
    case Fault::LostConnection:
        return later(delay, cancel, std::move(answer), failing<T>(errorOf(Fault::NotConnected, m_random)),
                     ErrorCode::Cancelled);
    case Fault::TimeoutBefore:
        return later(m_system->timeLimit, cancel, std::move(answer), failing<T>(errorOf(fault, m_random)),
                     ErrorCode::Cancelled);
    default:
        break;
    }
    // What there is when the server looks; it may be another thing when its answer arrives.
    const auto done = std::make_shared<std::optional<Result<T>>>();
    m_system->clock().after(delay / 2, [work = std::move(work), done] { *done = work(); });
    later<T>(
        delay, cancel, std::move(answer), [done] { return **done; }, ErrorCode::Cancelled);
}

template <class T>
void FakeConnector::later(std::chrono::microseconds delay, base::CancelToken cancel,
                          connectors::Answer<T> answer, std::function<Result<T>()> result,
                          ErrorCode whenClosed)
{
    const auto id = m_open->next++;
    m_open->close.emplace(
        id, [answer, whenClosed] { answer(base::fail(whenClosed, "The connection was closed.")); });
    m_system->clock().after(delay, [id, open = std::weak_ptr(m_open), cancel, answer, result, whenClosed] {
        const auto still = open.lock();
        if (!still || still->close.erase(id) == 0)
            return;
        if (cancel.cancelled() && whenClosed == ErrorCode::Cancelled)
            answer(base::fail(ErrorCode::Cancelled, "It was cancelled."));
        else
            answer(result()); // a write that was sent is answered as it went, wanted or not
    });
}

} // namespace splot::support
