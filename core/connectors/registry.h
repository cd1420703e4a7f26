#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/connectors/connector.h"
#include "core/model/system.h"

#include <map>
#include <memory>

namespace splot::secrets {
class SecretStore;
}

namespace splot::connectors {

class HttpClient;

/// What a connector works with; outlives every connector. All on the engine's thread.
struct Surroundings
{
    base::Clock *clock = nullptr;
    base::Random *random = nullptr;
    HttpClient *http = nullptr;
    secrets::SecretStore *secrets = nullptr; ///< resolves `secret:ID` in settings
    std::string workspaceFolder;             ///< relative paths in settings start here
};

/// A setting that a connector needs, for forms and for `splotctl system add`.
struct SettingInfo
{
    std::string name;
    std::string label;
    std::string type = "text"; ///< text, secret, url, folder, integer, boolean, choice
    bool required = true;
    std::string standard;
    std::vector<std::string> choices;
    std::string help;
};

/// One kind of system in the catalogue.
struct ConnectorInfo
{
    std::string name;  ///< "files", "vendure"
    std::string label; ///< "Vendure"
    std::string about; ///< one sentence
    std::vector<std::string> abilities; ///< read, changes, write, webhooks, search
    std::vector<SettingInfo> settings;
};

/// All kinds of systems that the program knows; filled once at start by app.
class Registry
{
public:
    using Factory = std::function<base::Result<std::unique_ptr<Connector>>(const model::System &, const Surroundings &)>;

    void add(ConnectorInfo info, Factory factory);
    std::vector<ConnectorInfo> catalogue() const;
    const ConnectorInfo *info(const std::string &name) const;
    /// Unsupported when the system's connector is unknown; Rejected when a setting is missing or wrong (Error::field names it).
    base::Result<std::unique_ptr<Connector>> make(const model::System &system, const Surroundings &surroundings) const;

private:
    std::map<std::string, std::pair<ConnectorInfo, Factory>> m_kinds;
};

} // namespace splot::connectors
