#include "core/engine/apart.h"

#include <algorithm>

namespace splot::engine {

namespace {
base::Result<model::List> othersOf(Context &context, model::RecordId record)
{
    SPLOT_ASSIGN(const auto kept, context.store.state("apart", {}, stateName(record)));
    return kept.list() ? *kept.list() : model::List();
}

bool has(const model::List &others, model::RecordId record)
{
    return std::ranges::count(others, model::Value(record.value)) > 0;
}
} // namespace

base::Result<void> keepApart(Context &context, model::RecordId a, model::RecordId b)
{
    for (const auto &[one, other] : {std::pair(a, b), std::pair(b, a)}) {
        SPLOT_ASSIGN(auto others, othersOf(context, one));
        if (has(others, other))
            continue;
        others.emplace_back(other.value);
        SPLOT_TRY(context.store.saveState("apart", {}, stateName(one), std::move(others)));
    }
    return {};
}

base::Result<bool> keptApart(Context &context, model::RecordId a, model::RecordId b)
{
    SPLOT_ASSIGN(const auto others, othersOf(context, a));
    return has(others, b);
}

namespace {
std::string unlinkedName(const model::LocalId &id)
{
    return "unlinked/" + id.value;
}
} // namespace

base::Result<void> keepUnlinked(Context &context, const model::Link &link)
{
    return context.store.saveState(unlinkedName(link.localId), link.system, link.object,
                                   model::Object{{"record", link.record.value}});
}

base::Result<void> forgetUnlinked(Context &context, const model::Link &link)
{
    return context.store.saveState(unlinkedName(link.localId), link.system, link.object, {});
}

base::Result<model::RecordId> unlinkedFrom(Context &context, const model::SystemId &system,
                                           const model::ObjectName &object, const model::LocalId &id)
{
    SPLOT_ASSIGN(const auto kept, context.store.state(unlinkedName(id), system, object));
    return model::RecordId(numberIn(kept, "record"));
}

} // namespace splot::engine
