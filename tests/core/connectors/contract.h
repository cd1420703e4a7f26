#pragma once

#include "core/connectors/connector.h"
#include "core/format/json.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

namespace splot::tests {

/// A connector under the contract suite, with what the suite must know of its system.
struct Contracted
{
    /// Connects anew to the same system, as after a restart.
    std::function<std::unique_ptr<connectors::Connector>()> connect;
    model::ObjectName object;
    std::function<model::Value(int)> wanted; ///< a whole object, another for each number
    model::Value change;                     ///< a part that differs from every `wanted`
    std::string key;                      ///< a place by which objects are found, different for each number
    std::function<void()> settle = [] {}; ///< lets the time pass that the system needs to show a write
};

/// What connector.h promises, tried on one system; each clause wants a new, empty one.
class Contract
{
public:
    struct Clause
    {
        const char *name;
        void (Contract::*check)();
    };

    explicit Contract(Contracted subject) : m_subject(std::move(subject)), m_connector(m_subject.connect()) {}

    static std::vector<Clause> clauses()
    {
        return {{"answers later and once", &Contract::answersLaterAndOnce},
                {"answers when cancelled", &Contract::answersWhenCancelled},
                {"answers when destroyed", &Contract::answersWhenDestroyed},
                {"an unknown object is an error", &Contract::anUnknownObjectIsAnError},
                {"what is created is read", &Contract::whatIsCreatedIsRead},
                {"what is created is found", &Contract::whatIsCreatedIsFound},
                {"an update leaves the rest", &Contract::anUpdateLeavesTheRest},
                {"an old version is a conflict", &Contract::anOldVersionIsAConflict},
                {"what is deleted is gone", &Contract::whatIsDeletedIsGone},
                {"what is not there is said", &Contract::whatIsNotThereIsSaid},
                {"changes come once", &Contract::changesComeOnce},
                {"paging survives restarts", &Contract::pagingSurvivesRestarts}};
    }

    void answersLaterAndOnce()
    {
        read(connectors::Feed::Full);
        read(connectors::Feed::Changes);
        read(connectors::Feed::ByIds, {}, {model::LocalId("1")});
        find("nothing");
        write(create(1));
        using Steps = std::vector<connectors::TestStep>;
        using Objects = std::vector<connectors::FoundObject>;
        const auto steps = answer<Steps>([&](auto a) { m_connector->test({}, a); });
        QVERIFY(steps && !steps->empty());
        for (const auto &step : *steps)
            QVERIFY2(step.passed, step.message.text().c_str());
        const auto objects = answer<Objects>([&](auto a) { m_connector->discover({}, a); });
        QVERIFY(objects);
        QVERIFY(std::any_of(objects->begin(), objects->end(),
                            [&](const auto &o) { return o.name == m_subject.object && !o.fields.empty(); }));
    }

    void answersWhenCancelled()
    {
        const base::CancelToken cancel;
        cancel.cancel();
        const auto page = answer<connectors::Page>([&](auto a) { m_connector->read(request(), cancel, a); });
        QVERIFY(!page && page.error().code == base::ErrorCode::Cancelled);
        const auto written =
            answer<connectors::Written>([&](auto a) { m_connector->write(create(1), cancel, a); });
        QVERIFY(!written && written.error().code == base::ErrorCode::Cancelled);
        QVERIFY(everything().empty()); // nothing was sent
    }

    void answersWhenDestroyed()
    {
        int answers = 0;
        for (int i = 0; i < 10; ++i) {
            m_connector->read(request(), {}, [&](auto) { ++answers; });
            m_connector->write(create(i), {}, [&](auto) { ++answers; });
        }
        QCOMPARE(answers, 0);
        m_connector.reset();
        QCOMPARE(answers, 20);
        QCoreApplication::processEvents();
        QCOMPARE(answers, 20);
    }

    void anUnknownObjectIsAnError()
    {
        connectors::ReadRequest r = request();
        r.object = model::ObjectName("no such object");
        QVERIFY(!answer<connectors::Page>([&](auto a) { m_connector->read(r, {}, a); }));
    }

