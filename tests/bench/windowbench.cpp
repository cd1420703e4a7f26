// What the window costs: prints lines of "what<TAB>figure<TAB>goal". tests/bench/window runs it.
//   windowbench make FOLDER [COUNT]          the workspaces
//   windowbench feed FOLDER RATE SECONDS     changes on the workspace of flows, as an engine commits them
//   windowbench start|startbig|inbox|flows|mapper FOLDER
#include "benchapplication.h"
#include "ui/common/enginecontrol.h"
#include "ui/common/systemlooks.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/flows/page.h"
#include "ui/inbox/casemodel.h"
#include "ui/inbox/page.h"
#include "ui/mapper/page.h"
#include "ui/shell/mainwindow.h"
#include "windowdata.h"

#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QUndoStack>
#include <QWheelEvent>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace splot;
using bench::BenchApplication;

namespace {
class NoEngine : public ui::EngineControl
{
public:
    bool canStart() const override { return false; }
    bool runsHere() const override { return false; }
    void start() override {}
    void stop() override {}
    void wake() override {}
};

/// The whole window on one workspace.
struct Stage
{
    explicit Stage(const QString &path)
    {
        auto opened = ui::Workspace::open(path);
        if (!opened)
            qFatal("%s", opened.error().text().c_str());
        workspace = std::move(*opened);
        looks = std::make_unique<ui::SystemLooks>(*workspace, theme);
        window = std::make_unique<shell::MainWindow>(ui::Console{theme, *workspace, *looks, engine, undo},
                                                     shell::allScreens());
        window->resize(1600, 1000);
    }

    ui::Theme theme;
    NoEngine engine;
    QUndoStack undo;
    std::unique_ptr<ui::Workspace> workspace;
    std::unique_ptr<ui::SystemLooks> looks;
    std::unique_ptr<shell::MainWindow> window;
};

void print(const char *what, const QString &figure, const char *goal)
{
    std::printf("%s\t%s\t%s\n", what, qPrintable(figure), goal);
    std::fflush(stdout);
}

QString ms(double milliseconds)
{
    return QStringLiteral("%1 ms").arg(milliseconds, 0, 'f', milliseconds < 10 ? 1 : 0);
}

void printFrames(const char *what, const BenchApplication &app)
{
    print(what,
          QStringLiteral("worst %1 (%2), %3 over 33 ms, %4 over 50 ms; processor: worst %5, %6 over 33 ms")
              .arg(ms(app.worst()), QLatin1String(app.worstAt()))
              .arg(app.over33())
              .arg(app.over50())
              .arg(ms(app.worstWork()))
              .arg(app.workOver33()),
          "none over 33 ms");
}

/// Of this process, now; Linux tells it.
void printMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            print("memory",
                  QStringLiteral("%1 MB").arg(line.mid(6).trimmed().split(' ').first().toInt() / 1024),
                  "under 200 MB");
    }
}

double processorMs()
{
    return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

/// SPLOT_BENCH_BEGAN: the steady clock in nanoseconds when this process was asked for.
void measureStart(BenchApplication &app, const QString &path, const char *goal)
{
    const auto since = [] {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return static_cast<double>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() -
                                   qEnvironmentVariable("SPLOT_BENCH_BEGAN").toLongLong()) /
               1e6;
    };
    Stage stage(path);
    bool told = false;
    QObject::connect(stage.workspace.get(), &ui::Workspace::pulseChanged, &app, [&told] { told = true; });
    stage.window->go({QStringLiteral("overview"), {}});
    stage.window->show();
    app.processEvents();
    const double painted = since();
    app.until([&told] { return told; });
    app.processEvents();
    print("window painted", ms(painted), "");
    print("window with its figures", ms(since()), goal);
    app.settle(2000);
    print("longest event until two seconds after",
          QStringLiteral("%1 (%2), %3 over 50 ms")
              .arg(ms(app.worst()), QLatin1String(app.worstAt()))
              .arg(app.over50()),
          "none over 50 ms");
    printMemory();
}

void scroll(BenchApplication &app, QAbstractItemView &view, int steps)
{
    for (int i = 0; i < steps; ++i) {
        auto *bar = view.verticalScrollBar();
        bar->setValue(bar->value() + bar->singleStep() * 3);
        app.processEvents(QEventLoop::AllEvents, 16);
    }
}

void search(BenchApplication &app, inbox::Page &page, const char *what, const QString &words)
{
    bool shown = false;
    const auto wait = QObject::connect(&page, &inbox::Page::casesShown, &app, [&shown] { shown = true; });
    QElapsedTimer timer;
    timer.start();
    for (auto *field : page.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QLatin1String("Search cases"))
            field->setText(words);
    }
    app.until([&shown] { return shown; });
    QObject::disconnect(wait);
    print(what, ms(static_cast<double>(timer.nsecsElapsed()) / 1e6), "under 1000 ms");
}

void measureInbox(BenchApplication &app, const QString &path)
{
    Stage stage(path);
    stage.window->go({QStringLiteral("overview"), {}});
    stage.window->show();
    app.settle(3000);
    app.reset();
    QElapsedTimer timer;
    timer.start();
    stage.window->go({QStringLiteral("inbox"), {}});
    auto *page = static_cast<inbox::Page *>(stage.window->screen(QStringLiteral("inbox")));
    app.until([page] { return page->cases().rowCount() > 0; });
    app.processEvents();
    print("open: its cases", ms(static_cast<double>(timer.nsecsElapsed()) / 1e6), "under 300 ms");
    app.until([page] { return page->items().rowCount() > 0; });
    print("open: the messages of the first case", ms(static_cast<double>(timer.nsecsElapsed()) / 1e6), "");
    printFrames("frames while it opens", app);
    app.settle(1000);
    app.reset();
    for (auto *view : page->findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && (view->model() == &page->items() || view->model() == &page->cases()))
            scroll(app, *view, 400);
    }
    print("messages scrolled into view", QString::number(page->items().rowCount()), "");
    printFrames("frames while it scrolls", app);
    for (const auto &[what, words] : {std::pair("full-text search, in 5,000 messages of a case", "VAT150"),
                                      std::pair("full-text search, in all messages", "unknown")}) {
        app.reset();
        search(app, *page, what, QLatin1String(words));
        printFrames("frames while it searches", app);
    }
    printMemory();
}

