#include "app/commands/inboxfilter.h"

#include "core/store/codec/names.h"

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
template <class E> base::Result<E> wordOf(const std::string &option, const std::string &word)
{
    if (const auto found = store::fromName<E>(word))
        return *found;
    std::string all;
    for (const auto name : store::namesOf<E>())
        all += (all.empty() ? "" : ", ") + std::string(name);
    return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "%1 is one of: %2."), {"--" + option, all});
}
} // namespace

std::vector<Option> caseFilterOptions()
{
    return {{"system", "SYSTEM", QT_TRANSLATE_NOOP("splot", "only of this system")},
            {"entity", "ENTITY", QT_TRANSLATE_NOOP("splot", "only of this entity")},
            {"kind", "KIND", QT_TRANSLATE_NOOP("splot", "only of this kind: failure, match, proposal ...")},
            {"step", "STEP", QT_TRANSLATE_NOOP("splot", "only of this step: read, check, deliver ...")},
            {"state", "STATE",
             QT_TRANSLATE_NOOP("splot", "only in this state; standard: all that are not resolved"), true},
            {"assignee", "PERSON", QT_TRANSLATE_NOOP("splot", "only assigned to this person")},
            {"text", "WORDS", QT_TRANSLATE_NOOP("splot", "only with these words in a message, value or id")}};
}

base::Result<store::CaseFilter> caseFilter(Call &call)
{
    const Arguments &a = call.arguments;
    store::CaseFilter filter;
    filter.system = model::SystemId(a.option("system"));
    filter.entity = model::EntityId(a.option("entity"));
    filter.assignee = a.option("assignee");
    filter.text = a.option("text");
    if (a.has("kind")) {
        SPLOT_ASSIGN(filter.kind, wordOf<model::CaseKind>("kind", a.option("kind")));
    }
    if (a.has("step")) {
        SPLOT_ASSIGN(filter.step, wordOf<model::EngineStep>("step", a.option("step")));
    }
    for (const auto &word : a.options("state")) {
        SPLOT_ASSIGN(const auto state, wordOf<model::CaseState>("state", word));
        filter.states.push_back(state);
    }
    if (filter.states.empty())
        filter.states = {model::CaseState::New, model::CaseState::Acknowledged, model::CaseState::OnHold,
                         model::CaseState::WaitingForTicket};
    return filter;
}

base::Result<std::vector<model::Case>> allCases(store::Reader &reader, const store::CaseFilter &filter)
{
    constexpr int page = 500;
    std::vector<model::Case> all;
    while (true) {
        SPLOT_ASSIGN(auto some, reader.cases().list(filter, static_cast<int>(all.size()), page));
        const bool last = some.size() < page;
        all.insert(all.end(), some.begin(), some.end());
        if (last)
            return all;
    }
}

base::Result<model::Case> caseOf(Call &call, const std::string &number)
{
    SPLOT_ASSIGN(const auto id, wholeNumber(number, "CASE"));
    SPLOT_ASSIGN(auto *reader, call.session.reader());
    SPLOT_ASSIGN(auto found, reader->cases().get(model::CaseId(id)));
    if (!found)
        return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "There is no case %1."), {number});
    return std::move(*found);
}

base::Result<std::vector<model::Case>> chosenCases(Call &call)
{
    const auto numbers = call.arguments.words("CASE");
    if (numbers.empty() && !call.arguments.has("all-matching"))
        return fail(ErrorCode::Rejected,
                    QT_TRANSLATE_NOOP("splot", "Name cases, or say --all-matching with filters."));
    if (numbers.empty()) {
        SPLOT_ASSIGN(const auto filter, caseFilter(call));
        SPLOT_ASSIGN(auto *reader, call.session.reader());
        return allCases(*reader, filter);
    }
    std::vector<model::Case> all;
    for (const auto &number : numbers) {
        SPLOT_ASSIGN(auto one, caseOf(call, number));
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace splot::app
