#include "app/commands/commands.h"
#include "app/commands/inboxfilter.h"
#include "core/format/json.h"

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
std::vector<Argument> cases()
{
    return {{"CASE", QT_TRANSLATE_NOOP("splot", "numbers of cases"), false, true}};
}

std::vector<Option> with(std::vector<Option> own)
{
    own.push_back({"item", "ITEM", QT_TRANSLATE_NOOP("splot", "only these items of cases"), true});
    own.push_back(
        {"all-matching", "",
         QT_TRANSLATE_NOOP("splot", "all cases that the filters find; their number is told first")});
    own.push_back(yesOption());
    for (auto &option : caseFilterOptions())
        own.push_back(std::move(option));
    return own;
}

/// A value as people write it: JSON if it is some, else text.
model::Value valueOf(const std::string &text)
{
    auto json = format::readJson(text);
    return json ? std::move(*json) : model::Value(text);
}

/// Has the engine do something with items of cases.
class ItemsCommand : public Command
{
public:
    using Command::Command;

protected:
    /// `more`: further arguments of the engine's command; `done`: the member of its answer that counts.
    base::Result<Exit> carryOut(Call &call, const std::string &kind, const model::Object &more,
                                const char *done, const char *question)
    {
        SPLOT_ASSIGN(const auto wishes, wishesOf(call, more));
        std::int64_t count = m_count;
        if (call.arguments.has("all-matching") &&
            !agreed(call, say(question, {std::to_string(count), std::to_string(wishes.size())})))
            return Exit::NeedsApproval;
        std::int64_t matched = 0, carried = 0;
        for (const auto &wish : wishes) {
            SPLOT_ASSIGN(const auto answer, call.session.carryOut(kind, wish));
            matched += countOf(answer, "matched");
            carried += countOf(answer, done);
        }
        Table table(
            {{"matched", QT_TRANSLATE_NOOP("splot", "Items")}, {"done", QT_TRANSLATE_NOOP("splot", "Done")}});
        table.add({matched, carried});
        call.output.sheet(table);
        return carried < matched ? Exit::CasesOpen : Exit::Done;
    }

private:
    base::Result<std::vector<model::Object>> wishesOf(Call &call, const model::Object &more)
    {
        std::vector<model::Object> wishes;
        model::List items;
        for (const auto &text : call.arguments.options("item")) {
            SPLOT_ASSIGN(const auto id, wholeNumber(text, "--item"));
            items.emplace_back(id);
        }
        if (!items.empty()) {
            m_count = static_cast<std::int64_t>(items.size());
            wishes.push_back(more);
            wishes.back().emplace_back("items", model::Value(std::move(items)));
            return wishes;
        }
        SPLOT_ASSIGN(const auto chosen, chosenCases(call));
        m_count = 0;
        for (const auto &c : chosen) {
            m_count += c.count;
            wishes.push_back(more);
            wishes.back().emplace_back("case", model::Value(c.id.value));
        }
        return wishes;
    }

    std::int64_t m_count = 0;
};

