#include "ui/common/noticebar.h"

#include "ui/common/formats.h"
#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace splot::ui {

NoticeBar::NoticeBar(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_action(new QPushButton(this)),
      m_more(new QPushButton(tr("Details"), this)), m_close(new QToolButton(this)),
      m_detail(new QPlainTextEdit(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setProperty("kind", QStringLiteral("link"));
    m_more->setCheckable(true);
    m_close->setIcon(icon(theme, QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close"));
    m_detail->setReadOnly(true);
    m_detail->setMaximumHeight(theme.px(120));
    m_detail->setAccessibleName(tr("Details"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_action);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6));
    column->addLayout(row);
    column->addWidget(m_detail);
    connect(m_more, &QPushButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::acted);
    clear();
}

void NoticeBar::showError(const base::Error &error, const QString &action)
{
    QString detail = text(error.detail);
    if (!error.field.empty())
        detail.prepend(tr("Field: %1").arg(text(error.field)) + QLatin1Char('\n'));
    showText("failure", say(error), detail, action);
}

void NoticeBar::showWarning(const QString &text, const QString &action)
{
    showText("warning", text, {}, action);
}

void NoticeBar::clear()
{
    m_more->setChecked(false);
    m_detail->hide();
    hide();
}

void NoticeBar::showText(const char *kind, const QString &text, const QString &detail, const QString &action)
{
    setProperty("kind", QLatin1String(kind));
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(text);
    m_detail->setPlainText(detail);
    m_more->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setVisible(action.isEmpty());
    show();
}

} // namespace splot::ui
