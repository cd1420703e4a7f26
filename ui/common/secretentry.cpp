#include "ui/common/secretentry.h"

#include "core/secrets/sealedbox.h"
#include "core/workspace/catalogue.h"

namespace splot::ui {

namespace {
/// What several commands bring together.
struct Gathered
{
    model::Object kept;
    std::size_t open = 0;
    bool over = false;
};
} // namespace

base::Result<std::string> SecretEntry::key()
{
    if (!m_workspace.engine().runs)
        return base::fail(base::ErrorCode::NotConnected,
                          QT_TRANSLATE_NOOP("splot",
                                            "Secrets are kept by the engine, and none runs. Start one, "
                                            "then try again."));
    SPLOT_ASSIGN(const auto state, m_workspace.reader().state(workspace::sealingState));
    const auto sealing = workspace::readSealingKey(state);
    if (sealing.key.empty() || sealing.epoch != m_workspace.engine().lease.epoch)
        return base::fail(base::ErrorCode::Unsupported,
                          QT_TRANSLATE_NOOP("splot",
                                            "The engine that runs takes no secrets from a window. Set "
                                            "it on its machine: splotctl secret set NAME."));
    return sealing.key;
}

void SecretEntry::keep(const std::string &prefix, const std::vector<TypedSecret> &typed, QObject *context,
                       Kept done)
{
    if (typed.empty())
        return done(model::Object());
    const auto publicKey = key();
    if (!publicKey)
        return done(base::fail(publicKey.error()));
    auto all = std::make_shared<Gathered>();
    all->open = typed.size();
    for (const auto &secret : typed) {
        const auto sealed = secrets::SealedBox::seal(*publicKey, secret.text);
        if (!sealed) {
            all->over = true;
            return done(base::fail(sealed.error()));
        }
        auto *job =
            m_workspace.send("secret", {{"name", prefix + "." + secret.setting}, {"sealed", *sealed}});
        QObject::connect(job, &Job::finished, context, [job, all, done, setting = secret.setting] {
            if (all->over)
                return;
            if (!job->answer()) {
                all->over = true;
                return done(base::fail(job->answer().error()));
            }
            if (const auto *name = job->answer()->member("setting"))
                all->kept.emplace_back(setting, *name);
            if (--all->open == 0)
                done(all->kept);
        });
    }
}

void SecretEntry::forget(const model::Object &kept)
{
    static const std::string mark = "secret:";
    for (const auto &[setting, value] : kept)
        m_workspace.send("forget", {{"name", value.toText().substr(mark.size())}});
}

} // namespace splot::ui
