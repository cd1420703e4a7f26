#include "core/formula/node.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::formula {

using model::Value;

base::Result<model::Decimal> toNumber(const Value &value)
{
    if (const auto number = value.number())
        return *number;
    if (value.isEmpty())
        return model::Decimal(0);
    if (const auto *text = value.text())
        return model::Decimal::parse(*text);
    return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."),
                      {value.toText().substr(0, 60)});
}

base::Result<bool> toCondition(const Value &value)
{
    if (const auto *yes = value.get<bool>())
        return *yes;
    if (value.isEmpty())
        return false;
    return base::fail(base::ErrorCode::Rejected,
                      QT_TRANSLATE_NOOP("splot", "A condition must be yes or no; this is \"%1\"."),
                      {value.toText().substr(0, 60)});
}

std::string toWords(const Value &value)
{
    return value.toText();
}

Value fromNumber(model::Decimal number)
{
    if (number.scale() == 0) {
        if (const auto whole = number.toInteger())
            return Value(*whole);
    }
    return Value(std::move(number));
}

bool equal(const Value &a, const Value &b)
{
    if (a.isNumber() != b.isNumber() && (a.text() || b.text())) {
        const auto other = model::Decimal::parse(a.isNumber() ? toWords(b) : toWords(a));
        return other && other->compare(a.isNumber() ? *a.number() : *b.number()) == 0;
    }
    if (a.isEmpty() || b.isEmpty())
        return a.isBlank() && b.isBlank();
    if (const auto *date = a.get<model::Date>(); date && b.text())
        return date->toText() == *b.text();
    if (const auto *date = b.get<model::Date>(); date && a.text())
        return date->toText() == *a.text();
    return a == b;
}

namespace {
/// -1, 0, 1; empty: they have no order.
std::optional<int> order(const Value &a, const Value &b)
{
    if (a.isEmpty() || b.isEmpty())
        return {};
    if (a.isNumber() || b.isNumber()) {
        const auto x = toNumber(a);
        const auto y = toNumber(b);
        return x && y ? std::optional(x->compare(*y)) : std::nullopt;
    }
    const auto sign = [](auto c) { return c < 0 ? -1 : c > 0 ? 1 : 0; };
    if (const auto *x = a.get<model::Moment>()) {
        const auto *y = b.get<model::Moment>();
        const auto parsed = b.text() ? model::Moment::parse(*b.text()) : std::nullopt;
        if (y || parsed)
            return sign(*x <=> (y ? *y : *parsed));
    }
    if (const auto *x = a.get<model::Date>()) {
        const auto *y = b.get<model::Date>();
        const auto parsed = b.text() ? model::Date::parse(*b.text()) : std::nullopt;
        if (y || parsed)
            return sign(*x <=> (y ? *y : *parsed));
    }
    if (b.get<model::Moment>() || b.get<model::Date>()) {
        if (const auto back = a.text() ? order(b, a) : std::nullopt)
            return -*back;
        return {};
    }
    if (a.text() && b.text())
        return sign(model::normalised(*a.text()).compare(model::normalised(*b.text())));
    return {};
}

class Constant : public Node
{
public:
    explicit Constant(Value value) : m_value(std::move(value)) {}
    base::Result<Value> evaluate(const Scope &) const override { return m_value; }
    const Value *existing(const Scope &) const override { return &m_value; }
    Type type() const override
    {
        switch (m_value.kind()) {
        case Value::Kind::Boolean:
            return Type::Boolean;
        case Value::Kind::Integer:
        case Value::Kind::Decimal:
            return Type::Number;
        case Value::Kind::Text:
            return Type::Text;
        default:
            return Type::Any;
        }
    }

private:
    Value m_value;
};

class Path : public Node
{
public:
    explicit Path(std::vector<std::string> path) : m_path(std::move(path)) {}

    const Value *existing(const Scope &scope) const override
    {
        static const Value empty;
        std::size_t from = 1;
        const Value *at = nullptr;
        if (m_path.front() == "item" && scope.item)
            at = scope.item;
        else if (m_path.front() == "value" && scope.value)
            at = scope.value;
        else {
            at = scope.root;
            from = 0;
        }
        for (std::size_t i = from; at && i < m_path.size(); ++i)
            at = at->member(m_path[i]);
        return at ? at : &empty;
    }
    base::Result<Value> evaluate(const Scope &scope) const override { return *existing(scope); }

private:
    std::vector<std::string> m_path;
};

/// A value that is either there already or made for the moment.
class Operand
{
public:
    static base::Result<Operand> of(const Node &node, const Scope &scope)
    {
        Operand o;
        o.m_existing = node.existing(scope);
        if (!o.m_existing) {
            SPLOT_ASSIGN(o.m_made, node.evaluate(scope));
        }
        return o;
    }
    const Value &value() const { return m_existing ? *m_existing : m_made; }

private:
    const Value *m_existing = nullptr;
    Value m_made;
};

class Operator : public Node
{
public:
    Operator(std::string_view op, NodePtr left, NodePtr right)
        : m_op(op), m_left(std::move(left)), m_right(std::move(right))
    {}

