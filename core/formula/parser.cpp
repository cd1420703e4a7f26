#include "core/formula/parser.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::formula {

namespace {
std::string lower(std::string_view text)
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
    const Token &peek() const { return m_tokens[m_at]; }
    bool isWord(std::string_view word) const
    {
        return peek().kind == TokenKind::Name && !peek().quotedName && lower(peek().text) == word;
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

    base::Result<NodePtr> any(int depth)
    {
        if (depth > Formula::maxDepth)
            return wrong(QT_TRANSLATE_NOOP("splot", "The formula is nested too deeply."), {}, peek().at);
        return either(depth);
    }

    base::Result<NodePtr> either(int depth)
    {
        SPLOT_ASSIGN(auto left, both(depth));
        while (isWord("or") || isSymbol("||")) {
            ++m_at;
            SPLOT_TRY(lengthen());
            SPLOT_ASSIGN(auto right, both(depth));
            left = operatorNode("or", std::move(left), std::move(right));
        }
        return left;
    }

    base::Result<NodePtr> both(int depth)
    {
        SPLOT_ASSIGN(auto left, inverted(depth));
        while (isWord("and") || isSymbol("&&")) {
            ++m_at;
            SPLOT_TRY(lengthen());
            SPLOT_ASSIGN(auto right, inverted(depth));
            left = operatorNode("and", std::move(left), std::move(right));
        }
        return left;
    }

    base::Result<NodePtr> inverted(int depth)
    {
        if (isSymbol("!") || (isWord("not") && !(m_tokens[m_at + 1].kind == TokenKind::Symbol &&
                                                 m_tokens[m_at + 1].text == "."))) {
            ++m_at;
            if (depth + 1 > Formula::maxDepth)
                return wrong(QT_TRANSLATE_NOOP("splot", "The formula is nested too deeply."), {}, peek().at);
            SPLOT_ASSIGN(auto operand, inverted(depth + 1));
            return negationNode("not", std::move(operand));
        }
        return comparison(depth);
    }

    base::Result<NodePtr> comparison(int depth)
    {
        SPLOT_ASSIGN(auto left, joined(depth));
        for (const auto &[symbol, op] :
             {std::pair("=", "="), std::pair("==", "="), std::pair("<>", "<>"), std::pair("!=", "<>"),
              std::pair("<=", "<="), std::pair(">=", ">="), std::pair("<", "<"), std::pair(">", ">")}) {
            if (take(symbol)) {
                SPLOT_ASSIGN(auto right, joined(depth));
                return operatorNode(op, std::move(left), std::move(right));
            }
        }
        const bool negative = isWord("not") && m_tokens[m_at + 1].kind == TokenKind::Name &&
                              lower(m_tokens[m_at + 1].text) == "in";
        if (negative)
            ++m_at;
        if (!isWord("in"))
            return left;
        ++m_at;
        std::vector<NodePtr> options;
        if (take("(")) {
            SPLOT_ASSIGN(options, arguments(depth));
        } else {
            SPLOT_ASSIGN(auto option, joined(depth));
            options.push_back(std::move(option));
        }
        auto made = membershipNode(std::move(left), std::move(options));
        return negative ? negationNode("not", std::move(made)) : std::move(made);
    }

    base::Result<NodePtr> joined(int depth) { return chain(depth, {"&"}, &Parser::sum); }
    base::Result<NodePtr> sum(int depth) { return chain(depth, {"+", "-"}, &Parser::product); }
    base::Result<NodePtr> product(int depth) { return chain(depth, {"*", "/", "%"}, &Parser::unary); }

    base::Result<NodePtr> chain(int depth, std::initializer_list<std::string_view> operators,
                                base::Result<NodePtr> (Parser::*below)(int))
    {
        SPLOT_ASSIGN(auto left, (this->*below)(depth));
        while (true) {
            const auto op =
                std::find_if(operators.begin(), operators.end(), [this](auto o) { return isSymbol(o); });
            if (op == operators.end())
                return left;
            ++m_at;
            SPLOT_TRY(lengthen());
            SPLOT_ASSIGN(auto right, (this->*below)(depth));
            left = operatorNode(*op, std::move(left), std::move(right));
        }
    }

    /// Chains nest to the left: their evaluation is as deep as they are long.
    base::Result<void> lengthen()
    {
        if (++m_length > 2000)
            return wrong(QT_TRANSLATE_NOOP("splot", "The formula is too long."), {}, peek().at);
        return {};
    }

    base::Result<NodePtr> unary(int depth)
    {
        if (take("-")) {
            if (depth + 1 > Formula::maxDepth)
                return wrong(QT_TRANSLATE_NOOP("splot", "The formula is nested too deeply."), {}, peek().at);
            SPLOT_ASSIGN(auto operand, unary(depth + 1));
            return negationNode("-", std::move(operand));
        }
        take("+");
        return primary(depth);
    }

    base::Result<std::vector<NodePtr>> arguments(int depth)
    {
        std::vector<NodePtr> list;
        if (take(")"))
            return list;
        while (true) {
            SPLOT_ASSIGN(auto argument, any(depth + 1));
            list.push_back(std::move(argument));
            if (take(")"))
                return list;
            if (!take(",") && !take(";"))
                return unexpected();
        }
    }

    base::Result<NodePtr> primary(int depth)
    {
        const Token token = peek();
        if (token.kind == TokenKind::Number) {
            ++m_at;
            return constantNode(token.number);
        }
        if (token.kind == TokenKind::Text) {
            ++m_at;
            return constantNode(model::Value(token.text));
        }
        if (take("(")) {
            SPLOT_ASSIGN(auto inner, any(depth + 1));
            if (!take(")"))
                return unexpected();
            return inner;
        }
        if (token.kind != TokenKind::Name)
            return unexpected();
        ++m_at;
        if (!token.quotedName) {
            const auto word = lower(token.text);
            if (isSymbol("("))
                return call(token, word, depth);
            if (!isSymbol(".")) {
                if (word == "yes" || word == "true" || word == "no" || word == "false")
                    return constantNode(model::Value(word == "yes" || word == "true"));
                if (word == "empty" || word == "null")
                    return constantNode({});
            }
        }
        return path(token);
    }

    base::Result<NodePtr> path(const Token &first)
    {
        std::vector<std::string> path{first.text};
        std::string name = first.text;
        while (isSymbol(".")) {
            ++m_at;
            if (peek().kind != TokenKind::Name)
                return unexpected();
            path.push_back(peek().text);
            name += "." + peek().text;
            ++m_at;
        }
        if (path.front() != "item" || m_items == 0) {
            if (path.front() != "value" && m_names && !m_names(name))
                return wrong(QT_TRANSLATE_NOOP("splot", "There is no field \"%1\"."), {name}, first.at);
            m_used.insert(name);
        }
        return pathNode(std::move(path));
    }

    base::Result<NodePtr> call(const Token &token, const std::string &word, int depth)
    {
        ++m_at; // the parenthesis
        const std::string name = word == "first_of" ? "coalesce" : word;
        const bool items = name == "any" || name == "all" || name == "filter" || name == "map";
        m_items += items ? 1 : 0;
        auto list = arguments(depth);
        m_items -= items ? 1 : 0;
        if (!list)
            return base::fail(list.error());
        const auto count = static_cast<int>(list->size());
        if (isLazy(name)) {
            const int least = name == "coalesce" ? 1 : name == "switch" ? 3 : 2;
            const int most = name == "if" ? 3 : items ? 2 : 255;
            if (count < least || count > most)
                return wrong(QT_TRANSLATE_NOOP("splot", "%1 has a wrong number of arguments: %2."),
                             {name, std::to_string(count)}, token.at);
            return lazyNode(name, std::move(*list));
        }
        const auto *function = findFunction(name);
        if (!function)
            return wrong(QT_TRANSLATE_NOOP("splot", "There is no function \"%1\"."), {token.text}, token.at);
        if (count < function->least || (function->most >= 0 && count > function->most))
            return wrong(QT_TRANSLATE_NOOP("splot", "%1 has a wrong number of arguments: %2."),
                         {name, std::to_string(count)}, token.at);
        return callNode(*function, std::move(*list));
    }

    std::string_view m_source;
    std::vector<Token> m_tokens;
    const Names &m_names;
    std::set<std::string> m_used;
    std::size_t m_at = 0;
    int m_items = 0;
    int m_length = 0;
};
} // namespace

base::Result<Parsed> parse(std::string_view source, const Names &names)
{
    SPLOT_ASSIGN(auto list, tokens(source));
    return Parser(source, std::move(list), names).run();
}

} // namespace splot::formula
