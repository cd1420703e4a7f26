#include "core/engine/inboxcommands.h"

#include "core/engine/engine.h"
#include "core/engine/places.h"
#include "core/engine/references.h"
#include "core/engine/repairs.h"
#include "core/format/json.h"

#include <QtGlobal>

#include <charconv>

namespace splot::engine {

using model::ItemKind;
using model::ItemState;

InboxCommands::InboxCommands(Engine &engine, CommandRunner &runner) : m_engine(engine)
{
    runner.add("retry",
               [this](auto &c) { return each(c, "retried", [this](auto &item) { return retry(item); }); });
    runner.add("discard", [this](model::Command &c) -> Outcome {
        if (textOf(c, "reason").empty())
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "Discarding needs a reason."));
        return each(c, "discarded", [this, &c](auto &item) { return discard(item, c); });
    });
    runner.add("restore",
               [this](auto &c) { return each(c, "restored", [this](auto &item) { return restore(item); }); });
    runner.add("repair", [this](model::Command &c) -> Outcome {
        if (c.arguments.member("change"))
            return repairChange(c);
        return each(c, "repaired", [this, &c](auto &item) { return repair(item, c); });
    });
    runner.add("accept", [this](model::Command &c) {
        return each(c, "done", [this, &c](auto &item) { return decide(item, true, c.author); });
    });
    runner.add("reject", [this](model::Command &c) {
        return each(c, "done", [this, &c](auto &item) { return decide(item, false, c.author); });
    });
    runner.add("match", [this](auto &c) { return match(c); });
}

InboxCommands::Outcome InboxCommands::each(const model::Command &command, const std::string &done,
                                           const Action &action)
{
    auto &store = m_engine.context().store;
    std::vector<model::CaseItem> items;
    for (const auto &text : textsOf(command, "items")) {
        std::int64_t id = 0;
        std::from_chars(text.data(), text.data() + text.size(), id);
        SPLOT_ASSIGN(auto item, store.caseItem(id));
        if (!item)
            return base::fail(base::ErrorCode::NotFound,
                              QT_TRANSLATE_NOOP("splot", "There is no message %1 in the inbox."), {text});
        items.push_back(std::move(*item));
    }
    // With items the case is only what the audit finds the command by.
    if (const auto id = numberOf(command, "case"); id != 0 && !command.arguments.member("items")) {
        for (std::int64_t after = 0;;) {
            SPLOT_ASSIGN(auto page, store.openItems(model::CaseId(id), after, 1000));
            if (page.empty())
                break;
            after = page.back().id;
            items.insert(items.end(), page.begin(), page.end());
        }
    }
    const auto matched = static_cast<std::int64_t>(items.size());
    std::int64_t n = 0;
    if (!flagOf(command, "count_only")) {
        for (auto &item : items) {
            SPLOT_ASSIGN(const bool yes, action(item));
            n += yes ? 1 : 0;
        }
    }
    return std::optional<model::Value>(model::Object{{"matched", matched}, {done, n}});
}

base::Result<void> InboxCommands::setState(model::CaseItem &item, ItemState state)
{
    item.state = state;
    return m_engine.context().store.saveCaseItem(item);
}

/// A retry computes anew, under the present mapping; what was sent is history.
base::Result<bool> InboxCommands::retry(model::CaseItem &item)
{
    auto &store = m_engine.context().store;
    if (item.kind == ItemKind::Hold)
        return retryHold(item);
    if (item.kind == ItemKind::Record && !item.change.valid())
        return retryRecord(item);
    if (item.kind == ItemKind::Delivery) {
        SPLOT_ASSIGN(auto delivery, store.delivery(item.delivery));
        const auto state =
            delivery ? model::next(delivery->state, model::DeliveryEvent::Retry) : std::nullopt;
        if (!state)
            return false;
        if (delivery->state == model::DeliveryState::Uncertain)
            delivery->generation += 1;
        delivery->state = *state;
        delivery->attempts = 0;
        delivery->problem = {};
        SPLOT_TRY(store.saveDelivery(*delivery));
        SPLOT_TRY(setState(item, ItemState::Settled));
        return true;
    }
    if (!item.change.valid()) { // a reading that failed, or a broken piece: read again
        m_engine.feeder().readNow(item.system, item.object, false);
        SPLOT_TRY(setState(item, ItemState::Settled));
        return true;
    }
    SPLOT_ASSIGN(auto change, store.change(item.change));
    const auto state = change ? model::next(change->state, model::ChangeEvent::Repair) : std::nullopt;
    SPLOT_TRY(setState(item, ItemState::Settled));
    if (!state)
        return false;
    change->state = *state;
    change->problem = {};
    SPLOT_TRY(store.saveChange(*change));
    return true;
}

