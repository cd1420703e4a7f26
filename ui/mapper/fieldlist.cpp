#include "ui/mapper/fieldlist.h"

#include "core/mapping/place.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace splot::ui {

using model::Value;

namespace {
std::string typeName(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Boolean:
        return "boolean";
    case Value::Kind::Integer:
        return "integer";
    case Value::Kind::Decimal:
        return "decimal";
    case Value::Kind::Date:
        return "date";
    case Value::Kind::Moment:
        return "moment";
    case Value::Kind::List:
        return "list";
    case Value::Kind::Object:
        return "object";
    case Value::Kind::Empty:
        return {};
    default:
        return value.text() && model::Moment::parse(*value.text()) && value.text()->size() > 10 ? "moment"
                                                                                                : "text";
    }
}

class PlaceCollector
{
public:
    PlaceCollector() = default;
    explicit PlaceCollector(std::vector<MapperField> known)
    {
        for (auto &field : known) {
            m_children[parentOf(field.path)].push_back(field.path);
            const auto path = field.path;
            m_rows.emplace(path, std::move(field));
        }
    }
    void add(const Value &value, const std::string &before, int depth)
    {
        if (const auto *members = value.object()) {
            for (const auto &[name, member] : *members)
                one(member,
                    before.empty() ? mapping::Place::quoted(name)
                                   : before + "." + mapping::Place::quoted(name),
                    name, depth);
        }
    }
    void name(const std::string &place)
    {
        if (m_rows.count(place) || place.empty())
            return;
        std::size_t start = 0;
        for (std::size_t at = place.find_first_of(".[", start); at != std::string::npos;
             at = place.find_first_of(".[", start)) {
            const bool loop = place.compare(at, 2, "[]") == 0;
            const auto group = place.substr(0, loop ? at + 2 : at);
            if (place[at] == '[' && !loop)
                break; // a chosen element is one place
            row(group, group.substr(group.rfind('.') + 1), loop ? "list" : "object", depthOf(group), true,
                loop);
            start = at + (loop ? 3 : 1);
            if (start >= place.size())
                return;
        }
        row(place, place.substr(start), {}, depthOf(place), false, false);
    }
    std::vector<MapperField> take() const
    {
        std::vector<MapperField> out;
        // Groups stand before what is in them, whatever the order of discovery was.
        std::function<void(const std::string &)> put = [&](const std::string &parent) {
            const auto found = m_children.find(parent);
            if (found == m_children.end())
                return;
            for (const auto &path : found->second) {
                out.push_back(m_rows.at(path));
                put(path);
            }
        };
        put({});
        return out;
    }

private:
    static int depthOf(const std::string &path)
    {
        return static_cast<int>(std::count(path.begin(), path.end(), '.'));
    }
    static std::string parentOf(const std::string &path)
    {
        const auto dot = path.rfind('.');
        return dot == std::string::npos || path.starts_with('"') ? std::string() : path.substr(0, dot);
    }
    void row(const std::string &path, const std::string &label, const std::string &type, int depth,
             bool group, bool list)
    {
        auto [it, fresh] = m_rows.try_emplace(path);
        if (fresh) {
            it->second = {path, label, type, depth, group, list, false, false, {}};
            m_children[parentOf(path)].push_back(path);
        } else if (it->second.type.empty()) {
            it->second.type = type;
        }
    }
    void one(const Value &value, const std::string &path, const std::string &label, int depth)
    {
        const auto *elements = value.list();
        if (elements && !elements->empty() && elements->front().object()) {
            row(path + "[]", label + "[]", "list", depth, true, true);
            for (std::size_t i = 0; i < std::min<std::size_t>(5, elements->size()); ++i)
                add((*elements)[i], path + "[]", depth + 1);
        } else if (value.object() && !value.isBlank()) {
            row(path, label, "object", depth, true, false);
            add(value, path, depth + 1);
        } else {
            row(path, label, typeName(value), depth, false, false);
        }
    }

    std::map<std::string, MapperField> m_rows;
    std::map<std::string, std::vector<std::string>> m_children;
};

Value valueIn(const Value &body, const mapping::Place &place, std::size_t item)
{
    if (!place.loops()) {
        const auto hit = place.find(body);
        return hit.value ? *hit.value : Value();
    }
    const auto list = place.list().find(body);
    const auto *elements = list.value ? list.value->list() : nullptr;
    const auto inside = place.inItem();
    if (!elements || elements->empty() || inside.empty())
        return {};
    const auto hit = inside.find((*elements)[std::min(item, elements->size() - 1)]);
    return hit.value ? *hit.value : Value();
}

const char *nameOf(model::FieldType type)
{
    constexpr const char *names[]{"text",   "integer", "decimal",   "boolean", "date",
                                  "moment", "one of",  "reference", "list"};
    return names[static_cast<int>(type)];
}
} // namespace

std::vector<MapperField> placesOf(const std::vector<Value> &samples, const model::Mapping &mapping)
{
    PlaceCollector places;
    for (const auto &sample : samples)
        places.add(sample, {}, 0);
    return withPlacesOf(mapping, places.take());
}

