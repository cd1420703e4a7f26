#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

namespace splot::mapping {

/// The normal forms under which a target's version of a value counts as ours: trim, case, scale:N, date,
/// seconds, phone.
class AcceptedForms
{
public:
    /// Several names between blanks; Rejected: one that is not known.
    static base::Result<AcceptedForms> parse(std::string_view text);

    /// Equal as they are (numbers and their texts alike), or under the forms; lists element by element.
    bool same(const model::Value &a, const model::Value &b) const;
    /// One text for all values that are the same, for look-ups among items.
    std::string text(const model::Value &value) const;

private:
    model::Value normal(const model::Value &value) const;

    bool m_trim = false;
    bool m_case = false;
    bool m_date = false;
    bool m_seconds = false;
    bool m_phone = false;
    std::optional<int> m_scale;
};

/// Whether a system may well have made `held` of `written` by itself: they differ by case, blanks, signs or
/// the time of a day alone, or it is cut short (to eight letters and digits or more) or rounded. It may be
/// somebody's edit all the same.
bool looksMadeOf(const model::Value &held, const model::Value &written);

} // namespace splot::mapping
