#pragma once

#include "app/commands/answers.h"

namespace splot::app {

/// Options that choose cases, and what they mean.
std::vector<Option> caseFilterOptions();
/// Rejected: a word that is no state, kind or step (the possible ones are named).
base::Result<store::CaseFilter> caseFilter(Call &call);
/// The cases that the words name, or with --all-matching those that the filter finds. Rejected: neither.
base::Result<std::vector<model::Case>> chosenCases(Call &call);
/// All open cases of the filter.
base::Result<std::vector<model::Case>> allCases(store::Reader &reader, const store::CaseFilter &filter);
base::Result<model::Case> caseOf(Call &call, const std::string &number);

} // namespace splot::app
