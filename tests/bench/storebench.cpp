// How fast the store takes the work of the engine: prints one line a measure, and how long commits take.
//   storebench [FOLDER] [RECORDS]
#include "core/store/sqlitestore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>

using namespace splot;
using model::Value;
using store::Store;

namespace {
constexpr int fields = 12;
constexpr int batch = 200;

model::Entity customerEntity()
{
    model::Entity e;
    e.id = model::EntityId("Customer");
    for (int i = 0; i < fields; ++i) {
        model::Field f;
        f.path = "field" + std::to_string(i);
        e.fields.push_back(f);
    }
    return e;
}

[[noreturn]] void stop(const base::Error &error)
{
    std::fprintf(stderr, "%s\n%s\n", error.text().c_str(), error.detail.c_str());
    std::exit(1);
}

template <class T> T need(base::Result<T> result)
{
    if (!result)
        stop(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// How long commits kept the engine, in milliseconds, by their cause. Only a checkpoint, which takes the
/// pages of the log back into the file, writes the file itself.
class Pauses
{
public:
    explicit Pauses(std::filesystem::path file) : m_file(std::move(file)) {}

    void commit(Store &store)
    {
        const auto before = std::filesystem::last_write_time(m_file);
        const auto start = std::chrono::steady_clock::now();
        need(store.commit());
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        (std::filesystem::last_write_time(m_file) == before ? m_plain : m_checkpoints)
            .push_back(took.count());
    }
    void print()
    {
        print("commits: the log is written and synced", m_plain);
        print("commits with a checkpoint beside that", m_checkpoints);
    }

private:
    static void print(const char *what, std::vector<double> &pauses)
    {
        if (pauses.empty())
            return;
        std::sort(pauses.begin(), pauses.end());
        std::printf("%-44s median %.2f ms, p99 %.2f ms, worst %.2f ms  (%zu)\n", what,
                    pauses[pauses.size() / 2], pauses[pauses.size() * 99 / 100], pauses.back(),
                    pauses.size());
    }

    std::filesystem::path m_file;
    std::vector<double> m_plain;
    std::vector<double> m_checkpoints;
};

/// Runs `one` for 0 to n - 1, `batch` of them in a transaction, and prints the rate.
template <class One> void measure(Store &store, Pauses &pauses, const char *what, int n, One one)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    for (int i = 0; i < n; i += batch) {
        need(store.begin());
        for (int j = i; j < std::min(n, i + batch); ++j)
            one(j);
        pauses.commit(store);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const double busy = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    std::printf("%-44s %9.0f /s %9.0f /s of processor time  (%d in %.2f s)\n", what, n / seconds, n / busy, n,
                seconds);
    std::fflush(stdout);
}

model::Moment at(std::int64_t i)
{
    return {1'700'000'000'000'000 + i * 1000, 0};
}

model::Change changeOf(int i)
{
    model::Change c;
    c.system = model::SystemId("shop");
    c.object = model::ObjectName("Customer");
    c.localId = model::LocalId(std::to_string(i));
    model::Object body;
    for (int f = 0; f < fields; ++f)
        body.emplace_back("field" + std::to_string(f),
                          "value " + std::to_string(i) + " of " + std::to_string(f));
    c.body = Value(std::move(body));
    c.began = at(i);
    c.hash = static_cast<std::uint64_t>(i) * 0x9E3779B97F4A7C15U;
    return c;
}

/// Steps 2 to 8 of a new object, without their thinking.
void apply(Store &store, model::Change &c)
{
    const model::EntityId entity("Customer");
    c = *need(store.change(c.id));
    need(store.link(c.system, c.object, entity, c.localId));
    const std::string key = c.localId.value + "@example.com";
    need(store.recordsMatching(entity, "email", key));
    model::Record r;
    r.entity = entity;
    r.version = 1;
    r.createdAt = r.changedAt = c.began;
    for (model::FieldIndex f = 0; f < fields; ++f) {
        r.values.set({f, {}}, (*c.body.object())[f].second);
        r.provenance.emplace(model::FieldKey{f, {}},
                             model::Provenance{c.system, c.id, c.began, model::Right::Owner, 1, {}});
    }
    r.id = need(store.addRecord(r));
    need(store.setMatchValues(r.id, entity, {{"email", key}}));
    model::Link l;
    l.record = r.id;
    l.system = c.system;
    l.object = c.object;
    l.entity = entity;
    l.localId = c.localId;
    l.shadow = c.body;
    l.captureHash = c.hash;
    need(store.addLink(l));
    for (model::FieldIndex f = 0; f < fields; ++f) {
        model::Decision d;
        d.record = r.id;
        d.entity = entity;
        d.field = "field" + std::to_string(f);
        d.system = c.system;
        d.change = c.id;
        d.after = (*c.body.object())[f].second;
        d.at = d.decidedAt = c.began;
        need(store.addDecision(d));
    }
    model::Delivery duty;
    duty.record = r.id;
    duty.system = model::SystemId("erp");
    duty.object = model::ObjectName("party.party");
    duty.entity = entity;
    duty.wanted = 1;
    duty.since = c.began;
    need(store.saveDelivery(duty));
    c.state = model::ChangeState::Applied;
    c.record = r.id;
    need(store.saveChange(c));
}

/// The way of one delivery, ready to confirmed, as far as the store sees it.
void deliver(Store &store, model::Delivery d)
{
    d.state = model::DeliveryState::Sending;
    d.kind = model::DeliveryKind::Create;
    need(store.saveDelivery(d));
    model::Attempt a;
    a.delivery = d.id;
    a.number = 1;
    a.kind = d.kind;
    a.started = d.since;
    a.request = Value(model::Object{{"name", "x"}, {"email", "x@example.com"}});
    need(store.saveAttempt(a));
    a.outcome = model::AttemptOutcome::Confirmed;
    a.ended = d.since;
    a.answer = "{\"id\": 5}";
    need(store.saveAttempt(a));
    d.state = model::DeliveryState::Confirmed;
    d.confirmed = d.wanted;
    need(store.saveDelivery(d));
    need(store.count({{d.system, d.entity, true, "confirmed", d.since.micros / 60'000'000, 1, 1000}}));
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir temporary;
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : temporary.path();
    const int n = argc > 2 ? std::atoi(argv[2]) : 20000;
    const std::string path = (folder + QStringLiteral("/storebench.splot")).toStdString();
    const auto opened = need(store::SqliteStore::create(path, at(0)));
    Store &store = *opened;
    store.setSchemas(
        {{model::EntityId("Customer"), std::make_shared<const model::Schema>(customerEntity())}});

    Pauses pauses(path);
    std::vector<model::Change> changes;
    for (int i = 0; i < n; ++i)
        changes.push_back(changeOf(i));
    measure(store, pauses, "changes captured", n,
            [&](int i) { changes[i].id = need(store.addChange(changes[i])); });
    measure(store, pauses, "changes applied (record, link, 12 decisions)", n,
            [&](int i) { apply(store, changes[i]); });
    std::vector<model::Delivery> ready = need(store.readyDeliveries(model::SystemId("erp"), n));
    measure(store, pauses, "deliveries sent and confirmed", n,
            [&](int i) { deliver(store, ready[static_cast<std::size_t>(i)]); });
    measure(store, pauses, "records read", n, [&](int i) { need(store.record(model::RecordId(i % n + 1))); });
    measure(store, pauses, "records saved", n, [&](int i) {
        auto r = *need(store.record(model::RecordId(i + 1)));
        ++r.version;
        need(store.saveRecord(r));
    });
    measure(store, pauses, "decisions added", n * 4, [&](int i) {
        model::Decision d;
        d.record = model::RecordId(i % n + 1);
        d.entity = model::EntityId("Customer");
        d.field = "field1";
        d.system = model::SystemId("shop");
        d.after = Value("x");
        d.at = d.decidedAt = at(i);
        need(store.addDecision(d));
    });
    pauses.print();
    const auto start = std::chrono::steady_clock::now();
    need(store.snapshot());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const double megabytes = static_cast<double>(QFileInfo(QString::fromStdString(path)).size()) / 1e6;
    std::printf("%-44s %9.0f MB (%.0f bytes a record), copied in %.2f s\n", "file", megabytes,
                megabytes * 1e6 / n, seconds);
    return 0;
}
