#include "core/demo/table.h"

#include <algorithm>

namespace splot::demo {

using model::Value;

namespace {
void mergeInto(Value &row, const Value &patch)
{
    for (const auto &[name, value] : patch.object() ? *patch.object() : model::Object()) {
        const auto *held = row.member(name);
        if (held && held->object() && value.object()) {
            Value inner = *held;
            mergeInto(inner, value);
            row.setMember(name, std::move(inner));
        } else {
            row.setMember(name, value);
        }
    }
}

std::int64_t whole(const Value &row, std::string_view name)
{
    const auto *member = row.member(name);
    const auto *number = member ? member->get<std::int64_t>() : nullptr;
    return number ? *number : 0;
}

bool shows(const Value &row, const Table::Query &query)
{
    if (query.after > 0 && whole(row, "revision") <= query.after)
        return false;
    if (query.since) {
        const auto changed = model::Moment::parse(textAt(row, "updatedAt"));
        if (!changed || *changed < *query.since)
            return false;
    }
    return std::all_of(query.equal.begin(), query.equal.end(),
                       [&row](const auto &wanted) { return textAt(row, wanted.first) == wanted.second; });
}
} // namespace

std::string textAt(const Value &row, std::string_view path)
{
    const auto dot = path.find('.');
    const auto *member = row.member(path.substr(0, dot));
    if (!member || member->isEmpty())
        return {};
    return dot == std::string_view::npos ? member->toText() : textAt(*member, path.substr(dot + 1));
}

std::variant<std::int64_t, Refusal> Table::create(const Value &members, model::Moment now)
{
    Value row{model::Object{{"id", m_nextId}}};
    mergeInto(row, members);
    row.setMember("id", m_nextId);
    if (auto fault = faultOf(m_nextId, row))
        return std::move(*fault);
    const auto id = m_nextId++;
    stamp(id, row, now);
    return id;
}

std::optional<Refusal> Table::change(std::int64_t id, const Value &patch, model::Moment now)
{
    const auto found = m_rows.find(id);
    if (found == m_rows.end())
        return Refusal{"id", "no such row"};
    Value row = found->second;
    mergeInto(row, patch);
    row.setMember("id", id);
    if (auto fault = faultOf(id, row))
        return fault;
    stamp(id, row, now);
    return {};
}

std::int64_t Table::seed(Value members, model::Moment changed)
{
    const auto id = m_nextId++;
    Value row{model::Object{{"id", id}}};
    mergeInto(row, members);
    stamp(id, row, changed);
    return id;
}

void Table::stamp(std::int64_t id, Value &row, model::Moment now)
{
    row.setMember("revision", ++m_revision);
    row.setMember("updatedAt", now.toText());
    m_rows[id] = std::move(row);
}

std::optional<Refusal> Table::faultOf(std::int64_t id, const Value &row) const
{
    for (const auto &name : m_rules.required) {
        if (textAt(row, name).empty())
            return Refusal{name, name + " is required"};
    }
    for (const auto &name : m_rules.unique) {
        const auto text = textAt(row, name);
        const auto taken = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &other) {
            return other.first != id && !text.empty() && textAt(other.second, name) == text;
        });
        if (taken != m_rows.end())
            return Refusal{name, name + " '" + text + "' is taken by " + std::to_string(taken->first)};
    }
    return m_rules.check ? m_rules.check(row) : std::nullopt;
}

const Value *Table::row(std::int64_t id) const
{
    const auto found = m_rows.find(id);
    return found == m_rows.end() ? nullptr : &found->second;
}

const Value *Table::rowBy(std::string_view member, std::string_view text) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const auto &row) { return textAt(row.second, member) == text; });
    return found == m_rows.end() ? nullptr : &found->second;
}

Table::Found Table::list(const Query &query) const
{
    std::vector<const Value *> shown;
    for (const auto &[id, row] : m_rows) {
        if (shows(row, query))
            shown.push_back(&row);
    }
    if (query.after > 0 || query.since) {
        std::sort(shown.begin(), shown.end(), [](const Value *a, const Value *b) {
            return whole(*a, "revision") < whole(*b, "revision");
        });
    }
    Found found;
    found.total = shown.size();
    for (std::size_t i = query.offset; i < shown.size() && found.rows.size() < query.limit; ++i)
        found.rows.push_back(*shown[i]);
    return found;
}

Value Table::state() const
{
    model::List rows;
    for (const auto &[id, row] : m_rows)
        rows.push_back(row);
    return model::Object{{"next", m_nextId}, {"revision", m_revision}, {"rows", std::move(rows)}};
}

void Table::restore(const Value &state)
{
    m_rows.clear();
    const auto *rows = state.member("rows") ? state.member("rows")->list() : nullptr;
    for (const auto &row : rows ? *rows : model::List())
        m_rows[whole(row, "id")] = row;
    m_nextId = std::max<std::int64_t>(whole(state, "next"), 1);
    m_revision = whole(state, "revision");
}

} // namespace splot::demo
