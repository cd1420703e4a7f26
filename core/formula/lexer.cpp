#include "core/formula/lexer.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace splot::formula {

namespace {
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Letters, underscore and every byte of a character beyond ASCII.
bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

class Lexer
{
public:
    explicit Lexer(std::string_view source) : m_source(source) {}

    base::Result<std::vector<Token>> run()
    {
        while (true) {
            m_at += blanks();
            Token token;
            token.at = m_at;
            if (m_at == m_source.size()) {
                m_tokens.push_back(std::move(token));
                return std::move(m_tokens);
            }
            SPLOT_TRY(one(token));
            m_tokens.push_back(std::move(token));
        }
    }

private:
    /// Blanks and line ends; a no-break blank comes with text pasted from elsewhere.
    std::size_t blanks() const
    {
        auto at = m_at;
        while (at < m_source.size()) {
            const char c = m_source[at];
            const bool noBreak = m_source.substr(at, 2) == "\u00A0";
            if (!noBreak && c != ' ' && c != '\t' && c != '\n' && c != '\r')
                break;
            at += noBreak ? 2 : 1;
        }
        return at - m_at;
    }

    base::Result<void> one(Token &token)
    {
        const char c = m_source[m_at];
        if (isDigit(c) || (c == '.' && m_at + 1 < m_source.size() && isDigit(m_source[m_at + 1])))
            return number(token);
        if (c == '"' || c == '\'')
            return quoted(token, c, TokenKind::Text);
        if (c == '`' || c == '[') {
            token.quotedName = true;
            return quoted(token, c == '[' ? ']' : c, TokenKind::Name);
        }
        if (isNameStart(c)) {
            const auto from = m_at;
            while (m_at < m_source.size() && blanks() == 0 &&
                   (isNameStart(m_source[m_at]) || isDigit(m_source[m_at])))
                ++m_at;
            token.kind = TokenKind::Name;
            token.text = std::string(m_source.substr(from, m_at - from));
            return {};
        }
        return symbol(token);
    }

    base::Result<void> number(Token &token)
    {
        const auto from = m_at;
        while (m_at < m_source.size() && (isDigit(m_source[m_at]) || m_source[m_at] == '.'))
            ++m_at;
        auto parsed = model::Decimal::parse(m_source.substr(from, m_at - from));
        if (!parsed)
            return base::fail(base::ErrorCode::Rejected, parsed.error().message.source,
                              parsed.error().message.arguments, placeOf(m_source, from));
        token.kind = TokenKind::Number;
        const auto whole = parsed->scale() == 0 ? parsed->toInteger() : std::nullopt;
        token.number = whole ? model::Value(*whole) : model::Value(std::move(*parsed));
        return {};
    }

    /// A doubled quote stands for itself.
    base::Result<void> quoted(Token &token, char quote, TokenKind kind)
    {
        const auto from = m_at++;
        while (m_at < m_source.size()) {
            if (m_source[m_at] == quote) {
                if (m_at + 1 < m_source.size() && m_source[m_at + 1] == quote) {
                    token.text += quote;
                    m_at += 2;
                    continue;
                }
                ++m_at;
                token.kind = kind;
                if (kind == TokenKind::Name && token.text.empty())
                    return base::fail(base::ErrorCode::Rejected,
                                      QT_TRANSLATE_NOOP("splot", "A name is missing between its quotes."), {},
                                      placeOf(m_source, from));
                return {};
            }
            token.text += m_source[m_at++];
        }
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "A quote or a bracket is opened and never closed."), {},
                          placeOf(m_source, from));
    }

    base::Result<void> symbol(Token &token)
    {
        static constexpr std::array<std::string_view, 22> symbols{
            "<=", ">=", "<>", "!=", "==", "&&", "||", "+", "-", "*", "/",
            "&",  "=",  "<",  ">",  "(",  ")",  ",",  ".", "!", ";", "%"};
        for (const auto s : symbols) {
            if (m_source.substr(m_at, s.size()) == s) {
                token.kind = TokenKind::Symbol;
                token.text = std::string(s);
                m_at += s.size();
                return {};
            }
        }
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "A formula cannot have the character \"%1\"."),
                          {std::string(1, m_source[m_at])}, placeOf(m_source, m_at));
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
};
} // namespace

base::Result<std::vector<Token>> tokens(std::string_view source)
{
    return Lexer(source).run();
}

std::string placeOf(std::string_view source, std::size_t at)
{
    const auto before = source.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = at - (start == std::string_view::npos ? 0 : start + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace splot::formula
