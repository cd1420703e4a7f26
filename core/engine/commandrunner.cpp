#include "core/engine/commandrunner.h"

#include "core/engine/engine.h"

#include <QtGlobal>

namespace splot::engine {

namespace {
std::string textOf(const model::Command &command, std::string_view name)
{
    const auto *v = command.arguments.member(name);
    return v ? v->toText() : std::string();
}

bool flagOf(const model::Command &command, std::string_view name)
{
    const auto *v = command.arguments.member(name);
    return v && v->get<bool>() && *v->get<bool>();
}
} // namespace

CommandRunner::CommandRunner(Engine &engine)
    : m_engine(engine), m_handlers{{"read", &CommandRunner::read},
                                   {"test", &CommandRunner::test},
                                   {"discover", &CommandRunner::discover},
                                   {"approve", &CommandRunner::approve},
                                   {"stop", &CommandRunner::stop}}
{}

base::Result<void> CommandRunner::takeWaiting()
{
    SPLOT_ASSIGN(auto waiting, m_engine.context().store.waitingCommands());
    for (auto &command : waiting)
        SPLOT_TRY(start(std::move(command)));
    return carryOn();
}

base::Result<void> CommandRunner::carryOn()
{
    return {};
}

base::Result<void> CommandRunner::start(model::Command command)
{
    auto &context = m_engine.context();
    if (command.expiresAt.micros != 0 && command.expiresAt < context.now()) {
        command.state = model::CommandState::Expired;
        SPLOT_TRY(context.store.saveCommand(command));
        return {};
    }
    command.state = model::CommandState::Running;
    const auto id = command.id;
    m_running[id] = command;
    const auto handler = m_handlers.find(command.kind);
    if (handler == m_handlers.end())
        return finish(id, base::fail(base::ErrorCode::Unsupported,
                                     QT_TRANSLATE_NOOP("splot", "This engine knows no command \"%1\"."),
                                     {command.kind}));
    auto outcome = (this->*handler->second)(m_running[id]);
    if (!outcome)
        return finish(id, base::fail(outcome.error()));
    if (*outcome)
        return finish(id, std::move(**outcome));
    SPLOT_TRY(context.store.saveCommand(m_running[id]));
    return {};
}

base::Result<void> CommandRunner::finish(std::int64_t id, const base::Result<model::Value> &answer)
{
    const auto it = m_running.find(id);
    if (it == m_running.end())
        return {};
    auto command = std::move(it->second);
    m_running.erase(it);
    command.state = answer ? model::CommandState::Done : model::CommandState::Failed;
    if (answer) {
        command.answer = *answer;
    } else {
        command.message = answer.error().message;
        command.answer =
            model::Object{{"detail", answer.error().detail}, {"code", base::codeName(answer.error().code)}};
    }
    SPLOT_TRY(m_engine.context().store.saveCommand(command));
    model::AuditEntry audit;
    audit.at = m_engine.context().now();
    audit.person = command.author;
    audit.action = command.kind;
    audit.subject = "command/" + std::to_string(command.id);
    audit.before = command.arguments;
    audit.after = command.answer;
    return m_engine.context().store.addAudit(audit);
}

CommandRunner::Outcome CommandRunner::read(model::Command &command)
{
    const int n =
        m_engine.feeder().readNow(model::SystemId(textOf(command, "system")),
                                  model::ObjectName(textOf(command, "object")), flagOf(command, "full"));
    return std::optional<model::Value>(model::Object{{"objects", n}});
}

CommandRunner::Outcome CommandRunner::test(model::Command &command)
{
    auto *connector = m_engine.connector(model::SystemId(textOf(command, "system")));
    if (!connector)
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "There is no system %1, or its settings are wrong."),
                          {textOf(command, "system")});
    connector->test({}, [this, id = command.id, post = m_engine.context().post](
                            base::Result<std::vector<connectors::TestStep>> steps) {
        post([this, id, steps = std::move(steps)]() -> base::Result<void> {
            if (!steps)
                return finish(id, base::fail(steps.error()));
            model::List list;
            for (const auto &s : *steps)
                list.push_back(
                    model::Object{{"name", s.name}, {"passed", s.passed}, {"message", s.message.text()}});
            return finish(id, model::Value(model::Object{{"steps", std::move(list)}}));
        });
    });
    return std::optional<model::Value>();
}

CommandRunner::Outcome CommandRunner::discover(model::Command &command)
{
    auto *connector = m_engine.connector(model::SystemId(textOf(command, "system")));
    if (!connector)
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "There is no system %1, or its settings are wrong."),
                          {textOf(command, "system")});
    connector->discover({}, [this, id = command.id, post = m_engine.context().post](
                                base::Result<std::vector<connectors::FoundObject>> found) {
        post([this, id, found = std::move(found)]() -> base::Result<void> {
            if (!found)
                return finish(id, base::fail(found.error()));
            model::List objects;
            for (const auto &o : *found) {
                model::List fields;
                for (const auto &f : o.fields)
                    fields.push_back(model::Object{{"place", f.place},
                                                   {"type", f.type},
                                                   {"required", f.required},
                                                   {"writable", f.writable},
                                                   {"samples", f.samples}});
                objects.push_back(
                    model::Object{{"name", o.name.value}, {"label", o.label}, {"fields", std::move(fields)}});
            }
            return finish(id, model::Value(model::Object{{"objects", std::move(objects)}}));
        });
    });
    return std::optional<model::Value>();
}

CommandRunner::Outcome CommandRunner::approve(model::Command &command)
{
    auto &context = m_engine.context();
    int released = 0;
    for (const auto &[id, entity] : context.setup->entities()) {
        for (const auto &mapping : entity.mappings) {
            if (!mapping->writes())
                continue;
            SPLOT_ASSIGN(const int n,
                         m_engine.approvals().approve(mapping->mapping().system, id, command.author, {}));
            released += n;
        }
    }
    return std::optional<model::Value>(
        model::Object{{"released", released}, {"configuration", context.setup->version()}});
}

CommandRunner::Outcome CommandRunner::stop(model::Command &)
{
    m_engine.context().afterCommit.push_back([this] {
        m_engine.context().clock.after(std::chrono::microseconds(0), [this] { m_engine.drain({}); });
    });
    return std::optional<model::Value>(model::Object{{"stopping", true}});
}

} // namespace splot::engine
