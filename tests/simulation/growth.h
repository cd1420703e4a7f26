#pragma once

#include "tests/simulation/history.h"

namespace splot::simulation {

/// Adds one kind of trouble to a history that was drawn without it; see PROMISES.md for what each one tests.
class Growth
{
public:
    Growth(base::Random &random, History &history) : m_random(random), m_history(history) {}

    void grow();

private:
    void blind();
    void owners();
    void mapping();
    void stages();
    void clocks();
    void worlds();
    void listings();
    void answers();
    void restored();
    void schema();
    void steps();
    void repairs();
    void links();
    void races();
    void away();
    void crashes();
    void addSystem();
    void edits(std::size_t count, const std::vector<std::size_t> &fields);
    void faults(std::size_t count);
    Event &add(Event::Kind kind, std::chrono::milliseconds at);
    std::chrono::milliseconds moment() { return std::chrono::milliseconds(1 + m_random.below(300000)); }
    std::string text() { return "v" + std::to_string(++m_serial); }
    int slot() { return static_cast<int>(m_random.below(static_cast<std::uint64_t>(m_slots))); }
    std::size_t system() { return m_random.below(m_history.scheme.systems.size()); }
    std::vector<std::size_t> plainFields() const;
    FieldSpec &field(std::size_t index) { return m_history.scheme.entities[0].fields[index]; }

    base::Random &m_random;
    History &m_history;
    int m_slots = 1;
    int m_serial = 700;
};

} // namespace splot::simulation
