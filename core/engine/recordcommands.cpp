#include "core/engine/recordcommands.h"

#include "core/engine/apart.h"
#include "core/engine/engine.h"

#include <QtGlobal>

namespace splot::engine {

namespace {
std::optional<model::Value> answer(model::Object members)
{
    return model::Value(std::move(members));
}
} // namespace

RecordCommands::RecordCommands(Engine &engine, CommandRunner &runner) : m_engine(engine)
{
    runner.add("value", [this](auto &c) { return value(c); });
    runner.add("pin", [this](auto &c) { return pin(c, true); });
    runner.add("unpin", [this](auto &c) { return pin(c, false); });
    runner.add("unlink", [this](auto &c) { return unlink(c); });
    runner.add("relink", [this](auto &c) { return relink(c); });
    runner.add("resend", [this](auto &c) { return resend(c); });
    runner.add("erase", [this](auto &c) { return erase(c); });
    runner.add("refresh", [this](auto &c) { return refresh(c); });
}

base::Result<RecordView> RecordCommands::record(const model::Command &command, std::string_view name)
{
    SPLOT_ASSIGN(auto view, viewRecord(m_engine.context(), model::RecordId(numberOf(command, name))));
    if (!view || !m_engine.context().setup->entity(view->record.entity))
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Record %1 does not exist."),
                          {textOf(command, name)});
    return std::move(*view);
}

base::Result<model::FieldKey> RecordCommands::field(const RecordView &view, const model::Command &command)
{
    const auto &schema = *m_engine.context().setup->entity(view.record.entity)->schema;
    const auto key = model::keyFromPath(schema, textOf(command, "field"));
    if (!key)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "%1 has no field \"%2\"."),
                          {view.record.entity.value, textOf(command, "field")});
    return *key;
}

base::Result<model::Value> RecordCommands::typed(const RecordView &view, const model::FieldKey &key,
                                                 const model::Value &given)
{
    const auto *text = given.text();
    if (!text)
        return given;
    const auto &field = m_engine.context().setup->entity(view.record.entity)->schema->field(key.field);
    const auto bad = [&] {
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is no value for %2."),
                          {*text, field.path});
    };
    if (text->empty())
        return model::Value();
    switch (field.type) {
    case model::FieldType::Integer:
    case model::FieldType::Decimal: {
        SPLOT_ASSIGN(const auto number, model::Decimal::parse(*text));
        if (const auto whole = number.toInteger(); whole && number.scale() == 0)
            return model::Value(*whole);
        return model::Value(number);
    }
    case model::FieldType::Boolean:
        if (*text != "true" && *text != "false")
            return bad();
        return model::Value(*text == "true");
    case model::FieldType::Date: {
        const auto date = model::Date::parse(*text);
        return date ? base::Result<model::Value>(model::Value(*date)) : bad();
    }
    case model::FieldType::Moment: {
        const auto moment = model::Moment::parse(*text);
        return moment ? base::Result<model::Value>(model::Value(*moment)) : bad();
    }
    default:
        return given;
    }
}

RecordCommands::Outcome RecordCommands::value(model::Command &command)
{
    SPLOT_ASSIGN(const auto view, record(command));
    SPLOT_ASSIGN(const auto key, field(view, command));
    const auto *given = command.arguments.member("value");
    SPLOT_ASSIGN(auto wished, typed(view, key, given ? *given : model::Value()));
    ownership::Incoming in;
    in.right = model::Right::Person;
    in.person = command.author;
    in.at = m_engine.context().now();
    in.configuration = m_engine.context().setup->version();
    in.changed.set(key, std::move(wished));
    for (const auto &l : view.links)
        in.linked.insert(l.system);
    SPLOT_TRY(m_engine.applier().enter(view.record.id, in));
    return answer({{"record", view.record.id.value}});
}

RecordCommands::Outcome RecordCommands::pin(model::Command &command, bool set)
{
    SPLOT_ASSIGN(const auto view, record(command));
    SPLOT_ASSIGN(const auto key, field(view, command));
    const model::SystemId system(textOf(command, "system"));
    const auto path = model::pathText(*m_engine.context().setup->entity(view.record.entity)->schema, key);
    int done = 0;
    for (const auto &link : view.links) {
        if (link.system != system || !link.primary)
            continue;
        model::Hold hold{view.record.id,
                         system,
                         link.object,
                         path,
                         model::HoldReason::Pinned,
                         {},
                         {},
                         {},
                         view.record.version,
                         {},
                         m_engine.context().now()};
        if (set) {
            const auto *given = command.arguments.member("value");
            SPLOT_ASSIGN(hold.value, typed(view, key, given ? *given : model::Value()));
            SPLOT_TRY(m_engine.context().store.saveHold(hold));
        } else {
            SPLOT_TRY(m_engine.context().store.removeHold(hold));
        }
        ++done;
    }
    if (done == 0)
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "Record %1 is not linked in %2."),
                          {textOf(command, "record"), system.value});
    SPLOT_TRY(m_engine.spreader().spread(view.record.id));
    return answer({{"record", view.record.id.value}});
}

