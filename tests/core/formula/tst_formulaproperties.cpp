#include "core/format/json.h"
#include "core/formula/catalogue.h"
#include "core/formula/formula.h"

#include <QTest>

#include <rapidcheck.h>

using namespace splot;
using formula::Formula;
using model::Decimal;
using model::Value;

namespace {
const Value &record()
{
    static const Value v = *format::readJson(
        R"({"status":"paid","total":"12.50","a":{"b":1.5,"c":null},"l":[1,"2",null,[3],{"x":4}],"t":"Za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105",
        "due":"2026-11-24","n":-7,"yes":true,"big":12345678901234567890123456789012345678,"far":1e-6000})");
    return v;
}

std::vector<std::string> words()
{
    std::vector<std::string> all{"1",     "0",   "2.50",  "'x'",    "'2026-11-24'",
                                 "yes",   "no",  "empty", "status", "total",
                                 "a.b",   "a",   "l",     "t",      "due",
                                 "n",     "big", "far",   "item",   "item.x",
                                 "value", "(",   ")",     ",",      "+",
                                 "-",     "*",   "/",     "%",      "&",
                                 "=",     "<>",  "<",     ">=",     "and",
                                 "or",    "not", "in",    "[t]",    "`n`"};
    for (const auto &f : formula::catalogue())
        all.push_back(f.name + "(");
    return all;
}

std::string expression(int depth)
{
    static const auto functions = formula::catalogue();
    const auto leaf = [] {
        return *rc::gen::element<std::string>("1", "-2.5", "'x'", "'2026-11-24'", "'(a+)+'", "yes", "empty",
                                              "status", "total", "a", "a.b", "l", "t", "due", "n", "big",
                                              "far", "item", "value", "'7'");
    };
    if (depth == 0)
        return leaf();
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return leaf();
    case 1:
        return "(" + expression(depth - 1) +
               *rc::gen::element<std::string>(" + ", " - ", " * ", " / ", " % ", " & ", " = ", " <> ", " < ",
                                              " >= ", " and ", " or ", " in ") +
               expression(depth - 1) + ")";
    default: {
        const auto &f = *rc::gen::elementOf(functions);
        std::string call = f.name + "(";
        const auto count = *rc::gen::inRange(1, 4);
        for (int i = 0; i < count; ++i)
            call += (i > 0 ? ", " : "") + expression(depth - 1);
        return call + ")";
    }
    }
}

/// Compiles and evaluates; whatever comes is a value or a fault for people.
void survive(const std::string &source)
{
    const auto f = Formula::compile(source);
    if (!f) {
        RC_ASSERT(f.error().code == base::ErrorCode::Rejected);
        RC_ASSERT(!f.error().detail.empty() && !f.error().text().empty());
        return;
    }
    const Value value("v");
    const auto once = f->evaluate(record(), &value);
    const auto again = f->evaluate(record(), &value);
    RC_ASSERT(once.has_value() == again.has_value());
    if (once)
        RC_ASSERT(*once == *again);
    else
        RC_ASSERT(once.error().code == base::ErrorCode::Rejected);
}

rc::Gen<Decimal> decimals()
{
    return rc::gen::map(
        rc::gen::pair(rc::gen::inRange<std::int64_t>(-1000000000000, 1000000000000), rc::gen::inRange(0, 8)),
        [](const auto &p) { return Decimal(p.first, p.second); });
}

Value worked(const std::string &source, const Value &a, const Value &b)
{
    const auto f = Formula::compile(source);
    RC_ASSERT(f.has_value());
    const auto v = f->evaluate(model::Object{{"a", a}, {"b", b}});
    RC_ASSERT(v.has_value());
    return *v;
}
} // namespace

class FormulaPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void survivesRandomBytes()
    {
        QVERIFY(rc::check([] { survive(*rc::gen::arbitrary<std::string>()); }));
    }
    void survivesRandomWords()
    {
        QVERIFY(rc::check([] {
            const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words()));
            std::string source;
            for (const auto &p : parts)
                source += p + " ";
            survive(source);
        }));
    }
    void survivesRandomExpressions()
    {
        QVERIFY(rc::check([] { survive(expression(*rc::gen::inRange(1, 5))); }));
    }
    void calculatesExactly()
    {
        QVERIFY(rc::check([] {
            const auto a = *decimals();
            const auto b = *decimals();
            RC_ASSERT(worked("a + b - b", a, b) == Value(a));
            RC_ASSERT(worked("a - b = -(b - a)", a, b) == Value(true));
            RC_ASSERT(worked("a * b", a, b) == worked("b * a", a, b));
            RC_ASSERT(worked("text(a) = a and number(text(a)) = a", a, b) == Value(true));
            if (!b.isZero()) {
                RC_ASSERT(worked("mod(a, b) = a % b", a, b) == Value(true));
                RC_ASSERT(worked("abs(a % b) < abs(b)", a, b) == Value(true));
                RC_ASSERT(worked("(a * b) / b", a, b) == Value(a));
            }
            RC_ASSERT(worked("floor(a) <= a and a < floor(a) + 1 and ceil(a) = -floor(-a)", a, b) ==
                      Value(true));
        }));
    }
    void cutsTextsWhole()
    {
        QVERIFY(rc::check([] {
            const auto parts = *rc::gen::container<std::vector<std::string>>(
                rc::gen::element<std::string>("a", "\u0142", "\u65E5", "\U0001F600", " ", "z"));
            std::string text;
            for (const auto &p : parts)
                text += p;
            const auto n = *rc::gen::inRange(0, 12);
            RC_ASSERT(worked("left(a, b) & mid(a, b + 1)", text, n) == Value(text));
            RC_ASSERT(worked("len(a)", text, n) == Value(static_cast<std::int64_t>(parts.size())));
            RC_ASSERT(worked("len(right(a, b)) = min(b, len(a))", text, n) == Value(true));
            RC_ASSERT(worked("join(split(a, ' '), ' ')", text, n) == Value(text));
        }));
    }
};

QTEST_APPLESS_MAIN(FormulaPropertiesTest)
#include "tst_formulaproperties.moc"
