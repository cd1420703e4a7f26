#include "core/mapping/characters.h"
#include "core/mapping/step.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <memory>

namespace splot::mapping {

using model::List;
using model::Value;

namespace {
template <std::string (*Change)(std::string_view)> base::Result<PreparedStep> whole(const StepSource &)
{
    return prepared(onText([](std::string &text, Scope &) {
        text = Change(text);
        return true;
    }));
}

std::string trimmedCopy(std::string_view text)
{
    return std::string(trimmed(text));
}

base::Result<PreparedStep> trimStep(const StepSource &)
{
    return prepared(onText([](std::string &text, Scope &) {
        const auto kept = trimmed(text);
        if (kept.size() != text.size())
            text = trimmedCopy(text);
        return true;
    }));
}

base::Result<PreparedStep> prefixOn(const StepSource &source)
{
    return prepared(onText([prefix = source.text(0)](std::string &text, Scope &) {
        if (!text.empty())
            text.insert(0, prefix);
        return true;
    }));
}

base::Result<PreparedStep> prefixOff(const StepSource &source)
{
    return prepared(onText([prefix = source.text(0)](std::string &text, Scope &scope) {
        if (text.empty())
            return true;
        if (!text.starts_with(prefix))
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" does not begin with \"%2\"."),
                              {text, prefix});
        text.erase(0, prefix.size());
        return true;
    }));
}

base::Result<PreparedStep> suffixOn(const StepSource &source)
{
    return prepared(onText([suffix = source.text(0)](std::string &text, Scope &) {
        if (!text.empty())
            text += suffix;
        return true;
    }));
}

base::Result<PreparedStep> suffixOff(const StepSource &source)
{
    return prepared(onText([suffix = source.text(0)](std::string &text, Scope &scope) {
        if (text.empty())
            return true;
        if (!text.ends_with(suffix))
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" does not end with \"%2\"."), {text, suffix});
        text.erase(text.size() - suffix.size());
        return true;
    }));
}

base::Result<PreparedStep> replacing(const std::string &what, const std::string &with)
{
    if (what.empty())
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "An empty text cannot be searched for. Where \"replace\" only takes "
                                       "text away, it cannot be turned round: give steps for writing."));
    return prepared(onText([what, with](std::string &text, Scope &) {
        replaceAll(text, what, with);
        return true;
    }));
}

base::Result<PreparedStep> replaceStep(const StepSource &source)
{
    return replacing(source.text(0), source.text(1));
}

base::Result<PreparedStep> replaceBack(const StepSource &source)
{
    return replacing(source.text(1), source.text(0));
}

base::Result<PreparedStep> regexReplace(const StepSource &source)
{
    auto expression = std::make_shared<QRegularExpression>(QString::fromStdString(source.text(0)),
                                                           QRegularExpression::UseUnicodePropertiesOption);
    if (!expression->isValid())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The expression \"%1\" is wrong: %2."),
                          {source.text(0), expression->errorString().toStdString()});
    expression->optimize();
    return prepared(
        onText([expression, with = QString::fromStdString(source.text(1))](std::string &text, Scope &) {
            text = QString::fromStdString(text).replace(*expression, with).toStdString();
            return true;
        }));
}

List splitText(std::string_view text, const std::string &separator)
{
    List parts;
    for (std::size_t from = 0;;) {
        const auto end = text.find(separator, from);
        parts.emplace_back(std::string(text.substr(from, end == std::string::npos ? end : end - from)));
        if (end == std::string::npos)
            return parts;
        from = end + separator.size();
    }
}

/// Text to the list of its parts, or to one of them; from the end where the index is negative.
base::Result<PreparedStep> splitting(const std::string &separator, std::optional<int> index)
{
    if (separator.empty())
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "The separator is empty."));
    return prepared([separator, index](Value &value, Scope &scope) {
        if (value.isEmpty())
            return true;
        if (value.list() || value.object())
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no text that can be split."),
                              {sampleText(value)});
        const std::string text = value.toText();
        List parts = text.empty() ? List{} : splitText(text, separator);
        if (!index) {
            value = Value(std::move(parts));
            return true;
        }
        const auto size = static_cast<std::ptrdiff_t>(parts.size());
        const std::ptrdiff_t at = *index < 0 ? size + *index : *index;
        value = at >= 0 && at < size ? std::move(parts[static_cast<std::size_t>(at)]) : Value();
        return true;
    });
}

base::Result<PreparedStep> splitStep(const StepSource &source)
{
    if (source.text(1).empty())
        return splitting(source.text(0), {});
    SPLOT_ASSIGN(const int index, source.integer(1));
    return splitting(source.text(0), index);
}

base::Result<PreparedStep> joinStep(const StepSource &source)
{
    return prepared([separator = source.text(0)](Value &value, Scope &) {
        const auto *list = value.list();
        if (!list)
            return true;
        std::string text;
        bool first = true;
        for (const auto &part : *list) {
            if (part.isBlank())
                continue;
            if (!first)
                text += separator;
            first = false;
            text += part.toText();
        }
        value = Value(std::move(text));
        return true;
    });
}

base::Result<PreparedStep> splitBack(const StepSource &source)
{
    if (!source.text(1).empty())
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot",
                              "\"split\" to one part cannot be turned round: give steps for writing."));
    return joinStep(source);
}

base::Result<PreparedStep> joinBack(const StepSource &source)
{
    return splitting(source.text(0), {});
}

