#pragma once

#include "core/model/command.h"
#include "core/store/casereader.h"
#include "core/store/deliveryreader.h"
#include "core/store/evidencereader.h"
#include "core/store/recordreader.h"
#include "core/store/store.h"

namespace splot::store {

/// The engine that holds the workspace, or held it last.
struct LeaseView
{
    Lease lease;
    bool held = false; ///< whether it lives is for the reader's clock: `lease.beat` younger than 10 s
};

/// A read-only connection to a workspace for windows and command lines; used on the thread that opened it. No
/// call leaves a read transaction open, so a reader never keeps the engine's log from being cut.
class Reader
{
public:
    /// As SqliteStore::open, but nothing is changed or brought up to date.
    static base::Result<std::unique_ptr<Reader>> open(const std::string &path);
    ~Reader();

    void setSchemas(Records::Schemas schemas) { m_records.setSchemas(std::move(schemas)); }
    /// Changes whenever somebody committed: read again what is shown.
    std::int64_t dataVersion() { return m_database->dataVersion(); }
    base::Result<std::string> workspaceId();

    CaseReader &cases() { return m_cases; }
    RecordReader &records() { return m_records; }
    DeliveryReader &deliveries() { return m_deliveries; }
    EvidenceReader &evidence() { return m_evidence; }

    /// Sums by `step` minutes (60: hours) of [from, to) in minutes since 1970, in order of time.
    base::Result<std::vector<model::FlowCount>> flows(std::int64_t from, std::int64_t to, int step);
    base::Result<std::optional<model::Change>> change(model::ChangeId id);
    base::Result<std::vector<model::Change>> changes(model::ChangeState state, model::ChangeId after,
                                                     int limit);

    base::Result<std::int64_t> configurationVersion();
    base::Result<std::vector<Document>> documents();
    base::Result<std::vector<Document>> documentsAt(std::int64_t version);
    base::Result<std::vector<DocumentVersion>> documentHistory(const std::string &kind,
                                                               const std::string &id);

    base::Result<std::optional<model::Command>> command(std::int64_t id);
    /// Newest first; `before` 0: from the newest. The same for the audit, whose empty subject means all.
    base::Result<std::vector<model::Command>> commands(std::int64_t before, int limit);
    base::Result<std::vector<model::AuditEntry>> audit(const std::string &subject, std::int64_t before,
                                                       int limit);
    base::Result<LeaseView> lease();
    /// What an engine left for others to read; empty: nothing.
    base::Result<model::Value> state(const std::string &kind, const model::SystemId &system = {},
                                     const model::ObjectName &object = {});

    /// What is wrong inside the file, at most 20 lines; empty: nothing. Reads the whole file.
    base::Result<std::vector<std::string>> check();

private:
    explicit Reader(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
    CaseReader m_cases;
    RecordReader m_records;
    DeliveryReader m_deliveries;
    EvidenceReader m_evidence;
};

} // namespace splot::store
