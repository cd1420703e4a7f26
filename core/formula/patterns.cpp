#include "core/formula/patterns.h"

#include <QtGlobal>

#include <unordered_map>

namespace splot::formula {

namespace {
constexpr std::size_t longest = 1000;
/// Steps of the matcher, so that a hostile pattern ends as a fault and not as an evening.
constexpr std::string_view matchLimit = "(*LIMIT_MATCH=1000000)";
} // namespace

base::Result<QRegularExpression> patternOf(const std::string &text)
{
    if (text.size() > longest)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The pattern is longer than %1 bytes."),
                          {std::to_string(longest)});
    thread_local std::unordered_map<std::string, QRegularExpression> known;
    if (const auto found = known.find(text); found != known.end())
        return found->second;
    const QString whole = QString::fromStdString(std::string(matchLimit)) +
                          QRegularExpression::anchoredPattern(QString::fromStdString(text));
    QRegularExpression made(whole, QRegularExpression::UseUnicodePropertiesOption);
    if (!made.isValid())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "\"%1\" is no valid pattern: %2."),
                          {text.substr(0, 60), made.errorString().toStdString()});
    if (known.size() >= 100)
        known.clear();
    known.emplace(text, made);
    return made;
}

} // namespace splot::formula
