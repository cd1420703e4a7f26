#include "core/workspace/configurationcodec.h"

#include "core/format/json.h"
#include "core/workspace/alertcodec.h"
#include "core/workspace/documentcodecs.h"
#include "core/workspace/documenttext.h"
#include "core/workspace/recipecodec.h"
#include "core/workspace/routinecodec.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::workspace {

namespace {
/// Puts one document where it belongs; its id must be the one that its text names.
base::Result<void> readDocument(model::Configuration &configuration, const store::Document &document)
{
    const std::string where = document.kind + "/" + document.id + ": ";
    auto json = format::readJson(document.json);
    if (!json) {
        json.error().field = document.kind + "/" + document.id;
        return base::fail(json.error());
    }
    std::string id = document.id;
    if (document.kind == "system") {
        SPLOT_ASSIGN(auto made, readSystem(*json, where));
        id = made.id.value;
        configuration.systems.push_back(std::move(made));
    } else if (document.kind == "entity") {
        SPLOT_ASSIGN(auto made, readEntity(*json, where));
        id = made.id.value;
        configuration.entities.push_back(std::move(made));
    } else if (document.kind == "mapping") {
        SPLOT_ASSIGN(auto made, readMapping(*json, where));
        id = made.key();
        configuration.mappings.push_back(std::move(made));
    } else if (document.kind == "lookup") {
        SPLOT_ASSIGN(auto made, readLookup(*json, where));
        id = made.name;
        configuration.lookups.push_back(std::move(made));
    } else if (document.kind == "options") {
        SPLOT_ASSIGN(configuration.options, readOptions(*json, where));
    } else if (document.kind == alertsKind) {
        // Nothing of the sync depends on it: who tells of alerts reads it by itself.
        SPLOT_TRY(readAlerts(*json, where));
        id = alertsId;
    } else if (document.kind == recipesKind) {
        SPLOT_TRY(readRecipes(*json, where));
        id = recipesId;
    } else if (document.kind == routineKind) {
        SPLOT_TRY(readRoutine(*json, where));
        id = routineId;
    } else {
        return base::fail(wrongDocument(
            where, QT_TRANSLATE_NOOP("splot", "There is no kind of document \"%1\"."), {document.kind}));
    }
    if (id != document.id)
        return base::fail(wrongDocument(where, QT_TRANSLATE_NOOP("splot", "The document %1 calls itself %2."),
                                        {document.id, id}));
    return {};
}
} // namespace

base::Result<model::Configuration> readConfiguration(const std::vector<store::Document> &documents,
                                                     std::int64_t version)
{
    model::Configuration configuration;
    configuration.version = version;
    for (const auto &document : documents)
        SPLOT_TRY(readDocument(configuration, document));
    const auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };
    std::sort(configuration.systems.begin(), configuration.systems.end(), byId);
    std::sort(configuration.entities.begin(), configuration.entities.end(), byId);
    std::sort(configuration.mappings.begin(), configuration.mappings.end(),
              [](const auto &a, const auto &b) { return a.key() < b.key(); });
    std::sort(configuration.lookups.begin(), configuration.lookups.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    return configuration;
}

bool goesBeside(const store::Document &document)
{
    return document.kind == alertsKind || document.kind == recipesKind || document.kind == routineKind;
}

std::vector<store::Document> writeConfiguration(const model::Configuration &configuration)
{
    std::vector<store::Document> documents;
    const auto add = [&documents](std::string kind, std::string id, const model::Value &json) {
        documents.push_back({std::move(kind), std::move(id), documentText(json)});
    };
    for (const auto &s : configuration.systems)
        add("system", s.id.value, writeSystem(s));
    for (const auto &e : configuration.entities)
        add("entity", e.id.value, writeEntity(e));
    for (const auto &m : configuration.mappings)
        add("mapping", m.key(), writeMapping(m));
    for (const auto &l : configuration.lookups)
        add("lookup", l.name, writeLookup(l));
    add("options", "options", writeOptions(configuration.options));
    return documents;
}

} // namespace splot::workspace
