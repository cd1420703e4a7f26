#pragma once

#include "app/commands/answers.h"
#include "app/session/installation.h"

namespace splot::app {

/// Options of `system add` and `system set`.
std::vector<Option> systemOptions(bool isNew);
/// Puts what the options say into a system. Rejected: an option that cannot be read.
base::Result<void> applyOptions(Call &call, model::System &system);
/// The settings of --set. Rejected: no NAME=VALUE, or a secret.
base::Result<void> applySettings(const Arguments &arguments, const connectors::ConnectorInfo &info,
                                 model::System &system);
/// Takes the secrets that the connector needs, keeps them in the secret store and puts `secret:ID` into the
/// settings.
base::Result<void> applySecrets(Call &call, model::System &system);
store::Document documentOf(const model::System &system);

} // namespace splot::app
