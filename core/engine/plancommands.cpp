#include "core/engine/plancommands.h"

#include "core/engine/engine.h"
#include "core/engine/reconciliation.h"
#include "core/engine/resettler.h"
#include "core/format/json.h"
#include "core/workspace/configurationcodec.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdlib>

namespace splot::engine {

namespace {
constexpr std::chrono::hours planIsFresh{24};

std::int64_t writesIn(const model::Value &limit)
{
    std::int64_t writes = 0;
    for (const char *kind : {"create", "update", "delete"}) {
        const auto *count = limit.member(kind);
        writes += count && count->get<std::int64_t>() ? *count->get<std::int64_t>() : 0;
    }
    return writes;
}
} // namespace

PlanCommands::PlanCommands(Engine &engine, CommandRunner &runner) : m_engine(engine), m_runner(runner)
{
    runner.add("plan",
               [this](model::Command &c) { return c.arguments.member("draft") ? planDraft(c) : plan(c); });
    runner.add("approve", [this](auto &c) { return approve(c); });
    runner.add("reconcile", [this](auto &c) { return reconcile(c); });
    runner.add("revert", [this](auto &c) { return revert(c); });
}

PlanCommands::~PlanCommands() = default;

std::vector<model::EntityId> PlanCommands::entitiesOf(const model::Command &command) const
{
    std::vector<model::EntityId> entities;
    for (const auto &text : textsOf(command, "entities"))
        entities.emplace_back(text);
    return entities;
}

PlanCommands::Outcome PlanCommands::plan(model::Command &command)
{
    auto plan = std::make_shared<Plan>(m_engine.context(), entitiesOf(command));
    m_runner.addJob(command.id, [this, id = command.id, plan](base::SteadyTime until) -> base::Result<bool> {
        SPLOT_ASSIGN(const bool over, plan->work(until));
        SPLOT_TRY(m_runner.progress(id, plan->seen(), 0));
        if (!over)
            return false;
        SPLOT_TRY(keepPlan(id, *plan, *m_engine.setup(), {}));
        return true;
    });
    return std::optional<model::Value>();
}

base::Result<void> PlanCommands::keepPlan(std::int64_t command, const Plan &plan, const Setup &setup,
                                          const model::Value &draft)
{
    auto &context = m_engine.context();
    auto result = plan.result();
    result.setMember("id", model::Value(command));
    result.setMember("configuration", setup.version());
    model::List limits;
    for (const auto &[system, entity] : plan.flows()) {
        limits.push_back(
            model::Object{{"system", system.value},
                          {"entity", entity.value},
                          {"fingerprint", setup.fingerprint(entity, system)},
                          {"create", plan.planned(system, entity, model::DeliveryKind::Create)},
                          {"update", plan.planned(system, entity, model::DeliveryKind::Update)},
                          {"delete", plan.planned(system, entity, model::DeliveryKind::Delete) +
                                         plan.planned(system, entity, model::DeliveryKind::Archive)}});
    }
    SPLOT_TRY(context.store.saveState("plan", {}, model::ObjectName(std::to_string(command)),
                                      model::Object{{"limits", std::move(limits)},
                                                    {"at", context.now()},
                                                    {"draft", draft},
                                                    {"configuration", setup.version()}}));
    return m_runner.finish(command, result);
}

struct PlanCommands::Draft
{
    std::unique_ptr<store::Store> store;
    std::unique_ptr<Context> context;
    std::unique_ptr<Inbox> inbox;
    std::unique_ptr<Approvals> approvals;
    std::unique_ptr<Spreader> spreader;
    std::unique_ptr<Applier> applier;
    std::unique_ptr<Resettler> resettler;
    std::unique_ptr<Plan> plan;
    bool settled = false; ///< its records are under the draft
};

/// A draft is planned on a private copy; live traffic stays on the present configuration.
PlanCommands::Outcome PlanCommands::planDraft(model::Command &command)
{
    auto &live = m_engine.context();
    SPLOT_ASSIGN(auto documents, live.store.documents());
    const auto *changed = command.arguments.member("draft")->list();
    for (const auto &d : changed ? *changed : model::List()) {
        store::Document document{d.member("kind") ? d.member("kind")->toText() : "",
                                 d.member("id") ? d.member("id")->toText() : "",
                                 d.member("json") ? d.member("json")->toText() : ""};
        std::erase_if(documents,
                      [&](const auto &old) { return old.kind == document.kind && old.id == document.id; });
        if (!document.json.empty())
            documents.push_back(std::move(document));
    }
    SPLOT_ASSIGN(auto configuration, workspace::readConfiguration(documents, live.setup->version() + 1));
    auto setup = Setup::compile(std::move(configuration));
    if (!setup->problems().empty()) {
        const auto &p = setup->problems().front();
        auto e = base::error(base::ErrorCode::Rejected, p.message.source, p.message.arguments);
        e.field = p.where;
        return base::fail(e);
    }
    m_engine.context().afterCommit.push_back([this, id = command.id, setup, entities = entitiesOf(command),
                                              drafted = *command.arguments.member("draft")] {
        auto draft = std::make_shared<Draft>();
        auto copy = m_engine.context().store.snapshot();
        if (!copy) {
            m_engine.context().post(
                [this, id, e = copy.error()] { return m_runner.finish(id, base::fail(e)); });
            return;
        }
        auto &liveNow = m_engine.context();
        draft->store = std::move(*copy);
        draft->store->setSchemas(setup->schemas());
        draft->context = std::make_unique<Context>(Context{*draft->store,
                                                           liveNow.clock,
                                                           liveNow.random,
                                                           setup,
                                                           0,
                                                           liveNow.workspace,
                                                           {},
                                                           {},
                                                           {},
                                                           {},
                                                           {},
                                                           {},
                                                           {}});
        draft->context->time = liveNow.time;
        draft->context->capabilities = liveNow.capabilities;
        draft->context->fetch = [](const auto &, const auto &, const auto &) {};
        draft->context->createsInFlight = liveNow.createsInFlight;
        draft->context->firstReadingDone = liveNow.firstReadingDone;
        draft->inbox = std::make_unique<Inbox>(*draft->context);
        draft->approvals = std::make_unique<Approvals>(*draft->context);
        draft->spreader = std::make_unique<Spreader>(*draft->context, *draft->inbox, *draft->approvals);
        draft->applier = std::make_unique<Applier>(*draft->context, *draft->inbox, *draft->spreader);
        std::vector<model::EntityId> all = entities;
        for (const auto &[entity, e] :
             entities.empty() ? setup->entities() : std::map<model::EntityId, EntitySetup>())
            all.push_back(entity);
        draft->resettler =
            std::make_unique<Resettler>(*draft->context, *draft->applier, *draft->spreader, all);
        draft->plan = std::make_unique<Plan>(*draft->context, entities);
        m_runner.addJob(id, [this, id, draft, drafted](base::SteadyTime until) -> base::Result<bool> {
            SPLOT_TRY(draft->store->begin());
            auto over = draft->settled ? draft->plan->work(until) : draft->resettler->work(until);
            SPLOT_TRY(over);
            SPLOT_TRY(draft->store->commit());
            if (!draft->settled) {
                draft->settled = *over;
                return false;
            }
            if (!*over)
                return false;
            SPLOT_TRY(keepPlan(id, *draft->plan, *draft->context->setup, drafted));
            return true;
        });
        m_engine.wake();
    });
    return std::optional<model::Value>();
}

/// Approval is an envelope: the configuration that was seen, and so many writes of each kind as the plan
/// counted, and a tenth more. The plan of a draft also makes it the configuration.
PlanCommands::Outcome PlanCommands::approve(model::Command &command)
{
    auto &context = m_engine.context();
    const auto id = textOf(command, "plan");
    SPLOT_ASSIGN(const auto kept, context.store.state("plan", {}, model::ObjectName(id)));
    const auto *limits = kept.member("limits") ? kept.member("limits")->list() : nullptr;
    if (!limits)
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "There is no plan %1. Make one with `plan` first."),
                          {id});
    const auto *made = kept.member("at")->get<model::Moment>();
    if (!made || context.now().micros - made->micros > std::chrono::microseconds(planIsFresh).count())
        return base::fail(base::ErrorCode::Conflict,
                          QT_TRANSLATE_NOOP("splot", "Plan %1 is more than a day old. Make a new one."),
                          {id});
    SPLOT_TRY(m_engine.recovery().mayApprove(*made));
    Approval approval;
    approval.person = command.author;
    if (const auto until = textOf(command, "until"); !until.empty()) {
        const auto moment = model::Moment::parse(until);
        if (!moment || *moment < context.now())
            return base::fail(
                base::ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot", "\"%1\" is no time to come; write it like 2026-11-24T18:00:00Z."),
                {until});
        approval.until = *moment;
    }
    const auto *draft = kept.member("draft") ? kept.member("draft")->list() : nullptr;
    if (draft) {
        SPLOT_TRY(publish(*draft, *kept.member("configuration")->get<std::int64_t>() - 1, command));
    }
    int released = 0;
    for (const auto &limit : *limits) {
        const model::SystemId system(limit.member("system")->toText());
        const model::EntityId entity(limit.member("entity")->toText());
        approval.fingerprint = limit.member("fingerprint")->toText();
        approval.envelope = limit;
        if (!draft && approval.fingerprint != context.setup->fingerprint(entity, system))
            return base::fail(
                base::ErrorCode::Conflict,
                QT_TRANSLATE_NOOP("splot",
                                  "The configuration of %1 in %2 changed since plan %3. Make a new plan."),
                {entity.value, system.value, id});
        if (draft) { // a flow that was never approved, and of which nobody saw a write, still waits for a
                     // plan
            SPLOT_ASSIGN(const bool before, m_engine.approvals().approved(system, entity));
            if (!before && writesIn(limit) == 0)
                continue;
        }
        SPLOT_ASSIGN(const int n, m_engine.approvals().approve(system, entity, approval));
        released += n;
        SPLOT_TRY(allow(system, entity, limit, command));
    }
    SPLOT_TRY(m_engine.recovery().approved());
    return std::optional<model::Value>(
        model::Object{{"released", released}, {"configuration", context.setup->version() + (draft ? 1 : 0)}});
}

