#include "core/secrets/sealedfilestore.h"

#include "core/base/durablefile.h"

#include <QFile>
#include <QLockFile>

#include <sodium.h>

#include <cstring>

namespace splot::secrets {

using base::ErrorCode;

namespace {

// The file: magic, kind of key, salt, nonce, then the sealed list of pairs (each text after its 32-bit
// length, little-endian). What stands before the sealed part is authenticated with it.
constexpr std::string_view magic = "splot secrets 1\n";
constexpr std::size_t nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t saltAt = magic.size() + 1;
constexpr std::size_t nonceAt = saltAt + SealKey::saltBytes;
constexpr std::size_t sealedAt = nonceAt + nonceBytes;
constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr int lockWait = 2000; // ms

const unsigned char *raw(const std::string &text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

void append(std::string &to, const std::string &text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    for (unsigned shift = 0; shift < 32; shift += 8)
        to += static_cast<char>((size >> shift) & 0xFFU);
    to += text;
}

/// Empty when the bytes end too early.
std::optional<std::string> take(std::string_view &from)
{
    if (from.size() < 4)
        return {};
    std::uint32_t size = 0;
    for (unsigned i = 0; i < 4; ++i)
        size |= static_cast<std::uint32_t>(static_cast<unsigned char>(from[i])) << (8 * i);
    from.remove_prefix(4);
    if (from.size() < size)
        return {};
    std::string text(from.substr(0, size));
    from.remove_prefix(size);
    return text;
}

base::Error corrupt(const std::string &path)
{
    return base::error(ErrorCode::Corrupt,
                       QT_TRANSLATE_NOOP("splot",
                                         "The file %1 is damaged, or no file of secrets. Restore it from a "
                                         "backup, or remove it and enter the secrets again."),
                       {path});
}

} // namespace

base::Result<std::unique_ptr<SealedFileStore>> SealedFileStore::open(std::string path, SealKey key)
{
    if (sodium_init() < 0)
        return base::fail(ErrorCode::Internal,
                          QT_TRANSLATE_NOOP("splot", "The library for encryption does not start."));
    std::unique_ptr<SealedFileStore> store(new SealedFileStore(std::move(path), std::move(key)));
    SPLOT_TRY(store->load());
    return store;
}

SealedFileStore::~SealedFileStore()
{
    if (m_derived)
        sodium_memzero(m_derived->data(), m_derived->size());
}

base::Result<std::string> SealedFileStore::read(const std::string &id)
{
    SPLOT_ASSIGN(const Secrets secrets, load());
    const auto it = secrets.find(id);
    if (it == secrets.end())
        return base::fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "The secret %1 is not in %2."),
                          {id, m_path});
    return it->second;
}

base::Result<void> SealedFileStore::write(const std::string &id, const std::string &secret)
{
    return change([&](Secrets &all) {
        all[id] = secret;
        return true;
    });
}

base::Result<void> SealedFileStore::remove(const std::string &id)
{
    return change([&](Secrets &all) { return all.erase(id) > 0; });
}

base::Result<void> SealedFileStore::seal(SealKey key)
{
    const SealKey before = m_key;
    auto done = change([&](Secrets &) {
        m_key = std::move(key);
        m_derived.reset();
        return true;
    });
    if (!done) {
        m_key = before;
        m_derived.reset();
    }
    return done;
}

std::optional<SealKey::Origin> SealedFileStore::keyOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::string head = file.read(static_cast<qint64>(saltAt)).toStdString();
    if (head.size() < saltAt || !head.starts_with(magic))
        return {};
    for (const auto origin : {SealKey::Origin::File, SealKey::Origin::Passphrase, SealKey::Origin::Keychain}) {
        if (head.back() == static_cast<char>(origin))
            return origin;
    }
    return {};
}

/// `edit` answers whether it changed anything.
base::Result<void> SealedFileStore::change(const std::function<bool(Secrets &)> &edit)
{
    QLockFile lock(QString::fromStdString(m_path + ".lock"));
    if (!lock.tryLock(lockWait))
        return base::fail(
            ErrorCode::Conflict,
            QT_TRANSLATE_NOOP("splot", "The file %1 is being changed by another program. Try again."),
            {m_path});
    SPLOT_ASSIGN(Secrets secrets, load());
    if (!edit(secrets))
        return {};
    return save(secrets);
}

base::Result<SealKey::Bytes> SealedFileStore::keyFor(const SealKey::Salt &salt)
{
    if (!m_derived || salt != m_salt) {
        SPLOT_ASSIGN(m_derived, m_key.derive(salt));
        m_salt = salt;
    }
    return *m_derived;
}

base::Result<SealedFileStore::Secrets> SealedFileStore::load()
{
    QFile file(QString::fromStdString(m_path));
    if (!file.exists())
        return Secrets{};
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "The file %1 cannot be read."),
                          {m_path}, file.errorString().toStdString());
    const std::string bytes = file.read(largestFile).toStdString();
    if (bytes.size() < sealedAt + tagBytes || !bytes.starts_with(magic))
        return base::fail(corrupt(m_path));
    const char origin = bytes[magic.size()];
    const bool byPassphrase = origin == static_cast<char>(SealKey::Origin::Passphrase);
    const auto wrongKey = [&] {
        return base::fail(ErrorCode::Rejected,
                          byPassphrase
                              ? QT_TRANSLATE_NOOP("splot", "The file %1 does not open with this passphrase.")
                              : QT_TRANSLATE_NOOP("splot", "The file %1 does not open with this key."),
                          {m_path}, "or the file is damaged");
    };
    if (origin != static_cast<char>(m_key.origin()))
        return wrongKey();
    SealKey::Salt salt{};
    std::memcpy(salt.data(), bytes.data() + saltAt, salt.size());
    SPLOT_ASSIGN(const SealKey::Bytes key, keyFor(salt));
    std::string plain(bytes.size() - sealedAt - tagBytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char *>(plain.data()), nullptr, nullptr, raw(bytes) + sealedAt,
            bytes.size() - sealedAt, raw(bytes), nonceAt, raw(bytes) + nonceAt, key.data()) != 0)
        return wrongKey();
    Secrets secrets;
    std::string_view rest = plain;
    while (!rest.empty()) {
        auto id = take(rest);
        auto secret = take(rest);
        if (!id || !secret)
            return base::fail(corrupt(m_path));
        secrets.emplace(std::move(*id), std::move(*secret));
    }
    sodium_memzero(plain.data(), plain.size());
    return secrets;
}

base::Result<void> SealedFileStore::save(const Secrets &secrets)
{
    SealKey::Salt salt = m_salt;
    if (!m_derived)
        randombytes_buf(salt.data(), salt.size());
    SPLOT_ASSIGN(const SealKey::Bytes key, keyFor(salt));
    std::string plain;
    for (const auto &[id, secret] : secrets) {
        append(plain, id);
        append(plain, secret);
    }
    std::string bytes(magic);
    bytes += static_cast<char>(m_key.origin());
    bytes.append(reinterpret_cast<const char *>(salt.data()), salt.size());
    bytes.resize(sealedAt + plain.size() + tagBytes);
    auto *out = reinterpret_cast<unsigned char *>(bytes.data());
    randombytes_buf(out + nonceAt, nonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + sealedAt, nullptr, raw(plain), plain.size(), out,
                                               nonceAt, nullptr, out + nonceAt, key.data());
    sodium_memzero(plain.data(), plain.size());
    return base::replaceFile(m_path, bytes, base::Readers::OwnerOnly);
}

} // namespace splot::secrets
