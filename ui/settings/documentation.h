#pragma once

#include "core/model/configuration.h"

#include <QString>

namespace splot::ui {

/// The whole set-up as one page of HTML for people without the program: systems, who owns what, mappings,
/// lookups and schedules. Without secrets and without data. Pure.
QString documentationHtml(const model::Configuration &configuration, const QString &workspace,
                          const QString &day);

} // namespace splot::ui
