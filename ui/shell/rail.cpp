#include "ui/shell/rail.h"

#include "ui/common/icons.h"

#include <QPainter>
#include <QVBoxLayout>

namespace splot::shell {

RailButton::RailButton(const ui::Theme &theme, const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void RailButton::setCount(int count)
{
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%n new", nullptr, count) : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    return {m_theme.px(76), m_theme.px(60)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ui::Palette &p = m_theme.palette();
    if (isChecked())
        painter.fillRect(rect(), p.accentBack);
    else if (underMouse())
        painter.fillRect(rect(), p.hairlineSoft);
    if (isChecked())
        painter.fillRect(QRect(0, 0, m_theme.px(3), height()), p.accent);
    if (hasFocus()) {
        painter.setPen(QPen(p.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    const int side = m_theme.px(22);
    const QRect place((width() - side) / 2, m_theme.px(9), side, side);
    ui::icon(m_theme, m_iconName)
        .paint(&painter, place, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
    painter.setFont(isChecked() ? m_theme.strong(m_theme.label()) : m_theme.label());
    painter.setPen(isChecked() ? p.accent : p.text);
    const QRect words(0, place.bottom() + m_theme.px(4), width(), m_theme.px(18));
    painter.drawText(words, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - m_theme.px(4)));
    if (m_count <= 0)
        return;
    const QString number = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    painter.setFont(m_theme.strong(m_theme.label()));
    const int w = std::max(m_theme.px(16), painter.fontMetrics().horizontalAdvance(number) + m_theme.px(8));
    const QRect badge(place.right() + m_theme.px(1), m_theme.px(4), w, m_theme.px(15));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.bad);
    painter.drawRoundedRect(badge, m_theme.px(2), m_theme.px(2));
    painter.setPen(ui::Palette::on(p.bad));
    painter.drawText(badge, Qt::AlignCenter, number);
}

Rail::Rail(const ui::Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    setProperty("kind", QStringLiteral("rail"));
    setFixedWidth(theme.px(76));
    m_column->setContentsMargins(0, m_theme.px(8), 1, m_theme.px(8));
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setAccessibleName(tr("Screens"));
}

void Rail::add(const QString &id, const QString &title, const QString &shortcut)
{
    auto *button = new RailButton(m_theme, id, title, this);
    button->setObjectName(id);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(title, shortcut));
    connect(button, &QAbstractButton::clicked, this, [this, id] { emit chosen(id); });
    const bool atFoot = id == QLatin1String("settings");
    m_column->insertWidget(atFoot ? m_column->count() : m_column->count() - 1, button);
}

RailButton *Rail::find(const QString &id) const
{
    return findChild<RailButton *>(id);
}

void Rail::setCurrent(const QString &id)
{
    if (auto *button = find(id))
        button->setChecked(true);
}

void Rail::setCount(const QString &id, int count)
{
    if (auto *button = find(id))
        button->setCount(count);
}

} // namespace splot::shell
