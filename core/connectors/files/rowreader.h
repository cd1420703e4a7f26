#pragma once

#include "core/connectors/files/filelist.h"
#include "core/format/csv.h"
#include "core/format/jsonlines.h"

#include <QFile>

#include <set>
#include <variant>

namespace splot::connectors {

/// One row of a file, or the report of one that cannot be taken.
struct FileRow
{
    format::Piece piece;
    base::Result<model::LocalId> id; ///< an error: the row is bad
};

/// Changes whenever the row does.
std::string rowVersion(const model::Value &row);

/// Reads one file chunk by chunk; for CSV it guesses what the object does not say. Blocks; on the worker's
/// thread.
class RowReader
{
public:
    RowReader(FileObject object, FoundFile file);

    /// NotConnected: the file cannot be opened just now.
    base::Result<void> open();
    /// The rows of the next piece of the file; they may be none before its end.
    base::Result<std::vector<FileRow>> read();
    bool atEnd() const { return m_atEnd; }

    const FoundFile &file() const { return m_file; }
    const format::CsvDialect &dialect() const { return m_dialect; }
    /// Of a CSV file, once its first rows are read.
    std::vector<std::string> columns() const;

private:
    FileRow judged(format::Piece piece);
    std::optional<FileRow> missingColumn();

    FileObject m_object;
    FoundFile m_file;
    QFile m_source;
    format::CsvDialect m_dialect;
    std::variant<std::monostate, format::CsvReader, format::JsonReader> m_reader;
    std::set<std::string> m_seen; ///< ids, to find the second row of one id
    bool m_checked = false;       ///< the id columns are there
    bool m_atEnd = false;
};

} // namespace splot::connectors
