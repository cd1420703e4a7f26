#include "core/formula/functions.h"
#include "core/formula/patterns.h"

#include <QString>
#include <QtGlobal>

#include <algorithm>

namespace splot::formula {

namespace {
using model::Value;

constexpr std::size_t npos = std::string::npos;
constexpr std::size_t maxMatched = 20000; ///< bytes of a text that is matched with a pattern
constexpr std::size_t maxSpelled = 10000; ///< weight of a list or object that text() writes out

// --- places in a text count characters, not bytes

bool startsCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
}

std::int64_t characterCount(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), startsCharacter);
}

/// Byte offset of the n-th character; the end where there are fewer.
std::size_t offsetOf(std::string_view text, std::int64_t n)
{
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        if (startsCharacter(text[i]) && n-- == 0)
            break;
    }
    return i;
}

/// Both in one normal form, so that parts are found however they are composed.
struct Pair
{
    std::string text;
    std::string part;

    static base::Result<Pair> of(const Arguments &a)
    {
        SPLOT_ASSIGN(const auto text, toWords(a[0]));
        SPLOT_ASSIGN(const auto part, toWords(a[1]));
        return Pair{model::normalised(text), model::normalised(part)};
    }
};

template <class Change> Answer changedText(const Arguments &a, Change change)
{
    SPLOT_ASSIGN(const auto text, toWords(a[0]));
    return boundedText(QString(change(QString::fromStdString(text))).toStdString());
}

Answer upper(const Arguments &a)
{
    return changedText(a, [](const QString &t) { return t.toUpper(); });
}

Answer lower(const Arguments &a)
{
    return changedText(a, [](const QString &t) { return t.toLower(); });
}

Answer trim(const Arguments &a)
{
    return changedText(a, [](const QString &t) { return t.trimmed(); });
}

Answer collapse(const Arguments &a)
{
    return changedText(a, [](const QString &t) { return t.simplified(); });
}

Answer proper(const Arguments &a)
{
    return changedText(a, [](const QString &t) {
        QString out;
        bool first = true;
        for (const QChar c : t.toLower()) {
            out += first ? QString(c).toUpper() : QString(c);
            first = !c.isLetterOrNumber() && c != QLatin1Char('\'') && c != QChar(0x2019);
        }
        return out;
    });
}

Answer digits(const Arguments &a)
{
    SPLOT_ASSIGN(auto text, toWords(a[0]));
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; }),
               text.end());
    return Value(std::move(text));
}

Answer length(const Arguments &a)
{
    SPLOT_ASSIGN(const auto text, toWords(a[0]));
    return Value(characterCount(text));
}

Answer left(const Arguments &a)
{
    SPLOT_ASSIGN(const auto text, toWords(a[0]));
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 1, 0, maxResult));
    return Value(text.substr(0, offsetOf(text, n)));
}

Answer right(const Arguments &a)
{
    SPLOT_ASSIGN(const auto text, toWords(a[0]));
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 1, 0, maxResult));
    return Value(text.substr(offsetOf(text, std::max<std::int64_t>(0, characterCount(text) - n))));
}

Answer mid(const Arguments &a)
{
    SPLOT_ASSIGN(const auto text, toWords(a[0]));
    SPLOT_ASSIGN(const auto from, wholeArgument(a, 1, 1, 1, maxResult));
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 2, maxResult, 0, maxResult));
    const auto begin = offsetOf(text, from - 1);
    const auto rest = std::string_view(text).substr(begin);
    return Value(rest.substr(0, offsetOf(rest, n)));
}

Answer concat(const Arguments &a)
{
    std::string out;
    for (std::size_t i = 0; i < a.size() && out.size() <= maxResult; ++i) {
        SPLOT_ASSIGN(const auto text, toWords(a[i]));
        out += text;
    }
    return boundedText(std::move(out));
}

Answer replace(const Arguments &a)
{
    SPLOT_ASSIGN(const auto pair, Pair::of(a));
    SPLOT_ASSIGN(const auto with, toWords(a[2]));
    if (pair.part.empty())
        return Value(pair.text);
    std::string out;
    std::size_t from = 0;
    for (auto at = pair.text.find(pair.part); at != npos && out.size() <= maxResult;
         at = pair.text.find(pair.part, from)) {
        out.append(pair.text, from, at - from).append(with);
        from = at + pair.part.size();
    }
    return boundedText(out.append(pair.text, from));
}

Answer contains(const Arguments &a)
{
    if (const auto *list = a[0].list()) {
        if (!a.work().spend(list->size() * weight(a[1])))
            return tooMuchWork();
        return Value(
            std::any_of(list->begin(), list->end(), [&a](const Value &v) { return equal(v, a[1]); }));
    }
    SPLOT_ASSIGN(const auto pair, Pair::of(a));
    return Value(pair.text.find(pair.part) != npos);
}

