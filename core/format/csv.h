#pragma once

#include "core/format/piece.h"
#include "core/format/textencoding.h"

#include <optional>
#include <vector>

namespace splot::format {

/// How one CSV file is written (RFC 4180 and what is seen beside it).
struct CsvDialect
{
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ',';
    char quote = '"';                 ///< NUL: no quotes
    bool header = true;               ///< the first row names the columns
    std::vector<std::string> columns; ///< names where there is no header; empty: "column 1", "column 2" ...
    bool mark = false;                ///< writing: begin with a byte order mark
    bool crlf = true;                 ///< writing: end rows with CR LF, else LF
    bool operator==(const CsvDialect &) const = default;
};

/// Guesses the dialect from the beginning of a file (64 KiB are plenty). A line `sep=;` decides.
CsvDialect sniffCsv(std::string_view head);

struct CsvLimits
{
    std::size_t rowBytes = 1024U * 1024; ///< of one row, decoded
    std::size_t columns = 4096;
};

/// Reads a CSV file chunk by chunk. Each good row is an object from column names to texts.
///
/// Bad rows are reported one by one and the reading goes on: too many or too few columns, bytes that the
/// encoding does not have, zero bytes, text after a closing quote, a quote that is never closed, a row over
/// the limit. After a row whose quotes are broken it goes on with the next line, so that one lost quote costs
/// one row. Rows end with LF, CR LF or CR; lines without any text are passed over. A quote inside an unquoted
/// text is text. Column names are trimmed; an unnamed column is "column 3", the second "Name" is "Name (2)".
class CsvReader
{
public:
    explicit CsvReader(CsvDialect dialect = {}, CsvLimits limits = {});

    /// The rows that are complete with these bytes. `end`: nothing follows.
    std::vector<Piece> feed(std::string_view bytes, bool end = false);
    /// Known after the header, or after the first row where there is none.
    const std::vector<std::string> &columns() const { return m_columns; }
    /// The header cannot be read: no row can be named and none will come.
    const std::optional<base::Error> &fault() const { return m_fault; }

private:
    struct Cell
    {
        std::size_t from = 0;
        std::size_t to = 0;
        bool doubled = false; ///< has doubled quotes
    };
    enum class Verdict { Row, NeedsMore, Unclosed, AfterQuote, TooLong, TooMany };

    Verdict scan(bool end);
    Verdict quotedCell(std::size_t &at, std::size_t limit, bool end);
    Verdict plainCell(std::size_t &at, std::size_t limit, bool end);
    Verdict beyond(std::size_t limit, bool end, bool inQuotes) const;
    std::size_t mostColumns() const;
    bool startOfFile(bool end);
    bool skipRest(bool end);
    void row(std::vector<Piece> &out);
    void badLine(Verdict verdict, std::vector<Piece> &out);
    void badRow(base::Error error, std::vector<Piece> &out);
    bool takeNames();
    std::string cellText(const Cell &cell) const;
    std::string_view rowText() const;
    Piece piece(std::string_view text, base::Result<model::Value> value) const;
    void advance(std::size_t to);

    CsvDialect m_dialect;
    CsvLimits m_limits;
    TextDecoder m_decoder;
    std::string m_buffer;      ///< decoded text that is not read yet
    std::size_t m_at = 0;      ///< where the next row starts in it
    std::size_t m_rowEnd = 0;  ///< of the scanned row: without its line end
    std::size_t m_rowNext = 0; ///< with it
    std::vector<Cell> m_cells;
    std::vector<std::string> m_columns;
    std::optional<base::Error> m_fault;
    std::int64_t m_line = 1;
    std::int64_t m_offset = 0;
    bool m_started = false;
    bool m_named = false;
    bool m_skipping = false; ///< within the rest of a line that was reported already
};

/// Writes rows so that CsvReader reads back the same texts.
class CsvWriter
{
public:
    CsvWriter(CsvDialect dialect, std::vector<std::string> columns);

    /// What stands before the rows: the mark and the header, as the dialect says.
    base::Result<std::string> start() const;
    /// One row; a column without a member is empty. Rejected (Error::field): a member without a column, a
    /// character that the encoding does not have, a text that needs quotes where there are none.
    base::Result<std::string> row(const model::Value &values) const;

private:
    base::Result<void> append(std::string &line, std::string_view text) const;
    base::Result<std::string> finish(std::string line) const;

    CsvDialect m_dialect;
    std::vector<std::string> m_columns;
};

} // namespace splot::format
