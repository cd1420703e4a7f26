#include "app/session/reportdesk.h"

#include "core/secrets/secretstore.h"

#include <utility>

namespace splot::app {

namespace {
constexpr std::size_t atOnce = 256;
} // namespace

/// What the installation's store said last, which only the engine's thread may ask.
class ReportDesk::KnownSecrets : public secrets::SecretStore
{
public:
    void set(Secrets secrets) { m_secrets = std::move(secrets); }

    base::Result<std::string> read(const std::string &id) override
    {
        const auto it = m_secrets.find(id);
        if (it == m_secrets.end())
            return base::fail(base::ErrorCode::NotFound, {});
        return it->second;
    }
    base::Result<void> write(const std::string &, const std::string &) override
    {
        return base::fail(base::ErrorCode::Unsupported, {});
    }
    base::Result<void> remove(const std::string &id) override { return write(id, {}); }
    std::string place() const override { return {}; }

private:
    Secrets m_secrets;
};

ReportDesk::ReportDesk(connectors::ReceiverOptions options, std::shared_ptr<base::Journal> intake,
                       std::function<void()> kept)
    : m_options(std::move(options)), m_intake(std::move(intake)), m_kept(std::move(kept)),
      m_secrets(std::make_unique<KnownSecrets>())
{}

ReportDesk::~ReportDesk() = default;

void ReportDesk::open()
{
    m_clock = std::make_unique<base::QtClock>();
    m_receiver = std::make_unique<connectors::Receiver>(
        m_options, *m_clock, *m_secrets,
        [this](const connectors::Report &report, connectors::Receiver::Committed committed) {
            take(report, std::move(committed));
        });
}

void ReportDesk::close()
{
    m_receiver.reset();
    m_waiting.clear(); // they were told nothing, and come again
    m_clock.reset();
}

base::Result<void> ReportDesk::follow(std::vector<connectors::Endpoint> endpoints)
{
    return m_receiver->setEndpoints(std::move(endpoints));
}

void ReportDesk::know(Secrets secrets)
{
    m_secrets->set(std::move(secrets));
}

void ReportDesk::take(const connectors::Report &report, connectors::Receiver::Committed committed)
{
    m_waiting.push_back({connectors::encode(report), std::move(committed)});
    if (m_waiting.size() > 1)
        return;
    m_seen = 0;
    QMetaObject::invokeMethod(this, &ReportDesk::keep, Qt::QueuedConnection);
}

/// A wait for the disk costs the same for one and for all that are about to come: as long as each round of
/// the loop brings more, they are waited for.
void ReportDesk::keep()
{
    if (m_waiting.size() > std::exchange(m_seen, m_waiting.size()) && m_waiting.size() < atOnce) {
        QMetaObject::invokeMethod(this, &ReportDesk::keep, Qt::QueuedConnection);
        return;
    }
    auto waiting = std::exchange(m_waiting, {});
    std::vector<std::string> entries;
    entries.reserve(waiting.size());
    for (auto &one : waiting)
        entries.push_back(std::move(one.bytes));
    const auto kept = entries.empty() ? base::Result<void>() : m_intake->append(entries);
    for (const auto &one : waiting)
        one.committed(kept);
    if (kept)
        m_kept();
}

} // namespace splot::app
