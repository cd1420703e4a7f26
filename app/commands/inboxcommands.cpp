#include "app/commandline/closedwords.h"
#include "app/commands/commands.h"
#include "app/commands/inboxfilter.h"
#include "core/model/states.h"
#include "core/store/codec/names.h"

namespace splot::app {

using base::ErrorCode;
using base::fail;
using model::Case;

namespace {
Table caseTable()
{
    return Table({{"case", QT_TRANSLATE_NOOP("splot", "Case")},
                  {"state", QT_TRANSLATE_NOOP("splot", "State"), true},
                  {"kind", QT_TRANSLATE_NOOP("splot", "Kind"), true},
                  {"system", QT_TRANSLATE_NOOP("splot", "System")},
                  {"entity", QT_TRANSLATE_NOOP("splot", "Entity")},
                  {"step", QT_TRANSLATE_NOOP("splot", "Step"), true},
                  {"field", QT_TRANSLATE_NOOP("splot", "Field")},
                  {"count", QT_TRANSLATE_NOOP("splot", "Items")},
                  {"assignee", QT_TRANSLATE_NOOP("splot", "Assigned to")},
                  {"last", QT_TRANSLATE_NOOP("splot", "Last")},
                  {"message", QT_TRANSLATE_NOOP("splot", "Message")}});
}

void addCase(Table &table, const Case &c)
{
    table.add({c.id.value, word(store::nameOf(c.state)), word(store::nameOf(c.kind)), c.system.value,
               c.entity.value, word(store::nameOf(c.step)), c.field, c.count, c.assignee, c.last,
               say(c.message)});
}

class InboxList : public Command
{
public:
    InboxList()
        : Command({"inbox list",
                   QT_TRANSLATE_NOOP("splot", "List the open cases: failures by cause, and questions"),
                   {},
                   options(),
                   {"splotctl inbox list", "splotctl inbox list --system erp --text \"email\""},
                   QT_TRANSLATE_NOOP("splot", "The exit code is 3 when there are any.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto filter, caseFilter(call));
        SPLOT_ASSIGN(const auto limit, call.arguments.number("limit", 100, 1, 100000));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto cases, reader->cases().list(filter, 0, static_cast<int>(limit)));
        Table table = caseTable();
        for (const Case &c : cases)
            addCase(table, c);
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "The Inbox is empty."));
        SPLOT_ASSIGN(const auto total, reader->cases().count(filter));
        if (total > static_cast<std::int64_t>(cases.size()))
            call.output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 of %2 are shown; --limit shows more."),
                                   {std::to_string(cases.size()), std::to_string(total)}));
        return cases.empty() ? Exit::Done : Exit::CasesOpen;
    }

private:
    static std::vector<Option> options()
    {
        auto all = caseFilterOptions();
        all.push_back({"limit", "NUMBER", QT_TRANSLATE_NOOP("splot", "how many (standard: 100)")});
        return all;
    }
};

