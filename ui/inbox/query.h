#pragma once

#include "core/model/configuration.h"
#include "core/store/casereader.h"

#include <QString>

namespace splot::inbox {

/// The choices above the list of cases.
enum class Segment { New, Open, Mine, OnHold, Resolved, All };

/// What people type above the cases: words, and `system:ERP entity:Order step:deliver assignee:ewa`; names
/// are ids or labels, quotes hold blanks together. Unknown names are words.
store::CaseFilter caseFilter(Segment segment, const QString &typed, const QString &me,
                             const model::Configuration &configuration);

} // namespace splot::inbox
