#include "core/store/reader.h"

#include "core/store/changes.h"
#include "core/store/commands.h"
#include "core/store/documents.h"
#include "core/store/flows.h"
#include "core/store/leases.h"
#include "core/store/migrations.h"
#include "core/store/opaquestates.h"

namespace splot::store {

Reader::Reader(std::unique_ptr<Database> database)
    : m_database(std::move(database)), m_cases(*m_database), m_records(*m_database),
      m_deliveries(*m_database), m_evidence(*m_database)
{}

Reader::~Reader() = default;

base::Result<std::unique_ptr<Reader>> Reader::open(const std::string &path)
{
    SPLOT_ASSIGN(auto database, Database::open(path, Database::Access::Read));
    SPLOT_TRY(checkFormat(*database, false));
    return std::unique_ptr<Reader>(new Reader(std::move(database)));
}

base::Result<std::string> Reader::workspaceId()
{
    return m_database->query("SELECT value FROM workspace WHERE name = 'id'").one<std::string>();
}

base::Result<std::vector<model::FlowCount>> Reader::flows(std::int64_t from, std::int64_t to, int step)
{
    return Flows(*m_database).sums(from, to, step);
}

base::Result<std::optional<model::Change>> Reader::change(model::ChangeId id)
{
    return Changes(*m_database).get(id);
}

base::Result<std::vector<model::Change>> Reader::changes(model::ChangeState state, model::ChangeId after,
                                                         int limit)
{
    return Changes(*m_database).in(state, after, limit);
}

base::Result<model::Value> Reader::state(const std::string &kind, const model::SystemId &system,
                                         const model::ObjectName &object)
{
    return OpaqueStates(*m_database).get(kind, system, object);
}

base::Result<std::int64_t> Reader::configurationVersion()
{
    return Documents(*m_database).version();
}

base::Result<std::vector<Document>> Reader::documents()
{
    return Documents(*m_database).current();
}

base::Result<std::vector<Document>> Reader::documentsAt(std::int64_t version)
{
    return Documents(*m_database).at(version);
}

base::Result<std::vector<DocumentVersion>> Reader::documentHistory(const std::string &kind,
                                                                   const std::string &id)
{
    return Documents(*m_database).history(kind, id);
}

base::Result<std::optional<model::Command>> Reader::command(std::int64_t id)
{
    return Commands(*m_database).get(id);
}

base::Result<std::vector<model::Command>> Reader::commands(std::int64_t before, int limit)
{
    return Commands(*m_database).list(before, limit);
}

base::Result<std::vector<model::AuditEntry>> Reader::audit(const std::string &subject, std::int64_t before,
                                                           int limit)
{
    return Commands(*m_database).audit(subject, before, limit);
}

base::Result<LeaseView> Reader::lease()
{
    LeaseView view;
    SPLOT_ASSIGN(view.lease, Leases(*m_database).current(view.held));
    return view;
}

base::Result<std::vector<std::string>> Reader::check()
{
    SPLOT_ASSIGN(auto lines, m_database->query("PRAGMA quick_check(20)").all([](Row &row) {
        std::string line;
        row >> line;
        return line;
    }));
    if (lines.size() == 1 && lines.front() == "ok")
        lines.clear();
    return lines;
}

} // namespace splot::store
