#include "core/engine/inbox.h"

#include <cctype>

namespace splot::engine {

namespace {
/// What was settled and fails again within this time is the same case: who has it, its ticket and its notes
/// stay.
constexpr std::chrono::hours comesBack{7 * 24};

/// Messages differ by the value that they quote; the cause is the sentence.
std::string causeOf(const base::Message &message)
{
    std::string cause = message.source;
    for (const auto &argument : message.arguments) {
        // An argument without digits or quotes is a word of the rule, not a value: "SKU", "Customer".
        const bool value =
            argument.size() > 40 || std::any_of(argument.begin(), argument.end(), [](unsigned char c) {
                return std::isdigit(c) != 0 || c == '@' || c == '"';
            });
        cause += value ? "|*" : "|" + argument;
    }
    return cause;
}

/// `lines[A-1].quantity` -> `lines[].quantity`
std::string withoutItems(const std::string &field)
{
    std::string out;
    bool inside = false;
    for (const char c : field) {
        if (c == ']')
            inside = false;
        if (!inside)
            out += c;
        if (c == '[')
            inside = true;
    }
    return out;
}
} // namespace

base::Result<model::CaseId> Inbox::add(model::CaseKind kind, model::EngineStep step,
                                       const model::EntityId &entity, base::ErrorCode code,
                                       model::CaseItem item)
{
    item.at = m_context.now();
    const std::string field = withoutItems(item.field);
    const std::string signature =
        item.system.value + "\n" + entity.value + "\n" + std::to_string(static_cast<int>(kind)) + "\n" +
        std::to_string(static_cast<int>(step)) + "\n" + field + "\n" + causeOf(item.message);
    const model::Moment since{item.at.micros - std::chrono::microseconds(comesBack).count(), 0};
    SPLOT_ASSIGN(auto open, m_context.store.openCase(signature, since));
    if (open && open->state == model::CaseState::Resolved) {
        open->message = item.message;
        open->holdUntil = {};
        SPLOT_TRY(m_context.store.saveCase(*open)); // its first item opens it again
    }
    if (!open) {
        model::Case made;
        made.kind = kind;
        made.system = item.system;
        made.entity = entity;
        made.step = step;
        made.code = code;
        made.field = field;
        made.message = item.message;
        made.signature = signature;
        made.first = made.last = item.at;
        SPLOT_ASSIGN(made.id, m_context.store.saveCase(made));
        open = made;
    }
    item.parent = open->id;
    SPLOT_TRY(m_context.store.addCaseItem(item));
    return open->id;
}

base::Result<void> Inbox::settleChange(model::ChangeId change)
{
    SPLOT_TRY(m_context.store.settleItems(change, {}, {}, {}, {}));
    return {};
}

base::Result<void> Inbox::replace(model::Change change)
{
    change.state = *model::next(change.state, model::ChangeEvent::Replace);
    change.waitsFor.clear();
    change.problem = {};
    SPLOT_TRY(m_context.store.saveFate(change));
    return settleChange(change.id);
}

base::Result<void> Inbox::settleObject(const model::Link &link)
{
    SPLOT_ASSIGN(auto blocked, m_context.store.blockedChangesOf(link.system, link.object, link.localId));
    for (auto &change : blocked) {
        if (change.state == model::ChangeState::Quarantined)
            SPLOT_TRY(replace(std::move(change)));
    }
    return {};
}

base::Result<void> Inbox::settleDelivery(model::DeliveryId delivery)
{
    SPLOT_TRY(m_context.store.settleItems({}, delivery, {}, {}, {}));
    return {};
}

base::Result<void> Inbox::settleField(model::RecordId record, const model::SystemId &system,
                                      const std::string &field)
{
    SPLOT_TRY(m_context.store.settleItems({}, {}, record, system, field));
    return {};
}

model::CaseItem itemOf(const model::Delivery &delivery)
{
    model::CaseItem item;
    item.kind = model::ItemKind::Delivery;
    item.delivery = delivery.id;
    item.record = delivery.record;
    item.system = delivery.system;
    item.object = delivery.object;
    return item;
}

model::CaseItem itemOf(const model::Change &change)
{
    model::CaseItem item;
    item.kind = model::ItemKind::Change;
    item.change = change.id;
    item.system = change.system;
    item.object = change.object;
    item.localId = change.localId;
    return item;
}

} // namespace splot::engine
