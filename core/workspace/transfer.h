#pragma once

#include "core/model/system.h"
#include "core/store/store.h"
#include "core/workspace/catalogue.h"

#include <map>

namespace splot::workspace {

/// One setting of a system that differs from environment to environment: an address, a folder, a secret.
struct TransferSetting
{
    model::SystemId system;
    std::string name;
    std::string label; ///< as the connector calls it, in English
    bool secret = false;
    bool required = true;
    bool known = false;  ///< the system is set up here already
    model::Value theirs; ///< in the configuration that is taken over
    model::Value here;   ///< in this workspace; empty: none
};

/// A configuration of another workspace on its way into this one: what of it is bound to an environment stays
/// as it is here, or is asked for. Values only.
class Transfer
{
public:
    /// Rejected: a document that cannot be read.
    static base::Result<Transfer> make(std::vector<store::Document> incoming,
                                       std::vector<store::Document> current,
                                       const std::vector<CatalogueEntry> &catalogue);

    const std::vector<TransferSetting> &settings() const { return m_settings; }
    /// Answers one setting; without, it stays as it is here, and of a new system as it came, secrets empty.
    void answer(const model::SystemId &system, const std::string &name, model::Value value);
    /// Takes an answer back.
    void withdraw(const model::SystemId &system, const std::string &name);
    /// Settings that are required and have no value.
    std::vector<TransferSetting> missing() const;
    /// Of systems that are new here; others keep theirs.
    void setEnvironment(model::Environment environment) { m_environment = environment; }
    /// Whether what the other workspace does not have is removed here.
    void setRemoving(bool removing) { m_removing = removing; }

    /// What has to be saved, removed documents with no JSON.
    std::vector<store::Document> changes() const;
    /// Lookups that are new or different: they may hold ids of the other environment.
    std::vector<std::string> lookupsToCheck() const;

private:
    model::Value valueOf(const TransferSetting &setting) const;
    model::System bound(const model::System &incoming) const;

    std::vector<store::Document> m_incoming, m_current;
    std::vector<model::System> m_systems, m_here;
    std::vector<TransferSetting> m_settings;
    std::map<std::pair<model::SystemId, std::string>, model::Value> m_answers;
    model::Environment m_environment = model::Environment::Test;
    bool m_removing = false;
};

} // namespace splot::workspace
