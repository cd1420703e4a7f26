#include "core/connectors/rest/restkind.h"

#include "core/connectors/rest/descriptor/descriptorlint.h"
#include "core/connectors/rest/descriptor/shipped.h"
#include "core/connectors/rest/restconnector.h"
#include "core/format/json.h"

#include <iterator>

namespace splot::connectors {

base::Result<std::unique_ptr<Connector>> makeRestConnector(const model::Value &descriptor,
                                                           const model::System &system,
                                                           const Surroundings &surroundings)
{
    SPLOT_ASSIGN(auto loaded, Descriptor::load(descriptor));
    return std::make_unique<RestConnector>(std::move(loaded), system, surroundings);
}

std::vector<BadDescriptor> addRestConnectors(Registry &registry, const std::string &folder)
{
    auto files = shippedDescriptors();
    if (!folder.empty()) {
        auto more = descriptorFiles(folder);
        files.insert(files.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    std::vector<BadDescriptor> bad;
    for (const auto &[name, text] : files) {
        auto problems = DescriptorLint().problemsOf(text);
        if (!problems.empty()) {
            bad.push_back({name, std::move(problems)});
            continue;
        }
        auto loaded = Descriptor::load(*format::readJson(text));
        const auto descriptor = *loaded;
        registry.add(descriptor->info,
                     [descriptor](const model::System &system, const Surroundings &surroundings) {
                         return base::Result<std::unique_ptr<Connector>>(
                             std::make_unique<RestConnector>(descriptor, system, surroundings));
                     });
    }
    return bad;
}

} // namespace splot::connectors
