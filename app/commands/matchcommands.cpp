#include "app/commands/commands.h"
#include "app/commands/inboxfilter.h"

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
class MatchList : public Command
{
public:
    MatchList()
        : Command({"match list",
                   QT_TRANSLATE_NOOP("splot", "List objects that more than one record could be"),
                   {},
                   {{"limit", "NUMBER", QT_TRANSLATE_NOOP("splot", "how many (standard: 100)")}},
                   {"splotctl match list"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto limit, call.arguments.number("limit", 100, 1, 100000));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        Table table({{"item", QT_TRANSLATE_NOOP("splot", "Item")},
                     {"system", QT_TRANSLATE_NOOP("splot", "System")},
                     {"object", QT_TRANSLATE_NOOP("splot", "Object")},
                     {"id", QT_TRANSLATE_NOOP("splot", "Id there")},
                     {"candidates", QT_TRANSLATE_NOOP("splot", "Candidates")},
                     {"message", QT_TRANSLATE_NOOP("splot", "Message")}});
        for (const auto kind : {model::CaseKind::Match, model::CaseKind::Duplicate}) {
            store::CaseFilter filter;
            filter.kind = kind;
            filter.states = {model::CaseState::New, model::CaseState::Acknowledged};
            SPLOT_ASSIGN(const auto cases, allCases(*reader, filter));
            for (const auto &c : cases)
                SPLOT_TRY(addItems(*reader, c, table, limit));
        }
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "Nothing is to be matched."));
        return table.empty() ? Exit::Done : Exit::CasesOpen;
    }

private:
    static base::Result<void> addItems(store::Reader &reader, const model::Case &c, Table &table,
                                       std::int64_t limit)
    {
        store::ItemFilter open;
        open.state = model::ItemState::Open;
        SPLOT_ASSIGN(const auto items, reader.cases().items(c.id, open, 0, static_cast<int>(limit)));
        for (const auto &item : items)
            table.add({item.id, item.system.value, item.object.value, item.localId.value, item.candidates,
                       say(item.message)});
        return {};
    }
};

class MatchItem : public Command
{
public:
    MatchItem()
        : Command({"match item",
                   QT_TRANSLATE_NOOP("splot", "Say which record an object is"),
                   {{"ITEM", QT_TRANSLATE_NOOP("splot", "as \"match list\" shows it")},
                    {"RECORD", QT_TRANSLATE_NOOP("splot", "one of its candidates, or any record"), false}},
                   {{"new", "", QT_TRANSLATE_NOOP("splot", "it is none of them: make a new record")},
                    {"apart", "",
                     QT_TRANSLATE_NOOP("splot", "a new record, and never again taken for one of them")}},
                   {"splotctl match item 31 17", "splotctl match item 31 --new",
                    "splotctl match item 31 --apart"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto item, wholeNumber(call.arguments.word("ITEM"), "ITEM"));
        const std::string record = call.arguments.word("RECORD");
        const bool apart = call.arguments.has("apart");
        if (record.empty() != (call.arguments.has("new") || apart))
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "Name a record, or say --new or --apart."));
        model::Object wish{{"item", model::Value(item)}};
        if (!record.empty()) {
            SPLOT_ASSIGN(const auto id, recordOf(call, record));
            wish.emplace_back("record", model::Value(id.value));
        }
        SPLOT_ASSIGN(const auto answer, call.session.carryOut(apart ? "apart" : "match", std::move(wish)));
        tell(call, answer,
             say(QT_TRANSLATE_NOOP("splot", "Linked to record %1."), {textOf(answer, "record")}));
        return Exit::Done;
    }
};