/// The other process feeds the workspace meanwhile.
void measureFlows(BenchApplication &app, const QString &path)
{
    Stage stage(path);
    stage.window->go({QStringLiteral("flows"), {}});
    stage.window->show();
    app.settle(4000);
    app.reset();
    const double before = processorMs(), own = BenchApplication::threadMs();
    app.settle(10000);
    print("untouched window",
          QStringLiteral("%1 % of a core, of it %2 % its own thread")
              .arg((processorMs() - before) / 100, 0, 'f', 1)
              .arg((BenchApplication::threadMs() - own) / 100, 0, 'f', 1),
          "under 10 %");
    print("charts drawn a second", QString::number(app.chartPaints() / 10.0, 'f', 1), "at most 4");
    printFrames("frames of the untouched window", app);
    QWidget *chart = nullptr;
    for (auto *w : stage.window->findChildren<QWidget *>()) {
        if (w->inherits("QCustomPlot") && w->isVisible() && !chart)
            chart = w;
    }
    app.reset();
    const auto mouse = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held) {
        QMouseEvent event(type, at, chart->mapToGlobal(at), button, held, {});
        BenchApplication::sendEvent(chart, &event);
        app.processEvents(QEventLoop::AllEvents, 16);
    };
    QPointF at(chart->width() * 0.7, chart->height() * 0.15);
    mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    for (int i = 0; i < 200; ++i)
        mouse(QEvent::MouseMove, at + QPointF(-(i % 100) * 3, 0), Qt::NoButton, Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, {});
    printFrames("frames while a chart is dragged", app);
    printMemory();
}

void measureMapper(BenchApplication &app, const QString &path)
{
    Stage stage(path);
    stage.window->show();
    app.reset();
    stage.window->go({QStringLiteral("mapper"), {}});
    auto *page = static_cast<ui::MapperPage *>(stage.window->screen(QStringLiteral("mapper")));
    page->presenter().open({model::EntityId("Big"), "left/big/Big", "right/big/Big"});
    app.settle(4000);
    auto &canvas = page->canvas();
    print("rows",
          QStringLiteral("%1, %2, %3")
              .arg(canvas.list(ui::MapperCanvas::LeftObject).rows())
              .arg(canvas.list(ui::MapperCanvas::EntityColumn).rows())
              .arg(canvas.list(ui::MapperCanvas::RightObject).rows()),
          "2000 each");
    printFrames("frames while it opens", app);
    app.reset();
    const auto wheel = [&](const QPointF &at, int delta) {
        QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        BenchApplication::sendEvent(&canvas, &event);
        app.processEvents(QEventLoop::AllEvents, 16);
    };
    for (int i = 0; i < 300; ++i)
        wheel({canvas.width() * (i % 3 + 0.5) / 3, canvas.height() / 2.0}, -240);
    printFrames("frames while it pans", app);
    app.reset();
    auto *field = page->findChildren<QLineEdit *>().first();
    for (const char *typed : {"f", "fi", "field1", "field19", "field199", ""}) {
        field->setText(QLatin1String(typed));
        app.settle(100);
    }
    printFrames("frames while it searches", app);
    app.reset();
    const auto mouse = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held) {
        QMouseEvent event(type, at, canvas.mapToGlobal(at), button, held, {});
        BenchApplication::sendEvent(&canvas, &event);
        app.processEvents(QEventLoop::AllEvents, 16);
    };
    const QPointF from(canvas.width() * 0.1, canvas.height() * 0.5),
        to(canvas.width() * 0.5, canvas.height() * 0.6);
    mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int i = 0; i <= 100; ++i)
        mouse(QEvent::MouseMove, from + (to - from) * (i / 100.0), Qt::NoButton, Qt::LeftButton);
    printFrames("frames while a field is dragged", app);
    app.reset();
    mouse(QEvent::MouseButtonRelease, to, Qt::LeftButton, {});
    app.settle(1500);
    printFrames("frames when it is dropped, with the preview", app);
    printMemory();
}
} // namespace

int main(int argc, char *argv[])
{
    BenchApplication app(argc, argv);
    app.setApplicationName(QStringLiteral("splot-bench"));
    app.setOrganizationName(QStringLiteral("SplotBench"));
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear(); // no layout, no screen of the time before
    const auto words = app.arguments();
    if (words.size() < 3)
        return 1;
    const auto job = words[1];
    bench::WindowData data(words[2]);
    if (job == QLatin1String("make"))
        data.make(words.value(3, QStringLiteral("1000000")).toInt());
    else if (job == QLatin1String("feed"))
        data.feed(words.value(3, QStringLiteral("5000")).toInt(),
                  words.value(4, QStringLiteral("30")).toInt());
    else if (job == QLatin1String("start"))
        measureStart(app, data.demo(), "under 700 ms");
    else if (job == QLatin1String("startbig"))
        measureStart(app, data.big(), "under 1500 ms");
    else if (job == QLatin1String("inbox"))
        measureInbox(app, data.big());
    else if (job == QLatin1String("flows"))
        measureFlows(app, data.flows());
    else if (job == QLatin1String("mapper"))
        measureMapper(app, data.mapper());
    else
        return 1;
    return 0;
}
