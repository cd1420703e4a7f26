#include "core/formula/functions.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>

namespace splot::formula {

namespace {
using model::Value;

constexpr int maxPattern = 1000;
constexpr int maxMatched =
    20000; ///< characters: the bound that keeps a hostile pattern from running for long

QString words(const Value &v)
{
    return QString::fromStdString(toWords(v));
}

Answer text(const QString &t)
{
    return Value(t.toStdString());
}

Answer upper(const Arguments &a)
{
    return text(words(a[0]).toUpper());
}

Answer lowerCase(const Arguments &a)
{
    return text(words(a[0]).toLower());
}

Answer trim(const Arguments &a)
{
    return text(words(a[0]).trimmed());
}

Answer collapse(const Arguments &a)
{
    return text(words(a[0]).simplified());
}

Answer length(const Arguments &a)
{
    return Value(static_cast<std::int64_t>(words(a[0]).size()));
}

Answer left(const Arguments &a)
{
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 1, 0, maxResult));
    return text(words(a[0]).left(n));
}

Answer right(const Arguments &a)
{
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 1, 0, maxResult));
    return text(words(a[0]).right(n));
}

/// mid("abcd", 2, 2) = "bc": places count from 1, as in a spreadsheet
Answer mid(const Arguments &a)
{
    SPLOT_ASSIGN(const auto from, wholeArgument(a, 1, 1, 1, maxResult));
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 2, maxResult, 0, maxResult));
    return text(words(a[0]).mid(from - 1, n));
}

Answer concat(const Arguments &a)
{
    std::string out;
    for (const auto &v : a) {
        out += toWords(v);
        if (out.size() > maxResult)
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "The text that the formula makes is too long."));
    }
    return Value(std::move(out));
}

Answer replace(const Arguments &a)
{
    const auto what = words(a[1]);
    if (what.isEmpty())
        return Value(toWords(a[0]));
    const auto whole = words(a[0]);
    const auto with = words(a[2]);
    if (whole.size() + whole.count(what) * std::max<qsizetype>(0, with.size() - what.size()) >
        static_cast<qsizetype>(maxResult))
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The text that the formula makes is too long."));
    return text(QString(whole).replace(what, with));
}

Answer contains(const Arguments &a)
{
    if (const auto *list = a[0].list())
        return Value(std::any_of(list->begin(), list->end(), [&](const Value &v) { return equal(v, a[1]); }));
    return Value(words(a[0]).contains(words(a[1]), Qt::CaseInsensitive));
}

Answer startsWith(const Arguments &a)
{
    return Value(words(a[0]).startsWith(words(a[1])));
}

Answer endsWith(const Arguments &a)
{
    return Value(words(a[0]).endsWith(words(a[1])));
}

Answer asText(const Arguments &a)
{
    return Value(toWords(a[0]));
}

Answer padLeft(const Arguments &a)
{
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 0, 0, 1000));
    const auto with = a.size() > 2 ? words(a[2]) : QStringLiteral(" ");
    return text(words(a[0]).rightJustified(n, with.isEmpty() ? QLatin1Char(' ') : with.at(0)));
}

Answer matches(const Arguments &a)
{
    const auto pattern = words(a[1]);
    const auto subject = words(a[0]);
    if (pattern.size() > maxPattern || subject.size() > maxMatched)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The pattern or the text is too long to be matched."));
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern),
                                        QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "\"%1\" is no valid pattern."),
                          {toWords(a[1]).substr(0, 60)});
    return Value(expression.match(subject).hasMatch());
}

constexpr std::array table{
    Function{"upper", 1, 1, Type::Text, Type::Text, upper},
    Function{"lower", 1, 1, Type::Text, Type::Text, lowerCase},
    Function{"trim", 1, 1, Type::Text, Type::Text, trim},
    Function{"collapse", 1, 1, Type::Text, Type::Text, collapse},
    Function{"len", 1, 1, Type::Number, Type::Text, length},
    Function{"left", 1, 2, Type::Text, Type::Text, left},
    Function{"right", 1, 2, Type::Text, Type::Text, right},
    Function{"mid", 2, 3, Type::Text, Type::Text, mid},
    Function{"concat", 1, -1, Type::Text, Type::Text, concat},
    Function{"replace", 3, 3, Type::Text, Type::Text, replace},
    Function{"contains", 2, 2, Type::Boolean, Type::Any, contains},
    Function{"starts_with", 2, 2, Type::Boolean, Type::Text, startsWith},
    Function{"ends_with", 2, 2, Type::Boolean, Type::Text, endsWith},
    Function{"text", 1, 1, Type::Text, Type::Any, asText},
    Function{"pad_left", 2, 3, Type::Text, Type::Text, padLeft},
    Function{"matches", 2, 2, Type::Boolean, Type::Text, matches},
};
} // namespace

std::span<const Function> textFunctions()
{
    return table;
}

} // namespace splot::formula
