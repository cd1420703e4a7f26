#include "core/connectors/rest/subscription.h"

#include "core/connectors/rest/itemreading.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::Result;

Subscription::Subscription(std::shared_ptr<Exchange> exchange, std::string address, base::CancelToken cancel,
                           Answer<int> answer)
    : m_exchange(std::move(exchange)), m_address(std::move(address)), m_cancel(std::move(cancel)),
      m_answer(std::move(answer))
{
    while (m_address.ends_with('/'))
        m_address.pop_back();
    for (const auto &object : m_exchange->descriptor().objects) {
        if (!object.report)
            continue;
        for (const auto &topic : object.report->topics)
            m_wanted.push_back(
                {m_address + pathOf(m_exchange->system().id, object.name), topic, object.name.value});
    }
}

void Subscription::start()
{
    const auto &spec = m_exchange->descriptor().webhooks;
    if (!spec || !spec->create || m_wanted.empty()) {
        m_exchange->later([self = shared_from_this()] {
            self->m_answer(
                base::fail(base::ErrorCode::Unsupported,
                           QT_TRANSLATE_NOOP("splot", "Webhooks of %1 are set up in the system itself."),
                           {self->m_exchange->descriptor().info.label}));
        });
        return;
    }
    m_exchange->send(spec->list->request, namesOf(m_wanted.front()), Use::Read, m_cancel,
                     [self = shared_from_this()](Result<Reply> reply) { self->listed(std::move(reply)); });
}

void Subscription::listed(Result<Reply> reply)
{
    if (!reply)
        return m_answer(base::fail(std::move(reply.error())));
    const auto &spec = *m_exchange->descriptor().webhooks;
    const auto items = itemsAt(spec.list->items, reply->answer);
    if (!items)
        return m_answer(base::fail(items.error()));
    std::erase_if(m_wanted, [&](const Wanted &wanted) {
        return std::any_of(items->begin(), items->end(), [&](const model::Value *item) {
            const auto *address = spec.address->in(*item);
            const auto *topic = spec.topic ? spec.topic->in(*item) : nullptr;
            return address && address->toText() == wanted.address &&
                   (!spec.topic || (topic && topic->toText() == wanted.topic));
        });
    });
    next();
}

void Subscription::next()
{
    if (m_wanted.empty())
        return m_answer(m_made);
    const auto names = namesOf(m_wanted.front());
    m_wanted.pop_front();
    m_exchange->send(*m_exchange->descriptor().webhooks->create, names, Use::Write, m_cancel,
                     [self = shared_from_this()](Result<Reply> reply) {
                         if (!reply)
                             return self->m_answer(base::fail(std::move(reply.error())));
                         ++self->m_made;
                         self->next();
                     });
}

model::Value Subscription::namesOf(const Wanted &wanted)
{
    return model::Object{{"address", model::Value(wanted.address)},
                         {"topic", model::Value(wanted.topic)},
                         {"object", model::Value(wanted.object)}};
}

} // namespace splot::connectors
