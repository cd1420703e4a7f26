#include "core/store/commands.h"

namespace splot::store {

using model::AuditEntry;
using model::Command;

namespace {
const std::string selectCommand =
    "SELECT id, kind, arguments, author, created_at, expires_at, state, done, total, "
    "cancel_wanted, answer, message "
    "FROM command ";

Command readCommand(Row &row)
{
    Command c;
    row >> c.id >> c.kind >> c.arguments >> c.author >> c.createdAt >> c.expiresAt >> c.state >> c.done >>
        c.total >> c.cancelWanted >> c.answer >> c.message;
    return c;
}

AuditEntry readAudit(Row &row)
{
    AuditEntry a;
    row >> a.id >> a.at >> a.person >> a.action >> a.subject >> a.before >> a.after;
    return a;
}
} // namespace

base::Result<std::vector<Command>> Commands::open(model::CommandState state)
{
    static const std::string sql =
        selectCommand +
        "INDEXED BY command_open WHERE state IN ('waiting', 'running') AND state = ? ORDER BY id";
    return (m_database.query(sql) << state).all(readCommand);
}

base::Result<std::int64_t> Commands::save(const Command &c)
{
    if (c.id == 0) {
        auto q = m_database.query(
            "INSERT INTO command (kind, arguments, author, created_at, expires_at, state, done, total, "
            "cancel_wanted, answer, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        q << c.kind << c.arguments << c.author << c.createdAt << c.expiresAt << c.state << c.done << c.total
          << c.cancelWanted << c.answer << c.message;
        return q.insert();
    }
    auto q = m_database.query(
        "UPDATE command SET kind = ?, arguments = ?, author = ?, created_at = ?, expires_at = ?, state = ?, "
        "done = ?, "
        "total = ?, cancel_wanted = max(cancel_wanted, ?), answer = ?, message = ? WHERE id = ?");
    q << c.kind << c.arguments << c.author << c.createdAt << c.expiresAt << c.state << c.done << c.total
      << c.cancelWanted << c.answer << c.message << c.id;
    SPLOT_ASSIGN(const int rows, q.run());
    if (rows == 0)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Command %1 does not exist."),
                          {std::to_string(c.id)});
    return c.id;
}

base::Result<std::optional<Command>> Commands::get(std::int64_t id)
{
    static const std::string sql = selectCommand + "WHERE id = ?";
    return (m_database.query(sql) << id).first(readCommand);
}

base::Result<std::vector<Command>> Commands::list(std::int64_t before, int limit)
{
    static const std::string sql = selectCommand + "WHERE id < ? ORDER BY id DESC LIMIT ?";
    return (m_database.query(sql) << (before == 0 ? INT64_MAX : before) << limit).all(readCommand);
}

base::Result<void> Commands::addAudit(const AuditEntry &e)
{
    auto q = m_database.query(
        "INSERT INTO audit (at, person, action, subject, before, after) VALUES (?, ?, ?, ?, ?, ?)");
    q << e.at << e.person << e.action << e.subject << e.before << e.after;
    SPLOT_TRY(q.run());
    return {};
}

base::Result<std::vector<AuditEntry>> Commands::audit(const std::string &subject, std::int64_t before,
                                                      int limit)
{
    static const std::string columns = "SELECT id, at, person, action, subject, before, after FROM audit ";
    static const std::string all = columns + "WHERE id < ? ORDER BY id DESC LIMIT ?";
    static const std::string some = columns + "WHERE subject = ? AND id < ? ORDER BY id DESC LIMIT ?";
    auto q = m_database.query(subject.empty() ? all : some);
    if (!subject.empty())
        q << subject;
    q << (before == 0 ? INT64_MAX : before) << limit;
    return q.all(readAudit);
}

} // namespace splot::store
