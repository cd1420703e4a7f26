#include "app/commandline/output.h"

#include "core/format/json.h"

#include <ostream>

namespace splot::app {

void Output::table(const Table &table, const char *none)
{
    endProgress();
    if (m_manner.json)
        m_out << format::writeJson(table.json(), true) << "\n";
    else if (table.empty())
        m_out << say(none) << "\n";
    else
        m_out << table.text(m_manner.width);
}

void Output::sheet(const Table &table)
{
    endProgress();
    if (m_manner.json) {
        const auto rows = table.json();
        m_out << format::writeJson(rows.list()->empty() ? model::Value() : rows.list()->front(), true)
              << "\n";
    } else {
        m_out << table.sheet();
    }
}

void Output::value(const model::Value &value)
{
    endProgress();
    m_out << format::writeJson(value, true) << "\n";
}

void Output::raw(const std::string &text)
{
    endProgress();
    m_out << text;
}

void Output::line(const std::string &text)
{
    endProgress();
    if (!m_manner.json)
        m_out << text << "\n";
}

void Output::heading(const std::string &text)
{
    line("\n" + text);
}

void Output::remark(const std::string &text)
{
    endProgress();
    if (!m_manner.quiet)
        m_err << text << "\n";
}

void Output::error(const base::Error &error)
{
    endProgress();
    m_err << "splotctl: " << (error.field.empty() ? "" : error.field + ": ") << say(error.message) << "\n";
    if (!error.detail.empty())
        m_err << "  " << cellText(model::Value(error.detail)) << "\n";
}

void Output::progress(const std::string &text)
{
    if (!showsProgress())
        return;
    const int width = displayWidth(text);
    m_err << "\r" << text << std::string(static_cast<std::size_t>(std::max(0, m_shown - width)), ' ')
          << std::flush;
    m_shown = width;
}

void Output::endProgress()
{
    if (m_shown == 0)
        return;
    m_err << "\r" << std::string(static_cast<std::size_t>(m_shown), ' ') << "\r" << std::flush;
    m_shown = 0;
}

} // namespace splot::app