    void whatIsCreatedIsRead()
    {
        const auto written = write(create(1));
        QVERIFY2(written, written ? "" : written.error().text().c_str());
        QVERIFY(written->localId.valid() && !written->more);
        m_subject.settle();
        const auto all = everything();
        QCOMPARE(all.size(), 1U);
        QVERIFY(all[0].localId == written->localId);
        QVERIFY(covers(all[0].body, m_subject.wanted(1)));
        if (!written->version.empty())
            QCOMPARE(all[0].version, written->version);
        if (!written->body.isEmpty())
            QVERIFY(all[0].body == written->body);
        const auto one = read(connectors::Feed::ByIds, {}, {written->localId});
        QVERIFY(one && one->readings.size() == 1 && one->gone.empty());
        QVERIFY(one->readings[0].body == all[0].body);
    }

    void whatIsCreatedIsFound()
    {
        if (!able().find)
            return;
        write(create(1));
        const auto written = write(create(2));
        QVERIFY(written);
        m_subject.settle();
        const auto found = find(m_subject.wanted(2).member(m_subject.key)->toText());
        QVERIFY(found && found->size() == 1);
        QVERIFY(found->front().localId == written->localId);
        const auto nothing = find("nothing like it");
        QVERIFY(nothing && nothing->empty());
    }

    void anUpdateLeavesTheRest()
    {
        if (!able().update)
            return;
        const auto other = write(create(2));
        const auto written = write(create(1));
        QVERIFY(written && other);
        const auto updated = write(update(*written));
        QVERIFY2(updated, updated ? "" : updated.error().text().c_str());
        m_subject.settle();
        for (const auto &r : everything()) {
            const bool isOther = r.localId == other->localId;
            QVERIFY(isOther ? covers(r.body, m_subject.wanted(2)) : covers(r.body, m_subject.change));
            QVERIFY(isOther || *r.body.member(m_subject.key) == *m_subject.wanted(1).member(m_subject.key));
        }
    }

    void anOldVersionIsAConflict()
    {
        if (!able().versions)
            return;
        const auto written = write(create(1));
        QVERIFY(written);
        QVERIFY(write(update(*written)));
        connectors::WriteRequest late = update(*written);
        late.conditional = true;
        const auto refused = write(late);
        QVERIFY(!refused && refused.error().code == base::ErrorCode::Conflict);
    }

    void whatIsDeletedIsGone()
    {
        if (!able().remove)
            return;
        QVERIFY(write(create(2)));
        const auto written = write(create(1));
        QVERIFY(written && write(remove(written->localId)));
        m_subject.settle();
        QCOMPARE(everything().size(), 1U);
        const auto page = read(connectors::Feed::ByIds, {}, {written->localId});
        QVERIFY(page && page->readings.empty());
        QVERIFY(page->gone == std::vector<model::LocalId>{written->localId});
        const auto again = write(remove(written->localId));
        QVERIFY(!again && again.error().code == base::ErrorCode::NotFound);
    }

    void whatIsNotThereIsSaid()
    {
        if (!able().update)
            return;
        QVERIFY(write(create(1)));
        connectors::Written nobody;
        nobody.localId = model::LocalId("987654321");
        const auto updated = write(update(nobody));
        QVERIFY(!updated && updated.error().code == base::ErrorCode::NotFound);
    }

    void changesComeOnce()
    {
        if (!able().changes)
            return;
        QVERIFY(write(create(1)));
        m_subject.settle();
        auto page = read(connectors::Feed::Changes);
        QVERIFY(page && page->readings.size() == 1 && page->last);
        const auto state = stored(page->state);
        m_connector = m_subject.connect();
        page = read(connectors::Feed::Changes, state);
        QVERIFY(page && page->readings.empty());
        const auto written = write(create(2));
        QVERIFY(written);
        m_subject.settle();
        page = read(connectors::Feed::Changes, stored(page->state));
        QVERIFY(page && std::any_of(page->readings.begin(), page->readings.end(),
                                    [&](const auto &r) { return r.localId == written->localId; }));
    }

    void pagingSurvivesRestarts()
    {
        constexpr int many = 2300;
        int answers = 0;
        for (int i = 0; i < many; ++i)
            m_connector->write(create(i), {},
                               [&](base::Result<connectors::Written> w) { answers += w ? 1 : 0; });
        QTRY_COMPARE_WITH_TIMEOUT(answers, many, 60000);
        m_subject.settle();
        QCOMPARE(everything(true).size(), static_cast<std::size_t>(many));
    }

private:
    connectors::Capabilities able() const { return m_connector->capabilities(m_subject.object); }

