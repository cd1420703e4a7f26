#include "core/store/deliveries.h"

namespace splot::store {

using model::Attempt;
using model::Delivery;
using model::DeliveryId;

namespace {
const std::string selectDelivery =
    "SELECT id, record, system, object, entity, state, kind, wanted, confirmed, "
    "generation, attempts, due_at, "
    "backfill, progress, waits_for, epoch, problem, since, searches FROM delivery ";

Delivery readDelivery(Row &row)
{
    Delivery d;
    row >> d.id >> d.record >> d.system >> d.object >> d.entity >> d.state >> d.kind >> d.wanted >>
        d.confirmed >> d.generation >> d.attempts >> d.dueAt >> d.backfill >> d.progress >> d.waitsFor >>
        d.epoch >> d.problem >> d.since >> d.searches;
    return d;
}

void bindRest(Query &q, const Delivery &d)
{
    q << d.state << d.kind << d.wanted << d.confirmed << d.generation << d.attempts << d.dueAt << d.backfill
      << d.progress << d.waitsFor << d.epoch << d.problem << d.since << d.searches;
}

void bind(Query &q, const Delivery &d)
{
    q << d.record << d.system << d.object << d.entity;
    bindRest(q, d);
}

Attempt readAttempt(Row &row)
{
    Attempt a;
    row >> a.delivery >> a.number >> a.kind >> a.idempotencyKey >> a.started >> a.ended >> a.outcome >>
        a.request >> a.answer >> a.message >> a.recordVersion;
    return a;
}
} // namespace

base::Result<std::optional<Delivery>> Deliveries::get(DeliveryId id)
{
    static const std::string sql = selectDelivery + "WHERE id = ?";
    return (m_database.query(sql) << id).first(readDelivery);
}

base::Result<DeliveryId> Deliveries::insert(const Delivery &delivery)
{
    auto q = m_database.query("INSERT INTO delivery (record, system, object, entity, state, kind, wanted, "
                              "confirmed, generation, attempts, "
                              "due_at, backfill, progress, waits_for, epoch, problem, since, searches) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bind(q, delivery);
    SPLOT_ASSIGN(const std::int64_t id, q.insert());
    return DeliveryId(id);
}

base::Result<Deliveries::Saved> Deliveries::save(const Delivery &delivery)
{
    if (!delivery.id.valid()) {
        SPLOT_ASSIGN(const auto id, insert(delivery));
        return Saved{id};
    }
    // Mostly it stays the delivery of the same record: then neither its key nor the record is looked at
    // again.
    auto same = m_database.query(
        "UPDATE OR FAIL delivery SET state = ?, kind = ?, wanted = ?, confirmed = ?, generation = ?, "
        "attempts = ?, "
        "due_at = ?, backfill = ?, progress = ?, waits_for = ?, epoch = ?, problem = ?, since = ?, "
        "searches = ? WHERE id = ? AND record = ? AND system = ? AND object = ? AND entity = ?");
    bindRest(same, delivery);
    same << delivery.id << delivery.record << delivery.system << delivery.object << delivery.entity;
    SPLOT_ASSIGN(const int kept, same.run());
    if (kept > 0)
        return Saved{delivery.id};
    auto q = m_database.query(
        "UPDATE delivery SET record = ?, system = ?, object = ?, entity = ?, state = ?, kind = ?, wanted = "
        "?, "
        "confirmed = ?, generation = ?, attempts = ?, due_at = ?, backfill = ?, progress = ?, waits_for = ?, "
        "epoch = ?, problem = ?, since = ?, searches = ? WHERE id = ?");
    bind(q, delivery);
    q << delivery.id;
    SPLOT_ASSIGN(const int rows, q.run());
    if (rows == 0)
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "Delivery %1 does not exist."),
                          {std::to_string(delivery.id.value)});
    return Saved{delivery.id, true};
}

base::Result<std::vector<Delivery>> Deliveries::ready(const model::SystemId &system, int limit)
{
    static const std::string sql =
        selectDelivery +
        "INDEXED BY delivery_queue WHERE state <> 'confirmed' AND system = ? AND state = 'ready' "
        "ORDER BY backfill, since, id LIMIT ?";
    return (m_database.query(sql) << system << limit).all(readDelivery);
}

