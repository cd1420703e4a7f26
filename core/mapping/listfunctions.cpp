#include "core/mapping/place.h"
#include "core/mapping/step.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::mapping {

using model::Decimal;
using model::List;
using model::Value;

namespace {
/// Works on lists; empty stays empty, anything else fails.
Run onList(std::function<bool(Value &, List &, Scope &)> change)
{
    return [change = std::move(change)](Value &value, Scope &scope) {
        if (value.isEmpty())
            return true;
        if (!value.list())
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no list."), {sampleText(value)});
        return change(value, *value.list(), scope);
    };
}

bool takeOne(Value &value, List &list, std::ptrdiff_t at)
{
    const auto size = static_cast<std::ptrdiff_t>(list.size());
    if (at < 0)
        at += size;
    Value one = at >= 0 && at < size ? std::move(list[static_cast<std::size_t>(at)]) : Value();
    value = std::move(one);
    return true;
}

template <int At> base::Result<PreparedStep> oneStep(const StepSource &)
{
    return prepared(onList([](Value &value, List &list, Scope &) { return takeOne(value, list, At); }));
}

base::Result<PreparedStep> nthStep(const StepSource &source)
{
    SPLOT_ASSIGN(const int at, source.integer(0));
    return prepared(onList([at](Value &value, List &list, Scope &) { return takeOne(value, list, at); }));
}

base::Result<PreparedStep> countStep(const StepSource &)
{
    return prepared(onList([](Value &value, List &list, Scope &) {
        value = Value(static_cast<std::int64_t>(list.size()));
        return true;
    }));
}

base::Result<PreparedStep> sumStep(const StepSource &)
{
    return prepared(onList([](Value &value, List &list, Scope &scope) {
        Decimal total;
        for (const auto &element : list) {
            if (element.isBlank())
                continue;
            const auto number = numberIn(element);
            if (!number)
                return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."), {sampleText(element)});
            auto sum = total.plus(*number);
            if (!sum)
                return scope.fail(std::move(sum.error().message));
            total = std::move(*sum);
        }
        value = numberValue(total);
        return true;
    }));
}

base::Result<Place> memberPlace(const StepSource &source)
{
    SPLOT_ASSIGN(Place place, Place::parse(source.text(0)));
    if (place.empty() || place.loops())
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" names no member."),
                          {source.text(0)});
    return place;
}

base::Result<PreparedStep> listMap(const StepSource &source)
{
    SPLOT_ASSIGN(const Place place, memberPlace(source));
    return prepared(onList([place](Value &value, List &list, Scope &) {
        List found;
        found.reserve(list.size());
        for (const auto &element : list) {
            if (const Value *v = place.find(element).value)
                found.push_back(*v);
        }
        value = Value(std::move(found));
        return true;
    }));
}

base::Result<PreparedStep> listMapBack(const StepSource &source)
{
    SPLOT_ASSIGN(const Place place, memberPlace(source));
    return prepared(onList([place](Value &, List &list, Scope &) {
        for (auto &element : list) {
            Value wrapped;
            place.put(wrapped, std::move(element));
            element = std::move(wrapped);
        }
        return true;
    }));
}

base::Result<PreparedStep> distinctStep(const StepSource &)
{
    return prepared(onList([](Value &value, List &list, Scope &) {
        List found;
        for (auto &element : list) {
            if (std::find(found.begin(), found.end(), element) == found.end())
                found.push_back(std::move(element));
        }
        value = Value(std::move(found));
        return true;
    }));
}

/// Numbers by value before everything else by its text.
bool before(const Value &a, const Value &b)
{
    if (a.isNumber() && b.isNumber())
        return a.number()->compare(*b.number()) < 0;
    if (a.isNumber() != b.isNumber())
        return a.isNumber();
    return a.toText() < b.toText();
}

base::Result<PreparedStep> sortStep(const StepSource &)
{
    return prepared(onList([](Value &, List &list, Scope &) {
        std::stable_sort(list.begin(), list.end(), before);
        return true;
    }));
}
} // namespace

std::vector<Function> listFunctions()
{
    return {
        {"first",
         {},
         oneStep<0>,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Takes the first element of a list."),
         "[1, 2] -> 1"},
        {"last",
         {},
         oneStep<-1>,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Takes the last element of a list."),
         "[1, 2] -> 2"},
        {"nth",
         {{"index"}},
         nthStep,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Takes one element of a list: 0 is the first, -1 the last."),
         "nth 1: [1, 2] -> 2"},
        {"count",
         {},
         countStep,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Counts the elements of a list."),
         "[\"a\", \"b\"] -> 2"},
        {"sum",
         {},
         sumStep,
         nullptr,
         QT_TRANSLATE_NOOP("splot", "Adds up a list of numbers."),
         "[1, 2.5] -> 3.5"},
        {"list_map",
         {{"member"}},
         listMap,
         listMapBack,
         QT_TRANSLATE_NOOP("splot",
                           "Takes one member of each object in a list; turned round, puts it into objects."),
         "list_map name: [{\"name\": \"a\"}] -> [\"a\"]"},
        {"distinct",
         {},
         distinctStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Leaves equal elements out."),
         "[1, 1, 2] -> [1, 2]"},
        {"sort",
         {},
         sortStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Sorts a list: numbers by value, the rest by text."),
         "[3, 1] -> [1, 3]"},
    };
}

} // namespace splot::mapping
