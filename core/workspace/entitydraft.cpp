#include "core/workspace/entitydraft.h"

#include <QString>

#include <algorithm>
#include <array>
#include <set>

namespace splot::workspace {

using base::ErrorCode;
using base::fail;

namespace {
std::string memberText(const model::Value &object, std::string_view name)
{
    const auto *found = object.member(name);
    return found ? found->toText() : std::string();
}

/// In the order of model::FieldType.
constexpr std::array<std::string_view, 9> typeWords{"text",   "integer", "decimal",   "boolean", "date",
                                                    "moment", "one of",  "reference", "list"};

/// Text where it is none that needs nothing more said of it.
model::FieldType typeOf(const std::string &name)
{
    const auto found = std::find(typeWords.begin(), typeWords.end(), name);
    const auto type = static_cast<model::FieldType>(found - typeWords.begin());
    const bool simple =
        found != typeWords.end() && type != model::FieldType::OneOf && type != model::FieldType::Reference;
    return simple ? type : model::FieldType::Text;
}

/// Letters and digits in lower case: what makes two names the same to people.
std::string plain(const std::string &name)
{
    QString out;
    for (const QChar c : QString::fromStdString(name)) {
        if (c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('[') || c == QLatin1Char(']'))
            out += c.toLower();
    }
    return out.toStdString();
}

/// Places inside objects or lists of objects need a person to say how.
bool isSimple(const model::Value &place)
{
    const std::string name = memberText(place, "place");
    return !name.empty() && name.find('[') == std::string::npos && memberText(place, "type") != "object";
}
} // namespace

std::string fieldPath(const std::string &place)
{
    QString out;
    bool upper = false;
    for (const QChar c : QString::fromStdString(place)) {
        if (c.isLetterOrNumber() || c == QLatin1Char('_')) {
            out += upper ? c.toUpper() : out.isEmpty() || out.endsWith(QLatin1Char('.')) ? c.toLower() : c;
            upper = false;
        } else if (c == QLatin1Char('.')) {
            out += c;
            upper = false;
        } else {
            upper = !out.isEmpty() && c != QLatin1Char('-');
        }
    }
    return out.toStdString();
}

model::Entity entityFrom(const model::EntityId &id, const model::SystemId &system, const model::List &places)
{
    model::Entity entity;
    entity.id = id;
    std::set<std::string> taken;
    for (const auto &place : places) {
        const std::string name = memberText(place, "place");
        model::Field field;
        field.path = fieldPath(name);
        if (!isSimple(place) || field.path.empty() || !taken.insert(field.path).second)
            continue;
        field.type = typeOf(memberText(place, "type"));
        if (field.path != name)
            field.label = name;
        entity.fields.push_back(std::move(field));
    }
    entity.ownership.standard.owner = system;
    entity.ownership.presence = entity.ownership.standard;
    return entity;
}

bool EntityDraft::hasField(const std::string &path) const
{
    return std::any_of(m_entity.fields.begin(), m_entity.fields.end(),
                       [&](const auto &f) { return f.path == path; });
}

std::string EntityDraft::typeWord(const std::string &path) const
{
    for (const auto &field : m_entity.fields) {
        if (field.path == path)
            return std::string(typeWords[static_cast<std::size_t>(field.type)]);
    }
    return {};
}

base::Result<void> EntityDraft::addFields(const std::vector<std::string> &fields)
{
    for (const auto &text : fields) {
        const auto colon = text.find(':');
        model::Field field;
        field.path = text.substr(0, colon);
        const std::string type = colon == std::string::npos ? "text" : text.substr(colon + 1);
        field.type = typeOf(type);
        if (field.type == model::FieldType::Text && type != "text")
            return fail(ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "There is no type of fields \"%1\"."),
                        {type});
        const auto known = std::find_if(m_entity.fields.begin(), m_entity.fields.end(), [&](const auto &f) {
            return f.path == field.path || (m_made && f.label == field.path);
        });
        if (known != m_entity.fields.end() && m_made) {
            known->type = field.type;
            continue;
        }
        if (known != m_entity.fields.end())
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "The entity has a field \"%1\" already."), {field.path});
        m_entity.fields.push_back(std::move(field));
    }
    return {};
}

base::Result<model::Mapping> EntityDraft::mappingOf(const model::SystemId &system,
                                                    const model::ObjectName &object,
                                                    const model::List &places,
                                                    const std::vector<std::string> &lines) const
{
    std::map<std::string, std::string> said;
    for (const auto &line : lines) {
        const auto equals = line.find('=');
        const std::string field = line.substr(0, equals);
        if (equals == std::string::npos || !hasField(field))
            return fail(
                ErrorCode::Rejected,
                QT_TRANSLATE_NOOP("splot", "Write --line FIELD=PLACE with a field of %1, not \"%2\"."),
                {m_entity.id.value, line});
        said[field] = line.substr(equals + 1);
    }
    model::Mapping mapping;
    mapping.system = system;
    mapping.object = object;
    mapping.entity = m_entity.id;
    for (const auto &field : m_entity.fields) {
        model::MappingLine line;
        line.field = field.path;
        if (const auto found = said.find(field.path); found != said.end())
            line.place = found->second;
        else
            for (const auto &place : places) {
                const std::string name = memberText(place, "place");
                if (line.place.empty() && isSimple(place) &&
                    (plain(name) == plain(field.path) || plain(name) == plain(field.label)))
                    line.place = name;
            }
        if (!line.place.empty())
            mapping.lines.push_back(std::move(line));
    }
    return mapping;
}

base::Result<void> EntityDraft::addMatchKeys(const std::vector<std::string> &keys)
{
    for (const auto &text : keys) {
        model::MatchKey key;
        const auto colon = text.find(':');
        key.name = text.substr(0, colon);
        if (colon != std::string::npos)
            key.normalForm = text.substr(colon + 1);
        std::size_t from = 0;
        while (from <= key.name.size()) {
            const auto to = std::min(key.name.find('+', from), key.name.size());
            key.fields.push_back(key.name.substr(from, to - from));
            if (!hasField(key.fields.back()))
                return fail(ErrorCode::Rejected,
                            QT_TRANSLATE_NOOP("splot", "The entity has no field \"%1\"."),
                            {key.fields.back()});
            from = to + 1;
        }
        std::erase_if(m_entity.matchKeys, [&](const auto &k) { return k.name == key.name; });
        m_entity.matchKeys.push_back(std::move(key));
    }
    return {};
}

} // namespace splot::workspace
