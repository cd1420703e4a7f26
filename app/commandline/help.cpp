#include "app/commandline/help.h"

#include <QtGlobal>

namespace splot::app {

namespace {
/// Two columns: what to write and what it means.
std::string pairs(const std::vector<std::pair<std::string, std::string>> &rows)
{
    int width = 0;
    for (const auto &[left, right] : rows)
        width = std::max(width, displayWidth(left));
    std::string out;
    for (const auto &[left, right] : rows)
        out += "  " + left + std::string(static_cast<std::size_t>(width - displayWidth(left) + 2), ' ') +
               right + "\n";
    return out;
}

std::string optionText(const Option &option)
{
    std::string out = option.letter != 0 ? std::string("-") + option.letter + ", " : std::string();
    out += "--" + option.name;
    return option.value.empty() ? out : out + " " + option.value;
}

std::vector<std::pair<std::string, std::string>> optionRows(const std::vector<Option> &options)
{
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Option &option : options)
        rows.emplace_back(optionText(option), say(option.help));
    return rows;
}

std::string exitCodes()
{
    return pairs({{"0", say(QT_TRANSLATE_NOOP("splot", "done"))},
                  {"1", say(QT_TRANSLATE_NOOP("splot", "failed"))},
                  {"2", say(QT_TRANSLATE_NOOP("splot", "the command line is wrong"))},
                  {"3", say(QT_TRANSLATE_NOOP("splot", "done, but some records failed: cases are open"))},
                  {"4", say(QT_TRANSLATE_NOOP(
                            "splot", "the workspace is missing, damaged or held by another engine"))},
                  {"5", say(QT_TRANSLATE_NOOP("splot", "a plan has to be approved first"))},
                  {"6", say(QT_TRANSLATE_NOOP("splot", "cancelled"))}});
}
} // namespace

std::vector<Option> commonOptions()
{
    return {
        {"workspace", "FILE",
         QT_TRANSLATE_NOOP("splot", "the workspace; else SPLOT_WORKSPACE, else the only *.splot here"), false,
         'w'},
        {"json", "", QT_TRANSLATE_NOOP("splot", "answer in JSON, for programs")},
        {"language", "CODE", QT_TRANSLATE_NOOP("splot", "en or pl; else SPLOT_LANGUAGE, else the system's")},
        {"quiet", "", QT_TRANSLATE_NOOP("splot", "no remarks and no progress"), false, 'q'},
        {"help", "", QT_TRANSLATE_NOOP("splot", "this page"), false, 'h'}};
}

std::string helpOf(const Usage &usage)
{
    std::string line = "splotctl " + usage.name;
    for (const Argument &argument : usage.arguments) {
        const std::string name = argument.name + (argument.many ? "..." : "");
        line += " " + (argument.required ? name : "[" + name + "]");
    }
    if (!usage.options.empty())
        line += " " + say(QT_TRANSLATE_NOOP("splot", "[options]"));
    std::string out = say(usage.summary) + "\n\n  " + line + "\n";
    if (*usage.more)
        out += "\n" + say(usage.more) + "\n";
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Argument &argument : usage.arguments)
        rows.emplace_back(argument.name, say(argument.help));
    for (auto &row : optionRows(usage.options))
        rows.push_back(std::move(row));
    if (!rows.empty())
        out += "\n" + pairs(rows);
    out += "\n" + say(QT_TRANSLATE_NOOP("splot", "For every command:")) + "\n" +
           pairs(optionRows(commonOptions()));
    out += "\n" + say(QT_TRANSLATE_NOOP("splot", "Example:")) + "\n";
    for (const auto &example : usage.examples)
        out += "  " + example + "\n";
    return out;
}

std::string helpOf(const Commands &commands, const std::string &group)
{
    std::string out = say(QT_TRANSLATE_NOOP("splot", "Splot keeps systems telling the same truth.")) +
                      "\n\n  splotctl " + say(QT_TRANSLATE_NOOP("splot", "COMMAND [options]")) + "\n\n";
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto &command : commands) {
        const Usage &usage = command->usage();
        if (group.empty() || usage.name == group || usage.name.starts_with(group + " "))
            rows.emplace_back(usage.name, say(usage.summary));
    }
    out += pairs(rows);
    out += "\n" + say(QT_TRANSLATE_NOOP("splot", "For every command:")) + "\n" +
           pairs(optionRows(commonOptions()));
    out += "\n" + say(QT_TRANSLATE_NOOP("splot", "Exit codes:")) + "\n" + exitCodes();
    out += "\n" +
           say(QT_TRANSLATE_NOOP("splot", "\"splotctl COMMAND --help\" tells more, with an example.")) + "\n";
    return out;
}

} // namespace splot::app