class InboxShow : public Command
{
public:
    InboxShow()
        : Command({"inbox show",
                   QT_TRANSLATE_NOOP("splot", "Show a case with its items and notes"),
                   {{"CASE", QT_TRANSLATE_NOOP("splot", "its number")}},
                   {{"limit", "NUMBER", QT_TRANSLATE_NOOP("splot", "how many items (standard: 50)")}},
                   {"splotctl inbox show 12"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const Case c, caseOf(call, call.arguments.word("CASE")));
        SPLOT_ASSIGN(const auto limit, call.arguments.number("limit", 50, 1, 100000));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto found, reader->cases().items(c.id, {}, 0, static_cast<int>(limit)));
        Table head = caseTable();
        addCase(head, c);
        Table items = itemTable(found);
        Table notes({{"at", QT_TRANSLATE_NOOP("splot", "When")},
                     {"person", QT_TRANSLATE_NOOP("splot", "Who")},
                     {"action", QT_TRANSLATE_NOOP("splot", "Did")},
                     {"text", QT_TRANSLATE_NOOP("splot", "Text")}});
        SPLOT_ASSIGN(const auto audit, reader->audit("case/" + std::to_string(c.id.value), 0, 100));
        for (auto it = audit.rbegin(); it != audit.rend(); ++it)
            notes.add({it->at, it->person, it->action, it->after});
        if (call.output.json()) {
            model::Value all = head.json().list()->front();
            all.setMember("items", items.json());
            all.setMember("notes", notes.json());
            call.output.value(all);
            return Exit::Done;
        }
        call.output.sheet(head);
        call.output.heading(say(QT_TRANSLATE_NOOP("splot", "Items")));
        call.output.table(items, QT_TRANSLATE_NOOP("splot", "No item is left."));
        if (!notes.empty()) {
            call.output.heading(say(QT_TRANSLATE_NOOP("splot", "Notes")));
            call.output.table(notes, "");
        }
        return Exit::Done;
    }

private:
    static Table itemTable(const std::vector<model::CaseItem> &items)
    {
        Table table({{"item", QT_TRANSLATE_NOOP("splot", "Item")},
                     {"state", QT_TRANSLATE_NOOP("splot", "State"), true},
                     {"record", QT_TRANSLATE_NOOP("splot", "Record")},
                     {"object", QT_TRANSLATE_NOOP("splot", "Object")},
                     {"id", QT_TRANSLATE_NOOP("splot", "Id there")},
                     {"field", QT_TRANSLATE_NOOP("splot", "Field")},
                     {"sample", QT_TRANSLATE_NOOP("splot", "Value")},
                     {"candidates", QT_TRANSLATE_NOOP("splot", "Candidates")},
                     {"at", QT_TRANSLATE_NOOP("splot", "When")},
                     {"message", QT_TRANSLATE_NOOP("splot", "Message")},
                     {"detail", QT_TRANSLATE_NOOP("splot", "Detail")}});
        for (const auto &i : items)
            table.add({i.id, word(store::nameOf(i.state)),
                       i.record.valid() ? model::Value(i.record.value) : model::Value(), i.object.value,
                       i.localId.value, i.field, i.sample, i.candidates, i.at, say(i.message), i.detail});
        return table;
    }
};

/// Changes the state of cases directly; the engine is not asked.
class CaseChange : public Command
{
public:
    using Command::Command;

protected:
    base::Result<Exit> change(Call &call, const std::string &action, const std::string &text,
                              const std::function<base::Result<void>(Case &)> &edit)
    {
        SPLOT_ASSIGN(const auto cases, chosenCases(call));
        const auto save = [&](store::SqliteStore &to) -> base::Result<void> {
            for (const Case &chosen : cases) {
                SPLOT_ASSIGN(auto now, to.caseById(chosen.id));
                if (!now)
                    continue;
                SPLOT_TRY(edit(*now));
                SPLOT_TRY(to.saveCase(*now));
                model::AuditEntry entry;
                entry.at = call.session.now();
                entry.person = call.session.author();
                entry.action = action;
                entry.subject = "case/" + std::to_string(now->id.value);
                entry.after = model::Value(text);
                SPLOT_TRY(to.addAudit(entry));
            }
            return {};
        };
        SPLOT_TRY(call.session.write(save));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "Cases: %1."), {std::to_string(cases.size())}));
        return Exit::Done;
    }

    static base::Result<void> step(Case &c, model::CaseEvent event)
    {
        const auto next = model::next(c.state, event);
        if (!next)
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "Case %1 is %2; that is not possible now."),
                        {std::to_string(c.id.value), closedWord(model::stateName(c.state))});
        c.state = *next;
        return {};
    }

    static std::vector<Argument> chosen()
    {
        return {{"CASE", QT_TRANSLATE_NOOP("splot", "numbers of cases"), false, true}};
    }

    static std::vector<Option> with(std::vector<Option> own)
    {
        own.push_back({"all-matching", "", QT_TRANSLATE_NOOP("splot", "all cases that the filters find")});
        for (auto &option : caseFilterOptions()) {
            const bool taken =
                std::any_of(own.begin(), own.end(), [&](const auto &o) { return o.name == option.name; });
            if (!taken)
                own.push_back(std::move(option));
        }
        return own;
    }
};

