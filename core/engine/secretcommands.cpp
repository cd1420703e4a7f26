#include "core/engine/secretcommands.h"

#include "core/secrets/secretstore.h"
#include "core/workspace/catalogue.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

namespace {
constexpr std::size_t longestName = 100;

bool isName(const std::string &name)
{
    return !name.empty() && name.size() <= longestName && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == '_';
    });
}
} // namespace

SecretCommands::SecretCommands(Context &context, CommandRunner &runner, secrets::SecretStore *secrets,
                               std::function<void(const std::string &)> kept)
    : m_context(context), m_secrets(secrets), m_box(secrets::SealedBox::generate()), m_kept(std::move(kept))
{
    runner.add("secret", [this](auto &c) { return keep(c); });
    runner.add("forget", [this](auto &c) { return forget(c); });
}

base::Result<void> SecretCommands::publish()
{
    if (!m_secrets)
        return {};
    return m_context.store.saveState(workspace::sealingState, {}, {},
                                     workspace::writeSealingKey({m_box.publicKey(), m_context.epoch}));
}

base::Result<secrets::SecretStore *> SecretCommands::storeFor(const std::string &name) const
{
    if (!m_secrets)
        return base::fail(base::ErrorCode::Unsupported,
                          QT_TRANSLATE_NOOP("splot", "This engine has no place for secrets."));
    if (!isName(name))
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot",
                              "The name of a secret may hold letters, digits, \".\", - and _ only."));
    return m_secrets;
}

SecretCommands::Outcome SecretCommands::keep(model::Command &command)
{
    const auto name = textOf(command, "name");
    const auto sealed = textOf(command, "sealed");
    command.arguments = model::Object{{"name", name}}; // before anything can fail: this is what stays written
    SPLOT_ASSIGN(auto *store, storeFor(name));
    SPLOT_ASSIGN(const auto secret, m_box.open(sealed));
    SPLOT_TRY(store->write(name, secret));
    m_kept(name);
    return std::optional<model::Value>(
        model::Object{{"setting", "secret:" + name}, {"place", store->place()}});
}

SecretCommands::Outcome SecretCommands::forget(const model::Command &command)
{
    const auto name = textOf(command, "name");
    SPLOT_ASSIGN(auto *store, storeFor(name));
    SPLOT_TRY(store->remove(name));
    return std::optional<model::Value>(model::Object{{"name", name}});
}

} // namespace splot::engine
