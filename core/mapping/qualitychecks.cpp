#include "core/mapping/qualitychecks.h"

#include "core/mapping/characters.h"
#include "core/mapping/conversion.h"
#include "core/mapping/identifiers.h"
#include "core/mapping/recordnames.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <algorithm>

namespace splot::mapping {

using model::Date;
using model::Moment;
using model::QualityRule;
using model::Value;

namespace {
std::string argument(const QualityRule &rule, std::size_t i)
{
    return i < rule.arguments.size() ? rule.arguments[i] : std::string();
}

QualityCheck checking(std::function<bool(const Value &, Scope &)> holds)
{
    return {std::move(holds), false, false, false};
}

/// A check of the value's text that says one sentence about it.
QualityCheck textCheck(std::function<bool(const std::string &)> good, const char *source,
                       std::string more = {})
{
    return checking(
        [good = std::move(good), source, more = std::move(more)](const Value &value, Scope &scope) {
            return good(value.toText()) || scope.fail(source, {sampleText(value), more});
        });
}

/// An address or an id, and not the file itself: nothing inline, nothing longer than an address may be.
bool isFileReference(const std::string &text)
{
    constexpr std::size_t longest = 2048;
    return text.size() <= longest && !text.starts_with("data:") && text.find('\n') == std::string::npos;
}

base::Result<QualityCheck> patternCheck(const QualityRule &rule)
{
    const std::string text = argument(rule, 0);
    const QRegularExpression expression(QRegularExpression::anchoredPattern(QString::fromStdString(text)),
                                        QRegularExpression::UseUnicodePropertiesOption);
    if (text.empty() || !expression.isValid())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The expression \"%1\" is wrong: %2."),
                          {text, expression.errorString().toStdString()});
    expression.optimize();
    return textCheck(
        [expression](const std::string &t) { return expression.match(QString::fromStdString(t)).hasMatch(); },
        QT_TRANSLATE_NOOP("splot", "\"%1\" does not have the form \"%2\"."), text);
}

/// -1, 0, 1; nothing: they cannot be compared.
std::optional<int> compared(const Value &a, const Value &bound)
{
    const auto order = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    if (const auto *date = a.get<Date>())
        return bound.get<Date>() ? std::optional(order(*date, *bound.get<Date>())) : std::nullopt;
    if (const auto *moment = a.get<Moment>())
        return bound.get<Moment>() ? std::optional(order(*moment, *bound.get<Moment>())) : std::nullopt;
    const auto x = numberIn(a);
    const auto y = numberIn(bound);
    return x && y ? std::optional(x->compare(*y)) : std::nullopt;
}

/// A bound of a range as the field's type; an empty text is no bound.
base::Result<Value> bound(const std::string &text, model::FieldType type)
{
    model::Field field;
    field.type =
        type == model::FieldType::Date || type == model::FieldType::Moment ? type : model::FieldType::Decimal;
    Value value(text);
    base::Message fault;
    if (!toFieldType(field, value, fault))
        return base::fail(base::Error{base::ErrorCode::Rejected, fault, {}, {}, {}});
    return value;
}

base::Result<QualityCheck> rangeCheck(const QualityRule &rule, model::FieldType type)
{
    SPLOT_ASSIGN(const Value least, bound(argument(rule, 0), type));
    SPLOT_ASSIGN(const Value greatest, bound(argument(rule, 1), type));
    if (least.isEmpty() && greatest.isEmpty())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "A range needs a least or a greatest value."));
    return checking([least, greatest](const Value &value, Scope &scope) {
        const auto low = least.isEmpty() ? std::optional(0) : compared(value, least);
        const auto high = greatest.isEmpty() ? std::optional(0) : compared(value, greatest);
        if (!low || !high)
            return scope.fail(
                QT_TRANSLATE_NOOP("splot", "\"%1\" cannot be compared with the bounds of its range."),
                {sampleText(value)});
        if (*low < 0)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "%1 is less than %2."),
                              {sampleText(value), least.toText()});
        if (*high > 0)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "%1 is more than %2."),
                              {sampleText(value), greatest.toText()});
        return true;
    });
}

