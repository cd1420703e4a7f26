#include "core/connectors/files/rowreader.h"

#include "core/format/json.h"

#include <algorithm>

namespace splot::connectors {

using base::ErrorCode;

namespace {

constexpr qint64 headBytes = 64 * 1024;
constexpr qint64 chunkBytes = 256 * 1024;

} // namespace

std::string rowVersion(const model::Value &row)
{
    return QByteArray::number(static_cast<qulonglong>(format::hash(row)), 16).toStdString();
}

RowReader::RowReader(FileObject object, FoundFile file)
    : m_object(std::move(object)), m_file(std::move(file)), m_source(QString::fromStdString(m_file.path))
{}

base::Result<void> RowReader::open()
{
    if (!m_source.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::NotConnected,
                          QT_TRANSLATE_NOOP("splot", "The file %1 cannot be opened: %2"),
                          {m_file.name, m_source.errorString().toStdString()});
    if (m_object.format == FileFormat::Csv) {
        m_dialect = format::sniffCsv(m_source.peek(headBytes).toStdString());
        m_dialect.header = m_object.header;
        m_dialect.delimiter = m_object.delimiter.value_or(m_dialect.delimiter);
        m_dialect.encoding = m_object.encoding.value_or(m_dialect.encoding);
        m_reader = format::CsvReader(m_dialect);
    } else {
        m_reader = format::JsonReader(m_object.format == FileFormat::Json ? format::JsonShape::Array
                                                                          : format::JsonShape::Lines);
    }
    return {};
}

base::Result<std::vector<FileRow>> RowReader::read()
{
    const QByteArray bytes = m_source.read(chunkBytes);
    if (m_source.error() != QFileDevice::NoError)
        return base::fail(ErrorCode::NotConnected,
                          QT_TRANSLATE_NOOP("splot", "The file %1 cannot be read: %2"),
                          {m_file.name, m_source.errorString().toStdString()});
    m_atEnd = m_source.atEnd();
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::vector<format::Piece> pieces;
    if (auto *csv = std::get_if<format::CsvReader>(&m_reader)) {
        pieces = csv->feed(text, m_atEnd);
        m_atEnd = m_atEnd || csv->fault();
    } else if (auto *json = std::get_if<format::JsonReader>(&m_reader)) {
        pieces = json->feed(text, m_atEnd);
        m_atEnd = m_atEnd || json->fault();
    }
    std::vector<FileRow> rows;
    if (auto fault = missingColumn()) {
        rows.push_back(std::move(*fault));
        m_atEnd = true;
        return rows;
    }
    rows.reserve(pieces.size());
    for (format::Piece &piece : pieces)
        rows.push_back(judged(std::move(piece)));
    return rows;
}

std::vector<std::string> RowReader::columns() const
{
    const auto *csv = std::get_if<format::CsvReader>(&m_reader);
    return csv ? csv->columns() : std::vector<std::string>();
}

/// One report for the whole file instead of one a row.
std::optional<FileRow> RowReader::missingColumn()
{
    const std::vector<std::string> have = columns();
    if (m_checked || have.empty())
        return {};
    m_checked = true;
    for (const std::string &column : m_object.idColumns(have)) {
        if (std::find(have.begin(), have.end(), column) != have.end())
            continue;
        base::Error error =
            base::error(ErrorCode::Corrupt,
                        QT_TRANSLATE_NOOP(
                            "splot", "The file %1 has no column %2, which tells rows apart; none was read."),
                        {m_file.name, column});
        error.field = column;
        format::Piece piece;
        piece.line = 1;
        for (const std::string &name : have)
            piece.raw += (piece.raw.empty() ? "" : " | ") + name;
        piece.raw.resize(std::min<std::size_t>(piece.raw.size(), 4000));
        piece.value = base::fail(error);
        return FileRow{std::move(piece), base::fail(std::move(error))};
    }
    return {};
}

FileRow RowReader::judged(format::Piece piece)
{
    if (!piece.value) {
        base::Error error = piece.value.error();
        return {std::move(piece), base::fail(std::move(error))};
    }
    auto id = rowId(*piece.value, m_object.idColumns(columns()));
    if (id && m_object.snapshot && !m_seen.insert(id->value).second)
        id = base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The file has two rows with the id %1; this is the later one."),
            {id->value});
    return {std::move(piece), std::move(id)};
}

} // namespace splot::connectors
