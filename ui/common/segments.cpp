#include "ui/common/segments.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace splot::ui {

Segments::Segments(const QStringList &texts, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setProperty("kind", QStringLiteral("segment"));
        button->setText(texts[i]);
        button->setAccessibleName(texts[i]);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_group.addButton(button, i);
        row->addWidget(button);
    }
    setCurrent(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

void Segments::setCurrent(int index)
{
    if (auto *button = m_group.button(index))
        button->setChecked(true);
}

void Segments::setText(int index, const QString &text)
{
    if (auto *button = m_group.button(index)) {
        button->setText(text);
        button->setAccessibleName(text);
    }
}

} // namespace splot::ui