base::Result<std::vector<Delivery>> Deliveries::due(model::DeliveryState state, const model::SystemId &system,
                                                    model::Moment now, int limit)
{
    // The index's condition word for word; few are due at once, so the rest is looked at one by one. A state
    // that is bound would have the statement prepared anew at each use: SQLite looks whether it fits a
    // partial index.
    const auto of = [](const char *word) {
        return selectDelivery + "WHERE state IN ('retrying', 'uncertain') AND due_at <= ? AND state = '" +
               word + "' AND (? = '' OR system = ?) ORDER BY due_at, id LIMIT ?";
    };
    static const std::string retrying = of("retrying");
    static const std::string uncertain = of("uncertain");
    const auto &sql = state == model::DeliveryState::Retrying ? retrying : uncertain;
    return (m_database.query(sql) << now << system << system << limit).all(readDelivery);
}

base::Result<std::vector<Delivery>> Deliveries::in(const model::SystemId &system, model::DeliveryState state,
                                                   DeliveryId after, int limit)
{
    // As for changes: the index's condition word for word, and the index by name.
    static const std::string open =
        selectDelivery + "INDEXED BY delivery_open WHERE state <> 'confirmed' AND state = ? AND id > ? "
                         "AND (? = '' OR system = ?) ORDER BY id LIMIT ?";
    static const std::string confirmed =
        selectDelivery + "WHERE state = ? AND id > ? AND (? = '' OR system = ?) ORDER BY id LIMIT ?";
    const bool isOpen = state != model::DeliveryState::Confirmed;
    return (m_database.query(isOpen ? open : confirmed) << state << after << system << system << limit)
        .all(readDelivery);
}

base::Result<std::vector<Delivery>> Deliveries::waitingFor(const std::string &what)
{
    static const std::string sql = selectDelivery + "WHERE state = 'waiting' AND waits_for = ? ORDER BY id";
    return (m_database.query(sql) << what).all(readDelivery);
}

base::Result<std::vector<Delivery>> Deliveries::of(model::RecordId record)
{
    static const std::string sql = selectDelivery + "WHERE record = ? ORDER BY system, object";
    return (m_database.query(sql) << record).all(readDelivery);
}

base::Result<model::Moment> Deliveries::nextDue(model::Moment after)
{
    auto q = m_database.query("SELECT due_at FROM delivery WHERE state IN ('retrying', 'uncertain') "
                              "AND due_at > ? ORDER BY due_at LIMIT 1");
    q << after;
    return q.one<model::Moment>();
}

base::Result<void> Deliveries::saveAttempt(const Attempt &a)
{
    // Mostly its answer comes to what was sent, which stays as it is.
    if (a.outcome != model::AttemptOutcome::Sending) {
        auto answered = m_database.query(
            "UPDATE attempt SET ended = ?, outcome = ?, answer = ?, message = ?, has_body = has_body OR ? "
            "WHERE delivery = ? AND number = ? AND outcome = 'sending' AND idempotency_key = ?");
        answered << a.ended << a.outcome << a.answer << a.message << !a.answer.empty() << a.delivery
                 << a.number << a.idempotencyKey;
        SPLOT_ASSIGN(const int known, answered.run());
        if (known > 0)
            return {};
    }
    auto q = m_database.query(
        "INSERT INTO attempt (delivery, number, kind, idempotency_key, started, ended, outcome, request, "
        "answer, message, record_version, has_body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING");
    q << a.delivery << a.number << a.kind << a.idempotencyKey << a.started << a.ended << a.outcome
      << a.request << a.answer << a.message << a.recordVersion << (!a.request.isEmpty() || !a.answer.empty());
    SPLOT_ASSIGN(const int rows, q.run());
    if (rows == 0)
        return base::fail(base::ErrorCode::Conflict,
                          QT_TRANSLATE_NOOP("splot", "Attempt %2 of delivery %1 has its answer already."),
                          {std::to_string(a.delivery.value), std::to_string(a.number)});
    return {};
}

base::Result<int> Deliveries::lastAttempt(DeliveryId id)
{
    return (m_database.query("SELECT max(number) FROM attempt WHERE delivery = ?") << id).one<int>();
}

base::Result<std::vector<Attempt>> Deliveries::attemptsOf(DeliveryId id)
{
    auto q = m_database.query(
        "SELECT delivery, number, kind, idempotency_key, started, ended, outcome, request, answer, message, "
        "record_version FROM attempt WHERE delivery = ? ORDER BY number");
    return (q << id).all(readAttempt);
}

} // namespace splot::store
