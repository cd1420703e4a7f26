#include "app/session/commandwait.h"

#include "app/session/enginesession.h"
#include "app/session/installation.h"
#include "app/session/stopsignal.h"

#include <QCoreApplication>
#include <QTimer>

namespace splot::app {

using model::CommandState;

namespace {
constexpr std::chrono::milliseconds answerLookEvery{100};
constexpr std::int64_t freshMicros = 10 * 1000000LL;
/// A command that nobody took by then is not carried out behind the back of who gave it.
constexpr std::int64_t expiryMicros = 5 * 60 * 1000000LL;

bool ended(CommandState state)
{
    return state != CommandState::Waiting && state != CommandState::Running;
}
} // namespace

std::string progressText(std::int64_t done, std::int64_t total, std::chrono::microseconds elapsed)
{
    if (total <= 0)
        return done > 0 ? say(QT_TRANSLATE_NOOP("splot", "%1 so far"), {std::to_string(done)})
                        : std::string();
    std::string out =
        say(QT_TRANSLATE_NOOP("splot", "%1 of %2"), {std::to_string(done), std::to_string(total)});
    if (done <= 0 || done >= total)
        return out;
    const double left = static_cast<double>(elapsed.count()) / static_cast<double>(done) *
                        static_cast<double>(total - done) / 1e6;
    const auto seconds = static_cast<std::int64_t>(left + 0.5);
    if (seconds < 90)
        return out + say(QT_TRANSLATE_NOOP("splot", ", about %1 s left"), {std::to_string(seconds)});
    if (seconds < 5400)
        return out +
               say(QT_TRANSLATE_NOOP("splot", ", about %1 min left"), {std::to_string((seconds + 30) / 60)});
    return out +
           say(QT_TRANSLATE_NOOP("splot", ", about %1 h left"), {std::to_string((seconds + 1800) / 3600)});
}

CommandWait::CommandWait(Session &session) : m_session(session) {}

CommandWait::~CommandWait() = default;

base::Result<model::Value> CommandWait::carryOut(const std::string &kind, model::Value arguments)
{
    SPLOT_TRY(insert(kind, std::move(arguments)));
    SPLOT_ASSIGN(auto *installation, m_session.installation());
    m_started = installation->clock().steady();
    StopSignal stop([this] { cancel(); });
    QTimer timer;
    const auto check = [this] {
        if (auto looked = look(); !looked)
            m_error = looked.error();
        if (m_error || m_ended)
            QCoreApplication::quit();
    };
    QObject::connect(&timer, &QTimer::timeout, &timer, check);
    timer.start(answerLookEvery);
    QTimer::singleShot(0, &timer, check);
    while (!m_error && !m_ended)
        QCoreApplication::exec();
    timer.stop();
    m_session.output().endProgress();
    m_engine.reset();
    if (m_error)
        return base::fail(*m_error);
    return answerOf(*m_ended);
}

base::Result<void> CommandWait::insert(const std::string &kind, model::Value arguments)
{
    model::Command command;
    command.kind = kind;
    command.arguments = std::move(arguments);
    command.author = m_session.author();
    command.createdAt = m_session.now();
    command.expiresAt.micros = command.createdAt.micros + expiryMicros;
    return m_session.write([&](store::SqliteStore &to) -> base::Result<void> {
        SPLOT_ASSIGN(m_id, to.saveCommand(command));
        return {};
    });
}

base::Result<bool> CommandWait::heldByOther()
{
    SPLOT_ASSIGN(auto *reader, m_session.reader());
    SPLOT_ASSIGN(const auto view, reader->lease());
    return view.held && m_session.now().micros - view.lease.beat.micros < freshMicros;
}

base::Result<void> CommandWait::ensureEngine()
{
    if (m_engine) {
        if (m_engine->lost())
            return base::fail(*m_engine->lost());
        return {};
    }
    SPLOT_ASSIGN(const bool other, heldByOther());
    if (other)
        return {};
    SPLOT_ASSIGN(const std::string path, m_session.path());
    SPLOT_ASSIGN(auto *installation, m_session.installation());
    auto started = EngineSession::start(path, *installation, engine::Mode::CommandsOnly, "run");
    // Somebody was faster: that engine will answer.
    if (!started && started.error().code == base::ErrorCode::Conflict)
        return {};
    if (!started)
        return base::fail(std::move(started.error()));
    m_engine = std::move(*started);
    return {};
}

base::Result<void> CommandWait::look()
{
    SPLOT_ASSIGN(auto *reader, m_session.reader());
    SPLOT_ASSIGN(auto command, reader->command(m_id));
    if (!command)
        return base::fail(base::ErrorCode::Internal, QT_TRANSLATE_NOOP("splot", "Command %1 does not exist."),
                          {std::to_string(m_id)});
    if (ended(command->state)) {
        m_ended = std::move(command);
        return {};
    }
    showProgress(*command);
    return ensureEngine();
}

void CommandWait::showProgress(const model::Command &command)
{
    auto installation = m_session.installation();
    if (!installation)
        return;
    const auto elapsed = (*installation)->clock().steady() - m_started;
    if (elapsed < std::chrono::milliseconds(500))
        return;
    const std::string text = progressText(command.done, command.total, elapsed);
    m_session.output().progress(text.empty() ? say(QT_TRANSLATE_NOOP("splot", "Waiting for the engine ..."))
                                             : text);
}

void CommandWait::cancel()
{
    const auto wish = [this](store::SqliteStore &to) -> base::Result<void> {
        SPLOT_ASSIGN(auto command, to.command(m_id));
        if (!command || ended(command->state))
            return {};
        command->cancelWanted = true;
        if (command->state == CommandState::Waiting)
            command->state = CommandState::Cancelled;
        SPLOT_TRY(to.saveCommand(*command));
        return {};
    };
    const auto asked = m_session.write(wish);
    // The second time, or when it cannot even be asked for, the command is left alone.
    if (++m_cancels > 1 || !asked) {
        m_error = base::error(base::ErrorCode::Cancelled,
                              QT_TRANSLATE_NOOP("splot", "Cancelled; command %1 may still go on."),
                              {std::to_string(m_id)});
        QCoreApplication::quit();
    }
}

base::Result<model::Value> CommandWait::answerOf(const model::Command &command) const
{
    switch (command.state) {
    case CommandState::Done:
        return command.answer;
    case CommandState::Cancelled:
        return base::fail(base::ErrorCode::Cancelled, QT_TRANSLATE_NOOP("splot", "Cancelled."));
    case CommandState::Expired:
        return base::fail(base::ErrorCode::BackOff,
                          QT_TRANSLATE_NOOP("splot", "No engine took the command in time; try again."));
    default: {
        const auto *code = command.answer.member("code");
        const auto *detail = command.answer.member("detail");
        base::Error error;
        error.code = code && code->text() ? base::codeFromName(*code->text()) : base::ErrorCode::Internal;
        error.message = command.message;
        error.detail = detail ? detail->toText() : std::string();
        return base::fail(std::move(error));
    }
    }
}

} // namespace splot::app
