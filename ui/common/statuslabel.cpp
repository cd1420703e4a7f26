#include "ui/common/statuslabel.h"

#include <QPainter>

namespace splot::ui {

StatusLabel::StatusLabel(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void StatusLabel::set(Status status, const QString &text)
{
    if (status == m_status && text == m_text)
        return;
    m_status = status;
    m_tone = toneOf(status) == Tone::Ok ? Tone::Text : toneOf(status);
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void StatusLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QFont StatusLabel::ownFont() const
{
    return m_tone == Tone::Bad || m_tone == Tone::Warn ? m_theme.strong(m_theme.label()) : m_theme.label();
}

QSize StatusLabel::sizeHint() const
{
    const QFontMetrics metrics(ownFont());
    const int shape = m_status == Status::None ? 0 : m_theme.px(15);
    return {shape + metrics.horizontalAdvance(m_text) + m_theme.px(2),
            std::max(metrics.height(), m_theme.px(16))};
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &p = m_theme.palette();
    const int side = m_theme.px(9);
    int left = 0;
    if (m_status != Status::None) {
        paintStatus(painter, QRectF(0, (height() - side) / 2.0, side, side), m_status, p);
        left = m_theme.px(15);
    }
    painter.setFont(ownFont());
    painter.setPen(p.tone(m_tone));
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace splot::ui
