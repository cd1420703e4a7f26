// Places inside a list that is no list of the entity: names[0].text, ways[kind=mail].value.
#include "tests/core/engine/stage.h"

#include <QTest>

#include <algorithm>

using namespace splot;
using namespace std::chrono_literals;
using model::List;
using model::Object;
using model::Value;
using tests::customers;
using tests::Stage;

namespace {
/// A CRM whose customers stand in the ERP with name and birthday in the elements of a list.
struct Lists
{
    explicit Lists(const char *lines, bool partialUpdate = true)
    {
        customers(stage);
        stage.document("mapping", "erp/party/Customer",
                       std::string(R"({"system":"erp","object":"party","entity":"Customer","lines":[)"
                                   R"({"field":"email","place":"email"},)") +
                           lines + "]}");
        stage.system("erp").object("party").capabilities.partialUpdate = partialUpdate;
        contact = *stage.system("crm").create(
            "contact", Object{{"mail", "a@x.test"}, {"name", "Anna"}, {"born", "02.01.1990"}});
        stage.start();
        rests = stage.settle();
        stage.approve();
        rests = stage.settle() && rests;
        party = stage.system("erp").objects("party").begin()->first;
    }

    void edit(const char *system, const char *object, const model::LocalId &id, Object changed)
    {
        rests = stage.system(system).update(object, id, std::move(changed)).has_value() && rests;
        stage.pass(1min);
        rests = stage.settle() && rests;
    }

    std::string inErp()
    {
        const auto *names = stage.system("erp").objects("party").at(party).body.member("names");
        return names ? names->toText() : std::string();
    }
    std::ptrdiff_t updates()
    {
        const auto &effects = stage.system("erp").effects();
        return std::ranges::count_if(effects, [](const support::FakeEffect &e) {
            return !e.byUser && e.kind == connectors::WriteKind::Update;
        });
    }

    Stage stage;
    model::LocalId contact;
    model::LocalId party;
    bool rests = false;
};

constexpr const char *indexed =
    R"({"field":"name","place":"names[0].text"},{"field":"birthday","place":"names[0].born"})";
constexpr const char *matched =
    R"({"field":"name","place":"names[kind=own].text"},{"field":"birthday","place":"names[kind=own].born"})";
} // namespace

class ListPlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void anElementIsWrittenWithTheListAroundIt_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<bool>("partialUpdate");
        QTest::newRow("by its number") << QByteArray(indexed) << true;
        QTest::newRow("by its number, whole objects") << QByteArray(indexed) << false;
        QTest::newRow("by a member") << QByteArray(matched) << true;
        QTest::newRow("by a member, whole objects") << QByteArray(matched) << false;
    }
    /// A system takes a list as it is given: what is left out is gone.
    void anElementIsWrittenWithTheListAroundIt()
    {
        QFETCH(const QByteArray, lines);
        QFETCH(const bool, partialUpdate);
        Lists lists(lines.constData(), partialUpdate);
        const Object first{{"kind", "own"}, {"text", "Anna"}, {"born", "1990-01-02"}, {"note", "keep"}};
        const Object second{{"kind", "pen"}, {"text", "Ania"}};
        lists.edit("erp", "party", lists.party, Object{{"names", List{first, second}}});
        QCOMPARE(lists.updates(), 0);
        lists.edit("crm", "contact", lists.contact, Object{{"name", "Anna B"}});
        QVERIFY(lists.rests);
        QCOMPARE(lists.inErp(),
                 std::string(R"([{"kind": "own", "text": "Anna B", "born": "1990-01-02", "note": "keep"}, )"
                             R"({"kind": "pen", "text": "Ania"}])"));
        QCOMPARE(lists.updates(), 1); // and rests then
    }
    void anElementWithAnIdIsWrittenAlone()
    {
        Lists lists(matched);
        const Object first{{"id", 7}, {"kind", "own"}, {"text", "Anna"}, {"born", "1990-01-02"}};
        lists.edit("erp", "party", lists.party,
                   Object{{"names", List{first, Object{{"id", 8}, {"kind", "pen"}}}}});
        lists.edit("crm", "contact", lists.contact, Object{{"name", "Anna B"}});
        QCOMPARE(lists.inErp(), std::string(R"([{"kind": "own", "text": "Anna B", "id": 7}])"));
        QCOMPARE(lists.updates(), 1);
    }
    void wholeObjectsKeepTheWholeList()
    {
        Lists lists(matched, false);
        const Object first{
            {"id", 7}, {"kind", "own"}, {"text", "Anna"}, {"born", "1990-01-02"}, {"note", "keep"}};
        lists.edit("erp", "party", lists.party,
                   Object{{"names", List{Object{{"id", 8}, {"kind", "pen"}}, first}}});
        lists.edit("crm", "contact", lists.contact, Object{{"name", "Anna B"}});
        QCOMPARE(lists.inErp(), std::string(R"([{"id": 8, "kind": "pen"}, {"id": 7, "kind": "own", )"
                                            R"("text": "Anna B", "born": "1990-01-02", "note": "keep"}])"));
    }
    /// Nobody has seen such a list since it was mapped.
    void aListThatIsMappedLaterIsReadFirst()
    {
        Lists lists(R"({"field":"name","place":"name"})");
        lists.edit("erp", "party", lists.party,
                   Object{{"names", List{Object{{"note", "keep"}}, Object{{"text", "Ania"}}}}});
        lists.stage.document(
            "mapping", "erp/party/Customer",
            R"({"system":"erp","object":"party","entity":"Customer","lines":[)"
            R"({"field":"email","place":"email"},{"field":"name","place":"names[0].text"}]})");
        lists.stage.pass(1min);
        lists.stage.approve();
        QVERIFY(lists.stage.settle());
        QCOMPARE(lists.inErp(), std::string(R"([{"note": "keep", "text": "Anna"}, {"text": "Ania"}])"));
    }
    /// What somebody else changes in the list meanwhile is not written over.
    void aListIsWrittenAsItStandsThere()
    {
        Lists lists(indexed);
        lists.stage.system("erp").object("party").capabilities.versions = true;
        const Object first{{"text", "Anna"}, {"born", "1990-01-02"}, {"note", "old"}};
        lists.edit("erp", "party", lists.party, Object{{"names", List{first}}});
        Object noted = first;
        noted[2].second = "new";
        QVERIFY(lists.stage.system("erp").update("party", lists.party,
                                                 Object{{"names", List{noted}}})); // not read yet
        lists.edit("crm", "contact", lists.contact, Object{{"name", "Anna B"}});
        QCOMPARE(lists.inErp(), std::string(R"([{"text": "Anna B", "born": "1990-01-02", "note": "new"}])"));
    }
};

QTEST_GUILESS_MAIN(ListPlacesTest)
#include "tst_listplaces.moc"
