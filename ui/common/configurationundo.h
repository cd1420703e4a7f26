#pragma once

#include "ui/common/workspace.h"

class QUndoStack;

namespace splot::ui {

/// Saves one document as a new version of the configuration; Ctrl+Z saves what was before as another one.
/// `undo` may be null: then it is only saved. `take` gets the version.
void saveUndoably(Workspace &workspace, QUndoStack *undo, const store::Document &document,
                  const QString &text, QObject *context,
                  std::function<void(base::Result<std::int64_t>)> take);

} // namespace splot::ui
