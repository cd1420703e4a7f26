#pragma once

#include "core/engine/commandrunner.h"
#include "core/engine/engine.h"
#include "core/notify/curlmailer.h"
#include "core/notify/notifier.h"
#include "core/store/sqlitestore.h"

namespace splot::app {

class Installation;

/// Tells of the firm's alerts for as long as an engine of this process holds the workspace, and carries out
/// the command `notify`. On the engine's thread.
class FirmAlerts
{
public:
    /// `watching`: it looks by itself; without, it only carries out the command.
    static base::Result<std::unique_ptr<FirmAlerts>> start(const std::string &path,
                                                           Installation &installation,
                                                           store::SqliteStore &store, engine::Engine &engine,
                                                           bool watching);

private:
    FirmAlerts(const std::string &path, Installation &installation, store::SqliteStore &store,
               engine::Engine &engine, std::unique_ptr<store::Reader> reader);
    engine::CommandRunner::Outcome trial(const model::Command &command);

    engine::Engine &m_engine;
    std::unique_ptr<store::Reader> m_reader;
    notify::CurlMailer m_mailer;
    notify::Notifier m_notifier;
};

} // namespace splot::app
