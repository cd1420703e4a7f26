#include "core/format/csv.h"

#include "core/format/json.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::format {

namespace {
std::string textOf(const model::Value &value)
{
    return value.list() || value.object() ? writeJson(value) : value.toText();
}
} // namespace

CsvWriter::CsvWriter(CsvDialect dialect, std::vector<std::string> columns)
    : m_dialect(std::move(dialect)), m_columns(std::move(columns))
{}

base::Result<std::string> CsvWriter::start() const
{
    std::string text =
        m_dialect.mark && m_dialect.encoding != TextEncoding::Windows1250 ? "\xEF\xBB\xBF" : "";
    if (!m_dialect.header)
        return encode(text, m_dialect.encoding);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            text += m_dialect.delimiter;
        SPLOT_TRY(append(text, m_columns[i]));
    }
    return finish(std::move(text));
}

base::Result<std::string> CsvWriter::row(const model::Value &values) const
{
    std::string line;
    std::size_t written = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            line += m_dialect.delimiter;
        const auto *value = values.member(m_columns[i]);
        if (!value)
            continue;
        ++written;
        auto done = append(line, textOf(*value));
        if (done && m_dialect.encoding != TextEncoding::Utf8)
            done = encode(textOf(*value), m_dialect.encoding).map([](const std::string &) {});
        if (!done) {
            done.error().field = m_columns[i];
            return base::fail(std::move(done.error()));
        }
    }
    const auto *members = values.object();
    if (members && written < members->size()) {
        const auto extra = std::find_if(members->begin(), members->end(), [this](const auto &m) {
            return std::find(m_columns.begin(), m_columns.end(), m.first) == m_columns.end();
        });
        auto error =
            base::error(base::ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "The file has no column \"%1\"."), {extra->first});
        error.field = extra->first;
        return base::fail(std::move(error));
    }
    return finish(std::move(line));
}

base::Result<void> CsvWriter::append(std::string &line, std::string_view text) const
{
    const std::string special{m_dialect.delimiter, '\r', '\n', m_dialect.quote};
    const bool blankEdge = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    const bool needed = text.find_first_of(special) != std::string_view::npos || blankEdge;
    if (!needed) {
        line += text;
        return {};
    }
    if (m_dialect.quote == '\0') {
        if (blankEdge && text.find_first_of(special) == std::string_view::npos) {
            line += text;
            return {};
        }
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "\"%1\" cannot be written: the file has no quotes."),
                          {excerpt(text, 60)});
    }
    line += m_dialect.quote;
    for (const char c : text) {
        if (c == m_dialect.quote)
            line += c;
        line += c;
    }
    line += m_dialect.quote;
    return {};
}

base::Result<std::string> CsvWriter::finish(std::string line) const
{
    if (line.empty()) { // else it would be passed over as a blank line
        if (m_dialect.quote == '\0')
            return base::fail(
                base::ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot", "An empty row cannot be written: the file has no quotes."));
        line.assign(2, m_dialect.quote);
    }
    line += m_dialect.crlf ? "\r\n" : "\n";
    return encode(line, m_dialect.encoding);
}

} // namespace splot::format
