#pragma once

#include "app/commandline/table.h"
#include "app/commandline/texts.h"

#include <iosfwd>

namespace splot::app {

/// What a command tells: answers to the standard output (for people, or JSON for programs), remarks and
/// progress to the standard error.
class Output
{
public:
    struct Manner
    {
        bool json = false;
        bool quiet = false;
        int width = 0;         ///< of the terminal; 0: none
        bool progress = false; ///< the standard error is a terminal
    };

    Output(std::ostream &out, std::ostream &err, Manner manner) : m_out(out), m_err(err), m_manner(manner) {}

    bool json() const { return m_manner.json; }
    /// The answer as a table; `none` is said to people when it is empty.
    void table(const Table &table, const char *none);
    /// The answer as one thing with its parts.
    void sheet(const Table &table);
    /// The answer as a value: for programs as it is, for people as indented JSON.
    void value(const model::Value &value);
    /// Text as it is: a document, a help page.
    void raw(const std::string &text);
    /// Only for people.
    void line(const std::string &text);
    void heading(const std::string &text);
    /// Beside the answer: warnings, what to do next.
    void remark(const std::string &text);
    void error(const base::Error &error);
    bool showsProgress() const { return m_manner.progress && !m_manner.quiet; }
    /// Replaces itself on a terminal; says nothing elsewhere.
    void progress(const std::string &text);
    void endProgress();

private:
    std::ostream &m_out;
    std::ostream &m_err;
    Manner m_manner;
    int m_shown = 0;
};

} // namespace splot::app
