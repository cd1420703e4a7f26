#include "core/engine/mergecommands.h"

#include "core/engine/apart.h"
#include "core/engine/engine.h"
#include "core/engine/inboxcommands.h"
#include "core/engine/references.h"
#include "core/engine/resettler.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

namespace {
std::set<model::SystemId> linkedIn(const RecordView &view)
{
    std::set<model::SystemId> systems;
    for (const auto &link : view.links) {
        if (link.presence != model::Presence::Absent)
            systems.insert(link.system);
    }
    return systems;
}
} // namespace

MergeCommands::MergeCommands(Engine &engine, CommandRunner &runner) : m_engine(engine)
{
    runner.add("merge", [this](auto &c) { return merge(c); });
    runner.add("unmerge", [this](auto &c) { return unmerge(c); });
    runner.add("apart", [this](auto &c) { return apart(c); });
}

base::Result<RecordView> MergeCommands::record(const model::Command &command, std::string_view name)
{
    SPLOT_ASSIGN(auto view, viewRecord(m_engine.context(), model::RecordId(numberOf(command, name))));
    if (!view || !m_engine.context().setup->entity(view->record.entity))
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Record %1 does not exist."),
                          {textOf(command, name)});
    return std::move(*view);
}

/// Both ids and all links stay; a second link in the same object of a system becomes secondary.
MergeCommands::Outcome MergeCommands::merge(model::Command &command)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(auto from, record(command, "record"));
    SPLOT_ASSIGN(auto into, record(command, "into"));
    if (from.record.id == into.record.id || from.record.entity != into.record.entity)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "Two different records of one entity can be merged."));
    if (into.record.presence == model::Presence::Absent && from.record.presence != model::Presence::Absent)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot",
                                            "Record %1 was deleted: what is merged into it would be deleted, "
                                            "too. Merge it into the other one."),
                          {std::to_string(into.record.id.value)});
    ownership::Incoming in;
    in.right = model::Right::Merge;
    in.person = command.author;
    in.at = context.now();
    in.configuration = context.setup->version();
    for (const auto &entry : from.record.values) {
        const auto *known = into.record.values.find(entry.key);
        if (!known || known->isBlank())
            in.changed.set(entry.key, entry.value);
    }
    model::List moved;
    for (auto &link : from.links) {
        moved.push_back(
            model::Object{{"link", link.id.value}, {"primary", link.primary}, {"shadow", link.shadow}});
        SPLOT_ASSIGN(const bool second, hasThere(into, link, moved));
        SPLOT_TRY(takeHolds(from, into.record.id, link, !second && link.primary));
        if (second)
            link.primary = false;
        link.record = into.record.id;
        SPLOT_TRY(context.store.saveLink(link));
    }
    SPLOT_TRY(endDeliveries(from.record));
    in.linked = linkedIn(from);
    in.linked.merge(linkedIn(into));
    from.record.aliasOf = into.record.id;
    SPLOT_TRY(context.store.saveRecord(from.record));
    SPLOT_TRY(context.store.saveState("merged", {}, stateName(from.record.id), std::move(moved)));
    SPLOT_ASSIGN(const auto referring, context.store.recordsReferring(from.record.id));
    SPLOT_TRY(m_engine.applier().enter(into.record.id, in));
    // What an owner says that only the other one was linked to.
    SPLOT_TRY(Resettler(context, m_engine.applier(), m_engine.spreader(), {}).settle(into.record.id));
    for (const auto id : referring)
        SPLOT_TRY(m_engine.spreader().spread(id));
    return std::optional(model::Value(model::Object{{"record", into.record.id.value}}));
}

/// Whether the record has an object of its own where this link leads; what is gone there gives way.
base::Result<bool> MergeCommands::hasThere(RecordView &into, const model::Link &link, model::List &moved)
{
    for (auto &own : into.links) {
        if (!own.primary || own.system != link.system || own.object != link.object)
            continue;
        if (own.presence != model::Presence::Absent || link.presence == model::Presence::Absent)
            return true;
        own.primary = false;
        SPLOT_TRY(m_engine.context().store.saveLink(own));
        for (const auto &hold : into.holds) { // that it is gone there is over: the record has another one
            const bool presence = hold.field.empty() && (hold.reason == model::HoldReason::Left ||
                                                         hold.reason == model::HoldReason::Proposal);
            if (!presence || hold.system != link.system || hold.object != link.object)
                continue;
            SPLOT_TRY(m_engine.context().store.removeHold(hold));
            SPLOT_TRY(m_engine.inbox().settleField(into.record.id, hold.system, {}));
            moved.push_back(model::Object{{"left", own.id.value}}); // until they part again
        }
    }
    return false;
}

