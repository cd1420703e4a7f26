#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/connectors/webhooksource.h"

#include <string>

namespace splot::connectors {

struct IncomingRequest;

/// Rejected: the proof is missing, wrong, or too old to be more than a replay. Takes the same time for every
/// wrong proof.
base::Result<void> checkProof(const ProofRule &rule, const std::string &secret,
                              const IncomingRequest &request, base::WallTime now);

} // namespace splot::connectors
