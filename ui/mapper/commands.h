#pragma once

#include "ui/mapper/draft.h"

#include <QUndoCommand>

#include <functional>

namespace splot::ui {

/// Any edit of the mapper's draft: what it was, and what it became.
class EditMapping : public QUndoCommand
{
public:
    using Apply = std::function<void(const MapperDraft &)>;

    EditMapping(const QString &text, MapperDraft before, MapperDraft after, Apply apply)
        : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)),
          m_apply(std::move(apply))
    {}

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    MapperDraft m_before, m_after;
    Apply m_apply;
};

} // namespace splot::ui
