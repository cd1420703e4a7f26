#include "app/commandline/arguments.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>
#include <optional>

namespace splot::app {

namespace {
using base::ErrorCode;
using base::fail;

std::size_t distance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t before = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = before;
        }
    }
    return row[b.size()];
}

class Parser
{
public:
    Parser(const Usage &usage, const std::vector<Option> &common) : m_usage(usage)
    {
        m_known = usage.options;
        m_known.insert(m_known.end(), common.begin(), common.end());
    }

    base::Result<void> take(const std::vector<std::string> &words)
    {
        bool optionsEnded = false;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string &word = words[i];
            if (optionsEnded || word.size() < 2 || word[0] != '-') {
                m_positional.push_back(word);
            } else if (word == "--") {
                optionsEnded = true;
            } else {
                SPLOT_TRY(takeOption(words, i));
            }
        }
        return takePositional();
    }

    std::map<std::string, std::vector<std::string>> options;
    std::map<std::string, std::vector<std::string>> words;

private:
    base::Result<void> takeOption(const std::vector<std::string> &all, std::size_t &i)
    {
        const std::string &word = all[i];
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        SPLOT_ASSIGN(const Option option, find(name));
        std::string value;
        if (option.value.empty()) {
            if (equals != std::string::npos)
                return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "The option %1 takes no value."),
                            {name});
        } else if (equals != std::string::npos) {
            value = word.substr(equals + 1);
        } else if (i + 1 < all.size()) {
            value = all[++i];
        } else {
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "The option %1 needs a value: %2."),
                        {name, option.value});
        }
        auto &values = options[option.name];
        if (!values.empty() && !option.many && !option.value.empty())
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "The option %1 may be given once only."), {name});
        values.push_back(std::move(value));
        return {};
    }

    base::Result<Option> find(const std::string &name) const
    {
        std::vector<std::string> names;
        for (const Option &option : m_known) {
            if (name == "--" + option.name ||
                (option.letter != 0 && name == std::string("-") + option.letter))
                return option;
            names.push_back("--" + option.name);
        }
        const std::string near = nearest(name, names);
        if (near.empty())
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "There is no option %1."), {name});
        return fail(ErrorCode::Rejected,
                    QT_TRANSLATE_NOOP("splot", "There is no option %1; did you mean %2?"), {name, near});
    }

    base::Result<void> takePositional()
    {
        std::size_t next = 0;
        for (const Argument &argument : m_usage.arguments) {
            const std::size_t end =
                argument.many ? m_positional.size() : std::min(next + 1, m_positional.size());
            if (next == end && argument.required && !options.contains("help"))
                return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is missing."),
                            {argument.name});
            auto &values = words[argument.name];
            while (next < end)
                values.push_back(m_positional[next++]);
        }
        if (next < m_positional.size())
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "The word \"%1\" is too many."),
                        {m_positional[next]});
        return {};
    }

    const Usage &m_usage;
    std::vector<Option> m_known;
    std::vector<std::string> m_positional;
};
} // namespace

base::Result<Arguments> Arguments::parse(const Usage &usage, const std::vector<Option> &common,
                                         const std::vector<std::string> &words)
{
    Parser parser(usage, common);
    SPLOT_TRY(parser.take(words));
    Arguments arguments;
    arguments.m_options = std::move(parser.options);
    arguments.m_words = std::move(parser.words);
    return arguments;
}

std::string Arguments::option(const std::string &name, const std::string &standard) const
{
    const auto found = m_options.find(name);
    return found == m_options.end() || found->second.empty() ? standard : found->second.back();
}

std::vector<std::string> Arguments::options(const std::string &name) const
{
    const auto found = m_options.find(name);
    return found == m_options.end() ? std::vector<std::string>() : found->second;
}

std::string Arguments::word(const std::string &name) const
{
    const auto all = words(name);
    return all.empty() ? std::string() : all.front();
}

std::vector<std::string> Arguments::words(const std::string &name) const
{
    const auto found = m_words.find(name);
    return found == m_words.end() ? std::vector<std::string>() : found->second;
}

base::Result<std::int64_t> Arguments::number(const std::string &name, std::int64_t standard,
                                             std::int64_t least, std::int64_t most) const
{
    if (!has(name))
        return standard;
    SPLOT_ASSIGN(const std::int64_t n, wholeNumber(option(name), "--" + name));
    if (n < least || n > most)
        return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 must be between %2 and %3."),
                    {"--" + name, std::to_string(least), std::to_string(most)});
    return n;
}

std::string nearest(const std::string &word, const std::vector<std::string> &candidates)
{
    std::string best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto &candidate : candidates) {
        if (const std::size_t d = distance(word, candidate); d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

base::Result<std::int64_t> wholeNumber(const std::string &text, const std::string &what)
{
    std::int64_t n = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (fault != std::errc() || end != text.data() + text.size())
        return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 must be a whole number, not \"%2\"."),
                    {what, text});
    return n;
}

} // namespace splot::app