base::Result<void> PlanCommands::allow(const model::SystemId &system, const model::EntityId &entity,
                                       const model::Value &limit, const model::Command &command)
{
    auto &brake = m_engine.deliverer().brake();
    for (const auto &[kind, name] :
         {std::pair(model::DeliveryKind::Create, "create"), std::pair(model::DeliveryKind::Update, "update"),
          std::pair(model::DeliveryKind::Delete, "delete")}) {
        const auto *count = limit.member(name)->get<std::int64_t>();
        SPLOT_TRY(brake.allow(system, entity, kind, count ? *count + *count / 10 : 0));
    }
    if (command.arguments.member("daily"))
        return brake.setDaily(system, entity, std::max<std::int64_t>(0, numberOf(command, "daily")));
    return {};
}

/// Conflict: the configuration changed since the draft was planned.
base::Result<void> PlanCommands::publish(const model::List &draft, std::int64_t expected,
                                         const model::Command &command)
{
    auto &context = m_engine.context();
    std::vector<store::Document> documents;
    for (const auto &d : draft)
        documents.push_back({d.member("kind")->toText(), d.member("id")->toText(),
                             d.member("json") ? d.member("json")->toText() : std::string()});
    const auto reason = textOf(command, "reason");
    SPLOT_TRY(context.store.saveDocuments(documents, expected, command.author,
                                          reason.empty() ? "plan " + textOf(command, "plan") : reason,
                                          context.now()));
    context.afterCommit.push_back([this] { m_engine.wake(); });
    return {};
}