/// A record that flipped too often is let go and counts from nothing.
base::Result<bool> InboxCommands::retryRecord(model::CaseItem &item)
{
    if (!item.record.valid())
        return false;
    auto &store = m_engine.context().store;
    SPLOT_ASSIGN(const auto holds, store.holdsOf(item.record));
    for (const auto &hold : holds) {
        if (hold.reason == model::HoldReason::Quarantined && hold.field.empty())
            SPLOT_TRY(store.removeHold(hold));
    }
    m_engine.applier().guard().forget(item.record);
    SPLOT_TRY(setState(item, ItemState::Settled));
    SPLOT_TRY(m_engine.spreader().spread(item.record));
    return true;
}

/// A field that could not be read: its place in the shadow is read again under the present mapping.
base::Result<bool> InboxCommands::retryHold(model::CaseItem &item)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(const auto view, viewRecord(context, item.record));
    const auto *link = view ? view->link(item.system, item.object) : nullptr;
    const auto mapping =
        view ? context.setup->mapping(item.system, item.object, view->record.entity) : nullptr;
    const auto *entity = view ? context.setup->entity(view->record.entity) : nullptr;
    if (!link || !mapping || !entity)
        return false;
    StoreReferences references(context, item.system);
    auto reading = mapping->read(link->shadow, references);
    SPLOT_TRY(references.failure());
    for (const auto &bad : entity->quality->check(reading.values))
        reading.values.remove(bad.key);
    const auto key = model::keyFromPath(*entity->schema, item.field);
    const auto *value = key ? reading.values.find(*key) : nullptr;
    if (!value)
        return false; // as bad as before
    for (const auto &hold : view->holds) {
        if (hold.system == item.system && hold.object == item.object && hold.field == item.field &&
            hold.reason == model::HoldReason::Quarantined)
            SPLOT_TRY(context.store.removeHold(hold));
    }
    SPLOT_TRY(setState(item, ItemState::Settled));
    ownership::Incoming in;
    in.system = item.system;
    in.change = item.change;
    in.at = context.now();
    in.configuration = context.setup->version();
    in.changed.set(*key, *value);
    for (const auto &l : view->links)
        in.linked.insert(l.system);
    SPLOT_TRY(m_engine.applier().enter(item.record, in, item.object));
    return true;
}

base::Result<bool> InboxCommands::discard(model::CaseItem &item, const model::Command &command)
{
    auto &context = m_engine.context();
    if (item.kind == ItemKind::Change && item.change.valid()) {
        SPLOT_ASSIGN(auto change, context.store.change(item.change));
        if (const auto state =
                change ? model::next(change->state, model::ChangeEvent::Discard) : std::nullopt) {
            change->state = *state;
            change->person = command.author;
            SPLOT_TRY(context.store.saveChange(*change));
            SPLOT_TRY(m_engine.spreader().resumeDeliveries(waits::change(change->id)));
        }
    } else if (item.record.valid()) {
        model::Hold hold{item.record,
                         item.system,
                         item.object,
                         item.kind == ItemKind::Delivery ? "" : item.field,
                         model::HoldReason::Discarded,
                         item.sample,
                         {},
                         item.parent,
                         0,
                         item.change,
                         context.now()};
        SPLOT_TRY(context.store.saveHold(hold));
        SPLOT_TRY(m_engine.spreader().spread(item.record));
    }
    item.detail += (item.detail.empty() ? "" : "\n") + command.author + ": " + textOf(command, "reason");
    SPLOT_TRY(setState(item, ItemState::Discarded));
    return true;
}

