// The part of the records' page that merges two records, and parts them again.
#include "ui/records/page.h"

#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/records/mergedialog.h"
#include "ui/records/sheetmodel.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

namespace splot::records {

namespace {
/// Ctrl+Z parts what was merged; doing it again merges it anew.
class MergeUndo : public QUndoCommand
{
public:
    MergeUndo(ui::Workspace &workspace, model::RecordId record, model::RecordId into, const QString &text)
        : QUndoCommand(text), m_workspace(workspace), m_record(record), m_into(into)
    {}

    void undo() override { m_workspace.send("unmerge", {{"record", model::Value(m_record.value)}}); }
    void redo() override
    {
        m_workspace.send("merge",
                         {{"record", model::Value(m_record.value)}, {"into", model::Value(m_into.value)}});
    }

private:
    ui::Workspace &m_workspace;
    model::RecordId m_record, m_into;
};
} // namespace

void Page::askMerge()
{
    if (!m_record.valid())
        return;
    MergeDialog dialog(console(), m_sheet->sheet().title, this);
    if (dialog.exec() == QDialog::Accepted && dialog.into().valid())
        merge(m_record, dialog.into());
}

void Page::merge(model::RecordId record, model::RecordId into)
{
    console().undo.push(new MergeUndo(console().workspace, record, into,
                                      QCoreApplication::translate("splot", "Merge records")));
    m_notice->showWarning(tr("They are merged; the record that stays is shown. Ctrl+Z parts them again."));
    read(into);
}

} // namespace splot::records
