#include "core/store/codec/recordcodec.h"

#include "core/store/codec/names.h"
#include "core/store/codec/valuecodec.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::store {

using model::FieldIndex;
using model::FieldKey;
using model::Provenance;
using model::Record;
using model::Schema;
using model::Value;

namespace {
constexpr std::uint8_t recordEncoding = 1;
constexpr std::uint8_t hasValue = 1;
constexpr std::uint8_t hasProvenance = 2;

base::Error damaged()
{
    return base::error(
        base::ErrorCode::Corrupt,
        QT_TRANSLATE_NOOP("splot", "A stored record is damaged. Restore the workspace from a backup."));
}

/// The fields whose owner goes by stages: the first entries of Record::stages.
std::vector<FieldIndex> stagedFields(const Schema &schema)
{
    std::vector<FieldIndex> staged;
    for (FieldIndex i = 0; i < schema.size(); ++i) {
        if (schema.rule(i).kind == model::OwnerKind::Stages)
            staged.push_back(i);
    }
    return staged;
}

/// Distinct provenances; a record has few, because one change brings many fields.
class ProvenanceTable
{
public:
    std::size_t place(const Provenance &p)
    {
        const auto it = std::find_if(m_all.rbegin(), m_all.rend(), [&p](const Provenance *known) {
            return *known == p && known->at.offsetMinutes == p.at.offsetMinutes;
        });
        if (it != m_all.rend())
            return static_cast<std::size_t>(m_all.rend() - it) - 1;
        m_all.push_back(&p);
        return m_all.size() - 1;
    }

    void write(ByteWriter &out) const
    {
        out.number(m_all.size());
        for (const Provenance *p : m_all) {
            out.text(p->system.value);
            out.signedNumber(p->change.value);
            out.signedNumber(p->at.micros);
            out.signedNumber(p->at.offsetMinutes);
            out.text(nameOf(p->right));
            out.signedNumber(p->configuration);
            out.text(p->person);
        }
    }

