#include "core/connectors/rest/writeprogress.h"

#include <algorithm>
#include <deque>

namespace splot::connectors {

using model::Value;

WriteProgress WriteProgress::from(const Value &value)
{
    WriteProgress out;
    if (const auto *done = value.member("done"); done && done->list()) {
        for (const auto &name : *done->list())
            out.done.insert(name.toText());
    }
    if (const auto *kept = value.member("kept"); kept && kept->object())
        out.kept = *kept;
    if (const auto *id = value.member("id"))
        out.id = id->toText();
    if (const auto *hops = value.member("hops"); hops && hops->get<std::int64_t>())
        out.hops = *hops->get<std::int64_t>();
    if (const auto *last = value.member("last"))
        out.last = last->toText();
    return out;
}

Value WriteProgress::value() const
{
    model::List names;
    for (const auto &name : done)
        names.emplace_back(name);
    return model::Object{{"done", std::move(names)},
                         {"kept", kept},
                         {"id", Value(id)},
                         {"hops", Value(hops)},
                         {"last", Value(last)}};
}

namespace {
void collect(const Value &value, const std::string &prefix, std::vector<std::string> &out)
{
    for (const auto &[name, member] : *value.object()) {
        const auto place = prefix.empty() ? name : prefix + "." + name;
        if (member.object() && !member.object()->empty())
            collect(member, place, out);
        else
            out.push_back(place);
    }
}
} // namespace

std::vector<std::string> placesOf(const Value &object)
{
    std::vector<std::string> out;
    if (object.object())
        collect(object, {}, out);
    return out;
}

bool covers(const std::vector<std::string> &declared, const std::string &place)
{
    return std::any_of(declared.begin(), declared.end(), [&place](const std::string &d) {
        return d == "*" || d == place || place.starts_with(d + ".") || place.starts_with(d + "[");
    });
}

bool reached(const ActionSpec &action, const std::string &now, const std::string &wanted)
{
    const auto further = action.beyond.find(wanted);
    return now == wanted ||
           (further != action.beyond.end() &&
            std::find(further->second.begin(), further->second.end(), now) != further->second.end());
}

const HopSpec *firstHop(const ActionSpec &action, const std::string &from, const std::string &to)
{
    // Breadth first, from the goal backwards, so that the hop found at last is the first one to take.
    std::deque<std::string> goals{to};
    std::set<std::string> seen{to};
    while (!goals.empty()) {
        const auto goal = goals.front();
        goals.pop_front();
        for (const auto &hop : action.hops) {
            if (hop.to != goal)
                continue;
            for (const auto &source : hop.from) {
                if (source == from)
                    return &hop;
                if (seen.insert(source).second)
                    goals.push_back(source);
            }
        }
    }
    return nullptr;
}

} // namespace splot::connectors
