#pragma once

#include "core/base/result.h"

#include <string>

namespace splot::app {

/// The terminal behind a standard stream; the only part of the command line that differs between systems.
class Terminal
{
public:
    static bool outputIsTerminal();
    static bool errorIsTerminal();
    static bool inputIsTerminal();
    /// Columns of the output's terminal; 0: it is none.
    static int width();
    /// Asks without an echo. Rejected: the input is no terminal.
    static base::Result<std::string> askSecret(const std::string &question);
    /// One line; empty at its end.
    static std::string readLine();
    static std::string readAll();
    /// Everything that can be read from an open file descriptor, without a line feed at its end.
    static base::Result<std::string> readDescriptor(int descriptor);
    /// Whole UTF-8 text in and out of files; "-" is the standard input. NotFound, Rejected.
    static base::Result<std::string> readFile(const std::string &path);
};

} // namespace splot::app