class InboxHold : public CaseChange
{
public:
    InboxHold()
        : CaseChange({"inbox hold",
                      QT_TRANSLATE_NOOP("splot", "Put cases on hold for a time, or until a ticket is done"),
                      chosen(),
                      with({{"until", "TIME", QT_TRANSLATE_NOOP("splot", "2h, 3d, 2026-12-01")},
                            {"ticket", "TICKET", QT_TRANSLATE_NOOP("splot", "the ticket that it waits for")},
                            reasonOption()}),
                      {"splotctl inbox hold 12 --until 2d --reason \"known, ERP update on Friday\"",
                       "splotctl inbox hold 12 --ticket HELP-77"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string ticket = call.arguments.option("ticket");
        if (ticket.empty() && !call.arguments.has("until"))
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "Say until when, or which ticket it waits for."));
        model::Moment until;
        if (ticket.empty()) {
            SPLOT_ASSIGN(until, momentOf(call.arguments.option("until"), call.session.now(), true));
        }
        const std::string text = ticket.empty() ? until.toText() : ticket;
        return change(
            call, "hold", text + " " + call.arguments.option("reason"), [&](Case &c) -> base::Result<void> {
                c.ticket = ticket.empty() ? c.ticket : ticket;
                c.holdUntil = until;
                return step(c, ticket.empty() ? model::CaseEvent::Hold : model::CaseEvent::WaitForTicket);
            });
    }
};

class InboxReopen : public CaseChange
{
public:
    InboxReopen()
        : CaseChange({"inbox reopen",
                      QT_TRANSLATE_NOOP("splot", "Take cases off their hold"),
                      chosen(),
                      with({}),
                      {"splotctl inbox reopen 12"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        return change(call, "reopen", {}, [](Case &c) { return step(c, model::CaseEvent::Reopen); });
    }
};

class InboxAssign : public CaseChange
{
public:
    InboxAssign()
        : CaseChange(
              {"inbox assign",
               QT_TRANSLATE_NOOP("splot", "Give cases to a person"),
               chosen(),
               with({{"to", "PERSON", QT_TRANSLATE_NOOP("splot", "who looks after it; standard: yourself")}}),
               {"splotctl inbox assign 12 13 --to ewa"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string person = call.arguments.option("to", call.session.author());
        return change(call, "assign", person, [&](Case &c) -> base::Result<void> {
            c.assignee = person;
            if (const auto next = model::next(c.state, model::CaseEvent::Acknowledge))
                c.state = *next;
            return {};
        });
    }
};

class InboxNote : public CaseChange
{
public:
    InboxNote()
        : CaseChange(
              {"inbox note",
               QT_TRANSLATE_NOOP("splot", "Write a note to cases, or tag them"),
               chosen(),
               with({{"note", "TEXT", QT_TRANSLATE_NOOP("splot", "the note")},
                     {"tag", "WORD", QT_TRANSLATE_NOOP("splot", "a tag to add; -WORD takes it off"), true}}),
               {"splotctl inbox note 12 --note \"asked the shop\" --tag prices"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const auto tags = call.arguments.options("tag");
        const std::string note = call.arguments.option("note");
        if (note.empty() && tags.empty())
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is missing."), {"--note"});
        std::string text = note;
        for (const auto &tag : tags)
            text += (text.empty() ? "#" : " #") + tag;
        return change(call, "note", text, [&](Case &c) -> base::Result<void> {
            for (const auto &tag : tags) {
                std::erase(c.tags, tag.starts_with("-") ? tag.substr(1) : tag);
                if (!tag.starts_with("-"))
                    c.tags.push_back(tag);
            }
            return {};
        });
    }
};
} // namespace

void addInboxCommands(Commands &to)
{
    to.push_back(std::make_unique<InboxList>());
    to.push_back(std::make_unique<InboxShow>());
    to.push_back(std::make_unique<InboxAssign>());
    to.push_back(std::make_unique<InboxNote>());
    to.push_back(std::make_unique<InboxHold>());
    to.push_back(std::make_unique<InboxReopen>());
}

} // namespace splot::app