/// What is held of an object that becomes the record's own there goes with it; the rest is over.
base::Result<void> MergeCommands::takeHolds(const RecordView &from, model::RecordId into,
                                            const model::Link &link, bool own)
{
    auto &store = m_engine.context().store;
    for (auto hold : from.holds) {
        const bool rests = !own && hold.reason == model::HoldReason::Pinned; // until they part again
        if (hold.system != link.system || hold.object != link.object || rests)
            continue;
        SPLOT_TRY(store.removeHold(hold));
        if (!own) {
            SPLOT_TRY(m_engine.inbox().settleField(from.record.id, hold.system, hold.field));
            continue;
        }
        if (hold.problem.valid()) {
            SPLOT_ASSIGN(auto items, store.openItems(hold.problem, 0, 1000));
            for (auto &item : items) {
                if (item.record != hold.record || item.system != hold.system || item.field != hold.field)
                    continue;
                item.record = into;
                SPLOT_TRY(store.saveCaseItem(item));
            }
        }
        hold.record = into;
        SPLOT_TRY(store.saveHold(hold));
    }
    return {};
}

/// What was to be sent for the record that is none any more is the other one's to send. What is under way
/// ends by its answer.
base::Result<void> MergeCommands::endDeliveries(const model::Record &from)
{
    auto &store = m_engine.context().store;
    for (const auto &mapping : m_engine.context().setup->entity(from.entity)->mappings) {
        const auto &m = mapping->mapping();
        SPLOT_ASSIGN(auto delivery, store.delivery(from.id, m.system, m.object));
        const auto state =
            delivery ? model::next(delivery->state, model::DeliveryEvent::Settle) : std::nullopt;
        if (!state)
            continue; // under way
        delivery->state = *state;
        delivery->waitsFor.clear();
        delivery->problem = {};
        SPLOT_TRY(store.saveDelivery(*delivery));
        SPLOT_TRY(m_engine.inbox().settleDelivery(delivery->id));
    }
    return {};
}

/// Undo of a merge: the links part again, and the values of both come from their shadows.
MergeCommands::Outcome MergeCommands::unmerge(model::Command &command)
{
    auto &context = m_engine.context();
    const model::RecordId id(numberOf(command, "record"));
    SPLOT_ASSIGN(auto alias, context.store.record(id));
    SPLOT_ASSIGN(const auto kept, context.store.state("merged", {}, stateName(id)));
    const auto *entity = alias ? context.setup->entity(alias->entity) : nullptr;
    if (!entity || !alias->aliasOf.valid() || !kept.list())
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "Record %1 was not merged into another one."),
                          {textOf(command, "record")});
    SPLOT_ASSIGN(const auto into, viewRecord(context, alias->aliasOf));
    alias->aliasOf = {};
    alias->version += 1;
    alias->changedAt = context.now();
    SPLOT_TRY(context.store.saveRecord(*alias));
    SPLOT_TRY(context.store.setMatchValues(id, alias->entity,
                                           mapping::matchValues(*entity->schema, alias->values)));
    SPLOT_ASSIGN(const auto left, splitLinks(kept, *into, id));
    SPLOT_TRY(context.store.saveState("merged", {}, stateName(id), {}));
    SPLOT_TRY(keepApart(context, id, into->record.id)); // people say so; they may look alike for ever
    SPLOT_ASSIGN(auto remaining, viewRecord(context, into->record.id));
    SPLOT_TRY(rebuild(std::move(*remaining), left, command.author));
    Resettler resettler(context, m_engine.applier(), m_engine.spreader(), {});
    SPLOT_TRY(resettler.settle(into->record.id)); // what its own owners say, and not the other one's
    SPLOT_TRY(resettler.settle(id));
    SPLOT_ASSIGN(const auto referring, context.store.recordsReferring(id));
    for (const auto other : referring)
        SPLOT_TRY(m_engine.spreader().spread(other));
    return std::optional(model::Value(model::Object{{"record", id.value}, {"from", into->record.id.value}}));
}

