#include "core/connectors/rest/descriptor/conversion.h"
#include "core/connectors/rest/descriptor/path.h"
#include "core/connectors/rest/descriptor/templatenode.h"

#include "core/format/json.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::Result;
using formula::Formula;
using formula::Names;
using model::Value;

namespace {
tl::unexpected<base::Error> wrong(const std::string &where, std::string source,
                                  std::vector<std::string> arguments = {})
{
    auto e = base::error(base::ErrorCode::Rejected, std::move(source), std::move(arguments));
    e.field = where;
    return base::fail(std::move(e));
}

Result<std::string> textMember(const Value &source, std::string_view name, const std::string &where)
{
    const auto *member = source.member(name);
    if (member && member->text())
        return *member->text();
    return wrong(where + "/" + std::string(name), QT_TRANSLATE_NOOP("splot", "\"%1\" must be a text."),
                 {std::string(name)});
}

/// Null when the member is absent.
Result<NodePointer> nodeMember(const Value &source, std::string_view name, const Names &names,
                               const std::string &where)
{
    const auto *member = source.member(name);
    if (!member)
        return NodePointer();
    return compileNode(*member, names, where + "/" + std::string(name));
}

Result<std::vector<std::string>> textsMember(const Value &source, std::string_view name,
                                             const std::string &where)
{
    const auto *member = source.member(name);
    std::vector<std::string> out;
    if (member && member->text())
        return std::vector<std::string>{*member->text()};
    if (member && member->list()) {
        for (const auto &v : *member->list())
            out.push_back(v.toText());
        return out;
    }
    return wrong(where + "/" + std::string(name),
                 QT_TRANSLATE_NOOP("splot", "\"%1\" must be a list of texts."), {std::string(name)});
}

/// A path into the names that formulas see here; nothing else can be there.
Result<Path> namedPath(const std::string &text, const Names &names, const std::string &where)
{
    auto path = Path::parse(text);
    if (!path) {
        path.error().field = where;
        return path;
    }
    const bool named = !text.empty() && text.front() != '[';
    if (named && names && !names(text))
        return wrong(where, QT_TRANSLATE_NOOP("splot", "There is no field \"%1\"."), {text});
    return path;
}

/// A member of the scope for the time of one loop turn.
class ScopedMember
{
public:
    ScopedMember(Value &scope, const std::string &name, Value value) : m_scope(scope), m_name(name)
    {
        if (const auto *before = scope.member(name))
            m_before = *before;
        scope.setMember(name, std::move(value));
    }
    ~ScopedMember()
    {
        if (m_before) {
            m_scope.setMember(m_name, std::move(*m_before));
        } else if (auto *members = m_scope.object()) {
            std::erase_if(*members, [this](const auto &m) { return m.first == m_name; });
        }
    }
    ScopedMember(const ScopedMember &) = delete;
    ScopedMember &operator=(const ScopedMember &) = delete;

private:
    Value &m_scope;
    std::string m_name;
    std::optional<Value> m_before;
};

/// A formula, or {"has": [paths]}: one of the places is present, even if empty.
struct Condition
{
    Formula formula;
    std::vector<Path> has;

