#pragma once

#include "ui/common/theme.h"
#include "ui/common/toolrow.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace splot::ui {

/// A frame of the style sheet's kind.
inline QFrame *frame(const char *kind, QWidget *parent)
{
    auto *f = new QFrame(parent);
    f->setProperty("kind", QLatin1String(kind));
    f->setFrameShape(QFrame::NoFrame);
    return f;
}

inline QLabel *label(const char *kind, const QString &text, QWidget *parent)
{
    auto *l = new QLabel(text, parent);
    l->setProperty("kind", QLatin1String(kind));
    return l;
}

inline QPushButton *button(const QString &text, QWidget *parent, const char *kind = "")
{
    auto *b = new QPushButton(text, parent);
    if (*kind)
        b->setProperty("kind", QLatin1String(kind));
    b->setAutoDefault(false);
    return b;
}

/// The bar with a screen's title and its tools; 44 pixels of the design high where they fit in one line.
inline QFrame *toolBar(const Theme &theme, const QString &title, QWidget *parent)
{
    auto *bar = frame("toolbar", parent);
    auto *row = new ToolRow(bar);
    row->setContentsMargins(theme.px(16), theme.px(7), theme.px(12), theme.px(7));
    row->setSpacing(theme.px(8));
    row->addWidget(label("title", title, bar));
    row->addSpacing(theme.px(8));
    return bar;
}

inline ToolRow *rowOf(QFrame *bar)
{
    return static_cast<ToolRow *>(bar->layout());
}

} // namespace splot::ui