PlanCommands::Outcome PlanCommands::reconcile(model::Command &command)
{
    std::vector<model::SystemId> systems;
    for (const auto &text : textsOf(command, "systems"))
        systems.emplace_back(text);
    const auto samples = numberOf(command, "samples");
    auto work = std::make_shared<Reconciliation>(m_engine.context(), entitiesOf(command), std::move(systems),
                                                 samples > 0 ? static_cast<std::size_t>(samples) : 3);
    m_runner.addJob(command.id, [this, id = command.id, work](base::SteadyTime until) -> base::Result<bool> {
        SPLOT_ASSIGN(const bool over, work->work(until));
        SPLOT_TRY(m_runner.progress(id, work->seen(), 0));
        if (!over)
            return false;
        SPLOT_ASSIGN(auto result, work->result());
        SPLOT_TRY(m_engine.context().store.saveState(
            "reconcile/last", {}, {}, model::Object{{"at", m_engine.context().now()}, {"result", result}}));
        SPLOT_TRY(m_runner.finish(id, std::move(result)));
        return true;
    });
    return std::optional<model::Value>();
}

/// Puts back what one system changed in a span of time, where nobody changed it since: as a person's values,
/// to be planned first.
PlanCommands::Outcome PlanCommands::revert(model::Command &command)
{
    auto &context = m_engine.context();
    const model::SystemId system(textOf(command, "system"));
    const auto from = model::Moment::parse(textOf(command, "from"));
    const auto to = model::Moment::parse(textOf(command, "to"));
    if (!from || !to)
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "A revert needs a span: from and to, like 2026-11-24T09:00:00Z."));
    SPLOT_ASSIGN(const auto decisions, context.store.decisionsOf(system, *from, *to, 100000));
    std::map<std::pair<model::RecordId, std::string>, model::Value> before; // the oldest value of the span
    for (const auto &d : decisions) {
        if ((d.verdict == model::Verdict::Accepted || d.verdict == model::Verdict::Provisional) &&
            !d.field.empty())
            before.emplace(std::pair(d.record, d.field), d.before);
    }
    std::map<model::RecordId, ownership::Incoming> incoming;
    std::int64_t moved = 0;
    model::List samples;
    for (const auto &[key, value] : before) {
        SPLOT_ASSIGN(const auto view, viewRecord(context, key.first));
        const auto *entity = view ? context.setup->entity(view->record.entity) : nullptr;
        const auto field = entity ? model::keyFromPath(*entity->schema, key.second) : std::nullopt;
        if (!field)
            continue;
        const auto origin = view->record.provenance.find(*field);
        if (origin == view->record.provenance.end() || origin->second.system != system ||
            origin->second.at > *to) {
            ++moved; // changed since by somebody else
            continue;
        }
        auto &in = incoming[view->record.id];
        in.right = model::Right::Person;
        in.person = command.author;
        in.at = context.now();
        in.configuration = context.setup->version();
        for (const auto &l : view->links)
            in.linked.insert(l.system);
        in.changed.set(*field, value);
        const auto *now = view->record.values.find(*field);
        if (samples.size() < 10)
            samples.push_back(model::Object{{"record", view->record.id.value},
                                            {"label", labelOf(*entity, view->record)},
                                            {"field", key.second},
                                            {"now", now ? *now : model::Value()},
                                            {"then", value}});
    }
    std::int64_t values = 0;
    for (const auto &[record, in] : incoming) {
        values += static_cast<std::int64_t>(in.changed.size());
        if (flagOf(command, "apply"))
            SPLOT_TRY(m_engine.applier().enter(record, in));
    }
    return std::optional<model::Value>(model::Object{{"records", static_cast<std::int64_t>(incoming.size())},
                                                     {"values", values},
                                                     {"changed_since", moved},
                                                     {"applied", flagOf(command, "apply")},
                                                     {"samples", std::move(samples)}});
}

} // namespace splot::engine
