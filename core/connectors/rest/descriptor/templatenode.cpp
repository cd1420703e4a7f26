#include "core/connectors/rest/descriptor/templatenode.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::Result;
using formula::Formula;
using formula::Names;
using model::Value;

namespace {
struct Constant : Template::Node
{
    Value value;
    Rendered render(Value &) const override { return value; }
};

struct Placeholder : Template::Node
{
    Formula formula;
    bool optional = false;
    Rendered render(Value &scope) const override
    {
        SPLOT_ASSIGN(auto value, formula.evaluate(scope));
        if (optional && value.isEmpty())
            return std::optional<Value>();
        return std::optional<Value>(std::move(value));
    }
};

struct Mixed : Template::Node
{
    std::vector<std::pair<std::string, Formula>> parts; ///< text, then a formula if it is not empty
    Rendered render(Value &scope) const override
    {
        std::string out;
        for (const auto &[text, formula] : parts) {
            out += text;
            if (formula.empty())
                continue;
            SPLOT_ASSIGN(const auto value, formula.evaluate(scope));
            out += value.toText();
        }
        return std::optional<Value>(std::move(out));
    }
};

struct ListNode : Template::Node
{
    std::vector<NodePointer> elements;
    Rendered render(Value &scope) const override
    {
        model::List out;
        for (const auto &element : elements) {
            SPLOT_ASSIGN(auto value, element->render(scope));
            if (value)
                out.push_back(std::move(*value));
        }
        return std::optional<Value>(std::move(out));
    }
};

struct ObjectNode : Template::Node
{
    struct Member
    {
        NodePointer name; ///< may have placeholders too
        NodePointer value;
    };
    std::vector<Member> members;
    Rendered render(Value &scope) const override
    {
        Value out{model::Object{}};
        for (const auto &member : members) {
            SPLOT_ASSIGN(const auto name, member.name->render(scope));
            SPLOT_ASSIGN(auto value, member.value->render(scope));
            if (name && value)
                out.setMember(name->toText(), std::move(*value));
        }
        return std::optional<Value>(std::move(out));
    }
};

/// The end of a placeholder: the first `}}` outside quotes.
std::size_t closing(std::string_view text, std::size_t from)
{
    char quote = '\0';
    for (auto i = from; i + 1 < text.size(); ++i) {
        if (quote) {
            quote = text[i] == quote ? '\0' : quote;
        } else if (text[i] == '"' || text[i] == '\'') {
            quote = text[i];
        } else if (text[i] == '}' && text[i + 1] == '}') {
            return i;
        }
    }
    return std::string_view::npos;
}

Result<NodePointer> compileText(const std::string &text, const Names &names, const std::string &where)
{
    auto mixed = std::make_shared<Mixed>();
    std::size_t at = 0;
    for (auto open = text.find("{{"); open != std::string::npos; open = text.find("{{", at)) {
        const auto close = closing(text, open + 2);
        if (close == std::string::npos) {
            auto e = base::error(base::ErrorCode::Rejected,
                                 QT_TRANSLATE_NOOP("splot", "A placeholder is not closed with }}."));
            e.field = where;
            return base::fail(std::move(e));
        }
        auto source = std::string_view(text).substr(open + 2, close - open - 2);
        const bool optional = source.starts_with('?');
        if (optional)
            source.remove_prefix(1);
        SPLOT_ASSIGN(Formula formula, compileFormula(source, names, where));
        if (open == 0 && close + 2 == text.size()) {
            auto whole = std::make_shared<Placeholder>();
            whole->formula = std::move(formula);
            whole->optional = optional;
            return whole;
        }
        mixed->parts.emplace_back(text.substr(at, open - at), std::move(formula));
        at = close + 2;
    }
    if (mixed->parts.empty()) {
        auto constant = std::make_shared<Constant>();
        constant->value = text;
        return constant;
    }
    mixed->parts.emplace_back(text.substr(at), Formula());
    return mixed;
}
} // namespace

Names withNames(const Names &names, std::vector<std::string> more)
{
    return [names, more = std::move(more)](std::string_view path) -> std::optional<formula::Type> {
        const auto first = path.substr(0, path.find_first_of(".["));
        if (std::find(more.begin(), more.end(), first) != more.end())
            return formula::Type::Any;
        return names ? names(path) : formula::Type::Any;
    };
}

Result<Formula> compileFormula(std::string_view source, const Names &names, const std::string &where)
{
    auto formula = Formula::compile(source, names);
    if (!formula)
        formula.error().field = where;
    return formula;
}

Result<NodePointer> compileNode(const Value &source, const Names &names, const std::string &where)
{
    if (source.text())
        return compileText(*source.text(), names, where);
    if (const auto *list = source.list()) {
        auto node = std::make_shared<ListNode>();
        for (std::size_t i = 0; i < list->size(); ++i) {
            SPLOT_ASSIGN(NodePointer element,
                         compileNode((*list)[i], names, where + "/" + std::to_string(i)));
            node->elements.push_back(std::move(element));
        }
        return node;
    }
    if (const auto *members = source.object()) {
        const bool directive = std::any_of(members->begin(), members->end(),
                                           [](const auto &m) { return m.first.starts_with('$'); });
        if (directive)
            return compileDirective(source, names, where);
        auto node = std::make_shared<ObjectNode>();
        for (const auto &[name, value] : *members) {
            SPLOT_ASSIGN(NodePointer key, compileText(name, names, where));
            SPLOT_ASSIGN(NodePointer member, compileNode(value, names, where + "/" + name));
            node->members.push_back({std::move(key), std::move(member)});
        }
        return node;
    }
    auto constant = std::make_shared<Constant>();
    constant->value = source;
    return constant;
}

} // namespace splot::connectors
