#include "core/store/codec/recordcodec.h"
#include "tests/core/store/samples.h"

#include <QTest>

using namespace splot;
using namespace splot::store;
using model::Value;

namespace {
class Numbers : public FieldNumbers
{
public:
    base::Result<std::int64_t> numberOf(const model::EntityId &, const std::string &path) override
    {
        const auto it = std::find(m_paths.begin(), m_paths.end(), path);
        if (it != m_paths.end())
            return it - m_paths.begin() + 1;
        m_paths.push_back(path);
        return static_cast<std::int64_t>(m_paths.size());
    }
    base::Result<std::string> pathOf(const model::EntityId &, std::int64_t number) override
    {
        const auto i = static_cast<std::size_t>(number - 1);
        return i < m_paths.size() ? m_paths[i] : std::string();
    }

private:
    std::vector<std::string> m_paths;
};

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The order entity without one field, the others turned round.
model::Schema changedSchema(const std::string &without)
{
    auto entity = samples::orderEntity();
    std::erase_if(entity.fields, [&without](const model::Field &f) { return f.path == without; });
    std::reverse(entity.fields.begin(), entity.fields.end());
    return model::Schema(entity);
}

const Value *at(const model::Record &record, const model::Schema &schema, const char *path,
                const char *item = "")
{
    return record.values.find({*schema.index(path), item});
}
} // namespace

class RecordCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack()
    {
        const model::Schema schema(samples::orderEntity());
        const auto before = samples::order(schema, model::RecordId(5));
        Numbers numbers;
        model::Record after;
        after.entity = before.entity;
        QVERIFY(
            decodeRecord(view(*encodeRecord(before, schema, numbers, {})), &schema, numbers, after, nullptr));
        QVERIFY(after.values == before.values);
        QVERIFY(after.provenance == before.provenance);
        QCOMPARE(after.provenance.begin()->second.at.offsetMinutes, 60);
        QVERIFY(after.presenceFrom == before.presenceFrom);
        QVERIFY(after.stages == before.stages);
        QVERIFY(after.handovers == before.handovers);
    }
    void aFieldKeepsItsValueWhenTheSchemaIsTurnedRound()
    {
        const model::Schema schema(samples::orderEntity());
        const model::Schema other = changedSchema("total");
        Numbers numbers;
        const auto bytes = *encodeRecord(samples::order(schema, model::RecordId(5)), schema, numbers, {});
        model::Record record;
        record.entity = schema.entity().id;
        std::vector<LeftOver> left;
        QVERIFY(decodeRecord(view(bytes), &other, numbers, record, &left));
        QVERIFY(*at(record, other, "number") == Value("A-1"));
        QVERIFY(*at(record, other, "lines[].quantity", "X") == Value(2));
        QCOMPARE(record.stages, std::vector<int>{1});
        QCOMPARE(record.handovers.size(), std::size_t{1});
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left[0].value->toText(), std::string("10.50"));
        QCOMPARE(left[0].provenance->person, std::string("anna"));
    }
    void aRemovedFieldFindsItsValueWhenItComesBack()
    {
        const model::Schema schema(samples::orderEntity());
        const model::Schema other = changedSchema("total");
        Numbers numbers;
        auto bytes = *encodeRecord(samples::order(schema, model::RecordId(5)), schema, numbers, {});
        model::Record record;
        record.entity = schema.entity().id;
        std::vector<LeftOver> left;
        QVERIFY(decodeRecord(view(bytes), &other, numbers, record, &left));
        bytes = *encodeRecord(record, other, numbers, left);
        model::Record back;
        back.entity = schema.entity().id;
        QVERIFY(decodeRecord(view(bytes), &schema, numbers, back, nullptr));
        QCOMPARE(at(back, schema, "total")->toText(), std::string("10.50"));
    }
    void stagesFollowTheirFields()
    {
        auto entity = samples::orderEntity();
        entity.ownership.presence.kind = model::OwnerKind::Stages;
        const model::Schema schema(entity);
        auto record = samples::order(schema, model::RecordId(5));
        record.stages = {1, 2};
        record.handovers.push_back({1, model::SystemId("erp"), samples::at(3), model::ChangeId(1)});
        Numbers numbers;
        const auto bytes = *encodeRecord(record, schema, numbers, {});

        entity.ownership.fields["number"].kind = model::OwnerKind::Stages;
        entity.ownership.fields.erase("status");
        const model::Schema other(entity);
        model::Record back;
        back.entity = entity.id;
        QVERIFY(decodeRecord(view(bytes), &other, numbers, back, nullptr));
        QCOMPARE(back.stages, (std::vector<int>{-1, 2})); // number is new, presence kept its own
        QCOMPARE(back.handovers.size(), std::size_t{1});
        QCOMPARE(back.handovers[0].stage, 1);
        QCOMPARE(back.handovers[0].from.value, std::string("erp"));
    }
    void everyCutIsNoticed()
    {
        const model::Schema schema(samples::orderEntity());
        Numbers numbers;
        const auto bytes = *encodeRecord(samples::order(schema, model::RecordId(5)), schema, numbers, {});
        for (qsizetype n = 0; n < bytes.size(); ++n) {
            model::Record record;
            record.entity = schema.entity().id;
            QVERIFY2(!decodeRecord(view(bytes.left(n)), &schema, numbers, record, nullptr),
                     qPrintable(QString::number(n)));
        }
    }
    void findsReferencesInLists()
    {
        model::Record record;
        record.id = model::RecordId(1);
        record.values.set({0, {}}, Value(model::List{model::Reference{2},
                                                     Value(model::Object{{"a", model::Reference{3}}})}));
        record.values.set({1, {}}, Value(model::Reference{1}));
        QCOMPARE(referencesOf(record), (std::set<std::int64_t>{2, 3}));
    }
};

QTEST_APPLESS_MAIN(RecordCodecTest)
#include "tst_recordcodec.moc"
