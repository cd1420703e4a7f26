#pragma once

#include "core/model/command.h"
#include "core/store/evidencereader.h"

#include <QVector>

#include <deque>
#include <map>
#include <optional>
#include <tuple>

namespace splot::ui {

/// Which traffic is meant; what is empty does not filter.
struct FlowFilter
{
    model::EntityId entity;
    model::SystemId system;
    std::optional<bool> out;

    bool takes(const model::FlowCount &c) const;
    bool operator==(const FlowFilter &) const = default;
};

/// What the four charts draw, by the same moments (seconds since 1970).
struct FlowSeries
{
    QVector<double> at;
    QVector<double> changes, confirmed;               ///< a second
    QVector<double> p50, p95, p99;                    ///< seconds; not a number where nothing was confirmed
    QVector<double> waiting, oldest;                  ///< deliveries; seconds
    QVector<double> refused, retried, bad, uncertain; ///< a minute
};

/// The traffic of the last hour: minutes as the store counts them for what was before the window opened,
/// samples of a few seconds since. Values only.
class FlowHistory
{
public:
    static constexpr std::int64_t span = 3600; ///< seconds

    /// Counts by minute of the last hour, once; later samples go on from them.
    void start(const std::vector<model::FlowCount> &minutes, std::int64_t nowSeconds);
    /// Counts of this minute and the last, as they stand now, and the work that is open.
    void sample(const std::vector<model::FlowCount> &minutes, const std::vector<store::OpenWork> &open,
                std::int64_t nowSeconds);

    FlowSeries series(const FlowFilter &filter) const;
    /// Sixty sums of what a flow brought or confirmed, for its sparkline.
    std::vector<double> sparkline(const FlowFilter &filter, std::int64_t nowSeconds) const;
    std::int64_t count(const FlowFilter &filter, const std::string &what) const; ///< in the last hour
    double percentile(const FlowFilter &filter, double share) const; ///< seconds; 0: nothing was confirmed

private:
    struct Slot
    {
        std::int64_t from = 0, to = 0; ///< seconds
        std::vector<model::FlowCount> counts;
        std::vector<store::OpenWork> open;
        bool sampled = false;
    };
    void add(FlowSeries &series, const Slot &slot, const FlowFilter &filter) const;

    /// What one flow did in one minute: kept beside the slots, so that a table of many flows costs little.
    struct Minute
    {
        std::int64_t minute = 0;
        std::map<std::string, std::int64_t> counts;
    };
    using FlowKey = std::tuple<model::EntityId, model::SystemId, bool>;
    void note(const model::FlowCount &delta);
    /// Calls `use(minute)` for every minute of every flow that the filter takes.
    template <class Use> void eachMinute(const FlowFilter &filter, Use use) const
    {
        for (const auto &[key, minutes] : m_flows) {
            if ((filter.entity.valid() && std::get<0>(key) != filter.entity) ||
                (filter.system.valid() && std::get<1>(key) != filter.system) ||
                (filter.out && std::get<2>(key) != *filter.out))
                continue;
            for (const auto &minute : minutes)
                use(minute);
        }
    }

    std::deque<Slot> m_slots;
    std::map<FlowKey, std::deque<Minute>> m_flows;
    std::map<std::pair<std::int64_t, std::string>, std::int64_t>
        m_last; ///< by minute, flow and kind: counted already
};

} // namespace splot::ui
