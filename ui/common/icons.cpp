#include "ui/common/icons.h"

#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace splot::ui {

namespace {
QPixmap tinted(const QString &name, const QSize &size, const QColor &colour)
{
    static QHash<QString, QPixmap> made; // the window's thread only
    const QString key = name + QLatin1Char('/') + QString::number(size.width()) + QLatin1Char('x') +
                        QString::number(size.height()) + colour.name();
    const auto known = made.constFind(key);
    if (known != made.constEnd())
        return *known;
    QPixmap out(size);
    out.fill(Qt::transparent);
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(name));
    if (drawing.isValid()) {
        QPainter painter(&out);
        drawing.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(out.rect(), colour);
    }
    return *made.insert(key, out);
}

class TintedIcon : public QIconEngine
{
public:
    TintedIcon(const Theme &theme, QString name, Tone tone)
        : m_theme(theme), m_name(std::move(name)), m_tone(tone)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const Palette &p = m_theme.palette();
        const QColor colour = mode == QIcon::Disabled   ? p.dim
                              : state == QIcon::On      ? p.accent
                              : mode == QIcon::Selected ? p.text
                                                        : p.tone(m_tone);
        return tinted(m_name, size, colour);
    }
    QIconEngine *clone() const override { return new TintedIcon(m_theme, m_name, m_tone); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    const Theme &m_theme;
    QString m_name;
    Tone m_tone;
};
} // namespace

QIcon icon(const Theme &theme, const QString &name, Tone tone)
{
    return QIcon(new TintedIcon(theme, name, tone));
}

} // namespace splot::ui
