#pragma once

#include "core/formula/formula.h"

#include <vector>

namespace splot::formula {

/// What the names of a formula stand for while it is evaluated.
struct Scope
{
    const model::Value *root = nullptr;
    const model::Value *value = nullptr;
    const model::Value *item = nullptr; ///< inside any, all, filter, map
};

/// One node of a compiled formula. Immutable.
class Node
{
public:
    virtual ~Node() = default;
    virtual base::Result<model::Value> evaluate(const Scope &scope) const = 0;
    virtual Type type() const { return Type::Any; }
    /// Its own storage, where the result exists already; null: evaluate() has to make it.
    virtual const model::Value *existing(const Scope &) const { return nullptr; }
};

using NodePtr = std::unique_ptr<Node>;

/// A function of the language. Arguments come evaluated, except for `lazy` ones.
struct Function
{
    std::string_view name;
    int least = 0;
    int most = 0; ///< -1: any number
    Type result = Type::Any;
    Type argument = Type::Any; ///< what its arguments should be; Any: whatever
    base::Result<model::Value> (*call)(const std::vector<model::Value> &arguments) = nullptr;
};

/// Null: no such function. Names are looked up without case.
const Function *findFunction(std::string_view name);
std::vector<const Function *> allFunctions();

NodePtr constantNode(model::Value value);
NodePtr pathNode(std::vector<std::string> path);
NodePtr operatorNode(std::string_view op, NodePtr left, NodePtr right);
NodePtr negationNode(std::string_view op, NodePtr operand);
NodePtr membershipNode(NodePtr left, std::vector<NodePtr> options);
NodePtr callNode(const Function &function, std::vector<NodePtr> arguments);
/// if, switch, coalesce, and, or: only what is needed is evaluated; any, all, filter, map: the second
/// argument for each item.
NodePtr lazyNode(std::string_view name, std::vector<NodePtr> arguments);
bool isLazy(std::string_view name);

/// Rules of the language that several nodes and functions share.
base::Result<model::Decimal> toNumber(const model::Value &value);
base::Result<bool> toCondition(const model::Value &value);
std::string toWords(const model::Value &value); ///< empty is ""
model::Value fromNumber(model::Decimal number); ///< whole numbers become integers
bool equal(const model::Value &a, const model::Value &b);
constexpr std::size_t maxResult = 1024 * 1024; ///< bytes of a text, items of a list

} // namespace splot::formula