class MatchRecords : public Command
{
public:
    explicit MatchRecords(bool merge)
        : Command(merge ? Usage{"match merge",
                                QT_TRANSLATE_NOOP("splot",
                                                  "Make one record of two; both ids and all links are kept"),
                                {{"RECORD", QT_TRANSLATE_NOOP("splot", "becomes a second name")},
                                 {"INTO", QT_TRANSLATE_NOOP("splot", "the record that stays")}},
                                {yesOption()},
                                {"splotctl match merge 18 17"}}
                        : Usage{"match unmerge",
                                QT_TRANSLATE_NOOP("splot", "Take a merge back: links and values part again"),
                                {{"RECORD", QT_TRANSLATE_NOOP("splot", "the one that became a second name")}},
                                {yesOption()},
                                {"splotctl match unmerge 18"}}),
          m_merge(merge)
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto id, wholeNumber(call.arguments.word("RECORD"), "RECORD"));
        model::Object wish{{"record", model::Value(id)}};
        if (m_merge) {
            SPLOT_ASSIGN(const auto into, recordOf(call, call.arguments.word("INTO")));
            wish.emplace_back("into", model::Value(into.value));
        }
        if (!agreed(call, m_merge ? say(QT_TRANSLATE_NOOP("splot", "Merge record %1 into %2?"),
                                        {std::to_string(id), call.arguments.word("INTO")})
                                  : say(QT_TRANSLATE_NOOP("splot", "Take the merge of record %1 back?"),
                                        {std::to_string(id)})))
            return Exit::NeedsApproval;
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut(m_merge ? "merge" : "unmerge", std::move(wish)));
        tell(call, answer,
             m_merge ? say(QT_TRANSLATE_NOOP("splot", "The records are one: %1."), {textOf(answer, "record")})
                     : say(QT_TRANSLATE_NOOP("splot", "Record %1 stands for itself again."),
                           {textOf(answer, "record")}));
        return Exit::Done;
    }

private:
    bool m_merge;
};

class MatchLink : public Command
{
public:
    explicit MatchLink(bool link)
        : Command(link
                      ? Usage{"match relink",
                              QT_TRANSLATE_NOOP("splot", "Link an object to another record, or to a new one"),
                              arguments(true),
                              {},
                              {"splotctl match relink shop customers 88 17"}}
                      : Usage{"match unlink",
                              QT_TRANSLATE_NOOP("splot", "Part an object from its record"),
                              arguments(false),
                              {},
                              {"splotctl match unlink shop customers 88"}}),
          m_link(link)
    {}

    base::Result<Exit> run(Call &call) override
    {
        const Arguments &a = call.arguments;
        SPLOT_TRY(systemOf(call, a.word("SYSTEM")));
        model::Object wish{{"system", model::Value(a.word("SYSTEM"))},
                           {"object", model::Value(a.word("OBJECT"))},
                           {"id", model::Value(a.word("ID"))}};
        if (m_link && !a.word("RECORD").empty()) {
            SPLOT_ASSIGN(const auto id, recordOf(call, a.word("RECORD")));
            wish.emplace_back("record", model::Value(id.value));
        }
        SPLOT_ASSIGN(const auto answer, call.session.carryOut(m_link ? "relink" : "unlink", std::move(wish)));
        tell(call, answer,
             m_link ? say(QT_TRANSLATE_NOOP("splot", "Linked to record %1."), {textOf(answer, "record")})
                    : say(QT_TRANSLATE_NOOP("splot", "The object is parted from record %1."),
                          {textOf(answer, "record")}));
        return Exit::Done;
    }

private:
    static std::vector<Argument> arguments(bool link)
    {
        std::vector<Argument> all{{"SYSTEM", QT_TRANSLATE_NOOP("splot", "its name")},
                                  {"OBJECT", QT_TRANSLATE_NOOP("splot", "as the system calls it")},
                                  {"ID", QT_TRANSLATE_NOOP("splot", "the id of the object in that system")}};
        if (link)
            all.push_back(
                {"RECORD", QT_TRANSLATE_NOOP("splot", "the record that it is; left out: a new one"), false});
        return all;
    }

    bool m_link;
};
} // namespace

void addMatchCommands(Commands &to)
{
    to.push_back(std::make_unique<MatchList>());
    to.push_back(std::make_unique<MatchItem>());
    to.push_back(std::make_unique<MatchRecords>(true));
    to.push_back(std::make_unique<MatchRecords>(false));
    to.push_back(std::make_unique<MatchLink>(true));
    to.push_back(std::make_unique<MatchLink>(false));
}

} // namespace splot::app
