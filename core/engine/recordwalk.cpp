#include "core/engine/recordwalk.h"

namespace splot::engine {

namespace {
constexpr int atOnce = 100;
}

RecordWalk::RecordWalk(Context &context, std::vector<model::EntityId> entities)
    : m_context(context), m_entities(std::move(entities))
{
    if (!m_entities.empty())
        return;
    for (const auto &[id, entity] : m_context.setup->entities())
        m_entities.push_back(id);
}

base::Result<bool> RecordWalk::work(base::SteadyTime until, const Visit &visit)
{
    while (!m_entities.empty()) {
        SPLOT_ASSIGN(const auto ids, m_context.store.recordsOf(m_entities.back(), m_after, atOnce));
        if (ids.empty()) {
            m_entities.pop_back();
            m_after = {};
            continue;
        }
        for (const auto id : ids) {
            m_after = id;
            ++m_seen;
            SPLOT_TRY(visit(id));
            if (m_context.clock.steady() > until)
                return false;
        }
    }
    return true;
}

} // namespace splot::engine