Answer find(const Arguments &a)
{
    SPLOT_ASSIGN(const auto pair, Pair::of(a));
    const auto at = pair.text.find(pair.part);
    return Value(at == npos ? 0 : characterCount(std::string_view(pair.text).substr(0, at)) + 1);
}

Answer startsWith(const Arguments &a)
{
    SPLOT_ASSIGN(const auto pair, Pair::of(a));
    return Value(pair.text.starts_with(pair.part));
}

Answer endsWith(const Arguments &a)
{
    SPLOT_ASSIGN(const auto pair, Pair::of(a));
    return Value(pair.text.ends_with(pair.part));
}

Answer before(const Arguments &a)
{
    SPLOT_ASSIGN(const auto pair, Pair::of(a));
    return Value(pair.text.substr(0, pair.part.empty() ? npos : pair.text.find(pair.part)));
}

Answer after(const Arguments &a)
{
    SPLOT_ASSIGN(const auto pair, Pair::of(a));
    const auto at = pair.part.empty() ? npos : pair.text.find(pair.part);
    return Value(at == npos ? std::string() : pair.text.substr(at + pair.part.size()));
}

Answer asText(const Arguments &a)
{
    if (a.size() > 1 && !a[0].isBlank()) {
        SPLOT_ASSIGN(const auto number, toNumber(a[0]));
        SPLOT_ASSIGN(const auto places, wholeArgument(a, 1, 0, 0, 30));
        SPLOT_ASSIGN(const auto rounded, number->rounded(static_cast<int>(places)));
        return boundedText(rounded.toText());
    }
    if (a[0].list() || a[0].object()) { // asked for: JSON-like, to look into an unknown answer
        if (weight(a[0]) > maxSpelled)
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "The list or object is too large to be made a text."));
        return boundedText(a[0].toText());
    }
    SPLOT_ASSIGN(auto text, toWords(a[0]));
    return boundedText(std::move(text));
}

Answer padLeft(const Arguments &a)
{
    SPLOT_ASSIGN(auto text, toWords(a[0]));
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 0, 0, 1000));
    SPLOT_ASSIGN(auto with, a.size() > 2 ? toWords(a[2]) : base::Result<std::string>(" "));
    with = with.substr(0, offsetOf(with, 1));
    std::string padding;
    for (auto missing = n - characterCount(text); missing > 0; --missing)
        padding += with.empty() ? " " : with;
    return Value(padding + text);
}

Answer matches(const Arguments &a)
{
    SPLOT_ASSIGN(const auto text, toWords(a[0]));
    SPLOT_ASSIGN(const auto source, toWords(a[1]));
    SPLOT_ASSIGN(const auto pattern, patternOf(source));
    if (text.size() > maxMatched)
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "A text of more than %1 bytes is not matched with a pattern."),
            {std::to_string(maxMatched)});
    if (!a.work().spend(10 + text.size() / 8))
        return tooMuchWork();
    const auto match = pattern.match(QString::fromStdString(text));
    if (!match.isValid()) { // a match that was given up is dear: it counts as a fault and as work
        if (!a.work().spend(100000))
            return tooMuchWork();
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The pattern \"%1\" takes too long on this text. Make it simpler."),
            {source.substr(0, 60)});
    }
    return Value(match.hasMatch());
}

base::Result<void> checkPattern(std::span<const Value *const> constants)
{
    if (constants[1] && constants[1]->text())
        SPLOT_TRY(patternOf(*constants[1]->text()));
    return {};
}

