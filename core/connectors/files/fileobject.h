#pragma once

#include "core/base/result.h"
#include "core/format/csv.h"
#include "core/model/ids.h"
#include "core/model/value.h"

#include <optional>
#include <string>
#include <vector>

namespace splot::connectors {

enum class FileFormat { Csv, JsonLines, Json };
enum class FileWriting { None, Whole, Append };

/// One object of a folder: which files hold its rows and how they are read and written.
struct FileObject
{
    model::ObjectName name;
    std::string pattern; ///< "prices*.csv", relative to the folder; wildcards only in the last part
    FileFormat format = FileFormat::Csv;
    std::vector<std::string> id; ///< columns that make the local id; empty: the first column, in JSON "id"
    std::optional<char> delimiter;
    std::optional<format::TextEncoding> encoding;
    bool header = true;
    bool snapshot = true; ///< the files together hold every row; else only what changed
    std::string moveTo;   ///< folder for files that were read; empty: they stay
    FileWriting writing = FileWriting::None;

    bool oneFile() const { return pattern.find_first_of("*?[") == std::string::npos; }
    /// The members that make the local id, given the columns of a file.
    std::vector<std::string> idColumns(const std::vector<std::string> &columns) const;
};

/// Reads the setting "objects". Rejected (Error::field): what is wrong in it.
base::Result<std::vector<FileObject>> readFileObjects(const model::Object &settings);
/// The object that a file is by itself, where the setting "objects" is not given; nothing: not a kind of file
/// that is read.
std::optional<FileObject> fileAsObject(const std::string &fileName);

/// The local id of a row: the texts of its id columns, joined by "|" (a "|" or "\" within one of several gets
/// a "\" before it). Rejected (Error::field): a column is missing or blank.
base::Result<model::LocalId> rowId(const model::Value &row, const std::vector<std::string> &idColumns);

} // namespace splot::connectors
