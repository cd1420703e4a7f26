#include "core/engine/heldforms.h"

namespace splot::engine {

std::set<model::FieldKey> heldForms(const model::Values &values, const model::Value &object,
                                    const mapping::CompiledMapping &mapping,
                                    const mapping::References &references)
{
    std::set<model::FieldKey> keys;
    std::optional<model::Values> read;
    for (const auto &p : mapping.write(values, object, references, false).places) {
        const auto *held = mapping.at(object, p.place);
        if (!held)
            continue;
        if (mapping.sameForm(p.place, p.value, *held)) {
            keys.insert(p.keys.begin(), p.keys.end());
            continue;
        }
        for (const auto &key : p.keys) { // of a list in which something else differs
            if (key.item.empty())
                continue;
            if (!read)
                read = mapping.read(object, references).values;
            const auto *ours = values.find(key);
            const auto *theirs = read->find(key);
            if (ours && theirs && mapping.samePartForm(key.field, *ours, *theirs))
                keys.insert(key);
        }
    }
    return keys;
}

} // namespace splot::engine
