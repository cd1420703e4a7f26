#include "app/commandline/program.h"

#include "app/commandline/help.h"
#include "app/commandline/terminal.h"
#include "app/session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>

namespace splot::app {

namespace {
std::string joined(const std::vector<std::string> &words, std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count && i < words.size(); ++i)
        out += (i > 0 ? " " : "") + words[i];
    return out;
}

/// Common options that stand before the command, moved behind it.
std::vector<std::string> commandFirst(std::vector<std::string> words)
{
    std::size_t taken = 0;
    while (taken < words.size() && words[taken].starts_with("-")) {
        const auto known = commonOptions();
        const std::string &word = words[taken];
        const auto option = std::find_if(known.begin(), known.end(), [&](const Option &o) {
            return word == "--" + o.name || (o.letter != 0 && word == std::string("-") + o.letter);
        });
        taken += option != known.end() && !option->value.empty() ? 2 : 1;
    }
    if (taken < words.size())
        std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(taken), words.end());
    return words;
}

bool isGroup(const Commands &commands, const std::string &name)
{
    return std::any_of(commands.begin(), commands.end(),
                       [&](const auto &c) { return c->usage().name.starts_with(name + " "); });
}
} // namespace

std::string Program::languageOf(const std::vector<std::string> &words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].starts_with("--language="))
            return words[i].substr(11);
        if (words[i] == "--language" && i + 1 < words.size())
            return words[i + 1];
    }
    return qEnvironmentVariable("SPLOT_LANGUAGE").toStdString();
}

Program::Found Program::find(const std::vector<std::string> &words) const
{
    Found found;
    for (std::size_t count = 1; count <= std::min<std::size_t>(2, words.size()); ++count) {
        const std::string name = joined(words, count);
        for (const auto &command : m_commands) {
            if (command->usage().name == name)
                found = {command.get(), count};
        }
    }
    return found;
}

Exit Program::run(const std::vector<std::string> &given)
{
    const auto words = commandFirst(given);
    if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help")
        return help(words);
    if (words[0] == "--version") {
        m_out << "splotctl " << QCoreApplication::applicationVersion().toStdString() << "\n";
        return Exit::Done;
    }
    const Found found = find(words);
    if (!found.command)
        return unknown(words);
    return run(*found.command, {words.begin() + static_cast<std::ptrdiff_t>(found.words), words.end()});
}

Exit Program::help(const std::vector<std::string> &words)
{
    const std::vector<std::string> rest(words.empty() ? words.end() : words.begin() + 1, words.end());
    const Found found = find(rest);
    const bool isOption = !rest.empty() && rest[0].starts_with("-");
    if (found.command)
        m_out << helpOf(found.command->usage());
    else if (rest.empty() || isOption || isGroup(m_commands, rest[0]))
        m_out << helpOf(m_commands, isOption || rest.empty() ? std::string() : rest[0]);
    else
        return unknown(rest);
    return Exit::Done;
}

Exit Program::unknown(const std::vector<std::string> &words)
{
    // Options of a group, as in "splotctl inbox --help".
    if (isGroup(m_commands, words[0]) && (words.size() == 1 || words[1].starts_with("-"))) {
        m_out << helpOf(m_commands, words[0]);
        return words.size() > 1 && (words[1] == "--help" || words[1] == "-h") ? Exit::Done : Exit::Usage;
    }
    std::vector<std::string> names;
    for (const auto &command : m_commands)
        names.push_back(command->usage().name);
    const std::string name = joined(words, isGroup(m_commands, words[0]) ? 2 : 1);
    const std::string near = nearest(name, names);
    m_err << "splotctl: " << say(QT_TRANSLATE_NOOP("splot", "There is no command \"%1\"."), {name});
    if (!near.empty())
        m_err << " " << say(QT_TRANSLATE_NOOP("splot", "Did you mean \"%1\"?"), {near});
    m_err << "\n" << say(QT_TRANSLATE_NOOP("splot", "\"splotctl help\" lists the commands.")) << "\n";
    return Exit::Usage;
}

Exit Program::run(Command &command, const std::vector<std::string> &words)
{
    const auto arguments = Arguments::parse(command.usage(), commonOptions(), words);
    if (!arguments) {
        m_err << "splotctl: " << say(arguments.error().message) << "\n"
              << say(QT_TRANSLATE_NOOP("splot", "\"splotctl %1 --help\" tells how it is used."),
                     {command.usage().name})
              << "\n";
        return Exit::Usage;
    }
    if (arguments->has("help")) {
        m_out << helpOf(command.usage());
        return Exit::Done;
    }
    Output output(
        m_out, m_err,
        {arguments->has("json"), arguments->has("quiet"), Terminal::width(), Terminal::errorIsTerminal()});
    Session session(arguments->option("workspace"), output);
    Call call{*arguments, output, session};
    const auto done = command.run(call);
    if (done)
        return *done;
    output.error(done.error());
    return exitOf(done.error(), session.workspaceFailed());
}

Exit exitOf(const base::Error &error, bool workspaceFailed)
{
    if (workspaceFailed)
        return Exit::Workspace;
    return error.code == base::ErrorCode::Cancelled ? Exit::Cancelled : Exit::Failed;
}

} // namespace splot::app
