#include "core/secrets/keychain.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <future>

namespace splot::secrets {

using base::ErrorCode;

namespace {
constexpr std::chrono::seconds patience(60);

QString service() { return QStringLiteral("Splot"); }
QString entry() { return QStringLiteral("key of the sealed secrets"); }

base::Error unreachable(const std::string &detail)
{
    return base::error(
        ErrorCode::NotConnected,
        QT_TRANSLATE_NOOP("splot",
                          "The desktop's keychain, which holds the key of the secrets, does not answer. Unlock it and "
                          "try again. An engine that starts without a person needs the key in a file: run splotctl "
                          "secret place file once where the keychain answers."),
        {}, detail);
}

/// Jobs of QtKeychain need the events of one thread that lasts; a loop within the caller's thread would let the
/// engine's own events in between.
class Jobs
{
public:
    Jobs()
    {
        m_there.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Jobs()
    {
        m_thread.quit();
        m_thread.wait();
    }

    template <class Job> static base::Result<QString> run(const QString &text = {})
    {
        static Jobs jobs;
        return jobs.start<Job>(text);
    }

private:
    template <class Job> base::Result<QString> start(const QString &text)
    {
        // Shared, as an answer may come after the patience has ended.
        const auto answer = std::make_shared<std::promise<base::Result<QString>>>();
        auto promised = answer->get_future();
        QMetaObject::invokeMethod(&m_there, [answer, text] {
            auto *job = new Job(service());
            job->setKey(entry());
            if constexpr (std::is_same_v<Job, QKeychain::WritePasswordJob>)
                job->setTextData(text);
            QObject::connect(job, &QKeychain::Job::finished, job, [answer, job] { answer->set_value(outcome(*job)); });
            job->start();
        });
        if (promised.wait_for(patience) != std::future_status::ready)
            return base::fail(unreachable({}));
        return promised.get();
    }

    template <class Job> static base::Result<QString> outcome(const Job &job)
    {
        if (job.error() == QKeychain::EntryNotFound)
            return base::fail(ErrorCode::NotFound,
                              QT_TRANSLATE_NOOP("splot", "The desktop's keychain holds no key of Splot. If it was cleared, remove the "
                                                "file of the secrets and enter them again."));
        if (job.error() != QKeychain::NoError)
            return base::fail(unreachable(job.errorString().toStdString()));
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            return job.textData();
        else
            return QString();
    }

    QThread m_thread;
    QObject m_there;
};
} // namespace

base::Result<SealKey> Keychain::keyOrNew()
{
    auto held = key();
    if (held || held.error().code != ErrorCode::NotFound)
        return held;
    // Two programs at once must not each make one: what the first sealed would be lost.
    const QString file = QString::fromStdString(SealKey::userFile());
    QDir().mkpath(QFileInfo(file).absolutePath());
    QLockFile lock(file + QStringLiteral(".lock"));
    lock.lock();
    held = key();
    if (held || held.error().code != ErrorCode::NotFound)
        return held;
    SealKey fresh = SealKey::random(SealKey::Origin::Keychain);
    SPLOT_TRY(keep(fresh));
    return fresh;
}

base::Result<SealKey> DesktopKeychain::key()
{
    SPLOT_ASSIGN(const QString digits, Jobs::run<QKeychain::ReadPasswordJob>());
    return SealKey::fromHex(digits.toStdString(), SealKey::Origin::Keychain);
}

base::Result<void> DesktopKeychain::keep(const SealKey &key)
{
    SPLOT_TRY(Jobs::run<QKeychain::WritePasswordJob>(QString::fromStdString(key.hex())));
    return {};
}

} // namespace splot::secrets
