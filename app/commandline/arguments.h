#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <vector>

namespace splot::app {

/// A word of a command line that has no name: `SYSTEM`.
struct Argument
{
    std::string name;
    const char *help = "";
    bool required = true;
    bool many = false; ///< the last one only
};

/// `--name`, or `--name VALUE`.
struct Option
{
    std::string name;
    std::string value; ///< placeholder; empty: a flag
    const char *help = "";
    bool many = false;
    char letter = 0;
};

/// What a command line says about one command: the source of its parsing and of its help.
struct Usage
{
    std::string name;    ///< "system add"
    const char *summary; ///< one sentence
    std::vector<Argument> arguments;
    std::vector<Option> options;
    std::vector<std::string> examples; ///< whole command lines
    const char *more = "";             ///< paragraph for its help
};

/// The words of a command line, parsed by a Usage.
class Arguments
{
public:
    /// Rejected: an unknown option (the nearest is named), a missing value or argument, a word too many.
    static base::Result<Arguments> parse(const Usage &usage, const std::vector<Option> &common,
                                         const std::vector<std::string> &words);

    bool has(const std::string &option) const { return m_options.contains(option); }
    std::string option(const std::string &name, const std::string &standard = {}) const;
    std::vector<std::string> options(const std::string &name) const;
    /// A positional one; empty when it was left out.
    std::string word(const std::string &name) const;
    std::vector<std::string> words(const std::string &name) const;
    /// Rejected: it is no whole number in the range.
    base::Result<std::int64_t> number(const std::string &option, std::int64_t standard, std::int64_t least,
                                      std::int64_t most) const;

private:
    std::map<std::string, std::vector<std::string>> m_options;
    std::map<std::string, std::vector<std::string>> m_words;
};

/// The candidate with the fewest changed letters; empty if none is near.
std::string nearest(const std::string &word, const std::vector<std::string> &candidates);
/// Reads `4711` for messages that name what it was for.
base::Result<std::int64_t> wholeNumber(const std::string &text, const std::string &what);

} // namespace splot::app