base::Result<bool> InboxCommands::restore(model::CaseItem &item)
{
    auto &context = m_engine.context();
    if (item.state != ItemState::Discarded)
        return false;
    if (item.record.valid()) {
        SPLOT_ASSIGN(const auto holds, context.store.holdsOf(item.record));
        for (const auto &hold : holds) {
            if (hold.reason == model::HoldReason::Discarded && hold.system == item.system &&
                hold.object == item.object && (hold.field.empty() || hold.field == item.field))
                SPLOT_TRY(context.store.removeHold(hold));
        }
    }
    SPLOT_TRY(setState(item, ItemState::Open));
    if (item.kind == ItemKind::Delivery) {
        SPLOT_TRY(setState(item, ItemState::Settled));
        SPLOT_TRY(m_engine.spreader().spread(item.record));
        return true;
    }
    return item.kind == ItemKind::Change ? retry(item) : true;
}

/// The change re-enters in its old place with one value mended.
base::Result<bool> InboxCommands::repair(model::CaseItem &item, const model::Command &command)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(auto change, context.store.change(item.change));
    const auto *value = command.arguments.member("value");
    if (!change || !value || change->body.isEmpty())
        return false;
    const auto place = textOf(command, "place").empty() ? item.detail : textOf(command, "place");
    if (place.empty())
        return false; // it stands nowhere in the body
    const auto before = change->body;
    SPLOT_TRY(setPlace(change->body, place, *value));
    SPLOT_TRY(Repairs(context).remember(*change, before, change->body));
    change->person = command.author;
    change->origin = model::Origin::Person;
    change->hash = format::hash(change->body);
    SPLOT_TRY(setState(item, ItemState::Settled));
    if (const auto state = model::next(change->state, model::ChangeEvent::Repair)) {
        change->state = *state;
        change->problem = {};
        SPLOT_TRY(context.store.saveChange(*change));
        return true;
    }
    change->id = {}; // the rest of it is applied: what was mended comes as a change of its own
    change->state = model::ChangeState::Captured;
    SPLOT_TRY(context.store.addChange(*change));
    return true;
}

InboxCommands::Outcome InboxCommands::repairChange(model::Command &command)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(auto change, context.store.change(model::ChangeId(numberOf(command, "change"))));
    const auto *body = command.arguments.member("body");
    if (!change || !body || !body->object())
        return base::fail(
            base::ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("splot", "There is no such change, or the new body is no object."));
    const auto state = model::next(change->state, model::ChangeEvent::Repair);
    if (!state)
        return base::fail(base::ErrorCode::Conflict,
                          QT_TRANSLATE_NOOP("splot", "This change is no longer waiting for a repair."));
    SPLOT_TRY(Repairs(context).remember(*change, change->body, *body));
    change->body = *body;
    change->person = command.author;
    change->origin = model::Origin::Person;
    change->hash = format::hash(change->body);
    change->state = *state;
    SPLOT_TRY(context.store.saveChange(*change));
    return std::optional<model::Value>(model::Object{{"matched", 1}, {"repaired", 1}});
}

namespace {
/// An item that the record does not have comes as a whole or not at all: what else the system proposes of it.
std::vector<model::Hold> ofNewItem(const RecordView &view, const model::Schema &schema,
                                   const model::FieldKey &key, const model::Hold &hold)
{
    std::vector<model::Hold> found;
    const auto item = model::itemKey(schema, key);
    const auto *there = view.record.values.find(item);
    if (key.item.empty() || (there && !there->isEmpty()))
        return found;
    std::ranges::copy_if(view.holds, std::back_inserter(found), [&](const model::Hold &other) {
        const auto k = model::keyFromPath(schema, other.field);
        return k && model::itemKey(schema, *k) == item && other.reason == hold.reason &&
               other.system == hold.system && other.object == hold.object && other.field != hold.field;
    });
    return found;
}
} // namespace

