#pragma once

#include "core/model/alerts.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace splot::monitor {

/// One notice: an alert starts, or is over.
struct AlertNotice
{
    model::AlertRule rule;
    bool started = false;
    double value = 0;    ///< measured now
    model::Moment since; ///< since when the limit is broken, or kept again
};

/// Decides which alerts start and which are over: one notice at the start, one at the end, none between.
/// Pure: time and figures come from outside.
class AlertWatch
{
public:
    /// Of rules that are unchanged, the state is kept. Alerts of rules that are gone or changed end without a
    /// notice.
    void setRules(std::vector<model::AlertRule> rules);
    const std::vector<model::AlertRule> &rules() const { return m_rules; }

    /// `measure` gives the figure of a rule; none: not known now, which changes nothing.
    std::vector<AlertNotice>
    look(const std::function<std::optional<double>(const model::AlertRule &)> &measure, model::Moment now);
    /// Alerts that have started and are not over.
    int active() const;
    /// Goes on where an earlier watch left off: after setRules(), of rules that are the same.
    void restore(const std::vector<model::AlertState> &states);
    /// How each rule stands, in their order; without what is on its way.
    std::vector<model::AlertState> states() const;

private:
    struct State
    {
        model::AlertRule rule;
        bool active = false;
        std::optional<model::Moment> turned; ///< since when the figure says otherwise than `active`
    };

    std::vector<model::AlertRule> m_rules;
    std::map<std::string, State> m_states; ///< by the rule's id
};

} // namespace splot::monitor
