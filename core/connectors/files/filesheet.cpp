#include "core/connectors/files/filesheet.h"

#include "core/format/json.h"

#include <QFile>

#include <algorithm>

namespace splot::connectors {

using base::ErrorCode;

namespace {

constexpr qint64 mostBytes = 512LL * 1024 * 1024;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Whether the bytes end with a line end, in their encoding.
bool endsLine(std::string_view bytes, format::TextEncoding encoding)
{
    if (encoding == format::TextEncoding::Utf16Le || encoding == format::TextEncoding::Utf16Be) {
        if (bytes.size() < 2)
            return false;
        const bool little = encoding == format::TextEncoding::Utf16Le;
        const char low = bytes[bytes.size() - (little ? 2 : 1)];
        const char high = bytes[bytes.size() - (little ? 1 : 2)];
        return high == '\0' && isLineEnd(low);
    }
    return !bytes.empty() && isLineEnd(bytes.back());
}

std::string cellText(const model::Value &value)
{
    return value.list() || value.object() ? format::writeJson(value) : value.toText();
}

} // namespace

base::Result<void> FileSheet::load(const FoundFile &file)
{
    QFile source(QString::fromStdString(file.path));
    if (source.size() > mostBytes)
        return base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The file %1 is too large to be written anew for single rows."),
            {file.name});
    RowReader reader(m_object, file);
    SPLOT_TRY(reader.open());
    while (!reader.atEnd()) {
        SPLOT_ASSIGN(const std::vector<FileRow> rows, reader.read());
        for (const FileRow &r : rows) {
            Row row;
            row.from = static_cast<std::size_t>(r.piece.offset);
            row.to = static_cast<std::size_t>(r.piece.endOffset);
            if (r.piece.value) {
                row.body = *r.piece.value;
                row.id =
                    rowId(row.body, m_object.idColumns(reader.columns())).value_or(model::LocalId()).value;
            } else if (m_object.format == FileFormat::Json) {
                return base::fail(r.piece.value.error());
            }
            m_rows.push_back(std::move(row));
            index(m_rows.size() - 1);
        }
    }
    if (!source.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::NotConnected,
                          QT_TRANSLATE_NOOP("splot", "The file %1 cannot be opened: %2"),
                          {file.name, source.errorString().toStdString()});
    m_old = source.readAll().toStdString();
    m_dialect = reader.dialect();
    m_columns = reader.columns();
    if (m_rows.empty() || m_rows.back().to <= m_old.size())
        return {};
    base::Error e = base::error(
        ErrorCode::BackOff, QT_TRANSLATE_NOOP("splot", "The file %1 is just being changed."), {file.name});
    e.wait = std::chrono::seconds(2);
    return base::fail(std::move(e));
}

void FileSheet::index(std::size_t at)
{
    const Row &row = m_rows[at];
    if (row.id.empty())
        return;
    const bool isNew = m_byId.insert_or_assign(row.id, at).second;
    if (!isNew)
        m_several.insert(row.id);
}

const model::Value *FileSheet::row(const std::string &id, bool &several) const
{
    several = m_several.count(id) > 0;
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? nullptr : &m_rows[it->second].body;
}

base::Result<model::LocalId> FileSheet::idOf(const model::Value &body) const
{
    return rowId(body, m_object.idColumns(m_columns));
}

base::Result<model::Value> FileSheet::asHeld(const model::Value &body)
{
    if (m_object.format != FileFormat::Csv)
        return format::readJson(format::writeJson(body));
    if (m_columns.empty() && body.object()) { // a new file
        m_dialect.delimiter = m_object.delimiter.value_or(',');
        m_dialect.encoding = m_object.encoding.value_or(format::TextEncoding::Utf8);
        m_dialect.header = m_object.header;
        m_begun = true;
        m_old.clear(); // blank lines at most
        m_columns = m_object.id;
        for (const auto &[name, value] : *body.object()) {
            if (std::find(m_columns.begin(), m_columns.end(), name) == m_columns.end())
                m_columns.push_back(name);
        }
    }
    SPLOT_TRY(encoded(body));
    model::Object held;
    for (const std::string &column : m_columns) {
        const model::Value *v = body.member(column);
        held.emplace_back(column, v ? cellText(*v) : std::string());
    }
    return model::Value(std::move(held));
}

