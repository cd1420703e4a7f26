#include "core/connectors/script/scriptthread.h"

#include "core/format/json.h"

#include <QCoreApplication>
#include <QJSEngine>
#include <QMetaObject>
#include <QObject>
#include <QThread>
#include <QtGlobal>

#include <atomic>
#include <utility>
#include <vector>

namespace splot::connectors {

using base::Result;
using model::Value;

namespace {
constexpr std::int64_t exactInDouble = std::int64_t{1} << 53;
constexpr std::chrono::seconds grace{1}; ///< from the interruption to the loss of the thread

/// Numbers that a double cannot hold go as texts.
Value forScript(const Value &value)
{
    if (const auto *list = value.list()) {
        model::List out;
        for (const auto &item : *list)
            out.push_back(forScript(item));
        return out;
    }
    if (const auto *object = value.object()) {
        model::Object out;
        for (const auto &[name, member] : *object)
            out.emplace_back(name, forScript(member));
        return out;
    }
    if (const auto *whole = value.get<std::int64_t>();
        whole && *whole<exactInDouble && * whole> - exactInDouble)
        return value;
    return value.isNumber() ? Value(value.toText()) : value;
}

base::Error failure(const std::string &function, const QString &why)
{
    return base::error(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "The script \"%1\" failed: %2"),
                       {function, why.left(300).toStdString()});
}

/// On the worker's thread.
Result<std::string> run(QJSEngine &engine, const std::string &function, const std::string &argument)
{
    QJSValue global = engine.globalObject();
    QJSValue callee = global.property(QString::fromStdString(function));
    if (!callee.isCallable())
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "There is no script \"%1\"."),
                          {function});
    QJSValue json = global.property(QStringLiteral("JSON"));
    QJSValue parsed = json.property(QStringLiteral("parse")).call({QString::fromStdString(argument)});
    QJSValue result = callee.call({parsed});
    if (result.isError())
        return base::fail(failure(function, QStringLiteral("%1 (line %2)")
                                                .arg(result.toString())
                                                .arg(result.property(QStringLiteral("lineNumber")).toInt())));
    QJSValue text = json.property(QStringLiteral("stringify")).call({result});
    if (!text.isString())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The script \"%1\" gave nothing that can be a value."),
                          {function});
    return text.toString().toStdString();
}
} // namespace

/// A thread with its JavaScript engine. Kept by what runs on it, so that it may be left behind.
struct ScriptThread::Worker
{
    QThread thread;
    QObject context;                           ///< lives on the thread
    std::unique_ptr<QJSEngine> engine;         ///< made and used there
    std::atomic<QJSEngine *> running{nullptr}; ///< the same, for interruptions

    static std::shared_ptr<Worker> start()
    {
        auto worker = std::make_shared<Worker>();
        worker->context.moveToThread(&worker->thread);
        worker->thread.start();
        return worker;
    }
    /// On the thread. The source itself runs within the limit of the first call.
    QJSEngine &loaded(const std::string &source)
    {
        if (!engine) {
            engine = std::make_unique<QJSEngine>();
            running = engine.get();
            engine->evaluate(QString::fromStdString(source));
        }
        return *engine;
    }
    void interrupt(bool on)
    {
        if (auto *at = running.load())
            at->setInterrupted(on);
    }
    void stop()
    {
        QMetaObject::invokeMethod(
            &context, [this] { engine.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }
};

ScriptThread::ScriptThread(std::string source, base::Clock &clock, std::chrono::milliseconds limit)
    : m_source(std::move(source)), m_clock(clock), m_limit(limit)
{}

ScriptThread::~ScriptThread()
{
    *m_alive = false;
    if (m_timer)
        m_clock.cancel(m_timer);
    if (m_call != 0)
        abandon();
    else if (m_worker)
        m_worker->stop();
    for (auto &waiting : std::exchange(m_waiting, {}))
        waiting.answer(
            base::fail(base::ErrorCode::Cancelled,
                       QT_TRANSLATE_NOOP("splot", "The connection was ended before the answer came.")));
}

base::Result<void> ScriptThread::check(const std::string &source)
{
    QJSEngine engine; // only parses: what the source does at its top level must not happen here
    const QJSValue result = engine.evaluate(QStringLiteral("(function () {") +
                                            QString::fromStdString(source) + QStringLiteral("\n})"));
    if (!result.isError())
        return {};
    return base::fail(base::ErrorCode::Rejected,
                      QT_TRANSLATE_NOOP("splot", "The script is no JavaScript: %1"),
                      {result.toString().toStdString()});
}

void ScriptThread::call(const std::string &function, const Value &argument, Answer<Value> answer)
{
    m_waiting.push_back({function, format::writeJson(forScript(argument)), std::move(answer)});
    next();
}

void ScriptThread::next()
{
    if (m_call != 0 || m_waiting.empty())
        return;
    if (!m_worker)
        m_worker = Worker::start();
    m_call = ++m_calls;
    m_interrupted = false;
    m_worker->interrupt(false);
    // The answer comes back through the engine's thread, whose objects live as long as the program.
    auto back = [this, alive = m_alive, call = m_call](Result<std::string> result) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [this, alive, call, result = std::move(result)] {
                if (*alive)
                    ended(call, result);
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        &m_worker->context,
        [worker = m_worker, source = m_source, function = m_waiting.front().function,
         argument = m_waiting.front().argument,
         back = std::move(back)] { back(run(worker->loaded(source), function, argument)); },
        Qt::QueuedConnection);
    m_timer = m_clock.after(m_limit, [this, call = m_call] {
        m_timer = 0;
        overdue(call);
    });
}

void ScriptThread::overdue(std::uint64_t call)
{
    if (call != m_call)
        return;
    if (!m_interrupted) {
        m_interrupted = true;
        m_worker->interrupt(true);
        m_timer = m_clock.after(grace, [this, call] {
            m_timer = 0;
            overdue(call);
        });
        return;
    }
    abandon();
    ended(call, base::fail(base::ErrorCode::Cancelled, {}));
}

/// What does not even heed an interruption (a matcher gone wild) keeps its thread until the program ends.
void ScriptThread::abandon()
{
    m_worker->interrupt(true);
    m_worker->thread.quit();
    // Never destroyed: a thread must not be while it runs.
    static auto *left = new std::vector<std::shared_ptr<Worker>>;
    left->push_back(std::exchange(m_worker, nullptr));
}

void ScriptThread::ended(std::uint64_t call, Result<std::string> result)
{
    if (call != m_call)
        return;
    m_call = 0;
    if (m_timer)
        m_clock.cancel(std::exchange(m_timer, 0));
    Waiting done = std::move(m_waiting.front());
    m_waiting.pop_front();
    Result<Value> value = base::fail(base::ErrorCode::Rejected, {});
    if (m_interrupted)
        value = base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The script \"%1\" took more than %2 seconds and was stopped."),
            {done.function, std::to_string(std::chrono::ceil<std::chrono::seconds>(m_limit).count())});
    else if (result)
        value = format::readJson(*result);
    else
        value = base::fail(std::move(result.error()));
    const auto alive = m_alive;
    done.answer(std::move(value));
    if (*alive)
        next();
}

} // namespace splot::connectors
