#pragma once

#include "core/base/qtclock.h"
#include "core/base/random.h"
#include "core/connectors/registry.h"
#include "core/secrets/sealkey.h"
#include "core/workspace/witness.h"

#include <memory>

namespace splot::connectors {
class HttpClient;
}

namespace splot::app {

class InstalledSecrets;

/// What this program brings along: the kinds of systems it knows, its clock, its network and the place of its
/// secrets. Made without a workspace it tells what there is to connect.
class Installation
{
public:
    /// `secretsKey`: where the key of a workspace's first secret goes.
    explicit Installation(const std::string &workspaceFile,
                          secrets::SealKey::Origin secretsKey = secrets::SealKey::Origin::File);
    ~Installation();

    const connectors::Registry &registry() const { return m_registry; }
    connectors::Surroundings surroundings();
    base::Clock &clock() { return m_clock; }
    base::Random &random() { return m_random; }
    InstalledSecrets &secrets() { return *m_secrets; } ///< of a workspace only
    workspace::Witness &witness() { return m_witness; }
    /// Whether a descriptor beside the workspace was added or edited since it was asked last; it is taken
    /// then. One with faults is not, nor is one forgotten whose file is gone.
    bool renew();
    /// What could not be taken into the catalogue, for people.
    const std::vector<std::string> &problems() const { return m_problems; }

private:
    void takeDescriptors();

    using Files = std::vector<std::pair<std::string, std::string>>;
    std::string m_folder;
    std::string m_descriptors; ///< their folder; empty without a workspace
    Files m_files;             ///< as they were taken
    base::QtClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<connectors::HttpClient> m_http;
    std::unique_ptr<InstalledSecrets> m_secrets;
    workspace::FileWitness m_witness;
    connectors::Registry m_registry;
    std::vector<std::string> m_problems;
};

} // namespace splot::app
