#pragma once

#include "ui/common/screen.h"

#include <functional>
#include <vector>

namespace splot::shell {

/// One screen of the rail, made when it is first shown.
struct ScreenEntry
{
    QString id;
    QString title;
    std::function<ui::Screen *(const ui::Console &, QWidget *parent)> make;
};

/// The screens of this program, in the order of the rail, titled in the language of now.
std::vector<ScreenEntry> allScreens();

} // namespace splot::shell
