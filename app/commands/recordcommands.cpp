#include "app/commandline/closedwords.h"
#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "core/store/codec/names.h"

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
/// What people recognise a record by: its first values that are not blank.
std::string titleOf(const model::Schema &schema, const model::Record &record)
{
    std::string out;
    int shown = 0;
    for (const auto &entry : record.values) {
        const auto &field = schema.field(entry.key.field);
        if (!entry.key.item.empty() || field.type == model::FieldType::List ||
            field.type == model::FieldType::Reference || entry.value.isBlank())
            continue;
        out += (out.empty() ? "" : ", ") + entry.value.toText();
        if (++shown == 4)
            break;
    }
    return out;
}

base::Result<model::Schema> schemaOf(Call &call, const model::EntityId &entity)
{
    SPLOT_ASSIGN(const auto *found, entityOf(call, entity.value));
    return model::Schema(*found);
}

class Records : public Command
{
public:
    Records()
        : Command(
              {"records",
               QT_TRANSLATE_NOOP("splot", "Find records by id, id in a system, match value or words"),
               {{"TEXT", QT_TRANSLATE_NOOP("splot", "what to look for; left out: the records of --entity"),
                 false}},
               {{"entity", "ENTITY", QT_TRANSLATE_NOOP("splot", "only of this entity")},
                {"after", "RECORD", QT_TRANSLATE_NOOP("splot", "list from this number on")},
                {"limit", "NUMBER", QT_TRANSLATE_NOOP("splot", "how many (standard: 50)")}},
               {"splotctl records nowak", "splotctl records --entity Customer --limit 20"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto limit, call.arguments.number("limit", 50, 1, 100000));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        if (call.arguments.has("entity"))
            SPLOT_TRY(entityOf(call, call.arguments.option("entity")));
        const model::EntityId entity(call.arguments.option("entity"));
        const std::string text = call.arguments.word("TEXT");
        if (text.empty() && !entity.valid())
            return countsByEntity(call, *reader);
        std::vector<model::RecordId> ids;
        if (text.empty()) {
            SPLOT_ASSIGN(const auto after, call.arguments.number("after", 0, 0, INT64_MAX));
            SPLOT_ASSIGN(ids,
                         reader->records().list(entity, model::RecordId(after), static_cast<int>(limit)));
        } else {
            SPLOT_ASSIGN(const auto hits, reader->records().search(text, entity, static_cast<int>(limit)));
            for (const auto &hit : hits)
                ids.push_back(hit.record);
        }
        SPLOT_ASSIGN(const Table table, tableOf(call, *reader, ids));
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "No record is found."));
        return Exit::Done;
    }

private:
    static base::Result<Exit> countsByEntity(Call &call, store::Reader &reader)
    {
        SPLOT_ASSIGN(const auto counts, reader.records().counts());
        Table table({{"entity", QT_TRANSLATE_NOOP("splot", "Entity")},
                     {"count", QT_TRANSLATE_NOOP("splot", "Records")}});
        for (const auto &c : counts)
            table.add({c.entity.value, c.count});
        call.output.table(
            table,
            QT_TRANSLATE_NOOP("splot", "There are no records yet; \"splotctl run\" reads the systems."));
        return Exit::Done;
    }

    static base::Result<Table> tableOf(Call &call, store::Reader &reader,
                                       const std::vector<model::RecordId> &ids)
    {
        Table table({{"record", QT_TRANSLATE_NOOP("splot", "Record")},
                     {"entity", QT_TRANSLATE_NOOP("splot", "Entity")},
                     {"values", QT_TRANSLATE_NOOP("splot", "Values")},
                     {"systems", QT_TRANSLATE_NOOP("splot", "Ids in systems")},
                     {"presence", QT_TRANSLATE_NOOP("splot", "Presence"), true},
                     {"changed", QT_TRANSLATE_NOOP("splot", "Changed")}});
        for (const auto &id : ids) {
            SPLOT_ASSIGN(const auto view, reader.records().get(id));
            if (!view)
                continue;
            SPLOT_ASSIGN(const auto schema, schemaOf(call, view->record.entity));
            std::string systems;
            for (const auto &link : view->links)
                systems += (systems.empty() ? "" : " ") + link.system.value + ":" + link.localId.value;
            table.add({id.value, view->record.entity.value, titleOf(schema, view->record), systems,
                       word(store::nameOf(view->record.presence)), view->record.changedAt});
        }
        return table;
    }
};

