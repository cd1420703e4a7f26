#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>

namespace splot::ui {

enum class Shade { Light, Dark };
enum class ThemeChoice { FollowSystem, Light, Dark };
/// What a text or a shape means; its colour follows the shade.
enum class Tone { Text, Mid, Dim, Accent, Ok, Warn, Bad };

/// The colours of one shade. Their contrast, also for colour-blind eyes, was computed: none is changed by
/// eye. `dim` is for lines and ornaments only; words for people are at least `mid`.
struct Palette
{
    QColor window, base, panel, hairline, hairlineSoft, text, mid, dim, accent, accentBack, accentText, ok,
        warn, warnBack, bad, badBack;
    std::array<QColor, 8> systems;
    std::array<QColor, 4> charts;

    static const Palette &of(Shade shade);
    QColor tone(Tone tone) const;
    /// White or black, whichever is easier to read on `back`: at least 4.5 on any.
    static QColor on(const QColor &back);
};

/// The look of the program: shade, fonts and measures, changed while it runs. On the window's thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    Shade shade() const { return m_shade; }
    const Palette &palette() const { return Palette::of(m_shade); }

    /// Device-independent pixels for a measure drawn on the grid of a 13 px body font.
    int px(double design) const;
    QFont label() const { return sized(11); }
    QFont body() const { return sized(13); }
    QFont title() const { return sized(18); }
    QFont strong(QFont font) const;
    int rowHeight() const { return px(28); }

    /// Whether animation is wanted; off where the system, or SPLOT_REDUCED_MOTION, asks for less motion.
    bool motion() const { return m_motion; }

signals:
    void changed();

private:
    Shade systemShade() const;
    void apply();
    QFont sized(double design) const;

    ThemeChoice m_choice = ThemeChoice::FollowSystem;
    Shade m_shade = Shade::Light;
    Shade m_startShade = Shade::Light; ///< before the palette became ours
    double m_scale = 1;
    bool m_motion = true;
    QFont m_font;
};

} // namespace splot::ui