    static std::vector<Provenance> read(ByteReader &in)
    {
        std::vector<Provenance> all;
        const std::size_t n = in.count();
        for (std::size_t i = 0; i < n && !in.failed(); ++i) {
            Provenance p;
            p.system.value = in.text();
            p.change.value = in.signedNumber();
            p.at.micros = in.signedNumber();
            p.at.offsetMinutes = static_cast<std::int16_t>(in.signedNumber());
            const auto right = fromName<model::Right>(in.text());
            if (!right)
                in.fail();
            p.right = right.value_or(model::Right::Owner);
            p.configuration = in.signedNumber();
            p.person = in.text();
            all.push_back(std::move(p));
        }
        return all;
    }

private:
    std::vector<const Provenance *> m_all;
};

/// One value of a record on its way to bytes.
struct Entry
{
    std::int64_t field;
    std::string_view item;
    const Value *value = nullptr;
    const Provenance *provenance = nullptr;
};

base::Result<std::vector<Entry>> entriesOf(const Record &record, const Schema &schema, FieldNumbers &numbers)
{
    std::vector<std::int64_t> known(schema.size(), 0);
    const auto number = [&](FieldIndex i) -> base::Result<std::int64_t> {
        if (i >= schema.size())
            return base::fail(
                base::ErrorCode::Internal,
                QT_TRANSLATE_NOOP("splot", "A record has a field that its entity does not have."));
        if (known[i] == 0) {
            SPLOT_ASSIGN(known[i], numbers.numberOf(schema.entity().id, schema.field(i).path));
        }
        return known[i];
    };
    std::vector<Entry> entries;
    entries.reserve(record.values.size());
    auto provenance = record.provenance.begin();
    const auto orphansBefore = [&](const FieldKey *bound) -> base::Result<void> {
        for (; provenance != record.provenance.end() && (!bound || provenance->first < *bound);
             ++provenance) {
            SPLOT_ASSIGN(const std::int64_t n, number(provenance->first.field));
            entries.push_back({n, provenance->first.item, nullptr, &provenance->second});
        }
        return {};
    };
    for (const auto &[key, value] : record.values) {
        SPLOT_TRY(orphansBefore(&key));
        SPLOT_ASSIGN(const std::int64_t n, number(key.field));
        entries.push_back({n, key.item, &value, nullptr});
        if (provenance != record.provenance.end() && provenance->first == key)
            entries.back().provenance = &(provenance++)->second;
    }
    SPLOT_TRY(orphansBefore(nullptr));
    return entries;
}

/// What goes with stages names fields by number too; 0 is the presence, which comes after the fields.
base::Result<std::int64_t> stageNumber(std::size_t place, const Schema &schema, FieldNumbers &numbers)
{
    const auto staged = stagedFields(schema);
    if (place >= staged.size())
        return 0;
    return numbers.numberOf(schema.entity().id, schema.field(staged[place]).path);
}

base::Result<void> writeStages(ByteWriter &out, const Record &record, const Schema &schema,
                               FieldNumbers &numbers)
{
    out.number(record.stages.size());
    for (std::size_t i = 0; i < record.stages.size(); ++i) {
        SPLOT_ASSIGN(const std::int64_t number, stageNumber(i, schema, numbers));
        out.signedNumber(number);
        out.signedNumber(record.stages[i]);
    }
    out.number(record.handovers.size());
    for (const auto &handover : record.handovers) {
        SPLOT_ASSIGN(const std::int64_t number,
                     stageNumber(static_cast<std::size_t>(handover.stage), schema, numbers));
        out.signedNumber(number);
        out.text(handover.from.value);
        out.signedNumber(handover.at.micros);
        out.signedNumber(handover.at.offsetMinutes);
        out.signedNumber(handover.change.value);
    }
    return {};
}

/// The paths of the places of Record::stages under the schema of today; the presence is "".
std::vector<std::string> stagePaths(const Schema &schema)
{
    std::vector<std::string> paths;
    for (const FieldIndex i : stagedFields(schema))
        paths.push_back(schema.field(i).path);
    if (schema.entity().ownership.presence.kind == model::OwnerKind::Stages)
        paths.emplace_back();
    return paths;
}

base::Result<std::string> readStagePath(ByteReader &in, const Record &record, FieldNumbers &numbers)
{
    const std::int64_t number = in.signedNumber();
    return number == 0 ? base::Result<std::string>("") : numbers.pathOf(record.entity, number);
}

base::Result<void> readStages(ByteReader &in, Record &record, const Schema *schema, FieldNumbers &numbers)
{
    const auto paths = schema ? stagePaths(*schema) : std::vector<std::string>();
    const auto placeOf = [&paths](const std::string &path) {
        return static_cast<std::size_t>(std::find(paths.begin(), paths.end(), path) - paths.begin());
    };
    const std::size_t stages = in.count();
    record.stages.assign(stages > 0 ? paths.size() : 0, -1);
    for (std::size_t i = 0; i < stages && !in.failed(); ++i) {
        SPLOT_ASSIGN(const std::string path, readStagePath(in, record, numbers));
        const auto stage = static_cast<int>(in.signedNumber());
        if (const std::size_t place = placeOf(path); place < record.stages.size())
            record.stages[place] = stage;
    }
    const std::size_t handovers = in.count();
    for (std::size_t i = 0; i < handovers && !in.failed(); ++i) {
        SPLOT_ASSIGN(const std::string path, readStagePath(in, record, numbers));
        model::Handover handover;
        handover.from.value = in.text();
        handover.at.micros = in.signedNumber();
        handover.at.offsetMinutes = static_cast<std::int16_t>(in.signedNumber());
        handover.change.value = in.signedNumber();
        const std::size_t place = placeOf(path);
        handover.stage = static_cast<int>(place);
        if (place < paths.size())
            record.handovers.push_back(std::move(handover));
    }
    return {};
}

/// Puts decoded entries where the schema of today wants them.
class Sorter
{
public:
    Sorter(const Schema *schema, FieldNumbers &numbers, Record &record, std::vector<LeftOver> *left)
        : m_schema(schema), m_numbers(numbers), m_record(record), m_left(left)
    {}

