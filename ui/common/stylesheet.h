#pragma once

#include <QString>

namespace splot::ui {

class Theme;

/// The finish that Fusion lacks, in the colours and measures of the theme. Widgets choose a part by the
/// property `kind`: "primary", "quiet", "link", "segment", "panel", "bar", "heading", "title", "note".
QString styleSheet(const Theme &theme);

} // namespace splot::ui
