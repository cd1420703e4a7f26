#include "core/format/csv.h"

#include "core/model/decimal.h"
#include "core/model/moment.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace splot::format {

namespace {
using Rows = std::vector<std::vector<std::string>>;
constexpr std::size_t sampleRows = 50;

/// The first rows as one delimiter cuts them; forgiving: only a guess hangs on it.
Rows cut(std::string_view text, char delimiter)
{
    Rows rows{{std::string()}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        auto &cell = rows.back().back();
        if (c == '"' && (quoted || cell.empty())) {
            if (quoted && i + 1 < text.size() && text[i + 1] == '"')
                cell += text[i++];
            else
                quoted = !quoted;
        } else if (quoted) {
            cell += c;
        } else if (c == delimiter) {
            rows.back().emplace_back();
        } else if (c == '\n' || c == '\r') {
            if (rows.back().size() == 1 && cell.empty())
                continue; // a blank line, or the second half of CR LF
            if (rows.size() == sampleRows)
                return rows;
            rows.push_back({std::string()});
        } else {
            cell += c;
        }
    }
    if (rows.size() > 1)
        rows.pop_back(); // the head may end within it
    return rows;
}

/// How well the rows agree on a number of columns, above 1.
double agreement(const Rows &rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto &row : rows)
        ++counts[row.size()];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most->first < 2)
        return 0;
    const double share = static_cast<double>(most->second) / static_cast<double>(rows.size());
    return share + 0.001 * static_cast<double>(std::min<std::size_t>(most->first, 100));
}

bool looksLikeData(const std::string &cell)
{
    std::string number = cell;
    std::replace(number.begin(), number.end(), ',', '.');
    number.erase(std::remove(number.begin(), number.end(), ' '), number.end());
    return cell.empty() || model::Decimal::parse(number) || model::Date::parse(cell) ||
           model::Moment::parse(cell) || cell.find('@') != std::string::npos;
}

/// Names are words, and each is there once; where the columns below hold the same kind of words nothing
/// speaks against names, and most files have them.
bool firstIsHeader(const Rows &rows)
{
    const auto &first = rows.front();
    const std::set<std::string> distinct(first.begin(), first.end());
    return distinct.size() == first.size() && std::none_of(first.begin(), first.end(), looksLikeData);
}

std::string decoded(std::string_view head, TextEncoding encoding)
{
    std::string text;
    TextDecoder(encoding).decode(head, false, text);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    return text;
}
} // namespace

CsvDialect sniffCsv(std::string_view head)
{
    CsvDialect dialect;
    dialect.encoding = sniffEncoding(head);
    dialect.mark = startsWithMark(head, dialect.encoding);
    std::string text = decoded(head, dialect.encoding);
    const auto lineEnd = text.find('\n');
    dialect.crlf = lineEnd != std::string::npos && lineEnd > 0 && text[lineEnd - 1] == '\r';
    const bool declared = text.starts_with("sep=") && text.size() > 5 && (text[5] == '\n' || text[5] == '\r');
    if (declared) {
        dialect.delimiter = text[4];
        text.erase(0, text.find('\n') == std::string::npos ? 6 : text.find('\n') + 1);
    }
    double best = 0;
    for (const char candidate : {'\t', '|', ';', ','}) { // where two fit, the one that is rarer in texts
        const double found = declared ? 0 : agreement(cut(text, candidate));
        if (found > best) {
            best = found;
            dialect.delimiter = candidate;
        }
    }
    dialect.header = firstIsHeader(cut(text, dialect.delimiter));
    return dialect;
}

} // namespace splot::format