class InboxRetry : public ItemsCommand
{
public:
    InboxRetry()
        : ItemsCommand(
              {"inbox retry",
               QT_TRANSLATE_NOOP(
                   "splot", "Try failed items again, with the mapping of now, in the order of each record"),
               cases(),
               with({}),
               {"splotctl inbox retry 12",
                "splotctl inbox retry --all-matching --system erp --text timeout"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        return carryOut(call, "retry", {}, "retried",
                        QT_TRANSLATE_NOOP("splot", "Retry %1 items of %2 cases?"));
    }
};

class InboxDiscard : public ItemsCommand
{
public:
    InboxDiscard()
        : ItemsCommand(
              {"inbox discard",
               QT_TRANSLATE_NOOP("splot",
                                 "Give up failed items: the field stays as it is until the record changes"),
               cases(),
               with({reasonOption()}),
               {"splotctl inbox discard 12 --reason \"test data\""}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string reason = call.arguments.option("reason");
        if (reason.empty())
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is missing."), {"--reason"});
        return carryOut(call, "discard", {{"reason", model::Value(reason)}}, "discarded",
                        QT_TRANSLATE_NOOP("splot", "Discard %1 items of %2 cases?"));
    }
};

class InboxEdit : public ItemsCommand
{
public:
    InboxEdit()
        : ItemsCommand(
              {"inbox edit",
               QT_TRANSLATE_NOOP("splot", "Repair failed items: put a value where the source had a bad one"),
               cases(),
               with({{"place", "PLACE",
                      QT_TRANSLATE_NOOP("splot", "the place in the object, as in the mapping")},
                     {"value", "VALUE",
                      QT_TRANSLATE_NOOP("splot", "the right value: JSON, else it is text")}}),
               {"splotctl inbox edit 12 --place email --value anna@example.com"},
               QT_TRANSLATE_NOOP("splot", "The repaired change re-enters in its old place and touches only "
                                          "what was not changed since.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        for (const char *needed : {"place", "value"}) {
            if (!call.arguments.has(needed))
                return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is missing."),
                            {std::string("--") + needed});
        }
        return carryOut(call, "repair",
                        {{"place", model::Value(call.arguments.option("place"))},
                         {"value", valueOf(call.arguments.option("value"))}},
                        "repaired", QT_TRANSLATE_NOOP("splot", "Repair %1 items of %2 cases?"));
    }
};

class InboxDecide : public ItemsCommand
{
public:
    explicit InboxDecide(bool accept)
        : ItemsCommand(
              {accept ? "inbox accept" : "inbox reject",
               accept ? QT_TRANSLATE_NOOP("splot", "Accept proposals: their values go to the owner")
                      : QT_TRANSLATE_NOOP("splot", "Reject proposals: the owner's values stay"),
               cases(),
               with({}),
               {accept ? "splotctl inbox accept --item 40 --item 41" : "splotctl inbox reject --item 40"}}),
          m_accept(accept)
    {}

    base::Result<Exit> run(Call &call) override
    {
        return m_accept ? carryOut(call, "accept", {}, "done",
                                   QT_TRANSLATE_NOOP("splot", "Accept %1 items of %2 cases?"))
                        : carryOut(call, "reject", {}, "done",
                                   QT_TRANSLATE_NOOP("splot", "Reject %1 items of %2 cases?"));
    }

private:
    bool m_accept;
};

/// A person's value for one field of one record, or for one system only.
class RecordValue : public Command
{
public:
    enum class Kind { Value, Pin, Unpin };

    explicit RecordValue(Kind kind) : Command(usageOf(kind)), m_kind(kind) {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto record, recordOf(call, call.arguments.word("RECORD")));
        model::Object wish{{"record", model::Value(record.value)},
                           {"field", model::Value(call.arguments.word("FIELD"))}};
        if (m_kind != Kind::Value)
            wish.emplace_back("system", model::Value(call.arguments.word("SYSTEM")));
        if (!call.arguments.word("VALUE").empty())
            wish.emplace_back("value", valueOf(call.arguments.word("VALUE")));
        static constexpr const char *kinds[] = {"value", "pin", "unpin"};
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut(kinds[static_cast<int>(m_kind)], std::move(wish)));
        if (call.output.json())
            call.output.value(answer);
        else
            call.output.remark(
                say(QT_TRANSLATE_NOOP("splot", "Record %1 is changed."), {std::to_string(record.value)}));
        return Exit::Done;
    }

private:
    static Usage usageOf(Kind kind)
    {
        std::vector<Argument> arguments{
            {"RECORD", QT_TRANSLATE_NOOP("splot", "its number, or words that find it alone")},
            {"FIELD", QT_TRANSLATE_NOOP("splot", "path of the field")}};
        if (kind != Kind::Value)
            arguments.push_back({"SYSTEM", QT_TRANSLATE_NOOP("splot", "only in this system")});
        if (kind != Kind::Unpin)
            arguments.push_back(
                {"VALUE", QT_TRANSLATE_NOOP("splot", "JSON, else it is text"), kind == Kind::Value});
        switch (kind) {
        case Kind::Pin:
            return {"records pin",
                    QT_TRANSLATE_NOOP("splot",
                                      "Keep a value of one record in one system, whatever the record says"),
                    arguments,
                    {},
                    {"splotctl records pin 17 name shop \"Anna Nowak\""}};
        case Kind::Unpin:
            return {"records unpin",
                    QT_TRANSLATE_NOOP("splot", "Let a pinned field follow the record again"),
                    arguments,
                    {},
                    {"splotctl records unpin 17 name shop"}};
        default:
            return {
                "records edit",
                QT_TRANSLATE_NOOP("splot", "Give a field of a record a person's value; its owner gets it"),
                arguments,
                {},
                {"splotctl records edit 17 email anna@example.com"}};
        }
    }

    Kind m_kind;
};
} // namespace

void addRepairCommands(Commands &to)
{
    to.push_back(std::make_unique<InboxRetry>());
    to.push_back(std::make_unique<InboxDiscard>());
    to.push_back(std::make_unique<InboxEdit>());
    to.push_back(std::make_unique<InboxDecide>(true));
    to.push_back(std::make_unique<InboxDecide>(false));
    to.push_back(std::make_unique<RecordValue>(RecordValue::Kind::Value));
    to.push_back(std::make_unique<RecordValue>(RecordValue::Kind::Pin));
    to.push_back(std::make_unique<RecordValue>(RecordValue::Kind::Unpin));
}

} // namespace splot::app