base::Result<PreparedStep> substringStep(const StepSource &source)
{
    SPLOT_ASSIGN(const int start, source.integer(0));
    SPLOT_ASSIGN(const int length, source.integer(1, -1));
    return prepared(onText([start, length](std::string &text, Scope &) {
        // in Unicode characters, not bytes
        const auto wide = QString::fromStdString(text).toUcs4();
        const int size = static_cast<int>(wide.size());
        const int from = std::clamp(start < 0 ? size + start : start, 0, size);
        const int count = length < 0 ? size - from : std::min(length, size - from);
        text = QString::fromUcs4(reinterpret_cast<const char32_t *>(wide.constData()) + from, count)
                   .toStdString();
        return true;
    }));
}

struct Padding
{
    int width = 0;
    char fill = ' ';
    bool left = true;
};

base::Result<Padding> padding(const StepSource &source)
{
    Padding p;
    SPLOT_ASSIGN(p.width, source.integer(0));
    const std::string fill = source.text(1, "0");
    const std::string side = source.text(2, "left");
    if (fill.size() != 1 || p.width < 1 || p.width > 1000 || (side != "left" && side != "right"))
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot",
                              "\"pad\" needs a width up to 1000, one plain character, and left or right."));
    p.fill = fill[0];
    p.left = side == "left";
    return p;
}

base::Result<PreparedStep> padOn(const StepSource &source)
{
    SPLOT_ASSIGN(const Padding p, padding(source));
    return prepared(onText([p](std::string &text, Scope &) {
        const auto size = isAscii(text)
                              ? text.size()
                              : static_cast<std::size_t>(QString::fromStdString(text).toUcs4().size());
        if (!text.empty() && size < static_cast<std::size_t>(p.width))
            text.insert(p.left ? 0 : text.size(), static_cast<std::size_t>(p.width) - size, p.fill);
        return true;
    }));
}

base::Result<PreparedStep> padOff(const StepSource &source)
{
    SPLOT_ASSIGN(const Padding p, padding(source));
    return prepared(onText([p](std::string &text, Scope &) {
        if (p.left)
            text.erase(0, std::min(text.find_first_not_of(p.fill), text.size() - (text.empty() ? 0 : 1)));
        else
            text.erase(std::max<std::size_t>(text.find_last_not_of(p.fill) + 1, text.empty() ? 0 : 1));
        return true;
    }));
}

base::Result<PreparedStep> textStep(const StepSource &)
{
    return prepared(onText([](std::string &, Scope &) { return true; }));
}
} // namespace

std::vector<Function> textFunctions()
{
    return {
        {"trim",
         {},
         trimStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Takes blanks off both ends."),
         "\" A-1 \" -> \"A-1\""},
        {"collapse",
         {},
         whole<collapsed>,
         unchanged,
         QT_TRANSLATE_NOOP("splot",
                           "Takes blanks off both ends and makes each run of blanks inside one space."),
         "\"Jan  Kot \" -> \"Jan Kot\""},
        {"upper",
         {},
         whole<upper>,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Makes all letters capitals."),
         "\"pl\" -> \"PL\""},
        {"lower",
         {},
         whole<lower>,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Makes all letters small."),
         "\"PL\" -> \"pl\""},
        {"title",
         {},
         whole<title>,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Gives each word a capital."),
         "\"NOWY TARG\" -> \"Nowy Targ\""},
        {"nfc",
         {},
         whole<model::normalised>,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Composes letters and their accents (Unicode form C)."),
         "\"o\u0301\" -> \"\u00f3\""},
        {"prefix",
         {{"text"}},
         prefixOn,
         prefixOff,
         QT_TRANSLATE_NOOP("splot", "Puts a text in front; turned round, takes it off."),
         "prefix SHOP-: \"17\" -> \"SHOP-17\""},
        {"suffix",
         {{"text"}},
         suffixOn,
         suffixOff,
         QT_TRANSLATE_NOOP("splot", "Puts a text behind; turned round, takes it off."),
         "suffix -PL: \"17\" -> \"17-PL\""},
        {"replace",
         {{"what"}, {"with"}},
         replaceStep,
         replaceBack,
         QT_TRANSLATE_NOOP("splot", "Replaces a text wherever it occurs."),
         "replace _ -: \"A_1\" -> \"A-1\""},
        {"regex_replace",
         {{"expression"}, {"with"}},
         regexReplace,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Replaces what an expression matches; \\1 is its first group."),
         "regex_replace ^0+ \"\": \"0017\" -> \"17\""},
        {"split",
         {{"separator"}, {"index", true}},
         splitStep,
         splitBack,
         QT_TRANSLATE_NOOP("splot",
                           "Splits text into a list, or takes one part (0 is the first, -1 the last)."),
         "split / 1: \"PL/KR\" -> \"KR\""},
        {"join",
         {{"separator"}},
         joinStep,
         joinBack,
         QT_TRANSLATE_NOOP("splot", "Makes one text of a list."),
         "join \", \": [\"a\", \"b\"] -> \"a, b\""},
        {"substring",
         {{"start"}, {"length", true}},
         substringStep,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Takes a part by characters; a negative start counts from the end."),
         "substring 0 2: \"PL525\" -> \"PL\""},
        {"pad",
         {{"width"}, {"character", true}, {"side", true}},
         padOn,
         padOff,
         QT_TRANSLATE_NOOP("splot", "Fills up to a width; turned round, takes the filling off."),
         "pad 6 0: \"17\" -> \"000017\""},
        {"text",
         {},
         textStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Makes text of any value."),
         "17 -> \"17\""},
    };
}

} // namespace splot::mapping