    /// As the store keeps it.
    static model::Value stored(const model::Value &state)
    {
        const auto back = format::readJson(format::writeJson(state));
        return back ? *back : model::Value();
    }

    /// Every place of `part` has its value in `whole`, as text where the system knows only text.
    static bool covers(const model::Value &whole, const model::Value &part)
    {
        if (!part.object())
            return whole == part || whole.toText() == part.toText();
        return std::all_of(part.object()->begin(), part.object()->end(), [&](const auto &member) {
            const model::Value *v = whole.member(member.first);
            return v && covers(*v, member.second);
        });
    }

    template <class T> base::Result<T> answer(const std::function<void(connectors::Answer<T>)> &call)
    {
        const auto got = std::make_shared<std::vector<base::Result<T>>>();
        call([got](base::Result<T> result) { got->push_back(std::move(result)); });
        const bool later = got->empty();
        const bool came = QTest::qWaitFor([&] { return !got->empty(); }, 20000);
        QCoreApplication::processEvents();
        if (later && came && got->size() == 1)
            return got->front();
        return base::fail(base::ErrorCode::Internal, "answered at once, never or twice");
    }

    connectors::ReadRequest request(connectors::Feed feed = connectors::Feed::Full) const
    {
        connectors::ReadRequest r;
        r.object = m_subject.object;
        r.feed = feed;
        return r;
    }
    connectors::WriteRequest create(int n) const
    {
        connectors::WriteRequest r;
        r.object = m_subject.object;
        r.wanted = m_subject.wanted(n);
        r.idempotencyKey = "key" + std::to_string(n);
        return r;
    }
    connectors::WriteRequest update(const connectors::Written &written) const
    {
        connectors::WriteRequest r;
        r.object = m_subject.object;
        r.kind = connectors::WriteKind::Update;
        r.localId = written.localId;
        r.version = written.version;
        r.held = written.body;
        r.wanted = m_subject.change;
        r.changed = m_subject.change;
        return r;
    }
    connectors::WriteRequest remove(const model::LocalId &id) const
    {
        connectors::WriteRequest r;
        r.object = m_subject.object;
        r.kind = connectors::WriteKind::Delete;
        r.localId = id;
        return r;
    }
    /// All steps, as the engine does them.
    base::Result<connectors::Written> write(connectors::WriteRequest r)
    {
        for (int steps = 0; steps < 20; ++steps) {
            auto written = answer<connectors::Written>([&](auto a) { m_connector->write(r, {}, a); });
            if (!written || !written->more)
                return written;
            r.progress = stored(written->progress);
        }
        return base::fail(base::ErrorCode::Internal, "the steps do not end");
    }
    base::Result<connectors::Page> read(connectors::Feed feed, const model::Value &state = {},
                                        std::vector<model::LocalId> ids = {})
    {
        connectors::ReadRequest r = request(feed);
        r.state = state;
        r.ids = std::move(ids);
        return answer<connectors::Page>([&](auto a) { m_connector->read(r, {}, a); });
    }
    base::Result<std::vector<connectors::Reading>> find(const std::string &key)
    {
        connectors::FindRequest r;
        r.object = m_subject.object;
        r.keys = model::Object{{m_subject.key, key}};
        return answer<std::vector<connectors::Reading>>([&](auto a) { m_connector->find(r, {}, a); });
    }
    /// A full listing, with a restart after every page if asked for.
    std::vector<connectors::Reading> everything(bool restarting = false)
    {
        std::vector<connectors::Reading> all;
        model::Value state;
        for (int pages = 0; pages < 50; ++pages) {
            const auto page = read(connectors::Feed::Full, state);
            if (!page)
                return {};
            all.insert(all.end(), page->readings.begin(), page->readings.end());
            state = stored(page->state);
            if (page->last)
                break;
            if (restarting)
                m_connector = m_subject.connect();
        }
        return all;
    }

    Contracted m_subject;
    std::unique_ptr<connectors::Connector> m_connector;
};

} // namespace splot::tests