    Type type() const override
    {
        if (m_op == "&")
            return Type::Text;
        return m_op == "+" || m_op == "-" || m_op == "*" || m_op == "/" || m_op == "%" ? Type::Number
                                                                                       : Type::Boolean;
    }

    base::Result<Value> evaluate(const Scope &scope) const override
    {
        if (m_op == "and" || m_op == "or")
            return logic(scope);
        SPLOT_ASSIGN(const auto left, Operand::of(*m_left, scope));
        SPLOT_ASSIGN(const auto right, Operand::of(*m_right, scope));
        const auto &a = left.value();
        const auto &b = right.value();
        if (m_op == "=")
            return Value(equal(a, b));
        if (m_op == "<>")
            return Value(!equal(a, b));
        if (m_op[0] == '<' || m_op[0] == '>') {
            const auto o = order(a, b);
            const bool same = m_op.size() == 2;
            return Value(o && (m_op[0] == '<' ? *o < 0 || (same && *o == 0) : *o > 0 || (same && *o == 0)));
        }
        if (m_op == "&")
            return join(a, b);
        return calculate(a, b);
    }

private:
    base::Result<Value> logic(const Scope &scope) const
    {
        SPLOT_ASSIGN(const auto left, Operand::of(*m_left, scope));
        SPLOT_ASSIGN(const bool first, toCondition(left.value()));
        if (first == (m_op == "or"))
            return Value(first);
        SPLOT_ASSIGN(const auto right, Operand::of(*m_right, scope));
        SPLOT_ASSIGN(const bool second, toCondition(right.value()));
        return Value(second);
    }

    static base::Result<Value> join(const Value &a, const Value &b)
    {
        std::string text = toWords(a) + toWords(b);
        if (text.size() > maxResult)
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "The text that the formula makes is too long."));
        return Value(std::move(text));
    }

    base::Result<Value> calculate(const Value &a, const Value &b) const
    {
        SPLOT_ASSIGN(const auto x, toNumber(a));
        SPLOT_ASSIGN(const auto y, toNumber(b));
        const auto result = m_op == "+"   ? x.plus(y)
                            : m_op == "-" ? x.minus(y)
                            : m_op == "*" ? x.times(y)
                            : m_op == "/" ? x.dividedBy(y)
                                          : rest(x, y);
        if (!result)
            return base::fail(result.error());
        return fromNumber(*result);
    }

    static base::Result<model::Decimal> rest(const model::Decimal &x, const model::Decimal &y)
    {
        SPLOT_ASSIGN(const auto quotient, x.dividedBy(y));
        SPLOT_ASSIGN(auto whole, quotient.rounded(0));
        if (whole.compare(quotient) > 0) {
            SPLOT_ASSIGN(whole, whole.minus(model::Decimal(1)));
        }
        SPLOT_ASSIGN(const auto product, whole.times(y));
        return x.minus(product);
    }

    std::string m_op;
    NodePtr m_left;
    NodePtr m_right;
};

class Negation : public Node
{
public:
    Negation(std::string_view op, NodePtr operand) : m_not(op != "-"), m_operand(std::move(operand)) {}
    Type type() const override { return m_not ? Type::Boolean : Type::Number; }
    base::Result<Value> evaluate(const Scope &scope) const override
    {
        SPLOT_ASSIGN(const auto operand, Operand::of(*m_operand, scope));
        if (m_not) {
            SPLOT_ASSIGN(const bool yes, toCondition(operand.value()));
            return Value(!yes);
        }
        SPLOT_ASSIGN(const auto number, toNumber(operand.value()));
        SPLOT_ASSIGN(auto negative, model::Decimal(0).minus(number));
        return fromNumber(std::move(negative));
    }

private:
    bool m_not;
    NodePtr m_operand;
};

class Membership : public Node
{
public:
    Membership(NodePtr left, std::vector<NodePtr> options)
        : m_left(std::move(left)), m_options(std::move(options))
    {}
    Type type() const override { return Type::Boolean; }
    base::Result<Value> evaluate(const Scope &scope) const override
    {
        SPLOT_ASSIGN(const auto left, Operand::of(*m_left, scope));
        for (const auto &option : m_options) {
            SPLOT_ASSIGN(const auto o, Operand::of(*option, scope));
            if (const auto *list = o.value().list()) {
                if (std::any_of(list->begin(), list->end(),
                                [&](const Value &v) { return equal(left.value(), v); }))
                    return Value(true);
            } else if (equal(left.value(), o.value())) {
                return Value(true);
            }
        }
        return Value(false);
    }

private:
    NodePtr m_left;
    std::vector<NodePtr> m_options;
};

