#pragma once

#include "core/demo/landscape.h"

#include <deque>

namespace splot::demo {

/// What happens in the demo systems as time passes: people order, edit, pack and complain, and things go
/// wrong as a script says. Acts on the systems only, as their own users would.
class Story
{
public:
    Story(Landscape &landscape, base::Random &random, base::WallTime begin);

    /// Everything that is due until `now`, at most a few seconds' worth.
    void advance(base::WallTime now);
    /// How many orders and edits so far.
    std::int64_t orders() const { return m_orders; }
    std::int64_t edits() const { return m_edits; }

private:
    struct Chore ///< something that follows from something else in the same system
    {
        base::WallTime due;
        std::function<void()> act;
    };

    void scripted(std::int64_t second);
    void trickle(std::int64_t second);
    void order(std::vector<OrderLine> lines);
    std::vector<OrderLine> untaxedLines() const;
    void edit();
    void editCustomer();
    void editProduct();
    void moveStock(std::int64_t direction);
    void ticket();
    void releaseSales();
    void workShipments();
    void badValues();
    void ambiguousContact();
    void proposeAddress();
    void later(std::chrono::milliseconds delay, std::function<void()> act);
    void change(DemoSystem &system, const std::string &table, std::int64_t id, model::Object members);
    std::int64_t anyRow(const Table &table);
    model::Moment moment() const { return model::Moment::at(m_now); }

    Landscape &m_l;
    base::Random &m_random;
    base::WallTime m_begin;
    base::WallTime m_now;
    std::int64_t m_second = 0; ///< of the story, done
    std::deque<Chore> m_chores;
    std::map<std::int64_t, base::WallTime> m_seenSales;     ///< confirmed ones, by when they were seen first
    std::map<std::int64_t, base::WallTime> m_seenShipments; ///< since their last change
    std::int64_t m_strange = 0; ///< orders still to come from the plug-in with its own VAT words
    std::int64_t m_orders = 0;
    std::int64_t m_edits = 0;
};

} // namespace splot::demo
