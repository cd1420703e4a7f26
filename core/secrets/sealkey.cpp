#include "core/secrets/sealkey.h"

#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <sodium.h>

namespace splot::secrets {

using base::ErrorCode;

namespace {

constexpr std::size_t shortestPassphrase = 12;

bool ready()
{
    static const int started = sodium_init();
    return started >= 0;
}

base::Error missing(const std::string &path)
{
    return base::error(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no key file %1."), {path});
}

} // namespace

struct SealKey::Material
{
    Bytes key{};
    std::string passphrase;
    Origin origin;

    explicit Material(Origin from) : origin(from) {}
    Material(const Material &) = delete;
    Material &operator=(const Material &) = delete;
    ~Material()
    {
        sodium_memzero(key.data(), key.size());
        sodium_memzero(passphrase.data(), passphrase.size());
    }
};

base::Result<SealKey> SealKey::fromFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return base::fail(missing(path));
    if (base::othersCanRead(path))
        return base::fail(ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot",
                                            "The key file %1 can be read by other users. Allow only yourself "
                                            "(chmod 600), and change the secrets if others have seen it."),
                          {path});
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "The key file %1 cannot be read."),
                          {path}, file.errorString().toStdString());
    auto key = fromHex(file.read(1024).trimmed().toStdString());
    if (!key)
        return base::fail(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("splot", "The file %1 does not hold a key."),
                          {path});
    return key;
}

base::Result<SealKey> SealKey::fromOrIntoFile(const std::string &path)
{
    auto present = fromFile(path);
    if (present || present.error().code != ErrorCode::NotFound)
        return present;
    const QString name = QString::fromStdString(path);
    const QString fresh = name + QLatin1Char('.') + QString::fromStdString(random().hex().substr(0, 12));
    QDir().mkpath(QFileInfo(name).absolutePath());
    SPLOT_TRY(base::replaceFile(fresh.toStdString(), random().hex() + "\n", base::Readers::OwnerOnly));
    // A rename onto an existing name fails: then another process was first, and its key counts.
    if (!QFile::rename(fresh, name))
        QFile::remove(fresh);
    base::syncFolder(QFileInfo(name).absolutePath().toStdString());
    return fromFile(path);
}

std::string SealKey::userFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return (folder + QStringLiteral("/splot/secrets.key")).toStdString();
}

base::Result<SealKey> SealKey::fromPassphrase(std::string passphrase)
{
    if (passphrase.size() < shortestPassphrase)
        return base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The passphrase is too short. It needs at least %1 characters."),
            {std::to_string(shortestPassphrase)});
    auto material = std::make_shared<Material>(Origin::Passphrase);
    material->passphrase = std::move(passphrase);
    return SealKey(std::move(material));
}

base::Result<SealKey> SealKey::fromHex(std::string_view digits, Origin origin)
{
    auto material = std::make_shared<Material>(origin);
    std::size_t length = 0;
    const char *end = nullptr;
    const int read =
        sodium_hex2bin(material->key.data(), bytes, digits.data(), digits.size(), nullptr, &length, &end);
    if (read != 0 || length != bytes || end != digits.data() + digits.size())
        return base::fail(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("splot", "This is no key."));
    return SealKey(std::move(material));
}

SealKey SealKey::random(Origin origin)
{
    if (!ready())
        qFatal("libsodium does not start");
    auto material = std::make_shared<Material>(origin);
    randombytes_buf(material->key.data(), bytes);
    return SealKey(std::move(material));
}

SealKey::Origin SealKey::origin() const
{
    return m_material->origin;
}

std::string SealKey::hex() const
{
    if (origin() == Origin::Passphrase)
        return {};
    std::string digits(2 * bytes + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), m_material->key.data(), bytes);
    digits.pop_back();
    return digits;
}

base::Result<SealKey::Bytes> SealKey::derive(const Salt &salt) const
{
    if (origin() != Origin::Passphrase)
        return m_material->key;
    static_assert(saltBytes == crypto_pwhash_SALTBYTES);
    Bytes key{};
    if (crypto_pwhash(key.data(), bytes, m_material->passphrase.data(), m_material->passphrase.size(),
                      salt.data(), crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::fail(
            ErrorCode::Internal,
            QT_TRANSLATE_NOOP("splot", "There is not enough memory to derive the key of the secrets."));
    return key;
}

} // namespace splot::secrets
