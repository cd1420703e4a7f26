#include "app/commands/answers.h"

#include "app/commandline/terminal.h"

#include <QDateTime>

namespace splot::app {

using base::ErrorCode;
using base::fail;

std::string textOf(const model::Value &answer, std::string_view name)
{
    const auto *found = answer.member(name);
    return found ? found->toText() : std::string();
}

std::int64_t countOf(const model::Value &answer, std::string_view name)
{
    const auto *found = answer.member(name);
    const auto *n = found ? found->get<std::int64_t>() : nullptr;
    return n ? *n : 0;
}

model::List listOf(const model::Value &answer, std::string_view name)
{
    const auto *found = answer.member(name);
    return found && found->list() ? *found->list() : model::List();
}

void tell(Call &call, const model::Value &answer, const std::string &sentence)
{
    if (call.output.json())
        call.output.value(answer);
    else
        call.output.remark(sentence);
}

bool agreed(Call &call, const std::string &question)
{
    if (call.arguments.has("yes"))
        return true;
    if (!Terminal::inputIsTerminal() || call.output.json()) {
        call.output.remark(question + " " + say(QT_TRANSLATE_NOOP("splot", "Add --yes to do it.")));
        return false;
    }
    call.output.remark(question + " " + say(QT_TRANSLATE_NOOP("splot", "[y/N]")));
    const std::string answer = Terminal::readLine();
    const std::string yes = say(QT_TRANSLATE_NOOP("splot", "yes"));
    return !answer.empty() && (answer[0] == 'y' || answer[0] == 'Y' || answer == yes || answer[0] == yes[0]);
}

Option yesOption()
{
    return {"yes", "", QT_TRANSLATE_NOOP("splot", "do not ask"), false, 'y'};
}

Option reasonOption()
{
    return {"reason", "TEXT", QT_TRANSLATE_NOOP("splot", "why; kept with the audit")};
}

base::Result<model::Moment> momentOf(const std::string &text, model::Moment now, bool forward)
{
    const auto unit = text.empty() ? std::string::npos : std::string("smhd").find(text.back());
    if (unit != std::string::npos && text.size() > 1) {
        static constexpr std::int64_t seconds[] = {1, 60, 3600, 86400};
        SPLOT_ASSIGN(const auto count, wholeNumber(text.substr(0, text.size() - 1), text));
        const std::int64_t micros = count * seconds[unit] * 1000000;
        return model::Moment{now.micros + (forward ? micros : -micros), 0};
    }
    const int offset = QDateTime::currentDateTime().offsetFromUtc() / 60;
    if (const auto day = model::Date::parse(text))
        return *model::Moment::parse(text + "T00:00:00", offset);
    if (text.size() == 5 && text[2] == ':') {
        const std::string today = QDate::currentDate().toString(Qt::ISODate).toStdString();
        if (const auto at = model::Moment::parse(today + "T" + text + ":00", offset))
            return *at;
    }
    if (const auto at = model::Moment::parse(text, offset))
        return *at;
    if (const auto at = model::Moment::parse(text + ":00", offset))
        return *at;
    return fail(ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot",
                                  "\"%1\" is no time; write 30m, 2h, 09:30, 2026-11-24 or 2026-11-24T09:30."),
                {text});
}

base::Result<model::RecordId> recordOf(Call &call, const std::string &text)
{
    SPLOT_ASSIGN(auto *reader, call.session.reader());
    if (const auto number = wholeNumber(text, "RECORD")) {
        SPLOT_ASSIGN(const auto view, reader->records().get(model::RecordId(*number)));
        if (view)
            return view->record.id;
    }
    SPLOT_ASSIGN(const auto hits, reader->records().search(text, {}, 2));
    if (hits.empty())
        return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "No record is found by \"%1\"."), {text});
    // Who writes a whole key does not mean those that begin with it.
    const auto exact = [&text](const store::RecordHit &hit) { return hit.found == text; };
    if (hits.size() > 1 && (!exact(hits[0]) || exact(hits[1])))
        return fail(ErrorCode::Conflict,
                    QT_TRANSLATE_NOOP(
                        "splot", "Several records are found by \"%1\"; \"splotctl records %1\" lists them."),
                    {text});
    return hits.front().record;
}

namespace {
template <class T> std::string idsOf(const std::vector<T> &all)
{
    std::string out;
    for (const auto &one : all)
        out += (out.empty() ? "" : ", ") + one.id.value;
    return out.empty() ? "-" : out;
}
} // namespace

base::Result<const model::System *> systemOf(Call &call, const std::string &id)
{
    SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
    if (const auto *system = configuration->system(model::SystemId(id)))
        return system;
    return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no system \"%1\"; there are: %2."),
                {id, idsOf(configuration->systems)});
}

base::Result<const model::Entity *> entityOf(Call &call, const std::string &id)
{
    SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
    if (const auto *entity = configuration->entity(model::EntityId(id)))
        return entity;
    return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no entity \"%1\"; there are: %2."),
                {id, idsOf(configuration->entities)});
}

} // namespace splot::app
