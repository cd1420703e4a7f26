#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace splot::secrets {

/// The key of a sealed file: 32 bytes of chance kept in a file of the user's only (or in the desktop's
/// keychain), or derived from a passphrase with the salt of the sealed file. Its bytes are wiped when the
/// last copy goes.
class SealKey
{
public:
    static constexpr std::size_t bytes = 32;
    static constexpr std::size_t saltBytes = 16;
    using Bytes = std::array<unsigned char, bytes>;
    using Salt = std::array<unsigned char, saltBytes>;
    /// Where a key comes from; a sealed file says which one opens it.
    enum class Origin : char { File = 'k', Passphrase = 'p', Keychain = 'c' };

    /// Rejected: other accounts can read the file. Corrupt: it is no key. NotFound.
    static base::Result<SealKey> fromFile(const std::string &path);
    /// The same; a missing file is made. Two processes that do so at once get the same key.
    static base::Result<SealKey> fromOrIntoFile(const std::string &path);
    /// Where the key of this user is kept unless told otherwise.
    static std::string userFile();
    /// Rejected: shorter than 12 characters.
    static base::Result<SealKey> fromPassphrase(std::string passphrase);
    /// Corrupt: not 32 bytes in hexadecimal digits.
    static base::Result<SealKey> fromHex(std::string_view digits, Origin origin = Origin::File);
    static SealKey random(Origin origin = Origin::File);

    Origin origin() const;
    std::string hex() const; ///< empty for a passphrase
    /// The key itself; of a passphrase by Argon2id, which takes a good part of a second.
    base::Result<Bytes> derive(const Salt &salt) const;

private:
    struct Material;

    explicit SealKey(std::shared_ptr<const Material> material) : m_material(std::move(material)) {}

    std::shared_ptr<const Material> m_material;
};

} // namespace splot::secrets
