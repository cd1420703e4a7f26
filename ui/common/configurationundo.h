#pragma once

#include "ui/common/workspace.h"

class QUndoStack;

namespace splot::ui {

/// Saves one document as a new version of the configuration; Ctrl+Z saves what was before as another one.
/// `undo` may be null: then it is only saved. `take` gets the version. Conflict: somebody saved since
/// `expected`; 0: since the configuration that is shown now.
void saveUndoably(Workspace &workspace, QUndoStack *undo, const store::Document &document,
                  const QString &text, QObject *context,
                  std::function<void(base::Result<std::int64_t>)> take, std::int64_t expected = 0);

} // namespace splot::ui
