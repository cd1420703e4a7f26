#include "tests/ui/support/uiworkspace.h"
#include "ui/common/icons.h"
#include "ui/common/status.h"
#include "ui/common/stylesheet.h"

#include <QPainter>

#include <cmath>

using namespace splot;

namespace {
double luminance(const QColor &c)
{
    const auto part = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}
} // namespace

class Looks : public QObject
{
    Q_OBJECT

private slots:
    void wordsCanBeReadInBothShades()
    {
        for (const auto shade : {ui::Shade::Light, ui::Shade::Dark}) {
            const auto &p = ui::Palette::of(shade);
            for (const auto &ground : {p.window, p.base, p.panel, p.accentBack}) {
                for (const auto &ink : {p.text, p.mid, p.accent, p.ok, p.warn, p.bad})
                    QVERIFY2(contrast(ink, ground) >= 4.5,
                             qPrintable(ink.name() + QStringLiteral(" on ") + ground.name() +
                                        QStringLiteral(": ") + QString::number(contrast(ink, ground))));
            }
            QVERIFY(contrast(p.accentText, p.accent) >= 4.5);
            for (const auto &system : p.systems)
                QVERIFY2(contrast(ui::Palette::on(system), system) >= 4.5, qPrintable(system.name()));
        }
    }
    void lettersOfSystemsDiffer()
    {
        auto c = test::firm();
        c.systems.push_back({model::SystemId("shop2"), "Shop of Ewa", "vendure"});
        c.systems.push_back({model::SystemId("shelf"), "Shelf", "files"});
        test::UiWorkspace on(c);
        on.open();
        QStringList all;
        for (const auto &system : c.systems)
            all << on.looks->look(system.id).letters;
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 4);
        QCOMPARE(on.looks->look(model::SystemId("gone")).letters, QStringLiteral("GO"));
    }
    void everyIconOfTheListCanBeDrawn()
    {
        test::UiWorkspace on;
        QFile list(QStringLiteral(SPLOT_SOURCE_DIR "/ui/common/icons.txt"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        int icons = 0;
        for (QString line : QString::fromUtf8(list.readAll()).split(QLatin1Char('\n'))) {
            if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
                continue;
            const QImage drawn =
                ui::icon(on.theme, line.section(QLatin1Char(':'), 0, 0)).pixmap(22, 22).toImage();
            bool ink = false;
            for (int y = 0; y < drawn.height() && !ink; ++y) {
                for (int x = 0; x < drawn.width() && !ink; ++x)
                    ink = qAlpha(drawn.pixel(x, y)) > 100;
            }
            QVERIFY2(ink, qPrintable(line));
            ++icons;
        }
        QVERIFY(icons > 30);
    }
    void everyStatusHasAShapeOfItsOwn()
    {
        QList<QImage> seen;
        for (int i = 1; i <= static_cast<int>(ui::Status::Different); ++i) {
            QImage image(16, 16, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            ui::paintStatus(painter, QRectF(2, 2, 12, 12), static_cast<ui::Status>(i), QColor(Qt::black));
            painter.end();
            QVERIFY(!seen.contains(image));
            seen << image;
            QVERIFY(!ui::wordOf(static_cast<ui::Status>(i)).isEmpty());
        }
    }
    void theSheetHasNoMarkLeft()
    {
        ui::Theme theme;
        const QString sheet = ui::styleSheet(theme);
        QVERIFY(!sheet.contains(QLatin1Char('$')));
        QVERIFY(!sheet.contains(QLatin1Char('@')));
    }
};

QTEST_MAIN(Looks)
#include "tst_looks.moc"
