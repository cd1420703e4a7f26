#pragma once

#include <QByteArray>

#include <cstdint>
#include <string>
#include <string_view>

namespace splot::store {

/// Builds a compact byte string: numbers as base-128 varints, texts with their length.
class ByteWriter
{
public:
    void byte(std::uint8_t value) { m_bytes.append(static_cast<char>(value)); }
    void number(std::uint64_t value);
    void signedNumber(std::int64_t value); ///< zigzag: small magnitudes stay short
    void text(std::string_view value);
    void raw(std::string_view value) { m_bytes.append(value.data(), static_cast<qsizetype>(value.size())); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote, never past the end; after damage every answer is 0 or empty and failed() is
/// true.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}

    std::uint8_t byte();
    std::uint64_t number();
    std::int64_t signedNumber();
    std::string_view text();
    std::string_view raw(std::uint64_t size);
    /// A number of things that take at least one byte each: damage cannot ask for more memory than there are
    /// bytes.
    std::size_t count();
    bool failed() const { return m_failed; }
    void fail();
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace splot::store
