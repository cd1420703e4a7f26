#include "ui/mapper/schemachange.h"

#include "ui/mapper/fieldlist.h"
#include "ui/mapper/suggestions.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace splot::ui {

using model::Value;

namespace {
/// So many of the newest objects tell what the schema is now.
constexpr std::size_t newest = 20;
constexpr int leastToPropose = 50, sureByValues = 95;

std::map<std::string, MapperField> byPath(const std::vector<MapperField> &places)
{
    std::map<std::string, MapperField> all;
    for (const auto &p : places)
        all[p.path] = p;
    return all;
}

/// Of the newest objects: what the schema is now.
std::vector<Value> newestOf(const std::vector<MapperSample> &samples)
{
    std::vector<Value> bodies;
    for (std::size_t i = 0; i < std::min(newest, samples.size()); ++i)
        bodies.push_back(samples[i].body);
    return bodies;
}

/// The others, the oldest first: the first type that a place gave is that which was mapped.
std::vector<Value> olderOf(const std::vector<MapperSample> &samples, std::size_t from)
{
    std::vector<Value> bodies;
    for (std::size_t i = samples.size(); i > from; --i)
        bodies.push_back(samples[i - 1].body);
    return bodies;
}

class ThreeWays
{
public:
    ThreeWays(const MapperDraft &draft, Side side, const std::vector<MapperSample> &samples,
              const std::vector<std::string> &described, const std::set<std::string> &parked)
        : m_draft(draft), m_side(side), m_samples(samples), m_described(described.begin(), described.end()),
          m_parked(parked), m_now(byPath(placesOf(newestOf(samples), {}))),
          m_then(byPath(placesOf(olderOf(samples, newest), {})))
    {}

    std::vector<SchemaRow> rows()
    {
        const auto *m = m_draft.mapping(m_side);
        if (!m)
            return {};
        for (std::size_t i = 0; i < m->lines.size(); ++i) {
            if (!m->lines[i].place.empty())
                m_rows.push_back(rowOf(m->lines[i], static_cast<int>(i)));
        }
        addNew(*m);
        for (auto &row : m_rows) {
            if (row.fate == Fate::Parked || row.fate == Fate::Gone)
                propose(row, *m);
        }
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) {
            return std::pair(!a.needsCare(), a.fate != Fate::New) <
                   std::pair(!b.needsCare(), b.fate != Fate::New);
        });
        return std::move(m_rows);
    }