std::vector<MapperField> withPlacesOf(const model::Mapping &mapping, std::vector<MapperField> known)
{
    PlaceCollector places(std::move(known));
    for (const auto &line : mapping.lines)
        places.name(line.place);
    return places.take();
}

std::vector<std::string> describedPlaces(const Value &discovered, const std::string &object)
{
    std::vector<std::string> all;
    const auto *objects = discovered.member("objects") ? discovered.member("objects")->list() : nullptr;
    for (const auto &o : objects ? *objects : model::List()) {
        const auto *fields = o.member("fields") ? o.member("fields")->list() : nullptr;
        if (!fields || !o.member("name") || o.member("name")->toText() != object)
            continue;
        for (const auto &f : *fields) {
            if (const auto *place = f.member("place"))
                all.push_back(place->toText());
        }
    }
    return all;
}

void describe(std::vector<MapperField> &places, const Value &discovered, const std::string &object)
{
    std::unordered_map<std::string, MapperField *> byPath;
    for (auto &place : places)
        byPath.emplace(place.path, &place);
    const auto *objects = discovered.member("objects") ? discovered.member("objects")->list() : nullptr;
    for (const auto &o : objects ? *objects : model::List()) {
        if (!o.member("name") || o.member("name")->toText() != object)
            continue;
        const auto *fields = o.member("fields") ? o.member("fields")->list() : nullptr;
        for (const auto &f : fields ? *fields : model::List()) {
            const auto *place = f.member("place");
            const auto known = place ? byPath.find(place->toText()) : byPath.end();
            if (known == byPath.end())
                continue;
            auto *found = known->second;
            const auto *type = f.member("type"), *required = f.member("required"),
                       *writable = f.member("writable");
            if (type && !found->group && !type->isBlank())
                found->type = type->toText();
            found->required = required && *required == Value(true);
            found->readOnly = writable && *writable == Value(false);
        }
    }
}

std::vector<MapperField> fieldsOf(const model::Entity &entity)
{
    std::vector<MapperField> out;
    for (const auto &f : entity.fields) {
        MapperField row;
        row.path = f.path;
        row.label = f.label.empty() ? f.path : f.label;
        row.type = nameOf(f.type);
        row.depth = f.path.find("[].") != std::string::npos ? 1 : 0;
        row.group = row.list = f.type == model::FieldType::List && !f.listKey.empty();
        row.target = f.target.value;
        row.required =
            std::any_of(f.rules.begin(), f.rules.end(), [](const auto &r) { return r.kind == "required"; });
        out.push_back(std::move(row));
    }
    return out;
}

Value sampleAt(const Value &body, const std::string &place, std::size_t item)
{
    const auto parsed = mapping::Place::parse(place);
    return parsed ? valueIn(body, *parsed, item) : Value();
}

std::vector<Value> valuesAt(const std::vector<MapperSample> &samples, const std::string &place, std::size_t most)
{
    std::vector<Value> values;
    const auto parsed = mapping::Place::parse(place);
    for (std::size_t i = 0; parsed && i < samples.size() && values.size() < most; ++i) {
        if (auto value = valueIn(samples[i].body, *parsed, 0); !value.isBlank())
            values.push_back(std::move(value));
    }
    return values;
}

void FieldList::setFields(std::vector<MapperField> fields)
{
    m_fields = std::move(fields);
    rebuild();
}

void FieldList::setFilter(Filter filter, const std::string &text, std::set<std::string> mapped,
                          std::set<std::string> failing)
{
    m_filter = filter;
    m_text = QString::fromStdString(text);
    m_mapped = std::move(mapped);
    m_failing = std::move(failing);
    rebuild();
}

void FieldList::toggle(const std::string &group)
{
    if (!m_folded.erase(group))
        m_folded.insert(group);
    rebuild();
}

bool FieldList::takes(const MapperField &f) const
{
    if (m_filter == Filter::Mapped && !m_mapped.count(f.path))
        return false;
    if (m_filter == Filter::Required && !f.required)
        return false;
    if (m_filter == Filter::Failing && !m_failing.count(f.path))
        return false;
    return m_text.isEmpty() ||
           QString::fromStdString(f.path + " " + f.label).contains(m_text, Qt::CaseInsensitive);
}

void FieldList::rebuild()
{
    m_shown.clear();
    m_rows.clear();
    const bool filtered = m_filter != Filter::All || !m_text.isEmpty();
    std::string folded;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto &f = m_fields[i];
        if (!folded.empty() && f.path.starts_with(folded)) {
            m_rows[f.path] = static_cast<int>(m_shown.size()) - 1;
            continue;
        }
        folded.clear();
        if (filtered ? !takes(f) : false)
            continue;
        m_rows[f.path] = static_cast<int>(m_shown.size());
        m_shown.push_back(i);
        if (f.group && m_folded.count(f.path))
            folded = f.path.ends_with("[]") || f.path.find('.') != std::string::npos
                         ? f.path + "."
                         : f.path + (f.list ? "[]" : ".");
    }
}

int FieldList::rowOf(const std::string &path) const
{
    const auto found = m_rows.find(path);
    return found == m_rows.end() ? -1 : found->second;
}

} // namespace splot::ui
