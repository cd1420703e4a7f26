#include "core/engine/heldforms.h"

namespace splot::engine {

std::set<model::FieldKey> heldForms(const model::Values &values, const model::Value &object,
                                    const mapping::CompiledMapping &mapping,
                                    const mapping::References &references)
{
    std::set<model::FieldKey> keys;
    for (const auto &p : mapping.write(values, object, references, false).places) {
        const auto *held = mapping.at(object, p.place);
        if (held && mapping.sameForm(p.place, p.value, *held))
            keys.insert(p.keys.begin(), p.keys.end());
    }
    return keys;
}

} // namespace splot::engine
