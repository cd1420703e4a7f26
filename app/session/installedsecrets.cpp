#include "app/session/installedsecrets.h"

#include "core/secrets/sealedfilestore.h"

#include <QByteArray>
#include <QtGlobal>

namespace splot::app {

InstalledSecrets::~InstalledSecrets() = default;

base::Result<secrets::SecretStore *> InstalledSecrets::sealed()
{
    if (!m_sealed) {
        const QByteArray named = qgetenv("SPLOT_KEY_FILE");
        SPLOT_ASSIGN(auto key, named.isEmpty()
                                   ? secrets::SealKey::fromOrIntoFile(secrets::SealKey::userFile())
                                   : secrets::SealKey::fromFile(named.toStdString()));
        SPLOT_ASSIGN(m_sealed, secrets::SealedFileStore::open(m_file, std::move(key)));
    }
    return m_sealed.get();
}

base::Result<std::string> InstalledSecrets::read(const std::string &id)
{
    if (auto found = m_environment.read(id))
        return found;
    SPLOT_ASSIGN(auto *store, sealed());
    return store->read(id);
}

base::Result<void> InstalledSecrets::write(const std::string &id, const std::string &secret)
{
    SPLOT_ASSIGN(auto *store, sealed());
    return store->write(id, secret);
}

base::Result<void> InstalledSecrets::remove(const std::string &id)
{
    SPLOT_ASSIGN(auto *store, sealed());
    return store->remove(id);
}

} // namespace splot::app
