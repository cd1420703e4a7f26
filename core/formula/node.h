#pragma once

#include "core/formula/formula.h"

#include <boost/container/small_vector.hpp>

#include <vector>

namespace splot::formula {

constexpr std::size_t maxResult = 1024 * 1024; ///< bytes of a text or of a whole result, items of a list

/// What is left of the work that one evaluation may do, whatever the data: about one unit a step, an item of
/// a list or 64 bytes of text.
class Work
{
public:
    /// False when it is used up.
    [[nodiscard]] bool spend(std::size_t units)
    {
        if (units > m_left)
            return false;
        m_left -= units;
        return true;
    }

private:
    static constexpr std::size_t most = 2'000'000;
    std::size_t m_left = most;
};

tl::unexpected<base::Error> tooMuchWork();

/// What the names of a formula stand for while it is evaluated.
struct Scope
{
    const model::Value *root = nullptr;
    const model::Value *value = nullptr;
    const model::Value *item = nullptr; ///< inside any, all, filter, map
    Work *work = nullptr;
};

using Answer = base::Result<model::Value>;

/// One node of a compiled formula. Immutable.
class Node
{
public:
    virtual ~Node() = default;
    virtual Answer evaluate(const Scope &scope) const = 0;
    virtual Type type() const { return Type::Any; }
    /// The value where it exists already; null: evaluate() makes one.
    virtual const model::Value *existing(const Scope &) const { return nullptr; }
    /// The value of a constant, else null.
    virtual const model::Value *constant() const { return nullptr; }
};

using NodePtr = std::unique_ptr<Node>;
using Nodes = std::vector<NodePtr>;

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
    const model::Value &value() const { return m_existing ? *m_existing : m_made; }

private:
    const model::Value *m_existing = nullptr;
    model::Value m_made;
};

/// The evaluated arguments of a function, without copies of what exists.
class Arguments
{
public:
    explicit Arguments(Work &work) : m_work(work) {}

    void add(Operand operand) { m_operands.push_back(std::move(operand)); }
    std::size_t size() const { return m_operands.size(); }
    const model::Value &operator[](std::size_t i) const { return m_operands[i].value(); }
    Work &work() const { return m_work; }

private:
    boost::container::small_vector<Operand, 3> m_operands;
    Work &m_work;
};

enum class Sign { Plus, Minus, Times, Divide, Rest };
enum class Comparison { Equal, Different, Less, LessOrEqual, Greater, GreaterOrEqual };

NodePtr constantNode(model::Value value);
/// `path`: its parts; a first part `item` or `value` is that word of the language where it stands for
/// something.
NodePtr pathNode(std::vector<std::string> path, Type type);
NodePtr memberNode(NodePtr object, std::string member);
NodePtr calculationNode(Nodes operands,
                        std::vector<Sign> signs); ///< one sign less than operands, from the left
NodePtr joinNode(Nodes operands);
NodePtr logicNode(bool isOr, Nodes operands);
NodePtr comparisonNode(Comparison comparison, NodePtr left, NodePtr right);
NodePtr membershipNode(NodePtr left, Nodes options);
NodePtr notNode(NodePtr operand);
NodePtr negativeNode(NodePtr operand);
struct Function;
NodePtr callNode(const Function &function, Nodes arguments);

} // namespace splot::formula