class Trace : public Command
{
public:
    Trace()
        : Command({"trace",
                   QT_TRANSLATE_NOOP("splot", "Explain a record: each value, who put it there, what it "
                                              "replaced, where it is on its way"),
                   {{"RECORD", QT_TRANSLATE_NOOP("splot", "its number, or words that find it alone")},
                    {"FIELD", QT_TRANSLATE_NOOP("splot", "the history of this field"), false}},
                   {{"limit", "NUMBER", QT_TRANSLATE_NOOP("splot", "how many decisions (standard: 50)")}},
                   {"splotctl trace 17", "splotctl trace anna@example.com email"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto id, recordOf(call, call.arguments.word("RECORD")));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        SPLOT_ASSIGN(const auto view, reader->records().get(id));
        if (!view)
            return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no record %1."),
                        {std::to_string(id.value)});
        return call.arguments.word("FIELD").empty() ? whole(call, *view) : history(call, *reader, *view);
    }

private:
    static base::Result<Exit> whole(Call &call, const store::RecordView &view)
    {
        SPLOT_ASSIGN(const auto schema, schemaOf(call, view.record.entity));
        const Table values = valuesOf(schema, view.record), links = linksOf(view),
                    deliveries = deliveriesOf(view), holds = holdsOf(view);
        if (call.output.json()) {
            call.output.value(model::Value(
                model::Object{{"record", model::Value(view.record.id.value)},
                              {"entity", model::Value(view.record.entity.value)},
                              {"version", model::Value(view.record.version)},
                              {"presence", model::Value(word(store::nameOf(view.record.presence)))},
                              {"values", values.json()},
                              {"links", links.json()},
                              {"deliveries", deliveries.json()},
                              {"holds", holds.json()}}));
            return Exit::Done;
        }
        call.output.line(
            say(QT_TRANSLATE_NOOP("splot", "%1 %2, version %3, %4"),
                {view.record.entity.value, std::to_string(view.record.id.value),
                 std::to_string(view.record.version), closedWord(store::nameOf(view.record.presence))}));
        call.output.heading(say(QT_TRANSLATE_NOOP("splot", "Values")));
        call.output.table(values, QT_TRANSLATE_NOOP("splot", "It has no values."));
        call.output.heading(say(QT_TRANSLATE_NOOP("splot", "In the systems")));
        call.output.table(links, QT_TRANSLATE_NOOP("splot", "It is in no system."));
        if (!deliveries.empty()) {
            call.output.heading(say(QT_TRANSLATE_NOOP("splot", "Deliveries")));
            call.output.table(deliveries, "");
        }
        if (!holds.empty()) {
            call.output.heading(say(QT_TRANSLATE_NOOP("splot", "Held back")));
            call.output.table(holds, "");
        }
        return Exit::Done;
    }

    static Table valuesOf(const model::Schema &schema, const model::Record &record)
    {
        Table table({{"field", QT_TRANSLATE_NOOP("splot", "Field")},
                     {"value", QT_TRANSLATE_NOOP("splot", "Value")},
                     {"from", QT_TRANSLATE_NOOP("splot", "From")},
                     {"right", QT_TRANSLATE_NOOP("splot", "By right of"), true},
                     {"at", QT_TRANSLATE_NOOP("splot", "When")},
                     {"change", QT_TRANSLATE_NOOP("splot", "Change")},
                     {"configuration", QT_TRANSLATE_NOOP("splot", "Configuration")}});
        for (const auto &entry : record.values) {
            const auto found = record.provenance.find(entry.key);
            if (found == record.provenance.end()) {
                table.add({model::pathText(schema, entry.key), entry.value, {}, {}, {}, {}, {}});
                continue;
            }
            const auto &from = found->second;
            table.add({model::pathText(schema, entry.key), entry.value,
                       from.system.valid() ? from.system.value : from.person, word(store::nameOf(from.right)),
                       from.at, from.change.valid() ? model::Value(from.change.value) : model::Value(),
                       from.configuration});
        }
        return table;
    }

