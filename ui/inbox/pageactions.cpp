// The part of the Inbox's page that has things done: retry, discard and its undo, decide, match.
#include "ui/inbox/page.h"

#include "ui/common/formats.h"
#include "ui/common/noticebar.h"
#include "ui/common/segments.h"
#include "ui/common/tableview.h"
#include "ui/inbox/casemodel.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSplitter>
#include <QUndoCommand>
#include <QUndoStack>

namespace splot::inbox {

namespace {
/// Ctrl+Z after a discard brings the messages back; doing it again discards them anew.
class DiscardUndo : public QUndoCommand
{
public:
    DiscardUndo(ui::Workspace &workspace, model::Object what, std::string reason)
        : QUndoCommand(QCoreApplication::translate("splot", "Discard messages")), m_workspace(workspace),
          m_what(std::move(what)), m_reason(std::move(reason))
    {}

    void undo() override { m_workspace.send("restore", m_what); }
    void redo() override
    {
        auto what = m_what;
        what.emplace_back("reason", model::Value(m_reason));
        m_workspace.send("discard", std::move(what));
    }

private:
    ui::Workspace &m_workspace;
    model::Object m_what;
    std::string m_reason;
};

/// Ctrl+Z after an object was linked on the match desk takes the link away again; once more, and it is put
/// back.
class LinkUndo : public QUndoCommand
{
public:
    LinkUndo(ui::Workspace &workspace, const model::CaseItem &item, std::int64_t record, const QString &text)
        : QUndoCommand(text), m_workspace(workspace), m_object{{"system", model::Value(item.system.value)},
                                                               {"object", model::Value(item.object.value)},
                                                               {"id", model::Value(item.localId.value)}},
          m_record(record)
    {}

    void undo() override
    {
        auto what = m_object;
        what.emplace_back("ask", model::Value(true)); // whose it is shall be asked again
        send("unlink", std::move(what));
    }
    void redo() override
    {
        auto what = m_object;
        what.emplace_back("record", model::Value(m_record));
        if (m_done)
            send("relink", std::move(what));
        m_done = true; // the first time the desk did it
    }

private:
    void send(const char *kind, model::Object what)
    {
        auto *job = m_workspace.send(kind, std::move(what));
        QObject::connect(job, &ui::Job::finished, &m_workspace, [job, workspace = &m_workspace] {
            if (!job->answer())
                emit workspace->failed(job->answer().error());
        });
    }

    ui::Workspace &m_workspace;
    model::Object m_object;
    std::int64_t m_record;
    bool m_done = false;
};

/// Undo names each message: a case may have taken in new ones meanwhile.
constexpr int mostUndone = 5000;

base::Result<model::Object> openItemsOf(store::Reader &reader, model::CaseId id)
{
    store::ItemFilter open;
    open.state = model::ItemState::Open;
    model::List all;
    std::int64_t after = 0;
    while (static_cast<int>(all.size()) < mostUndone) {
        SPLOT_ASSIGN(const auto page, reader.cases().items(id, open, after, 1000));
        for (const auto &item : page)
            all.push_back(model::Value(item.id));
        if (page.size() < 1000)
            break;
        after = page.back().id;
    }
    return model::Object{{"case", model::Value(id.value)}, {"items", model::Value(std::move(all))}};
}
} // namespace

void Page::runCommand(const std::string &kind, model::Object what, std::function<void()> done)
{
    auto *job = console().workspace.send(kind, std::move(what));
    connect(job, &ui::Job::finished, this, [this, job, done = std::move(done)] {
        if (!job->answer())
            m_notice->showError(job->answer().error());
        else if (done)
            done();
        readCases();
    });
}

void Page::retry(bool wholeCase)
{
    if (m_items->caseId().valid())
        runCommand("retry", chosenItems(wholeCase), {});
}

void Page::askDiscard()
{
    bool yes = false;
    const QString reason = QInputDialog::getText(
        this, tr("Discard"),
        tr("Why can it be left out? The reason is kept with the audit; Ctrl+Z undoes it."), QLineEdit::Normal,
        {}, &yes);
    if (yes && !reason.trimmed().isEmpty())
        discard(reason.trimmed(), false);
}

void Page::discard(const QString &reason, bool wholeCase)
{
    if (!m_items->caseId().valid())
        return;
    if (!wholeCase) {
        console().undo.push(new DiscardUndo(console().workspace, chosenItems(false), reason.toStdString()));
        return;
    }
    console().workspace.ask(
        ui::Lane::Quick, this,
        [id = m_items->caseId()](store::Reader &reader) { return openItemsOf(reader, id); },
        [this, reason](base::Result<model::Object> items) {
            if (items)
                console().undo.push(
                    new DiscardUndo(console().workspace, std::move(*items), reason.toStdString()));
            else
                m_notice->showError(items.error());
        });
}

void Page::decide(bool accept)
{
    runCommand(accept ? "accept" : "reject", chosenItems(false), {});
}

void Page::match(qlonglong item, qlonglong record)
{
    if (!m_shown || m_shown->item.id != item)
        return;
    const model::Object what{{"item", model::Value(static_cast<std::int64_t>(item))}};
    if (record == 0)
        return runCommand("apart", what, {});
    auto linked = what;
    linked.emplace_back("record", model::Value(static_cast<std::int64_t>(record)));
    runCommand("match", std::move(linked), [this, record, decided = m_shown->item] {
        console().undo.push(new LinkUndo(console().workspace, decided, record,
                                         QCoreApplication::translate("splot", "Link to a record")));
        m_notice->showWarning(tr("It is linked; Ctrl+Z takes the link away again."));
    });
}

QList<ui::ScreenCommand> Page::commands()
{
    QList<ui::ScreenCommand> all;
    const model::Case *c = m_cases->at(m_caseView->currentIndex().row());
    if (!c)
        return all;
    const auto id = c->id;
    all << ui::ScreenCommand{tr("Retry all messages of the case"), [this] { retry(true); }}
        << ui::ScreenCommand{tr("Take the case"), [this, id] { m_actions.take({id}); }};
    return all;
}

void Page::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("upright"), m_upright->saveState());
    settings.setValue(QStringLiteral("across"), m_across->saveState());
    settings.setValue(QStringLiteral("segment"), m_segments->current());
    m_caseView->saveColumns(settings, QStringLiteral("columns"));
}

void Page::restoreState(QSettings &settings)
{
    m_upright->restoreState(settings.value(QStringLiteral("upright")).toByteArray());
    m_across->restoreState(settings.value(QStringLiteral("across")).toByteArray());
    m_segments->setCurrent(settings.value(QStringLiteral("segment"), 1).toInt());
    m_caseView->restoreColumns(settings, QStringLiteral("columns"));
}

} // namespace splot::inbox
