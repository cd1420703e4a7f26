#include "ui/common/caseactions.h"

#include "core/model/states.h"
#include "ui/common/formats.h"
#include "ui/common/workspace.h"

#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>

namespace splot::ui {

namespace {
struct Change
{
    std::vector<model::Case> before, after;
};

base::Result<void> step(model::Case &c, model::CaseEvent event)
{
    const auto next = model::next(c.state, event);
    if (!next)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "Case %1 is %2; that is not possible now."),
                          {std::to_string(c.id.value), std::string(model::stateName(c.state))});
    c.state = *next;
    return {};
}

/// What people set of a case, where it is not as in the other.
model::Value differences(const model::Case &c, const model::Case &other)
{
    const auto parts = [](const model::Case &of) {
        std::string tags;
        for (const auto &tag : of.tags)
            tags += (tags.empty() ? "" : " ") + tag;
        return std::vector<std::pair<std::string, model::Value>>{
            {"state", model::Value(std::string(model::stateName(of.state)))},
            {"assignee", model::Value(of.assignee)},
            {"ticket", model::Value(of.ticket)},
            {"tags", model::Value(tags)},
            {"holdUntil", of.holdUntil.micros == 0 ? model::Value() : model::Value(of.holdUntil)}};
    };
    const auto mine = parts(c), others = parts(other);
    model::Object out;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        if (!(mine[i].second == others[i].second))
            out.emplace_back(mine[i].first, mine[i].second);
    }
    return out;
}

/// Puts the state of cases back and forth; the first time it was already done.
class CaseUndo : public QUndoCommand
{
public:
    CaseUndo(Workspace &workspace, Change change, const QString &text)
        : QUndoCommand(text), m_workspace(workspace), m_change(std::move(change))
    {}
    void undo() override { write(m_change.before, "undo"); }
    void redo() override
    {
        if (m_done)
            write(m_change.after, "redo");
        m_done = true;
    }

private:
    void write(const std::vector<model::Case> &cases, const std::string &action)
    {
        const auto save = [cases, action, person = m_workspace.author().toStdString(),
                           words = text().toStdString()](store::SqliteStore &to) {
            return saveCaseStates(to, cases, person, action, words);
        };
        m_workspace.write(&m_workspace, save, [workspace = &m_workspace](const base::Result<void> &saved) {
            if (!saved)
                emit workspace->failed(saved.error());
        });
    }

    Workspace &m_workspace;
    Change m_change;
    bool m_done = false;
};
} // namespace

base::Result<void> saveCaseStates(store::Store &to, const std::vector<model::Case> &cases,
                                  const std::string &person, const std::string &action,
                                  const std::string &text)
{
    for (const auto &wished : cases) {
        SPLOT_ASSIGN(auto now, to.caseById(wished.id));
        if (!now)
            continue;
        const auto before = *now;
        // What failures did meanwhile stays: only what people set is taken over.
        if (now->state != model::CaseState::Resolved)
            now->state = wished.state;
        now->assignee = wished.assignee;
        now->ticket = wished.ticket;
        now->tags = wished.tags;
        now->holdUntil = wished.holdUntil;
        SPLOT_TRY(to.saveCase(*now));
        model::AuditEntry entry;
        entry.at = Workspace::now();
        entry.person = person;
        entry.action = action;
        entry.subject = "case/" + std::to_string(now->id.value);
        entry.before = differences(before, *now);
        entry.after = differences(*now, before);
        if (!text.empty())
            entry.after.setMember("text", model::Value(text));
        SPLOT_TRY(to.addAudit(entry));
    }
    return {};
}

CaseActions::CaseActions(const Console &console, QObject *parent) : QObject(parent), m_console(console) {}

void CaseActions::change(const std::vector<model::CaseId> &cases, const std::string &action,
                         const QString &text, const QString &undoText, Edit edit)
{
    const auto work = [cases, action, words = text.toStdString(),
                       person = m_console.workspace.author().toStdString(),
                       edit = std::move(edit)](store::SqliteStore &to) -> base::Result<Change> {
        Change change;
        for (const auto id : cases) {
            SPLOT_ASSIGN(auto now, to.caseById(id));
            if (!now)
                continue;
            change.before.push_back(*now);
            SPLOT_TRY(edit(*now));
            change.after.push_back(*now);
        }
        SPLOT_TRY(saveCaseStates(to, change.after, person, action, words));
        return change;
    };
    m_console.workspace.write(this, work, [this, undoText](base::Result<Change> done) {
        if (!done)
            emit failed(done.error());
        else if (!done->after.empty())
            m_console.undo.push(new CaseUndo(m_console.workspace, std::move(*done), undoText));
    });
}

void CaseActions::take(const std::vector<model::CaseId> &cases)
{
    assign(cases, m_console.workspace.author());
}

void CaseActions::assign(const std::vector<model::CaseId> &cases, const QString &person)
{
    change(cases, "assign", person, tr("Give to %1").arg(person),
           [person = person.toStdString()](model::Case &c) -> base::Result<void> {
               c.assignee = person;
               if (const auto next = model::next(c.state, model::CaseEvent::Acknowledge);
                   next && !person.empty())
                   c.state = *next;
               return {};
           });
}

void CaseActions::hold(const std::vector<model::CaseId> &cases, model::Moment until, const QString &reason)
{
    change(cases, "hold", text(until.toText()) + QLatin1Char(' ') + reason, tr("Put on hold"),
           [until](model::Case &c) -> base::Result<void> {
               c.holdUntil = until;
               return step(c, model::CaseEvent::Hold);
           });
}

void CaseActions::waitForTicket(const std::vector<model::CaseId> &cases, const QString &ticket)
{
    change(cases, "hold", ticket, tr("Wait for ticket %1").arg(ticket),
           [ticket = ticket.toStdString()](model::Case &c) -> base::Result<void> {
               c.ticket = ticket;
               return step(c, model::CaseEvent::WaitForTicket);
           });
}

void CaseActions::reopen(const std::vector<model::CaseId> &cases)
{
    change(cases, "reopen", {}, tr("Take off hold"),
           [](model::Case &c) { return step(c, model::CaseEvent::Reopen); });
}

void CaseActions::setTags(model::CaseId id, const QStringList &tags)
{
    change({id}, "tag", tags.join(QLatin1Char(' ')), tr("Change tags"),
           [tags](model::Case &c) -> base::Result<void> {
               c.tags.clear();
               for (const auto &tag : tags)
                   c.tags.push_back(tag.toStdString());
               return {};
           });
}

void CaseActions::setTicket(model::CaseId id, const QString &ticket)
{
    change({id}, "ticket", {}, tr("Name ticket %1").arg(ticket),
           [ticket = ticket.toStdString()](model::Case &c) -> base::Result<void> {
               c.ticket = ticket;
               return {};
           });
}

void CaseActions::note(model::CaseId id, const QString &text)
{
    model::AuditEntry entry;
    entry.at = Workspace::now();
    entry.person = m_console.workspace.author().toStdString();
    entry.action = "note";
    entry.subject = "case/" + std::to_string(id.value);
    entry.after = model::Value(text.toStdString());
    m_console.workspace.write(
        this, [entry](store::SqliteStore &to) { return to.addAudit(entry); },
        [this](const base::Result<void> &done) {
            if (!done)
                emit failed(done.error());
        });
}

} // namespace splot::ui
