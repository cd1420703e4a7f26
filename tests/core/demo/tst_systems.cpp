#include "core/connectors/rest/descriptor/descriptorlint.h"
#include "core/demo/demoworld.h"
#include "core/format/json.h"

#include <QTest>

using namespace splot;
using namespace splot::demo;

namespace {
const base::WallTime noon{std::chrono::hours(24 * 20000 + 12)};
const Size small{60, 40, 30};

Request get(const std::string &path, std::map<std::string, std::string> query = {})
{
    return {"GET", path, std::move(query), {{"x-api-key", "demo"}, {"x-crm-token", "demo"}}, {}};
}

Request send(const std::string &method, const std::string &path, const std::string &body)
{
    auto request = get(path);
    request.method = method;
    request.body = body;
    return request;
}
} // namespace

class TestSystems : public QObject
{
    Q_OBJECT

private slots:
    void theLinterAcceptsEveryDescriptor()
    {
        const auto files = demoConnectors();
        QCOMPARE(files.size(), std::size_t(5));
        for (const auto &file : files) {
            for (const auto &problem : connectors::DescriptorLint().problemsOf(file.text))
                QFAIL((file.path + " " + problem.where + ": " + problem.message.text()).c_str());
        }
    }

    void theConfigurationGetsTheAddresses()
    {
        const auto files = demoConfiguration({{"shop", "http://127.0.0.1:4711"}});
        bool found = false;
        for (const auto &file : files)
            found = found || (file.path == "system/shop.json" &&
                              file.text.find("127.0.0.1:4711") != std::string::npos);
        QVERIFY(found);
    }

    void theSameSeedGivesTheSameFirm()
    {
        const Landscape one(7, small, noon), same(7, small, noon), other(8, small, noon);
        QVERIFY(one.state() == same.state());
        QVERIFY(!(one.state() == other.state()));
    }

    void listsArePagedAndTellTheTotal()
    {
        Landscape l(7, small, noon);
        const auto page = l.shop.answer(get("/customers", {{"limit", "25"}, {"offset", "50"}}), noon);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.body.member("items")->list()->size(), std::size_t(10));
        QCOMPARE(page.body.member("total")->toText(), std::string("60"));
    }

    void changesComeInTheirOrder()
    {
        Landscape l(7, small, noon);
        const auto last = textAt(*l.erp.table("parties").row(50060), "revision");
        QCOMPARE(l.erp.answer(send("PATCH", "/parties/50003", R"({"city":"Łódź"})"), noon).status, 200);
        const auto changed = l.erp.answer(get("/parties", {{"write_no", last}}), noon);
        QCOMPARE(changed.body.member("data")->list()->size(), std::size_t(1));
        QCOMPARE(textAt(changed.body.member("data")->list()->front(), "city"), std::string("Łódź"));
    }

    void aRefusalNamesTheField()
    {
        Landscape l(7, small, noon);
        const auto reply = l.erp.answer(
            send("POST", "/sales", R"({"reference":"1","party_id":50001,"lines":[{"tax":"VAT0"}]})"), noon);
        QCOMPARE(reply.status, 422);
        QCOMPARE(textAt(reply.body, "attribute"), std::string("lines[0].tax"));
    }

    void anIdempotencyKeyMakesOneObject()
    {
        Landscape l(7, small, noon);
        auto request = send("POST", "/shipments", R"({"order_no":"99999"})");
        request.headers["idempotency-key"] = "k1";
        const auto first = l.warehouse.answer(request, noon), again = l.warehouse.answer(request, noon);
        QCOMPARE(first.status, 201);
        QCOMPARE(textAt(again.body, "id"), textAt(first.body, "id"));
    }

    void faultsEnd()
    {
        Landscape l(7, small, noon);
        l.shop.limitUntil(noon + std::chrono::seconds(5), 2);
        const auto limited = l.shop.answer(get("/stock"), noon);
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.headers.front().second, std::string("2"));
        QCOMPARE(l.shop.answer(get("/stock"), noon + std::chrono::seconds(6)).status, 200);
        l.crm.failUntil(noon + std::chrono::seconds(5));
        QCOMPARE(l.crm.answer(get("/contacts"), noon).status, 503);
        QCOMPARE(l.crm.answer(get("/contacts"), noon + std::chrono::seconds(5)).status, 200);
    }

    void aMinuteOfTheStoryTouchesEverySystem()
    {
        Landscape l(7, small, noon);
        const auto before = l.state();
        base::SeededRandom random(1);
        Story story(l, random, noon);
        for (int second = 0; second <= 60; ++second)
            story.advance(noon + std::chrono::seconds(second));
        const auto after = l.state();
        for (const char *system : {"shop", "erp", "warehouse", "crm", "helpdesk"})
            QVERIFY2(!(*before.member(system) == *after.member(system)), system);
        QVERIFY(story.orders() >= 15);
    }

    void whatIsKeptIsServedAgain()
    {
        Landscape l(7, small, noon), later(9, small, noon);
        l.shop.answer(send("PATCH", "/customers/1", R"({"phone":"+48 501 000 000"})"), noon);
        later.restore(*format::readJson(format::writeJson(l.state())));
        QVERIFY(later.state() == l.state());
    }
};

QTEST_GUILESS_MAIN(TestSystems)
#include "tst_systems.moc"