base::Result<std::vector<model::Link>> MergeCommands::splitLinks(const model::Value &kept,
                                                                 const RecordView &into, model::RecordId from)
{
    auto &store = m_engine.context().store;
    std::vector<model::Link> left;
    std::set<std::pair<model::SystemId, model::ObjectName>> primaries;
    for (auto link : into.links) {
        const auto was = std::ranges::find_if(*kept.list(), [&](const model::Value &k) {
            const auto *id = k.member("link");
            return id && *id == model::Value(link.id.value);
        });
        if (was == kept.list()->end()) {
            if (link.primary)
                primaries.emplace(link.system, link.object);
            continue;
        }
        const auto *primary = was->member("primary");
        const auto *shadow = was->member("shadow");
        const bool shown = !link.primary; // what it said meanwhile is compared from now on
        if (!shown)
            SPLOT_TRY(takeHolds(into, from, link, true));
        link.record = from;
        link.primary = !primary || *primary == model::Value(true);
        if (shown && shadow)
            link.shadow = *shadow;
        link.captureHash = 0;
        SPLOT_TRY(store.saveLink(link));
        m_engine.feeder().fetch(link.system, link.object, link.localId);
        left.push_back(link);
    }
    for (auto link : into.links) { // one that stays takes the place of a primary that left
        if (link.record != into.record.id || link.primary || primaries.contains({link.system, link.object}))
            continue;
        const auto now = viewRecord(m_engine.context(), into.record.id);
        if (now && *now && (*now)->link(link.system, link.object))
            continue;
        SPLOT_ASSIGN(auto fresh, store.link(link.system, link.object, link.entity, link.localId));
        if (!fresh || fresh->record != into.record.id)
            continue;
        fresh->primary = true;
        SPLOT_TRY(store.saveLink(*fresh));
        const bool wasLeft = std::ranges::any_of(*kept.list(), [&](const model::Value &k) {
            const auto *id = k.member("left");
            return id && *id == model::Value(link.id.value);
        });
        if (wasLeft && fresh->presence == model::Presence::Absent &&
            into.record.presence == model::Presence::Present)
            SPLOT_TRY(store.saveHold({into.record.id,
                                      link.system,
                                      link.object,
                                      "",
                                      model::HoldReason::Left,
                                      model::Value("absent"),
                                      model::Value("present"),
                                      {},
                                      into.record.version,
                                      {},
                                      m_engine.context().now()}));
    }
    return left;
}

/// Whether an object that left brought the value.
base::Result<bool> MergeCommands::broughtBy(const std::vector<model::Link> &left,
                                            const std::set<model::SystemId> &linked,
                                            const model::Provenance &from)
{
    const auto there = [&](auto &&is) { return std::ranges::any_of(left, is); };
    if (!there([&](const model::Link &link) { return link.system == from.system; }))
        return false;
    SPLOT_ASSIGN(const auto change, m_engine.context().store.change(from.change));
    if (!change)
        return !linked.contains(from.system);
    return there([&](const model::Link &link) {
        return link.system == change->system && link.object == change->object &&
               link.localId == change->localId;
    });
}

base::Result<void> MergeCommands::rebuild(RecordView into, const std::vector<model::Link> &left,
                                          const std::string &person)
{
    auto &context = m_engine.context();
    const auto linked = linkedIn(into);
    ownership::Incoming clear;
    clear.right = model::Right::Merge;
    clear.person = person;
    clear.at = model::Moment{1, 0}; // whatever is read from now on is newer
    clear.configuration = context.setup->version();
    clear.linked = linked;
    for (const auto &[key, from] : into.record.provenance) {
        SPLOT_ASSIGN(const bool lost, broughtBy(left, linked, from));
        if (lost || from.right == model::Right::Merge)
            clear.changed.set(key, {});
    }
    if (!clear.changed.empty())
        SPLOT_TRY(m_engine.applier().merger().merge(into, clear, {}));
    for (const auto &link : into.links) {
        const auto mapping = context.setup->mapping(link.system, link.object, into.record.entity);
        if (!mapping || !link.primary || link.presence == model::Presence::Absent || link.shadow.isEmpty())
            continue;
        StoreReferences references(context, link.system);
        auto says = mapping->read(link.shadow, references).values;
        SPLOT_TRY(references.failure());
        for (const auto &bad : context.setup->entity(into.record.entity)->quality->check(says))
            says.remove(bad.key);
        ownership::Incoming in;
        in.system = link.system;
        in.first = true;
        in.at = link.sourceTime.micros != 0 ? link.sourceTime : link.readAt;
        in.configuration = context.setup->version();
        in.linked = linked;
        for (const auto &entry : clear.changed) {
            if (const auto *value = says.find(entry.key))
                in.changed.set(entry.key, *value);
        }
        if (!in.changed.empty())
            SPLOT_TRY(m_engine.applier().merger().merge(into, in, link.object));
    }
    return m_engine.spreader().spread(into.record.id);
}

/// The match desk: the object of the item is none of those that it looks like, now and later.
MergeCommands::Outcome MergeCommands::apart(model::Command &command)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(const auto item, context.store.caseItem(numberOf(command, "item")));
    if (!item || !item->change.valid())
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "There is no message %1 on the match desk."),
                          {textOf(command, "item")});
    command.arguments.setMember("record", model::Value());
    auto matched = m_engine.inboxCommands().match(command);
    if (!matched)
        return matched;
    const auto *id = (*matched)->member("record");
    const model::RecordId fresh(*id->get<std::int64_t>());
    for (const auto &candidate : item->candidates.list() ? *item->candidates.list() : model::List()) {
        if (const auto *other = candidate.member("record"); other && other->get<std::int64_t>())
            SPLOT_TRY(keepApart(context, fresh, model::RecordId(*other->get<std::int64_t>())));
    }
    return matched;
}

} // namespace splot::engine
