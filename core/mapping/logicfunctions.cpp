#include "core/mapping/characters.h"
#include "core/mapping/step.h"

#include <QtGlobal>

#include <algorithm>
#include <unordered_map>

namespace splot::mapping {

using model::Value;

namespace {
base::Result<PreparedStep> defaultStep(const StepSource &source)
{
    return prepared([otherwise = source.text(0)](Value &value, Scope &) {
        if (value.isBlank())
            value = Value(otherwise);
        return true;
    });
}

base::Result<PreparedStep> emptyIf(const StepSource &source)
{
    return prepared([sign = source.text(0)](Value &value, Scope &) {
        const auto *text = value.text();
        if (text ? *text == sign : !value.list() && !value.object() && value.toText() == sign)
            value = Value();
        return true;
    });
}

base::Result<PreparedStep> constantStep(const StepSource &source)
{
    return prepared([constant = Value(source.text(0))](Value &value, Scope &) {
        value = constant;
        return true;
    });
}

base::Result<PreparedStep> formulaStep(const StepSource &source)
{
    SPLOT_ASSIGN(const formula::Formula formula, formula::Formula::compile(source.text(0), source.names));
    PreparedStep step;
    step.names = formula.names();
    step.run = [formula](Value &value, Scope &scope) {
        auto result = scope.item ? formula.evaluate(scopeRoot(formula.names(), scope), &value)
                                 : formula.evaluate(*scope.root, &value);
        if (!result)
            return scope.fail(std::move(result.error().message));
        value = std::move(*result);
        return true;
    };
    return step;
}

base::Result<PreparedStep> whenStep(const StepSource &source)
{
    SPLOT_ASSIGN(const formula::Formula formula, formula::Formula::compile(source.text(0), source.names));
    PreparedStep step;
    step.names = formula.names();
    step.run = [formula](Value &value, Scope &scope) {
        auto holds = scope.item ? formula.holds(scopeRoot(formula.names(), scope), &value)
                                : formula.holds(*scope.root, &value);
        if (!holds)
            return scope.fail(std::move(holds.error().message));
        if (!*holds)
            scope.absent = true;
        return true;
    };
    return step;
}

/// The words of yes or of no: separated by commas, the first is written.
std::vector<std::string> words(const std::string &text)
{
    std::vector<std::string> found;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find(',', from), text.size());
        found.emplace_back(trimmed(std::string_view(text).substr(from, end - from)));
        from = end + 1;
    }
    return found;
}

base::Result<PreparedStep> readBoolean(const StepSource &source)
{
    auto yes = words(source.text(0));
    auto no = words(source.text(1));
    for (auto *list : {&yes, &no})
        std::transform(list->begin(), list->end(), list->begin(), [](const auto &w) { return folded(w); });
    return prepared([yes, no](Value &value, Scope &scope) {
        if (value.get<bool>())
            return true;
        if (value.list() || value.object())
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is neither yes nor no."),
                              {sampleText(value)});
        const std::string word = folded(trimmed(value.toText()));
        if (std::find(yes.begin(), yes.end(), word) != yes.end())
            value = Value(true);
        else if (std::find(no.begin(), no.end(), word) !=
                 no.end()) // an empty word makes no of an empty value
            value = Value(false);
        else if (!word.empty())
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is neither yes nor no."),
                              {sampleText(value)});
        return true;
    });
}

base::Result<PreparedStep> writeBoolean(const StepSource &source)
{
    return prepared([yes = words(source.text(0)).front(), no = words(source.text(1)).front()](Value &value,
                                                                                              Scope &scope) {
        if (value.isBlank())
            return true;
        const auto *held = value.get<bool>();
        if (!held)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is neither yes nor no."),
                              {sampleText(value)});
        value = Value(*held ? yes : no);
        return true;
    });
}

base::Result<PreparedStep> looking(const StepSource &source, bool backward)
{
    const auto found = source.lookups.find(source.text(0));
    if (found == source.lookups.end())
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "There is no lookup \"%1\"."),
                          {source.text(0)});
    const model::Lookup &lookup = found->second;
    std::unordered_map<std::string, std::string> entries;
    for (const auto &[from, to] : lookup.entries)
        entries.emplace(model::normalised(backward ? to : from),
                        backward ? from : to); // the first of equal ones stays
    const auto unknown =
        backward && lookup.unknown == model::UnknownRule::Default ? model::UnknownRule::Fail : lookup.unknown;
    return prepared(
        [entries, unknown, name = lookup.name, standard = lookup.standard](Value &value, Scope &scope) {
            if (value.isBlank())
                return true;
            if (value.list() || value.object())
                return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no word for the lookup \"%2\"."),
                                  {sampleText(value), name});
            const auto it = value.text() && isAscii(*value.text())
                                ? entries.find(*value.text())
                                : entries.find(model::normalised(value.toText()));
            if (it != entries.end())
                value = Value(it->second);
            else if (unknown == model::UnknownRule::Default)
                value = Value(standard);
            else if (unknown == model::UnknownRule::Fail)
                return scope.fail(QT_TRANSLATE_NOOP("splot", "The lookup \"%2\" has no entry for \"%1\"."),
                                  {sampleText(value), name});
            return true;
        });
}

base::Result<PreparedStep> lookupStep(const StepSource &source)
{
    return looking(source, false);
}

base::Result<PreparedStep> lookupBack(const StepSource &source)
{
    return looking(source, true);
}
} // namespace

std::vector<Function> logicFunctions()
{
    return {
        {"default",
         {{"value"}},
         defaultStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Takes this value where there is an empty one."),
         "default PLN: \"\" -> \"PLN\""},
        {"empty_if",
         {{"value"}},
         emptyIf,
         defaultStep,
         QT_TRANSLATE_NOOP("splot",
                           "Takes this value as a sign for empty; turned round, writes it for empty."),
         "empty_if 0000-00-00: \"0000-00-00\" -> empty"},
        {"constant",
         {{"value"}},
         constantStep,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Always this value."),
         "constant EUR -> \"EUR\""},
        {"formula",
         {{"formula"}},
         formulaStep,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Works a formula out; \"value\" is the value so far, names are the "
                                    "object's members (reading) or "
                                    "the record's fields (writing)."),
         "formula \"value * 2\": 21 -> 42"},
        {"when",
         {{"condition"}},
         whenStep,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Goes on only where the condition holds; else the field is left out."),
         "when \"status = 'paid'\""},
        {"boolean",
         {{"words for yes"}, {"words for no"}},
         readBoolean,
         writeBoolean,
         QT_TRANSLATE_NOOP("splot",
                           "Reads yes or no from words, separated by commas; the first of each is written."),
         "boolean T,Tak,1 N,Nie,0: \"Tak\" -> yes"},
        {"lookup",
         {{"name"}},
         lookupStep,
         lookupBack,
         QT_TRANSLATE_NOOP("splot", "Looks a word up in a dictionary; turned round, backwards."),
         "lookup countries: \"Polska\" -> \"PL\""},
        {"reverse_lookup",
         {{"name"}},
         lookupBack,
         lookupStep,
         QT_TRANSLATE_NOOP("splot", "Looks a word up in a dictionary backwards."),
         "reverse_lookup countries: \"PL\" -> \"Polska\""},
    };
}

} // namespace splot::mapping
