#include "core/format/csv.h"

#include <QtGlobal>

#include <algorithm>
#include <unordered_set>

namespace splot::format {

namespace {
constexpr std::size_t none = std::string::npos;

/// The first line end at or after `from`; `next` is behind it. A CR that may become CR LF is not one yet.
std::size_t lineEnd(std::string_view text, std::size_t from, bool end, std::size_t &next)
{
    auto at = from;
    while (at < text.size() && text[at] != '\n' && text[at] != '\r')
        ++at;
    if (at >= text.size() || (text[at] == '\r' && at + 1 == text.size() && !end))
        return none;
    next = at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
    return at;
}

std::int64_t lineCount(std::string_view text)
{
    std::int64_t lines = 0;
    std::size_t at = 0;
    while (lineEnd(text, at, true, at) != none)
        ++lines;
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t");
    if (from == none)
        return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

/// The names as they are used: none blank, none twice.
std::vector<std::string> distinctNames(const std::vector<std::string> &given)
{
    std::vector<std::string> names;
    std::unordered_set<std::string> taken;
    for (std::size_t i = 0; i < given.size(); ++i) {
        std::string name(trimmed(given[i]));
        if (name.empty())
            name = "column " + std::to_string(i + 1);
        std::string tried = name;
        for (int n = 2; !taken.insert(tried).second; ++n)
            tried = name + " (" + std::to_string(n) + ")";
        names.push_back(std::move(tried));
    }
    return names;
}
} // namespace

CsvReader::CsvReader(CsvDialect dialect, CsvLimits limits)
    : m_dialect(std::move(dialect)), m_limits(limits), m_decoder(m_dialect.encoding)
{
    if (!m_dialect.header && !m_dialect.columns.empty())
        m_columns = distinctNames(m_dialect.columns);
    m_named = !m_columns.empty();
}

std::vector<Piece> CsvReader::feed(std::string_view bytes, bool end)
{
    std::vector<Piece> out;
    if (m_fault)
        return out;
    m_decoder.decode(bytes, end, m_buffer);
    if (!m_started && !startOfFile(end))
        return out;
    while (!m_fault && m_at < m_buffer.size()) {
        if (m_skipping && !skipRest(end))
            break;
        if (m_at == m_buffer.size())
            break;
        const auto verdict = scan(end);
        if (verdict == Verdict::NeedsMore)
            break;
        if (verdict == Verdict::Row)
            row(out);
        else
            badLine(verdict, out);
    }
    m_buffer.erase(0, m_at);
    m_at = 0;
    return out;
}

/// Passes over the byte order mark and a line `sep=;`. False: not enough bytes to tell.
bool CsvReader::startOfFile(bool end)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const std::string_view text(m_buffer);
    const auto undecided = [&text, end](std::string_view start) {
        return !end && text.size() < start.size() && start.starts_with(text);
    };
    if (undecided(mark))
        return false;
    const std::size_t from = text.starts_with(mark) ? mark.size() : 0;
    constexpr std::string_view separator = "sep=";
    const auto rest = text.substr(from);
    std::size_t next = 0;
    if (!end && rest.size() < 7 && (rest.starts_with(separator) || separator.starts_with(rest)))
        return false;
    m_started = true;
    advance(from);
    if (rest.starts_with(separator) && lineEnd(rest, 0, end, next) == separator.size() + 1)
        advance(from + next);
    return true;
}

/// Passes over the rest of a reported line. False: its end is not there yet.
bool CsvReader::skipRest(bool end)
{
    std::size_t next = 0;
    if (lineEnd(m_buffer, m_at, end, next) != none) {
        advance(next);
        m_skipping = false;
        return true;
    }
    const bool halfEnd = !end && m_buffer.back() == '\r';
    advance(m_buffer.size() - (halfEnd ? 1 : 0));
    return false;
}

CsvReader::Verdict CsvReader::beyond(std::size_t limit, bool end, bool inQuotes) const
{
    if (limit < m_buffer.size())
        return inQuotes ? Verdict::Unclosed : Verdict::TooLong;
    if (!end)
        return Verdict::NeedsMore;
    return inQuotes ? Verdict::Unclosed : Verdict::Row;
}

/// Somewhat more than there should be: a row of mixed up quotes is given up before it has swallowed many
/// lines.
std::size_t CsvReader::mostColumns() const
{
    return m_named ? std::min(m_limits.columns, m_columns.size() + 100) : m_limits.columns;
}

/// Finds the cells of the row at m_at. A row, its line end included, fits the limit or is bad, however it was
/// cut into chunks.
CsvReader::Verdict CsvReader::scan(bool end)
{
    m_cells.clear();
    const auto limit = std::min(m_buffer.size(), m_at + m_limits.rowBytes);
    std::size_t at = m_at;
    while (true) {
        if (m_cells.size() == mostColumns())
            return Verdict::TooMany;
        const bool quoted = m_dialect.quote != '\0' && at < limit && m_buffer[at] == m_dialect.quote;
        const auto verdict = quoted ? quotedCell(at, limit, end) : plainCell(at, limit, end);
        if (verdict != Verdict::Row)
            return verdict;
        if (at == limit) { // the file ends without a line end
            m_rowEnd = m_rowNext = at;
            return Verdict::Row;
        }
        if (m_buffer[at] == m_dialect.delimiter) {
            ++at;
            continue;
        }
        m_rowEnd = at;
        if (m_buffer[at] == '\r' && at + 1 == limit && (limit < m_buffer.size() || !end))
            return beyond(limit, end, false);
        m_rowNext = at + (m_buffer[at] == '\r' && at + 1 < limit && m_buffer[at + 1] == '\n' ? 2 : 1);
        return Verdict::Row;
    }
}

CsvReader::Verdict CsvReader::quotedCell(std::size_t &at, std::size_t limit, bool end)
{
    const std::string_view text(m_buffer.data(), limit);
    Cell cell{at + 1, 0, false};
    for (std::size_t from = at + 1;;) {
        const auto quote = text.find(m_dialect.quote, from);
        if (quote == none)
            return beyond(limit, end, true);
        if (quote + 1 == limit && (limit < m_buffer.size() || !end)) // may be doubled
            return beyond(limit, end, false);
        if (quote + 1 < limit && text[quote + 1] == m_dialect.quote) {
            cell.doubled = true;
            from = quote + 2;
            continue;
        }
        cell.to = quote;
        m_cells.push_back(cell);
        at = quote + 1;
        if (at < limit && text[at] != m_dialect.delimiter && text[at] != '\r' && text[at] != '\n')
            return Verdict::AfterQuote;
        return Verdict::Row;
    }
}

CsvReader::Verdict CsvReader::plainCell(std::size_t &at, std::size_t limit, bool end)
{
    const auto from = at;
    const char *text = m_buffer.data();
    while (at < limit && text[at] != m_dialect.delimiter && text[at] != '\n' && text[at] != '\r')
        ++at;
    if (at == limit) {
        if (const auto verdict = beyond(limit, end, false); verdict != Verdict::Row)
            return verdict;
    }
    m_cells.push_back(Cell{from, at, false});
    return Verdict::Row;
}

std::string_view CsvReader::rowText() const
{
    return std::string_view(m_buffer).substr(m_at, m_rowEnd - m_at);
}

std::string CsvReader::cellText(const Cell &cell) const
{
    const auto raw = std::string_view(m_buffer).substr(cell.from, cell.to - cell.from);
    if (!cell.doubled)
        return std::string(raw);
    std::string text;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        text += raw[i];
        i += raw[i] == m_dialect.quote ? 1 : 0;
    }
    return text;
}

