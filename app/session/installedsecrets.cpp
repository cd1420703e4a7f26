#include "app/session/installedsecrets.h"

#include "app/commandline/texts.h"

#include <QByteArray>
#include <QtGlobal>

namespace splot::app {

using secrets::SealedFileStore;
using secrets::SealKey;

InstalledSecrets::InstalledSecrets(std::string file, Origin preferred, std::unique_ptr<secrets::Keychain> keychain)
    : m_file(std::move(file)), m_preferred(preferred), m_keychain(std::move(keychain))
{}

InstalledSecrets::~InstalledSecrets() = default;

base::Result<SealKey> InstalledSecrets::key(Origin origin)
{
    // A file that is sealed already needs the very key; a new one would only hide that it is lost.
    if (origin == Origin::Keychain)
        return SealedFileStore::keyOf(m_file) == origin ? m_keychain->key() : m_keychain->keyOrNew();
    const QByteArray named = qgetenv("SPLOT_KEY_FILE");
    return named.isEmpty() ? SealKey::fromOrIntoFile(SealKey::userFile()) : SealKey::fromFile(named.toStdString());
}

InstalledSecrets::Origin InstalledSecrets::origin() const
{
    return SealedFileStore::keyOf(m_file).value_or(Origin::File);
}

base::Result<SealedFileStore *> InstalledSecrets::sealed()
{
    const Origin now = origin();
    if (!m_sealed || m_sealed->origin() != now) {
        SPLOT_ASSIGN(auto opens, key(now));
        SPLOT_ASSIGN(m_sealed, SealedFileStore::open(m_file, std::move(opens)));
    }
    return m_sealed.get();
}

base::Result<void> InstalledSecrets::moveTo(Origin to)
{
    SPLOT_ASSIGN(auto opens, key(to));
    if (!SealedFileStore::keyOf(m_file)) { // there is none yet, or it is none, which open() says
        SPLOT_ASSIGN(m_sealed, SealedFileStore::open(m_file, opens));
        return m_sealed->seal(std::move(opens));
    }
    SPLOT_ASSIGN(auto *store, sealed());
    return store->seal(std::move(opens));
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
    // The first secret chooses, and the file remembers.
    if (m_preferred == Origin::Keychain && !SealedFileStore::keyOf(m_file)) {
        if (auto chosen = moveTo(Origin::Keychain); !chosen && chosen.error().code != base::ErrorCode::NotConnected)
            return chosen;
    }
    SPLOT_ASSIGN(auto *store, sealed());
    return store->write(id, secret);
}

base::Result<void> InstalledSecrets::remove(const std::string &id)
{
    SPLOT_ASSIGN(auto *store, sealed());
    return store->remove(id);
}

std::string InstalledSecrets::place() const
{
    if (origin() == Origin::Keychain)
        return say(QT_TRANSLATE_NOOP("splot", "the sealed file %1, whose key is in the desktop's keychain"), {m_file});
    const QByteArray named = qgetenv("SPLOT_KEY_FILE");
    return say(QT_TRANSLATE_NOOP("splot", "the sealed file %1, whose key is the file %2"),
               {m_file, named.isEmpty() ? SealKey::userFile() : named.toStdString()});
}

} // namespace splot::app
