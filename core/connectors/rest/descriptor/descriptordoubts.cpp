// The part of DescriptorReader that looks for what can be loaded and yet hardly does what its author wants.
#include "core/connectors/rest/descriptor/descriptorreader.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace splot::connectors {

namespace {
/// The part of a name behind its first one, up to what a formula or path does with it: "settings.url" ->
/// "url".
std::string behind(const std::string &name, std::string_view root)
{
    const auto dotted = std::string(root) + ".";
    return name.starts_with(dotted) ? name.substr(dotted.size(), name.find('[') - dotted.size())
                                    : std::string();
}

std::string rootOf(const std::string &name)
{
    return name.substr(0, name.find_first_of(".["));
}

bool usesRoot(const std::map<std::string, std::string> &uses, std::string_view root)
{
    return std::any_of(uses.begin(), uses.end(),
                       [root](const auto &use) { return rootOf(use.first) == root; });
}

/// Whether one is the other or lies in it: "address" and "address.city".
bool related(const std::string &a, const std::string &b)
{
    return a == b || a.starts_with(b + ".") || b.starts_with(a + ".");
}

bool amongst(const std::vector<std::string> &places, const std::string &place)
{
    return std::any_of(places.begin(), places.end(),
                       [&place](const auto &p) { return p == "*" || related(p, place); });
}

/// The names without which every page is the same.
std::vector<std::string> neededBy(const FeedSpec &feed)
{
    const auto &kind = feed.paging.kind;
    if (kind == "page" || kind == "offset")
        return {kind};
    if (kind == "cursor")
        return {"token"};
    if (kind == "window")
        return {"since", "until"};
    if (kind == "keyset")
        return feed.paging.unique ? std::vector<std::string>{"since"}
                                  : std::vector<std::string>{"since", "skip"};
    return {};
}
} // namespace

DescriptorReader::Uses DescriptorReader::usesOf(const std::function<void()> &read)
{
    auto outer = std::exchange(m_uses, {});
    read();
    auto inner = std::exchange(m_uses, std::move(outer));
    m_uses.insert(inner.begin(), inner.end());
    return inner;
}

void DescriptorReader::noteUses(const std::string &where, const std::function<void()> &compile)
{
    m_compiling.clear();
    compile();
    for (const auto &name : m_compiling) {
        m_uses.emplace(name, where);
        doubtUnknown(name, where);
    }
}

void DescriptorReader::learnNames(const Spot &json)
{
    m_known.clear();
    for (const auto &setting : m_out.info.settings)
        m_known["settings"].insert(setting.name);
    for (const auto &[name, spot] : members(at(json, "values")))
        m_known["values"].insert(name);
    const auto authentication = at(json, "authentication");
    for (const auto &[name, spot] : members(at(authentication, "keep")))
        m_known["session"].insert(name);
    if (text(authentication, "kind") == "oauth2")
        m_known["session"].insert("token");
}

void DescriptorReader::doubtUnknown(const std::string &name, const std::string &where)
{
    for (const auto *root : {"settings", "values", "session"}) {
        const auto member = behind(name, root);
        const auto first = rootOf(member);
        if (!first.empty() && !m_known[root].contains(first))
            doubt(where, {QT_TRANSLATE_NOOP("splot", "There is no \"%1\": it is always empty."),
                          {std::string(root) + "." + first}});
    }
}

void DescriptorReader::doubtFeed(const Spot &json, const FeedSpec &feed, bool changes, const Uses &uses)
{
    static constexpr std::pair<const char *, const char *> fillers[]{
        {"page", "page"}, {"offset", "offset"}, {"token", "cursor"}, {"until", "window"}, {"skip", "keyset"}};
    for (const auto &[name, kind] : fillers) {
        if (usesRoot(uses, name) && feed.paging.kind != kind)
            doubt(json.where + "/request",
                  {QT_TRANSLATE_NOOP("splot", "\"%1\" is always empty here: only paging by %2 fills it."),
                   {name, kind}});
    }
    if (usesRoot(uses, "since") && !feed.cursor)
        doubt(json.where + "/request",
              {QT_TRANSLATE_NOOP("splot", "\"since\" is always empty here: the feed has no cursor."), {}});
    const auto needed = neededBy(feed);
    for (const auto &name : needed) {
        if (!usesRoot(uses, name))
            doubt(json.where + "/request",
                  {QT_TRANSLATE_NOOP("splot",
                                     "The request does not use \"%1\", which paging by %2 goes on with."),
                   {name, feed.paging.kind}});
    }
    const bool asked = std::find(needed.begin(), needed.end(), "since") != needed.end();
    if (changes && !asked && !feed.paging.newestFirst && !usesRoot(uses, "since"))
        doubt(
            json.where + "/request",
            {QT_TRANSLATE_NOOP("splot", "The request does not use \"since\": each reading of changes brings "
                                        "everything."),
             {}});
}

