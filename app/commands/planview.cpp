#include "app/commands/planview.h"

namespace splot::app {

using model::Value;

namespace {
Value partOf(const Value &object, std::string_view name)
{
    const auto *found = object.member(name);
    return found ? *found : Value();
}

/// `name 12, email 3`: how often each field would be written.
std::string fieldsText(const Value &fields)
{
    std::string out;
    for (const auto &[path, count] : fields.object() ? *fields.object() : model::Object())
        out += (out.empty() ? "" : ", ") + path + " " + count.toText();
    return out;
}

/// A sample's differences, a row each; the record stands in the first.
void addDifferences(Table &table, const Value &flow, const Value &sample)
{
    bool first = true;
    auto differences = listOf(sample, "differences");
    if (differences.empty())
        differences.emplace_back(model::Object{});
    for (const auto &d : differences) {
        table.add({first ? partOf(flow, "system") : Value(), first ? partOf(sample, "record") : Value(),
                   first ? partOf(sample, "label") : Value(), first ? partOf(sample, "kind") : Value(),
                   partOf(d, "place"), partOf(d, "now"), partOf(d, "then")});
        first = false;
    }
}

std::string durationText(std::int64_t seconds)
{
    if (seconds <= 0)
        return {};
    return seconds < 120 ? std::to_string(seconds) + " s" : std::to_string((seconds + 59) / 60) + " min";
}
} // namespace

void showPlan(Output &output, const Value &plan)
{
    if (output.json()) {
        output.value(plan);
        return;
    }
    Table flows({{"entity", QT_TRANSLATE_NOOP("splot", "Entity")},
                 {"system", QT_TRANSLATE_NOOP("splot", "System")},
                 {"create", QT_TRANSLATE_NOOP("splot", "Create")},
                 {"update", QT_TRANSLATE_NOOP("splot", "Update")},
                 {"archive", QT_TRANSLATE_NOOP("splot", "Archive")},
                 {"delete", QT_TRANSLATE_NOOP("splot", "Delete")},
                 {"blocked", QT_TRANSLATE_NOOP("splot", "Blocked")},
                 {"takes", QT_TRANSLATE_NOOP("splot", "Takes")},
                 {"fields", QT_TRANSLATE_NOOP("splot", "Fields")}});
    Table samples({{"system", QT_TRANSLATE_NOOP("splot", "System")},
                   {"record", QT_TRANSLATE_NOOP("splot", "Record")},
                   {"label", QT_TRANSLATE_NOOP("splot", "Name")},
                   {"kind", QT_TRANSLATE_NOOP("splot", "Kind")},
                   {"place", QT_TRANSLATE_NOOP("splot", "Place")},
                   {"now", QT_TRANSLATE_NOOP("splot", "There it is")},
                   {"then", QT_TRANSLATE_NOOP("splot", "It becomes")}});
    for (const auto &flow : listOf(plan, "flows")) {
        flows.add({partOf(flow, "entity"), partOf(flow, "system"), partOf(flow, "create"),
                   partOf(flow, "update"), partOf(flow, "archive"), partOf(flow, "delete"),
                   partOf(flow, "blocked"), durationText(countOf(flow, "seconds")),
                   fieldsText(partOf(flow, "fields"))});
        for (const auto &sample : listOf(flow, "samples"))
            addDifferences(samples, flow, sample);
    }
    output.line(say(QT_TRANSLATE_NOOP("splot", "Plan %1: %2 writes, from %3 records."),
                    {textOf(plan, "id"), textOf(plan, "writes"), textOf(plan, "records")}));
    output.table(flows, QT_TRANSLATE_NOOP("splot", "Nothing would be written."));
    if (!samples.empty()) {
        output.heading(say(QT_TRANSLATE_NOOP("splot", "Examples")));
        output.table(samples, "");
    }
}

void showRevert(Output &output, const Value &plan)
{
    if (output.json()) {
        output.value(plan);
        return;
    }
    Table samples({{"record", QT_TRANSLATE_NOOP("splot", "Record")},
                   {"label", QT_TRANSLATE_NOOP("splot", "Name")},
                   {"field", QT_TRANSLATE_NOOP("splot", "Field")},
                   {"now", QT_TRANSLATE_NOOP("splot", "Now")},
                   {"then", QT_TRANSLATE_NOOP("splot", "It becomes")}});
    for (const auto &sample : listOf(plan, "samples"))
        samples.add({partOf(sample, "record"), partOf(sample, "label"), partOf(sample, "field"),
                     partOf(sample, "now"), partOf(sample, "then")});
    output.line(say(QT_TRANSLATE_NOOP("splot", "Values: %1, in %2 records; %3 were changed since and stay."),
                    {textOf(plan, "values"), textOf(plan, "records"), textOf(plan, "changed_since")}));
    output.table(samples, QT_TRANSLATE_NOOP("splot", "Nothing would be written."));
}

void showReconcile(Output &output, const Value &answer)
{
    if (output.json()) {
        output.value(answer);
        return;
    }
    const bool shared = countOf(answer, "shared") > 0;
    output.line(
        shared ? say(QT_TRANSLATE_NOOP(
                         "splot",
                         "Of %1 records, %2 are in more than one system; %3 of these are the same in all "
                         "their systems."),
                     {textOf(answer, "records"), textOf(answer, "shared"), textOf(answer, "agreeing")})
               : say(QT_TRANSLATE_NOOP(
                         "splot",
                         "None of %1 records is in more than one system: there is nothing to compare yet."),
                     {textOf(answer, "records")}));
    output.line(say(QT_TRANSLATE_NOOP(
        "splot",
        "Compared is what each system held when it was last read; \"splotctl run\" reads them now.")));
    Table ranks({{"entity", QT_TRANSLATE_NOOP("splot", "Entity")},
                 {"what", QT_TRANSLATE_NOOP("splot", "What")},
                 {"count", QT_TRANSLATE_NOOP("splot", "Records")}});
    Table examples({{"record", QT_TRANSLATE_NOOP("splot", "Record")},
                    {"label", QT_TRANSLATE_NOOP("splot", "Name")},
                    {"field", QT_TRANSLATE_NOOP("splot", "Field")},
                    {"systems", QT_TRANSLATE_NOOP("splot", "The systems say")},
                    {"owner", QT_TRANSLATE_NOOP("splot", "Owner")},
                    {"truth", QT_TRANSLATE_NOOP("splot", "The record says")}});
    for (const auto &difference : listOf(answer, "differences")) {
        ranks.add({partOf(difference, "entity"), partOf(difference, "field"), partOf(difference, "count")});
        for (const auto &e : listOf(difference, "examples")) {
            std::string said;
            for (const auto &[system, value] :
                 partOf(e, "systems").object() ? *partOf(e, "systems").object() : model::Object())
                said += (said.empty() ? "" : "; ") + system + ": " + cellText(value);
            examples.add({partOf(e, "record"), partOf(e, "label"), partOf(e, "field"), said,
                          partOf(e, "owner"), partOf(e, "truth")});
        }
    }
    for (const auto &missing : listOf(answer, "missing"))
        ranks.add({partOf(missing, "entity"),
                   say(QT_TRANSLATE_NOOP("splot", "not in %1"), {textOf(missing, "system")}),
                   partOf(missing, "count")});
    output.table(ranks, shared ? QT_TRANSLATE_NOOP("splot", "The systems agree.")
                               : QT_TRANSLATE_NOOP("splot", "Nothing is missing."));
    if (!examples.empty()) {
        output.heading(say(QT_TRANSLATE_NOOP("splot", "Examples")));
        output.table(examples, "");
    }
}

} // namespace splot::app
