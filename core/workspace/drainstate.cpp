#include "core/workspace/drainstate.h"

#include "core/workspace/documentcodecs.h"
#include "core/workspace/documenttext.h"

namespace splot::workspace {

std::map<model::SystemId, std::string> readDrains(const model::Value &value)
{
    std::map<model::SystemId, std::string> persons;
    if (value.object()) {
        for (const auto &[system, person] : *value.object())
            persons[model::SystemId(system)] = person.toText();
    }
    return persons;
}

model::Value writeDrains(const std::map<model::SystemId, std::string> &persons)
{
    model::Object object;
    for (const auto &[system, person] : persons)
        object.emplace_back(system.value, person);
    return object;
}

store::Document systemDocument(const model::System &system)
{
    return {"system", system.id.value, documentText(writeSystem(system))};
}

} // namespace splot::workspace
