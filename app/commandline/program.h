#pragma once

#include "app/commandline/command.h"

namespace splot::app {

/// The words of one call of splotctl: finds the command, answers help, runs it, turns errors into exit codes.
class Program
{
public:
    Program(const Commands &commands, std::ostream &out, std::ostream &err)
        : m_commands(commands), m_out(out), m_err(err)
    {}

    Exit run(const std::vector<std::string> &words);
    /// The language that the words ask for: "--language pl", else SPLOT_LANGUAGE; empty: the system's.
    static std::string languageOf(const std::vector<std::string> &words);

private:
    struct Found
    {
        Command *command = nullptr;
        std::size_t words = 0; ///< that its name took
    };

    Found find(const std::vector<std::string> &words) const;
    Exit help(const std::vector<std::string> &words);
    Exit unknown(const std::vector<std::string> &words);
    Exit run(Command &command, const std::vector<std::string> &words);

    const Commands &m_commands;
    std::ostream &m_out;
    std::ostream &m_err;
};

/// What an error means to the shell.
Exit exitOf(const base::Error &error, bool workspaceFailed);

} // namespace splot::app
