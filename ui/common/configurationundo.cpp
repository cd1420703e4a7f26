#include "ui/common/configurationundo.h"

#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

namespace splot::ui {

namespace {
/// Puts one document back and forth; the first time it was already saved.
class DocumentUndo : public QUndoCommand
{
public:
    DocumentUndo(Workspace &workspace, store::Document before, store::Document after, const QString &text)
        : QUndoCommand(text), m_workspace(workspace), m_before(std::move(before)), m_after(std::move(after))
    {}

    void undo() override { save(m_before, QCoreApplication::translate("splot", "Undo: %1").arg(text())); }
    void redo() override
    {
        if (m_done)
            save(m_after, text());
        m_done = true;
    }

private:
    void save(const store::Document &document, const QString &comment)
    {
        m_workspace.saveDocuments({document}, m_workspace.configuration()->version, comment, &m_workspace,
                                  [workspace = &m_workspace](const base::Result<std::int64_t> &saved) {
                                      if (!saved)
                                          emit workspace->failed(saved.error());
                                  });
    }

    Workspace &m_workspace;
    store::Document m_before, m_after;
    bool m_done = false;
};

/// As it is saved now; removed where there is none.
store::Document savedOf(Workspace &workspace, const store::Document &document)
{
    const auto documents = workspace.reader().documents();
    for (const auto &known : documents ? *documents : std::vector<store::Document>()) {
        if (known.kind == document.kind && known.id == document.id)
            return known;
    }
    return {document.kind, document.id, {}};
}
} // namespace

void saveUndoably(Workspace &workspace, QUndoStack *undo, const store::Document &document,
                  const QString &text, QObject *context,
                  std::function<void(base::Result<std::int64_t>)> take, std::int64_t expected)
{
    auto before = savedOf(workspace, document);
    workspace.saveDocuments({document}, expected > 0 ? expected : workspace.configuration()->version, text,
                            context,
                            [&workspace, undo = QPointer<QUndoStack>(undo), before, document, text,
                             take](base::Result<std::int64_t> version) {
                                if (version && undo)
                                    undo->push(new DocumentUndo(workspace, before, document, text));
                                take(std::move(version));
                            });
}

} // namespace splot::ui
