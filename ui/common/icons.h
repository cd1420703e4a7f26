#pragma once

#include "ui/common/theme.h"

#include <QIcon>

namespace splot::ui {

/// An icon of the packaged theme in the colour of `tone`, also after the theme changed. Names are those of
/// ui/common/icons.txt; the theme outlives the icon.
QIcon icon(const Theme &theme, const QString &name, Tone tone = Tone::Mid);

} // namespace splot::ui
