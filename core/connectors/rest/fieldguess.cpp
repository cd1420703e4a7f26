#include "core/connectors/rest/fieldguess.h"

#include "core/connectors/rest/descriptor/conversion.h"
#include "core/connectors/rest/writeprogress.h"

#include <algorithm>
#include <map>

namespace splot::connectors {

using model::Value;

namespace {
constexpr std::size_t maxReadings = 50;
constexpr std::size_t maxSamples = 3;

struct Guess
{
    std::string type;
    std::vector<Value> samples;
};

class Guesses
{
public:
    void walk(const Value &value, const std::string &place)
    {
        if (const auto *members = value.object(); members && !members->empty()) {
            for (const auto &[name, member] : *members)
                walk(member, place.empty() ? name : place + "." + name);
            return;
        }
        note(value, place);
        if (const auto *list = value.list()) {
            for (const auto &element : *list) {
                if (element.object())
                    walk(element, place + "[]");
            }
        }
    }
    std::vector<std::string> order;
    std::map<std::string, Guess> found;

private:
    void note(const Value &value, const std::string &place)
    {
        const auto [at, fresh] = found.try_emplace(place);
        if (fresh)
            order.push_back(place);
        auto &guess = at->second;
        if (value.isEmpty())
            return;
        const auto type = guessedType(value);
        if (guess.type.empty())
            guess.type = type;
        else if (guess.type != type)
            guess.type = (guess.type == "integer" && type == "decimal") ||
                                 (guess.type == "decimal" && type == "integer")
                             ? "decimal"
                             : "text";
        if (guess.samples.size() < maxSamples &&
            std::find(guess.samples.begin(), guess.samples.end(), value) == guess.samples.end())
            guess.samples.push_back(value);
    }
};

void declare(const std::vector<FieldSpec> &specs, const std::string &prefix,
             const std::vector<std::string> &written, Guesses &guesses,
             std::map<std::string, FoundField> &out)
{
    for (const auto &spec : specs) {
        const auto place = prefix + spec.place.text();
        FoundField field;
        field.place = place;
        field.type = !spec.type.empty()                               ? spec.type
                     : spec.as == "epoch" || spec.as == "epochMillis" ? "moment"
                                                                      : spec.as;
        field.required = spec.required;
        field.writable = spec.writable && covers(written, place);
        if (!guesses.found.contains(place)) {
            guesses.found[place];
            guesses.order.push_back(place);
        }
        out[place] = field;
        if (spec.each)
            declare(spec.each->fields, place + (spec.type == "object" ? "." : "[]."), written, guesses, out);
    }
}

std::vector<std::string> writtenPlaces(const ObjectSpec &object)
{
    std::vector<std::string> out;
    if (object.create)
        out = object.create->places;
    for (std::size_t i = 0; object.update && i < object.update->steps.size(); ++i)
        out.insert(out.end(), object.update->steps[i].places.begin(), object.update->steps[i].places.end());
    for (const auto &action : object.actions)
        out.push_back(action.place);
    return out;
}
} // namespace

std::string guessedType(const Value &value)
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
    default:
        break;
    }
    const auto text = value.toText();
    if (text.size() == 10 && model::Date::parse(text))
        return "date";
    return text.size() > 10 && model::Moment::parse(text) ? "moment" : "text";
}

FoundObject guessedFields(const ObjectSpec &object, const std::vector<Reading> &readings)
{
    Guesses guesses;
    for (std::size_t i = 0; i < std::min(readings.size(), maxReadings); ++i)
        guesses.walk(readings[i].body, {});
    const auto written = writtenPlaces(object);
    std::map<std::string, FoundField> declared;
    declare(object.transform.fields, {}, written, guesses, declared);
    FoundObject out{object.name, object.label, {}};
    for (const auto &place : guesses.order) {
        const auto known = declared.find(place);
        FoundField field = known != declared.end() ? known->second
                                                   : FoundField{place, {}, false, covers(written, place), {}};
        const auto &guess = guesses.found[place];
        if (field.type.empty())
            field.type = guess.type.empty() ? "text" : guess.type;
        field.samples = guess.samples;
        out.fields.push_back(std::move(field));
    }
    return out;
}

} // namespace splot::connectors