void CsvReader::row(std::vector<Piece> &out)
{
    const auto text = rowText();
    if (text.empty()) {
        advance(m_rowNext);
        return;
    }
    if (text.find('\0') != none)
        return badRow(base::error(base::ErrorCode::Corrupt,
                                  QT_TRANSLATE_NOOP("splot", "The row has a zero byte: it is no text.")),
                      out);
    if (!isUtf8(text))
        return badRow(base::error(base::ErrorCode::Corrupt,
                                  QT_TRANSLATE_NOOP("splot", "The row has bytes that are not %1."),
                                  {std::string(encodingName(m_dialect.encoding))}),
                      out);
    if (!m_named && takeNames())
        return;
    if (m_cells.size() != m_columns.size())
        return badRow(base::error(base::ErrorCode::Corrupt,
                                  QT_TRANSLATE_NOOP("splot", "The row has %1 columns; there should be %2."),
                                  {std::to_string(m_cells.size()), std::to_string(m_columns.size())}),
                      out);
    model::Object values;
    values.reserve(m_cells.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        values.emplace_back(m_columns[i], model::Value(cellText(m_cells[i])));
    out.push_back(
        piece(std::string_view(m_buffer).substr(m_at, m_rowNext - m_at), model::Value(std::move(values))));
    advance(m_rowNext);
}

/// Takes the columns from the first row. True: the row was the header.
bool CsvReader::takeNames()
{
    std::vector<std::string> given(m_cells.size());
    if (m_dialect.header)
        std::transform(m_cells.begin(), m_cells.end(), given.begin(),
                       [this](const Cell &c) { return cellText(c); });
    m_columns = distinctNames(given);
    m_named = true;
    if (m_dialect.header)
        advance(m_rowNext);
    return m_dialect.header;
}

/// Reports the first line of a row that has no end to be trusted, and goes on with the next line.
void CsvReader::badLine(Verdict verdict, std::vector<Piece> &out)
{
    base::Error error;
    switch (verdict) {
    case Verdict::Unclosed:
        error = base::error(base::ErrorCode::Corrupt,
                            QT_TRANSLATE_NOOP("splot", "A quote is opened and never closed."));
        break;
    case Verdict::AfterQuote:
        error = base::error(base::ErrorCode::Corrupt,
                            QT_TRANSLATE_NOOP("splot", "There is text after a closing quote."));
        break;
    case Verdict::TooMany:
        error = base::error(base::ErrorCode::Corrupt,
                            QT_TRANSLATE_NOOP("splot", "The row has more than %1 columns."),
                            {std::to_string(mostColumns())});
        break;
    default:
        error = base::error(base::ErrorCode::Corrupt,
                            QT_TRANSLATE_NOOP("splot", "The row is longer than %1 bytes."),
                            {std::to_string(m_limits.rowBytes)});
    }
    m_rowEnd = lineEnd(m_buffer, m_at, true, m_rowNext);
    if (m_rowEnd == none || (m_rowNext == m_buffer.size() && m_buffer.back() == '\r')) {
        m_skipping = true;
        m_rowEnd = m_rowNext = m_rowEnd == none ? m_buffer.size() : m_rowEnd;
    }
    badRow(std::move(error), out);
}

void CsvReader::badRow(base::Error error, std::vector<Piece> &out)
{
    const auto text = std::string_view(m_buffer).substr(m_at, m_rowNext - m_at);
    if (error.detail.empty())
        error.detail = "line " + std::to_string(m_line) + ", byte " + std::to_string(m_offset);
    if (!m_named && m_dialect.header) {
        m_fault =
            base::error(base::ErrorCode::Corrupt,
                        QT_TRANSLATE_NOOP(
                            "splot", "The header of the file cannot be read, so its rows have no names: %1"),
                        {error.text()}, error.detail);
    }
    Piece bad = piece(text, base::fail(std::move(error)));
    bad.raw = excerpt(rowText());
    out.push_back(std::move(bad));
    advance(m_rowNext);
}

Piece CsvReader::piece(std::string_view text, base::Result<model::Value> value) const
{
    return Piece{m_line, m_offset, m_offset + encodedSize(text, m_dialect.encoding), std::move(value), {}};
}

void CsvReader::advance(std::size_t to)
{
    const auto passed = std::string_view(m_buffer).substr(m_at, to - m_at);
    m_line += lineCount(passed);
    m_offset += encodedSize(passed, m_dialect.encoding);
    m_at = to;
}

} // namespace splot::format