constexpr std::array textTable{
    Function{"upper",
             "upper(text)",
             QT_TRANSLATE_NOOP("splot", "The text in capital letters."),
             "upper('Gdynia')",
             "\"GDYNIA\"",
             1,
             1,
             Type::Text,
             {Type::Text},
             upper},
    Function{"lower",
             "lower(text)",
             QT_TRANSLATE_NOOP("splot", "The text in small letters."),
             "lower('Gdynia')",
             "\"gdynia\"",
             1,
             1,
             Type::Text,
             {Type::Text},
             lower},
    Function{"proper",
             "proper(text)",
             QT_TRANSLATE_NOOP("splot", "Each word with a capital first letter."),
             "proper('jan KOWALSKI-nowak')",
             "\"Jan Kowalski-Nowak\"",
             1,
             1,
             Type::Text,
             {Type::Text},
             proper},
    Function{"trim",
             "trim(text)",
             QT_TRANSLATE_NOOP("splot", "Without blanks at both ends."),
             "trim('  a b ')",
             "\"a b\"",
             1,
             1,
             Type::Text,
             {Type::Text},
             trim},
    Function{
        "collapse",
        "collapse(text)",
        QT_TRANSLATE_NOOP("splot", "Without blanks at both ends, and one blank where there are several."),
        "collapse('  a   b ')",
        "\"a b\"",
        1,
        1,
        Type::Text,
        {Type::Text},
        collapse},
    Function{"digits",
             "digits(text)",
             QT_TRANSLATE_NOOP("splot", "Only the digits of the text."),
             "digits('PL 526-10-40-828')",
             "\"5261040828\"",
             1,
             1,
             Type::Text,
             {Type::Text},
             digits},
    Function{"len",
             "len(text)",
             QT_TRANSLATE_NOOP("splot", "How many characters the text has."),
             "len('Łódź')",
             "4",
             1,
             1,
             Type::Number,
             {Type::Text},
             length},
    Function{"left",
             "left(text, count)",
             QT_TRANSLATE_NOOP("splot", "The first characters; without a count the first one."),
             "left('Łódź', 2)",
             "\"Łó\"",
             1,
             2,
             Type::Text,
             {Type::Text, Type::Number},
             left},
    Function{"right",
             "right(text, count)",
             QT_TRANSLATE_NOOP("splot", "The last characters; without a count the last one."),
             "right('81-368', 3)",
             "\"368\"",
             1,
             2,
             Type::Text,
             {Type::Text, Type::Number},
             right},
    Function{"mid",
             "mid(text, from, count)",
             QT_TRANSLATE_NOOP(
                 "splot", "Characters from a place on, the first is 1; without a count all that follow."),
             "mid('abcdef', 2, 3)",
             "\"bcd\"",
             2,
             3,
             Type::Text,
             {Type::Text, Type::Number, Type::Number},
             mid},
    Function{"before",
             "before(text, part)",
             QT_TRANSLATE_NOOP("splot",
                               "What stands before the first such part; the whole text where there is none."),
             "before('anna@firma.pl', '@')",
             "\"anna\"",
             2,
             2,
             Type::Text,
             {Type::Text, Type::Text},
             before},
    Function{
        "after",
        "after(text, part)",
        QT_TRANSLATE_NOOP("splot", "What stands after the first such part; nothing where there is none."),
        "after('anna@firma.pl', '@')",
        "\"firma.pl\"",
        2,
        2,
        Type::Text,
        {Type::Text, Type::Text},
        after},
    Function{
        "find",
        "find(text, part)",
        QT_TRANSLATE_NOOP(
            "splot", "The place of the first such part, the first character is 1; 0 where there is none."),
        "find('Łódź', 'd')",
        "3",
        2,
        2,
        Type::Number,
        {Type::Text, Type::Text},
        find},
    Function{"contains",
             "contains(text, part)",
             QT_TRANSLATE_NOOP("splot",
                               "Whether the text has such a part, or the list such an item. Case counts."),
             "contains('Gdynia', 'dyn')",
             "true",
             2,
             2,
             Type::Boolean,
             {Type::Any, Type::Any},
             contains},
    Function{"starts_with",
             "starts_with(text, part)",
             QT_TRANSLATE_NOOP("splot", "Whether the text begins so. Case counts."),
             "starts_with('SHOP-17', 'SHOP-')",
             "true",
             2,
             2,
             Type::Boolean,
             {Type::Text, Type::Text},
             startsWith},
    Function{"ends_with",
             "ends_with(text, part)",
             QT_TRANSLATE_NOOP("splot", "Whether the text ends so. Case counts."),
             "ends_with('photo.jpg', '.png')",
             "false",
             2,
             2,
             Type::Boolean,
             {Type::Text, Type::Text},
             endsWith},
    Function{"matches",
             "matches(text, pattern)",
             QT_TRANSLATE_NOOP("splot", "Whether the whole text fits a regular expression."),
             "matches('81-368', '[0-9]{2}-[0-9]{3}')",
             "true",
             2,
             2,
             Type::Boolean,
             {Type::Text, Type::Text},
             matches,
             nullptr,
             false,
             checkPattern},
    Function{"replace",
             "replace(text, part, by)",
             QT_TRANSLATE_NOOP("splot", "Each such part replaced by another."),
             "replace('a-b-c', '-', '/')",
             "\"a/b/c\"",
             3,
             3,
             Type::Text,
             {Type::Text, Type::Text, Type::Text},
             replace},
    Function{"concat",
             "concat(a, b, ...)",
             QT_TRANSLATE_NOOP("splot", "The texts one after another, as with &."),
             "concat('A', 1, 'b')",
             "\"A1b\"",
             1,
             -1,
             Type::Text,
             {Type::Text, Type::Text, Type::Text},
             concat},
    Function{
        "pad_left",
        "pad_left(text, count, character)",
        QT_TRANSLATE_NOOP(
            "splot", "Filled up on the left to a number of characters, with blanks or another character."),
        "pad_left(17, 5, '0')",
        "\"00017\"",
        2,
        3,
        Type::Text,
        {Type::Text, Type::Number, Type::Text},
        padLeft},
    Function{
        "text",
        "text(value, decimals)",
        QT_TRANSLATE_NOOP("splot", "The value as text; a number with so many decimals, if they are given."),
        "text(2.5, 2)",
        "\"2.50\"",
        1,
        2,
        Type::Text,
        {Type::Any, Type::Number},
        asText},
};
} // namespace

std::span<const Function> textFunctions()
{
    return textTable;
}

} // namespace splot::formula
