#pragma once

#include "core/base/journal.h"
#include "core/base/qtclock.h"
#include "core/connectors/webhook/receiver.h"

#include <map>

namespace splot::app {

/// Takes reports of systems in, apart from the engine: checks them, puts all that came together into the
/// engine's intake with one wait for the disk, and answers. Made anywhere, then used on the thread that it
/// was moved to.
class ReportDesk : public QObject
{
    Q_OBJECT

public:
    using Secrets = std::map<std::string, std::string>;

    /// `kept` is called there each time that something new lies in the intake.
    ReportDesk(connectors::ReceiverOptions options, std::shared_ptr<base::Journal> intake,
               std::function<void()> kept);
    ~ReportDesk() override;

    /// On its thread, before all else.
    void open();
    base::Result<quint16> listen() { return m_receiver->listen(); }
    /// Before its thread ends.
    void close();
    base::Result<void> follow(std::vector<connectors::Endpoint> endpoints);
    /// By their ids; what is not there is refused.
    void know(Secrets secrets);

private:
    class KnownSecrets;

    struct Waiting
    {
        std::string bytes;
        connectors::Receiver::Committed committed;
    };

    void take(const connectors::Report &report, connectors::Receiver::Committed committed);
    void keep();

    const connectors::ReceiverOptions m_options;
    const std::shared_ptr<base::Journal> m_intake;
    const std::function<void()> m_kept;
    std::unique_ptr<KnownSecrets> m_secrets;
    std::unique_ptr<base::QtClock> m_clock;
    std::unique_ptr<connectors::Receiver> m_receiver;
    std::vector<Waiting> m_waiting;
    std::size_t m_seen = 0; ///< of those that wait, when they were last looked at
};

} // namespace splot::app
