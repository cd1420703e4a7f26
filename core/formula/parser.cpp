#include "core/formula/parser.h"

#include "core/formula/functions.h"
#include "core/formula/typecheck.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::formula {

namespace {
std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

class Parser
{
public:
    Parser(std::string_view source, std::vector<Token> tokens, const Names &names)
        : m_source(source), m_tokens(std::move(tokens)), m_names(names)
    {}

    base::Result<Parsed> run()
    {
        SPLOT_ASSIGN(auto root, any(0));
        if (peek().kind != TokenKind::End)
            return unexpected();
        return Parsed{std::move(root), std::move(m_used)};
    }

private:
    using Rule = base::Result<NodePtr> (Parser::*)(int);

    const Token &peek() const { return m_tokens[m_at]; }
    bool isWord(std::string_view word, std::size_t ahead = 0) const
    {
        if (m_at + ahead >= m_tokens.size())
            return false;
        const auto &token = m_tokens[m_at + ahead];
        return token.kind == TokenKind::Name && !token.quotedName && lowered(token.text) == word;
    }
    bool isSymbol(std::string_view symbol) const
    {
        return peek().kind == TokenKind::Symbol && peek().text == symbol;
    }
    bool take(std::string_view symbol)
    {
        if (!isSymbol(symbol))
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(std::string_view word)
    {
        if (!isWord(word))
            return false;
        ++m_at;
        return true;
    }

    tl::unexpected<base::Error> wrong(const char *what, std::vector<std::string> arguments,
                                      std::size_t at) const
    {
        return base::fail(base::ErrorCode::Rejected, what, std::move(arguments), placeOf(m_source, at));
    }

    tl::unexpected<base::Error> unexpected() const
    {
        if (peek().kind == TokenKind::End)
            return wrong(QT_TRANSLATE_NOOP("splot", "The formula ends too early."), {}, peek().at);
        return wrong(QT_TRANSLATE_NOOP("splot", "\"%1\" is not expected here."),
                     {peek().kind == TokenKind::Number ? peek().number.toText() : peek().text}, peek().at);
    }

    base::Result<void> checked(std::optional<base::Message> fault, std::size_t at) const
    {
        if (!fault)
            return {};
        return base::fail(base::ErrorCode::Rejected, fault->source, fault->arguments, placeOf(m_source, at));
    }

    base::Result<void> notTooDeep(int depth) const
    {
        if (depth > Formula::maxDepth)
            return wrong(QT_TRANSLATE_NOOP("splot", "The formula is nested too deeply."), {}, peek().at);
        return {};
    }

    /// A node of constants alone becomes its result; one that fails stays, and fails when it is evaluated.
    NodePtr folded(NodePtr node, bool constant)
    {
        if (!constant)
            return node;
        const model::Value nothing;
        auto value = node->evaluate(Scope{&nothing, nullptr, nullptr, &m_work});
        return value ? constantNode(std::move(*value)) : std::move(node);
    }
    static bool allConstant(const Nodes &nodes)
    {
        return std::all_of(nodes.begin(), nodes.end(),
                           [](const NodePtr &n) { return n->constant() != nullptr; });
    }

    base::Result<NodePtr> any(int depth)
    {
        SPLOT_TRY(notTooDeep(depth));
        return logic(depth, true);
    }

    base::Result<NodePtr> logic(int depth, bool isOr)
    {
        Nodes operands;
        do {
            const auto at = peek().at;
            SPLOT_ASSIGN(auto operand, isOr ? logic(depth, false) : inverted(depth));
            if (!operands.empty())
                SPLOT_TRY(checked(misfit(*operand, Type::Boolean), at));
            const bool more = isOr ? isWord("or") || isSymbol("||") : isWord("and") || isSymbol("&&");
            if (operands.empty() && more)
                SPLOT_TRY(checked(misfit(*operand, Type::Boolean), at));
            operands.push_back(std::move(operand));
        } while (isOr ? takeWord("or") || take("||") : takeWord("and") || take("&&"));
        if (operands.size() == 1)
            return std::move(operands.front());
        const bool constant = allConstant(operands);
        return folded(logicNode(isOr, std::move(operands)), constant);
    }

    base::Result<NodePtr> inverted(int depth)
    {
        if (!isSymbol("!") && !isWord("not"))
            return comparison(depth);
        ++m_at;
        SPLOT_TRY(notTooDeep(depth + 1));
        const auto at = peek().at;
        SPLOT_ASSIGN(auto operand, inverted(depth + 1));
        SPLOT_TRY(checked(misfit(*operand, Type::Boolean), at));
        const bool constant = operand->constant() != nullptr;
        return folded(notNode(std::move(operand)), constant);
    }

    std::optional<Comparison> takeComparison()
    {
        static constexpr std::array<std::pair<std::string_view, Comparison>, 8> symbols{
            {{"=", Comparison::Equal},
             {"==", Comparison::Equal},
             {"<>", Comparison::Different},
             {"!=", Comparison::Different},
             {"<=", Comparison::LessOrEqual},
             {">=", Comparison::GreaterOrEqual},
             {"<", Comparison::Less},
             {">", Comparison::Greater}}};
        for (const auto &[symbol, comparison] : symbols) {
            if (take(symbol))
                return comparison;
        }
        return {};
    }

    base::Result<NodePtr> comparison(int depth)
    {
        SPLOT_ASSIGN(auto left, joined(depth));
        const auto at = peek().at;
        if (const auto found = takeComparison()) {
            SPLOT_ASSIGN(auto right, joined(depth));
            const bool equality = *found == Comparison::Equal || *found == Comparison::Different;
            SPLOT_TRY(checked(equality ? neverEqual(*left, *right) : withoutOrder(*left, *right), at));
            const bool constant = left->constant() && right->constant();
            return folded(comparisonNode(*found, std::move(left), std::move(right)), constant);
        }
        const bool negative = isWord("not") && isWord("in", 1);
        if (negative)
            ++m_at;
        if (!takeWord("in"))
            return left;
        return membership(std::move(left), negative, depth);
    }

    base::Result<NodePtr> membership(NodePtr left, bool negative, int depth)
    {
        Nodes options;
        const auto at = peek().at;
        if (take("(")) {
            SPLOT_ASSIGN(options, arguments(depth));
        } else {
            SPLOT_ASSIGN(auto option, joined(depth));
            options.push_back(std::move(option));
        }
        for (const auto &option : options) {
            if (option->type() != Type::List)
                SPLOT_TRY(checked(neverEqual(*left, *option), at));
        }
        auto made = membershipNode(std::move(left), std::move(options));
        return negative ? notNode(std::move(made)) : std::move(made);
    }

    base::Result<NodePtr> joined(int depth)
    {
        Nodes operands;
        do {
            const auto at = peek().at;
            SPLOT_ASSIGN(auto operand, sum(depth));
            if (!operands.empty() || isSymbol("&"))
                SPLOT_TRY(checked(misfitOfJoin(*operand), at));
            operands.push_back(std::move(operand));
        } while (take("&"));
        if (operands.size() == 1)
            return std::move(operands.front());
        const bool constant = allConstant(operands);
        return folded(joinNode(std::move(operands)), constant);
    }

    base::Result<NodePtr> sum(int depth) { return calculation(depth, "+-", &Parser::product); }
    base::Result<NodePtr> product(int depth) { return calculation(depth, "*/%", &Parser::unary); }

    static Sign signOf(char symbol)
    {
        switch (symbol) {
        case '+':
            return Sign::Plus;
        case '-':
            return Sign::Minus;
        case '*':
            return Sign::Times;
        case '/':
            return Sign::Divide;
        default:
            return Sign::Rest;
        }
    }

    base::Result<NodePtr> calculation(int depth, std::string_view symbols, Rule below)
    {
        const auto isSign = [this, symbols] {
            return peek().kind == TokenKind::Symbol && peek().text.size() == 1 &&
                   symbols.find(peek().text[0]) != std::string_view::npos;
        };
        Nodes operands;
        std::vector<Sign> signs;
        while (true) {
            const auto at = peek().at;
            SPLOT_ASSIGN(auto operand, (this->*below)(depth));
            if (!operands.empty() || isSign())
                SPLOT_TRY(checked(misfit(*operand, Type::Number), at));
            operands.push_back(std::move(operand));
            if (!isSign())
                break;
            signs.push_back(signOf(peek().text[0]));
            ++m_at;
        }
        if (operands.size() == 1)
            return std::move(operands.front());
        const bool constant = allConstant(operands);
        return folded(calculationNode(std::move(operands), std::move(signs)), constant);
    }

    base::Result<NodePtr> unary(int depth)
    {
        if (!isSymbol("-") && !isSymbol("+"))
            return primary(depth);
        const bool negative = isSymbol("-");
        ++m_at;
        SPLOT_TRY(notTooDeep(depth + 1));
        const auto at = peek().at;
        SPLOT_ASSIGN(auto operand, unary(depth + 1));
        SPLOT_TRY(checked(misfit(*operand, Type::Number), at));
        if (!negative)
            return operand;
        const bool constant = operand->constant() != nullptr;
        return folded(negativeNode(std::move(operand)), constant);
    }

    base::Result<Nodes> arguments(int depth, std::vector<std::size_t> *places = nullptr, bool items = false)
    {
        Nodes list;
        if (take(")"))
            return list;
        while (true) {
            if (places)
                places->push_back(peek().at);
            const bool seesItem = items && list.size() == 1;
            m_items += seesItem ? 1 : 0;
            auto argument = any(depth + 1);
            m_items -= seesItem ? 1 : 0;
            if (!argument)
                return base::fail(std::move(argument.error()));
            list.push_back(std::move(*argument));
            if (take(")"))
                return list;
            if (!take(",") && !take(";"))
                return unexpected();
        }
    }

    base::Result<NodePtr> primary(int depth)
    {
        const Token token = peek();
        switch (token.kind) {
        case TokenKind::Number:
            ++m_at;
            return constantNode(token.number);
        case TokenKind::Text:
            ++m_at;
            return constantNode(model::Value(token.text));
        case TokenKind::Name:
            return named(token, depth);
        default:
            break;
        }
        if (!take("("))
            return unexpected();
        SPLOT_ASSIGN(auto inner, any(depth + 1));
        if (!take(")"))
            return unexpected();
        return members(std::move(inner));
    }

    base::Result<NodePtr> named(const Token &token, int depth)
    {
        const auto word = token.quotedName ? std::string() : lowered(token.text);
        if (word == "and" || word == "or" || word == "not" || word == "in")
            return unexpected();
        ++m_at;
        if (!token.quotedName && isSymbol("(")) {
            SPLOT_ASSIGN(auto made, call(token, word, depth));
            return members(std::move(made));
        }
        const bool yes = word == "yes" || word == "true";
        const bool no = word == "no" || word == "false";
        const bool empty = word == "empty" || word == "null";
        if (isSymbol(".") || (!yes && !no && !empty))
            return path(token);
        if (m_names && m_names(token.text))
            return wrong(
                QT_TRANSLATE_NOOP("splot",
                                  "\"%1\" is a word of the language and a field. Write [%1] for the field."),
                {token.text}, token.at);
        return constantNode(empty ? model::Value() : model::Value(yes));
    }

    /// What follows a value that is not a name: `first(lines).sku`.
    base::Result<NodePtr> members(NodePtr node)
    {
        int depth = 0;
        while (take(".")) {
            if (peek().kind != TokenKind::Name)
                return unexpected();
            SPLOT_TRY(notTooDeep(++depth));
            node = memberNode(std::move(node), peek().text);
            ++m_at;
        }
        return node;
    }

    base::Result<NodePtr> path(const Token &first)
    {
        std::vector<std::string> path{first.text};
        std::string name = first.text;
        while (take(".")) {
            if (peek().kind != TokenKind::Name)
                return unexpected();
            path.push_back(peek().text);
            name += "." + peek().text;
            ++m_at;
        }
        if (path.front() == "item" && m_items > 0)
            return pathNode(std::move(path), Type::Any);
        auto type = m_names ? m_names(name) : std::optional(Type::Any);
        if (!type && path.front() != "value")
            return wrong(QT_TRANSLATE_NOOP("splot", "There is no field \"%1\"."), {name}, first.at);
        m_used.insert(name);
        return pathNode(std::move(path), type.value_or(Type::Any));
    }

    base::Result<NodePtr> call(const Token &token, const std::string &word, int depth)
    {
        ++m_at; // the parenthesis
        const auto *function = findFunction(word);
        if (!function)
            return wrong(QT_TRANSLATE_NOOP("splot", "There is no function \"%1\"."), {token.text}, token.at);
        std::vector<std::size_t> places;
        SPLOT_ASSIGN(auto list, arguments(depth, &places, function->items));
        const auto count = static_cast<int>(list.size());
        if (count < function->least || (function->most >= 0 && count > function->most))
            return wrong(
                QT_TRANSLATE_NOOP("splot", "%1 has a wrong number of arguments: %2. It is written %3."),
                {word, std::to_string(count), function->signature}, token.at);
        SPLOT_TRY(checkArguments(*function, list, places));
        const bool constant = !function->items && allConstant(list);
        return folded(callNode(*function, std::move(list)), constant);
    }

    base::Result<void> checkArguments(const Function &function, const Nodes &list,
                                      const std::vector<std::size_t> &places) const
    {
        std::vector<const model::Value *> constants;
        for (std::size_t i = 0; i < list.size(); ++i) {
            SPLOT_TRY(checked(misfit(*list[i], function.takes[std::min<std::size_t>(i, 2)]), places[i]));
            constants.push_back(list[i]->constant());
        }
        if (!function.check)
            return {};
        auto fine = function.check(constants);
        if (!fine)
            return wrong(fine.error().message.source.c_str(), fine.error().message.arguments, places.front());
        return {};
    }

    std::string_view m_source;
    std::vector<Token> m_tokens;
    const Names &m_names;
    std::set<std::string> m_used;
    std::size_t m_at = 0;
    int m_items = 0; ///< how many any, all, filter, map are around
    Work m_work;     ///< of all constants together
};
} // namespace

base::Result<Parsed> parse(std::string_view source, const Names &names)
{
    SPLOT_ASSIGN(auto list, tokens(source));
    return Parser(source, std::move(list), names).run();
}

} // namespace splot::formula
