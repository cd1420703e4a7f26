#pragma once

#include "ui/ownership/draft.h"

#include <QUndoCommand>

#include <functional>

namespace splot::ui {

/// Any edit of the draft: what it was, and what it became.
class EditOwnership : public QUndoCommand
{
public:
    using Apply = std::function<void(const OwnershipDraft &)>;

    EditOwnership(const QString &text, OwnershipDraft before, OwnershipDraft after, Apply apply)
        : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)),
          m_apply(std::move(apply))
    {}

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    OwnershipDraft m_before, m_after;
    Apply m_apply;
};

} // namespace splot::ui
