#include "core/mapping/conversion.h"
#include "core/mapping/plan.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::mapping {

using model::FieldKey;
using model::Value;

namespace {
/// What one line made of one object or item.
struct Cell
{
    Value value;
    bool present = false;
};

/// The items of one list of the body.
struct Table
{
    const model::List *items = nullptr;
    bool seen = false; ///< the list is there, and every item has a key of its own
    std::vector<std::string> keys;
    std::vector<std::size_t> order; ///< of the items, by key
    std::vector<Cell> cells;        ///< items x lines
};

/// Where a value is taken from.
struct Spot
{
    const ListPlan *list = nullptr;
    std::size_t item = 0;
    const std::string *key = nullptr;
    const Value *object = nullptr;
};

class Reader
{
public:
    Reader(const Plan &plan, const Value &body, const References &references)
        : m_plan(plan), m_body(body), m_references(references)
    {
        m_scope.root = &body;
    }

    Reading read()
    {
        std::size_t most = m_plan.emissions.size();
        m_tables.resize(m_plan.lists.size());
        for (std::size_t i = 0; i < m_plan.lists.size(); ++i) {
            if (m_plan.lists[i].reads)
                fill(m_plan.lists[i], m_tables[i]);
            most += m_tables[i].cells.size() + m_tables[i].keys.size();
        }
        m_reading.values.reserve(most);
        for (const auto &emission : m_plan.emissions)
            put(emission);
        return std::move(m_reading);
    }

private:
    void put(const Emission &emission);
    void putItems(const ListPlan &list, Table &table);
    void fill(const ListPlan &list, Table &table);
    bool keyItem(const ListPlan &list, const Value &item, std::size_t at, Table &table);
    bool orderItems(const ListPlan &list, Table &table);
    Cell take(const Line &line, const Spot &spot);
    bool start(const Line &line, const Spot &spot, Value &value);
    bool resolve(const Line &line, const Spot &spot, Value &value);
    void problem(const Line &line, const Spot &spot, int step, base::Message message);
    void listProblem(const ListPlan &list, std::string place, const Value &sample, const char *source,
                     std::vector<std::string> arguments);
    void set(const Line &line, std::string item, Value value);

