#include "core/engine/commandrunner.h"

#include <QtGlobal>

#include <charconv>

namespace splot::engine {

std::string textOf(const model::Command &command, std::string_view name)
{
    const auto *v = command.arguments.member(name);
    return v ? v->toText() : std::string();
}

std::int64_t numberOf(const model::Command &command, std::string_view name)
{
    const auto text = textOf(command, name);
    std::int64_t n = 0;
    std::from_chars(text.data(), text.data() + text.size(), n);
    return n;
}

bool flagOf(const model::Command &command, std::string_view name)
{
    const auto *v = command.arguments.member(name);
    return v && v->get<bool>() && *v->get<bool>();
}

std::vector<std::string> textsOf(const model::Command &command, std::string_view name)
{
    std::vector<std::string> all;
    const auto *v = command.arguments.member(name);
    if (v && v->list()) {
        for (const auto &item : *v->list())
            all.push_back(item.toText());
    } else if (v && !v->isBlank()) {
        all.push_back(v->toText());
    }
    return all;
}

namespace {
/// What a command is about, as the audit finds it: a case, a record, a system; else the command itself.
std::string subjectOf(const model::Command &command)
{
    for (const char *thing : {"case", "record", "system"}) {
        if (const auto text = textOf(command, thing); !text.empty())
            return thing + ("/" + text);
    }
    return "command/" + std::to_string(command.id);
}
} // namespace

base::Result<void> CommandRunner::takeWaiting()
{
    SPLOT_ASSIGN(auto waiting, m_context.store.openCommands(model::CommandState::Waiting));
    for (auto &command : waiting)
        SPLOT_TRY(start(std::move(command)));
    return {};
}

base::Result<void> CommandRunner::endAbandoned()
{
    SPLOT_ASSIGN(auto left, m_context.store.openCommands(model::CommandState::Running));
    for (auto &command : left) {
        const auto id = command.id;
        m_running[id] = std::move(command);
        SPLOT_TRY(finish(id, base::fail(base::ErrorCode::NotConnected,
                                        QT_TRANSLATE_NOOP("splot", "The engine stopped before this was done. "
                                                                   "Ask for it again."))));
    }
    return {};
}

base::Result<void> CommandRunner::carryOn(base::SteadyTime until)
{
    if (m_jobs.empty())
        return {};
    const auto [id, job] = *m_jobs.begin();
    SPLOT_ASSIGN(auto row, m_context.store.command(id));
    if (row && row->cancelWanted) {
        m_jobs.erase(id);
        return finish(
            id, base::fail(base::ErrorCode::Cancelled, QT_TRANSLATE_NOOP("splot", "It was cancelled.")));
    }
    SPLOT_ASSIGN(const bool over, job(until));
    if (over)
        m_jobs.erase(id);
    return {};
}

base::Result<void> CommandRunner::progress(std::int64_t id, std::int64_t done, std::int64_t total)
{
    const auto it = m_running.find(id);
    if (it == m_running.end())
        return {};
    it->second.done = done;
    it->second.total = total;
    SPLOT_TRY(m_context.store.saveCommand(it->second));
    return {};
}

base::Result<void> CommandRunner::tell(std::int64_t id, model::Value soFar)
{
    const auto it = m_running.find(id);
    if (it == m_running.end())
        return {};
    it->second.answer = std::move(soFar);
    return progress(id, it->second.done + 1, it->second.total);
}

base::Result<void> CommandRunner::start(model::Command command)
{
    if (m_running.count(command.id))
        return {};
    if (command.expiresAt.micros != 0 && command.expiresAt < m_context.now()) {
        command.state = model::CommandState::Expired;
        if (command.kind == "secret")
            command.arguments = {};
        SPLOT_TRY(m_context.store.saveCommand(command));
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
    auto outcome = handler->second(m_running[id]);
    if (!outcome) {
        if (outcome.error().code == base::ErrorCode::Internal) // the store's own: the turn is rolled back
            return base::fail(outcome.error());
        return finish(id, base::fail(outcome.error()));
    }
    if (*outcome)
        return finish(id, std::move(**outcome));
    if (m_running.count(id))
        SPLOT_TRY(m_context.store.saveCommand(m_running[id]));
    return {};
}

namespace {
/// Without the values of records that an answer shows as examples: the audit is kept longer than they are.
model::Value withoutExamples(const model::Value &answer)
{
    if (const auto *list = answer.list()) {
        model::List out;
        for (const auto &element : *list)
            out.push_back(withoutExamples(element));
        return out;
    }
    const auto *members = answer.object();
    if (!members)
        return answer;
    model::Object out;
    for (const auto &[name, member] : *members) {
        if (!member.list() || (name != "samples" && name != "examples"))
            out.emplace_back(name, withoutExamples(member));
    }
    return out;
}
} // namespace

base::Result<void> CommandRunner::finish(std::int64_t id, const base::Result<model::Value> &answer)
{
    const auto it = m_running.find(id);
    if (it == m_running.end())
        return {};
    auto command = std::move(it->second);
    m_running.erase(it);
    const bool cancelled = !answer && answer.error().code == base::ErrorCode::Cancelled;
    command.state = answer      ? model::CommandState::Done
                    : cancelled ? model::CommandState::Cancelled
                                : model::CommandState::Failed;
    if (answer) {
        command.answer = *answer;
    } else {
        command.message = answer.error().message;
        command.answer = model::Object{{"detail", answer.error().detail},
                                       {"code", base::codeName(answer.error().code)},
                                       {"field", answer.error().field}};
    }
    SPLOT_TRY(m_context.store.saveCommand(command));
    model::AuditEntry audit;
    audit.at = m_context.now();
    audit.person = command.author;
    audit.action = command.kind;
    audit.subject = subjectOf(command);
    audit.before = command.arguments;
    audit.after = withoutExamples(command.answer);
    return m_context.store.addAudit(audit);
}

} // namespace splot::engine
