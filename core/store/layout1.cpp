#include "core/store/layout1.h"

namespace splot::store {

namespace {
// Times are microseconds since 1970 UTC; 0 is none. Values, messages and lists are bytes of core/store/codec;
// no bytes are the empty value. Words of closed lists are those of codec/names.cpp. Partial indexes hold only
// what is open, so they stay small and hot.
constexpr const char *layout1Statements[] = {
    R"(CREATE TABLE workspace (
        name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID)",

    // The steps of the state machines; filled from model/states.h whenever a writer opens the file.
    R"(CREATE TABLE state_step (
        machine TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
        PRIMARY KEY (machine, from_state, to_state)) WITHOUT ROWID)",

    R"(CREATE TABLE change (
        id INTEGER PRIMARY KEY AUTOINCREMENT, system TEXT NOT NULL, object TEXT NOT NULL, local_id TEXT NOT NULL,
        deleted INTEGER NOT NULL, version TEXT NOT NULL, source_time INTEGER NOT NULL, source_offset INTEGER NOT NULL,
        began INTEGER NOT NULL, origin TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('captured', 'applied', 'echo', 'skipped', 'stale', 'waiting', 'quarantined',
            'superseded', 'discarded')),
        record INTEGER NOT NULL, problem INTEGER NOT NULL, person TEXT NOT NULL, waits_for TEXT NOT NULL, hash INTEGER NOT NULL,
        has_body INTEGER NOT NULL,
        CHECK (state <> 'quarantined' OR problem <> 0)))",
    R"(CREATE INDEX change_open ON change (state) WHERE state IN ('captured', 'waiting', 'quarantined'))",
    R"(CREATE INDEX change_open_object ON change (system, object, local_id, state, began)
        WHERE state IN ('captured', 'waiting', 'quarantined'))",
    R"(CREATE INDEX change_waits ON change (waits_for) WHERE state = 'waiting')",
    R"(CREATE INDEX change_record ON change (record) WHERE record > 0)",
    R"(CREATE INDEX change_finished ON change (began)
        WHERE has_body = 1 AND state IN ('applied', 'echo', 'skipped', 'stale', 'superseded', 'discarded'))",
    R"(CREATE TABLE change_body (
        change INTEGER PRIMARY KEY REFERENCES change (id) ON DELETE CASCADE, body BLOB NOT NULL))",
    R"(CREATE TRIGGER change_step BEFORE UPDATE OF state ON change
        WHEN NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM state_step
            WHERE machine = 'change' AND from_state = OLD.state AND to_state = NEW.state)
        BEGIN SELECT RAISE(ABORT, 'no such step of a change'); END)",
    R"(CREATE TABLE webhook (
        system TEXT NOT NULL, delivery TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (system, delivery)) WITHOUT ROWID)",
    R"(CREATE INDEX webhook_at ON webhook (at))",
    R"(CREATE TABLE opaque_state (
        kind TEXT NOT NULL, system TEXT NOT NULL, object TEXT NOT NULL, value BLOB NOT NULL,
        PRIMARY KEY (kind, system, object)) WITHOUT ROWID)",

    R"(CREATE TABLE field (
        id INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, path TEXT NOT NULL, UNIQUE (entity, path)))",
    R"(CREATE TABLE record (
        id INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, version INTEGER NOT NULL, presence TEXT NOT NULL,
        alias_of INTEGER NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, body BLOB NOT NULL))",
    R"(CREATE INDEX record_entity ON record (entity))",
    R"(CREATE INDEX record_alias ON record (alias_of) WHERE alias_of <> 0)",
    R"(CREATE VIRTUAL TABLE record_text USING fts5 (text, detail = none, columnsize = 0,
        tokenize = 'unicode61 remove_diacritics 2'))",
    R"(CREATE TABLE reference (
        target INTEGER NOT NULL, record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        PRIMARY KEY (target, record)) WITHOUT ROWID)",
    R"(CREATE INDEX reference_record ON reference (record))",
    R"(CREATE TABLE match_value (
        entity TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
        record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        PRIMARY KEY (entity, name, value, record)) WITHOUT ROWID)",
    R"(CREATE INDEX match_value_record ON match_value (record))",

    R"(CREATE TABLE link (
        id INTEGER PRIMARY KEY AUTOINCREMENT, record INTEGER NOT NULL REFERENCES record (id), system TEXT NOT NULL,
        object TEXT NOT NULL, entity TEXT NOT NULL, local_id TEXT NOT NULL, is_primary INTEGER NOT NULL, presence TEXT NOT NULL,
        shadow BLOB NOT NULL, version TEXT NOT NULL, read_at INTEGER NOT NULL, wrote_at INTEGER NOT NULL,
        source_time INTEGER NOT NULL, source_offset INTEGER NOT NULL, capture_hash INTEGER NOT NULL, accepted BLOB NOT NULL,
        in_scope INTEGER NOT NULL,
        UNIQUE (system, object, entity, local_id)))",
    R"(CREATE INDEX link_record ON link (record))",
    R"(CREATE INDEX link_listing ON link (system, object, entity))",
    R"(CREATE INDEX link_local_id ON link (local_id))",

    R"(CREATE TABLE delivery (
        id INTEGER PRIMARY KEY AUTOINCREMENT, record INTEGER NOT NULL REFERENCES record (id), system TEXT NOT NULL,
        object TEXT NOT NULL, entity TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'sending', 'confirmed', 'retrying', 'uncertain', 'failed')),
        kind TEXT NOT NULL, wanted INTEGER NOT NULL, confirmed INTEGER NOT NULL, generation INTEGER NOT NULL,
        attempts INTEGER NOT NULL, due_at INTEGER NOT NULL, backfill INTEGER NOT NULL, progress BLOB NOT NULL,
        waits_for TEXT NOT NULL, epoch INTEGER NOT NULL, problem INTEGER NOT NULL, since INTEGER NOT NULL,
        searches INTEGER NOT NULL,
        UNIQUE (record, system, object), CHECK (state <> 'failed' OR problem <> 0)))",
    R"(CREATE INDEX delivery_ready ON delivery (system, backfill, since) WHERE state = 'ready')",
    R"(CREATE INDEX delivery_due ON delivery (due_at) WHERE state IN ('retrying', 'uncertain'))",
    R"(CREATE INDEX delivery_open ON delivery (state) WHERE state <> 'confirmed')",
    R"(CREATE INDEX delivery_oldest ON delivery (system, state, since) WHERE state <> 'confirmed')",
    R"(CREATE INDEX delivery_waits ON delivery (waits_for) WHERE state = 'waiting')",
    R"(CREATE TRIGGER delivery_step BEFORE UPDATE OF state ON delivery
        WHEN NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM state_step
            WHERE machine = 'delivery' AND from_state = OLD.state AND to_state = NEW.state)
        BEGIN SELECT RAISE(ABORT, 'no such step of a delivery'); END)",
    R"(CREATE TABLE attempt (
        delivery INTEGER NOT NULL REFERENCES delivery (id), number INTEGER NOT NULL, kind TEXT NOT NULL, idempotency_key TEXT NOT NULL,
        started INTEGER NOT NULL, ended INTEGER NOT NULL, outcome TEXT NOT NULL, request BLOB NOT NULL, answer TEXT NOT NULL,
        message BLOB NOT NULL, record_version INTEGER NOT NULL, has_body INTEGER NOT NULL,
        UNIQUE (delivery, number)))",
    R"(CREATE INDEX attempt_finished ON attempt (ended) WHERE has_body = 1 AND outcome <> 'sending')",

    R"(CREATE TABLE hold (
        record INTEGER NOT NULL REFERENCES record (id), system TEXT NOT NULL, object TEXT NOT NULL, field TEXT NOT NULL,
        reason TEXT NOT NULL, value BLOB NOT NULL, seen BLOB NOT NULL, problem INTEGER NOT NULL, record_version INTEGER NOT NULL,
        change INTEGER NOT NULL, since INTEGER NOT NULL,
        PRIMARY KEY (record, system, object, field, reason)) WITHOUT ROWID)",

    R"(CREATE TABLE problem (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, system TEXT NOT NULL, entity TEXT NOT NULL, step TEXT NOT NULL,
        code TEXT NOT NULL, field TEXT NOT NULL, message BLOB NOT NULL, signature TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('new', 'acknowledged', 'on_hold', 'waiting_for_ticket', 'resolved')),
        assignee TEXT NOT NULL, ticket TEXT NOT NULL, tags BLOB NOT NULL, hold_until INTEGER NOT NULL, first INTEGER NOT NULL,
        last INTEGER NOT NULL, count INTEGER NOT NULL CHECK (count >= 0)))",
    R"(CREATE UNIQUE INDEX problem_open ON problem (signature) WHERE state <> 'resolved')",
    R"(CREATE INDEX problem_last ON problem (last))",
    R"(CREATE TRIGGER problem_step BEFORE UPDATE OF state ON problem
        WHEN NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM state_step
            WHERE machine = 'case' AND from_state = OLD.state AND to_state = NEW.state)
        BEGIN SELECT RAISE(ABORT, 'no such step of a case'); END)",
    R"(CREATE TABLE item (
        id INTEGER PRIMARY KEY AUTOINCREMENT, problem INTEGER NOT NULL REFERENCES problem (id), kind TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'settled', 'discarded')), change INTEGER NOT NULL, delivery INTEGER NOT NULL,
        record INTEGER NOT NULL, system TEXT NOT NULL, object TEXT NOT NULL, local_id TEXT NOT NULL, field TEXT NOT NULL,
        message BLOB NOT NULL, detail TEXT NOT NULL, sample BLOB NOT NULL, candidates BLOB NOT NULL, at INTEGER NOT NULL))",
    R"(CREATE INDEX item_problem ON item (problem, state))",
    R"(CREATE INDEX item_change ON item (change) WHERE state = 'open' AND change <> 0)",
    R"(CREATE INDEX item_delivery ON item (delivery) WHERE state = 'open' AND delivery <> 0)",
    R"(CREATE INDEX item_record ON item (record, system, field) WHERE state = 'open' AND record <> 0)",
    R"(CREATE VIRTUAL TABLE item_text USING fts5 (message, detail, sample, local_id, field,
        tokenize = 'unicode61 remove_diacritics 2'))",

    R"(CREATE TABLE decision (
        id INTEGER PRIMARY KEY AUTOINCREMENT, record INTEGER NOT NULL, entity TEXT NOT NULL, field TEXT NOT NULL,
        system TEXT NOT NULL, change INTEGER NOT NULL, verdict TEXT NOT NULL, right TEXT NOT NULL, before BLOB NOT NULL,
        after BLOB NOT NULL, at INTEGER NOT NULL, at_offset INTEGER NOT NULL, decided_at INTEGER NOT NULL,
        configuration INTEGER NOT NULL, person TEXT NOT NULL))",
    R"(CREATE INDEX decision_record ON decision (record))",
    R"(CREATE INDEX decision_system ON decision (system, at))",

    R"(CREATE TABLE flow (
        minute INTEGER NOT NULL, system TEXT NOT NULL, entity TEXT NOT NULL, is_out INTEGER NOT NULL, what TEXT NOT NULL,
        count INTEGER NOT NULL, micros INTEGER NOT NULL,
        PRIMARY KEY (minute, system, entity, is_out, what)) WITHOUT ROWID)",

    R"(CREATE TABLE revision (
        version INTEGER PRIMARY KEY, author TEXT NOT NULL, comment TEXT NOT NULL, at INTEGER NOT NULL))",
    R"(CREATE TABLE document (
        kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL REFERENCES revision (version), json TEXT NOT NULL,
        PRIMARY KEY (kind, id, version)) WITHOUT ROWID)",
    R"(CREATE TABLE audit (
        id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, person TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
        before BLOB NOT NULL, after BLOB NOT NULL))",
    R"(CREATE INDEX audit_subject ON audit (subject))",
    R"(CREATE TABLE command (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, arguments BLOB NOT NULL, author TEXT NOT NULL,
        created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'expired')),
        done INTEGER NOT NULL, total INTEGER NOT NULL, cancel_wanted INTEGER NOT NULL, answer BLOB NOT NULL, message BLOB NOT NULL))",
    R"(CREATE INDEX command_open ON command (state) WHERE state IN ('waiting', 'running'))",
    R"(CREATE TABLE lease (
        id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL, host TEXT NOT NULL, process INTEGER NOT NULL, kind TEXT NOT NULL,
        beat INTEGER NOT NULL, held INTEGER NOT NULL, yield_wanted INTEGER NOT NULL))",
    R"(INSERT INTO lease VALUES (1, 0, '', 0, '', 0, 0, 0))",
};
} // namespace

std::span<const char *const> layout1()
{
    return layout1Statements;
}

} // namespace splot::store
