#pragma once

#include "app/commandline/command.h"
#include "app/session/session.h"

namespace splot::app {

/// Parts of an engine's answer.
std::string textOf(const model::Value &answer, std::string_view name);
std::int64_t countOf(const model::Value &answer, std::string_view name);
model::List listOf(const model::Value &answer, std::string_view name);

/// What was done, as a sentence for people, as the engine's answer for programs.
void tell(Call &call, const model::Value &answer, const std::string &sentence);

/// Yes from `--yes` or from a person at the terminal. NeedsApproval is what a script gets without `--yes`.
bool agreed(Call &call, const std::string &question);
/// "--yes" as an option.
Option yesOption();
Option reasonOption();

/// `1h`, `30m`, `2d` from now backwards, or a point in time; Rejected: neither.
base::Result<model::Moment> momentOf(const std::string &text, model::Moment now, bool forward = false);

/// The record that people mean: its number, else the only one that a search finds.
base::Result<model::RecordId> recordOf(Call &call, const std::string &text);

/// Whether a system or entity of this name exists; NotFound names those that do.
base::Result<const model::System *> systemOf(Call &call, const std::string &id);
base::Result<const model::Entity *> entityOf(Call &call, const std::string &id);

} // namespace splot::app
