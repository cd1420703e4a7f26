#include "core/formula/functions.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::formula {

namespace {
using model::List;
using model::Value;

/// The items of a list; a single value counts as a list of one, an empty one as a list of none.
std::span<const Value> itemsOf(const Value &v)
{
    if (const auto *list = v.list())
        return *list;
    if (v.isBlank())
        return {};
    return {&v, 1};
}

Answer copied(const Value &v, const Arguments &a)
{
    if (!a.work().spend(weight(v)))
        return tooMuchWork();
    return v;
}

Answer count(const Arguments &a)
{
    return Value(static_cast<std::int64_t>(itemsOf(a[0]).size()));
}

Answer first(const Arguments &a)
{
    const auto items = itemsOf(a[0]);
    return items.empty() ? Value() : copied(items.front(), a);
}

Answer last(const Arguments &a)
{
    const auto items = itemsOf(a[0]);
    return items.empty() ? Value() : copied(items.back(), a);
}

Answer nth(const Arguments &a)
{
    const auto items = itemsOf(a[0]);
    SPLOT_ASSIGN(const auto n, wholeArgument(a, 1, 1, 1, INT32_MAX));
    return static_cast<std::size_t>(n) > items.size() ? Value()
                                                      : copied(items[static_cast<std::size_t>(n) - 1], a);
}

Answer join(const Arguments &a)
{
    SPLOT_ASSIGN(const auto between, a.size() > 1 ? toWords(a[1]) : base::Result<std::string>(", "));
    std::string out;
    bool later = false;
    for (const auto &item : itemsOf(a[0])) {
        SPLOT_ASSIGN(const auto text, toWords(item));
        out += (later ? between : std::string()) + text;
        later = true;
        if (out.size() > maxResult)
            break;
    }
    return boundedText(std::move(out));
}

Answer split(const Arguments &a)
{
    SPLOT_ASSIGN(const auto text, toWords(a[0]));
    SPLOT_ASSIGN(const auto separator, toWords(a[1]));
    List parts;
    if (text.empty())
        return Value(std::move(parts));
    std::size_t from = 0;
    while (!separator.empty()) {
        const auto at = text.find(separator, from);
        if (at == std::string::npos)
            break;
        parts.emplace_back(text.substr(from, at - from));
        from = at + separator.size();
    }
    parts.emplace_back(text.substr(from));
    return Value(std::move(parts));
}

Answer distinct(const Arguments &a)
{
    List kept;
    for (const auto &v : itemsOf(a[0])) {
        if (!a.work().spend((kept.size() + 1) * weight(v)))
            return tooMuchWork();
        if (std::none_of(kept.begin(), kept.end(), [&v](const Value &k) { return equal(k, v); }))
            kept.push_back(v);
    }
    return Value(std::move(kept));
}

Answer list(const Arguments &a)
{
    List made;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!a.work().spend(weight(a[i])))
            return tooMuchWork();
        made.push_back(a[i]);
    }
    return Value(std::move(made));
}

/// Calls `each` with the value of the second argument for every item, until it says no.
template <class Each> base::Result<void> overItems(const Nodes &arguments, const Scope &scope, Each each)
{
    SPLOT_ASSIGN(const auto list, Operand::of(*arguments[0], scope));
    for (const auto &item : itemsOf(list.value())) {
        if (!scope.work->spend(1))
            return tooMuchWork();
        Scope inner = scope;
        inner.item = &item;
        SPLOT_ASSIGN(const bool more, each(*arguments[1], inner, item));
        if (!more)
            break;
    }
    return {};
}

/// Whether the condition comes out as `wanted` for an item; stops at the first.
base::Result<bool> someItem(const Nodes &arguments, const Scope &scope, bool wanted)
{
    bool found = false;
    SPLOT_TRY(overItems(arguments, scope,
                        [&](const Node &node, const Scope &inner, const Value &) -> base::Result<bool> {
                            SPLOT_ASSIGN(const auto operand, Operand::of(node, inner));
                            SPLOT_ASSIGN(const bool yes, toCondition(operand.value()));
                            found = yes == wanted;
                            return !found;
                        }));
    return found;
}

Answer any(const Nodes &arguments, const Scope &scope)
{
    SPLOT_ASSIGN(const bool found, someItem(arguments, scope, true));
    return Value(found);
}

Answer all(const Nodes &arguments, const Scope &scope)
{
    SPLOT_ASSIGN(const bool found, someItem(arguments, scope, false));
    return Value(!found);
}

