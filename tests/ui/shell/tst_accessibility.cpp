#include "tests/ui/support/ownsettings.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTranslator>

using namespace splot;

namespace {
bool isPartOf(const QWidget *widget, const char *kind)
{
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (up->inherits(kind))
            return true;
    }
    return false;
}

/// What a person works with; parts that Qt composes its own widgets of belong to those.
bool isControl(const QWidget *widget)
{
    if (widget->objectName().startsWith(QStringLiteral("qt_")) || widget->inherits("QHeaderView") ||
        widget->inherits("QTableCornerButton") || widget->inherits("QLineEditIconButton") ||
        widget->inherits("QComboBoxListView") || widget->inherits("QScrollBar") ||
        widget->inherits("QTabWidget"))
        return false;
    if (isPartOf(widget, "QComboBox") || isPartOf(widget, "QAbstractSpinBox") ||
        isPartOf(widget, "QTabBar") || isPartOf(widget, "QCustomPlot"))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTabBar *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget) || widget->focusPolicy() & Qt::TabFocus;
}

QString nameOf(QWidget *widget)
{
    auto *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QString placeOf(const QString &screen, const QWidget *widget)
{
    QString path = screen + QStringLiteral(": ");
    for (const QWidget *up = widget->parentWidget(); up && !up->isWindow(); up = up->parentWidget())
        path += QLatin1String(up->metaObject()->className()) + QLatin1Char('/');
    return path + QLatin1String(widget->metaObject()->className()) + QStringLiteral(" \"") +
           nameOf(const_cast<QWidget *>(widget)) + QLatin1Char('"');
}

/// Choices of a group are one stop for Tab; the arrow keys go on from there.
bool isChoiceOfAGroup(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && (button->group() || button->autoExclusive());
}
} // namespace

/// Walks every control of every screen, in both languages and themes.
class Accessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        test::useOwnSettings();
    }
    void walk_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("theme");
        for (const char *language : {"en", "pl"}) {
            QTest::addRow("%s light", language)
                << QString::fromLatin1(language) << static_cast<int>(ui::ThemeChoice::Light);
            QTest::addRow("%s dark", language)
                << QString::fromLatin1(language) << static_cast<int>(ui::ThemeChoice::Dark);
        }
    }
    void walk()
    {
        QFETCH(QString, language);
        QFETCH(int, theme);
        QLocale::setDefault(QLocale(language));
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral("splot_") + language, QStringLiteral(SPLOT_TRANSLATIONS)));
        QCoreApplication::installTranslator(&translator);
        test::UiWorkspace on;
        on.termsCase(3);
        on.customer("Anna", "a@b.pl");
        const auto console = on.open();
        on.theme.choose(static_cast<ui::ThemeChoice>(theme));
        shell::MainWindow window(console, shell::allScreens());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QStringList faults;
        for (const auto &entry : window.entries()) {
            window.go({entry.id, {}});
            QTest::qWait(150);
            faults << faultsOf(window, entry.id);
        }
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

private:
    static QStringList faultsOf(QWidget &window, const QString &screen)
    {
        QStringList faults;
        QSet<QWidget *> reached;
        QWidget *first = nullptr;
        int rounds = 0;
        window.setFocus();
        for (int i = 0; i < 400; ++i) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
            auto *focus = QApplication::focusWidget();
            // Twice around: the first time may bring up what belongs to a chosen row.
            if (!focus || (reached.size() > 1 && focus == first && ++rounds == 2))
                break;
            first = first ? first : focus;
            if (reached.contains(focus)) // parts of it, like hour and minute, are stops of their own
                continue;
            reached << focus;
            if (!focusIsVisible(window, *focus))
                faults << QStringLiteral("focus cannot be seen: ") + placeOf(screen, focus);
        }
        for (auto *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !isControl(widget))
                continue;
            if (nameOf(widget).isEmpty())
                faults << QStringLiteral("no name: ") + placeOf(screen, widget);
            if (widget->isEnabled() && !reached.contains(widget) && !isChoiceOfAGroup(widget))
                faults << QStringLiteral("not reached by Tab: ") + placeOf(screen, widget);
        }
        return faults;
    }

    static bool focusIsVisible(QWidget &window, QWidget &focus)
    {
        const QRect place = QRect(focus.mapTo(&window, QPoint()), focus.size()).adjusted(-3, -3, 3, 3);
        const QImage with = window.grab(place).toImage();
        focus.clearFocus();
        const QImage without = window.grab(place).toImage();
        focus.setFocus(Qt::TabFocusReason);
        return with != without;
    }
};

QTEST_MAIN(Accessibility)
#include "tst_accessibility.moc"
