#pragma once

#include "core/demo/demosystem.h"
#include "core/demo/firm.h"

namespace splot::demo {

struct Size
{
    std::size_t customers = 2000;
    std::size_t products = 800;
    std::size_t orders = 600;
};

/// The five systems of the made-up firm, filled from a seed, with the disagreements that such systems have.
class Landscape
{
public:
    Landscape(std::uint64_t seed, const Size &size, base::WallTime now);

    DemoSystem shop, erp, warehouse, crm, helpdesk;
    Firm firm;
    std::int64_t nextOrder = 0;
    std::int64_t nextTicket = 0;

    std::vector<DemoSystem *> systems() { return {&shop, &erp, &warehouse, &crm, &helpdesk}; }
    /// A row of the shop's orders as its checkout makes it. `vat` "": the usual words.
    model::Value shopOrder(std::int64_t number, std::int64_t customerId, const std::vector<OrderLine> &lines,
                           const std::string &state, const std::string &note,
                           const std::string &vat = {}) const;
    static model::Value shopCustomer(const Customer &c);
    static model::Value crmContact(const Customer &c);

    model::Value state() const;
    void restore(const model::Value &state);

private:
    void makeTables();
    void seedProducts(base::Random &random, model::Moment now);
    void seedCustomers(base::Random &random, model::Moment now);
    void seedOrders(base::Random &random, model::Moment now);
    void seedTickets(base::Random &random, model::Moment now);
};

} // namespace splot::demo
