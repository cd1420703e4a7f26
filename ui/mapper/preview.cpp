#include "ui/mapper/preview.h"

#include "core/mapping/quality.h"
#include "core/store/evidencereader.h"
#include "ui/common/formats.h"
#include "ui/mapper/fieldlist.h"
#include "ui/mapper/trial.h"

#include <algorithm>

namespace splot::ui {

using model::Value;

namespace {
constexpr int shownArgument = 80; ///< characters; a formula may have thousands
}

QString stepsText(const std::vector<model::Step> &steps)
{
    QStringList parts;
    for (const auto &s : steps) {
        QStringList arguments;
        for (const auto &a : s.arguments)
            arguments << valueText(model::Value(a), shownArgument);
        parts << (arguments.isEmpty()
                      ? text(s.function)
                      : text(s.function) + QStringLiteral(": ") + arguments.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral(" · "));
}

Preview::Preview(const MapperDraft &draft)
{
    const auto *entity = draft.entity();
    if (!entity)
        return;
    m_schema = std::make_shared<const model::Schema>(*entity);
    m_left = compiledForTrial(draft.configuration(), draft.mapping(Side::Left), m_schema, m_fault);
    m_right = compiledForTrial(draft.configuration(), draft.mapping(Side::Right), m_schema, m_fault);
    std::string ignored;
    if (const auto *m = draft.mapping(Side::Left)) {
        m_lines = m->lines;
        m_saved = compiledForTrial(draft.saved(), draft.saved().mapping(m->system, m->object, m->entity),
                                   m_schema, ignored);
    }
    if (const auto *m = draft.mapping(Side::Right)) {
        for (const auto &line : m->lines) {
            if (!line.parked && line.direction != model::Direction::In)
                m_sentTo[line.field] = line.place;
        }
    }
    for (const auto &f : entity->fields) {
        if (std::any_of(f.rules.begin(), f.rules.end(), [](const auto &r) { return r.kind == "required"; }))
            m_required.insert(f.path);
    }
}

/// By field, keys of items left out: what the first item holds.
std::map<std::string, Value> Preview::firstValues(const model::Values &values) const
{
    std::map<std::string, Value> first;
    for (const auto &entry : values) {
        if (!m_schema->isKeyedList(entry.key.field))
            first.emplace(store::withoutItemKeys(model::pathText(*m_schema, entry.key)), entry.value);
    }
    return first;
}

PreviewResult Preview::run(const MapperSample &sample) const
{
    PreviewResult result;
    result.fault = m_fault;
    if (!m_left) {
        result.outcome = Outcome::Fails;
        return result;
    }
    const AnyReference references;
    const auto reading = m_left->read(sample.body, references);
    const auto before = m_saved ? m_saved->read(sample.body, references) : mapping::Reading();
    const auto quality = mapping::Quality::compile(m_schema);
    auto problems = reading.problems;
    if (quality) {
        const auto more = (*quality)->check(reading.values);
        problems.insert(problems.end(), more.begin(), more.end());
    }
    Value written;
    if (m_right)
        written = m_right->write(reading.values, {}, references, true).object();
    std::map<std::string, const mapping::Problem *> faults; // the last of a field
    for (const auto &p : problems)
        faults[store::withoutItemKeys(p.field)] = &p;
    const auto now = firstValues(reading.values), then = firstValues(before.values);
    const auto valueOf = [](const std::map<std::string, Value> &values, const std::string &field) {
        const auto found = values.find(field);
        return found == values.end() ? Value() : found->second;
    };
    for (const auto &line : m_lines) {
        if (line.parked || line.direction == model::Direction::Out)
            continue;
        PreviewRow row;
        row.field = line.field;
        row.place = line.place;
        row.given = sampleAt(sample.body, line.place);
        row.steps = stepsText(line.in);
        row.held = valueOf(now, line.field);
        row.changed = m_saved && !(valueOf(then, line.field) == row.held);
        if (const auto sent = m_sentTo.find(line.field); sent != m_sentTo.end()) {
            row.sentTo = sent->second;
            row.sent = sampleAt(written, row.sentTo);
        }
        if (const auto fault = faults.find(line.field); fault != faults.end()) {
            row.outcome = Outcome::Fails;
            row.reason = say(fault->second->message);
            row.given = fault->second->sample;
            if (!fault->second->place.empty())
                row.place = fault->second->place;
        }
        if (row.outcome == Outcome::Fine && row.given.isBlank() && !row.place.empty()) {
            const bool required = m_required.count(line.field) > 0;
            row.outcome = required ? Outcome::Warning : Outcome::Fine;
            row.reason = QObject::tr("the sample has nothing here");
        } else if (row.changed && row.outcome == Outcome::Fine) {
            row.reason = QObject::tr("changed by your edit, was %1")
                             .arg(valueText(valueOf(then, line.field), 40));
        }
        result.outcome = std::max(result.outcome, row.outcome);
        result.rows.push_back(std::move(row));
    }
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [](const auto &a, const auto &b) { return a.outcome > b.outcome; });
    return result;
}

std::vector<Outcome> Preview::outcomes(const std::vector<MapperSample> &samples) const
{
    std::vector<Outcome> out;
    for (const auto &s : samples)
        out.push_back(run(s).outcome);
    return out;
}

/// Each beginning of the steps is compiled as a line of its own into a text field, so that every value
/// between two steps is seen as it is.
std::vector<base::Result<Value>> Preview::steps(const model::MappingLine &line, const model::Field &field,
                                                const std::vector<model::Lookup> &lookups, const Value &given)
{
    std::vector<base::Result<Value>> out{given};
    model::Entity probe;
    probe.id = model::EntityId("probe");
    auto plain = field;
    plain.path = "value";
    plain.rules.clear();
    if (plain.type == model::FieldType::Reference || plain.type == model::FieldType::List)
        plain.type = model::FieldType::Text;
    for (std::size_t n = 1; n <= line.in.size(); ++n) {
        const bool last = n == line.in.size();
        auto seen = plain;
        if (!last)
            seen.type = model::FieldType::Text;
        probe.fields = {seen};
        model::Mapping m;
        m.system = model::SystemId("probe");
        m.object = model::ObjectName("probe");
        m.entity = probe.id;
        m.direction = model::Direction::In;
        model::MappingLine part;
        part.field = "value";
        part.place = "value";
        part.direction = model::Direction::In;
        part.in.assign(line.in.begin(), line.in.begin() + static_cast<std::ptrdiff_t>(n));
        m.lines = {part};
        const auto schema = std::make_shared<const model::Schema>(probe);
        const auto compiledLine = mapping::CompiledMapping::compile(m, schema, lookups);
        if (!compiledLine) {
            out.push_back(base::fail(compiledLine.error()));
            return out;
        }
        const auto reading = (*compiledLine)->read(model::Object{{"value", given}}, AnyReference());
        if (!reading.problems.empty()) {
            base::Error error;
            error.message = reading.problems.front().message;
            out.push_back(base::fail(error));
            return out;
        }
        out.push_back(reading.values.empty() ? Value() : reading.values.begin()->value);
    }
    return out;
}

} // namespace splot::ui
