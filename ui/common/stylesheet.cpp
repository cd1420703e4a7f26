#include "ui/common/stylesheet.h"

#include "ui/common/theme.h"

#include <QRegularExpression>

namespace splot::ui {

namespace {
// $name is a colour, @n a measure in pixels of the design.
const char *const source = R"(
* { outline: 0; }
QToolTip { background: $base; color: $text; border: 1px solid $hairline; padding: @4; }
QPushButton, QToolButton[kind="button"] { background: $base; color: $text; border: 1px solid $hairline;
  border-radius: @3; padding: @3 @12; min-height: @18; }
QPushButton:hover, QToolButton[kind="button"]:hover { border-color: $dim; }
QPushButton:pressed { background: $panel; }
QPushButton:focus, QToolButton[kind="button"]:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $dim; background: $window; border-color: $hairlineSoft; }
QPushButton[kind="primary"] { background: $accent; color: $accentText; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { border-color: $text; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: @2 @11; }
QPushButton[kind="primary"]:disabled { background: $panel; color: $dim; border-color: $hairline; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: @2 @4;
  min-height: @14; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; }
QPushButton[kind="choice"] { text-align: left; padding: 0; min-height: @64; }
QPushButton[kind="choice"]:hover { border-color: $accent; background: $accentBack; }
QPushButton[kind="choice"]:focus { border: 2px solid $accent; }
QPushButton[kind="search"] { color: $mid; text-align: left; padding-left: @8; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: @3; padding: @3; }
QToolButton:hover { background: $panel; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="segment"] { background: $base; border: 1px solid $hairline; border-radius: 0; padding: @3 @10;
  min-height: @18; color: $text; margin-left: -1px; }
QToolButton[kind="segment"]:checked { background: $accentBack; color: $accent; border: 1px solid $accent;
  font-weight: 600; }
QToolButton[kind="segment"]:focus { border: 1px solid $text; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateTimeEdit, QPlainTextEdit, QTextEdit { background: $base;
  border: 1px solid $hairline; border-radius: @3; padding: @3 @8; min-height: @18; selection-background-color: $accent;
  selection-color: $accentText; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateTimeEdit:focus, QPlainTextEdit:focus,
QTextEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled, QComboBox:disabled { background: $window; color: $dim; }
QPlainTextEdit[kind="mono"], QTextEdit[kind="plain"] { border: 1px solid transparent; border-radius: 0; }
QPlainTextEdit[kind="mono"]:focus, QTextEdit[kind="plain"]:focus { border: 1px solid $accent; }
QComboBox::drop-down { border: 0; width: @20; }
QComboBox::down-arrow { image: url(:/icons/arrow-$shade.svg); width: @10; height: @10; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { border: 0; width: 0; }
QDateTimeEdit::drop-down { border: 0; width: @20; }
QDateTimeEdit::down-arrow { image: url(:/icons/arrow-$shade.svg); width: @10; height: @10; }
QComboBox QAbstractItemView { background: $base; color: $text; border: 1px solid $hairline; padding: @2;
  selection-background-color: $accentBack; selection-color: $text; }
QAbstractItemView { background: $base; color: $text; border: 1px solid transparent; gridline-color: $hairlineSoft; alternate-background-color: $base;
  selection-background-color: $accentBack; selection-color: $text; }
QAbstractItemView:focus { border: 1px solid $accent; }
QHeaderView { background: $panel; border: 0; }
QHeaderView::section { background: $panel; color: $mid; border: 0; border-bottom: 1px solid $hairline; padding: @4 @8;
  font-size: @11; font-weight: 500; }
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow { image: url(:/icons/arrow-up-$shade.svg); width: @8; height: @8; subcontrol-position: top center; }
QHeaderView::down-arrow { image: url(:/icons/arrow-$shade.svg); width: @8; height: @8; subcontrol-position: top center; }
QTableCornerButton::section { background: $panel; border: 0; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { background: transparent; width: @10; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @10; margin: 0; }
QScrollBar::handle { background: $hairline; border-radius: @4; margin: @2; min-height: @24; min-width: @24; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget[kind="page"] { background: transparent; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTabWidget::pane { border: 0; border-top: 1px solid $hairline; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $mid; border: 1px solid transparent; border-bottom: 0; padding: @6 @14; }
QTabBar::tab:selected { background: $base; color: $text; font-weight: 600; border-color: $hairline;
  border-top: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { border-color: $accent; }
QMenu { background: $base; color: $text; border: 1px solid $hairline; padding: @4 0; }
QMenu::item { padding: @5 @24 @5 @16; }
QMenu::item:selected { background: $accentBack; color: $text; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $hairlineSoft; margin: @4 0; }
QMenu::icon { padding-left: @8; }
QCheckBox, QRadioButton { spacing: @8; padding: @2; border: 1px solid transparent; border-radius: @3; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: @12; height: @12; background: $base;
  border: 1px solid $mid; border-radius: @2; }
QRadioButton::indicator { border-radius: @7; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $text; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url(:/icons/tick-$shade.svg); }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
  fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.55 $accent, stop: 0.65 $base, stop: 1 $base); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $hairline; background: $window; }
QMenu::indicator { width: @12; height: @12; left: @6; border: 1px solid $mid; border-radius: @2; background: $base; }
QMenu::indicator:checked { background: $accent; border-color: $accent; image: url(:/icons/tick-$shade.svg); }
QProgressBar { background: $panel; border: 0; border-radius: @2; max-height: @6; min-height: @6; }
QProgressBar::chunk { background: $accent; border-radius: @2; }
QGroupBox { border: 0; margin-top: @20; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QFrame[kind="panel"] { background: $panel; border: 0; }
QFrame[kind="paper"] { background: $base; border: 0; }
QFrame[kind="card"] { background: $base; border: 1px solid $hairline; border-radius: @3; }
QFrame[kind="popup"] { background: $base; border: 1px solid $dim; border-radius: @3; }
QFrame[kind="bar"] { background: $panel; border: 0; border-bottom: 1px solid $hairline; }
QFrame[kind="toolbar"] { background: $window; border: 0; border-bottom: 1px solid $hairline; }
QFrame[kind="foot"] { background: $panel; border: 0; border-top: 1px solid $hairline; }
QFrame[kind="side"] { background: $window; border: 0; border-left: 1px solid $hairline; }
QFrame[kind="rail"] { background: $panel; border: 0; border-right: 1px solid $hairline; }
QFrame[kind="line"] { background: $hairline; border: 0; max-height: 1px; min-height: 1px; }
QFrame[kind="upright"] { background: $hairline; border: 0; max-width: 1px; min-width: 1px; }
QFrame[kind="warning"] { background: $warnBack; border: 0; border-bottom: 1px solid $warn; }
QFrame[kind="failure"] { background: $badBack; border: 0; border-bottom: 1px solid $bad; }
QLabel { background: transparent; }
QLabel[kind="title"] { font-size: @18; font-weight: 600; }
QLabel[kind="heading"] { font-weight: 600; }
QLabel[kind="note"] { font-size: @11; color: $mid; }
QLabel[kind="mid"] { color: $mid; }
QLabel[kind="bad"] { color: $bad; font-weight: 600; }
QLabel[kind="warn"] { color: $warn; font-weight: 600; }
QLabel[kind="ok"] { color: $ok; font-weight: 600; }
QLabel[kind="test"] { border: 1px solid $mid; border-radius: @3; padding: @1 @6; font-size: @11; font-weight: 600; }
QLabel[kind="production"] { border: 2px solid $bad; color: $bad; border-radius: @3; padding: @1 @6; font-size: @11;
  font-weight: 600; }
QLabel[kind="key"] { background: $panel; border: 1px solid $hairline; border-radius: @2; padding: 0 @4; font-size: @11;
  color: $mid; }
)";

QString colourNamed(const Palette &p, const QString &name)
{
    const std::pair<const char *, QColor> all[] = {{"window", p.window},
                                                   {"base", p.base},
                                                   {"panel", p.panel},
                                                   {"hairline", p.hairline},
                                                   {"hairlineSoft", p.hairlineSoft},
                                                   {"text", p.text},
                                                   {"mid", p.mid},
                                                   {"dim", p.dim},
                                                   {"accent", p.accent},
                                                   {"accentBack", p.accentBack},
                                                   {"accentText", p.accentText},
                                                   {"ok", p.ok},
                                                   {"warn", p.warn},
                                                   {"warnBack", p.warnBack},
                                                   {"bad", p.bad},
                                                   {"badBack", p.badBack}};
    for (const auto &[known, colour] : all) {
        if (name == QLatin1String(known))
            return colour.name();
    }
    return {};
}
} // namespace

QString styleSheet(const Theme &theme)
{
    static const QRegularExpression mark(QStringLiteral("\\$([a-zA-Z]+)|@([0-9]+)"));
    const QString text = QString::fromLatin1(source);
    QString out;
    out.reserve(text.size() + 1024);
    qsizetype last = 0;
    for (auto it = mark.globalMatch(text); it.hasNext();) {
        const auto m = it.next();
        out += QStringView(text).mid(last, m.capturedStart() - last);
        last = m.capturedEnd();
        if (m.capturedStart(2) >= 0)
            out += QString::number(theme.px(m.captured(2).toInt())) + QStringLiteral("px");
        else if (m.captured(1) == QLatin1String("shade"))
            out += theme.shade() == Shade::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        else
            out += colourNamed(theme.palette(), m.captured(1));
    }
    out += QStringView(text).mid(last);
    return out;
}

} // namespace splot::ui
