#include "core/monitor/alertwatch.h"

namespace splot::monitor {

using model::AlertRule;

void AlertWatch::setRules(std::vector<AlertRule> rules)
{
    std::map<std::string, State> states;
    for (const auto &rule : rules) {
        const auto known = m_states.find(rule.id);
        const bool same = known != m_states.end() && known->second.rule == rule;
        states[rule.id] = same ? known->second : State{rule, false, {}};
    }
    m_states = std::move(states);
    m_rules = std::move(rules);
}

std::vector<AlertNotice>
AlertWatch::look(const std::function<std::optional<double>(const AlertRule &)> &measure, model::Moment now)
{
    std::vector<AlertNotice> notices;
    for (const auto &rule : m_rules) {
        const auto value = measure(rule);
        if (!value)
            continue;
        State &state = m_states[rule.id];
        const bool broken = *value > rule.limit;
        if (broken == state.active) {
            state.turned.reset();
            continue;
        }
        // A clock that was set back starts the span anew.
        if (!state.turned || now.micros < state.turned->micros)
            state.turned = now;
        const std::int64_t lasting = std::chrono::microseconds(rule.lasting).count();
        if (now.micros - state.turned->micros < lasting)
            continue;
        notices.push_back({rule, broken, *value, *state.turned});
        state.active = broken;
        state.turned.reset();
    }
    return notices;
}

void AlertWatch::restore(const std::vector<model::AlertState> &states)
{
    for (const auto &state : states) {
        const auto known = m_states.find(state.rule.id);
        if (known == m_states.end() || !(known->second.rule == state.rule))
            continue;
        known->second.active = state.active;
        known->second.turned.reset();
        if (state.turned.micros != 0)
            known->second.turned = state.turned;
    }
}

std::vector<model::AlertState> AlertWatch::states() const
{
    std::vector<model::AlertState> all;
    for (const auto &rule : m_rules) {
        const auto known = m_states.find(rule.id);
        model::AlertState state;
        state.rule = rule;
        state.active = known != m_states.end() && known->second.active;
        if (known != m_states.end() && known->second.turned)
            state.turned = *known->second.turned;
        all.push_back(std::move(state));
    }
    return all;
}

int AlertWatch::active() const
{
    int n = 0;
    for (const auto &[id, state] : m_states)
        n += state.active ? 1 : 0;
    return n;
}

} // namespace splot::monitor
