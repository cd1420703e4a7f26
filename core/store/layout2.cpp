#include "core/store/layout2.h"

namespace splot::store {

namespace {
// What is asked at each write is asked without lists: SQLite makes a table of a list with three or more values, each
// time. A step of the state machines that is none fails without undoing the statement: its transaction is lost anyway,
// and SQLite need not keep the pages of before.
constexpr const char *layout2Statements[] = {
    "PRAGMA writable_schema=ON",
    R"(UPDATE sqlite_schema SET sql = replace(sql,
        'state IN (''captured'', ''applied'', ''echo'', ''skipped'', ''stale'', ''waiting'', ''quarantined'',
            ''superseded'', ''discarded'')',
        'state = ''captured'' OR state = ''applied'' OR state = ''echo'' OR state = ''skipped''
             OR state = ''stale'' OR state = ''waiting'' OR state = ''quarantined''
             OR state = ''superseded'' OR state = ''discarded''')
        WHERE type = 'table' AND name = 'change')",
    R"(UPDATE sqlite_schema SET sql = replace(sql,
        'state IN (''waiting'', ''ready'', ''sending'', ''confirmed'', ''retrying'', ''uncertain'', ''failed'')',
        'state = ''waiting'' OR state = ''ready'' OR state = ''sending'' OR state = ''confirmed''
             OR state = ''retrying'' OR state = ''uncertain'' OR state = ''failed''')
        WHERE type = 'table' AND name = 'delivery')",
    R"(UPDATE sqlite_schema SET sql = replace(sql,
        'state IN (''new'', ''acknowledged'', ''on_hold'', ''waiting_for_ticket'', ''resolved'')',
        'state = ''new'' OR state = ''acknowledged'' OR state = ''on_hold''
             OR state = ''waiting_for_ticket'' OR state = ''resolved''')
        WHERE type = 'table' AND name = 'problem')",
    R"(UPDATE sqlite_schema SET sql = replace(sql,
        'state IN (''open'', ''settled'', ''discarded'')',
        'state = ''open'' OR state = ''settled'' OR state = ''discarded''')
        WHERE type = 'table' AND name = 'item')",
    R"(UPDATE sqlite_schema SET sql = replace(sql,
        'state IN (''waiting'', ''running'', ''done'', ''failed'', ''cancelled'', ''expired'')',
        'state = ''waiting'' OR state = ''running'' OR state = ''done'' OR state = ''failed''
             OR state = ''cancelled'' OR state = ''expired''')
        WHERE type = 'table' AND name = 'command')",
    "DROP INDEX IF EXISTS change_open",
    "DROP INDEX IF EXISTS change_open_object",
    "DROP INDEX IF EXISTS change_finished",
    "DROP TRIGGER IF EXISTS change_step",
    "DROP TRIGGER IF EXISTS delivery_step",
    "DROP TRIGGER IF EXISTS problem_step",
    R"(CREATE INDEX change_open ON change (state) WHERE (state = 'captured' OR state = 'waiting' OR state = 'quarantined'))",
    R"(CREATE INDEX change_open_object ON change (system, object, local_id, state, began)
        WHERE (state = 'captured' OR state = 'waiting' OR state = 'quarantined'))",
    R"(CREATE INDEX change_finished ON change (began)
        WHERE has_body = 1 AND state <> 'captured' AND state <> 'waiting' AND state <> 'quarantined')",
    R"(CREATE TRIGGER change_step BEFORE UPDATE OF state ON change
        WHEN NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM state_step
            WHERE machine = 'change' AND from_state = OLD.state AND to_state = NEW.state)
        BEGIN SELECT RAISE(FAIL, 'no such step of a change'); END)",
    R"(CREATE TRIGGER delivery_step BEFORE UPDATE OF state ON delivery
        WHEN NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM state_step
            WHERE machine = 'delivery' AND from_state = OLD.state AND to_state = NEW.state)
        BEGIN SELECT RAISE(FAIL, 'no such step of a delivery'); END)",
    R"(CREATE TRIGGER problem_step BEFORE UPDATE OF state ON problem
        WHEN NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM state_step
            WHERE machine = 'case' AND from_state = OLD.state AND to_state = NEW.state)
        BEGIN SELECT RAISE(FAIL, 'no such step of a case'); END)",
    "PRAGMA writable_schema=RESET", // the tables are read anew, with their new conditions
};
} // namespace

std::span<const char *const> layout2()
{
    return layout2Statements;
}

} // namespace splot::store