    static Table linksOf(const store::RecordView &view)
    {
        Table table({{"system", QT_TRANSLATE_NOOP("splot", "System")},
                     {"object", QT_TRANSLATE_NOOP("splot", "Object")},
                     {"id", QT_TRANSLATE_NOOP("splot", "Id there")},
                     {"primary", QT_TRANSLATE_NOOP("splot", "Primary")},
                     {"in_scope", QT_TRANSLATE_NOOP("splot", "In scope")},
                     {"read", QT_TRANSLATE_NOOP("splot", "Read")},
                     {"written", QT_TRANSLATE_NOOP("splot", "Written")},
                     {"shadow", QT_TRANSLATE_NOOP("splot", "As it is there")}});
        for (const auto &link : view.links)
            table.add({link.system.value, link.object.value, link.localId.value, link.primary, link.inScope,
                       link.readAt, link.wroteAt, link.shadow});
        return table;
    }

    static Table deliveriesOf(const store::RecordView &view)
    {
        Table table({{"system", QT_TRANSLATE_NOOP("splot", "System")},
                     {"object", QT_TRANSLATE_NOOP("splot", "Object")},
                     {"state", QT_TRANSLATE_NOOP("splot", "State"), true},
                     {"kind", QT_TRANSLATE_NOOP("splot", "Kind"), true},
                     {"wanted", QT_TRANSLATE_NOOP("splot", "Wanted version")},
                     {"confirmed", QT_TRANSLATE_NOOP("splot", "Confirmed version")},
                     {"attempts", QT_TRANSLATE_NOOP("splot", "Attempts")},
                     {"due", QT_TRANSLATE_NOOP("splot", "Not before")},
                     {"waits_for", QT_TRANSLATE_NOOP("splot", "Waits for")},
                     {"case", QT_TRANSLATE_NOOP("splot", "Case")}});
        for (const auto &d : view.deliveries)
            table.add({d.system.value, d.object.value, word(store::nameOf(d.state)),
                       word(store::nameOf(d.kind)), d.wanted, d.confirmed, d.attempts, d.dueAt, d.waitsFor,
                       d.problem.valid() ? model::Value(d.problem.value) : model::Value()});
        return table;
    }

    static Table holdsOf(const store::RecordView &view)
    {
        Table table({{"system", QT_TRANSLATE_NOOP("splot", "System")},
                     {"field", QT_TRANSLATE_NOOP("splot", "Field")},
                     {"reason", QT_TRANSLATE_NOOP("splot", "Reason"), true},
                     {"value", QT_TRANSLATE_NOOP("splot", "Value")},
                     {"since", QT_TRANSLATE_NOOP("splot", "Since")},
                     {"case", QT_TRANSLATE_NOOP("splot", "Case")}});
        for (const auto &h : view.holds)
            table.add({h.system.value, h.field, word(h.unlinked() ? "unlinked" : store::nameOf(h.reason)),
                       h.value, h.since, h.problem.valid() ? model::Value(h.problem.value) : model::Value()});
        return table;
    }

