#include "ui/settings/linediff.h"

#include <algorithm>

namespace splot::ui {

namespace {
constexpr qsizetype mostCells = 4'000'000; ///< of the table of common lengths
using Mark = DiffLine::Mark;

void put(std::vector<DiffLine> &out, Mark mark, const QStringList &lines, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        out.push_back({mark, lines[i]});
}
} // namespace

std::vector<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const auto linesOf = [](const QString &text) {
        auto lines = text.split(QLatin1Char('\n'));
        if (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        return lines;
    };
    const QStringList a = linesOf(before), b = linesOf(after);
    qsizetype head = 0, tailA = a.size(), tailB = b.size();
    while (head < tailA && head < tailB && a[head] == b[head])
        ++head;
    while (tailA > head && tailB > head && a[tailA - 1] == b[tailB - 1]) {
        --tailA;
        --tailB;
    }
    std::vector<DiffLine> out;
    put(out, Mark::Same, a, 0, head);
    const qsizetype n = tailA - head, m = tailB - head;
    if (n == 0 || m == 0 || n * m > mostCells) {
        put(out, Mark::Removed, a, head, tailA);
        put(out, Mark::Added, b, head, tailB);
    } else {
        // Lengths of the longest common line sequences of what follows (the textbook table).
        std::vector<int> common(static_cast<std::size_t>((n + 1) * (m + 1)));
        const auto at = [&](qsizetype i, qsizetype j) -> int & {
            return common[static_cast<std::size_t>(i * (m + 1) + j)];
        };
        for (qsizetype i = n - 1; i >= 0; --i) {
            for (qsizetype j = m - 1; j >= 0; --j)
                at(i, j) =
                    a[head + i] == b[head + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
        for (qsizetype i = 0, j = 0; i < n || j < m;) {
            if (i < n && j < m && a[head + i] == b[head + j]) {
                out.push_back({Mark::Same, a[head + i]});
                ++i;
                ++j;
            } else if (i < n && (j == m || at(i + 1, j) >= at(i, j + 1))) {
                out.push_back({Mark::Removed, a[head + i++]});
            } else {
                out.push_back({Mark::Added, b[head + j++]});
            }
        }
    }
    put(out, Mark::Same, a, tailA, a.size());
    return out;
}

std::vector<DiffLine> shortened(const std::vector<DiffLine> &lines, int around)
{
    std::vector<bool> shown(lines.size(), false);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].mark == Mark::Same)
            continue;
        const auto from = i > static_cast<std::size_t>(around) ? i - static_cast<std::size_t>(around) : 0;
        const auto to = std::min(lines.size(), i + static_cast<std::size_t>(around) + 1);
        std::fill(shown.begin() + static_cast<std::ptrdiff_t>(from),
                  shown.begin() + static_cast<std::ptrdiff_t>(to), true);
    }
    std::vector<DiffLine> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (shown[i])
            out.push_back(lines[i]);
        else if (i == 0 || shown[i - 1])
            out.push_back({Mark::Same, QStringLiteral("...")});
    }
    return out;
}

} // namespace splot::ui
