#pragma once

#include "core/model/value.h"

#include <cstdint>
#include <string>
#include <vector>

namespace splot::workspace {

/// A setting that a kind of system asks for, as its connector declares it.
struct CatalogueSetting
{
    std::string name;
    std::string label;
    std::string type = "text"; ///< text, secret, url, folder, integer, boolean, choice
    bool required = true;
    std::string standard;
    std::vector<std::string> choices;
    std::string help;
    bool operator==(const CatalogueSetting &) const = default;
};

/// One kind of system that the engine of this workspace can talk to.
struct CatalogueEntry
{
    std::string name;                   ///< "vendure"
    std::string label;                  ///< "Vendure"
    std::string about;                  ///< one sentence
    std::vector<std::string> abilities; ///< read, changes, write, webhooks, search
    std::vector<CatalogueSetting> settings;
    bool operator==(const CatalogueEntry &) const = default;
};

/// Where an engine leaves, at its start, what windows need to know of it: kinds of the store's opaque state.
inline constexpr auto catalogueState = "catalogue";
inline constexpr auto sealingState = "sealing";

model::Value writeCatalogue(const std::vector<CatalogueEntry> &entries);
/// Members that a newer program wrote are passed over.
std::vector<CatalogueEntry> readCatalogue(const model::Value &value);

/// The key that secrets for the running engine are sealed with.
struct SealingKey
{
    std::string key;        ///< base64; empty: the engine keeps no secrets
    std::int64_t epoch = 0; ///< of the engine's lease; with another one the key is no longer good
};
model::Value writeSealingKey(const SealingKey &key);
SealingKey readSealingKey(const model::Value &value);

} // namespace splot::workspace
