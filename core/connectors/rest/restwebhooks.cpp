#include "core/connectors/rest/restwebhooks.h"

#include "core/connectors/rest/itemreading.h"
#include "core/connectors/rest/subscription.h"

#include <QByteArray>

namespace splot::connectors {

std::vector<Endpoint> RestWebhooks::endpoints() const
{
    std::vector<Endpoint> out;
    const auto &descriptor = m_exchange->descriptor();
    if (!descriptor.webhooks)
        return out;
    const auto &system = m_exchange->system();
    const model::Value settings(system.settings);
    const auto *secret = settings.member(descriptor.webhooks->secret);
    constexpr std::string_view prefix = "secret:";
    if (!secret || !secret->text() || !secret->text()->starts_with(prefix))
        return out;
    for (const auto &object : descriptor.objects) {
        if (!object.report)
            continue;
        Endpoint endpoint;
        endpoint.path = pathOf(system.id, object.name);
        endpoint.system = system.id;
        endpoint.object = object.name;
        endpoint.proof = descriptor.webhooks->proof;
        endpoint.secret = secret->text()->substr(prefix.size());
        endpoint.deliveryHeader = descriptor.webhooks->deliveryHeader;
        endpoint.idPlace = object.report->id;
        endpoint.pings = descriptor.webhooks->pings;
        out.push_back(std::move(endpoint));
    }
    return out;
}

std::vector<Reading> RestWebhooks::readingsOf(const Notice &notice) const
{
    const auto *object = m_exchange->descriptor().object(notice.object);
    const auto scope = m_exchange->scope({});
    if (!object || !object->report || !object->report->item || !scope)
        return {};
    const auto items = itemsAt(*object->report->item, notice.body);
    if (!items)
        return {};
    Page page;
    for (const auto *item : *items)
        addItem(*object, *item, *scope, object->name.value, page);
    return std::move(page.readings); // what cannot be read here is read by its id
}

void RestWebhooks::subscribe(const std::string &address, base::CancelToken cancel,
                             Answer<Subscriptions> answer)
{
    answer = m_open.owed(std::move(answer), base::ErrorCode::Cancelled);
    std::make_shared<Subscription>(m_exchange, address, std::move(cancel), std::move(answer))->start();
}

std::string pathOf(const model::SystemId &system, const model::ObjectName &object)
{
    const auto encoded = [](const std::string &text) {
        return QByteArray::fromStdString(text).toPercentEncoding().toStdString();
    };
    return "/hooks/" + encoded(system.value) + "/" + encoded(object.value);
}

} // namespace splot::connectors
