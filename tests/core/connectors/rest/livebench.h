#pragma once

#include "core/base/qtclock.h"
#include "core/connectors/curlhttpclient.h"
#include "core/connectors/rest/descriptor/shipped.h"
#include "core/connectors/rest/restconnector.h"
#include "core/format/json.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>

namespace splot {

inline model::Value json(std::string_view text)
{
    auto parsed = format::readJson(text);
    return parsed ? *parsed : model::Value("no JSON: " + std::string(text));
}

/// A shipped descriptor on a real system.
class LiveBench
{
public:
    LiveBench(const std::string &file, model::Object settings)
    {
        for (const auto &[name, text] : connectors::shippedDescriptors()) {
            if (name != file)
                continue;
            auto loaded = connectors::Descriptor::load(json(text));
            if (!loaded) {
                fault = loaded.error().field + ": " + loaded.error().text();
                return;
            }
            model::System system;
            system.settings = std::move(settings);
            connectors::Surroundings around;
            around.clock = &clock;
            around.http = &http;
            connector = std::make_unique<connectors::RestConnector>(*loaded, system, around);
        }
    }

    template <class T> base::Result<T> wait(const std::function<void(connectors::Answer<T>)> &call)
    {
        base::Result<T> out = base::fail(base::ErrorCode::Internal, "No answer came.");
        QEventLoop loop;
        bool answered = false;
        call([&](base::Result<T> result) {
            out = std::move(result);
            answered = true;
            loop.quit();
        });
        if (!answered) {
            QTimer::singleShot(60000, &loop, &QEventLoop::quit);
            loop.exec();
        }
        if (!out)
            last = out.error().text() + " [" + out.error().field + "] " + out.error().detail;
        return out;
    }

    /// All pages of a feed as one; `state` goes on to the next reading.
    base::Result<connectors::Page> read(const std::string &object, connectors::Feed feed, model::Value &state,
                                        const std::string &sweep = {}, std::vector<model::LocalId> ids = {})
    {
        connectors::ReadRequest request;
        request.object = model::ObjectName(object);
        request.feed = feed;
        request.sweep = sweep;
        request.ids = std::move(ids);
        connectors::Page all;
        for (all.last = false; !all.last;) {
            request.state = state;
            auto page = wait<connectors::Page>([&](auto answer) { connector->read(request, {}, answer); });
            if (!page)
                return page;
            std::move(page->readings.begin(), page->readings.end(), std::back_inserter(all.readings));
            std::move(page->bad.begin(), page->bad.end(), std::back_inserter(all.bad));
            std::move(page->gone.begin(), page->gone.end(), std::back_inserter(all.gone));
            all.last = page->last;
            all.complete = page->complete;
            state = page->state;
        }
        return all;
    }
    base::Result<connectors::Page> byId(const std::string &object, const std::string &id)
    {
        model::Value state;
        return read(object, connectors::Feed::ByIds, state, {}, {model::LocalId(id)});
    }
    /// All steps of a write; `calls` counts them.
    base::Result<connectors::Written> write(connectors::WriteRequest request)
    {
        calls = 0;
        while (true) {
            auto written =
                wait<connectors::Written>([&](auto answer) { connector->write(request, {}, answer); });
            if (!written || ++calls > 50 || !written->more)
                return written;
            request.progress = written->progress;
            if (written->localId.valid() && request.kind != connectors::WriteKind::Create)
                request.localId = written->localId;
        }
    }
    base::Result<std::vector<connectors::Reading>>
    find(const std::string &object, const std::string &externalId, model::Value keys = model::Object{})
    {
        connectors::FindRequest request;
        request.object = model::ObjectName(object);
        request.externalId = externalId;
        request.keys = std::move(keys);
        return wait<std::vector<connectors::Reading>>(
            [&](auto answer) { connector->find(request, {}, answer); });
    }
    static connectors::WriteRequest create(const std::string &object, const std::string &externalId,
                                           std::string_view wanted)
    {
        connectors::WriteRequest out;
        out.object = model::ObjectName(object);
        out.externalId = externalId;
        out.wanted = json(wanted);
        return out;
    }
    static connectors::WriteRequest update(const std::string &object, const std::string &id,
                                           std::string_view changed)
    {
        connectors::WriteRequest out;
        out.object = model::ObjectName(object);
        out.kind = connectors::WriteKind::Update;
        out.localId = model::LocalId(id);
        out.wanted = json(changed);
        out.changed = json(changed);
        return out;
    }
    static connectors::WriteRequest remove(const std::string &object, const std::string &id)
    {
        connectors::WriteRequest out;
        out.object = model::ObjectName(object);
        out.kind = connectors::WriteKind::Delete;
        out.localId = model::LocalId(id);
        return out;
    }

    std::string fault, last;
    int calls = 0;
    base::QtClock clock;
    connectors::CurlHttpClient http;
    std::unique_ptr<connectors::RestConnector> connector;
};

/// The text at a path, "-" where nothing is.
inline std::string at(const model::Value &value, const char *path)
{
    const auto *found = connectors::Path::parse(path)->in(value);
    return found ? found->toText() : "-";
}

inline bool holds(const std::vector<connectors::Reading> &readings, const std::string &id)
{
    return std::any_of(readings.begin(), readings.end(),
                       [&id](const auto &r) { return r.localId.value == id; });
}

} // namespace splot