    static base::Result<Exit> history(Call &call, store::Reader &reader, const store::RecordView &view)
    {
        SPLOT_ASSIGN(const auto limit, call.arguments.number("limit", 50, 1, 100000));
        SPLOT_ASSIGN(const auto decisions,
                     reader.records().decisions(view.record.id, call.arguments.word("FIELD"),
                                                static_cast<int>(limit)));
        Table table({{"decided", QT_TRANSLATE_NOOP("splot", "Decided")},
                     {"verdict", QT_TRANSLATE_NOOP("splot", "Verdict"), true},
                     {"right", QT_TRANSLATE_NOOP("splot", "By right of"), true},
                     {"from", QT_TRANSLATE_NOOP("splot", "From or to")},
                     {"before", QT_TRANSLATE_NOOP("splot", "Before")},
                     {"after", QT_TRANSLATE_NOOP("splot", "After")},
                     {"at", QT_TRANSLATE_NOOP("splot", "Changed there")},
                     {"change", QT_TRANSLATE_NOOP("splot", "Change")},
                     {"configuration", QT_TRANSLATE_NOOP("splot", "Configuration")}});
        for (const auto &d : decisions)
            table.add({d.decidedAt, word(store::nameOf(d.verdict)), word(store::nameOf(d.right)),
                       d.system.valid() ? d.system.value : d.person, d.before, d.after, d.at,
                       d.change.valid() ? model::Value(d.change.value) : model::Value(), d.configuration});
        call.output.table(table, QT_TRANSLATE_NOOP("splot", "Nothing was decided about this field."));
        return Exit::Done;
    }
};

class RecordSend : public Command
{
public:
    explicit RecordSend(bool resend) : Command(usage(resend)), m_resend(resend) {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto id, recordOf(call, call.arguments.word("RECORD")));
        model::Object wish{{"record", model::Value(id.value)}};
        if (call.arguments.has("system"))
            wish.emplace_back("system", model::Value(call.arguments.option("system")));
        SPLOT_ASSIGN(const auto answer,
                     call.session.carryOut(m_resend ? "resend" : "refresh", std::move(wish)));
        tell(call, answer,
             m_resend
                 ? say(QT_TRANSLATE_NOOP("splot", "Deliveries wanted: %1."), {textOf(answer, "deliveries")})
                 : say(QT_TRANSLATE_NOOP("splot", "The engine reads the objects of record %1."),
                       {std::to_string(id.value)}));
        return Exit::Done;
    }

private:
    static Usage usage(bool resend)
    {
        Usage out{resend ? "records resend" : "records refresh",
                  resend ? QT_TRANSLATE_NOOP("splot", "Bring a record up to date in the systems again")
                         : QT_TRANSLATE_NOOP("splot", "Read a record's objects again from the systems"),
                  {{"RECORD", QT_TRANSLATE_NOOP("splot", "its number, or words that find it alone")}},
                  {{"system", "SYSTEM", QT_TRANSLATE_NOOP("splot", "only in this system")}},
                  {}};
        out.examples = {resend ? "splotctl records resend 17 --system shop" : "splotctl records refresh 17"};
        return out;
    }
    bool m_resend;
};

class RecordErase : public Command
{
public:
    RecordErase()
        : Command(
              {"records erase",
               QT_TRANSLATE_NOOP(
                   "splot", "Erase a person: values, bodies, cases; what happened stays known, not to whom"),
               {{"RECORD", QT_TRANSLATE_NOOP("splot", "its number, or words that find it alone")}},
               {yesOption()},
               {"splotctl records erase 17"},
               QT_TRANSLATE_NOOP("splot", "The systems are not touched; delete the person there first.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto id, recordOf(call, call.arguments.word("RECORD")));
        if (!agreed(call, say(QT_TRANSLATE_NOOP("splot", "Erase record %1? This cannot be undone."),
                              {std::to_string(id.value)})))
            return Exit::NeedsApproval;
        SPLOT_ASSIGN(const auto answer, call.session.carryOut("erase", {{"record", model::Value(id.value)}}));
        tell(call, answer,
             say(QT_TRANSLATE_NOOP("splot", "The data of record %1 is erased."), {std::to_string(id.value)}));
        return Exit::Done;
    }
};
} // namespace

void addRecordCommands(Commands &to)
{
    to.push_back(std::make_unique<Records>());
    to.push_back(std::make_unique<Trace>());
    to.push_back(std::make_unique<RecordSend>(true));
    to.push_back(std::make_unique<RecordSend>(false));
    to.push_back(std::make_unique<RecordErase>());
}

} // namespace splot::app
