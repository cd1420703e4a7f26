#include "app/commands/commands.h"
#include "app/commands/planview.h"
#include "core/model/cron.h"
#include "core/workspace/routinecodec.h"

namespace splot::app {

namespace {
class Plan : public Command
{
public:
    Plan()
        : Command({"plan",
                   QT_TRANSLATE_NOOP("splot",
                                     "Show what would be written to the systems, before the first write"),
                   {{"ENTITY", QT_TRANSLATE_NOOP("splot", "only of these entities"), false, true}},
                   {},
                   {"splotctl plan", "splotctl plan Customer"},
                   QT_TRANSLATE_NOOP(
                       "splot",
                       "It is worked out on a copy: nothing is written. \"splotctl approve\" lets it go.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto answer, call.session.carryOut("plan", entitiesWish(call)));
        showPlan(call.output, answer);
        return Exit::Done;
    }

private:
    static model::Object entitiesWish(Call &call)
    {
        model::List entities;
        for (const auto &word : call.arguments.words("ENTITY"))
            entities.emplace_back(word);
        if (entities.empty())
            return {};
        return {{"entities", model::Value(std::move(entities))}};
    }
};

class Approve : public Command
{
public:
    Approve()
        : Command({"approve",
                   QT_TRANSLATE_NOOP("splot", "Approve a plan: what it showed may be written"),
                   {{"PLAN",
                     QT_TRANSLATE_NOOP("splot",
                                       "its id, as \"plan\" showed it; left out: a new plan is shown first"),
                     false}},
                   {yesOption(),
                    {"until", "TIME",
                     QT_TRANSLATE_NOOP("splot", "the approval ends then: 2h, 18:00, 2026-11-24T18:00")},
                    {"daily", "NUMBER",
                     QT_TRANSLATE_NOOP("splot", "a standing approval: so many creates and so many updates of "
                                                "each entity in each system a day; 0 ends it")}},
                   {"splotctl approve", "splotctl approve 4 --yes", "splotctl approve --daily 2000"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        model::Value plan(call.arguments.word("PLAN"));
        if (plan.isBlank()) {
            SPLOT_ASSIGN(const auto answer, call.session.carryOut("plan", {}));
            if (!call.output.json())
                showPlan(call.output, answer);
            const auto *id = answer.member("id");
            plan = id ? *id : model::Value();
        } else if (const auto number = wholeNumber(*plan.text(), "PLAN")) {
            plan = model::Value(*number);
        }
        if (!agreed(call, say(QT_TRANSLATE_NOOP("splot", "Approve this plan?"))))
            return Exit::NeedsApproval;
        model::Object wish{{"plan", plan}};
        if (call.arguments.has("until")) {
            SPLOT_ASSIGN(const auto until,
                         momentOf(call.arguments.option("until"), call.session.now(), true));
            wish.emplace_back("until", model::Value(until));
        }
        if (call.arguments.has("daily")) {
            SPLOT_ASSIGN(const auto daily, call.arguments.number("daily", 0, 0, 100000000));
            wish.emplace_back("daily", model::Value(daily));
        }
        SPLOT_ASSIGN(const auto answer, call.session.carryOut("approve", std::move(wish)));
        tell(call, answer,
             say(QT_TRANSLATE_NOOP("splot", "Approved. Deliveries that go now: %1."),
                 {textOf(answer, "released")}));
        return Exit::Done;
    }
};

class Reconcile : public Command
{
public:
    Reconcile()
        : Command({"reconcile",
                   QT_TRANSLATE_NOOP("splot", "Compare all systems and show where they disagree"),
                   {{"ENTITY", QT_TRANSLATE_NOOP("splot", "only of these entities"), false, true}},
                   {{"system", "SYSTEM", QT_TRANSLATE_NOOP("splot", "only these systems"), true},
                    {"samples", "NUMBER",
                     QT_TRANSLATE_NOOP("splot", "how many examples of each difference (standard: 5)")}},
                   {"splotctl reconcile Stock --samples 20"},
                   QT_TRANSLATE_NOOP(
                       "splot",
                       "Compared is what each system held when it was last read. The exit code is 3 when "
                       "there are differences.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        model::List entities, systems;
        for (const auto &word : call.arguments.words("ENTITY"))
            entities.emplace_back(word);
        for (const auto &word : call.arguments.options("system"))
            systems.emplace_back(word);
        SPLOT_ASSIGN(const auto samples, call.arguments.number("samples", 5, 0, 10000));
        model::Object wish{{"samples", model::Value(samples)}};
        if (!entities.empty())
            wish.emplace_back("entities", model::Value(std::move(entities)));
        if (!systems.empty())
            wish.emplace_back("systems", model::Value(std::move(systems)));
        SPLOT_ASSIGN(const auto answer, call.session.carryOut("reconcile", std::move(wish)));
        showReconcile(call.output, answer);
        return listOf(answer, "differences").empty() && listOf(answer, "missing").empty() ? Exit::Done
                                                                                          : Exit::CasesOpen;
    }
};

/// When the systems are compared by themselves; the window's screen Reconcile shows what came out.
class ReconcileSchedule : public Command
{
public:
    ReconcileSchedule()
        : Command({"reconcile schedule",
                   QT_TRANSLATE_NOOP("splot", "Show or set when the systems are compared by themselves"),
                   {{"CRON",
                     QT_TRANSLATE_NOOP("splot",
                                       "five fields in the workspace's time zone: minute, hour, day of the "
                                       "month, month, day of the week; left out: it is only shown"),
                     false}},
                   {{"entity", "ENTITY", QT_TRANSLATE_NOOP("splot", "only of these entities"), true},
                    {"system", "SYSTEM", QT_TRANSLATE_NOOP("splot", "only these systems"), true},
                    {"off", "", QT_TRANSLATE_NOOP("splot", "no more by themselves")}},
                   {"splotctl reconcile schedule \"0 6 * * 1-5\" --entity Stock",
                    "splotctl reconcile schedule --off"},
                   QT_TRANSLATE_NOOP("splot", "The engine that stays does it: a window's, or \"serve\".")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const Arguments &a = call.arguments;
        if (a.has("off") && !a.word("CRON").empty())
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "Give either a schedule or --off."));
        if (!a.has("off") && a.word("CRON").empty())
            return show(call);
        workspace::ReconcileRoutine routine;
        routine.cron = a.word("CRON");
        if (!a.has("off"))
            SPLOT_TRY(model::Cron::parse(routine.cron));
        for (const auto &name : a.options("entity")) {
            SPLOT_ASSIGN(const auto *entity, entityOf(call, name));
            routine.entities.push_back(entity->id);
        }
        for (const auto &name : a.options("system")) {
            SPLOT_ASSIGN(const auto *system, systemOf(call, name));
            routine.systems.push_back(system->id);
        }
        SPLOT_ASSIGN(const auto documents, call.session.documents());
        SPLOT_ASSIGN(const auto before, workspace::readRoutine(documents));
        if (!(routine == before))
            SPLOT_TRY(call.session.saveDocuments({workspace::routineDocument(routine)}, usage().name));
        return show(call);
    }

private:
    static base::Result<Exit> show(Call &call)
    {
        SPLOT_ASSIGN(const auto documents, call.session.documents());
        SPLOT_ASSIGN(const auto routine, workspace::readRoutine(documents));
        Table table({{"cron", QT_TRANSLATE_NOOP("splot", "Schedule")},
                     {"entities", QT_TRANSLATE_NOOP("splot", "Entities")},
                     {"systems", QT_TRANSLATE_NOOP("splot", "Systems")}});
        const auto joined = [](const auto &ids) {
            std::string out;
            for (const auto &id : ids)
                out += (out.empty() ? "" : ", ") + id.value;
            return out.empty() ? say(QT_TRANSLATE_NOOP("splot", "all")) : out;
        };
        if (!routine.cron.empty())
            table.add({routine.cron, joined(routine.entities), joined(routine.systems)});
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "The systems are not compared by themselves."));
        return Exit::Done;
    }
};

class Revert : public Command
{
public:
    Revert()
        : Command({"revert",
                   QT_TRANSLATE_NOOP("splot", "Put back what a system changed in a span of time"),
                   {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "whose changes")}},
                   {{"from", "TIME", QT_TRANSLATE_NOOP("splot", "2h, 09:00, 2026-11-24T09:00")},
                    {"to", "TIME", QT_TRANSLATE_NOOP("splot", "standard: now")},
                    yesOption()},
                   {"splotctl revert shop --from 09:00 --to 10:00"},
                   QT_TRANSLATE_NOOP("splot", "A plan is shown first; nothing happens before you agree.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        if (!call.arguments.has("from"))
            return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is missing."),
                              {"--from"});
        SPLOT_ASSIGN(const auto from, momentOf(call.arguments.option("from"), call.session.now()));
        auto to = call.session.now();
        if (call.arguments.has("to")) {
            SPLOT_ASSIGN(to, momentOf(call.arguments.option("to"), call.session.now()));
        }
        model::Object wish{{"system", model::Value(system->id.value)},
                           {"from", model::Value(from)},
                           {"to", model::Value(to)}};
        SPLOT_ASSIGN(const auto plan, call.session.carryOut("revert", wish));
        showRevert(call.output, plan);
        if (!agreed(call, say(QT_TRANSLATE_NOOP("splot", "Put these values back?"))))
            return Exit::NeedsApproval;
        wish.emplace_back("apply", model::Value(true));
        SPLOT_ASSIGN(const auto answer, call.session.carryOut("revert", std::move(wish)));
        if (call.output.json())
            call.output.value(answer);
        else
            call.output.remark(say(QT_TRANSLATE_NOOP(
                "splot", "The values are put back; \"splotctl run\" or the running engine delivers them.")));
        return Exit::Done;
    }
};

class Release : public Command
{
public:
    Release()
        : Command({"release",
                   QT_TRANSLATE_NOOP("splot", "Let writes go on that the brake stopped"),
                   {{"SYSTEM", QT_TRANSLATE_NOOP("splot", "where the brake is on")},
                    {"ENTITY", QT_TRANSLATE_NOOP("splot", "of which entity")}},
                   {yesOption()},
                   {"splotctl release erp Customer"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *system, systemOf(call, call.arguments.word("SYSTEM")));
        SPLOT_ASSIGN(const auto *entity, entityOf(call, call.arguments.word("ENTITY")));
        if (!agreed(call, say(QT_TRANSLATE_NOOP("splot", "Let writes of %1 to %2 go on?"),
                              {entity->id.value, system->id.value})))
            return Exit::NeedsApproval;
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut("release", {{"system", model::Value(system->id.value)},
                                                       {"entity", model::Value(entity->id.value)}}));
        tell(call, answer,
             say(QT_TRANSLATE_NOOP("splot", "Deliveries that go on: %1."), {textOf(answer, "released")}));
        return Exit::Done;
    }
};
} // namespace

void addPlanCommands(Commands &to)
{
    to.push_back(std::make_unique<Plan>());
    to.push_back(std::make_unique<Approve>());
    to.push_back(std::make_unique<Reconcile>());
    to.push_back(std::make_unique<ReconcileSchedule>());
    to.push_back(std::make_unique<Revert>());
    to.push_back(std::make_unique<Release>());
}

} // namespace splot::app
