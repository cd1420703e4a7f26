#pragma once

#include "core/engine/outgoing.h"
#include "core/engine/recordwalk.h"

namespace splot::engine {

/// Compares what the systems held when they were last read, whoever owns it: differences ranked, what is
/// missing where, duplicates and bad values (DESIGN 2.6). Works before anything is connected both ways. In
/// slices.
class Reconciliation
{
public:
    Reconciliation(Context &context, std::vector<model::EntityId> entities,
                   std::vector<model::SystemId> systems, std::size_t samples);

    base::Result<bool> work(base::SteadyTime until);
    std::int64_t seen() const { return m_walk.seen(); }
    base::Result<model::Value> result();

private:
    struct Finding
    {
        std::int64_t count = 0;
        model::List examples;
    };
    /// What one system says about the record.
    struct Voice
    {
        model::SystemId system;
        model::Values values;
    };

    base::Result<void> look(model::RecordId id);
    static bool belongsThere(const mapping::CompiledMapping &mapping, const EntitySetup &entity,
                             const model::Record &record);
    void compare(const RecordView &view, const std::vector<Voice> &voices);
    bool wanted(const model::SystemId &system) const;
    static void add(Finding &finding, model::Object example, std::size_t samples);

    Context &m_context;
    RecordWalk m_walk;
    std::vector<model::SystemId> m_systems;
    std::size_t m_samples;
    std::int64_t m_records = 0; ///< that are anywhere
    std::int64_t m_shared = 0;  ///< of them in two systems or more
    std::int64_t m_agreeing = 0;
    std::map<std::pair<std::string, std::string>, Finding> m_differences; ///< entity, field
    std::map<std::pair<std::string, std::string>, Finding> m_missing;     ///< entity, system
};

} // namespace splot::engine
