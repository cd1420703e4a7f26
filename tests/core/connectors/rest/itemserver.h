#pragma once

#include "core/connectors/httpclient.h"
#include "core/format/json.h"

#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <map>

namespace splot {

/// A small REST service in memory behind the HTTP client's interface: /items with paging, changes by number,
/// ETag and If-Match.
class ItemServer : public QObject, public connectors::HttpClient
{
public:
    void send(connectors::HttpRequest request, base::CancelToken,
              std::function<void(base::Result<connectors::HttpResponse>)> answer) override
    {
        auto response = handle(request);
        QTimer::singleShot(
            0, this, [answer = std::move(answer), response = std::move(response)] { answer(response); });
    }

private:
    struct Item
    {
        model::Value body;
        std::int64_t number = 0; ///< of its last change
    };

    static connectors::HttpResponse reply(int status, const model::Value &body = {})
    {
        return {status, {}, body.isEmpty() ? std::string() : format::writeJson(body)};
    }
    connectors::HttpResponse one(int status, const Item &item) const
    {
        auto out = reply(status, item.body);
        out.headers = {{"ETag", "\"" + std::to_string(item.number) + "\""}};
        return out;
    }
    void store(Item &item, const std::string &id, const model::Value &body)
    {
        for (const auto &[name, value] : *body.object())
            item.body.setMember(name, value);
        item.number = ++m_number;
        item.body.setMember("id", model::Value(id));
        item.body.setMember("number", model::Value(item.number));
        item.body.setMember("version", model::Value("\"" + std::to_string(item.number) + "\""));
    }
    connectors::HttpResponse handle(const connectors::HttpRequest &request)
    {
        const QUrl url(QString::fromStdString(request.url));
        const auto id = url.path().section(QLatin1Char('/'), 2).toStdString();
        if (id.empty() && request.method == "GET")
            return list(QUrlQuery(url));
        if (request.method == "POST") {
            const auto fresh = std::to_string(m_items.size() + 1000);
            store(m_items[fresh], fresh, *format::readJson(request.body));
            return one(201, m_items[fresh]);
        }
        const auto found = m_items.find(id);
        if (found == m_items.end() || found->second.body.isEmpty())
            return reply(404);
        if (request.method == "DELETE") {
            found->second.body = {};
            return reply(204);
        }
        for (const auto &[name, value] : request.headers) {
            if (name == "If-Match" && value != "\"" + std::to_string(found->second.number) + "\"")
                return reply(412);
        }
        if (request.method == "PATCH")
            store(found->second, id, *format::readJson(request.body));
        return one(200, found->second);
    }
    connectors::HttpResponse list(const QUrlQuery &query) const
    {
        const auto number = [&query](const char *name) {
            return query.queryItemValue(QLatin1String(name)).toLongLong();
        };
        const auto email = query.queryItemValue(QStringLiteral("email"), QUrl::FullyDecoded).toStdString();
        std::map<std::int64_t, const Item *> sorted;
        for (const auto &[id, item] : m_items) {
            const auto *mail = item.body.member("email");
            if (!item.body.isEmpty() &&
                (!query.hasQueryItem(QStringLiteral("email")) || (mail && mail->toText() == email)))
                sorted[query.hasQueryItem(QStringLiteral("since")) ? item.number : std::stoll(id)] = &item;
        }
        model::List page;
        for (const auto &[key, item] : sorted) {
            if (key > std::max(number("since"), number("after")) && page.size() < 100)
                page.push_back(item->body);
        }
        return reply(200, model::Object{{"items", std::move(page)}});
    }

    std::map<std::string, Item> m_items;
    std::int64_t m_number = 0;
};

} // namespace splot
