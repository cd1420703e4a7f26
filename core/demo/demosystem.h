#pragma once

#include "core/base/clock.h"
#include "core/demo/table.h"

namespace splot::demo {

/// A request as it arrives, decoded.
struct Request
{
    std::string method; ///< GET, POST, PATCH, DELETE
    std::string path;   ///< "/customers/12"
    std::map<std::string, std::string> query;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
};

struct Reply
{
    int status = 200;
    model::Value body;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// How one demo system speaks: the names that its API gives to the same few things.
struct Dialect
{
    std::string rows = "items"; ///< member of a list's answer
    std::string total = "total";
    std::string limit = "limit";
    std::string offset = "offset";
    std::string changed = "changedAfter"; ///< takes a revision
    std::string since = {};               ///< takes a moment; empty: by revision only
    std::string key = "x-api-key";        ///< header, in lower case
    std::string error = "error";          ///< where the text of a refusal is
    std::string field = "field";
};

/// One demo system: its tables behind a small REST interface, and the faults it is told to have. No sockets.
class DemoSystem
{
public:
    DemoSystem(std::string name, Dialect dialect) : m_name(std::move(name)), m_dialect(std::move(dialect)) {}

    const std::string &name() const { return m_name; }
    Table &addTable(const std::string &name, Table::Rules rules);
    Table &table(const std::string &name) { return m_tables.at(name); }
    const Table &table(const std::string &name) const { return m_tables.at(name); }

    Reply answer(const Request &request, base::WallTime now);

    /// Answers 429 until then, with a Retry-After of so many seconds.
    void limitUntil(base::WallTime until, int retryAfter);
    /// Answers 503 until then.
    void failUntil(base::WallTime until) { m_failUntil = until; }
    bool failing(base::WallTime now) const { return now < m_failUntil; }
    bool limiting(base::WallTime now) const { return now < m_limitUntil; }

    model::Value state() const;
    void restore(const model::Value &state);

private:
    Reply list(const Table &table, const Request &request) const;
    Reply create(Table &table, const Request &request, base::WallTime now);
    Reply one(Table &table, std::int64_t id, const Request &request, base::WallTime now);
    Reply refused(int status, const Refusal &why) const;

    std::string m_name;
    Dialect m_dialect;
    std::map<std::string, Table> m_tables;
    std::map<std::string, std::int64_t> m_keys; ///< idempotency keys and what they made: "table/key"
    base::WallTime m_limitUntil{};
    base::WallTime m_failUntil{};
    int m_retryAfter = 2;
};

} // namespace splot::demo
