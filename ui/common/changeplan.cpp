#include "ui/common/changeplan.h"

namespace splot::ui {

namespace {
std::int64_t whole(const model::Value &object, std::string_view name)
{
    const auto *member = object.member(name);
    const auto *number = member ? member->get<std::int64_t>() : nullptr;
    return number ? *number : 0;
}

std::string textOf(const model::Value &object, std::string_view name)
{
    const auto *member = object.member(name);
    return member ? member->toText() : std::string();
}
} // namespace

std::int64_t ChangePlan::writes() const
{
    return whole(m_answer, "writes");
}

void ChangePlan::start(std::vector<store::Document> draft, const std::vector<model::EntityId> &entities)
{
    cancel();
    m_draft = std::move(draft);
    m_entities = entities;
    m_planned = false;
    m_answer = {};
    plan(false);
}

void ChangePlan::plan(bool live)
{
    model::Object arguments;
    model::List entities;
    for (const auto &entity : m_entities)
        entities.emplace_back(entity.value);
    arguments.emplace_back("entities", std::move(entities));
    if (!live && !m_draft.empty()) {
        model::List draft;
        for (const auto &d : m_draft)
            draft.push_back(model::Object{{"kind", d.kind}, {"id", d.id}, {"json", d.json}});
        arguments.emplace_back("draft", std::move(draft));
    }
    m_job = m_workspace.send("plan", std::move(arguments));
    connect(m_job, &Job::progressed, this, &ChangePlan::progressed);
    connect(m_job, &Job::finished, this, [this, live, job = m_job.data()] {
        const auto answer = job->answer();
        m_job.clear();
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        if (!live) {
            m_answer = *answer;
            m_planned = true;
            emit ready();
            return;
        }
        m_job = m_workspace.send("approve", {{"plan", textOf(*answer, "id")}});
        connect(m_job, &Job::finished, this, [this, last = m_job.data()] {
            const auto done = last->answer();
            m_job.clear();
            if (done)
                emit approved();
            else
                emit failed(done.error());
        });
    });
}

void ChangePlan::save(const QString &comment, bool approveAfter)
{
    if (m_draft.empty()) {
        emit saved(m_workspace.configuration()->version);
        if (approveAfter)
            plan(true);
        return;
    }
    m_workspace.saveDocuments(m_draft, m_workspace.configuration()->version, comment, this,
                              [this, approveAfter](base::Result<std::int64_t> version) {
                                  if (!version) {
                                      emit failed(version.error());
                                      return;
                                  }
                                  m_draft.clear();
                                  emit saved(*version);
                                  if (approveAfter)
                                      plan(true);
                              });
}

void ChangePlan::approve(const QString &comment)
{
    save(comment, true);
}

void ChangePlan::saveOnly(const QString &comment)
{
    save(comment, false);
}

void ChangePlan::cancel()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
        m_job.clear();
    }
}

} // namespace splot::ui