void DescriptorReader::doubtProgress(const std::vector<StepSpec> &steps, const Uses &uses)
{
    for (const auto &[name, where] : uses) {
        const auto kept = rootOf(behind(name, "progress"));
        const bool known = std::any_of(steps.begin(), steps.end(), [&kept](const StepSpec &step) {
            return std::any_of(step.keep.begin(), step.keep.end(),
                               [&kept](const auto &part) { return part.first == kept; });
        });
        if (!kept.empty() && !known)
            doubt(where, {QT_TRANSLATE_NOOP("splot", "No step keeps \"%1\": it is always empty."), {kept}});
    }
}

void DescriptorReader::doubtPlaces(const Spot &json, const ObjectSpec &object, const Uses &uses)
{
    // Where the object is as the system gave it, its places are not known beforehand.
    if (object.transform.fields.empty() || object.transform.rest)
        return;
    std::vector<std::string> fields;
    for (const auto &field : object.transform.fields)
        fields.push_back(field.place.text());
    const auto unknown = [&](const std::string &place, const std::string &where) {
        doubt(where, {QT_TRANSLATE_NOOP("splot", "%1 has no field \"%2\"."), {object.name.value, place}});
    };
    // What can only be written is no field: a request that sends it shows that it is meant.
    std::vector<std::string> sent, written;
    for (const auto &[name, where] : uses) {
        for (const auto *root : {"body", "changed"}) {
            if (name == root)
                sent.emplace_back("*");
            else if (const auto place = behind(name, root); !place.empty())
                sent.push_back(place);
        }
    }
    const auto listed = [&](const std::vector<std::string> &places, const std::string &where) {
        for (const auto &place : places) {
            written.push_back(place);
            if (place != "*" && !amongst(fields, place) && !amongst(sent, place))
                unknown(place, where);
        }
    };
    if (object.create)
        listed(object.create->places, json.where + "/create/places");
    for (std::size_t i = 0; object.update && i < object.update->steps.size(); ++i)
        listed(object.update->steps[i].places, json.where + "/update/steps/" + std::to_string(i) + "/places");
    for (std::size_t i = 0; i < object.actions.size(); ++i)
        listed({object.actions[i].place}, json.where + "/actions/" + std::to_string(i) + "/place");
    for (const auto &[name, where] : uses) {
        for (const auto *root : {"body", "changed", "held", "current"}) {
            const auto place = behind(name, root);
            if (!place.empty() && !amongst(fields, place) && !amongst(written, place))
                unknown(place, where);
        }
    }
    for (const auto &[place, lookup] : object.findKeys) {
        if (!amongst(fields, place) && !amongst(written, place))
            unknown(place, json.where + "/find/keys/" + place);
    }
    for (const auto &[part, paths] : object.changedAt) {
        if (!part.empty() && !amongst(fields, part))
            unknown(part, json.where + "/changedAt/" + part);
    }
}

void DescriptorReader::doubtReferences()
{
    for (std::size_t i = 0; i < m_out.objects.size(); ++i) {
        for (const auto &name : m_out.objects[i].capabilities.readBefore) {
            if (!m_out.object(name))
                doubt("/objects/" + std::to_string(i) + "/readBefore",
                      {QT_TRANSLATE_NOOP("splot", "There is no object \"%1\"."), {name.value}});
        }
    }
}

} // namespace splot::connectors
