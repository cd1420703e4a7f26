#include "core/connectors/rest/itemreading.h"

#include "core/connectors/rest/descriptor/conversion.h"
#include "core/format/json.h"

#include <QtGlobal>

#include <charconv>

namespace splot::connectors {

using base::Result;
using model::Value;

std::optional<model::LocalId> itemId(const ObjectSpec &object, const Value &item)
{
    const auto *id = object.id.in(item);
    if (!id || id->isBlank() || id->list() || id->object())
        return {};
    return model::LocalId(id->toText());
}

namespace {
/// Its parts' versions follow the object's own, in the order of the item; empty where there is none at all.
std::string versionOf(const ObjectSpec &object, const Value &item)
{
    std::string out;
    for (const auto &path : object.version) {
        for (const auto *found : path.allIn(item)) {
            if (found->isBlank())
                continue;
            if (!out.empty())
                out += ' ';
            out += found->toText();
        }
    }
    return out;
}

model::Moment latestOf(const std::vector<Path> &paths, const Value &item)
{
    model::Moment latest;
    for (const auto &path : paths) {
        for (const auto *found : path.allIn(item)) {
            const auto moment = converted(*found, "moment");
            if (moment && moment->get<model::Moment>() && *moment->get<model::Moment>() > latest)
                latest = *moment->get<model::Moment>();
        }
    }
    return latest;
}

/// An object has changed when the last of its parts did.
void addTimes(const ObjectSpec &object, const Value &item, Reading &reading)
{
    for (const auto &[part, paths] : object.changedAt) {
        const auto time = latestOf(paths, item);
        reading.changedAt = std::max(reading.changedAt, time);
        if (object.changedAt.size() > 1)
            reading.partTimes.emplace(part, time);
    }
}

Result<Reading> readingOf(const ObjectSpec &object, const Value &item, const Value &scope)
{
    Reading out;
    const auto id = itemId(object, item);
    if (!id)
        return base::fail(base::ErrorCode::Corrupt, QT_TRANSLATE_NOOP("splot", "An item of %1 has no id."),
                          {object.label});
    out.localId = *id;
    SPLOT_ASSIGN(out.body, object.transform.body(item, scope));
    out.version = versionOf(object, item);
    addTimes(object, item, out);
    return out;
}
} // namespace

void addItem(const ObjectSpec &object, const Value &item, const Value &scope, const std::string &where,
             Page &page)
{
    auto reading = readingOf(object, item, scope);
    if (reading) {
        page.readings.push_back(std::move(*reading));
        return;
    }
    const auto id = itemId(object, item);
    page.bad.push_back(
        {id ? *id : model::LocalId(where), excerpt(format::writeJson(item)), std::move(reading.error())});
}

Value idNames(const ObjectSpec &object, const std::vector<model::LocalId> &ids)
{
    model::List list;
    for (const auto &id : ids) {
        std::int64_t number = 0;
        const auto *end = id.value.data() + id.value.size();
        const auto [stop, fault] = std::from_chars(id.value.data(), end, number);
        const bool whole = object.numericId && fault == std::errc{} && stop == end;
        list.push_back(whole ? Value(number) : Value(id.value));
    }
    Value out{model::Object{}};
    out.setMember("id", list.empty() ? Value() : list.front());
    out.setMember("ids", Value(std::move(list)));
    return out;
}

Result<std::vector<const Value *>> itemsAt(const Path &path, const Value &answer)
{
    std::vector<const Value *> out;
    const auto *found = path.in(answer);
    if (!found)
        return base::fail(base::ErrorCode::Corrupt, QT_TRANSLATE_NOOP("splot", "The answer has no \"%1\"."),
                          {path.text()}, excerpt(format::writeJson(answer), 1000));
    if (const auto *list = found->list()) {
        for (const auto &item : *list)
            out.push_back(&item);
    } else if (found->object()) {
        out.push_back(found);
    }
    return out;
}

Result<std::vector<const Value *>> itemsAt(const Path &path, const Reply &reply)
{
    if (!reply.said)
        return base::fail(base::ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "The system answered with nothing where data should be "
                                                     "(status %1); the answer may have been cut off."),
                          {std::to_string(reply.status)}, reply.request + "\n-> " + reply.response);
    return itemsAt(path, reply.answer);
}

} // namespace splot::connectors
