#include "ui/common/toolrow.h"

#include <QTest>
#include <QWidget>

using namespace splot::ui;

namespace {

/// Each 100 x 20, in a bar with margins of 10 and a spacing of 5.
struct Bar
{
    Bar()
    {
        row->setContentsMargins(10, 10, 10, 10);
        row->setSpacing(5);
    }

    QWidget *add(int stretch = 0)
    {
        auto *w = new QWidget(&widget);
        w->setMinimumSize(100, 20);
        if (stretch == 0)
            w->setMaximumSize(100, 20);
        row->addWidget(w, stretch);
        return w;
    }

    void lay(int width) { row->setGeometry({0, 0, width, row->heightForWidth(width)}); }

    QWidget widget;
    ToolRow *row = new ToolRow(&widget);
};

} // namespace

class TestToolRow : public QObject
{
    Q_OBJECT

private slots:
    void standsInOneLineWhereThereIsRoom()
    {
        Bar bar;
        auto *left = bar.add(), *right = (bar.row->addStretch(), bar.add());
        QCOMPARE(bar.row->heightForWidth(500), 40);
        bar.lay(500);
        QCOMPARE(left->geometry(), QRect(10, 10, 100, 20));
        QCOMPARE(right->geometry(), QRect(390, 10, 100, 20));
    }

    void theRightSideGoesToALineOfItsOwnFirst()
    {
        Bar bar;
        auto *first = bar.add(), *second = bar.add();
        bar.row->addStretch();
        auto *third = bar.add(), *fourth = bar.add();
        QCOMPARE(bar.row->heightForWidth(435), 40); // 4 x 100, 3 x 5, 2 x 10
        QCOMPARE(bar.row->heightForWidth(434), 65);
        bar.lay(434);
        QCOMPARE(second->geometry(), QRect(115, 10, 100, 20));
        QCOMPARE(third->geometry(), QRect(219, 35, 100, 20));
        QCOMPARE(fourth->geometry(), QRect(324, 35, 100, 20));
        bar.lay(130); // one below the other
        QCOMPARE(first->geometry(), QRect(10, 10, 100, 20));
        QCOMPARE(second->geometry(), QRect(10, 35, 100, 20));
        QCOMPARE(third->geometry(), QRect(20, 60, 100, 20));
        QCOMPARE(fourth->geometry(), QRect(20, 85, 100, 20));
    }

    void whatIsHiddenTakesNoRoom()
    {
        Bar bar;
        auto *first = bar.add(), *second = bar.add(), *third = bar.add();
        QCOMPARE(bar.row->heightForWidth(300), 65);
        first->hide();
        bar.row->invalidate();
        QCOMPARE(bar.row->heightForWidth(300), 40);
        bar.lay(300);
        QCOMPARE(second->geometry().left(), 10);
        QCOMPARE(third->geometry().left(), 115);
    }

    void whatStretchesSharesWhatIsLeft()
    {
        Bar bar;
        auto *label = bar.add(), *search = bar.add(1);
        bar.lay(420);
        QCOMPARE(search->geometry(), QRect(115, 10, 295, 20));
        bar.row->addStretch(); // what is between the sides takes part
        auto *right = bar.add();
        bar.lay(420);
        QCOMPARE(search->width(), 100 + (400 - 310) / 2);
        QCOMPARE(right->geometry().right(), 409);
        QCOMPARE(label->width(), 100);
    }

    void aWidgetThatGoesIsForgotten()
    {
        Bar bar;
        auto *first = bar.add();
        bar.row->addStretch();
        auto *second = bar.add();
        delete first;
        QCOMPARE(bar.row->count(), 1);
        bar.lay(300);
        QCOMPARE(second->geometry().right(), 289);
    }
};

QTEST_MAIN(TestToolRow)
#include "tst_toolrow.moc"
