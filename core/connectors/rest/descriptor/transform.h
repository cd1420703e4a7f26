#pragma once

#include "core/connectors/rest/descriptor/path.h"
#include "core/connectors/rest/descriptor/template.h"

#include <memory>
#include <string>
#include <vector>

namespace splot::connectors {

class Transform;

/// One place of the body that Splot sees, and where it comes from.
struct FieldSpec
{
    Path place;
    std::optional<Path> path;              ///< in the raw item
    Template compute;                      ///< else: over {item, settings, values}
    std::string as;                        ///< conversion; empty: as it is
    std::shared_ptr<const Transform> each; ///< for each element of a list, or for the one object
    std::string type;                      ///< declared, for discovery
    bool required = false;
    bool writable = true;
};

/// Makes the body that mappings see out of an item as the system gave it.
class Transform
{
public:
    std::vector<FieldSpec> fields;
    bool rest = false; ///< members that no field names stay too

    /// A field is absent where the first step of its path is; empty where a deeper one is.
    base::Result<model::Value> body(const model::Value &item, const model::Value &root) const;

private:
    base::Result<std::optional<model::Value>> field(const FieldSpec &spec, const model::Value &item,
                                                    const model::Value &root) const;
};

} // namespace splot::connectors