    static Result<Condition> compile(const Value &source, const Names &names, const std::string &where)
    {
        Condition out;
        if (source.text()) {
            SPLOT_ASSIGN(out.formula, compileFormula(*source.text(), names, where));
            return out;
        }
        SPLOT_ASSIGN(const auto paths, textsMember(source, "has", where));
        for (const auto &text : paths) {
            SPLOT_ASSIGN(Path path, namedPath(text, names, where + "/has"));
            out.has.push_back(std::move(path));
        }
        return out;
    }
    Result<bool> holds(const Value &scope) const
    {
        if (has.empty())
            return formula.holds(scope);
        return std::any_of(has.begin(), has.end(),
                           [&scope](const Path &p) { return p.in(scope) != nullptr; });
    }
};

struct If : Template::Node
{
    Condition condition;
    NodePointer then, otherwise;
    Rendered render(Value &scope) const override
    {
        SPLOT_ASSIGN(const bool yes, condition.holds(scope));
        const auto &node = yes ? then : otherwise;
        return node ? node->render(scope) : Rendered(std::nullopt);
    }
};

struct Each : Template::Node
{
    Formula list;
    std::string as;
    NodePointer body;
    Rendered render(Value &scope) const override
    {
        SPLOT_ASSIGN(const auto items, list.evaluate(scope));
        model::List out;
        if (const auto *elements = items.list()) {
            for (const auto &element : *elements) {
                const ScopedMember turn(scope, as, element);
                SPLOT_ASSIGN(auto value, body->render(scope));
                if (value)
                    out.push_back(std::move(*value));
            }
        }
        return std::optional<Value>(std::move(out));
    }
};

/// $merge of objects, $concat of lists and $join of texts.
struct Joined : Template::Node
{
    std::vector<NodePointer> parts;
    bool objects = false;
    bool texts = false;
    Rendered render(Value &scope) const override
    {
        Value object{model::Object{}};
        model::List list;
        std::string text;
        for (const auto &part : parts) {
            SPLOT_ASSIGN(auto value, part->render(scope));
            if (!value)
                continue;
            if (texts) {
                text += value->toText();
            } else if (auto *members = value->object(); members && objects) {
                for (auto &[name, member] : *members)
                    object.setMember(name, std::move(member));
            } else if (auto *elements = value->list(); elements && !objects) {
                std::move(elements->begin(), elements->end(), std::back_inserter(list));
            }
        }
        if (texts)
            return std::optional<Value>(std::move(text));
        return std::optional<Value>(objects ? std::move(object) : Value(std::move(list)));
    }
};

struct Pick : Template::Node
{
    Path from;
    std::vector<std::pair<std::string, Path>> members;
    std::optional<Value> blank; ///< what stands for an empty member
    Rendered render(Value &scope) const override
    {
        Value out{model::Object{}};
        if (const auto *source = from.in(scope)) {
            for (const auto &[name, path] : members) {
                if (const auto *value = path.in(*source))
                    out.setMember(name, blank && value->isEmpty() ? *blank : *value);
            }
        }
        return std::optional<Value>(std::move(out));
    }
};

/// $as, $base64, $json, $encode and $first: a change of one value's form.
struct Form : Template::Node
{
    NodePointer inner;
    std::string form;
    Rendered render(Value &scope) const override
    {
        SPLOT_ASSIGN(auto value, inner->render(scope));
        if (!value)
            return std::optional<Value>();
        if (form == "$base64")
            return std::optional<Value>(base64(value->toText()));
        if (form == "$first")
            return value->list() && !value->list()->empty() ? Rendered(value->list()->front())
                                                            : Rendered(std::nullopt);
        if (form == "$json")
            return std::optional<Value>(format::writeJson(*value));
        if (form == "$encode")
            return std::optional<Value>(percentEncoded(value->toText()));
        SPLOT_ASSIGN(auto out, converted(*value, form));
        return std::optional<Value>(std::move(out));
    }
};

struct AtPath : Template::Node
{
    Path path;
    Rendered render(Value &scope) const override
    {
        const auto *value = path.in(scope);
        return value ? Rendered(*value) : Rendered(std::nullopt);
    }
};

/// What must be done so that the held list becomes the wanted one.
struct Difference : Template::Node
{
    Formula wanted, held;
    std::vector<std::string> by, compare;
    NodePointer create, update, remove;

