#include "app/commandline/table.h"

#include "app/commandline/closedwords.h"

#include "app/commandline/texts.h"
#include "core/format/json.h"

#include <QDateTime>
#include <QString>

#include <algorithm>

namespace splot::app {

using model::Value;

namespace {
constexpr int leastWidth = 12;

/// Wide ranges of Unicode's EastAsianWidth.txt that people meet in names and addresses.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F) || (c >= 0x1F900 && c <= 0x1F9FF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

int columnsOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

/// Nothing that a terminal would take as a command, and no second line.
std::string harmless(const std::string &text)
{
    QString out = QString::fromStdString(text);
    for (QChar &c : out) {
        if (c.unicode() == '\n' || c.unicode() == '\r' || c.unicode() == '\t')
            c = QLatin1Char(' ');
        else if (c.category() == QChar::Other_Control)
            c = QChar(QChar::ReplacementCharacter);
    }
    return out.toStdString();
}

void pad(std::string &out, int count)
{
    out.append(static_cast<std::size_t>(std::max(0, count)), ' ');
}

using Cells = std::vector<std::vector<std::string>>;

std::vector<int> widthsOf(const Cells &cells, std::size_t columns)
{
    std::vector<int> widths(columns, 0);
    for (const auto &row : cells) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    return widths;
}

void squeeze(std::vector<int> &widths, int width)
{
    const int gaps = 2 * (static_cast<int>(widths.size()) - 1);
    int total = gaps;
    for (const int w : widths)
        total += w;
    while (total > width) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= leastWidth)
            return;
        const int less = std::min(total - width, *widest - leastWidth);
        *widest -= less;
        total -= less;
    }
}
} // namespace

int displayWidth(const std::string &utf8)
{
    int width = 0;
    for (const char32_t c : QString::fromStdString(utf8).toStdU32String())
        width += columnsOf(c);
    return width;
}

std::string elided(const std::string &utf8, int width)
{
    if (displayWidth(utf8) <= width)
        return utf8;
    std::u32string out;
    int used = 1; // the ellipsis
    for (const char32_t c : QString::fromStdString(utf8).toStdU32String()) {
        used += columnsOf(c);
        if (used > width)
            break;
        out += c;
    }
    return QString::fromStdU32String(out).toStdString() + "\xE2\x80\xA6";
}

std::string cellText(const Value &value)
{
    if (const auto *b = value.get<bool>())
        return *b ? say(QT_TRANSLATE_NOOP("splot", "yes")) : say(QT_TRANSLATE_NOOP("splot", "no"));
    if (const auto *m = value.get<model::Moment>()) {
        if (m->micros == 0)
            return {};
        return QDateTime::fromMSecsSinceEpoch(m->micros / 1000)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
            .toStdString();
    }
    if (value.list() || value.object())
        return harmless(format::writeJson(value));
    return harmless(value.toText());
}

std::string Table::cell(std::size_t column, const model::Value &value) const
{
    return m_columns[column].words && value.text() ? closedWord(*value.text()) : cellText(value);
}

std::string Table::text(int width) const
{
    Cells cells(1);
    std::vector<bool> right(m_columns.size(), !m_rows.empty());
    for (const Column &column : m_columns)
        cells.front().push_back(say(column.title));
    for (const auto &row : m_rows) {
        cells.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            cells.back().push_back(cell(i, row[i]));
            right[i] = right[i] && (row[i].isNumber() || row[i].isEmpty());
        }
    }
    auto widths = widthsOf(cells, m_columns.size());
    if (width > 0)
        squeeze(widths, width);
    std::string out;
    for (const auto &row : cells) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = elided(row[i], widths[i]);
            const int blanks = widths[i] - displayWidth(cell);
            pad(line, (i > 0 ? 2 : 0) + (right[i] ? blanks : 0));
            line += cell;
            pad(line, right[i] ? 0 : blanks);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

std::string Table::sheet() const
{
    std::string out;
    int width = 0;
    for (const Column &column : m_columns)
        width = std::max(width, displayWidth(say(column.title)));
    for (const auto &row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string title = say(m_columns[i].title);
            out += title;
            pad(out, width - displayWidth(title) + 2);
            out += cell(i, row[i]) + "\n";
        }
    }
    return out;
}

Value Table::json() const
{
    model::List all;
    for (const auto &row : m_rows) {
        model::Object object;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto *moment = row[i].get<model::Moment>();
            object.emplace_back(m_columns[i].key, moment && moment->micros == 0 ? Value() : row[i]);
        }
        all.emplace_back(std::move(object));
    }
    return Value(std::move(all));
}

} // namespace splot::app
