#include "ui/common/theme.h"

#include "ui/common/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QScreen>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <cmath>

namespace splot::ui {

namespace {
QColor rgb(unsigned value)
{
    return QColor::fromRgb(static_cast<QRgb>(value) | 0xff000000u);
}

const Palette light{rgb(0xF3F4F5),
                    rgb(0xFFFFFF),
                    rgb(0xECEEF0),
                    rgb(0xD3D7DB),
                    rgb(0xE4E7EA),
                    rgb(0x1D2227),
                    rgb(0x545D66),
                    rgb(0x78828C),
                    rgb(0x1F5FA8),
                    rgb(0xDCE8F5),
                    rgb(0xFFFFFF),
                    rgb(0x1D754B),
                    rgb(0x8A5800),
                    rgb(0xFBF1DC),
                    rgb(0xC0262D),
                    rgb(0xFBE9E9),
                    {rgb(0xB88E04), rgb(0x1737C2), rgb(0x8965CC), rgb(0x014043), rgb(0x556300), rgb(0xE41486),
                     rgb(0x49391B), rgb(0x09A2B5)},
                    {rgb(0x1F5FA8), rgb(0x1E7B4F), rgb(0x9A6200), rgb(0xC0267D)}};

const Palette dark{rgb(0x1F2225),
                   rgb(0x181B1E),
                   rgb(0x25292D),
                   rgb(0x383E44),
                   rgb(0x2B3035),
                   rgb(0xE2E6EA),
                   rgb(0xA9B2BB),
                   rgb(0x828C96),
                   rgb(0x6CAEF2),
                   rgb(0x24384D),
                   rgb(0x12181E),
                   rgb(0x4FC28A),
                   rgb(0xE5AE49),
                   rgb(0x3A3122),
                   rgb(0xF37C79),
                   rgb(0x3A2426),
                   {rgb(0xF5C4A4), rgb(0x4367FE), rgb(0x9965C6), rgb(0x39845A), rgb(0xB4C81D), rgb(0xFF6DB1),
                    rgb(0xB19145), rgb(0x44DFF5)},
                   {rgb(0x6CAEF2), rgb(0x3DBE9C), rgb(0xE5AE49), rgb(0xF07FB5)}};

double luminance(const QColor &c)
{
    const auto part = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
}

QPalette qtPalette(const Palette &p)
{
    QPalette q;
    q.setColor(QPalette::Window, p.window);
    q.setColor(QPalette::WindowText, p.text);
    q.setColor(QPalette::Base, p.base);
    q.setColor(QPalette::AlternateBase, p.panel);
    q.setColor(QPalette::Text, p.text);
    q.setColor(QPalette::Button, p.base);
    q.setColor(QPalette::ButtonText, p.text);
    q.setColor(QPalette::BrightText, p.bad);
    q.setColor(QPalette::Highlight, p.accentBack);
    q.setColor(QPalette::HighlightedText, p.text);
    q.setColor(QPalette::Link, p.accent);
    q.setColor(QPalette::LinkVisited, p.accent);
    q.setColor(QPalette::ToolTipBase, p.base);
    q.setColor(QPalette::ToolTipText, p.text);
    q.setColor(QPalette::PlaceholderText, p.mid);
    q.setColor(QPalette::Mid, p.hairline);
    q.setColor(QPalette::Midlight, p.hairlineSoft);
    q.setColor(QPalette::Light, p.base);
    q.setColor(QPalette::Dark, p.hairline);
    q.setColor(QPalette::Shadow, p.dim);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        q.setColor(QPalette::Disabled, role, p.dim);
    return q;
}
} // namespace

const Palette &Palette::of(Shade shade)
{
    return shade == Shade::Dark ? dark : light;
}

QColor Palette::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Mid:
        return mid;
    case Tone::Dim:
        return dim;
    case Tone::Accent:
        return accent;
    case Tone::Ok:
        return ok;
    case Tone::Warn:
        return warn;
    case Tone::Bad:
        return bad;
    case Tone::Text:
        break;
    }
    return text;
}

QColor Palette::on(const QColor &back)
{
    const double l = luminance(back);
    return 1.05 / (l + 0.05) >= (l + 0.05) / 0.05 ? QColor(Qt::white) : QColor(Qt::black);
}

Theme::Theme(QObject *parent) : QObject(parent)
{
    m_startShade =
        QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Shade::Dark : Shade::Light;
    const QFont system = QGuiApplication::font();
    m_font = QFontDatabase::hasFamily(QStringLiteral("Inter")) ? QFont(QStringLiteral("Inter")) : system;
    // The person's own size of text is kept: 13 px is what the system calls 10 pt at 96 dpi.
    const double pixels =
        system.pixelSize() > 0
            ? system.pixelSize()
            : system.pointSizeF() * QGuiApplication::primaryScreen()->logicalDotsPerInch() / 72;
    m_scale = std::clamp(pixels / 13.0, 1.0, 2.5);
    // Half a point more or less is taste of the desktop; a platform without a screen has no desktop.
    if (pixels < 13.9 || QGuiApplication::platformName() == QStringLiteral("offscreen"))
        m_scale = 1;
    m_motion = !qEnvironmentVariableIsSet("SPLOT_REDUCED_MOTION");
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { choose(m_choice); });
#endif
}

Shade Theme::systemShade() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Shade::Dark : Shade::Light;
#else
    return m_startShade;
#endif
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    m_shade = choice == ThemeChoice::FollowSystem ? systemShade()
              : choice == ThemeChoice::Dark       ? Shade::Dark
                                                  : Shade::Light;
    apply();
    emit changed();
}

void Theme::apply()
{
    if (QApplication::style()->name() != QStringLiteral("fusion") && qApp->styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(qtPalette(palette()));
    QApplication::setFont(body());
    qApp->setStyleSheet(styleSheet(*this));
}

int Theme::px(double design) const
{
    return static_cast<int>(std::lround(design * m_scale));
}

QFont Theme::sized(double design) const
{
    QFont font = m_font;
    font.setPixelSize(px(design));
    return font;
}

QFont Theme::strong(QFont font) const
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace splot::ui
