#include "ui/common/emptystate.h"

#include "ui/common/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace splot::ui {

EmptyState::EmptyState(const Theme &theme, const QString &iconName, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_picture(new QLabel(this)), m_title(new QLabel(this)),
      m_text(new QLabel(this)), m_action(new QPushButton(this))
{
    const auto draw = [this, iconName] {
        m_picture->setPixmap(icon(m_theme, iconName, Tone::Dim)
                                 .pixmap(QSize(m_theme.px(44), m_theme.px(44)), devicePixelRatioF()));
    };
    draw();
    connect(&theme, &Theme::changed, this, draw);
    m_title->setProperty("kind", QStringLiteral("title"));
    m_text->setProperty("kind", QStringLiteral("mid"));
    m_text->setWordWrap(true);
    m_text->setFixedWidth(m_theme.px(480));
    for (auto *label : {m_picture, m_title, m_text})
        label->setAlignment(Qt::AlignHCenter);
    m_action->setProperty("kind", QStringLiteral("primary"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(m_theme.px(8));
    column->addStretch(2);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text)})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addSpacing(m_theme.px(8));
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::set(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setFixedHeight(
        m_text->heightForWidth(m_text->width())); // a layout with alignment does not ask for it
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

ScreenBody::ScreenBody(const Theme &theme, const QString &iconName, QWidget *content, QWidget *parent)
    : QStackedWidget(parent), m_empty(new EmptyState(theme, iconName, this))
{
    addWidget(content);
    addWidget(m_empty);
}

} // namespace splot::ui