    const Plan &m_plan;
    const Value &m_body;
    const References &m_references;
    Scope m_scope; ///< made once, for all steps
    Reading m_reading;
    std::vector<Table> m_tables;
};

void Reader::set(const Line &line, std::string item, Value value)
{
    FieldKey key{*line.index, std::move(item)};
    if (line.again) {
        const Value *held = m_reading.values.find(key);
        if (held && !held->isEmpty())
            return;
    }
    m_reading.values.set(std::move(key), std::move(value));
}

void Reader::put(const Emission &emission)
{
    if (emission.kind == Emission::Kind::Line) {
        const Line &line = m_plan.lines[emission.line];
        Cell cell = take(line, {nullptr, 0, nullptr, &m_body});
        if (cell.present)
            set(line, {}, std::move(cell.value));
        return;
    }
    const ListPlan &list = m_plan.lists[emission.list];
    Table &table = m_tables[emission.list];
    if (!table.seen)
        return;
    if (emission.kind == Emission::Kind::Items) {
        putItems(list, table);
        return;
    }
    for (const auto item : table.order) {
        Cell &cell = table.cells[item * list.lines.size() + emission.line];
        if (cell.present)
            set(list.lines[emission.line], table.keys[item], std::move(cell.value));
    }
}

void Reader::putItems(const ListPlan &list, Table &table)
{
    m_reading.values.set({list.index, {}}, Value(true));
    for (const auto item : table.order) {
        m_reading.values.set({list.index, table.keys[item]},
                             list.field->ordered ? Value(static_cast<std::int64_t>(item)) : Value(true));
    }
}

void Reader::fill(const ListPlan &list, Table &table)
{
    const auto hit = list.place.find(m_body);
    if (!hit.seen) {
        m_reading.absent.push_back(list.text);
        return;
    }
    if (hit.value && !hit.value->isEmpty()) {
        table.items = hit.value->list();
        if (!table.items) {
            listProblem(list, list.place.text(), *hit.value, QT_TRANSLATE_NOOP("splot", "\"%1\" is no list."),
                        {sampleText(*hit.value)});
            return;
        }
    }
    const std::size_t count = table.items ? table.items->size() : 0;
    table.keys.resize(count);
    table.cells.resize(count * list.lines.size());
    bool good = true;
    for (std::size_t i = 0; i < count; ++i) {
        const Value &item = (*table.items)[i];
        if (!keyItem(list, item, i, table)) {
            good = false;
            continue;
        }
        for (std::size_t l = list.keys.size(); l < list.lines.size(); ++l) {
            if (list.lines[l].reads)
                table.cells[i * list.lines.size() + l] =
                    take(list.lines[l], {&list, i, &table.keys[i], &item});
        }
    }
    table.seen = good && orderItems(list, table);
}

bool Reader::keyItem(const ListPlan &list, const Value &item, std::size_t at, Table &table)
{
    const auto missing = m_reading.missing.size();
    const auto problems = m_reading.problems.size();
    std::string &key = table.keys[at];
    bool blank = true;
    bool first = true;
    for (const auto k : list.keys) {
        Cell &cell = table.cells[at * list.lines.size() + k];
        cell = take(list.lines[k], {&list, at, nullptr, &item});
        blank = blank && cell.value.isEmpty();
        if (!first)
            key += '\x1f';
        first = false;
        key += keyText(cell.value);
    }
    if (m_reading.missing.size() > missing || m_reading.problems.size() > problems)
        return false;
    if (blank) {
        listProblem(list, list.place.text() + "[" + std::to_string(at) + "]", item,
                    QT_TRANSLATE_NOOP("splot", "An item of the list has no key: its key fields are empty."),
                    {});
        return false;
    }
    return true;
}

bool Reader::orderItems(const ListPlan &list, Table &table)
{
    table.order.resize(table.keys.size());
    for (std::size_t i = 0; i < table.order.size(); ++i)
        table.order[i] = i;
    const auto &keys = table.keys;
    std::sort(table.order.begin(), table.order.end(), [&keys](std::size_t a, std::size_t b) {
        const int c = keys[a].compare(keys[b]);
        return c == 0 ? a < b : c < 0;
    });
    for (std::size_t i = 1; i < table.order.size(); ++i) {
        const auto at = table.order[i];
        if (keys[at] != keys[table.order[i - 1]])
            continue;
        std::string shown = keys[at];
        std::replace(shown.begin(), shown.end(), '\x1f', '/');
        listProblem(
            list, list.place.text() + "[" + std::to_string(at) + "]", (*table.items)[at],
            QT_TRANSLATE_NOOP(
                "splot",
                "Two items of the list have the key \"%1\". Correct it in the source, or give the list "
                "another key."),
            {shown});
        return false;
    }
    return true;
}

/// Fetches what the object holds; false: it has no such place.
bool Reader::start(const Line &line, const Spot &spot, Value &value)
{
    if (line.loops) {
        auto collected = Place::collect(line.loopList, line.loopItem, *spot.object);
        if (collected)
            value = std::move(*collected);
        else
            m_reading.absent.push_back(line.source->place);
        return collected.has_value();
    }
    if (line.place.empty() && !spot.list)
        return true;
    const auto hit = line.place.find(*spot.object);
    if (hit.value)
        value = *hit.value;
    else if (!hit.seen && !spot.list)
        m_reading.absent.push_back(line.source->place);
    return hit.seen;
}

Cell Reader::take(const Line &line, const Spot &spot)
{
    Cell cell;
    if (!start(line, spot, cell.value))
        return cell;
    if (line.in.empty() && cell.value.isEmpty()) {
        cell.present = true;
        return cell;
    }
    m_scope.item = spot.list ? spot.object : nullptr;
    m_scope.absent = false;
    int step = -1;
    if (!valueOf(line, cell.value, m_scope, step)) {
        problem(line, spot, step, std::move(m_scope.fault));
        cell.value = Value();
    } else if (!m_scope.absent) {
        cell.present = line.field->type != model::FieldType::Reference || resolve(line, spot, cell.value);
    }
    return cell;
}

bool Reader::resolve(const Line &line, const Spot &spot, Value &value)
{
    const model::LocalId id(localIdText(value));
    if (!id.valid()) {
        value = Value();
        return true;
    }
    const auto record = m_references.record(line.field->target, line.source->referenceObject, id);
    if (record) {
        value = Value(model::Reference{record->value});
        return true;
    }
    m_reading.missing.push_back({{*line.index, spot.key ? *spot.key : std::string()},
                                 line.field->target,
                                 line.source->referenceObject,
                                 id,
                                 {},
                                 line.source->requiredOnCreate});
    value = Value();
    return false;
}

void Reader::problem(const Line &line, const Spot &spot, int step, base::Message message)
{
    Problem p;
    p.key = {*line.index, spot.key ? *spot.key : std::string()};
    p.field = pathText(*m_plan.schema, p.key);
    p.place = spot.list ? spot.list->place.text() + "[" + std::to_string(spot.item) + "]" : std::string();
    if (spot.list && !line.place.empty() && !line.place.segments()[0].name.empty())
        p.place += '.';
    p.place += line.loops ? line.source->place : line.place.text();
    p.step = step;
    const auto hit = line.loops ? Place::Hit() : line.place.find(*spot.object);
    if (line.loops)
        p.sample = Place::collect(line.loopList, line.loopItem, *spot.object).value_or(Value());
    else if (hit.value)
        p.sample = *hit.value;
    p.message = std::move(message);
    m_reading.problems.push_back(std::move(p));
}

void Reader::listProblem(const ListPlan &list, std::string place, const Value &sample, const char *source,
                         std::vector<std::string> arguments)
{
    Problem p;
    p.key = {list.index, {}};
    p.field = list.field->path;
    p.place = std::move(place);
    p.sample = sample;
    p.message = {source, std::move(arguments)};
    m_reading.problems.push_back(std::move(p));
}
} // namespace

Reading readBody(const Plan &plan, const Value &body, const References &references)
{
    return Reader(plan, body, references).read();
}

} // namespace splot::mapping