private:
    SchemaRow rowOf(const model::MappingLine &line, int index) const
    {
        SchemaRow row;
        row.side = m_side;
        row.line = index;
        row.field = line.field;
        row.then = line.place;
        const auto now = m_now.find(line.place), then = m_then.find(line.place);
        const bool isNow = now != m_now.end() || m_described.count(line.place) > 0;
        row.thenType = then != m_then.end() ? then->second.type : std::string();
        if (isNow) {
            row.now = line.place;
            row.nowType = now != m_now.end() ? now->second.type : std::string();
        }
        if (row.thenType.empty())
            row.thenType = row.nowType;
        const bool lost = !isNow && then != m_then.end() && usual(line.place);
        row.fate = line.parked || m_parked.count(line.place) > 0         ? Fate::Parked
                   : lost                                                ? Fate::Gone
                   : !isNow                                              ? Fate::NotSeen
                   : !row.nowType.empty() && row.thenType != row.nowType ? Fate::OtherType
                                                                         : Fate::Kept;
        if (!isNow)
            row.lastSeen = lastSeen(line.place);
        return row;
    }

    /// What few objects ever had may be missing from the newest by chance.
    bool usual(const std::string &place) const
    {
        std::size_t had = 0;
        for (std::size_t i = newest; i < m_samples.size(); ++i)
            had += sampleAt(m_samples[i].body, place).isEmpty() ? 0 : 1;
        return 2 * had >= m_samples.size() - std::min(newest, m_samples.size());
    }

    model::Moment lastSeen(const std::string &place) const
    {
        const auto found = std::find_if(m_samples.begin(), m_samples.end(),
                                        [&](const auto &s) { return !sampleAt(s.body, place).isEmpty(); });
        return found == m_samples.end() ? model::Moment() : found->at;
    }

    void addNew(const model::Mapping &m)
    {
        if (m_then.empty()) // too few objects to tell what is new
            return;
        const auto before = byPath(placesOf(olderOf(m_samples, m_samples.size() / 2), {}));
        for (const auto &[path, place] : m_now) {
            const bool mapped =
                std::any_of(m.lines.begin(), m.lines.end(), [&](const auto &l) { return l.place == path; });
            if (place.group || mapped || before.count(path))
                continue;
            SchemaRow row;
            row.side = m_side;
            row.now = path;
            row.nowType = place.type;
            row.fate = Fate::New;
            m_rows.push_back(std::move(row));
        }
    }

    /// How many objects held the same in the old place before and in the new one later; -1: some differ.
    int sameValues(const std::string &then, const std::string &now) const
    {
        std::map<model::LocalId, Value> later;
        int same = 0;
        for (const auto &sample : m_samples) { // newest first
            if (const auto value = sampleAt(sample.body, now); !value.isBlank())
                later.emplace(sample.id, value);
            const auto before = sampleAt(sample.body, then);
            const auto known = later.find(sample.id);
            if (before.isBlank() || known == later.end())
                continue;
            if (!(known->second == before))
                return -1;
            ++same;
        }
        return same;
    }

    void propose(SchemaRow &row, const model::Mapping &m) const
    {
        const auto loop = [](const std::string &path) { return path.find("[]") != std::string::npos; };
        for (const auto &[path, place] : m_now) {
            const bool taken = std::any_of(m.lines.begin(), m.lines.end(),
                                           [&](const auto &l) { return l.place == path && !l.parked; });
            if (place.group || taken || loop(path) != loop(row.then))
                continue;
            if (const int same = sameValues(row.then, path); same > 0) {
                consider(row, path, sureByValues,
                         QCoreApplication::translate("splot::ui::SchemaChange",
                                                     "the same objects hold the same values there"));
                continue;
            }
            MapperField old;
            old.path = old.label = row.then;
            old.type = row.thenType;
            auto like = suggestions({place}, {old}, {}, {});
            MapperField field;
            field.path = field.label = row.field;
            field.type = row.thenType;
            const auto likeField = suggestions({place}, {field}, {}, {});
            like.insert(like.end(), likeField.begin(), likeField.end());
            for (const auto &s : like)
                consider(row, path, s.confidence, s.reason);
        }
    }

    static void consider(SchemaRow &row, const std::string &path, int confidence, const QString &reason)
    {
        if (confidence < leastToPropose || confidence <= row.confidence)
            return;
        row.proposal = path;
        row.confidence = confidence;
        row.reason = reason;
    }

    const MapperDraft &m_draft;
    Side m_side;
    const std::vector<MapperSample> &m_samples;
    std::set<std::string> m_described, m_parked;
    std::map<std::string, MapperField> m_now, m_then;
    std::vector<SchemaRow> m_rows;
};
} // namespace

std::vector<SchemaRow> schemaRows(const MapperDraft &draft, Side side,
                                  const std::vector<MapperSample> &samples,
                                  const std::vector<std::string> &described,
                                  const std::set<std::string> &parked)
{
    return ThreeWays(draft, side, samples, described, parked).rows();
}

QString wordOf(Fate fate)
{
    switch (fate) {
    case Fate::Kept:
        return QCoreApplication::translate("splot::ui::SchemaChange", "kept");
    case Fate::OtherType:
        return QCoreApplication::translate("splot::ui::SchemaChange", "kept; gives another type");
    case Fate::Parked:
        return QCoreApplication::translate("splot::ui::SchemaChange", "parked");
    case Fate::Gone:
        return QCoreApplication::translate("splot::ui::SchemaChange", "no longer given");
    case Fate::NotSeen:
        return QCoreApplication::translate("splot::ui::SchemaChange", "not in the newest samples");
    case Fate::New:
        return QCoreApplication::translate("splot::ui::SchemaChange", "new, not mapped");
    }
    return {};
}

} // namespace splot::ui
