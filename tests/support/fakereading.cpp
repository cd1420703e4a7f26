// The reading side of FakeSystem: feeds, listings, searches.
#include "fakesystem.h"

#include <algorithm>
#include <set>

namespace splot::support {

using base::ErrorCode;
using connectors::Feed;
using connectors::Page;
using connectors::Reading;
using model::LocalId;
using model::Value;

namespace {
std::int64_t number(const Value &state, std::string_view name)
{
    const Value *v = state.member(name);
    const auto *n = v ? v->get<std::int64_t>() : nullptr;
    return n ? *n : 0;
}
} // namespace

base::Result<Page> FakeSystem::read(const connectors::ReadRequest &request, Fault fault, base::Random &random)
{
    if (!knows(request.object))
        return base::fail(ErrorCode::NotFound, "There is no object %1.", {request.object.value});
    Kind &kind = m_kinds[request.object];
    Page page = request.feed == Feed::Changes ? changes(kind, request, fault, random)
                : request.feed == Feed::ByIds ? byIds(kind, request, fault)
                                              : listing(kind, request, fault);
    if (fault == Fault::Duplicates) {
        const auto twice = page.readings;
        page.readings.insert(page.readings.end(), twice.begin(), twice.end());
    }
    if (fault == Fault::Reordered) {
        for (std::size_t i = page.readings.size(); i > 1; --i)
            std::swap(page.readings[i - 1], page.readings[random.below(i)]);
    }
    if (const auto &unreadable = kind.behaviour.unreadable) {
        std::erase_if(page.readings, [&](const Reading &r) {
            const auto error = r.deleted ? std::nullopt : unreadable(r.body);
            if (error)
                page.bad.push_back({r.localId, r.body.toText(), *error});
            return error.has_value();
        });
    }
    return page;
}

// The log from the cursor on; every object once, as it is now. What the feed held back comes as it was then.
Page FakeSystem::changes(Kind &kind, const connectors::ReadRequest &request, Fault fault,
                         base::Random &random)
{
    std::int64_t cursor = number(request.state, "sequence");
    const std::size_t most = fault == Fault::TruncatedPage ? 1 : kind.behaviour.pageSize;
    Page page;
    std::set<LocalId> seen;
    for (const auto &entry : kind.log) {
        if (entry.sequence <= cursor)
            continue;
        if (page.readings.size() >= most) {
            page.last = fault == Fault::TruncatedPage;
            break;
        }
        cursor = entry.sequence;
        const auto it = kind.objects.find(entry.id);
        if (!seen.insert(entry.id).second)
            continue;
        Reading one;
        if (it != kind.objects.end()) {
            one = reading(kind, entry.id, it->second, fault == Fault::StaleRead);
            if (fault == Fault::Partial && kind.behaviour.leavesOut)
                one.body = kind.behaviour.leavesOut(std::move(one.body));
        } else if (kind.behaviour.capabilities.deletesInFeed)
            one = deletion(kind, entry.id);
        else
            continue;
        if (fault == Fault::Late && random.below(2) == 0)
            kind.held.push_back(
                {m_clock.now() + std::chrono::seconds(1 + random.below(120)), std::move(one)});
        else
            page.readings.push_back(std::move(one));
    }
    for (auto it = kind.held.begin(); it != kind.held.end();) {
        if (it->until > m_clock.now()) {
            ++it;
            continue;
        }
        page.readings.push_back(std::move(it->reading));
        it = kind.held.erase(it);
    }
    page.state = model::Object{{"sequence", cursor}};
    m_served.push_back({m_clock.steady(), m_clock.now(), request.object, Feed::Changes,
                        number(request.state, "sequence"), cursor, page.last, page.readings});
    return page;
}

// In the order of their ids, so that nothing is passed over while objects come and go between pages.
Page FakeSystem::listing(Kind &kind, const connectors::ReadRequest &request, Fault fault)
{
    const std::int64_t after = number(request.state, "after");
    std::map<std::int64_t, LocalId> ordered;
    for (const auto &[id, object] : kind.objects) {
        if (const std::int64_t n = std::stoll(id.value); n > after)
            ordered.emplace(n, id);
    }
    const std::size_t most =
        fault == Fault::TruncatedPage ? kind.behaviour.pageSize / 2 : kind.behaviour.pageSize;
    Page page;
    std::int64_t reached = after;
    for (const auto &[n, id] : ordered) {
        if (page.readings.size() >= most)
            break;
        page.readings.push_back(reading(kind, id, kind.objects.at(id), fault == Fault::StaleRead));
        reached = n;
    }
    const bool whole = page.readings.size() == ordered.size();
    if (fault == Fault::Shifted && !page.readings.empty())
        page.readings.erase(page.readings.begin());
    page.last = whole || fault == Fault::TruncatedPage;
    page.complete = whole && kind.behaviour.capabilities.snapshot;
    if (!page.last)
        page.state = model::Object{{"after", reached}};
    m_served.push_back({m_clock.steady(), m_clock.now(), request.object, Feed::Full, 0, 0, page.last, {}});
    return page;
}

Page FakeSystem::byIds(Kind &kind, const connectors::ReadRequest &request, Fault fault)
{
    Page page;
    if (kind.behaviour.unsure)
        return page;
    for (const auto &id : request.ids) {
        const auto it = kind.objects.find(id);
        if (it == kind.objects.end())
            page.gone.push_back(id);
        else
            page.readings.push_back(reading(kind, id, it->second, fault == Fault::StaleRead));
    }
    return page;
}

base::Result<std::vector<Reading>> FakeSystem::find(const connectors::FindRequest &request) const
{
    const auto found = m_kinds.find(request.object);
    if (found == m_kinds.end())
        return base::fail(ErrorCode::NotFound, "There is no object %1.", {request.object.value});
    const Kind &kind = found->second;
    if (!kind.behaviour.capabilities.find)
        return base::fail(ErrorCode::Unsupported, "%1 cannot be searched.", {request.object.value});
    std::vector<Reading> out;
    for (const auto &[id, object] : kind.objects) {
        if (m_clock.now() < object.createdAt + kind.behaviour.searchLag)
            continue;
        const Value *bears = object.body.member("externalId");
        bool hit = !request.externalId.empty() && bears && *bears == Value(request.externalId);
        if (const auto *keys = request.keys.object()) {
            hit = hit || std::ranges::any_of(*keys, [&body = object.body](const auto &key) {
                      const Value *value = memberAt(body, key.first);
                      return value && !value->isBlank() && *value == key.second;
                  });
        }
        if (hit)
            out.push_back(reading(kind, id, object, false));
    }
    return out;
}

Reading FakeSystem::reading(const Kind &kind, const LocalId &id, const FakeObject &object, bool stale) const
{
    Reading r;
    r.localId = id;
    const bool old = stale && !object.previous.isEmpty();
    r.body = shown(kind, old ? object.previous : object.body);
    if (kind.behaviour.givesVersions)
        r.version = std::to_string(object.version - (old ? 1 : 0));
    if (const Value *bears = object.body.member("externalId"))
        r.externalId = bears->toText();
    if (kind.behaviour.givesTimes) {
        r.changedAt = old ? object.changedBefore : object.changedAt;
        r.partTimes = old ? object.partTimesBefore : object.partTimes;
        for (const auto &[part, time] : r.partTimes)
            r.changedAt = std::max(r.changedAt, time);
    }
    return r;
}

Reading FakeSystem::deletion(const Kind &kind, const LocalId &id) const
{
    Reading r;
    r.localId = id;
    r.deleted = true;
    if (kind.behaviour.givesTimes)
        r.changedAt = stamp(kind);
    return r;
}

} // namespace splot::support
