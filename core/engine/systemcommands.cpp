#include "core/engine/systemcommands.h"

#include "core/engine/engine.h"
#include "core/workspace/documentcodecs.h"

#include <QtGlobal>

namespace splot::engine {

namespace {
model::Value describe(const std::vector<connectors::FoundObject> &found)
{
    model::List objects;
    for (const auto &o : found) {
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
    return model::Object{{"objects", std::move(objects)}};
}

model::Value describe(const std::vector<connectors::TestStep> &steps)
{
    model::List list;
    for (const auto &s : steps) {
        model::List arguments;
        for (const auto &a : s.message.arguments)
            arguments.emplace_back(a);
        // Also as it can be said in another language.
        list.push_back(model::Object{{"name", s.name},
                                     {"passed", s.passed},
                                     {"message", s.message.text()},
                                     {"source", s.message.source},
                                     {"arguments", std::move(arguments)}});
    }
    return model::Object{{"steps", std::move(list)}};
}
} // namespace

SystemCommands::SystemCommands(Engine &engine, CommandRunner &runner) : m_engine(engine), m_runner(runner)
{
    runner.add("read", [this](auto &c) { return read(c); });
    runner.add("test", [this](auto &c) { return test(c); });
    runner.add("discover", [this](auto &c) { return discover(c); });
    runner.add("backup", [this](auto &c) { return backup(c); });
    runner.add("release", [this](auto &c) { return release(c); });
    runner.add("stop", [this](auto &c) { return stop(c); });
}

SystemCommands::Outcome SystemCommands::read(model::Command &command)
{
    if (m_engine.mode() == Mode::CommandsOnly)
        return base::fail(base::ErrorCode::Unsupported,
                          QT_TRANSLATE_NOOP("splot", "No engine runs that could read. \"splotctl run\" reads "
                                                     "every system once, \"splotctl serve\" keeps one at "
                                                     "work."));
    const int n =
        m_engine.feeder().readNow(model::SystemId(textOf(command, "system")),
                                  model::ObjectName(textOf(command, "object")), flagOf(command, "full"));
    return std::optional<model::Value>(model::Object{{"objects", n}});
}

/// The one of the configuration; or, for a `draft`, one that lives as long as the command.
base::Result<connectors::Connector *> SystemCommands::connectorFor(const model::Command &command)
{
    if (const auto *draft = command.arguments.member("draft")) {
        SPLOT_ASSIGN(const auto system, workspace::readSystem(*draft, "draft:"));
        SPLOT_ASSIGN(m_drafts[command.id], m_engine.makeConnector(system));
        return m_drafts[command.id].get();
    }
    if (auto *connector = m_engine.connector(model::SystemId(textOf(command, "system"))))
        return connector;
    return base::fail(base::ErrorCode::NotFound,
                      QT_TRANSLATE_NOOP("splot", "There is no system %1, or its settings are wrong."),
                      {textOf(command, "system")});
}

base::Result<void> SystemCommands::finish(std::int64_t id, const base::Result<model::Value> &answer)
{
    m_drafts.erase(id);
    return m_runner.finish(id, answer);
}

SystemCommands::Outcome SystemCommands::withConnector(const model::Command &command,
                                                      const std::function<void(connectors::Connector &)> &use)
{
    SPLOT_ASSIGN(auto *connector, connectorFor(command));
    m_engine.context().afterCommit.push_back([use, connector] { use(*connector); });
    return std::optional<model::Value>();
}

SystemCommands::Outcome SystemCommands::test(model::Command &command)
{
    return withConnector(command, [this, id = command.id](connectors::Connector &c) {
        using Steps = std::vector<connectors::TestStep>;
        const auto post = m_engine.context().post;
        auto told = [this, id, post, soFar = std::make_shared<Steps>()](const connectors::TestStep &step) {
            soFar->push_back(step);
            post([this, id, now = describe(*soFar)] { return m_runner.tell(id, now); });
        };
        c.testAloud({}, told, [this, id, post](base::Result<Steps> steps) {
            post([this, id, steps = std::move(steps)] {
                return finish(id, steps ? base::Result<model::Value>(describe(*steps))
                                        : base::fail(steps.error()));
            });
        });
    });
}

SystemCommands::Outcome SystemCommands::discover(model::Command &command)
{
    return withConnector(command, [this, id = command.id](connectors::Connector &c) {
        c.discover({}, [this, id, post = m_engine.context().post](
                           base::Result<std::vector<connectors::FoundObject>> found) {
            post([this, id, found = std::move(found)] {
                return finish(id, found ? base::Result<model::Value>(describe(*found))
                                        : base::fail(found.error()));
            });
        });
    });
}

SystemCommands::Outcome SystemCommands::backup(model::Command &command)
{
    const auto path = textOf(command, "path");
    if (path.empty())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "A backup needs the path of a new file."));
    // Only what is committed can be copied: after this turn, while the engine goes on.
    m_engine.context().afterCommit.push_back([this, id = command.id, path] {
        using Bytes = base::Result<std::int64_t>;
        auto bytes = std::make_shared<Bytes>(0);
        m_engine.inBackground(
            [&store = m_engine.context().store, path, bytes] { *bytes = store.backup(path); },
            [this, id, path, bytes] {
                m_engine.context().post([this, id, path, bytes]() -> base::Result<void> {
                    SPLOT_TRY(m_engine.recovery().countOn()); // the copy is older from now on
                    return m_runner.finish(id, *bytes ? base::Result<model::Value>(
                                                            model::Object{{"path", path}, {"bytes", **bytes}})
                                                      : base::fail(bytes->error()));
                });
            });
    });
    return std::optional<model::Value>();
}

SystemCommands::Outcome SystemCommands::release(model::Command &command)
{
    const model::SystemId system(textOf(command, "system"));
    const model::EntityId entity(textOf(command, "entity"));
    auto &store = m_engine.context().store;
    SPLOT_ASSIGN(const auto waiting, store.deliveriesWaitingFor(waits::brake(system, entity)));
    const auto n = static_cast<std::int64_t>(waiting.size());
    for (const auto kind :
         {model::DeliveryKind::Create, model::DeliveryKind::Update, model::DeliveryKind::Delete})
        SPLOT_TRY(m_engine.deliverer().brake().allow(system, entity, kind, n));
    SPLOT_TRY(m_engine.spreader().resumeDeliveries(waits::brake(system, entity)));
    SPLOT_ASSIGN(const auto open, store.state("brake/case", system, model::ObjectName(entity.value)));
    if (const auto *id = open.get<std::int64_t>()) {
        SPLOT_ASSIGN(auto items, store.openItems(model::CaseId(*id), 0, 1000));
        for (auto &item : items) {
            item.state = model::ItemState::Settled;
            SPLOT_TRY(store.saveCaseItem(item));
        }
    }
    return std::optional<model::Value>(model::Object{{"released", n}});
}

SystemCommands::Outcome SystemCommands::stop(model::Command &)
{
    m_engine.context().afterCommit.push_back([this] { m_engine.askToStop(); });
    return std::optional<model::Value>(model::Object{{"stopping", true}});
}

} // namespace splot::engine
