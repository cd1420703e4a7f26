#include "core/workspace/entitydraft.h"

#include <QTest>

using namespace splot;
using workspace::EntityDraft;

namespace {
model::Value place(const char *name, const char *type)
{
    return model::Value(model::Object{{"place", model::Value(name)}, {"type", model::Value(type)}});
}

const model::List shopPlaces{place("E-mail address", "text"), place("price", "decimal"),
                             place("address.city", "text"), place("lines[].sku", "text"),
                             place("extra", "object")};
} // namespace

class EntityDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void anEntityIsMadeOfTheSimplePlaces()
    {
        const auto entity = workspace::entityFrom(model::EntityId("Customer"), model::SystemId("shop"), shopPlaces);
        QCOMPARE(entity.fields.size(), std::size_t(3));
        QCOMPARE(entity.fields[0].path, std::string("emailAddress"));
        QCOMPARE(entity.fields[0].label, std::string("E-mail address"));
        QCOMPARE(entity.fields[1].type, model::FieldType::Decimal);
        QCOMPARE(entity.fields[2].path, std::string("address.city"));
        QCOMPARE(entity.ownership.standard.owner.value, std::string("shop"));
    }

    void aSecondSystemIsMatchedByNameAndByWord()
    {
        const EntityDraft draft(
            workspace::entityFrom(model::EntityId("Customer"), model::SystemId("shop"), shopPlaces));
        const model::List erp{place("EMAIL_ADDRESS", "text"), place("list_price", "decimal"),
                              place("City", "text")};
        const auto mapping =
            draft.mappingOf(model::SystemId("erp"), model::ObjectName("partner"), erp, {"price=list_price"});
        QVERIFY(mapping);
        QCOMPARE(mapping->lines.size(), std::size_t(2));
        QCOMPARE(mapping->lines[0].place, std::string("EMAIL_ADDRESS"));
        QCOMPARE(mapping->lines[1].place, std::string("list_price"));
        QVERIFY(
            !draft.mappingOf(model::SystemId("erp"), model::ObjectName("partner"), erp, {"cost=list_price"}));
    }

    void aKnownEntityGrowsOnlyByWhatIsSaid()
    {
        EntityDraft draft(workspace::entityFrom(model::EntityId("Customer"), model::SystemId("shop"), shopPlaces));
        QVERIFY(draft.addFields({"vatId", "limit:decimal"}));
        QCOMPARE(draft.entity().fields.size(), std::size_t(5));
        QCOMPARE(draft.entity().fields[4].type, model::FieldType::Decimal);
        QVERIFY(!draft.addFields({"price"}));
        QVERIFY(!draft.addFields({"weight:heavy"}));
    }

    void anEntityMadeJustNowTakesOtherTypes()
    {
        EntityDraft draft(
            workspace::entityFrom(model::EntityId("Customer"), model::SystemId("shop"), shopPlaces), true);
        QVERIFY(draft.addFields({"price:text", "E-mail address:date", "weight:decimal"}));
        QCOMPARE(draft.entity().fields.size(), std::size_t(4));
        QCOMPARE(draft.typeWord("price"), std::string("text"));
        QCOMPARE(draft.typeWord("emailAddress"), std::string("date"));
        QCOMPARE(draft.typeWord("weight"), std::string("decimal"));
        QVERIFY(!draft.addFields({"price:heavy"}));
    }

    void matchKeysMayBeComposite()
    {
        EntityDraft draft(workspace::entityFrom(model::EntityId("Customer"), model::SystemId("shop"), shopPlaces));
        QVERIFY(draft.addMatchKeys({"emailAddress:email", "price+address.city"}));
        QCOMPARE(draft.entity().matchKeys.size(), std::size_t(2));
        QCOMPARE(draft.entity().matchKeys[0].normalForm, std::string("email"));
        QCOMPARE(draft.entity().matchKeys[1].fields.size(), std::size_t(2));
        QVERIFY(!draft.addMatchKeys({"phone"}));
    }

    void placesBecomePaths_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("path");
        QTest::newRow("plain") << QStringLiteral("email") << QStringLiteral("email");
        QTest::newRow("capital") << QStringLiteral("Name") << QStringLiteral("name");
        QTest::newRow("blanks") << QStringLiteral("Tax id (PL)") << QStringLiteral("taxIdPL");
        QTest::newRow("path") << QStringLiteral("Address.Post code") << QStringLiteral("address.postCode");
        QTest::newRow("Polish") << QStringLiteral("Ilość sztuk") << QStringLiteral("ilośćSztuk");
    }

    void placesBecomePaths()
    {
        QFETCH(QString, place);
        QFETCH(QString, path);
        QCOMPARE(QString::fromStdString(workspace::fieldPath(place.toStdString())), path);
    }
};

QTEST_APPLESS_MAIN(EntityDraftTest)
#include "tst_entitydraft.moc"