    base::Result<void> take(LeftOver entry)
    {
        SPLOT_ASSIGN(const std::optional<FieldIndex> index, indexOf(entry.field));
        if (!index) {
            if (m_left)
                m_left->push_back(std::move(entry));
            return {};
        }
        FieldKey key{*index, std::move(entry.item)};
        if (entry.provenance)
            m_record.provenance.insert_or_assign(key, std::move(*entry.provenance));
        if (entry.value)
            m_record.values.set(std::move(key), std::move(*entry.value));
        return {};
    }

private:
    base::Result<std::optional<FieldIndex>> indexOf(std::int64_t field)
    {
        if (m_last && m_last->first == field)
            return m_last->second;
        SPLOT_ASSIGN(const std::string path, m_numbers.pathOf(m_record.entity, field));
        m_last = std::pair(field, m_schema ? m_schema->index(path) : std::nullopt);
        return m_last->second;
    }

    const Schema *m_schema;
    FieldNumbers &m_numbers;
    Record &m_record;
    std::vector<LeftOver> *m_left;
    std::optional<std::pair<std::int64_t, std::optional<FieldIndex>>> m_last;
};

void collect(const Value &value, std::set<std::int64_t> &found)
{
    if (const auto *r = value.get<model::Reference>()) {
        found.insert(r->record);
    } else if (const auto *list = value.list()) {
        for (const auto &item : *list)
            collect(item, found);
    } else if (const auto *object = value.object()) {
        for (const auto &member : *object)
            collect(member.second, found);
    }
}
} // namespace

base::Result<QByteArray> encodeRecord(const Record &record, const Schema &schema, FieldNumbers &numbers,
                                      const std::vector<LeftOver> &kept)
{
    SPLOT_ASSIGN(std::vector<Entry> entries, entriesOf(record, schema, numbers));
    for (const auto &k : kept)
        entries.push_back(
            {k.field, k.item, k.value ? &*k.value : nullptr, k.provenance ? &*k.provenance : nullptr});
    ProvenanceTable table;
    for (const auto &e : entries) {
        if (e.provenance)
            table.place(*e.provenance);
    }
    const bool presence = record.presenceFrom != Provenance{};
    const std::size_t presenceFrom = presence ? table.place(record.presenceFrom) + 1 : 0;
    ByteWriter out;
    out.byte(recordEncoding);
    table.write(out);
    out.number(presenceFrom);
    out.number(entries.size());
    for (const auto &e : entries) {
        out.signedNumber(e.field);
        out.text(e.item);
        out.byte(static_cast<std::uint8_t>((e.value ? hasValue : 0) | (e.provenance ? hasProvenance : 0)));
        if (e.provenance)
            out.number(table.place(*e.provenance));
        if (e.value && !writeValue(out, *e.value))
            return base::fail(base::ErrorCode::Rejected,
                              QT_TRANSLATE_NOOP("splot", "The data is nested too deeply to be kept."));
    }
    SPLOT_TRY(writeStages(out, record, schema, numbers));
    return out.bytes();
}

base::Result<void> decodeRecord(std::string_view bytes, const Schema *schema, FieldNumbers &numbers,
                                Record &record, std::vector<LeftOver> *left)
{
    ByteReader in(bytes);
    if (in.byte() != recordEncoding)
        return base::fail(damaged());
    const auto provenances = ProvenanceTable::read(in);
    const std::uint64_t presenceFrom = in.number();
    if (presenceFrom > provenances.size())
        return base::fail(damaged());
    if (presenceFrom > 0)
        record.presenceFrom = provenances[presenceFrom - 1];
    const std::size_t n = in.count();
    Sorter sorter(schema, numbers, record, left);
    for (std::size_t i = 0; i < n && !in.failed(); ++i) {
        LeftOver entry;
        entry.field = in.signedNumber();
        entry.item = in.text();
        const std::uint8_t flags = in.byte();
        if ((flags & hasProvenance) != 0) {
            const std::uint64_t place = in.number();
            if (place >= provenances.size())
                return base::fail(damaged());
            entry.provenance = provenances[place];
        }
        if ((flags & hasValue) != 0)
            entry.value = readValue(in);
        SPLOT_TRY(sorter.take(std::move(entry)));
    }
    SPLOT_TRY(readStages(in, record, schema, numbers));
    if (in.failed() || !in.atEnd())
        return base::fail(damaged());
    return {};
}

std::set<std::int64_t> referencesOf(const Record &record)
{
    std::set<std::int64_t> found;
    for (const auto &entry : record.values)
        collect(entry.value, found);
    found.erase(record.id.value);
    found.erase(0);
    return found;
}

} // namespace splot::store
