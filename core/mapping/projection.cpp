#include "core/mapping/projection.h"

#include <algorithm>

namespace splot::mapping {

using model::List;
using model::Object;
using model::Value;

struct Projection::Node
{
    bool whole = false;
    std::vector<std::pair<std::string, std::unique_ptr<Node>>> members;
    std::unique_ptr<Node> element; ///< of lists: what is kept of each element
    bool everyElement = false;
    std::vector<Place::Segment> chosen; ///< elements that are kept when not every one is

    const Node *find(std::string_view name) const
    {
        const auto it =
            std::find_if(members.begin(), members.end(), [name](const auto &m) { return m.first == name; });
        return it == members.end() ? nullptr : it->second.get();
    }
    Node &member(const std::string &name)
    {
        for (auto &[known, node] : members) {
            if (known == name)
                return *node;
        }
        return *members.emplace_back(name, std::make_unique<Node>()).second;
    }
    Node &elements()
    {
        if (!element)
            element = std::make_unique<Node>();
        return *element;
    }
};

Projection::Projection() : m_root(std::make_unique<Node>()) {}
Projection::~Projection() = default;
Projection::Projection(Projection &&) noexcept = default;
Projection &Projection::operator=(Projection &&) noexcept = default;

void Projection::add(const Place &place, std::string_view idMember)
{
    if (place.empty())
        return;
    Node *at = m_root.get();
    for (const auto &segment : place.segments()) {
        if (!segment.name.empty())
            at = &at->member(segment.name);
        if (segment.choice == Place::Choice::Member)
            continue;
        if (segment.choice == Place::Choice::Match) {
            at->chosen.push_back(segment);
            addMembers(at->elements(), segment.member, 0);
            if (!idMember.empty())
                at->elements().member(std::string(idMember)).whole = true;
        } else {
            at->everyElement = true;
        }
        at = &at->elements();
    }
    at->whole = true;
}

void Projection::addMembers(Node &node, const std::vector<std::string> &path, std::size_t from)
{
    if (from == path.size()) {
        node.whole = true;
        return;
    }
    addMembers(node.member(path[from]), path, from + 1);
}

void Projection::addName(std::string_view path, const Place *list)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= path.size();) {
        const auto end = std::min(path.find('.', from), path.size());
        parts.emplace_back(path.substr(from, end - from));
        from = end + 1;
    }
    if (parts.front() == "value") // the step's own value
        return;
    const std::vector<std::string> quoted{std::string(path)}; // a quoted name may have dots of its own
    addMembers(*m_root, parts, 0);
    addMembers(*m_root, quoted, 0);
    if (!list)
        return;
    Node *at = m_root.get();
    for (const auto &segment : list->segments())
        at = &at->member(segment.name);
    addMembers(at->elements(), parts, 0);
    addMembers(at->elements(), quoted, 0);
}

Value Projection::projectList(const Node &node, const List &list)
{
    List kept;
    if (node.everyElement) {
        kept.reserve(list.size());
        for (const auto &element : list)
            kept.push_back(project(*node.element, element));
        return Value(std::move(kept));
    }
    std::vector<std::size_t> picks;
    for (const auto &segment : node.chosen) {
        const auto picked = segment.pick(list);
        if (picked != std::string::npos && std::find(picks.begin(), picks.end(), picked) == picks.end())
            picks.push_back(picked);
    }
    std::sort(picks.begin(), picks.end());
    for (const auto picked : picks)
        kept.push_back(project(*node.element, list[picked]));
    return Value(std::move(kept));
}

Value Projection::project(const Node &node, const Value &value)
{
    if (node.whole)
        return value;
    if (const auto *list = value.list())
        return node.element ? projectList(node, *list) : value;
    const auto *members = value.object();
    if (!members)
        return value;
    Object kept;
    kept.reserve(std::min(members->size(), node.members.size()));
    for (const auto &[name, member] : *members) {
        if (const Node *child = node.find(name))
            kept.emplace_back(name, project(*child, member));
    }
    return Value(std::move(kept));
}

Value Projection::of(const Value &body) const
{
    return project(*m_root, body);
}

} // namespace splot::mapping
