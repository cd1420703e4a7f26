#include "core/formula/typecheck.h"

#include "core/formula/coercion.h"

#include <QtGlobal>

namespace splot::formula {

namespace {
bool isTime(Type t)
{
    return t == Type::Date || t == Type::Moment;
}

const char *needed(Type wanted)
{
    switch (wanted) {
    case Type::Boolean:
        return QT_TRANSLATE_NOOP("splot", "This is neither yes nor no. A condition is needed here.");
    case Type::Number:
        return QT_TRANSLATE_NOOP("splot", "This is no number. A number is needed here.");
    case Type::Date:
    case Type::Moment:
        return QT_TRANSLATE_NOOP("splot", "This is no date. A date is needed here.");
    case Type::List:
        return QT_TRANSLATE_NOOP("splot", "This is no list. A list is needed here.");
    default:
        return QT_TRANSLATE_NOOP("splot", "This is a list or an object. A single value is needed here.");
    }
}

bool fits(const Node &node, Type wanted)
{
    const auto type = node.type();
    if (type == Type::Any || wanted == Type::Any || type == wanted)
        return true;
    const auto *constant = node.constant();
    switch (wanted) {
    case Type::Number:
        return type == Type::Text && (!constant || toNumber(*constant));
    case Type::Date:
    case Type::Moment:
        return isTime(type) || (type == Type::Text && (!constant || toDay(*constant)));
    case Type::Text:
        return type != Type::List && type != Type::Object;
    default:
        return false;
    }
}
} // namespace

std::optional<base::Message> misfit(const Node &node, Type wanted)
{
    if (fits(node, wanted))
        return {};
    return base::Message{needed(wanted), {}};
}

std::optional<base::Message> misfitOfJoin(const Node &node)
{
    return misfit(node, Type::Text);
}

std::optional<base::Message> neverEqual(const Node &a, const Node &b)
{
    const auto x = a.type();
    const auto y = b.type();
    const bool open = x == Type::Any || y == Type::Any || x == y || (isTime(x) && isTime(y));
    const bool text = (x == Type::Text && (y == Type::Number || isTime(y)) && fits(a, y)) ||
                      (y == Type::Text && (x == Type::Number || isTime(x)) && fits(b, x));
    if (open || text)
        return {};
    return base::Message{QT_TRANSLATE_NOOP("splot", "These two are of different kinds and never equal."), {}};
}

std::optional<base::Message> withoutOrder(const Node &a, const Node &b)
{
    const auto ordered = [](Type t) {
        return t == Type::Any || t == Type::Number || t == Type::Text || isTime(t);
    };
    // Most often somebody took the text for a number; where it does hold numbers, number() says so.
    const auto textAndNumber = [](const Node &text, const Node &number) {
        return text.type() == Type::Text && !text.constant() && number.type() == Type::Number;
    };
    if (textAndNumber(a, b) || textAndNumber(b, a))
        return base::Message{
            QT_TRANSLATE_NOOP("splot",
                              "A text and a number have no order. Write number(...) around the text."),
            {}};
    if (ordered(a.type()) && ordered(b.type()) && !neverEqual(a, b))
        return {};
    return base::Message{
        QT_TRANSLATE_NOOP("splot", "These two have no order: numbers, dates or texts are needed."), {}};
}

} // namespace splot::formula
