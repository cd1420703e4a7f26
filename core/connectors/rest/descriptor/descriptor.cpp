#include "core/connectors/rest/descriptor/descriptor.h"

#include "core/connectors/rest/descriptor/descriptorlint.h"
#include "core/connectors/rest/descriptor/descriptorreader.h"

#include <algorithm>

namespace splot::connectors {

RateRule::Window windowOf(double perSecond)
{
    if (perSecond >= 1)
        return {perSecond, std::chrono::seconds(1)};
    return {1, std::chrono::milliseconds(static_cast<std::int64_t>(1000 / perSecond))};
}

const ObjectSpec *Descriptor::object(const model::ObjectName &name) const
{
    const auto it =
        std::find_if(objects.begin(), objects.end(), [&name](const ObjectSpec &o) { return o.name == name; });
    return it == objects.end() ? nullptr : &*it;
}

base::Result<std::shared_ptr<const Descriptor>> Descriptor::load(const model::Value &json)
{
    const auto faults = DescriptorLint().problems(json);
    if (!faults.empty()) {
        base::Error e{base::ErrorCode::Rejected, faults.front().message, {}, faults.front().where, {}};
        return base::fail(std::move(e));
    }
    return std::make_shared<const Descriptor>(DescriptorReader().read(json));
}

} // namespace splot::connectors
