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
        std::map<std::size_t, int> madeByUs;                        ///< of these, by system
        std::set<std::size_t> removedIn;                            ///< by users, ever
        std::chrono::microseconds lived{0};                         ///< longest life of one of its objects
        std::optional<store::RecordView> record;
        bool joined = false; ///< once merged with another one, or an object of it unlinked, and not again
                             ///< as it was: what it is made of is people's word
        std::set<std::pair<std::size_t, model::LocalId>> unlinked; ///< at the end
        std::set<std::size_t> relinked;                            ///< systems
    };
    /// What a user wrote into one place.
    struct Word
    {
        std::string value;
        base::WallTime at;
        std::size_t system;
        model::LocalId object;
    };

    void load();
    void findThings();
    void addObject(const Seen &seen, std::map<std::pair<std::size_t, int>, Thing> &things);
    void findRecords();
    void findLinks();
    void unlinkedStay();
    void copiesAsk();
    void rest();

    // oraclestates.cpp: P2, P7 and the cap
    void changes();
    void deliveries();
    void cases();
    void holds();
    void effectsOnce();
    bool caused(const model::Case &problem, const model::CaseItem &item) const;
    bool differenceCaused(const Thing &thing, std::size_t system, const std::string &field,
                          model::Reaction reaction) const;
    bool writtenInLostTime(const Thing &thing, const FieldSpec &field, std::size_t system) const;
    bool removedInLostTime(const Thing &thing, std::size_t system) const;
    bool inLostTime(const support::FakeEffect &effect) const;
    bool troubled(const Thing &thing, std::size_t system) const;
    int mayCreate(const Thing &thing, std::size_t system) const;
    bool mended(const Thing &thing, const FieldSpec &field, std::size_t system) const;
    bool personsWord(const Thing &thing, const FieldSpec &field, const std::string &value) const;
    bool stopped(const Thing &thing, std::size_t system) const;
    bool brokeRule(const Thing &thing, std::size_t system, const std::string &field) const;
    bool everHidden(const Thing &thing, const FieldSpec &field, std::size_t system) const;
    bool refusedWhatItHid(const Thing &thing, std::size_t system) const;
    bool doubled(const Thing &thing, std::size_t system) const;
    bool wereTwo(const Thing &thing, std::size_t system) const;
    bool asked(const Thing &thing, std::size_t system) const;

    // oraclefields.cpp: P1, P3, P4, P5, P8
    void thing(const Thing &thing);
    bool presence(const Thing &thing);
    bool maybeUnseen(const Thing &thing) const;
    void field(const Thing &thing, const FieldSpec &field);
    void held(const Thing &thing, const FieldSpec &field, const std::string &value);
    void ownersWord(const Thing &thing, const FieldSpec &field, const std::string &value);
    void order(const Thing &thing, const FieldSpec &field);
    std::vector<model::LocalId> primaries(const Thing &thing, std::size_t system) const;
    bool peoplesLinks(const Thing &thing) const;
    std::chrono::microseconds clocksApart() const;
    std::size_t ownerOf(const Thing &thing, const FieldSpec &field) const;
    std::optional<base::WallTime> ownerSince(const Thing &thing, const FieldSpec &field) const;
    bool remapped(const Thing &thing, const FieldSpec &field) const;
    bool hidden(const Thing &thing, const FieldSpec &field, std::size_t system) const;
    void explained(const Thing &thing, const FieldSpec &field, const std::string &value);

    // oraclewrites.cpp: P1 and P3 on the way
    void loadBodies();
    void writtenOver();
    void left();
    void left(const Thing &thing, const FieldSpec &field, std::size_t system);
    void ownLists();
    void cursors();
    void deletes();
    void echoes();
    void listedFirst();
    void searchedFirst();
    static bool confirms(const support::FakeEffect &effect);
    bool foreign(const EntitySpec &entity, const support::FakeEffect &effect, std::size_t system) const;
    bool minds(const EntitySpec &entity, const FieldSpec &field, std::size_t system) const;
    bool stored(const support::FakeEffect &effect, std::size_t system, const PlaceSpec &place,
                const model::Value &value) const;
    bool stored(std::size_t system, const support::FakeServed &page,
                const connectors::Reading &reading) const;

    std::vector<Word> words(const Thing &thing, const FieldSpec &field,
                            std::optional<std::size_t> system) const;
    std::string valueOf(const FieldSpec &field, std::size_t system, const model::Value *held) const;
    std::string recordValue(const Thing &thing, const FieldSpec &field) const;
    const Thing *thingOf(model::RecordId record) const;
    const Thing *thingOf(std::size_t system, const model::ObjectName &object, const model::LocalId &id) const;
    std::optional<std::size_t> systemOf(const model::SystemId &id) const;
    bool inScope(const Thing &thing, std::size_t system) const;
    std::optional<std::string> pinOf(const Thing &thing, std::size_t system, const std::string &field) const;
    bool isHeld(const Thing &thing, std::size_t system, const std::string &field) const;
    void say(const std::string &promise, const std::string &what);
    std::string nameOf(const Thing &thing) const;
    const EntitySpec &entityOf(const Thing &thing) const { return m_scheme.entities[thing.entity]; }
    const std::string &nameOf(std::size_t system) const { return m_scheme.systems[system].id; }

    Play &m_play;
    const Scheme &m_scheme;
    const Remains &m_remains;
    std::unique_ptr<store::Reader> m_reader;
    std::vector<Thing> m_things;
    std::map<std::tuple<std::size_t, std::string, model::LocalId>, std::pair<std::size_t, int>>
        m_slots; ///< entity and slot of every object there ever was
    std::map<std::tuple<std::size_t, std::string, model::LocalId>, std::vector<model::Change>>
        m_stored; ///< of every object, but for those that tell that it is gone
    std::set<std::pair<model::RecordId, std::size_t>> m_unknown; ///< creates of which nobody can tell
    std::vector<std::string> m_broken;
};

} // namespace splot::simulation
