#pragma once

#include "core/connectors/rest/descriptor/descriptor.h"
#include "core/connectors/rest/exchange.h"

namespace splot::connectors {

/// The id as the engine keeps it; nothing where the item has none.
std::optional<model::LocalId> itemId(const ObjectSpec &object, const model::Value &item);
/// Turns raw items into readings; what cannot be read becomes a bad piece. `scope`: settings and values.
void addItem(const ObjectSpec &object, const model::Value &item, const model::Value &scope,
             const std::string &where, Page &page);
/// `id` and `ids` for templates.
model::Value idNames(const ObjectSpec &object, const std::vector<model::LocalId> &ids);
/// The elements of a list at the path, or the one object there.
base::Result<std::vector<const model::Value *>> itemsAt(const Path &path, const model::Value &answer);
/// Corrupt: nothing was said at all, which is not the same as "none".
base::Result<std::vector<const model::Value *>> itemsAt(const Path &path, const Reply &reply);

} // namespace splot::connectors
