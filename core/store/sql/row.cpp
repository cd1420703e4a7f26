#include "core/store/sql/row.h"

#include "core/store/codec/valuecodec.h"

#include <QSqlQuery>
#include <QVariant>

namespace splot::store {

void Row::spoil()
{
    if (!m_error)
        m_error = base::error(
            base::ErrorCode::Corrupt,
            QT_TRANSLATE_NOOP("splot", "A stored value is damaged. Restore the workspace from a backup."), {},
            "column " + std::to_string(m_column));
}

std::string Row::nextText()
{
    return m_query.value(m_column++).toString().toStdString();
}

Row &Row::operator>>(std::int64_t &out)
{
    out = m_query.value(m_column++).toLongLong();
    return *this;
}

Row &Row::operator>>(std::uint64_t &out)
{
    out = static_cast<std::uint64_t>(m_query.value(m_column++).toLongLong());
    return *this;
}

Row &Row::operator>>(int &out)
{
    out = m_query.value(m_column++).toInt();
    return *this;
}

Row &Row::operator>>(std::int16_t &out)
{
    out = static_cast<std::int16_t>(m_query.value(m_column++).toInt());
    return *this;
}

Row &Row::operator>>(bool &out)
{
    out = m_query.value(m_column++).toInt() != 0;
    return *this;
}

Row &Row::operator>>(std::string &out)
{
    out = nextText();
    return *this;
}

Row &Row::operator>>(QByteArray &out)
{
    out = m_query.value(m_column++).toByteArray();
    return *this;
}

Row &Row::operator>>(model::Moment &out)
{
    return *this >> out.micros;
}

Row &Row::operator>>(model::Value &out)
{
    const QByteArray bytes = m_query.value(m_column++).toByteArray();
    auto value = decodeValue({bytes.constData(), static_cast<std::size_t>(bytes.size())});
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