class Call : public Node
{
public:
    Call(const Function &function, std::vector<NodePtr> arguments)
        : m_function(function), m_arguments(std::move(arguments))
    {}
    Type type() const override { return m_function.result; }
    base::Result<Value> evaluate(const Scope &scope) const override
    {
        std::vector<Value> values;
        values.reserve(m_arguments.size());
        for (const auto &a : m_arguments) {
            SPLOT_ASSIGN(auto v, a->evaluate(scope));
            values.push_back(std::move(v));
        }
        return m_function.call(values);
    }

private:
    const Function &m_function;
    std::vector<NodePtr> m_arguments;
};

class Lazy : public Node
{
public:
    Lazy(std::string_view name, std::vector<NodePtr> arguments)
        : m_name(name), m_arguments(std::move(arguments))
    {}

    Type type() const override
    {
        return m_name == "any" || m_name == "all"      ? Type::Boolean
               : m_name == "filter" || m_name == "map" ? Type::List
                                                       : Type::Any;
    }

    base::Result<Value> evaluate(const Scope &scope) const override
    {
        if (m_name == "if")
            return choose(scope);
        if (m_name == "switch")
            return pick(scope);
        if (m_name == "coalesce")
            return firstFilled(scope);
        return overItems(scope);
    }

private:
    base::Result<Value> choose(const Scope &scope) const
    {
        SPLOT_ASSIGN(const auto condition, m_arguments[0]->evaluate(scope));
        SPLOT_ASSIGN(const bool yes, toCondition(condition));
        if (yes)
            return m_arguments[1]->evaluate(scope);
        return m_arguments.size() > 2 ? m_arguments[2]->evaluate(scope) : Value();
    }

    /// switch(value, a, result, b, result, [otherwise])
    base::Result<Value> pick(const Scope &scope) const
    {
        SPLOT_ASSIGN(const auto value, m_arguments[0]->evaluate(scope));
        std::size_t i = 1;
        for (; i + 1 < m_arguments.size(); i += 2) {
            SPLOT_ASSIGN(const auto option, m_arguments[i]->evaluate(scope));
            if (equal(value, option))
                return m_arguments[i + 1]->evaluate(scope);
        }
        return i < m_arguments.size() ? m_arguments[i]->evaluate(scope) : Value();
    }

    base::Result<Value> firstFilled(const Scope &scope) const
    {
        for (const auto &a : m_arguments) {
            SPLOT_ASSIGN(auto v, a->evaluate(scope));
            if (!v.isBlank())
                return v;
        }
        return Value();
    }

    base::Result<Value> overItems(const Scope &scope) const
    {
        SPLOT_ASSIGN(const auto list, Operand::of(*m_arguments[0], scope));
        model::List made;
        const auto *items = list.value().list();
        for (const auto &item : items ? *items : model::List()) {
            Scope inner = scope;
            inner.item = &item;
            SPLOT_ASSIGN(auto v, m_arguments[1]->evaluate(inner));
            if (m_name == "map") {
                made.push_back(std::move(v));
                continue;
            }
            SPLOT_ASSIGN(const bool yes, toCondition(v));
            if (m_name == "any" && yes)
                return Value(true);
            if (m_name == "all" && !yes)
                return Value(false);
            if (m_name == "filter" && yes)
                made.push_back(item);
        }
        if (m_name == "any" || m_name == "all")
            return Value(m_name == "all");
        return Value(std::move(made));
    }

    std::string m_name;
    std::vector<NodePtr> m_arguments;
};
} // namespace

NodePtr constantNode(Value value)
{
    return std::make_unique<Constant>(std::move(value));
}

NodePtr pathNode(std::vector<std::string> path)
{
    return std::make_unique<Path>(std::move(path));
}

NodePtr operatorNode(std::string_view op, NodePtr left, NodePtr right)
{
    return std::make_unique<Operator>(op, std::move(left), std::move(right));
}

NodePtr negationNode(std::string_view op, NodePtr operand)
{
    return std::make_unique<Negation>(op, std::move(operand));
}

NodePtr membershipNode(NodePtr left, std::vector<NodePtr> options)
{
    return std::make_unique<Membership>(std::move(left), std::move(options));
}

NodePtr callNode(const Function &function, std::vector<NodePtr> arguments)
{
    return std::make_unique<Call>(function, std::move(arguments));
}

NodePtr lazyNode(std::string_view name, std::vector<NodePtr> arguments)
{
    return std::make_unique<Lazy>(name, std::move(arguments));
}

bool isLazy(std::string_view name)
{
    return name == "if" || name == "switch" || name == "coalesce" || name == "any" || name == "all" ||
           name == "filter" || name == "map";
}

} // namespace splot::formula
