#include "core/connectors/rest/descriptor/schemacheck.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using model::Value;

namespace {
bool hasType(const Value &value, std::string_view type)
{
    switch (value.kind()) {
    case Value::Kind::Empty:
        return type == "null";
    case Value::Kind::Boolean:
        return type == "boolean";
    case Value::Kind::Integer:
        return type == "integer" || type == "number";
    case Value::Kind::Decimal:
        return type == "number";
    case Value::Kind::List:
        return type == "array";
    case Value::Kind::Object:
        return type == "object";
    default:
        return type == "string";
    }
}

std::string namesOf(const Value &list)
{
    std::string out;
    for (const auto &v : *list.list())
        out += (out.empty() ? "" : ", ") + v.toText();
    return out;
}
} // namespace

std::vector<DescriptorProblem> SchemaCheck::problems(const Value &value) const
{
    Problems out;
    check(m_schema, value, {}, out);
    return out;
}

void SchemaCheck::check(const Value &schema, const Value &value, const std::string &where,
                        Problems &out) const
{
    if (const auto *reference = schema.member("$ref")) {
        const auto *definitions = m_schema.member("$defs");
        const auto *target = definitions ? definitions->member(reference->toText().substr(8)) : nullptr;
        if (target)
            check(*target, value, where, out);
        return;
    }
    const auto before = out.size();
    checkKind(schema, value, where, out);
    if (out.size() != before)
        return;
    checkMembers(schema, value, where, out);
    checkChoices(schema, value, where, out);
}

void SchemaCheck::checkKind(const Value &schema, const Value &value, const std::string &where,
                            Problems &out) const
{
    if (const auto *type = schema.member("type")) {
        const bool fits = type->list()
                              ? std::any_of(type->list()->begin(), type->list()->end(),
                                            [&](const Value &t) { return hasType(value, t.toText()); })
                              : hasType(value, type->toText());
        if (!fits)
            out.push_back({where,
                           {QT_TRANSLATE_NOOP("splot", "This must be of the type %1."),
                            {type->list() ? namesOf(*type) : type->toText()}}});
    }
    if (const auto *choices = schema.member("enum")) {
        if (std::find(choices->list()->begin(), choices->list()->end(), value) == choices->list()->end())
            out.push_back({where,
                           {QT_TRANSLATE_NOOP("splot", "\"%1\" is none of: %2."),
                            {value.toText(), namesOf(*choices)}}});
    }
    if (const auto *only = schema.member("const"); only && !(*only == value))
        out.push_back({where, {QT_TRANSLATE_NOOP("splot", "This must be \"%1\"."), {only->toText()}}});
    if (const auto *least = schema.member("minimum");
        least && value.isNumber() && value.number()->compare(*least->number()) < 0)
        out.push_back({where, {QT_TRANSLATE_NOOP("splot", "This must be at least %1."), {least->toText()}}});
    if (const auto *pattern = schema.member("pattern"); pattern && value.text()) {
        const QRegularExpression expression(QString::fromStdString(pattern->toText()));
        if (!expression.match(QString::fromStdString(*value.text())).hasMatch())
            out.push_back({where,
                           {QT_TRANSLATE_NOOP("splot", "\"%1\" does not have the form %2."),
                            {*value.text(), pattern->toText()}}});
    }
}

void SchemaCheck::checkMembers(const Value &schema, const Value &value, const std::string &where,
                               Problems &out) const
{
    if (const auto *list = value.list()) {
        if (const auto *least = schema.member("minItems");
            least && Value(static_cast<std::int64_t>(list->size())).number()->compare(*least->number()) < 0)
            out.push_back(
                {where,
                 {QT_TRANSLATE_NOOP("splot", "This list needs at least %1 elements."), {least->toText()}}});
        if (const auto *items = schema.member("items")) {
            for (std::size_t i = 0; i < list->size(); ++i)
                check(*items, (*list)[i], where + "/" + std::to_string(i), out);
        }
    }
    if (!value.object())
        return;
    if (const auto *required = schema.member("required")) {
        for (const auto &name : *required->list()) {
            if (!value.member(name.toText()))
                out.push_back({where, {QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {name.toText()}}});
        }
    }
    const auto *properties = schema.member("properties");
    const auto *others = schema.member("additionalProperties");
    for (const auto &[name, member] : *value.object()) {
        const auto *known = properties ? properties->member(name) : nullptr;
        if (known)
            check(*known, member, where + "/" + name, out);
        else if (others && others->object())
            check(*others, member, where + "/" + name, out);
        else if (others && *others == Value(false))
            out.push_back(
                {where + "/" + name, {QT_TRANSLATE_NOOP("splot", "\"%1\" is not known here."), {name}}});
    }
}

void SchemaCheck::checkChoices(const Value &schema, const Value &value, const std::string &where,
                               Problems &out) const
{
    const auto *choices = schema.member("anyOf");
    if (!choices)
        return;
    Problems nearest;
    for (const auto &choice : *choices->list()) {
        Problems here;
        check(choice, value, where, here);
        if (here.empty())
            return;
        // The choice that got deepest is what the writer meant.
        const auto depth = [](const Problems &p) {
            return p.empty() ? std::size_t(0) : p.front().where.size();
        };
        if (nearest.empty() || depth(here) > depth(nearest))
            nearest = std::move(here);
    }
    out.insert(out.end(), nearest.begin(), nearest.end());
}

} // namespace splot::connectors
