#include "core/store/codec/bytes.h"

namespace splot::store {

void ByteWriter::number(std::uint64_t value)
{
    while (value >= 0x80U) {
        byte(static_cast<std::uint8_t>(value | 0x80U));
        value >>= 7U;
    }
    byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signedNumber(std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0U));
}

void ByteWriter::text(std::string_view value)
{
    number(value.size());
    raw(value);
}

void ByteReader::fail()
{
    m_failed = true;
    m_rest = {};
}

std::uint8_t ByteReader::byte()
{
    if (m_rest.empty()) {
        fail();
        return 0;
    }
    const auto value = static_cast<std::uint8_t>(m_rest.front());
    m_rest.remove_prefix(1);
    return value;
}

std::uint64_t ByteReader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint8_t next = byte();
        if (shift == 63 && next > 1)
            break;
        value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
        if (next < 0x80U)
            return m_failed ? 0 : value;
    }
    fail();
    return 0;
}

std::int64_t ByteReader::signedNumber()
{
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>((bits >> 1U) ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : 0U));
}

std::string_view ByteReader::raw(std::uint64_t size)
{
    if (size > m_rest.size()) {
        fail();
        return {};
    }
    const std::string_view value = m_rest.substr(0, static_cast<std::size_t>(size));
    m_rest.remove_prefix(value.size());
    return value;
}

std::string_view ByteReader::text()
{
    return raw(number());
}

std::size_t ByteReader::count()
{
    const std::uint64_t n = number();
    if (n > m_rest.size()) {
        fail();
        return 0;
    }
    return static_cast<std::size_t>(n);
}

} // namespace splot::store
