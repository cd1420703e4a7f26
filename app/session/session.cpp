#include "app/session/session.h"

#include "app/session/commandwait.h"
#include "app/session/installation.h"
#include "app/session/workspacepath.h"
#include "core/base/process.h"
#include "core/engine/setup.h"
#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"

#include <algorithm>

namespace splot::app {

namespace {
std::map<model::EntityId, std::shared_ptr<const model::Schema>>
schemasOf(const model::Configuration &configuration)
{
    std::map<model::EntityId, std::shared_ptr<const model::Schema>> schemas;
    for (const auto &entity : configuration.entities)
        schemas.emplace(entity.id, std::make_shared<const model::Schema>(entity));
    return schemas;
}
} // namespace

namespace {
using Problems = std::vector<model::ConfigurationProblem>;

/// What the engine cannot work with: an entity or a mapping with such a fault stands still. Without a mapping an
/// entity is a draft, which may lack what it will need.
struct Faults
{
    explicit Faults(const model::Configuration &configuration)
        : all(engine::Setup::compile(configuration)->problems()), ofUsed(all)
    {
        std::erase_if(ofUsed, [&](const auto &problem) {
            return std::any_of(configuration.entities.begin(), configuration.entities.end(), [&](const auto &entity) {
                const std::string where = "entities/" + entity.id.value;
                return (problem.where == where || problem.where.starts_with(where + "/")) &&
                       configuration.mappingsOf(entity.id).empty();
            });
        });
    }

    Problems all;
    Problems ofUsed;
};

Problems without(Problems all, const Problems &known)
{
    std::erase_if(all, [&](const auto &problem) {
        return std::any_of(known.begin(), known.end(), [&](const auto &other) {
            return other.where == problem.where && other.message.text() == problem.message.text();
        });
    });
    return all;
}
} // namespace

std::vector<model::ConfigurationProblem> problemsOf(const model::Configuration &configuration)
{
    auto problems = workspace::checkConfiguration(configuration);
    const Faults faults(configuration);
    problems.insert(problems.end(), faults.all.begin(), faults.all.end());
    return problems;
}

Session::Session(std::string workspaceOption, Output &output)
    : m_option(std::move(workspaceOption)), m_output(output)
{}

Session::~Session() = default;

base::Result<std::string> Session::path()
{
    if (m_path.empty()) {
        SPLOT_ASSIGN(m_path, noted(workspacePath(m_option)));
    }
    return m_path;
}

base::Result<store::Reader *> Session::reader()
{
    if (!m_reader) {
        SPLOT_ASSIGN(const std::string file, path());
        SPLOT_ASSIGN(m_reader, noted(store::Reader::open(file)));
        SPLOT_ASSIGN(const auto *now, configuration());
        m_reader->setSchemas(schemasOf(*now));
        m_reader->records().setSchemas(schemasOf(*now));
    }
    return m_reader.get();
}

base::Result<store::SqliteStore *> Session::store()
{
    if (!m_store) {
        SPLOT_ASSIGN(const std::string file, path());
        SPLOT_ASSIGN(m_store, noted(store::SqliteStore::open(file)));
    }
    return m_store.get();
}

base::Result<const model::Configuration *> Session::configuration()
{
    if (!m_configuration) {
        if (!m_reader) {
            SPLOT_ASSIGN(const std::string file, path());
            SPLOT_ASSIGN(m_reader, noted(store::Reader::open(file)));
        }
        SPLOT_ASSIGN(const auto version, m_reader->configurationVersion());
        SPLOT_ASSIGN(const auto all, m_reader->documents());
        SPLOT_ASSIGN(auto read, workspace::readConfiguration(all, version));
        m_configuration = std::make_unique<model::Configuration>(std::move(read));
        m_reader->setSchemas(schemasOf(*m_configuration));
        m_reader->records().setSchemas(schemasOf(*m_configuration));
    }
    return m_configuration.get();
}

base::Result<std::vector<store::Document>> Session::documents()
{
    SPLOT_ASSIGN(auto *from, reader());
    return from->documents();
}

base::Result<std::int64_t> Session::saveDocuments(const std::vector<store::Document> &changed,
                                                  const std::string &comment)
{
    SPLOT_TRY(check(changed));
    SPLOT_ASSIGN(const auto *before, configuration());
    std::int64_t version = 0;
    const auto save = [&](store::SqliteStore &to) -> base::Result<void> {
        SPLOT_ASSIGN(version, to.saveDocuments(changed, before->version, author(), comment, now()));
        for (const auto &document : changed) {
            model::AuditEntry entry;
            entry.at = now();
            entry.person = author();
            entry.action = "configuration";
            entry.subject = document.kind + "/" + document.id;
            entry.after =
                model::Object{{"version", model::Value(version)}, {"comment", model::Value(comment)}};
            SPLOT_TRY(to.addAudit(entry));
        }
        return {};
    };
    SPLOT_TRY(write(save));
    m_configuration.reset();
    return version;
}

base::Result<void> Session::check(const std::vector<store::Document> &changed)
{
    SPLOT_ASSIGN(const auto *now, configuration());
    const model::Configuration &before = *now;
    SPLOT_ASSIGN(auto all, documents());
    for (const auto &document : changed) {
        std::erase_if(all, [&](const auto &d) { return d.kind == document.kind && d.id == document.id; });
        if (!document.json.empty())
            all.push_back(document);
    }
    SPLOT_ASSIGN(const auto after, workspace::readConfiguration(all, before.version + 1));
    const auto faults = without(Faults(after).ofUsed, Faults(before).ofUsed);
    for (const auto &fault : faults)
        m_output.remark(say(QT_TRANSLATE_NOOP("splot", "Fault: %1: %2"), {fault.where, say(fault.message)}));
    if (!faults.empty())
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot",
                              "Nothing was saved: what has a fault would stand still. Mend it (%1) and try again."),
            {faults.front().where});
    for (const auto &note : without(problemsOf(after), problemsOf(before)))
        m_output.remark(say(QT_TRANSLATE_NOOP("splot", "Note: %1: %2"), {note.where, say(note.message)}));
    return {};
}

base::Result<void> Session::write(const std::function<base::Result<void>(store::SqliteStore &)> &write)
{
    SPLOT_ASSIGN(auto *to, store());
    SPLOT_TRY(to->begin());
    if (auto done = write(*to); !done) {
        to->rollback();
        return done;
    }
    return to->commit();
}

base::Result<model::Value> Session::carryOut(const std::string &kind, model::Object arguments)
{
    SPLOT_TRY(reader());
    CommandWait wait(*this);
    return wait.carryOut(kind, model::Value(std::move(arguments)));
}

base::Result<Installation *> Session::installation()
{
    if (!m_installation) {
        SPLOT_ASSIGN(const std::string file, path());
        m_installation = std::make_unique<Installation>(file);
        for (const auto &problem : m_installation->problems())
            m_output.remark(problem);
    }
    return m_installation.get();
}

std::string Session::author() const
{
    const auto person = base::personName();
    return person.empty() ? "splotctl" : person;
}

model::Moment Session::now() const
{
    return model::Moment::at(
        std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()));
}

} // namespace splot::app