base::Result<std::string> FileSheet::encoded(const model::Value &body) const
{
    if (m_object.format == FileFormat::Csv)
        return format::CsvWriter(m_dialect, m_columns).row(body);
    return format::writeJson(body) + (m_object.format == FileFormat::JsonLines ? "\n" : "");
}

base::Result<void> FileSheet::replace(const std::string &id, const model::Value &body)
{
    SPLOT_ASSIGN(std::string text, encoded(body));
    SPLOT_ASSIGN(const model::LocalId newId, idOf(body));
    const std::size_t at = m_byId.at(id);
    Row &row = m_rows[at];
    row.text = std::move(text);
    row.body = body;
    row.id = newId.value;
    row.changed = true;
    m_byId.erase(id);
    index(at);
    m_changed = true;
    return {};
}

base::Result<void> FileSheet::add(const model::Value &body)
{
    Row row;
    SPLOT_ASSIGN(row.text, encoded(body));
    SPLOT_ASSIGN(const model::LocalId id, idOf(body));
    row.id = id.value;
    row.body = body;
    row.isNew = true;
    m_rows.push_back(std::move(row));
    index(m_rows.size() - 1);
    m_changed = true;
    return {};
}

void FileSheet::remove(const std::string &id)
{
    m_rows[m_byId.at(id)].removed = true;
    m_byId.erase(id);
    m_changed = true;
}

base::Result<std::string> FileSheet::bytes() const
{
    std::string result;
    if (m_object.format == FileFormat::Json) {
        result = array();
    } else {
        if (m_begun) {
            SPLOT_ASSIGN(result, format::CsvWriter(m_dialect, m_columns).start());
        }
        result += lines();
    }
    SPLOT_TRY(check(result));
    return result;
}

std::string FileSheet::lines() const
{
    std::string result;
    std::size_t at = 0;
    bool adds = false;
    for (const Row &row : m_rows) {
        adds = adds || (row.isNew && !row.removed);
        if (row.isNew)
            continue;
        result.append(m_old, at, row.from - at);
        at = row.to;
        if (!row.changed && !row.removed) {
            result.append(m_old, row.from, row.to - row.from);
            continue;
        }
        if (!row.removed)
            result += row.text;
        // The line end of a JSON line stands behind its row; a written row brings its own.
        at += m_object.format == FileFormat::JsonLines && at < m_old.size() && m_old[at] == '\n';
    }
    result.append(m_old, at);
    if (adds && !result.empty() && !endsLine(result, m_dialect.encoding))
        result += *format::encode(m_dialect.crlf && m_object.format == FileFormat::Csv ? "\r\n" : "\n",
                                  m_dialect.encoding);
    for (const Row &row : m_rows) {
        if (row.isNew && !row.removed)
            result += row.text;
    }
    return result;
}

std::string FileSheet::array() const
{
    std::string result = "[";
    for (const Row &row : m_rows) {
        if (row.removed)
            continue;
        result += result.size() > 1 ? ",\n" : "\n";
        result += !row.isNew && !row.changed ? m_old.substr(row.from, row.to - row.from) : row.text;
    }
    return result + "\n]\n";
}

/// Reads the new content and compares: a fault here would damage a file of somebody else.
base::Result<void> FileSheet::check(const std::string &bytes) const
{
    std::vector<format::Piece> pieces;
    if (m_object.format == FileFormat::Csv) {
        format::CsvDialect dialect = m_dialect;
        dialect.columns = m_columns;
        pieces = format::CsvReader(dialect).feed(bytes, true);
    } else {
        const bool isArray = m_object.format == FileFormat::Json;
        pieces = format::JsonReader(isArray ? format::JsonShape::Array : format::JsonShape::Lines)
                     .feed(bytes, true);
    }
    std::size_t at = 0;
    bool same = true;
    for (const Row &row : m_rows) { // added rows stand last in both
        if (row.removed)
            continue;
        same = same && at < pieces.size() &&
               (row.id.empty() || (pieces[at].value && *pieces[at].value == row.body));
        ++at;
    }
    if (same && at == pieces.size())
        return {};
    return base::fail(ErrorCode::Internal,
                      QT_TRANSLATE_NOOP("splot",
                                        "The new content of the file for %1 does not read back as it should; "
                                        "the file was left as it is."),
                      {m_object.name.value});
}

} // namespace splot::connectors
