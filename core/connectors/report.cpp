#include "core/connectors/report.h"

#include "core/format/json.h"

#include <QtGlobal>

namespace splot::connectors {

namespace {

tl::unexpected<base::Error> unreadable()
{
    return base::fail(base::ErrorCode::Corrupt,
                      QT_TRANSLATE_NOOP("splot", "A report of a system cannot be read any more."));
}

std::string textOf(const model::Value &head, std::string_view member)
{
    const model::Value *value = head.member(member);
    return value ? value->toText() : std::string();
}

} // namespace

std::string encode(const Report &report)
{
    model::List ids;
    for (const auto &id : report.ids)
        ids.emplace_back(id.value);
    const model::Object head{{"system", report.system.value},
                             {"object", report.object.value},
                             {"delivery", report.deliveryId},
                             {"ids", std::move(ids)},
                             {"received", std::int64_t(report.received.time_since_epoch().count())}};
    return format::writeJson(model::Value(head)) + "\n" + report.body;
}

base::Result<Report> decode(std::string_view bytes)
{
    const auto line = bytes.find('\n');
    const auto head = format::readJson(bytes.substr(0, line));
    const auto *received = head ? head->member("received") : nullptr;
    const auto *ids = head ? head->member("ids") : nullptr;
    if (line == std::string_view::npos || !received || !received->get<std::int64_t>() || !ids || !ids->list())
        return unreadable();
    Report report;
    report.system = model::SystemId(textOf(*head, "system"));
    report.object = model::ObjectName(textOf(*head, "object"));
    report.deliveryId = textOf(*head, "delivery");
    for (const auto &id : *ids->list())
        report.ids.emplace_back(id.toText());
    report.received = base::WallTime(std::chrono::microseconds(*received->get<std::int64_t>()));
    report.body = bytes.substr(line + 1);
    return report;
}

base::Result<Notice> noticeOf(const Report &report)
{
    auto body = format::readJson(report.body);
    if (!body)
        return unreadable();
    return Notice{report.system, report.object, report.deliveryId, report.ids, std::move(*body)};
}

} // namespace splot::connectors
