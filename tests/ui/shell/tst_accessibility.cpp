#include "core/workspace/transfer.h"
#include "tests/ui/support/engineroom.h"
#include "tests/ui/support/ownsettings.h"
#include "tests/ui/support/uiworkspace.h"
#include "ui/common/auditdialog.h"
#include "ui/common/changedialog.h"
#include "ui/common/plandialog.h"
#include "ui/common/scheduledialog.h"
#include "ui/common/valuedialog.h"
#include "ui/flows/alertdialog.h"
#include "ui/flows/firmalerts.h"
#include "ui/inbox/resultdialog.h"
#include "ui/mapper/outcomedialog.h"
#include "ui/mapper/page.h"
#include "ui/mapper/schemadialog.h"
#include "ui/mapper/suggestiondialog.h"
#include "ui/records/mergedialog.h"
#include "ui/settings/historydialog.h"
#include "ui/settings/transferdialog.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startwindow.h"
#include "ui/systems/adddialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTranslator>

#include <cmath>

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

/// A language while it lives.
class Speaking
{
public:
    explicit Speaking(const QString &language)
    {
        QLocale::setDefault(QLocale(language));
        if (!m_translator.load(QStringLiteral("splot_") + language, QStringLiteral(SPLOT_TRANSLATIONS)))
            qFatal("no translation");
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Speaking() { QCoreApplication::removeTranslator(&m_translator); }

private:
    QTranslator m_translator;
};

QString wordsOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text().isEmpty() ? edit->placeholderText() : edit->text();
    return {};
}

double luminance(QRgb colour)
{
    const auto linear = [](int part) {
        const double c = part / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

/// Of the ground, which is the most frequent colour, and what differs from it most.
double contrastIn(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[line[x]];
    }
    QRgb ground = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        ground = it.value() > counts.value(ground) ? it.key() : ground;
    double most = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const double a = luminance(it.key()), b = luminance(ground);
        most = std::max(most, (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05));
    }
    return most;
}

