#include "fakesystem.h"

#include <algorithm>

namespace splot::support {

using base::ErrorCode;
using connectors::WriteKind;
using model::LocalId;
using model::ObjectName;
using model::Value;

const Value *memberAt(const Value &body, std::string_view place)
{
    const auto dot = place.find('.');
    const Value *member = body.member(place.substr(0, dot));
    return member && dot != std::string_view::npos ? memberAt(*member, place.substr(dot + 1)) : member;
}

void mergeMembers(Value &body, const Value &changed)
{
    if (!changed.object() || !body.object()) {
        body = changed;
        return;
    }
    for (const auto &[name, value] : *changed.object()) {
        const Value *old = body.member(name);
        Value next = old ? *old : Value();
        mergeMembers(next, value);
        body.setMember(name, std::move(next));
    }
}

base::Result<LocalId> FakeSystem::create(const std::string &object, Value body)
{
    return add(ObjectName(object), std::move(body),
               {.byUser = true, .externalId = {}, .idempotencyKey = {}, .asked = m_clock.steady()});
}

base::Result<void> FakeSystem::update(const std::string &object, const LocalId &id, const Value &changed)
{
    const FakeObject *there = find(object, id);
    if (!there)
        return base::fail(ErrorCode::NotFound, "%1 has no object %2.", {object, id.value});
    Value body = there->body;
    mergeMembers(body, changed);
    return change(ObjectName(object), id, std::move(body),
                  {.byUser = true, .externalId = {}, .idempotencyKey = {}, .asked = m_clock.steady()});
}

base::Result<void> FakeSystem::remove(const std::string &object, const LocalId &id)
{
    return drop(ObjectName(object), id,
                {.byUser = true, .externalId = {}, .idempotencyKey = {}, .asked = m_clock.steady()});
}

const std::map<LocalId, FakeObject> &FakeSystem::objects(const std::string &object) const
{
    return m_kinds.at(ObjectName(object)).objects;
}

const FakeObject *FakeSystem::find(const std::string &object, const LocalId &id) const
{
    const auto kind = m_kinds.find(ObjectName(object));
    if (kind == m_kinds.end())
        return nullptr;
    const auto it = kind->second.objects.find(id);
    return it == kind->second.objects.end() ? nullptr : &it->second;
}

int FakeSystem::writes(const std::string &object, WriteKind kind) const
{
    return static_cast<int>(std::ranges::count_if(m_effects, [&](const FakeEffect &e) {
        return !e.byUser && e.object.value == object && e.kind == kind;
    }));
}

std::vector<ObjectName> FakeSystem::names() const
{
    std::vector<ObjectName> out;
    for (const auto &[name, kind] : m_kinds)
        out.push_back(name);
    return out;
}

base::Result<LocalId> FakeSystem::add(const ObjectName &name, Value body, const Origin &origin)
{
    Kind &kind = m_kinds[name];
    SPLOT_TRY(check(kind, {}, body));
    const LocalId id(std::to_string(m_nextId++));
    FakeObject &object = kind.objects[id];
    object.body = kind.behaviour.normalise ? kind.behaviour.normalise(std::move(body)) : std::move(body);
    if (!origin.externalId.empty() && kind.behaviour.capabilities.externalId)
        object.body.setMember("externalId", origin.externalId);
    object.version = 1;
    object.createdAt = m_clock.now();
    object.changedAt = stamp(kind);
    stampParts(kind, {}, object);
    log(kind, id, false);
    m_effects.push_back({m_clock.now(),
                         m_clock.steady(),
                         WriteKind::Create,
                         origin.byUser,
                         name,
                         id,
                         {},
                         object.body,
                         origin.externalId,
                         origin.idempotencyKey,
                         origin.asked});
    return id;
}

base::Result<void> FakeSystem::change(const ObjectName &name, const LocalId &id, Value body,
                                      const Origin &origin)
{
    Kind &kind = m_kinds[name];
    const auto it = kind.objects.find(id);
    if (it == kind.objects.end())
        return base::fail(ErrorCode::NotFound, "%1 has no object %2.", {name.value, id.value});
    SPLOT_TRY(check(kind, id, body));
    FakeObject &object = it->second;
    Value next = kind.behaviour.normalise ? kind.behaviour.normalise(std::move(body)) : std::move(body);
    m_effects.push_back({m_clock.now(), m_clock.steady(), WriteKind::Update, origin.byUser, name, id,
                         object.body, next, origin.externalId, origin.idempotencyKey, origin.asked});
    const bool unnoticed =
        origin.byUser && kind.behaviour.unnoticed && kind.behaviour.unnoticed(object.body, next);
    object.previous = std::exchange(object.body, std::move(next));
    object.partTimesBefore = object.partTimes;
    stampParts(kind, object.previous, object);
    if (unnoticed)
        return {};
    ++object.version;
    object.changedBefore = std::exchange(object.changedAt, stamp(kind));
    log(kind, id, false);
    return {};
}

/// The parts that differ from `before` get the time of now; all of a new object's.
void FakeSystem::stampParts(const Kind &kind, const Value &before, FakeObject &object) const
{
    if (kind.behaviour.parts.empty())
        return;
    const auto part = [&kind](const std::string &member) {
        return std::ranges::count(kind.behaviour.parts, member) != 0 ? member : std::string();
    };
    for (const auto &[name, value] : *object.body.object()) {
        const Value *old = before.member(name);
        if (!old || !(*old == value))
            object.partTimes[part(name)] = stamp(kind);
    }
    for (const auto &[name, value] : before.object() ? *before.object() : model::Object{}) {
        if (!object.body.member(name))
            object.partTimes[part(name)] = stamp(kind);
    }
}

void FakeSystem::restore(const std::string &object, const LocalId &id, Value body)
{
    const ObjectName name(object);
    Kind &kind = m_kinds[name];
    FakeObject &back = kind.objects[id];
    back.body = std::move(body);
    back.version = 1;
    back.createdAt = m_clock.now();
    back.changedAt = stamp(kind);
    log(kind, id, false);
    m_effects.push_back({m_clock.now(),
                         m_clock.steady(),
                         WriteKind::Create,
                         true,
                         name,
                         id,
                         {},
                         back.body,
                         {},
                         {},
                         m_clock.steady()});
}

base::Result<void> FakeSystem::drop(const ObjectName &name, const LocalId &id, const Origin &origin)
{
    Kind &kind = m_kinds[name];
    const auto it = kind.objects.find(id);
    if (it == kind.objects.end())
        return base::fail(ErrorCode::NotFound, "%1 has no object %2.", {name.value, id.value});
    m_effects.push_back({m_clock.now(),
                         m_clock.steady(),
                         WriteKind::Delete,
                         origin.byUser,
                         name,
                         id,
                         it->second.body,
                         {},
                         {},
                         {},
                         origin.asked});
    kind.objects.erase(it);
    log(kind, id, true);
    return {};
}

base::Result<void> FakeSystem::check(const Kind &kind, const LocalId &self, const Value &body) const
{
    if (const auto no = kind.behaviour.refuse ? kind.behaviour.refuse(body) : std::nullopt) {
        base::Error e =
            base::error(ErrorCode::Rejected, "The value of %1 was refused: %2.", {no->first, no->second});
        e.field = no->first;
        return base::fail(std::move(e));
    }
    for (const auto &place : kind.behaviour.unique) {
        const Value *value = memberAt(body, place);
        for (const auto &[id, object] : kind.objects) {
            const Value *other = memberAt(object.body, place);
            if (id == self || !value || value->isBlank() || !other || !(*other == *value))
                continue;
            base::Error e =
                base::error(ErrorCode::Rejected, "Object %1 already has this %2.", {id.value, place});
            e.field = place;
            return base::fail(std::move(e));
        }
    }
    return {};
}

base::Result<connectors::Written> FakeSystem::write(const connectors::WriteRequest &request,
                                                    base::SteadyTime asked)
{
    Kind &kind = m_kinds[request.object];
    const auto &can = kind.behaviour.capabilities;
    const bool able = request.kind == WriteKind::Create   ? can.create
                      : request.kind == WriteKind::Update ? can.update
                                                          : can.remove;
    if (!able)
        return base::fail(ErrorCode::Unsupported, "%1 cannot be written in this way.",
                          {request.object.value});
    connectors::Written written;
    written.localId = request.localId;
    const auto before = m_effects.size();
    if (request.kind == WriteKind::Create) {
        SPLOT_ASSIGN(written.localId, createFor(kind, request, asked));
    } else if (request.kind == WriteKind::Update) {
        SPLOT_TRY(updateFor(kind, request, asked));
    } else {
        SPLOT_TRY(drop(request.object, request.localId,
                       {.byUser = false, .externalId = {}, .idempotencyKey = {}, .asked = asked}));
        return written;
    }
    FakeObject &object = kind.objects[written.localId];
    if (request.kind == WriteKind::Create && kind.behaviour.draftFirst && object.draft &&
        request.progress.isEmpty()) {
        written.more = true;
        written.progress = model::Object{{"localId", written.localId.value}};
    }
    written.nothingSent = m_effects.size() == before && !request.progress.isEmpty();
    if (kind.behaviour.answersBody)
        written.body = shown(kind, object.body);
    if (kind.behaviour.givesVersions)
        written.version = std::to_string(object.version);
    return written;
}

base::Result<LocalId> FakeSystem::createFor(Kind &kind, const connectors::WriteRequest &request,
                                            base::SteadyTime asked)
{
    const Origin origin{false, request.externalId, request.idempotencyKey, asked};
    const Value *begun = request.progress.member("localId");
    if (begun || request.localId.valid()) {
        const LocalId id(begun ? begun->toText() : request.localId.value);
        const auto it = kind.objects.find(id);
        if (it == kind.objects.end())
            return base::fail(ErrorCode::NotFound, "Draft %1 is gone.", {id.value});
        if (it->second.draft) { // else it is confirmed already
            Value body = it->second.body;
            body.setMember("state", "open");
            it->second.draft = false;
            SPLOT_TRY(change(request.object, id, std::move(body), origin));
        }
        return id;
    }
    const bool keyed = kind.behaviour.capabilities.idempotencyKey && !request.idempotencyKey.empty();
    if (const auto done = kind.keys.find(request.idempotencyKey); keyed && done != kind.keys.end())
        return done->second;
    Value body = shown(kind, request.wanted);
    if (const auto &place = kind.behaviour.upsertBy; !place.empty() && body.member(place)) {
        for (const auto &[id, object] : kind.objects) {
            const auto *theirs = object.body.member(place);
            if (theirs && *theirs == *body.member(place))
                return id;
        }
    }
    if (kind.behaviour.draftFirst)
        body.setMember("state", "draft");
    SPLOT_ASSIGN(const LocalId id, add(request.object, std::move(body), origin));
    if (kind.behaviour.refusesWhatItMade)
        return base::fail(ErrorCode::Rejected, "It is not taken.");
    kind.objects[id].draft = kind.behaviour.draftFirst;
    if (keyed)
        kind.keys.emplace(request.idempotencyKey, id);
    return id;
}

base::Result<void> FakeSystem::updateFor(Kind &kind, const connectors::WriteRequest &request,
                                         base::SteadyTime asked)
{
    const auto it = kind.objects.find(request.localId);
    if (it == kind.objects.end())
        return base::fail(ErrorCode::NotFound, "%1 has no object %2.",
                          {request.object.value, request.localId.value});
    const FakeObject &object = it->second;
    if (request.conditional) {
        // Without versions the connector reads just before it writes.
        bool moved = std::to_string(object.version) != request.version;
        if (!kind.behaviour.capabilities.versions || !kind.behaviour.givesVersions) {
            Value same = object.body;
            mergeMembers(same, shown(kind, request.held));
            moved = !(same == object.body);
        }
        if (moved)
            return base::fail(ErrorCode::Conflict, "Object %1 was changed by somebody else.",
                              {request.localId.value});
    }
    Value body = object.body;
    mergeMembers(body,
                 shown(kind, kind.behaviour.capabilities.partialUpdate ? request.changed : request.wanted));
    return change(request.object, request.localId, std::move(body),
                  {false, request.externalId, request.idempotencyKey, asked});
}

/// Without what it has for nobody just now.
Value FakeSystem::shown(const Kind &kind, const Value &body)
{
    if (kind.behaviour.hidden.empty() || !body.object())
        return body;
    Value part = model::Object{};
    for (const auto &[name, value] : *body.object()) {
        if (!kind.behaviour.hidden.contains(name))
            part.setMember(name, value);
    }
    return part;
}

model::Moment FakeSystem::stamp(const Kind &kind) const
{
    auto at = m_clock.now() + kind.behaviour.skew;
    if (kind.behaviour.wholeSeconds)
        at = std::chrono::floor<std::chrono::seconds>(at);
    return model::Moment::at(at);
}

void FakeSystem::log(Kind &kind, const LocalId &id, bool deleted)
{
    kind.log.push_back({++m_sequence, id, deleted});
}

} // namespace splot::support
