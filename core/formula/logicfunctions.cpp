#include "core/formula/functions.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::formula {

namespace {
using model::Value;

Answer choose(const Nodes &arguments, const Scope &scope)
{
    SPLOT_ASSIGN(const auto condition, Operand::of(*arguments[0], scope));
    SPLOT_ASSIGN(const bool yes, toCondition(condition.value()));
    if (yes)
        return arguments[1]->evaluate(scope);
    return arguments.size() > 2 ? arguments[2]->evaluate(scope) : Value();
}

Answer pick(const Nodes &arguments, const Scope &scope)
{
    SPLOT_ASSIGN(const auto value, Operand::of(*arguments[0], scope));
    std::size_t i = 1;
    for (; i + 1 < arguments.size(); i += 2) {
        SPLOT_ASSIGN(const auto option, Operand::of(*arguments[i], scope));
        if (!scope.work->spend(weight(value.value())))
            return tooMuchWork();
        if (equal(value.value(), option.value()))
            return arguments[i + 1]->evaluate(scope);
    }
    return i < arguments.size() ? arguments[i]->evaluate(scope) : Value();
}

Answer firstFilled(const Nodes &arguments, const Scope &scope)
{
    for (const auto &a : arguments) {
        SPLOT_ASSIGN(auto v, a->evaluate(scope));
        if (!v.isBlank())
            return v;
    }
    return Value();
}

Answer isEmpty(const Arguments &a)
{
    return Value(a[0].isBlank());
}

Answer boolean(const Arguments &a)
{
    if (a[0].isBlank() || a[0].get<bool>())
        return a[0].isBlank() ? Value() : a[0];
    SPLOT_ASSIGN(auto word, toWords(a[0]));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const auto *yes : {"yes", "true", "1"}) {
        if (word == yes)
            return Value(true);
    }
    for (const auto *no : {"no", "false", "0"}) {
        if (word == no)
            return Value(false);
    }
    return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is neither yes nor no."),
                      {shown(a[0])});
}

constexpr std::array logicTable{
    Function{"if",
             "if(condition, then, else)",
             QT_TRANSLATE_NOOP("splot", "One of two values; without the last one it is empty."),
             "if(total >= 10, 'big', 'small')",
             "\"big\"",
             2,
             3,
             Type::Any,
             {Type::Boolean, Type::Any, Type::Any},
             nullptr,
             choose},
    Function{
        "switch",
        "switch(value, a, first, b, second, ..., else)",
        QT_TRANSLATE_NOOP("splot", "The value that stands behind the first equal one, else the last one."),
        "switch(status, 'new', 1, 'paid', 2, 0)",
        "2",
        3,
        -1,
        Type::Any,
        {},
        nullptr,
        pick},
    Function{"coalesce",
             "coalesce(a, b, ...)",
             QT_TRANSLATE_NOOP("splot", "The first that is not empty; first_of is the same."),
             "coalesce(note, '', 'none')",
             "\"none\"",
             1,
             -1,
             Type::Any,
             {},
             nullptr,
             firstFilled},
    Function{"is_empty",
             "is_empty(value)",
             QT_TRANSLATE_NOOP("splot", "Whether it is absent, empty, or a list without items."),
             "is_empty(note)",
             "true",
             1,
             1,
             Type::Boolean,
             {},
             isEmpty},
    Function{"boolean",
             "boolean(value)",
             QT_TRANSLATE_NOOP("splot", "yes, true and 1 as yes; no, false and 0 as no."),
             "boolean('Yes')",
             "true",
             1,
             1,
             Type::Boolean,
             {},
             boolean},
};
} // namespace

std::span<const Function> logicFunctions()
{
    return logicTable;
}

} // namespace splot::formula
