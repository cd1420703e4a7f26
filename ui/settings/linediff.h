#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace splot::ui {

/// One line of two texts laid over each other.
struct DiffLine
{
    enum class Mark { Same, Removed, Added } mark = Mark::Same;
    QString text;
    bool operator==(const DiffLine &) const = default;
};

/// The shortest way from one text to the other, line by line. Of texts of more than some thousand lines that
/// differ, everything is removed and added.
std::vector<DiffLine> lineDiff(const QString &before, const QString &after);
/// Only what differs, with so many lines around it; left out ones as one line "...".
std::vector<DiffLine> shortened(const std::vector<DiffLine> &lines, int around);

} // namespace splot::ui
