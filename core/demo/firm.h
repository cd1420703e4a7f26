#pragma once

#include "core/base/random.h"

#include <string>
#include <vector>

namespace splot::demo {

/// One customer of the made-up firm, before any system knows it.
struct Customer
{
    std::string name;
    std::string email;
    std::string phone; ///< "+48 601 234 567"
    std::string nip;   ///< of firms; with a right check digit
    std::string street, postalCode, city;
    std::string segment;          ///< retail, wholesale, key
    std::int64_t creditLimit = 0; ///< PLN
    std::int64_t paymentDays = 0;
    bool newsletter = false;
};

struct Product
{
    std::string sku;
    std::string name;
    std::string ean;        ///< 13 digits, with a right check digit
    std::int64_t price = 0; ///< net, in grosze
    int vat = 23;           ///< percent: 23, 8, 5, 0
    std::int64_t grams = 0;
    std::int64_t onHand = 0;
    std::int64_t reserved = 0;
};

struct OrderLine
{
    std::size_t product = 0; ///< index
    std::int64_t quantity = 1;
};

struct Order
{
    std::int64_t number = 0;
    std::size_t customer = 0; ///< index
    std::string status;       ///< new, paid, released, packed, shipped, delivered, cancelled
    std::int64_t hoursAgo = 0;
    std::vector<OrderLine> lines;
    std::string tracking;
    std::string invoice;
    std::string note;
};

struct Ticket
{
    std::string subject;
    std::string status; ///< open, pending, solved
    std::string priority;
    std::size_t customer = 0;
    std::int64_t order = 0; ///< number; 0: about none
};

/// Makes people, goods and papers out of word lists; nobody of them exists. The same seed gives the same
/// firm.
class Firm
{
public:
    Firm(base::Random &random, std::size_t customers, std::size_t products, std::size_t orders);

    std::vector<Customer> customers;
    std::vector<Product> products;
    std::vector<Order> orders;
    std::vector<Ticket> tickets;

    Customer newCustomer(base::Random &random);
    static std::string phone(base::Random &random);
    static std::string street(base::Random &random);
    static std::string subject(base::Random &random);
    static std::vector<OrderLine> newLines(base::Random &random, std::size_t products);
    /// Price of the lines with VAT, in grosze.
    std::int64_t gross(const std::vector<OrderLine> &lines) const;

private:
    Product newProduct(base::Random &random, std::size_t number) const;
    Order newOrder(base::Random &random, std::int64_t number) const;

    std::size_t m_made = 0; ///< customers so far, which keeps their addresses apart
};

} // namespace splot::demo
