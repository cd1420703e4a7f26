#include "core/formula/coercion.h"
#include "core/formula/node.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::formula {

using model::Decimal;
using model::Value;

namespace {
/// Long chains are loops here, so that a long formula is not a deep one.
class Calculation : public Node
{
public:
    Calculation(Nodes operands, std::vector<Sign> signs)
        : m_operands(std::move(operands)), m_signs(std::move(signs))
    {}
    Type type() const override { return Type::Number; }
    Answer evaluate(const Scope &scope) const override
    {
        if (!scope.work->spend(m_operands.size()))
            return tooMuchWork();
        SPLOT_ASSIGN(const auto first, Operand::of(*m_operands.front(), scope));
        SPLOT_ASSIGN(auto result, toNumber(first.value()));
        for (std::size_t i = 1; i < m_operands.size(); ++i) {
            SPLOT_ASSIGN(const auto operand, Operand::of(*m_operands[i], scope));
            SPLOT_ASSIGN(const auto number, toNumber(operand.value()));
            if (!result || !number) { // empty; what follows is evaluated for its faults
                result.reset();
                continue;
            }
            SPLOT_ASSIGN(result, apply(m_signs[i - 1], *result, *number));
        }
        return result ? fromNumber(std::move(*result)) : Value();
    }

private:
    static base::Result<Decimal> apply(Sign sign, const Decimal &x, const Decimal &y)
    {
        switch (sign) {
        case Sign::Plus:
            return x.plus(y);
        case Sign::Minus:
            return x.minus(y);
        case Sign::Times:
            return x.times(y);
        case Sign::Divide:
            return x.dividedBy(y);
        case Sign::Rest:
            break;
        }
        return remainder(x, y);
    }

    Nodes m_operands;
    std::vector<Sign> m_signs;
};

class Join : public Node
{
public:
    explicit Join(Nodes operands) : m_operands(std::move(operands)) {}
    Type type() const override { return Type::Text; }
    Answer evaluate(const Scope &scope) const override
    {
        std::string text;
        for (const auto &node : m_operands) {
            SPLOT_ASSIGN(const auto operand, Operand::of(*node, scope));
            if (!scope.work->spend(weight(operand.value())))
                return tooMuchWork();
            SPLOT_ASSIGN(const auto part, toWords(operand.value()));
            text += part;
            if (text.size() > maxResult)
                return base::fail(
                    base::ErrorCode::Rejected,
                    QT_TRANSLATE_NOOP("splot", "The text that the formula makes is longer than 1 MiB."));
        }
        return Value(std::move(text));
    }

private:
    Nodes m_operands;
};

class Logic : public Node
{
public:
    Logic(bool isOr, Nodes operands) : m_or(isOr), m_operands(std::move(operands)) {}
    Type type() const override { return Type::Boolean; }
    Answer evaluate(const Scope &scope) const override
    {
        if (!scope.work->spend(1))
            return tooMuchWork();
        for (const auto &node : m_operands) {
            SPLOT_ASSIGN(const auto operand, Operand::of(*node, scope));
            SPLOT_ASSIGN(const bool yes, toCondition(operand.value()));
            if (yes == m_or)
                return Value(m_or);
        }
        return Value(!m_or);
    }

private:
    bool m_or;
    Nodes m_operands;
};

class Compared : public Node
{
public:
    Compared(Comparison comparison, NodePtr left, NodePtr right)
        : m_comparison(comparison), m_left(std::move(left)), m_right(std::move(right))
    {}
    Type type() const override { return Type::Boolean; }
    Answer evaluate(const Scope &scope) const override
    {
        SPLOT_ASSIGN(const auto left, Operand::of(*m_left, scope));
        SPLOT_ASSIGN(const auto right, Operand::of(*m_right, scope));
        if (!scope.work->spend(weight(left.value())))
            return tooMuchWork();
        if (m_comparison == Comparison::Equal || m_comparison == Comparison::Different)
            return Value(equal(left.value(), right.value()) == (m_comparison == Comparison::Equal));
        SPLOT_ASSIGN(const auto found, order(left.value(), right.value()));
        return Value(found && holds(*found));
    }

private:
    bool holds(int found) const
    {
        switch (m_comparison) {
        case Comparison::Less:
            return found < 0;
        case Comparison::LessOrEqual:
            return found <= 0;
        case Comparison::Greater:
            return found > 0;
        default:
            return found >= 0;
        }
    }

    Comparison m_comparison;
    NodePtr m_left;
    NodePtr m_right;
};

/// A list among the options stands for its items.
class Membership : public Node
{
public:
    Membership(NodePtr left, Nodes options) : m_left(std::move(left)), m_options(std::move(options)) {}
    Type type() const override { return Type::Boolean; }
    Answer evaluate(const Scope &scope) const override
    {
        SPLOT_ASSIGN(const auto left, Operand::of(*m_left, scope));
        const auto step = weight(left.value());
        for (const auto &option : m_options) {
            SPLOT_ASSIGN(const auto o, Operand::of(*option, scope));
            const auto *list = o.value().list();
            if (!scope.work->spend(step * (list ? list->size() : 1)))
                return tooMuchWork();
            const bool found = list ? std::any_of(list->begin(), list->end(),
                                                  [&left](const Value &v) { return equal(left.value(), v); })
                                    : equal(left.value(), o.value());
            if (found)
                return Value(true);
        }
        return Value(false);
    }

private:
    NodePtr m_left;
    Nodes m_options;
};

class Not : public Node
{
public:
    explicit Not(NodePtr operand) : m_operand(std::move(operand)) {}
    Type type() const override { return Type::Boolean; }
    Answer evaluate(const Scope &scope) const override
    {
        SPLOT_ASSIGN(const auto operand, Operand::of(*m_operand, scope));
        SPLOT_ASSIGN(const bool yes, toCondition(operand.value()));
        return Value(!yes);
    }

private:
    NodePtr m_operand;
};

class Negative : public Node
{
public:
    explicit Negative(NodePtr operand) : m_operand(std::move(operand)) {}
    Type type() const override { return Type::Number; }
    Answer evaluate(const Scope &scope) const override
    {
        SPLOT_ASSIGN(const auto operand, Operand::of(*m_operand, scope));
        SPLOT_ASSIGN(const auto number, toNumber(operand.value()));
        return number ? fromNumber(number->negated()) : Value();
    }

private:
    NodePtr m_operand;
};
} // namespace

NodePtr calculationNode(Nodes operands, std::vector<Sign> signs)
{
    return std::make_unique<Calculation>(std::move(operands), std::move(signs));
}

NodePtr joinNode(Nodes operands)
{
    return std::make_unique<Join>(std::move(operands));
}

NodePtr logicNode(bool isOr, Nodes operands)
{
    return std::make_unique<Logic>(isOr, std::move(operands));
}

NodePtr comparisonNode(Comparison comparison, NodePtr left, NodePtr right)
{
    return std::make_unique<Compared>(comparison, std::move(left), std::move(right));
}

NodePtr membershipNode(NodePtr left, Nodes options)
{
    return std::make_unique<Membership>(std::move(left), std::move(options));
}

NodePtr notNode(NodePtr operand)
{
    return std::make_unique<Not>(std::move(operand));
}

NodePtr negativeNode(NodePtr operand)
{
    return std::make_unique<Negative>(std::move(operand));
}

} // namespace splot::formula
