#pragma once

#include "core/model/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace splot::app {

/// One column: its name for programs, its title for people.
struct Column
{
    std::string key;
    const char *title;  ///< source text
    bool words = false; ///< its cells are words of closed lists, which people read in their language
};

/// Rows of values, shown aligned to people and as JSON objects to programs.
class Table
{
public:
    explicit Table(std::vector<Column> columns) : m_columns(std::move(columns)) {}

    void add(std::vector<model::Value> row) { m_rows.push_back(std::move(row)); }
    std::size_t size() const { return m_rows.size(); }
    bool empty() const { return m_rows.empty(); }

    /// A heading and a line a row; `width` 0: as wide as it needs, else the widest column of text gives way.
    std::string text(int width) const;
    /// One `title: value` a line, for a single row.
    std::string sheet() const;
    model::Value json() const;

private:
    std::string cell(std::size_t column, const model::Value &value) const;

    std::vector<Column> m_columns;
    std::vector<std::vector<model::Value>> m_rows;
};

/// A word of a closed list, for a cell.
inline std::string word(std::string_view name)
{
    return std::string(name);
}
/// A value as people read it in one line: local time, yes and no, control characters made harmless.
std::string cellText(const model::Value &value);
/// Columns that a terminal needs: wide East Asian characters take two, combining ones none.
int displayWidth(const std::string &utf8);
/// At most `width` columns; what is cut off is shown by an ellipsis.
std::string elided(const std::string &utf8, int width);

} // namespace splot::app
