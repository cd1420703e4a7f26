#include "core/workspace/routinecodec.h"

#include "core/format/json.h"
#include "core/model/cron.h"
#include "core/workspace/documenttext.h"
#include "core/workspace/members.h"

namespace splot::workspace {

base::Result<ReconcileRoutine> readRoutine(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    ReconcileRoutine routine;
    routine.cron = m.text("cron");
    for (auto &entity : m.texts("entities"))
        routine.entities.emplace_back(std::move(entity));
    for (auto &system : m.texts("systems"))
        routine.systems.emplace_back(std::move(system));
    SPLOT_TRY(m.done());
    if (const auto cron = model::Cron::parse(routine.cron); !routine.cron.empty() && !cron) {
        auto error = cron.error();
        error.field = where + "cron";
        return base::fail(error);
    }
    return routine;
}

base::Result<ReconcileRoutine> readRoutine(const std::vector<store::Document> &documents)
{
    for (const auto &document : documents) {
        if (document.kind != routineKind)
            continue;
        SPLOT_ASSIGN(const auto json, format::readJson(document.json));
        return readRoutine(json, document.kind + "/" + document.id + ": ");
    }
    return ReconcileRoutine();
}

store::Document routineDocument(const ReconcileRoutine &routine)
{
    if (routine.cron.empty())
        return {routineKind, routineId, {}};
    std::vector<std::string> entities, systems;
    for (const auto &entity : routine.entities)
        entities.push_back(entity.value);
    for (const auto &system : routine.systems)
        systems.push_back(system.value);
    MembersWriter w;
    w.text("cron", routine.cron).texts("entities", entities).texts("systems", systems);
    return {routineKind, routineId, documentText(w.take())};
}

} // namespace splot::workspace
