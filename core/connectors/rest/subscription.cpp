#include "core/connectors/rest/subscription.h"

#include "core/connectors/rest/descriptor/conversion.h"
#include "core/connectors/rest/itemreading.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::Result;

namespace {
/// A moment in text, or the seconds or milliseconds since 1970.
std::optional<model::Moment> momentOf(const model::Value &value)
{
    constexpr std::int64_t firstMillis = 100'000'000'000; // as seconds the year 5138
    const auto *number = value.get<std::int64_t>();
    const auto moment = converted(value, !number                 ? "moment"
                                         : *number < firstMillis ? "epoch"
                                                                 : "epochMillis");
    const auto *read = moment ? moment->get<model::Moment>() : nullptr;
    return read ? std::optional(*read) : std::nullopt;
}
} // namespace

Subscription::Subscription(std::shared_ptr<Exchange> exchange, std::string address, base::CancelToken cancel,
                           Answer<Subscriptions> answer)
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
    const auto items = itemsAt(spec.list->items, *reply);
    if (!items)
        return m_answer(base::fail(items.error()));
    for (auto wanted = m_wanted.begin(); wanted != m_wanted.end();)
        wanted = lasts(*wanted, *items) ? m_wanted.erase(wanted) : std::next(wanted);
    next();
}

bool Subscription::lasts(Wanted &wanted, const std::vector<const model::Value *> &items)
{
    const auto &spec = *m_exchange->descriptor().webhooks;
    const auto found = std::find_if(items.begin(), items.end(), [&](const model::Value *item) {
        const auto *address = spec.address->in(*item);
        const auto *topic = spec.topic ? spec.topic->in(*item) : nullptr;
        return address && address->toText() == wanted.address &&
               (!spec.topic || (topic && topic->toText() == wanted.topic));
    });
    if (found == items.end())
        return false;
    const auto *end = spec.ends ? spec.ends->in(**found) : nullptr;
    const auto ends = end ? momentOf(*end) : std::nullopt;
    if (!ends)
        return true;
    const auto left = std::chrono::microseconds(ends->micros) - m_exchange->clock().now().time_since_epoch();
    if (spec.renew && left < WebhookSource::renewAhead) {
        wanted.item = **found;
        return false;
    }
    m_result.ends = m_result.ends ? std::min(*m_result.ends, *ends) : *ends;
    return true;
}

void Subscription::next()
{
    if (m_wanted.empty())
        return m_answer(m_result);
    const auto &spec = *m_exchange->descriptor().webhooks;
    const auto names = namesOf(m_wanted.front());
    const auto &request = m_wanted.front().item ? *spec.renew : *spec.create;
    m_wanted.pop_front();
    m_exchange->send(request, names, Use::Write, m_cancel, [self = shared_from_this()](Result<Reply> reply) {
        if (!reply)
            return self->m_answer(base::fail(std::move(reply.error())));
        ++self->m_result.made;
        self->next();
    });
}

model::Value Subscription::namesOf(const Wanted &wanted)
{
    model::Object names{{"address", model::Value(wanted.address)},
                        {"topic", model::Value(wanted.topic)},
                        {"object", model::Value(wanted.object)}};
    if (wanted.item)
        names.emplace_back("item", *wanted.item);
    return names;
}

} // namespace splot::connectors
