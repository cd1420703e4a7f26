#include "core/store/sql/row.h"

#include "core/store/codec/valuecodec.h"

#include <sqlite3.h>

namespace splot::store {

void Row::spoil()
{
    if (!m_error)
        m_error = base::error(
            base::ErrorCode::Corrupt,
            QT_TRANSLATE_NOOP("splot", "A stored value is damaged. Restore the workspace from a backup."), {},
            "column " + std::to_string(m_column));
}

std::string_view Row::nextBytes()
{
    const int column = m_column++;
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Row &Row::operator>>(std::int64_t &out)
{
    out = sqlite3_column_int64(m_statement, m_column++);
    return *this;
}

Row &Row::operator>>(std::uint64_t &out)
{
    out = static_cast<std::uint64_t>(sqlite3_column_int64(m_statement, m_column++));
    return *this;
}

Row &Row::operator>>(int &out)
{
    out = sqlite3_column_int(m_statement, m_column++);
    return *this;
}

Row &Row::operator>>(std::int16_t &out)
{
    out = static_cast<std::int16_t>(sqlite3_column_int(m_statement, m_column++));
    return *this;
}

Row &Row::operator>>(bool &out)
{
    out = sqlite3_column_int(m_statement, m_column++) != 0;
    return *this;
}

Row &Row::operator>>(std::string &out)
{
    out = nextBytes();
    return *this;
}

Row &Row::operator>>(QByteArray &out)
{
    const auto bytes = nextBytes();
    out = QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return *this;
}

Row &Row::operator>>(model::Moment &out)
{
    return *this >> out.micros;
}

Row &Row::operator>>(model::Value &out)
{
    auto value = decodeValue(nextBytes());
    if (value)
        out = std::move(*value);
    else
        spoil();
    return *this;
}

Row &Row::operator>>(base::Message &out)
{
    model::Value value;
    *this >> value;
    out = messageFromValue(value);
    return *this;
}

Row &Row::operator>>(std::vector<std::string> &out)
{
    model::Value value;
    *this >> value;
    out.clear();
    if (const auto *list = value.list()) {
        for (const auto &item : *list)
            out.push_back(item.toText());
    }
    return *this;
}

} // namespace splot::store
