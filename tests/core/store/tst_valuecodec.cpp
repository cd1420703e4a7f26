#include "core/store/codec/valuecodec.h"

#include <QTest>

#include <rapidcheck.h>

using namespace splot;
using namespace splot::store;
using model::Decimal;
using model::Value;

namespace {
std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Stricter than Value::operator==: the kind and the written digits count too.
bool identical(const Value &a, const Value &b)
{
    if (a.kind() != b.kind())
        return false;
    if (const auto *d = a.get<Decimal>())
        return d->toText() == b.get<Decimal>()->toText();
    if (const auto *m = a.get<model::Moment>())
        return *m == *b.get<model::Moment>() && m->offsetMinutes == b.get<model::Moment>()->offsetMinutes;
    if (const auto *list = a.list())
        return std::equal(list->begin(), list->end(), b.list()->begin(), b.list()->end(), identical);
    if (const auto *object = a.object())
        return std::equal(
            object->begin(), object->end(), b.object()->begin(), b.object()->end(),
            [](const auto &x, const auto &y) { return x.first == y.first && identical(x.second, y.second); });
    return a.text() ? *a.text() == *b.text() : a == b;
}

rc::Gen<Value> anyValue(int depth)
{
    using namespace rc;
    const auto leaf = gen::oneOf(
        gen::just(Value()), gen::map(gen::arbitrary<bool>(), [](bool v) { return Value(v); }),
        gen::map(gen::arbitrary<std::int64_t>(), [](std::int64_t v) { return Value(v); }),
        gen::map(gen::string<std::string>(), [](std::string v) { return Value(std::move(v)); }),
        gen::map(gen::pair(gen::arbitrary<std::int64_t>(), gen::inRange(-6000, 6001)),
                 [](const auto &p) { return Value(Decimal(p.first, p.second).times(1000003).value()); }),
        gen::map(gen::arbitrary<std::int32_t>(), [](std::int32_t v) { return Value(model::Date{v}); }),
        gen::map(gen::pair(gen::arbitrary<std::int64_t>(), gen::inRange(-1439, 1440)),
                 [](const auto &p) {
                     return Value(model::Moment{p.first, static_cast<std::int16_t>(p.second)});
                 }),
        gen::map(gen::arbitrary<std::int64_t>(), [](std::int64_t v) { return Value(model::Reference{v}); }));
    if (depth == 0)
        return leaf;
    const auto inner = anyValue(depth - 1);
    return gen::oneOf(leaf,
                      gen::map(gen::container<std::vector<Value>>(inner),
                               [](model::List v) { return Value(std::move(v)); }),
                      gen::map(gen::container<std::vector<std::pair<std::string, Value>>>(
                                   gen::pair(gen::string<std::string>(), inner)),
                               [](model::Object v) { return Value(std::move(v)); }));
}
} // namespace

namespace rc {
template <> struct Arbitrary<Value>
{
    static Gen<Value> arbitrary() { return anyValue(2); }
};
} // namespace rc

namespace splot::model {
void showValue(const Value &value, std::ostream &out)
{
    out << value.toText();
}
} // namespace splot::model

class ValueCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void everyValueComesBackAsItWas()
    {
        QVERIFY(rc::check("identical after a round trip", [](const Value &value) {
            const auto bytes = encodeValue(value);
            RC_ASSERT(bytes.has_value());
            const auto back = decodeValue(view(*bytes));
            RC_ASSERT(back.has_value());
            RC_ASSERT(identical(*back, value));
        }));
    }
    void keepsTheLongestNumbers()
    {
        for (const char *digits :
             {"99999999999999999999999999999999999999", "-99999999999999999999999999999999999999", "1.10",
              "-0.00", "9223372036854775808", "-9223372036854775809"}) {
            const Value value(*Decimal::parse(digits));
            const auto back = decodeValue(view(*encodeValue(value)));
            QVERIFY(back.has_value());
            QCOMPARE(back->toText(), value.toText());
        }
    }
    void damageIsNoticedAndNeverFollowed()
    {
        QVERIFY(rc::check("damaged bytes give a value or Corrupt", [](const Value &value) {
            QByteArray bytes = *encodeValue(value);
            if (bytes.isEmpty())
                return;
            const auto at = *rc::gen::inRange<qsizetype>(0, bytes.size());
            bytes[at] = static_cast<char>(*rc::gen::inRange(0, 256));
            const auto back = decodeValue(view(bytes));
            RC_ASSERT(back.has_value() || back.error().code == base::ErrorCode::Corrupt);
        }));
    }
    void everyCutIsNoticed()
    {
        const QByteArray bytes =
            *encodeValue(Value(model::Object{{"a", 1}, {"b", model::List{"x", *Decimal::parse("1.5")}}}));
        for (qsizetype n = 1; n < bytes.size(); ++n)
            QVERIFY2(!decodeValue(view(bytes.left(n))), qPrintable(QString::number(n)));
        QVERIFY(!decodeValue(view(bytes + 'x')));
    }
    void anUnknownEncodingIsRefused()
    {
        QByteArray bytes = *encodeValue(Value(1));
        bytes[0] = 2;
        QCOMPARE(decodeValue(view(bytes)).error().code, base::ErrorCode::Corrupt);
    }
    void aHugeCountAsksForNoMemory()
    {
        ByteWriter out;
        out.byte(1);
        out.byte(10);
        out.number(~std::uint64_t{0} >> 1U);
        QVERIFY(!decodeValue(view(out.bytes())));
    }
    void tooDeepIsRefusedBothWays()
    {
        Value deep(1);
        for (int i = 0; i <= maxValueDepth; ++i)
            deep = Value(model::List{std::move(deep)});
        QCOMPARE(encodeValue(deep).error().code, base::ErrorCode::Rejected);
        ByteWriter out;
        out.byte(1);
        for (int i = 0; i < 100000; ++i) {
            out.byte(10);
            out.number(1);
        }
        out.byte(0);
        QCOMPARE(decodeValue(view(out.bytes())).error().code, base::ErrorCode::Corrupt);
    }
    void messagesComeBack()
    {
        const base::Message message{"%1 of %2", {"a", ""}};
        QVERIFY(messageFromValue(*decodeValue(view(*encodeValue(messageValue(message))))) == message);
        QVERIFY(messageFromValue(messageValue({})) == base::Message{});
    }
};

QTEST_APPLESS_MAIN(ValueCodecTest)
#include "tst_valuecodec.moc"
