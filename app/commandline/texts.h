#pragma once

#include "core/base/error.h"

#include <QString>

namespace splot::app {

/// A sentence in the reader's language; `source` is marked with QT_TRANSLATE_NOOP("splot", ...).
std::string say(const base::Message &message);
std::string say(const char *source, std::vector<std::string> arguments = {});

} // namespace splot::app
