#include "core/mapping/characters.h"
#include "core/mapping/conversion.h"
#include "core/mapping/identifiers.h"
#include "core/mapping/quality.h"

#include <algorithm>

namespace splot::mapping {

using model::Value;

std::string normalForm(std::string_view form, const Value &value)
{
    if (!value.text())
        return value.isBlank() ? std::string() : keyText(value);
    const std::string &text = *value.text();
    if (form == "exact")
        return text;
    if (form == "email")
        return folded(trimmed(text));
    if (form == "phone") {
        const auto number = phoneNumber(text, "PL");
        return number ? number->substr(1) : digitsOnly(text);
    }
    if (form == "tax_id")
        return plainTaxId(model::normalised(text));
    if (form == "code")
        return plainCode(model::normalised(text));
    return folded(collapsed(text));
}

namespace {
/// The parts of one key; empty: one is blank or a placeholder.
std::string keyValue(const model::Schema &schema, const model::MatchKey &key, const model::Values &values)
{
    std::string joined;
    for (std::size_t i = 0; i < key.fields.size(); ++i) {
        const auto field = schema.index(key.fields[i]);
        const Value *value = field ? values.find(*field) : nullptr;
        const std::string part = value ? normalForm(key.normalForm, *value) : std::string();
        const bool placeholder =
            std::any_of(key.placeholders.begin(), key.placeholders.end(),
                        [&](const std::string &p) { return normalForm(key.normalForm, Value(p)) == part; });
        if (part.empty() || placeholder || trimmed(part).empty())
            return {};
        if (i > 0)
            joined += '\x1f';
        joined += part;
    }
    return joined;
}
} // namespace

std::map<std::string, std::string> matchValues(const model::Schema &schema, const model::Values &values)
{
    std::map<std::string, std::string> found;
    for (const auto &key : schema.entity().matchKeys) {
        std::string value = keyValue(schema, key, values);
        if (!value.empty())
            found.emplace(key.name, std::move(value));
    }
    return found;
}

} // namespace splot::mapping
