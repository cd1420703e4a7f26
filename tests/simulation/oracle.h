#pragma once

#include "core/store/reader.h"
#include "tests/simulation/play.h"

namespace splot::simulation {

/// Judges what a history left behind by PROMISES.md. It knows every edit and has its own tables of mapping
/// and ownership; of the engine it sees only the store.
class Oracle
{
public:
    Oracle(Play &play, const Remains &remains);

    /// Every broken promise as one line; empty: all were kept.
    std::vector<std::string> judge();

private:
    /// One thing of the real world, wherever it is kept.
    struct Thing
    {
        std::size_t entity = 0;
        int slot = 0;
        std::map<std::size_t, std::vector<model::LocalId>> objects; ///< by system, at the end
        std::optional<store::RecordView> record;
    };

    void load();
    void findThings();
    void rest();
    void states();
    void effectsOnce();
    void thing(const Thing &thing);
    void field(const Thing &thing, const FieldSpec &field);
    void order(const Thing &thing, const FieldSpec &field);
    void explained(const Thing &thing, const FieldSpec &field, const std::string &value);
    /// Users' values of one field of one thing in one system, in their order.
    std::vector<std::string> edits(const Thing &thing, const FieldSpec &field, std::size_t system) const;
    std::string recordValue(const Thing &thing, const FieldSpec &field) const;
    void say(const std::string &promise, const std::string &what);
    std::string nameOf(const Thing &thing) const;
    const EntitySpec &entityOf(const Thing &thing) const { return m_scheme.entities[thing.entity]; }

    Play &m_play;
    const Scheme &m_scheme;
    const Remains &m_remains;
    std::unique_ptr<store::Reader> m_reader;
    std::vector<Thing> m_things;
    std::map<std::tuple<std::size_t, std::string, model::LocalId>, int>
        m_slots; ///< of every object there ever was
    std::vector<std::string> m_broken;
};

} // namespace splot::simulation
