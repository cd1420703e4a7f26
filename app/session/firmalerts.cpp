#include "app/session/firmalerts.h"

#include "app/session/installation.h"
#include "core/workspace/alertcodec.h"

#include <QFileInfo>

#include <algorithm>

namespace splot::app {

base::Result<std::unique_ptr<FirmAlerts>> FirmAlerts::start(const std::string &path,
                                                            Installation &installation,
                                                            store::SqliteStore &store, engine::Engine &engine,
                                                            bool watching)
{
    SPLOT_ASSIGN(auto reader, store::Reader::open(path));
    std::unique_ptr<FirmAlerts> alerts(new FirmAlerts(path, installation, store, engine, std::move(reader)));
    if (watching)
        alerts->m_notifier.start();
    return alerts;
}

FirmAlerts::FirmAlerts(const std::string &path, Installation &installation, store::SqliteStore &store,
                       engine::Engine &engine, std::unique_ptr<store::Reader> reader)
    : m_engine(engine), m_reader(std::move(reader)),
      m_notifier({*m_reader, installation.clock(), *installation.surroundings().http, m_mailer,
                  installation.surroundings().secrets,
                  // Between two turns of the engine, whose store it is.
                  [&store](const model::Value &state) -> base::Result<void> {
                      SPLOT_TRY(store.begin());
                      if (auto saved = store.saveState(workspace::alertsState, {}, {}, state); !saved) {
                          store.rollback();
                          return saved;
                      }
                      return store.commit();
                  },
                  QFileInfo(QString::fromStdString(path)).completeBaseName().toStdString()})
{
    engine.commands().add("notify", [this](auto &command) { return trial(command); });
}

/// A notice of trial; what is to be sent need not be saved.
engine::CommandRunner::Outcome FirmAlerts::trial(const model::Command &command)
{
    model::Alerts alerts;
    if (const auto *draft = command.arguments.member("draft")) {
        SPLOT_ASSIGN(alerts, workspace::readAlerts(*draft, "draft: "));
    } else {
        SPLOT_ASSIGN(const auto documents, m_engine.context().store.documents());
        SPLOT_ASSIGN(alerts, workspace::readAlerts(documents));
    }
    const auto wanted = engine::textOf(command, "rule");
    const auto rule =
        std::find_if(alerts.rules.begin(), alerts.rules.end(), [&](const auto &r) { return r.id == wanted; });
    if (rule == alerts.rules.end())
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no alert %1."),
                          {wanted});
    m_engine.context().afterCommit.push_back([this, alerts, rule = *rule, id = command.id] {
        m_notifier.test(alerts, rule, [this, id](base::Result<void> sent) {
            m_engine.context().post([this, id, sent = std::move(sent)] {
                return m_engine.commands().finish(
                    id, sent ? base::Result<model::Value>(model::Object{{"sent", true}})
                             : base::fail(sent.error()));
            });
        });
    });
    return std::optional<model::Value>();
}

} // namespace splot::app
