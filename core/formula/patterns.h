#pragma once

#include "core/base/result.h"

#include <QRegularExpression>

#include <string>

namespace splot::formula {

/// The pattern (PCRE2) as it matches a whole text, with an end to the steps of the matcher: a hostile one is
/// given up, and its match is not valid. Kept for the next time. Rejected: it is no pattern, or longer than
/// 1,000 bytes.
base::Result<QRegularExpression> patternOf(const std::string &text);

} // namespace splot::formula
