#include "core/formula/node.h"

#include "core/formula/functions.h"

#include <QtGlobal>

namespace splot::formula {

using model::Value;

tl::unexpected<base::Error> tooMuchWork()
{
    return base::fail(
        base::ErrorCode::Rejected,
        QT_TRANSLATE_NOOP(
            "splot", "The formula takes too much work on this record: its lists or texts are too long."));
}

namespace {
class Constant : public Node
{
public:
    explicit Constant(Value value) : m_value(std::move(value)) {}
    Answer evaluate(const Scope &) const override { return m_value; }
    const Value *existing(const Scope &) const override { return &m_value; }
    const Value *constant() const override { return &m_value; }
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
        case Value::Kind::Date:
            return Type::Date;
        case Value::Kind::Moment:
            return Type::Moment;
        case Value::Kind::List:
            return Type::List;
        case Value::Kind::Object:
            return Type::Object;
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
    Path(std::vector<std::string> path, Type type) : m_path(std::move(path)), m_type(type) {}

    Type type() const override { return m_type; }
    const Value *existing(const Scope &scope) const override
    {
        static const Value empty;
        std::size_t from = 1;
        const Value *at = nullptr;
        if (scope.item && m_path.front() == "item")
            at = scope.item;
        else if (scope.value && m_path.front() == "value")
            at = scope.value;
        else {
            at = scope.root;
            from = 0;
        }
        for (std::size_t i = from; at && i < m_path.size(); ++i)
            at = at->member(m_path[i]);
        return at ? at : &empty;
    }
    Answer evaluate(const Scope &scope) const override
    {
        const Value &found = *existing(scope);
        if (!scope.work->spend(weight(found)))
            return tooMuchWork();
        return found;
    }

private:
    std::vector<std::string> m_path;
    Type m_type;
};

class Member : public Node
{
public:
    Member(NodePtr object, std::string member) : m_object(std::move(object)), m_member(std::move(member)) {}
    const Value *existing(const Scope &scope) const override
    {
        static const Value empty;
        const auto *object = m_object->existing(scope);
        const auto *member = object ? object->member(m_member) : nullptr;
        return object && !member ? &empty : member;
    }
    Answer evaluate(const Scope &scope) const override
    {
        SPLOT_ASSIGN(const auto object, Operand::of(*m_object, scope));
        const auto *member = object.value().member(m_member);
        if (!member)
            return Value();
        if (!scope.work->spend(weight(*member)))
            return tooMuchWork();
        return *member;
    }

private:
    NodePtr m_object;
    std::string m_member;
};

class Call : public Node
{
public:
    Call(const Function &function, Nodes arguments) : m_function(function), m_arguments(std::move(arguments))
    {
        m_type = function.type;
        if (function.name == "if" && m_arguments.size() == 3 &&
            m_arguments[1]->type() == m_arguments[2]->type())
            m_type = m_arguments[1]->type();
    }
    Type type() const override { return m_type; }
    Answer evaluate(const Scope &scope) const override
    {
        if (!scope.work->spend(1))
            return tooMuchWork();
        if (m_function.lazy)
            return m_function.lazy(m_arguments, scope);
        Arguments values(*scope.work);
        for (const auto &a : m_arguments) {
            SPLOT_ASSIGN(auto operand, Operand::of(*a, scope));
            if (!scope.work->spend(surface(operand.value())))
                return tooMuchWork();
            values.add(std::move(operand));
        }
        auto result = m_function.call(values);
        if (result && !scope.work->spend(surface(*result)))
            return tooMuchWork();
        return result;
    }

private:
    static std::size_t surface(const Value &v)
    {
        if (const auto *text = v.text())
            return text->size() / 64;
        return v.list() ? v.list()->size() : 0;
    }

    const Function &m_function;
    Nodes m_arguments;
    Type m_type = Type::Any;
};
} // namespace

NodePtr constantNode(Value value)
{
    return std::make_unique<Constant>(std::move(value));
}

NodePtr pathNode(std::vector<std::string> path, Type type)
{
    return std::make_unique<Path>(std::move(path), type);
}

NodePtr memberNode(NodePtr object, std::string member)
{
    return std::make_unique<Member>(std::move(object), std::move(member));
}

NodePtr callNode(const Function &function, Nodes arguments)
{
    return std::make_unique<Call>(function, std::move(arguments));
}

} // namespace splot::formula