RecordCommands::Outcome RecordCommands::unlink(model::Command &command)
{
    auto &context = m_engine.context();
    const model::SystemId system(textOf(command, "system"));
    const model::ObjectName object(textOf(command, "object"));
    const model::LocalId id(textOf(command, "id"));
    int done = 0;
    for (const auto &mapping : context.setup->mappings(system, object)) {
        SPLOT_ASSIGN(const auto link, context.store.link(system, object, mapping->mapping().entity, id));
        if (!link)
            continue;
        SPLOT_TRY(context.store.removeLink(link->id));
        if (!flagOf(command, "ask"))
            SPLOT_TRY(keepUnlinked(context, *link));
        ++done;
        if (!link->primary)
            continue;
        SPLOT_ASSIGN(auto view, viewRecord(context, link->record));
        if (!view)
            continue;
        SPLOT_TRY(m_engine.applier().merger().releaseObject(*view, system, object));
        // Without a hold the record would be created there anew at once.
        model::Hold hold{link->record, system, object, "",           model::HoldReason::Discarded, {}, {},
                         {},           0,      {},     context.now()};
        SPLOT_TRY(context.store.saveHold(hold));
        SPLOT_TRY(m_engine.spreader().spread(link->record));
    }
    if (done == 0)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "%1 %2 in %3 has no link."),
                          {object.value, id.value, system.value});
    return answer({{"unlinked", done}});
}

RecordCommands::Outcome RecordCommands::relink(model::Command &command)
{
    auto &context = m_engine.context();
    model::Link link;
    link.system = model::SystemId(textOf(command, "system"));
    link.object = model::ObjectName(textOf(command, "object"));
    const auto &mappings = context.setup->mappings(link.system, link.object);
    const auto *wanted = command.arguments.member("record");
    if ((!wanted || wanted->isBlank()) && !mappings.empty()) { // to a new one
        model::Record made;
        made.entity = mappings.front()->mapping().entity;
        made.createdAt = made.changedAt = context.now();
        SPLOT_ASSIGN(const auto id, context.store.addRecord(made));
        command.arguments.setMember("record", model::Value(id.value));
    }
    SPLOT_ASSIGN(const auto view, record(command));
    link.localId = model::LocalId(textOf(command, "id"));
    link.entity = view.record.entity;
    link.record = view.record.id;
    SPLOT_ASSIGN(const auto known, context.store.link(link.system, link.object, link.entity, link.localId));
    if (known && known->record != view.record.id)
        SPLOT_TRY(context.store.removeLink(known->id));
    if (known && known->record == view.record.id)
        return answer({{"record", view.record.id.value}});
    SPLOT_TRY(forgetUnlinked(context, link));
    link.primary = view.link(link.system, link.object) == nullptr;
    SPLOT_ASSIGN(link.id, context.store.addLink(link));
    SPLOT_TRY(m_engine.spreader().linked(link));
    m_engine.feeder().fetch(link.system, link.object, link.localId);
    return answer({{"record", view.record.id.value}});
}

/// Everything mapped is written once more: the shadow is forgotten, so that all of it differs.
RecordCommands::Outcome RecordCommands::resend(model::Command &command)
{
    auto &context = m_engine.context();
    SPLOT_ASSIGN(const auto view, record(command));
    std::int64_t n = 0;
    for (auto link : view.links) {
        const auto system = textOf(command, "system");
        if ((!system.empty() && link.system.value != system) || !link.primary)
            continue;
        SPLOT_ASSIGN(auto delivery, context.store.delivery(view.record.id, link.system, link.object));
        if (delivery && delivery->state == model::DeliveryState::Failed) {
            delivery->state = *model::next(delivery->state, model::DeliveryEvent::Retry);
            SPLOT_TRY(context.store.saveDelivery(*delivery));
        }
        m_engine.feeder().fetch(link.system, link.object, link.localId);
        ++n;
    }
    SPLOT_TRY(m_engine.spreader().spread(view.record.id));
    return answer({{"deliveries", n}});
}

RecordCommands::Outcome RecordCommands::refresh(model::Command &command)
{
    SPLOT_ASSIGN(const auto view, record(command));
    std::int64_t n = 0;
    for (const auto &link : view.links) {
        const auto system = textOf(command, "system");
        if (!system.empty() && link.system.value != system)
            continue;
        m_engine.feeder().fetch(link.system, link.object, link.localId);
        ++n;
    }
    return answer({{"captured", n}});
}

/// Takes a person's values out of everything that is kept about a record; that it existed stays.
RecordCommands::Outcome RecordCommands::erase(model::Command &command)
{
    SPLOT_ASSIGN(const auto view, record(command));
    SPLOT_TRY(m_engine.hooks().empty()); // what was reported of it, too
    SPLOT_ASSIGN(const int touched, m_engine.context().store.eraseRecord(view.record.id));
    return answer({{"erased", touched}});
}

} // namespace splot::engine
