#include "core/connectors/rest/restconnector.h"

#include "core/connectors/rest/connectiontest.h"
#include "core/connectors/rest/discovery.h"
#include "core/connectors/rest/feedreader.h"
#include "core/connectors/rest/finder.h"
#include "core/connectors/rest/writerun.h"

#include <QtGlobal>

namespace splot::connectors {

RestConnector::RestConnector(std::shared_ptr<const Descriptor> descriptor, const model::System &system,
                             const Surroundings &surroundings)
    : m_descriptor(std::move(descriptor)),
      m_exchange(std::make_shared<Exchange>(m_descriptor, system, surroundings)), m_webhooks(m_exchange)
{}

RestConnector::~RestConnector()
{
    m_exchange->close();
}

std::vector<model::ObjectName> RestConnector::objects() const
{
    std::vector<model::ObjectName> out;
    for (const auto &object : m_descriptor->objects)
        out.push_back(object.name);
    return out;
}

Capabilities RestConnector::capabilities(const model::ObjectName &object) const
{
    const auto *spec = m_descriptor->object(object);
    if (spec)
        return spec->capabilities;
    Capabilities none;
    none.read = false;
    return none;
}

int RestConnector::concurrency() const
{
    return m_exchange->concurrency();
}

template <class T>
const ObjectSpec *RestConnector::known(const model::ObjectName &object, const Answer<T> &answer) const
{
    const auto *spec = m_descriptor->object(object);
    if (!spec) {
        m_exchange->later([answer, name = object.value, label = m_descriptor->info.label] {
            answer(base::fail(base::ErrorCode::Unsupported,
                              QT_TRANSLATE_NOOP("splot", "%1 has no object %2."), {label, name}));
        });
    }
    return spec;
}

void RestConnector::test(base::CancelToken cancel, Answer<std::vector<TestStep>> answer)
{
    testAloud(std::move(cancel), {}, std::move(answer));
}

void RestConnector::testAloud(base::CancelToken cancel, std::function<void(const TestStep &)> told,
                              Answer<std::vector<TestStep>> answer)
{
    answer = m_open.owed(std::move(answer), base::ErrorCode::Cancelled);
    std::make_shared<ConnectionTest>(m_exchange, std::move(cancel), std::move(told), std::move(answer))
        ->start();
}

void RestConnector::discover(base::CancelToken cancel, Answer<std::vector<FoundObject>> answer)
{
    answer = m_open.owed(std::move(answer), base::ErrorCode::Cancelled);
    std::make_shared<Discovery>(m_exchange, std::move(cancel), std::move(answer))->start();
}

void RestConnector::read(const ReadRequest &request, base::CancelToken cancel, Answer<Page> answer)
{
    answer = m_open.owed(std::move(answer), base::ErrorCode::Cancelled);
    const auto *object = known<Page>(request.object, answer);
    if (!object)
        return;
    if (request.feed != Feed::ByIds) {
        std::make_shared<FeedReader>(m_exchange, *object, request, std::move(cancel), std::move(answer))
            ->start();
        return;
    }
    const auto *index = request.state.member("index");
    const auto *from = index ? index->get<std::int64_t>() : nullptr;
    std::make_shared<IdReader>(m_exchange, *object, request.ids, std::move(cancel), std::move(answer))
        ->start(from && *from > 0 ? static_cast<std::size_t>(*from) : 0, false);
}

void RestConnector::find(const FindRequest &request, base::CancelToken cancel,
                         Answer<std::vector<Reading>> answer)
{
    answer = m_open.owed(std::move(answer), base::ErrorCode::Cancelled);
    if (const auto *object = known<std::vector<Reading>>(request.object, answer))
        std::make_shared<Finder>(m_exchange, *object, request, std::move(cancel), std::move(answer))->start();
}

void RestConnector::write(const WriteRequest &request, base::CancelToken cancel, Answer<Written> answer)
{
    answer = m_open.owed(std::move(answer), base::ErrorCode::Uncertain);
    if (const auto *object = known<Written>(request.object, answer))
        std::make_shared<WriteRun>(m_exchange, *object, request, std::move(cancel), std::move(answer))
            ->start();
}

} // namespace splot::connectors
