#include "core/workspace/members.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::workspace {

base::Error wrongDocument(const std::string &where, const char *what, std::vector<std::string> arguments)
{
    auto e = base::error(base::ErrorCode::Rejected, what, std::move(arguments), where);
    e.field = where;
    return e;
}

Members::Members(const model::Value &value, std::string where) : m_value(value), m_where(std::move(where))
{
    if (!value.object())
        keep(wrongDocument(m_where, QT_TRANSLATE_NOOP("splot", "An object is expected here.")));
}

void Members::keep(base::Error error)
{
    if (!m_fault)
        m_fault = std::move(error);
}

void Members::fail(std::string_view name, const char *what, std::vector<std::string> arguments)
{
    keep(wrongDocument(m_where + (name.empty() ? "" : ".") + std::string(name), what, std::move(arguments)));
}

const model::Value *Members::member(std::string_view name)
{
    m_asked.emplace(name);
    const auto *v = m_value.member(name);
    return v && !v->isEmpty() ? v : nullptr;
}

const model::Value *Members::raw(std::string_view name)
{
    return member(name);
}

std::string Members::text(std::string_view name, std::string standard)
{
    const auto *v = member(name);
    if (!v)
        return standard;
    if (!v->text()) {
        fail(name, QT_TRANSLATE_NOOP("splot", "A text is expected here."), {});
        return standard;
    }
    return *v->text();
}

std::string Members::requiredText(std::string_view name)
{
    auto value = text(name);
    if (value.empty())
        fail(name, QT_TRANSLATE_NOOP("splot", "\"%1\" is missing."), {std::string(name)});
    return value;
}

bool Members::flag(std::string_view name, bool standard)
{
    const auto *v = member(name);
    if (!v)
        return standard;
    if (!v->get<bool>()) {
        fail(name, QT_TRANSLATE_NOOP("splot", "true or false is expected here."), {});
        return standard;
    }
    return *v->get<bool>();
}

std::int64_t Members::number(std::string_view name, std::int64_t standard)
{
    const auto *v = member(name);
    if (!v)
        return standard;
    const auto whole = v->number() ? v->number()->toInteger() : std::nullopt;
    if (!whole) {
        fail(name, QT_TRANSLATE_NOOP("splot", "A whole number is expected here."), {});
        return standard;
    }
    return *whole;
}

double Members::decimal(std::string_view name, double standard)
{
    const auto *v = member(name);
    if (!v)
        return standard;
    if (!v->number()) {
        fail(name, QT_TRANSLATE_NOOP("splot", "A number is expected here."), {});
        return standard;
    }
    return v->number()->toDouble();
}

int Members::word(std::string_view name, std::span<const std::string_view> words, int standard)
{
    const auto *v = member(name);
    if (!v)
        return standard;
    const auto it = v->text() ? std::find(words.begin(), words.end(), *v->text()) : words.end();
    if (it == words.end()) {
        std::string all;
        for (const auto w : words)
            all += (all.empty() ? "" : ", ") + std::string(w);
        fail(name, QT_TRANSLATE_NOOP("splot", "\"%1\" is none of: %2."), {v->toText(), all});
        return standard;
    }
    return static_cast<int>(it - words.begin());
}

std::vector<std::string> Members::texts(std::string_view name)
{
    std::vector<std::string> all;
    each(name, [&](const model::Value &v, const std::string &where) -> base::Result<void> {
        if (!v.text())
            return base::fail(wrongDocument(where, QT_TRANSLATE_NOOP("splot", "A text is expected here.")));
        all.push_back(*v.text());
        return {};
    });
    return all;
}

model::Object Members::object(std::string_view name)
{
    const auto *v = member(name);
    if (v && !v->object())
        fail(name, QT_TRANSLATE_NOOP("splot", "An object is expected here."), {});
    return v && v->object() ? *v->object() : model::Object{};
}

void Members::each(std::string_view name,
                   const std::function<base::Result<void>(const model::Value &, const std::string &)> &take)
{
    const auto *v = member(name);
    if (!v)
        return;
    const auto path = m_where + "." + std::string(name);
    const model::List one{*v};
    const auto &list = v->list() ? *v->list() : one;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (auto taken = take(list[i], v->list() ? path + "[" + std::to_string(i) + "]" : path); !taken)
            keep(std::move(taken.error()));
    }
}

void Members::eachMember(std::string_view name,
                         const std::function<base::Result<void>(const std::string &, const model::Value &,
                                                                const std::string &)> &take)
{
    for (const auto &[member, value] : object(name)) {
        if (auto taken = take(member, value, m_where + "." + std::string(name) + "." + member); !taken)
            keep(std::move(taken.error()));
    }
}

base::Result<void> Members::done()
{
    if (m_fault)
        return base::fail(*m_fault);
    for (const auto &[name, value] : *m_value.object()) {
        if (m_asked.count(name) == 0)
            return base::fail(wrongDocument(
                m_where + "." + name, QT_TRANSLATE_NOOP("splot", "\"%1\" means nothing here."), {name}));
    }
    return {};
}

MembersWriter &MembersWriter::text(std::string_view name, const std::string &value, std::string_view standard)
{
    if (value != standard)
        m_object.emplace_back(std::string(name), model::Value(value));
    return *this;
}

MembersWriter &MembersWriter::flag(std::string_view name, bool value, bool standard)
{
    if (value != standard)
        m_object.emplace_back(std::string(name), model::Value(value));
    return *this;
}

MembersWriter &MembersWriter::number(std::string_view name, std::int64_t value, std::int64_t standard)
{
    if (value != standard)
        m_object.emplace_back(std::string(name), model::Value(value));
    return *this;
}

MembersWriter &MembersWriter::word(std::string_view name, std::span<const std::string_view> words, int value,
                                   int standard)
{
    if (value != standard)
        m_object.emplace_back(std::string(name), model::Value(words[static_cast<std::size_t>(value)]));
    return *this;
}

MembersWriter &MembersWriter::texts(std::string_view name, const std::vector<std::string> &values)
{
    model::List list;
    for (const auto &v : values)
        list.emplace_back(v);
    return value(name, std::move(list));
}

MembersWriter &MembersWriter::value(std::string_view name, model::Value value)
{
    if (!value.isBlank())
        m_object.emplace_back(std::string(name), std::move(value));
    return *this;
}

} // namespace splot::workspace