Answer filter(const Nodes &arguments, const Scope &scope)
{
    List made;
    SPLOT_TRY(overItems(arguments, scope,
                        [&](const Node &node, const Scope &inner, const Value &item) -> base::Result<bool> {
                            SPLOT_ASSIGN(const auto operand, Operand::of(node, inner));
                            SPLOT_ASSIGN(const bool yes, toCondition(operand.value()));
                            if (yes) {
                                if (!scope.work->spend(weight(item)))
                                    return tooMuchWork();
                                made.push_back(item);
                            }
                            return true;
                        }));
    return Value(std::move(made));
}

Answer map(const Nodes &arguments, const Scope &scope)
{
    List made;
    SPLOT_TRY(overItems(arguments, scope,
                        [&](const Node &node, const Scope &inner, const Value &) -> base::Result<bool> {
                            SPLOT_ASSIGN(auto v, node.evaluate(inner));
                            if (!scope.work->spend(weight(v)))
                                return tooMuchWork();
                            made.push_back(std::move(v));
                            return true;
                        }));
    return Value(std::move(made));
}

constexpr std::array listTable{
    Function{"count",
             "count(list)",
             QT_TRANSLATE_NOOP("splot", "How many items the list has."),
             "count(lines)",
             "2",
             1,
             1,
             Type::Number,
             {},
             count},
    Function{"any",
             "any(list, condition)",
             QT_TRANSLATE_NOOP("splot", "Whether the condition holds for an item, which is called item."),
             "any(lines, item.qty > 1)",
             "true",
             2,
             2,
             Type::Boolean,
             {Type::List, Type::Boolean},
             nullptr,
             any,
             true},
    Function{
        "all",
        "all(list, condition)",
        QT_TRANSLATE_NOOP("splot", "Whether the condition holds for each item; also when there is none."),
        "all(lines, item.qty > 1)",
        "false",
        2,
        2,
        Type::Boolean,
        {Type::List, Type::Boolean},
        nullptr,
        all,
        true},
    Function{"filter",
             "filter(list, condition)",
             QT_TRANSLATE_NOOP("splot", "The items for which the condition holds."),
             "count(filter(lines, item.price < 10))",
             "1",
             2,
             2,
             Type::List,
             {Type::List, Type::Boolean},
             nullptr,
             filter,
             true},
    Function{"map",
             "map(list, value)",
             QT_TRANSLATE_NOOP("splot", "A value for each item, as a list."),
             "map(lines, item.sku)",
             "[\"A\",\"B\"]",
             2,
             2,
             Type::List,
             {Type::List, Type::Any},
             nullptr,
             map,
             true},
    Function{"first",
             "first(list)",
             QT_TRANSLATE_NOOP("splot", "The first item."),
             "first(lines).sku",
             "\"A\"",
             1,
             1,
             Type::Any,
             {},
             first},
    Function{"last",
             "last(list)",
             QT_TRANSLATE_NOOP("splot", "The last item."),
             "last(split('a/b/c', '/'))",
             "\"c\"",
             1,
             1,
             Type::Any,
             {},
             last},
    Function{"nth",
             "nth(list, place)",
             QT_TRANSLATE_NOOP("splot", "The item at a place; the first is 1."),
             "nth(list('x', 'y'), 2)",
             "\"y\"",
             2,
             2,
             Type::Any,
             {Type::Any, Type::Number},
             nth},
    Function{"join",
             "join(list, between)",
             QT_TRANSLATE_NOOP("splot", "The items as one text, with a comma or another text between them."),
             "join(map(lines, item.sku), '+')",
             "\"A+B\"",
             1,
             2,
             Type::Text,
             {Type::Any, Type::Text},
             join},
    Function{"split",
             "split(text, separator)",
             QT_TRANSLATE_NOOP("splot", "The parts between a separator, as a list."),
             "split('a;b', ';')",
             "[\"a\",\"b\"]",
             2,
             2,
             Type::List,
             {Type::Text, Type::Text},
             split},
    Function{"distinct",
             "distinct(list)",
             QT_TRANSLATE_NOOP("splot", "The items without repetitions."),
             "distinct(list(1, 2, 1.0))",
             "[1,2]",
             1,
             1,
             Type::List,
             {},
             distinct},
    Function{"list",
             "list(a, b, ...)",
             QT_TRANSLATE_NOOP("splot", "A list of these values."),
             "list(1, 'a')",
             "[1,\"a\"]",
             0,
             -1,
             Type::List,
             {},
             list},
};
} // namespace

std::span<const Function> listFunctions()
{
    return listTable;
}

} // namespace splot::formula
