#pragma once

#include <QString>

#include <string>

namespace splot::ui {

/// The type of a field in the person's language; what is not known stays.
QString typeText(const std::string &type);

} // namespace splot::ui