base::Result<QualityCheck> formulaCheck(const QualityRule &rule, std::shared_ptr<const model::Schema> schema,
                                        model::FieldIndex field)
{
    const std::string text = argument(rule, 0);
    SPLOT_ASSIGN(const formula::Formula formula,
                 formula::Formula::compileCondition(text, recordNames(schema, schema->listOf(field))));
    QualityCheck check = checking([formula, text](const Value &value, Scope &scope) {
        const auto holds = scope.item ? formula.holds(scopeRoot(formula.names(), scope), &value)
                                      : formula.holds(*scope.root, &value);
        if (!holds)
            return scope.fail(holds.error().message);
        return *holds || scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" breaks the rule \"%2\"."),
                                    {sampleText(value), text});
    });
    check.needsRecord = true;
    return check;
}

base::Result<QualityCheck> oneOfCheck(const QualityRule &rule)
{
    if (rule.arguments.empty())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The rule \"one_of\" needs values."));
    return textCheck(
        [words = rule.arguments](const std::string &t) {
            return std::any_of(words.begin(), words.end(),
                               [&t](const auto &w) { return model::sameText(w, t); });
        },
        QT_TRANSLATE_NOOP("splot", "\"%1\" is none of the values that are allowed here."));
}

base::Result<QualityCheck> phoneCheck(const QualityRule &rule)
{
    const std::string country = rule.arguments.empty() ? "PL" : rule.arguments[0];
    if (!knowsPhoneCountry(country))
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The country code of phone numbers in \"%1\" is not known here."),
            {country});
    return textCheck([country](const std::string &t) { return phoneNumber(t, country).has_value(); },
                     QT_TRANSLATE_NOOP("splot", "\"%1\" is no phone number."));
}

QualityCheck requiredCheck()
{
    QualityCheck check = checking([](const Value &value, Scope &scope) {
        return !value.isBlank() ||
               scope.fail(QT_TRANSLATE_NOOP("splot", "A value is required here, but it is empty."));
    });
    check.alsoEmpty = true;
    return check;
}

base::Result<QualityCheck> checkOfKind(const QualityRule &rule, std::shared_ptr<const model::Schema> schema,
                                       model::FieldIndex field)
{
    if (rule.kind == "required")
        return requiredCheck();
    if (rule.kind == "pattern")
        return patternCheck(rule);
    if (rule.kind == "range")
        return rangeCheck(rule, schema->field(field).type);
    if (rule.kind == "one_of")
        return oneOfCheck(rule);
    if (rule.kind == "email")
        return textCheck(isEmail, QT_TRANSLATE_NOOP("splot", "\"%1\" is no e-mail address."));
    if (rule.kind == "phone")
        return phoneCheck(rule);
    if (rule.kind == "nip")
        return textCheck(
            isNip,
            QT_TRANSLATE_NOOP("splot", "\"%1\" is no NIP: ten digits, the last of which proves the others."));
    if (rule.kind == "regon")
        return textCheck(
            isRegon,
            QT_TRANSLATE_NOOP("splot",
                              "\"%1\" is no REGON: 9 or 14 digits, the last of which proves the others."));
    if (rule.kind == "ean")
        return textCheck(
            isEan,
            QT_TRANSLATE_NOOP("splot", "\"%1\" is no EAN or GTIN: its length or its check digit is wrong."));
    if (rule.kind == "iban")
        return textCheck(
            isIban,
            QT_TRANSLATE_NOOP("splot", "\"%1\" is no IBAN: its length or its check digits are wrong."));
    if (rule.kind == "postal_code") {
        const std::string country = rule.arguments.empty() ? "PL" : rule.arguments[0];
        return textCheck([country](const std::string &t) { return isPostalCode(t, country); },
                         QT_TRANSLATE_NOOP("splot", "\"%1\" is no postal code of the form used in %2."),
                         country);
    }
    if (rule.kind == "attachment")
        return textCheck(isFileReference,
                         QT_TRANSLATE_NOOP("splot", "\"%1\" carries a file itself. Files travel by reference "
                                                    "only: map the place of their address or id."));
    if (rule.kind == "formula")
        return formulaCheck(rule, std::move(schema), field);
    return base::fail(base::ErrorCode::Rejected,
                      QT_TRANSLATE_NOOP("splot", "There is no quality rule \"%1\"."), {rule.kind});
}
} // namespace

base::Result<QualityCheck> makeCheck(const QualityRule &rule, std::shared_ptr<const model::Schema> schema,
                                     model::FieldIndex field)
{
    SPLOT_ASSIGN(QualityCheck check, checkOfKind(rule, std::move(schema), field));
    check.blocksRecord = rule.blocksRecord;
    return check;
}

} // namespace splot::mapping
