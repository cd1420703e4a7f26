#include "app/demo/demoagent.h"

#include "core/base/durablefile.h"
#include "core/format/json.h"

#include <QFile>
#include <QTimer>

namespace splot::app {

namespace {
constexpr std::chrono::milliseconds planLookEvery{250};
} // namespace

model::Moment momentNow()
{
    return model::Moment::at(
        std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()));
}

DemoAgent::DemoAgent(std::string stateFile) : m_stateFile(std::move(stateFile)) {}

DemoAgent::~DemoAgent() = default;

base::Result<std::map<std::string, std::string>> DemoAgent::start()
{
    m_world = std::make_unique<demo::DemoWorld>();
    QFile file(QString::fromStdString(m_stateFile));
    if (file.open(QIODevice::ReadOnly)) {
        SPLOT_ASSIGN(const auto state, format::readJson(file.readAll().toStdString()));
        m_world->restore(state);
        file.close();
        // Should this process be killed, what it kept would be older than the workspace.
        file.remove();
    }
    SPLOT_TRY(m_world->start());
    return m_world->addresses();
}

void DemoAgent::begin()
{
    m_world->beginStory();
    emit begun({});
}

void DemoAgent::keep()
{
    m_look.reset();
    if (m_world && m_world->storyGoesOn()) {
        QFile file(QString::fromStdString(m_stateFile));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(format::writeJson(m_world->state())));
    }
    m_world.reset();
    m_store.reset();
}

void DemoAgent::approveAndBegin(const std::string &workspace)
{
    auto opened = store::SqliteStore::open(workspace);
    if (!opened)
        return fail(opened.error());
    m_store = std::move(*opened);
    // Tickets are left for the person at the window to plan and approve.
    const model::List entities{"Customer", "Product", "Stock", "Order"};
    if (const auto asked = ask("plan", {{"entities", entities}}); !asked)
        return fail(asked.error());
    m_look = std::make_unique<QTimer>();
    connect(m_look.get(), &QTimer::timeout, this, [this] {
        if (const auto looked = look(); !looked)
            fail(looked.error());
    });
    m_look->start(planLookEvery);
}

base::Result<void> DemoAgent::ask(const std::string &kind, model::Object arguments)
{
    model::Command command;
    command.kind = kind;
    command.arguments = std::move(arguments);
    command.author = "demo";
    command.createdAt = momentNow();
    SPLOT_TRY(m_store->begin());
    auto id = m_store->saveCommand(command);
    if (!id) {
        m_store->rollback();
        return base::fail(id.error());
    }
    m_command = *id;
    return m_store->commit();
}

base::Result<void> DemoAgent::look()
{
    SPLOT_ASSIGN(const auto command, m_store->command(m_command));
    if (!command || command->state == model::CommandState::Waiting ||
        command->state == model::CommandState::Running)
        return {};
    if (command->state != model::CommandState::Done) {
        base::Error error;
        error.message = command->message;
        return base::fail(std::move(error));
    }
    if (command->kind == "plan")
        return ask("approve", {{"plan", std::to_string(command->id)}});
    m_look->stop();
    begin();
    return {};
}

void DemoAgent::fail(const base::Error &error)
{
    if (m_look)
        m_look->stop();
    emit begun(QString::fromStdString(error.text()));
}

} // namespace splot::app
