// Plays histories by their seeds until one breaks a promise, then prints the shortest form of it.
#include "tests/simulation/accesses.h"
#include "tests/simulation/chronicle.h"
#include "tests/simulation/oracle.h"
#include "tests/simulation/shrinker.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

using namespace splot;
using namespace splot::simulation;

namespace {
std::vector<std::string> broken(const History &history, bool chronicle = false)
{
    Play play(history);
    try {
        const Remains remains = play.run();
        if (chronicle)
            std::printf("%s\n", simulation::chronicle(play, remains).c_str());
        return Oracle(play, remains).judge();
    } catch (const Stuck &) {
        return {"P4: the engine takes turn after turn and time stands still"};
    }
}

void tell(const History &history, const std::vector<std::string> &lines)
{
    std::printf("%s", history.toText().c_str());
    for (const auto &line : lines)
        std::printf("BROKEN %s\n", line.c_str());
    std::printf("replay: simulate --seed %llu --count 1 --trouble %s\n\n",
                static_cast<unsigned long long>(history.seed),
                troubleNames.at(static_cast<std::size_t>(history.trouble)));
    std::fflush(stdout);
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption count(QStringLiteral("count"), QStringLiteral("how many histories"),
                                   QStringLiteral("n"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("the first of them"),
                                  QStringLiteral("s"));
    const QCommandLineOption all(QStringLiteral("all"),
                                 QStringLiteral("go on after a broken promise, without shrinking"));
    const QCommandLineOption whole(QStringLiteral("whole"),
                                   QStringLiteral("show it as it was drawn, with the engine's log"));
    const QCommandLineOption firstOnly(QStringLiteral("first"),
                                       QStringLiteral("print only the first seed that breaks a promise"));
    const QCommandLineOption chronicled(QStringLiteral("chronicle"),
                                        QStringLiteral("show also what happened inside"));
    const QCommandLineOption accesses(
        QStringLiteral("accesses"),
        QStringLiteral("one small history with a mishap at every n-th access to the store"),
        QStringLiteral("n"));
    const QCommandLineOption trouble(QStringLiteral("trouble"),
                                     QStringLiteral("every history has this one, not each in turn"),
                                     QStringLiteral("name"));
    parser.addOptions({trouble, accesses, count, seed, all, whole, firstOnly, chronicled});
    parser.addHelpOption();
    parser.process(application);
    if (!parser.isSet(whole))
        QLoggingCategory::setFilterRules(QStringLiteral("splot.*=false"));
    const int histories = parser.isSet(count) ? parser.value(count).toInt() : 60;
    const int first = parser.isSet(seed) ? parser.value(seed).toInt() : 1;
    if (parser.isSet(accesses))
        return Accesses().play(std::max(1, first), std::max(1, parser.value(accesses).toInt())) == 0 ? 0 : 1;
    std::optional<Trouble> named;
    if (parser.isSet(trouble)) {
        const auto found = std::ranges::find(troubleNames, parser.value(trouble).toStdString(),
                                             [](const char *name) { return std::string(name); });
        if (found == troubleNames.end())
            parser.showHelp(2);
        named = static_cast<Trouble>(found - troubleNames.begin());
    }
    QElapsedTimer timer;
    timer.start();
    int failed = 0;
    for (int i = 0; i < histories; ++i) {
        const History history =
            History::draw(static_cast<std::uint64_t>(first) + static_cast<std::uint64_t>(i), named);
        const auto lines = broken(history);
        if (lines.empty())
            continue;
        ++failed;
        if (parser.isSet(all)) {
            std::printf("%llu %s\n", static_cast<unsigned long long>(history.seed), lines.front().c_str());
            std::fflush(stdout);
            continue;
        }
        if (parser.isSet(firstOnly)) {
            std::printf("%llu %s\n", static_cast<unsigned long long>(history.seed), lines.front().c_str());
            return 1;
        }
        if (parser.isSet(whole)) {
            (void)broken(history, true);
            tell(history, lines);
            return 1;
        }
        const auto plain = [](const History &h) { return broken(h); };
        const History shortest = Shrinker(plain).shrink(history, lines);
        tell(shortest, broken(shortest, parser.isSet(chronicled)));
        return 1;
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    std::printf("%d histories from seed %d: %d broke a promise; %.1f s, %.1f a second\n", histories, first,
                failed, seconds, histories / std::max(seconds, 0.001));
    return failed == 0 ? 0 : 1;
}
