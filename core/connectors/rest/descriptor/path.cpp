#include "core/connectors/rest/descriptor/path.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>

namespace splot::connectors {

using model::Value;

namespace {
tl::unexpected<base::Error> broken(std::string_view text)
{
    return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "\"%1\" is no path."),
                      {std::string(text)});
}
} // namespace

base::Result<Path::Step> Path::bracket(std::string_view inside)
{
    Step step;
    if (inside.empty()) {
        step.kind = Step::Kind::Each;
    } else if (inside.size() >= 2 && inside.front() == '\'' && inside.back() == '\'') {
        step.name = inside.substr(1, inside.size() - 2);
    } else if (const auto equals = inside.find('='); equals != std::string_view::npos) {
        step.kind = Step::Kind::Where;
        step.name = inside.substr(0, equals);
        step.equals = inside.substr(equals + 1);
    } else {
        step.kind = Step::Kind::Index;
        const auto [end, fault] = std::from_chars(inside.data(), inside.data() + inside.size(), step.index);
        if (fault != std::errc{} || end != inside.data() + inside.size())
            return broken(inside);
    }
    return step;
}

base::Result<Path> Path::parse(std::string_view text)
{
    Path path;
    path.m_text = text;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '[') {
            const bool quoted = at + 1 < text.size() && text[at + 1] == '\'';
            const auto end = quoted ? text.find("']", at + 2) : text.find(']', at);
            if (end == std::string_view::npos)
                return broken(text);
            const auto close = quoted ? end + 1 : end;
            SPLOT_ASSIGN(Step step, bracket(text.substr(at + 1, close - at - 1)));
            path.m_steps.push_back(std::move(step));
            at = close + 1;
            if (at < text.size() && text[at] == '.')
                ++at;
            else if (at < text.size() && text[at] != '[')
                return broken(text);
            continue;
        }
        const auto end = std::min(text.find_first_of(".[", at), text.size());
        if (end == at)
            return broken(text);
        path.m_steps.push_back({Step::Kind::Name, std::string(text.substr(at, end - at)), {}, 0});
        at = end < text.size() && text[end] == '.' ? end + 1 : end;
        if (at == text.size() && text.back() == '.')
            return broken(text);
    }
    return path;
}

const Value *Path::follow(const Step &step, const Value &value)
{
    if (step.kind == Step::Kind::Name)
        return value.member(step.name);
    const auto *list = value.list();
    if (!list)
        return nullptr;
    if (step.kind == Step::Kind::Index)
        return step.index < list->size() ? &(*list)[step.index] : nullptr;
    for (const auto &element : *list) {
        const auto *member = element.member(step.name);
        if (member && member->toText() == step.equals)
            return &element;
    }
    return nullptr;
}

void Path::collect(const Value &value, std::size_t from, std::vector<const Value *> &out) const
{
    const Value *at = &value;
    for (std::size_t i = from; i < m_steps.size(); ++i) {
        if (m_steps[i].kind == Step::Kind::Each) {
            if (const auto *list = at->list()) {
                for (const auto &element : *list)
                    collect(element, i + 1, out);
            }
            return;
        }
        at = follow(m_steps[i], *at);
        if (!at)
            return;
    }
    out.push_back(at);
}

const Value *Path::in(const Value &root) const
{
    const auto all = allIn(root);
    return all.empty() ? nullptr : all.front();
}

std::vector<const Value *> Path::allIn(const Value &root) const
{
    std::vector<const Value *> out;
    collect(root, 0, out);
    return out;
}

bool Path::startsIn(const Value &root) const
{
    return m_steps.empty() || m_steps.front().kind == Step::Kind::Each || follow(m_steps.front(), root);
}

bool Path::namesOnly() const
{
    return std::all_of(m_steps.begin(), m_steps.end(),
                       [](const Step &s) { return s.kind == Step::Kind::Name; });
}

void Path::set(Value &root, Value value) const
{
    Value *at = &root;
    for (std::size_t i = 0; i + 1 < m_steps.size(); ++i) {
        const auto *next = at->member(m_steps[i].name);
        Value kept = next && next->object() ? *next : Value(model::Object{});
        at = &at->setMember(m_steps[i].name, std::move(kept));
    }
    if (!m_steps.empty())
        at->setMember(m_steps.back().name, std::move(value));
    else
        root = std::move(value);
}

} // namespace splot::connectors
