#include "core/demo/demosystem.h"

#include "core/format/json.h"

#include <charconv>

namespace splot::demo {

using model::Value;

namespace {
std::int64_t numberOf(const std::string &text, std::int64_t standard)
{
    std::int64_t number = 0;
    const auto *end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    return fault == std::errc{} && stop == end ? number : standard;
}

std::string header(const Request &request, const std::string &name)
{
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string() : found->second;
}
} // namespace

Table &DemoSystem::addTable(const std::string &name, Table::Rules rules)
{
    return m_tables.insert_or_assign(name, Table(std::move(rules))).first->second;
}

void DemoSystem::limitUntil(base::WallTime until, int retryAfter)
{
    m_limitUntil = until;
    m_retryAfter = retryAfter;
}

Reply DemoSystem::refused(int status, const Refusal &why) const
{
    return {status, model::Object{{m_dialect.error, why.text}, {m_dialect.field, why.field}}, {}};
}

Reply DemoSystem::answer(const Request &request, base::WallTime now)
{
    if (failing(now))
        return {503, model::Object{{m_dialect.error, "maintenance"}}, {{"Retry-After", "5"}}};
    if (limiting(now))
        return {429,
                model::Object{{m_dialect.error, "too many requests"}},
                {{"Retry-After", std::to_string(m_retryAfter)}}};
    if (header(request, m_dialect.key).empty())
        return refused(401, {"", "no key was given"});
    if (request.path == "/status")
        return {200, model::Object{{"system", m_name}, {"version", "4.2"}}, {}};
    const auto second = request.path.find('/', 1);
    const auto name = request.path.substr(1, second == std::string::npos ? second : second - 1);
    const auto found = m_tables.find(name);
    if (found == m_tables.end())
        return refused(404, {"", "there is no " + name});
    if (second == std::string::npos)
        return request.method == "POST" ? create(found->second, request, now) : list(found->second, request);
    return one(found->second, numberOf(request.path.substr(second + 1), 0), request, now);
}

Reply DemoSystem::list(const Table &table, const Request &request) const
{
    Table::Query query;
    for (const auto &[name, text] : request.query) {
        if (name == m_dialect.limit)
            query.limit = static_cast<std::size_t>(std::clamp<std::int64_t>(numberOf(text, 100), 1, 500));
        else if (name == m_dialect.offset)
            query.offset = static_cast<std::size_t>(std::max<std::int64_t>(numberOf(text, 0), 0));
        else if (name == m_dialect.changed)
            query.after = numberOf(text, 0);
        else if (!m_dialect.since.empty() && name == m_dialect.since)
            query.since = model::Moment::parse(text);
        else
            query.equal.emplace_back(name, text);
    }
    auto rows = table.list(query);
    return {200,
            model::Object{{m_dialect.rows, std::move(rows.rows)},
                          {m_dialect.total, static_cast<std::int64_t>(rows.total)}},
            {}};
}

Reply DemoSystem::create(Table &table, const Request &request, base::WallTime now)
{
    const auto key = header(request, "idempotency-key");
    if (const auto known = m_keys.find(request.path + key); !key.empty() && known != m_keys.end()) {
        const auto *row = table.row(known->second);
        return row ? Reply{200, *row, {}} : refused(410, {"id", "it was removed"});
    }
    const auto body = format::readJson(request.body);
    if (!body || !body->object())
        return refused(400, {"", "the body is no JSON object"});
    const auto made = table.create(*body, model::Moment::at(now));
    if (const auto *why = std::get_if<Refusal>(&made))
        return refused(422, *why);
    const auto id = std::get<std::int64_t>(made);
    if (!key.empty())
        m_keys[request.path + key] = id;
    return {201, *table.row(id), {}};
}

Reply DemoSystem::one(Table &table, std::int64_t id, const Request &request, base::WallTime now)
{
    if (!table.row(id))
        return refused(404, {"id", "there is no " + std::to_string(id)});
    if (request.method == "DELETE") {
        table.remove(id);
        return {204, {}, {}};
    }
    if (request.method == "PATCH") {
        const auto body = format::readJson(request.body);
        if (!body || !body->object())
            return refused(400, {"", "the body is no JSON object"});
        if (const auto why = table.change(id, *body, model::Moment::at(now)))
            return refused(422, *why);
    }
    return {200, *table.row(id), {}};
}

Value DemoSystem::state() const
{
    Value out{model::Object{}};
    for (const auto &[name, table] : m_tables)
        out.setMember(name, table.state());
    return out;
}

void DemoSystem::restore(const Value &state)
{
    for (auto &[name, table] : m_tables) {
        if (const auto *kept = state.member(name))
            table.restore(*kept);
    }
}

} // namespace splot::demo