/// Walks every control of every screen and dialog, in both languages and themes.
class Accessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::useOwnSettings(); }
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
        const Speaking speaking(language);
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
        window.beginTour();
        faults << faultsOf(window, QStringLiteral("tour"));
        tell(faults);
    }
    void walkDialogs_data() { walk_data(); }
    void walkDialogs()
    {
        QFETCH(QString, language);
        QFETCH(int, theme);
        const Speaking speaking(language);
        test::UiWorkspace on;
        const auto broken = on.termsCase(3);
        const auto anna = on.customer("Anna", "a@b.pl");
        on.customer("Anna Nowak", "b@b.pl");
        const auto console = on.open();
        tests::EngineRoom room(on.path);
        QTRY_VERIFY(on.window->engine().runs);
        on.theme.choose(static_cast<ui::ThemeChoice>(theme));
        QStringList faults;
        const auto look = [&faults](QWidget &dialog, const char *name) {
            dialog.show();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            QTest::qWait(150);
            faults << faultsOf(dialog, QLatin1String(name));
            dialog.hide();
        };
        {
            shell::StartWindow start(on.theme);
            look(start, "start");
            shell::StartWindow fresh(on.theme);
            for (auto *button : fresh.findChildren<QPushButton *>()) {
                if (button->accessibleName() == shell::StartWindow::tr("New workspace ..."))
                    button->click();
            }
            look(fresh, "start, a new workspace");
            shell::HelpWindow help(on.theme);
            help.open(QStringLiteral("keys"));
            look(help, "help");
        }
        {
            ui::AddDialog add(console);
            add.choose(QStringLiteral("fake"));
            look(add, "add a system");
        }
        {
            ui::AlertDialog alerts(console);
            alerts.add({});
            alerts.firm().table().addNew();
            look(alerts, "alerts");
        }
        {
            ui::ScheduleDialog schedule(console, QStringLiteral("When?"), {{}, "0 6 * * 1"}, true);
            look(schedule, "schedule");
            ui::ValueDialog value(on.theme, QStringLiteral("Value"), QStringLiteral("Words"),
                                  QStringLiteral("x"));
            look(value, "value");
        }
        {
            ui::PlanDialog plan(console, {});
            look(plan, "plan");
            ui::ChangePlan change(*on.window);
            change.start({}, {});
            ui::ChangeDialog changes(console, change, QStringLiteral("x"));
            look(changes, "plan of a change");
        }
        {
            ui::HistoryDialog history(console);
            look(history, "versions");
            ui::AuditDialog audit(console, {});
            look(audit, "audit");
            inbox::ResultDialog results(console, {(*on.store->openItems(broken, 0, 1)).front().id});
            look(results, "results");
        }
        {
            const auto title = *ui::readRecordTitle(on.window->reader(), anna, *on.window->configuration());
            records::MergeDialog merge(console, *title);
            merge.find(QStringLiteral("Anna"));
            look(merge, "merge");
        }
        {
            const auto documents = *on.store->documents();
            const auto catalogue =
                workspace::readCatalogue(*on.window->reader().state(workspace::catalogueState));
            auto incoming = documents;
            incoming.push_back({"system", "more", R"({"id":"more","connector":"fake","settings":{}})"});
            ui::TransferDialog transfer(console, *workspace::Transfer::make(incoming, documents, catalogue),
                                        QStringLiteral("/tmp/x"));
            look(transfer, "transfer");
        }
        {
            ui::MapperPresenter mapper(*on.window, on.undo);
            mapper.open({model::EntityId("Customer"), "erp/party/Customer", "shop/Customer/Customer"});
            ui::OutcomeDialog outcome(console, mapper);
            look(outcome, "outcome");
            ui::SchemaDialog schema(console, mapper);
            look(schema, "schema");
            ui::Suggestion suggestion;
            suggestion.place = "town";
            suggestion.field = "city";
            suggestion.confidence = 80;
            ui::SuggestionDialog suggestions(console, {suggestion});
            look(suggestions, "suggestions");
        }
        {
            shell::MainWindow window(console, {});
            const auto question = window.closingQuestion();
            look(*question, "closing");
        }
        tell(faults);
    }

private:
    /// One line each: all of them in one message would be cut.
    static void tell(const QStringList &faults)
    {
        for (const auto &fault : faults)
            qWarning("%s", qPrintable(fault));
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1 faults").arg(faults.size())));
    }

    /// Each tab in turn.
    static QStringList faultsOf(QWidget &window, const QString &screen)
    {
        QStringList faults = faultsOfShown(window, screen);
        for (auto *tabs : window.findChildren<QTabWidget *>()) {
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                if (tab == tabs->currentIndex() || !tabs->isTabEnabled(tab))
                    continue;
                tabs->setCurrentIndex(tab);
                QTest::qWait(50);
                faults << faultsOfShown(window, screen + QLatin1Char('/') + tabs->tabText(tab));
            }
        }
        return faults;
    }

    static QStringList faultsOfShown(QWidget &window, const QString &screen)
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
        return faults << faintTexts(window, screen);
    }

    /// Words that are hard to read. What cannot be used now may be paler.
    static QStringList faintTexts(QWidget &window, const QString &screen)
    {
        constexpr int scale = 3; // so that strokes reach their full colour
        QImage picture(window.size() * scale, QImage::Format_RGB32);
        picture.setDevicePixelRatio(scale);
        window.render(&picture);
        QStringList faults;
        for (auto *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled() || wordsOf(widget).isEmpty())
                continue;
            const QRect shown = widget->visibleRegion().boundingRect();
            if (shown != widget->rect()) // partly scrolled out of sight
                continue;
            const QRect place(widget->mapTo(&window, shown.topLeft()) * scale, shown.size() * scale);
            const double contrast = contrastIn(picture.copy(place));
            if (contrast < 4.5)
                faults
                    << QStringLiteral("contrast %1, \"%2\": ").arg(contrast, 0, 'f', 1).arg(wordsOf(widget)) +
                           placeOf(screen, widget);
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