/// Accepting applies only what the person saw.
base::Result<bool> InboxCommands::decide(model::CaseItem &item, bool accept, const std::string &person)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(const auto view, viewRecord(context, item.record));
    if (!view)
        return false;
    for (const auto &hold : view->holds) {
        if (hold.reason != model::HoldReason::Proposal || hold.system != item.system ||
            hold.field != item.field)
            continue;
        const auto *entity = context.setup->entity(view->record.entity);
        const auto key = model::keyFromPath(*entity->schema, item.field);
        if (accept && key) {
            const auto *now = view->record.values.find(*key);
            if (!((now ? *now : model::Value()) == hold.seen))
                return base::fail(
                    base::ErrorCode::Conflict,
                    QT_TRANSLATE_NOOP(
                        "splot", "%1 changed since it was proposed: it is \"%2\" now. Look at it again."),
                    {item.field, now ? now->toText() : std::string()});
        }
        SPLOT_TRY(context.store.removeHold(hold));
        SPLOT_TRY(setState(item, accept ? ItemState::Settled : ItemState::Discarded));
        const auto others = key ? ofNewItem(*view, *entity->schema, *key, hold) : std::vector<model::Hold>();
        for (const auto &other : others) {
            SPLOT_TRY(context.store.removeHold(other));
            SPLOT_TRY(m_engine.inbox().settleField(item.record, item.system, other.field));
        }
        if (!accept)
            SPLOT_TRY(m_engine.spreader().spread(item.record));
        if (!accept || !key)
            return true;
        ownership::Incoming in;
        in.right = model::Right::Proposal;
        in.system = item.system;
        in.person = person;
        in.change = item.change;
        in.at = context.now();
        in.configuration = context.setup->version();
        in.changed.set(*key, hold.value);
        for (const auto &other : others)
            in.changed.set(*model::keyFromPath(*entity->schema, other.field), other.value);
        for (const auto &l : view->links)
            in.linked.insert(l.system);
        SPLOT_TRY(m_engine.applier().enter(item.record, in, item.object));
        return true;
    }
    return false;
}

/// The match desk: the object of the item belongs to this record, or to a new one.
InboxCommands::Outcome InboxCommands::match(model::Command &command)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(auto item, context.store.caseItem(numberOf(command, "item")));
    if (!item || !item->change.valid())
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "There is no message %1 on the match desk."),
                          {textOf(command, "item")});
    SPLOT_ASSIGN(auto change, context.store.change(item->change));
    const auto state = change ? model::next(change->state, model::ChangeEvent::Repair) : std::nullopt;
    if (!state)
        return base::fail(base::ErrorCode::Conflict, QT_TRANSLATE_NOOP("splot", "It was decided meanwhile."));
    model::RecordId record(numberOf(command, "record"));
    for (const auto &mapping : context.setup->mappings(change->system, change->object)) {
        model::Link link;
        link.system = change->system;
        link.object = change->object;
        link.entity = mapping->mapping().entity;
        link.localId = change->localId;
        if (!record.valid()) {
            model::Record made;
            made.entity = link.entity;
            made.createdAt = made.changedAt = context.now();
            SPLOT_ASSIGN(record, context.store.addRecord(made));
        }
        SPLOT_ASSIGN(const auto view, viewRecord(context, record));
        if (!view || view->record.entity != link.entity)
            return base::fail(base::ErrorCode::NotFound,
                              QT_TRANSLATE_NOOP("splot", "Record %1 does not exist or is no %2."),
                              {std::to_string(record.value), link.entity.value});
        link.record = view->record.id;
        link.primary = view->link(link.system, link.object) == nullptr;
        SPLOT_ASSIGN(link.id, context.store.addLink(link));
        SPLOT_TRY(m_engine.spreader().linked(link));
    }
    change->state = *state;
    change->problem = {};
    SPLOT_TRY(context.store.saveChange(*change));
    SPLOT_TRY(setState(*item, ItemState::Settled));
    return std::optional<model::Value>(model::Object{{"record", record.value}});
}

} // namespace splot::engine
