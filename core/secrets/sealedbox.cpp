#include "core/secrets/sealedbox.h"

#include <QtGlobal>

#include <sodium.h>

#include <optional>

namespace splot::secrets {

using base::ErrorCode;

namespace {

constexpr int variant = sodium_base64_VARIANT_ORIGINAL;

void start()
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
}

std::string encoded(const std::string &bytes)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()),
                      bytes.size(), variant);
    text.pop_back(); // its final zero
    return text;
}

std::optional<std::string> decoded(const std::string &text)
{
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    const char *end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &length, &end, variant) != 0 ||
        end != text.data() + text.size())
        return {};
    bytes.resize(length);
    return bytes;
}

unsigned char *raw(std::string &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

} // namespace

SealedBox SealedBox::generate()
{
    start();
    std::string publicKey(crypto_box_PUBLICKEYBYTES, '\0');
    std::string secretKey(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_keypair(raw(publicKey), raw(secretKey));
    SealedBox box;
    box.m_public = encoded(publicKey);
    box.m_secret = encoded(secretKey);
    sodium_memzero(secretKey.data(), secretKey.size());
    return box;
}

base::Result<SealedBox> SealedBox::fromSecretKey(const std::string &secretKey)
{
    start();
    auto secret = decoded(secretKey);
    if (!secret || secret->size() != crypto_box_SECRETKEYBYTES)
        return base::fail(ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "The engine's secret key is damaged."));
    std::string publicKey(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_scalarmult_base(raw(publicKey), raw(*secret));
    sodium_memzero(secret->data(), secret->size());
    SealedBox box;
    box.m_public = encoded(publicKey);
    box.m_secret = secretKey;
    return box;
}

SealedBox::~SealedBox()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

base::Result<std::string> SealedBox::seal(const std::string &publicKey, const std::string &text)
{
    start();
    auto key = decoded(publicKey);
    if (!key || key->size() != crypto_box_PUBLICKEYBYTES)
        return base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The engine's public key is damaged; the secret was not sent."));
    std::string sealed(text.size() + crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal(raw(sealed), reinterpret_cast<const unsigned char *>(text.data()), text.size(),
                        raw(*key)) != 0)
        return base::fail(ErrorCode::Internal, QT_TRANSLATE_NOOP("splot", "The secret could not be sealed."));
    return encoded(sealed);
}

base::Result<std::string> SealedBox::open(const std::string &sealed) const
{
    auto bytes = decoded(sealed);
    auto publicKey = decoded(m_public);
    auto secretKey = decoded(m_secret);
    std::string text(bytes && bytes->size() > crypto_box_SEALBYTES ? bytes->size() - crypto_box_SEALBYTES : 0,
                     '\0');
    const bool opened =
        bytes && publicKey && secretKey && bytes->size() >= crypto_box_SEALBYTES &&
        crypto_box_seal_open(raw(text), raw(*bytes), bytes->size(), raw(*publicKey), raw(*secretKey)) == 0;
    if (secretKey)
        sodium_memzero(secretKey->data(), secretKey->size());
    if (!opened)
        return base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot",
                              "The sealed secret was made for another engine. Enter the secret again."));
    return text;
}

} // namespace splot::secrets
