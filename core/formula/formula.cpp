#include "core/formula/formula.h"

#include "core/formula/coercion.h"
#include "core/formula/parser.h"
#include "core/formula/typecheck.h"

#include <QByteArrayView>
#include <QStringDecoder>

namespace splot::formula {

struct Formula::Program
{
    std::string source;
    NodePtr root;
    std::set<std::string> names;
};

namespace {
bool isUtf8(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError();
}

/// Bytes that a value made by a formula takes, roughly.
std::size_t size(const model::Value &value)
{
    std::size_t sum = 8 + (value.text() ? value.text()->size() : 0);
    if (const auto *items = value.list()) {
        for (const auto &item : *items)
            sum += size(item);
    } else if (const auto *members = value.object()) {
        for (const auto &[name, member] : *members)
            sum += name.size() + size(member);
    }
    return sum;
}
} // namespace

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
    if (!isUtf8(source))
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The formula is not valid UTF-8."), {},
                          "line 1, column 1");
    auto program = std::make_shared<Program>();
    program->source = std::string(source);
    SPLOT_ASSIGN(auto parsed, parse(program->source, names));
    program->root = std::move(parsed.root);
    program->names = std::move(parsed.names);
    return Formula(std::move(program));
}

base::Result<Formula> Formula::compileCondition(std::string_view source, const Names &names)
{
    SPLOT_ASSIGN(auto formula, compile(source, names));
    if (const auto fault = misfit(*formula.m_program->root, Type::Boolean))
        return base::fail(base::ErrorCode::Rejected, fault->source, fault->arguments, "line 1, column 1");
    return formula;
}

base::Result<model::Value> Formula::evaluate(const model::Value &root, const model::Value *value) const
{
    if (!m_program)
        return model::Value();
    Work work;
    const Scope scope{&root, value, nullptr, &work};
    if (const auto *existing = m_program->root->existing(scope))
        return *existing;
    SPLOT_ASSIGN(auto result, m_program->root->evaluate(scope));
    if ((result.list() || result.object()) && size(result) > maxResult)
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The list that the formula makes is larger than 1 MiB."));
    return result;
}

base::Result<bool> Formula::holds(const model::Value &root, const model::Value *value) const
{
    if (!m_program)
        return false;
    Work work;
    SPLOT_ASSIGN(const auto result, Operand::of(*m_program->root, Scope{&root, value, nullptr, &work}));
    return toCondition(result.value());
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
