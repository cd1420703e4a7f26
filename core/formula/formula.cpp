#include "core/formula/formula.h"

#include "core/formula/parser.h"

#include <QtGlobal>

namespace splot::formula {

struct Formula::Program
{
    std::string source;
    NodePtr root;
    std::set<std::string> names;
};

Names anyNames()
{
    return {};
}

Formula::Formula() = default;
Formula::Formula(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}

base::Result<Formula> Formula::compile(std::string_view source, const Names &names)
{
    if (source.size() > maxLength)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The formula has %1 bytes; at most %2 are taken."),
                          {std::to_string(source.size()), std::to_string(maxLength)});
    auto program = std::make_shared<Program>();
    program->source = std::string(source);
    SPLOT_ASSIGN(auto parsed, parse(program->source, names));
    program->root = std::move(parsed.root);
    program->names = std::move(parsed.names);
    return Formula(std::move(program));
}

base::Result<model::Value> Formula::evaluate(const model::Value &root, const model::Value *value) const
{
    if (!m_program)
        return model::Value();
    return m_program->root->evaluate(Scope{&root, value, nullptr});
}

base::Result<bool> Formula::holds(const model::Value &root, const model::Value *value) const
{
    SPLOT_ASSIGN(const auto result, evaluate(root, value));
    return toCondition(result);
}

const std::string &Formula::source() const
{
    static const std::string none;
    return m_program ? m_program->source : none;
}

Type Formula::type() const
{
    return m_program ? m_program->root->type() : Type::Any;
}

const std::set<std::string> &Formula::names() const
{
    static const std::set<std::string> none;
    return m_program ? m_program->names : none;
}

bool Formula::empty() const
{
    return !m_program;
}

} // namespace splot::formula
