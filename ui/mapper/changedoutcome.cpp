#include "ui/mapper/changedoutcome.h"

#include "core/mapping/quality.h"
#include "core/store/evidencereader.h"
#include "ui/mapper/trial.h"

#include <algorithm>
#include <map>

namespace splot::ui {

using model::Value;

namespace {
Side other(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}

/// The mappings of both sides, as they are saved or as they are drafted.
struct BothSides
{
    CompiledMapping side[2];
    bool sound = true;
};

/// What one change came to.
struct Trial
{
    std::map<std::string, model::List> values; ///< by field without item keys
    std::map<std::string, bool> fails;
    std::map<std::string, Value> written; ///< by place of the other side
};

class Comparison
{
public:
    explicit Comparison(const MapperDraft &draft)
        : m_draft(draft), m_schema(std::make_shared<const model::Schema>(*draft.entity())),
          m_before(compiled(draft.saved())), m_after(compiled(draft.configuration()))
    {
        if (auto quality = mapping::Quality::compile(m_schema))
            m_quality = *quality;
    }

    bool sound() const { return m_before.sound && m_after.sound; }

    void run(Side side, const std::vector<MapperSample> &samples)
    {
        const int s = static_cast<int>(side);
        for (const auto &sample : samples) {
            const auto before = trial(m_before, side, sample.body), after = trial(m_after, side, sample.body);
            ++m_result.changes[s];
            if (compare(side, sample.id, before, after))
                ++m_result.affected[s];
        }
    }

    ChangedOutcome take()
    {
        for (auto &[key, row] : m_rows) {
            m_result.failsNow += row.failsNow;
            m_result.passesNow += row.passesNow;
            m_result.rows.push_back(std::move(row));
        }
        std::stable_sort(m_result.rows.begin(), m_result.rows.end(), [](const auto &a, const auto &b) {
            return std::pair(a.failsNow, a.changed) > std::pair(b.failsNow, b.changed);
        });
        return std::move(m_result);
    }

private:
    BothSides compiled(const model::Configuration &configuration) const
    {
        BothSides pair;
        for (const auto side : {Side::Left, Side::Right}) {
            const auto *drafted = m_draft.mapping(side);
            const auto *m =
                drafted ? configuration.mapping(drafted->system, drafted->object, drafted->entity) : nullptr;
            std::string fault;
            pair.side[static_cast<int>(side)] = compiledForTrial(configuration, m, m_schema, fault);
            pair.sound = pair.sound && fault.empty();
        }
        return pair;
    }

    Trial trial(const BothSides &pair, Side side, const Value &body) const
    {
        Trial t;
        const auto &reads = pair.side[static_cast<int>(side)];
        if (!reads)
            return t;
        const AnyReference references;
        const auto reading = reads->read(body, references);
        for (const auto &entry : reading.values) {
            if (!m_schema->isKeyedList(entry.key.field))
                t.values[store::withoutItemKeys(model::pathText(*m_schema, entry.key))].push_back(
                    entry.value);
        }
        for (const auto &p : reading.problems)
            t.fails[store::withoutItemKeys(p.field)] = true;
        if (m_quality) {
            for (const auto &p : m_quality->check(reading.values))
                t.fails[store::withoutItemKeys(p.field)] = true;
        }
        if (const auto &writes = pair.side[static_cast<int>(other(side))]) {
            for (auto &place : writes->write(reading.values, {}, references, true).places)
                t.written[place.place] = std::move(place.value);
        }
        return t;
    }

    static Value shown(const model::List &values)
    {
        return values.size() == 1 ? values.front() : values.empty() ? Value() : Value(values);
    }

    FieldOutcome &row(Side side, bool out, const std::string &name)
    {
        auto &r = m_rows[{side, out, name}];
        r.side = side;
        r.out = out;
        r.name = name;
        return r;
    }

    template <class T> static std::vector<std::string> keysOf(const T &a, const T &b)
    {
        std::vector<std::string> keys;
        for (const auto &[key, value] : a)
            keys.push_back(key);
        for (const auto &[key, value] : b) {
            if (!a.count(key))
                keys.push_back(key);
        }
        return keys;
    }

    bool compare(Side side, const model::LocalId &id, const Trial &before, const Trial &after)
    {
        bool any = false;
        const auto at = [](const auto &map, const std::string &key) {
            const auto found = map.find(key);
            return found == map.end() ? typename std::decay_t<decltype(map)>::mapped_type() : found->second;
        };
        auto fields = keysOf(before.values, after.values);
        for (const auto &field : keysOf(before.fails, after.fails)) {
            if (std::find(fields.begin(), fields.end(), field) == fields.end())
                fields.push_back(field);
        }
        for (const auto &field : fields) {
            const auto was = at(before.values, field), is = at(after.values, field);
            const bool failed = at(before.fails, field), fails = at(after.fails, field);
            if (was == is && failed == fails)
                continue;
            auto &r = row(side, false, field);
            note(r, id, failed ? Value() : shown(was), fails ? Value() : shown(is));
            r.failsNow += fails && !failed ? 1 : 0;
            r.passesNow += failed && !fails ? 1 : 0;
            any = true;
        }
        for (const auto &place : keysOf(before.written, after.written)) {
            const auto was = at(before.written, place), is = at(after.written, place);
            if (was == is)
                continue;
            note(row(other(side), true, place), id, was, is);
            any = true;
        }
        return any;
    }

    static void note(FieldOutcome &row, const model::LocalId &id, Value before, Value after)
    {
        if (row.changed++ > 0)
            return;
        row.example = id;
        row.before = std::move(before);
        row.after = std::move(after);
    }

    const MapperDraft &m_draft;
    std::shared_ptr<const model::Schema> m_schema;
    BothSides m_before, m_after;
    std::shared_ptr<const mapping::Quality> m_quality;
    std::map<std::tuple<Side, bool, std::string>, FieldOutcome> m_rows;
    ChangedOutcome m_result;
};
} // namespace

ChangedOutcome changedOutcome(const MapperDraft &draft, const std::vector<MapperSample> &left,
                              const std::vector<MapperSample> &right)
{
    if (!draft.entity())
        return {};
    Comparison comparison(draft);
    if (!comparison.sound())
        return {};
    comparison.run(Side::Left, left);
    comparison.run(Side::Right, right);
    return comparison.take();
}

} // namespace splot::ui