    bool sameKeys(const Value &item, const Value &other) const
    {
        return std::all_of(by.begin(), by.end(), [&](const std::string &name) {
            const auto *a = item.member(name);
            const auto *b = other.member(name);
            return a && b && !a->isBlank() && a->toText() == b->toText();
        });
    }
    bool keyless(const Value &item) const
    {
        return std::any_of(by.begin(), by.end(), [&](const std::string &name) {
            const auto *a = item.member(name);
            return !a || a->isBlank();
        });
    }
    /// For each wanted item its held one, or npos: by the keys; an item without keys is met by one with the
    /// same content, so that what an earlier step created is known again.
    std::vector<std::size_t> partners(const model::List &wantedList, const model::List &heldList) const
    {
        std::vector<std::size_t> out(wantedList.size(), std::string::npos);
        std::vector<bool> taken(heldList.size());
        for (const bool byKeys : {true, false}) {
            for (std::size_t i = 0; i < wantedList.size(); ++i) {
                if (out[i] != std::string::npos || (!byKeys && !keyless(wantedList[i])))
                    continue;
                for (std::size_t j = 0; j < heldList.size() && out[i] == std::string::npos; ++j) {
                    const bool fits =
                        byKeys ? sameKeys(wantedList[i], heldList[j]) : !differs(wantedList[i], heldList[j]);
                    if (!taken[j] && fits) {
                        out[i] = j;
                        taken[j] = true;
                    }
                }
            }
        }
        return out;
    }
    bool differs(const Value &item, const Value &old) const
    {
        return std::any_of(compare.begin(), compare.end(), [&](const std::string &name) {
            const auto *a = item.member(name);
            const auto *b = old.member(name);
            return a && !((!b && a->isBlank()) || (b && (*a == *b || (a->isBlank() && b->isBlank()))));
        });
    }
    static base::Result<void> add(const NodePointer &node, Value &scope, model::List &out)
    {
        if (!node)
            return {};
        SPLOT_ASSIGN(auto value, node->render(scope));
        if (value)
            out.push_back(std::move(*value));
        return {};
    }
    Rendered render(Value &scope) const override
    {
        SPLOT_ASSIGN(const auto wantedValue, wanted.evaluate(scope));
        SPLOT_ASSIGN(const auto heldValue, held.evaluate(scope));
        const model::List wantedList = wantedValue.list() ? *wantedValue.list() : model::List();
        const model::List heldList = heldValue.list() ? *heldValue.list() : model::List();
        const auto pairs = partners(wantedList, heldList);
        model::List out;
        for (std::size_t i = 0; i < wantedList.size(); ++i) {
            const ScopedMember turn(scope, "item", wantedList[i]);
            if (pairs[i] == std::string::npos) {
                SPLOT_TRY(add(create, scope, out));
            } else if (differs(wantedList[i], heldList[pairs[i]])) {
                const ScopedMember oldTurn(scope, "old", heldList[pairs[i]]);
                SPLOT_TRY(add(update, scope, out));
            }
        }
        for (std::size_t j = 0; j < heldList.size(); ++j) {
            if (std::find(pairs.begin(), pairs.end(), j) != pairs.end())
                continue;
            const ScopedMember turn(scope, "old", heldList[j]);
            SPLOT_TRY(add(remove, scope, out));
        }
        return std::optional<Value>(std::move(out));
    }
};

Result<NodePointer> compileIf(const Value &source, const Names &names, const std::string &where)
{
    auto node = std::make_shared<If>();
    SPLOT_ASSIGN(node->condition, Condition::compile(*source.member("$if"), names, where + "/$if"));
    SPLOT_ASSIGN(node->then, nodeMember(source, "then", names, where));
    SPLOT_ASSIGN(node->otherwise, nodeMember(source, "else", names, where));
    return node;
}

Result<NodePointer> compileEach(const Value &source, const Names &names, const std::string &where)
{
    auto node = std::make_shared<Each>();
    SPLOT_ASSIGN(const auto list, textMember(source, "$each", where));
    SPLOT_ASSIGN(node->list, compileFormula(list, names, where + "/$each"));
    node->as = "item";
    if (source.member("as")) {
        SPLOT_ASSIGN(node->as, textMember(source, "as", where));
    }
    SPLOT_ASSIGN(node->body, nodeMember(source, "do", withNames(names, {node->as}), where));
    if (!node->body)
        return wrong(where, QT_TRANSLATE_NOOP("splot", "\"$each\" needs \"do\"."));
    return node;
}

Result<NodePointer> compileJoined(const Value &source, const std::string &name, const Names &names,
                                  const std::string &where)
{
    auto node = std::make_shared<Joined>();
    node->objects = name == "$merge";
    node->texts = name == "$join";
    const auto *parts = source.member(name)->list();
    if (!parts)
        return wrong(where, QT_TRANSLATE_NOOP("splot", "\"%1\" must be a list."), {name});
    for (std::size_t i = 0; i < parts->size(); ++i) {
        SPLOT_ASSIGN(NodePointer part,
                     compileNode((*parts)[i], names, where + "/" + name + "/" + std::to_string(i)));
        node->parts.push_back(std::move(part));
    }
    return node;
}

Result<NodePointer> compilePick(const Value &source, const Names &names, const std::string &where)
{
    auto node = std::make_shared<Pick>();
    SPLOT_ASSIGN(const auto from, textMember(source, "$pick", where));
    SPLOT_ASSIGN(node->from, Path::parse(from));
    // What is picked is used, not all that it is picked from.
    const auto add = [&](const std::string &name, const std::string &path) -> Result<void> {
        SPLOT_TRY(namedPath(from.empty() ? path : from + "." + path, names, where + "/$pick"));
        SPLOT_ASSIGN(Path parsed, Path::parse(path));
        node->members.emplace_back(name, std::move(parsed));
        return {};
    };
    if (const auto *blank = source.member("blank"))
        node->blank = *blank;
    const auto *members = source.member("members");
    if (members && members->object()) {
        for (const auto &[name, path] : *members->object())
            SPLOT_TRY(add(name, path.toText()));
        return node;
    }
    SPLOT_ASSIGN(const auto list, textsMember(source, "members", where));
    for (const auto &name : list)
        SPLOT_TRY(add(name, name));
    return node;
}

Result<NodePointer> compileForm(const Value &source, const std::string &name, const Names &names,
                                const std::string &where)
{
    auto node = std::make_shared<Form>();
    node->form = name;
    std::string_view inner = name;
    if (name == "$as") {
        SPLOT_ASSIGN(node->form, textMember(source, "$as", where));
        if (!isConversion(node->form))
            return wrong(where + "/$as", QT_TRANSLATE_NOOP("splot", "\"%1\" is no kind of value."),
                         {node->form});
        inner = "value";
    }
    SPLOT_ASSIGN(node->inner, nodeMember(source, inner, names, where));
    if (!node->inner)
        return wrong(where, QT_TRANSLATE_NOOP("splot", "\"$as\" needs \"value\"."));
    return node;
}

Result<NodePointer> compilePath(const Value &source, const Names &names, const std::string &where)
{
    auto node = std::make_shared<AtPath>();
    SPLOT_ASSIGN(const auto text, textMember(source, "$path", where));
    SPLOT_ASSIGN(node->path, namedPath(text, names, where + "/$path"));
    return node;
}

Result<NodePointer> compileDifference(const Value &source, const Names &names, const std::string &where)
{
    auto node = std::make_shared<Difference>();
    const auto &lists = *source.member("$difference");
    const auto inside = where + "/$difference";
    SPLOT_ASSIGN(const auto wanted, textMember(lists, "wanted", inside));
    SPLOT_ASSIGN(const auto held, textMember(lists, "held", inside));
    SPLOT_ASSIGN(node->wanted, compileFormula(wanted, names, inside + "/wanted"));
    SPLOT_ASSIGN(node->held, compileFormula(held, names, inside + "/held"));
    SPLOT_ASSIGN(node->by, textsMember(lists, "by", inside));
    SPLOT_ASSIGN(node->compare, textsMember(lists, "compare", inside));
    const auto both = withNames(names, {"item", "old"});
    SPLOT_ASSIGN(node->create, nodeMember(source, "create", both, where));
    SPLOT_ASSIGN(node->update, nodeMember(source, "update", both, where));
    SPLOT_ASSIGN(node->remove, nodeMember(source, "delete", both, where));
    return node;
}
} // namespace

Result<NodePointer> compileDirective(const Value &source, const Names &names, const std::string &where)
{
    const auto &members = *source.object();
    const auto first =
        std::find_if(members.begin(), members.end(), [](const auto &m) { return m.first.starts_with('$'); });
    const auto &name = first->first;
    if (name == "$if")
        return compileIf(source, names, where);
    if (name == "$each")
        return compileEach(source, names, where);
    if (name == "$merge" || name == "$concat" || name == "$join")
        return compileJoined(source, name, names, where);
    if (name == "$pick")
        return compilePick(source, names, where);
    if (name == "$as" || name == "$base64" || name == "$json" || name == "$encode" || name == "$first")
        return compileForm(source, name, names, where);
    if (name == "$path")
        return compilePath(source, names, where);
    if (name == "$difference")
        return compileDifference(source, names, where);
    return wrong(where + "/" + name, QT_TRANSLATE_NOOP("splot", "There is no directive \"%1\"."), {name});
}

} // namespace splot::connectors
