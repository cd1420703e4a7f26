#include "core/demo/landscape.h"

#include <map>
#include <set>

namespace splot::demo {

using model::Object;
using model::Value;

namespace {
constexpr std::int64_t hourMicros = 3600LL * 1000000;

/// `digits` of it behind the point.
Value decimal(std::int64_t number, std::size_t digits)
{
    auto text = std::to_string(number);
    if (text.size() <= digits)
        text.insert(0, digits + 1 - text.size(), '0');
    text.insert(text.size() - digits, ".");
    return *model::Decimal::parse(text);
}

Value money(std::int64_t grosze)
{
    return decimal(grosze, 2);
}

Value orNothing(const std::string &text)
{
    return text.empty() ? Value() : Value(text);
}

std::string word(const std::map<std::string, std::string> &words, const std::string &key)
{
    const auto found = words.find(key);
    return found == words.end() ? key : found->second;
}

const std::map<std::string, std::string> shopStates{
    {"new", "PaymentPending"}, {"paid", "Paid"},           {"released", "InProgress"}, {"packed", "Packed"},
    {"shipped", "Shipped"},    {"delivered", "Delivered"}, {"cancelled", "Cancelled"}};
const std::map<std::string, std::string> erpStates{
    {"new", "quotation"}, {"paid", "confirmed"}, {"delivered", "done"}};
const std::map<std::string, std::string> warehouseStates{{"released", "todo"}, {"shipped", "sent"}};
const std::map<std::string, std::string> crmStages{
    {"new", "Open"},     {"paid", "Won"},         {"released", "Released"}, {"packed", "Packed"},
    {"shipped", "Sent"}, {"delivered", "Closed"}, {"cancelled", "Lost"}};

/// What the ERP's accountant set up; others are refused.
std::optional<Refusal> knownTaxes(const Value &row)
{
    static const std::set<std::string> known{"VAT23", "VAT8", "VAT5", "VAT00"};
    const auto check = [](const Value &of, const std::string &place) -> std::optional<Refusal> {
        const auto tax = textAt(of, "tax");
        if (tax.empty() || known.contains(tax))
            return {};
        return Refusal{place, "tax rate '" + tax + "' is unknown"};
    };
    if (const auto fault = check(row, "tax"))
        return fault;
    const auto *lines = row.member("lines") ? row.member("lines")->list() : nullptr;
    for (std::size_t i = 0; lines && i < lines->size(); ++i) {
        if (const auto fault = check((*lines)[i], "lines[" + std::to_string(i) + "].tax"))
            return fault;
    }
    return {};
}
} // namespace

Landscape::Landscape(std::uint64_t seed, const Size &size, base::WallTime now)
    : shop("Shop", {.since = "updatedSince"}), erp("ERP", {.rows = "data",
                                                           .total = "count",
                                                           .limit = "page_size",
                                                           .offset = "start",
                                                           .changed = "write_no",
                                                           .error = "message",
                                                           .field = "attribute"}),
      warehouse("Warehouse", {.rows = "rows", .limit = "top", .offset = "skip", .changed = "since"}),
      crm("CRM", {.rows = "records",
                  .total = "size",
                  .changed = "modified_after",
                  .key = "x-crm-token",
                  .error = "reason"}),
      helpdesk("Helpdesk", {.rows = "results", .total = "count", .limit = "per_page", .offset = "from"}),
      firm([&] {
          base::SeededRandom random(seed);
          return Firm(random, size.customers, size.products, size.orders);
      }())
{
    base::SeededRandom random(seed + 1);
    const auto moment = model::Moment::at(now);
    makeTables();
    seedProducts(random, moment);
    seedCustomers(random, moment);
    seedOrders(random, moment);
    seedTickets(random, moment);
}

void Landscape::makeTables()
{
    shop.addTable("customers", {{"email", "fullName"}, {"email"}, {}, 1});
    shop.addTable("products", {{"sku", "title"}, {"sku"}, {}, 1});
    shop.addTable("stock", {{"sku"}, {"sku"}, {}, 1});
    shop.addTable("orders", {{"number"}, {"number"}, {}, 1});
    erp.addTable("parties", {{"name"}, {}, {}, 50001});
    erp.addTable("products", {{"code", "name"}, {"code"}, knownTaxes, 3001});
    erp.addTable("stock", {{"code"}, {"code"}, {}, 3001});
    erp.addTable("sales", {{"reference", "party_id"}, {"reference"}, knownTaxes, 7001});
    warehouse.addTable("items", {{"sku"}, {"sku"}, {}, 201});
    warehouse.addTable("stock", {{"sku"}, {"sku"}, {}, 201});
    warehouse.addTable("shipments", {{"order_no"}, {"order_no"}, {}, 901});
    crm.addTable("contacts", {{"fullName"}, {}, {}, 40001});
    crm.addTable("deals", {{"title"}, {"title"}, {}, 60001});
    crm.addTable("activities", {{"subject"}, {}, {}, 80001});
    helpdesk.addTable("users", {{"email"}, {"email"}, {}, 11});
    helpdesk.addTable("tickets", {{"subject"}, {}, {}, 5001});
}

void Landscape::seedProducts(base::Random &random, model::Moment now)
{
    const model::Moment old{now.micros - 200 * hourMicros, 0};
    for (std::size_t i = 0; i < firm.products.size(); ++i) {
        const auto &p = firm.products[i];
        const bool otherPrice = random.below(25) == 0, otherStock = random.below(16) == 0;
        const bool otherTitle = random.below(60) == 0, missing = i % 160 == 99;
        const auto vat = std::to_string(p.vat);
        erp.table("products")
            .seed(Object{{"code", p.sku},
                         {"name", p.name},
                         {"list_price", money(p.price)},
                         {"tax", "VAT" + (p.vat == 0 ? "00" : vat)},
                         {"barcode", p.ean},
                         {"active", true}},
                  old);
        erp.table("stock").seed(Object{{"code", p.sku}, {"on_hand", p.onHand}, {"reserved", p.reserved}},
                                old);
        warehouse.table("items").seed(Object{{"sku", p.sku},
                                             {"label", otherTitle ? p.name + " (stary opis)" : p.name},
                                             {"barcode", p.ean},
                                             {"weight_kg", decimal(p.grams, 3)}},
                                      old);
        warehouse.table("stock").seed(
            Object{{"sku", p.sku}, {"location", "MAG-" + std::to_string(1 + i % 4)}, {"on_hand", p.onHand}},
            old);
        if (missing)
            continue;
        shop.table("products")
            .seed(Object{{"sku", p.sku},
                         {"title", p.name},
                         {"priceNet", otherPrice ? p.price + 500 : p.price},
                         {"vatRate", vat + " %"},
                         {"ean", p.ean},
                         {"published", true}},
                  old);
        shop.table("stock").seed(
            Object{{"sku", p.sku},
                   {"quantity", p.onHand - p.reserved +
                                    (otherStock ? 1 + static_cast<std::int64_t>(random.below(5)) : 0)}},
            old);
    }
}

Value Landscape::shopCustomer(const Customer &c)
{
    return Object{{"email", c.email},
                  {"fullName", c.name},
                  {"phone", orNothing(c.phone)},
                  {"nip", orNothing(c.nip)},
                  {"billing", Object{{"street", c.street}, {"postalCode", c.postalCode}, {"city", c.city}}},
                  {"newsletter", c.newsletter}};
}

Value Landscape::crmContact(const Customer &c)
{
    static const std::map<std::string, std::string> segments{
        {"retail", "R"}, {"wholesale", "W"}, {"key", "K"}};
    return Object{{"fullName", c.name},
                  {"mail", c.email},
                  {"telephone", orNothing(c.phone)},
                  {"vatNumber", orNothing(c.nip)},
                  {"segment", word(segments, c.segment)},
                  {"address", Object{{"street", c.street}, {"zip", c.postalCode}, {"town", c.city}}},
                  {"newsletter", c.newsletter}};
}

void Landscape::seedCustomers(base::Random &random, model::Moment now)
{
    for (std::size_t i = 0; i < firm.customers.size(); ++i) {
        const auto &c = firm.customers[i];
        const model::Moment old{now.micros - static_cast<std::int64_t>(100 + random.below(2000)) * hourMicros,
                                0};
        auto elsewhere = c; // as the other systems know the same customer
        if (random.below(40) == 0)
            elsewhere.phone = Firm::phone(random);
        if (random.below(50) == 0)
            elsewhere.street = Firm::street(random);
        auto inShop = shopCustomer(random.below(30) == 0 ? elsewhere : c);
        if (random.below(60) == 0)
            inShop.setMember("newsletter", !c.newsletter);
        shop.table("customers").seed(std::move(inShop), old);
        erp.table("parties").seed(Object{{"code", "K" + std::to_string(10001 + i)},
                                         {"name", c.name},
                                         {"tax_id", orNothing(c.nip)},
                                         {"email", c.email},
                                         {"phone", elsewhere.phone},
                                         {"street", c.street},
                                         {"zip", c.postalCode},
                                         {"city", c.city},
                                         {"payment_days", c.paymentDays},
                                         {"credit_limit", money(c.creditLimit * 100)},
                                         {"active", true}},
                                  old);
        auto contact = crmContact(c);
        if (random.below(80) == 0)
            contact.setMember("fullName", c.name + " ");
        crm.table("contacts").seed(std::move(contact), old);
        if (i % 5 < 2)
            helpdesk.table("users").seed(
                Object{{"name", c.name}, {"email", c.email}, {"phone", c.phone}, {"vip", c.segment == "key"}},
                old);
    }
}

Value Landscape::shopOrder(std::int64_t number, std::int64_t customerId, const std::vector<OrderLine> &lines,
                           const std::string &state, const std::string &note, const std::string &vat) const
{
    model::List items;
    for (const auto &line : lines) {
        const auto &p = firm.products[line.product];
        const auto *held = shop.table("products").rowBy("sku", p.sku);
        if (!held)
            continue;
        items.push_back(Object{{"productId", *held->member("id")},
                               {"quantity", std::to_string(line.quantity)},
                               {"unitPrice", *held->member("priceNet")},
                               {"vat", vat.empty() ? std::to_string(p.vat) + " %" : vat}});
    }
    return Object{{"number", std::to_string(number)}, {"state", state},
                  {"customerId", customerId},         {"lines", std::move(items)},
                  {"total", firm.gross(lines)},       {"note", orNothing(note)},
                  {"trackingNumber", Value()}};
}

void Landscape::seedOrders(base::Random &random, model::Moment now)
{
    for (const auto &o : firm.orders) {
        const model::Moment placed{now.micros - o.hoursAgo * hourMicros, 0};
        const auto number = std::to_string(o.number);
        const auto customer = static_cast<std::int64_t>(o.customer);
        auto row = shopOrder(o.number, 1 + customer, o.lines, word(shopStates, o.status), o.note);
        if (row.member("lines")->list()->empty())
            continue;
        row.setMember("placedAt", placed.toText());
        row.setMember("trackingNumber", orNothing(o.tracking));
        const bool late = random.below(40) == 0; // the shop was not told
        if (late && o.status == "shipped")
            row.setMember("state", "Packed");
        shop.table("orders").seed(row, placed);
        model::List sold, picked;
        for (const auto &line : o.lines) {
            const auto &p = firm.products[line.product];
            const auto *held = shop.table("products").rowBy("sku", p.sku);
            if (!held)
                continue;
            const auto index = static_cast<std::int64_t>(line.product);
            sold.push_back(Object{{"product_id", 3001 + index},
                                  {"quantity", line.quantity},
                                  {"unit_price", money(*held->member("priceNet")->get<std::int64_t>())},
                                  {"tax", p.vat == 0 ? "VAT00" : "VAT" + std::to_string(p.vat)}});
            picked.push_back(Object{{"item_id", 201 + index}, {"pieces", line.quantity}});
        }
        erp.table("sales").seed(Object{{"reference", number},
                                       {"party_id", 50001 + customer},
                                       {"state", word(erpStates, o.status)},
                                       {"ordered_at", placed.toText()},
                                       {"lines", std::move(sold)},
                                       {"invoice_no", orNothing(o.invoice)}},
                                placed);
        if (o.status != "paid" && o.status != "cancelled")
            warehouse.table("shipments")
                .seed(Object{{"order_no", number},
                             {"status", word(warehouseStates, o.status)},
                             {"lines", std::move(picked)},
                             {"tracking_no", orNothing(o.tracking)},
                             {"courier_note", orNothing(o.note)}},
                      placed);
        crm.table("deals").seed(Object{{"title", number},
                                       {"contactId", 40001 + customer},
                                       {"stage", word(crmStages, o.status)},
                                       {"amount", money(firm.gross(o.lines))}},
                                placed);
        nextOrder = o.number + 1;
    }
}

void Landscape::seedTickets(base::Random &random, model::Moment now)
{
    nextTicket = 1;
    for (const auto &t : firm.tickets) {
        const auto *user = helpdesk.table("users").rowBy("email", firm.customers[t.customer].email);
        if (!user)
            continue;
        const model::Moment opened{now.micros - static_cast<std::int64_t>(1 + random.below(300)) * hourMicros,
                                   0};
        const auto number = "Z" + std::to_string(5000 + nextTicket++);
        helpdesk.table("tickets").seed(
            Object{{"number", number},
                   {"subject", t.subject},
                   {"status", t.status},
                   {"priority", t.priority},
                   {"user_id", *user->member("id")},
                   {"order_no", t.order > 0 ? Value(std::to_string(t.order)) : Value()}},
            opened);
    }
}

Value Landscape::state() const
{
    return Object{{"shop", shop.state()},    {"erp", erp.state()},           {"warehouse", warehouse.state()},
                  {"crm", crm.state()},      {"helpdesk", helpdesk.state()}, {"nextOrder", nextOrder},
                  {"nextTicket", nextTicket}};
}

void Landscape::restore(const Value &state)
{
    for (const auto &[name, system] :
         {std::pair("shop", &shop), std::pair("erp", &erp), std::pair("warehouse", &warehouse),
          std::pair("crm", &crm), std::pair("helpdesk", &helpdesk)}) {
        if (const auto *kept = state.member(name))
            system->restore(*kept);
    }
    for (const auto &[name, number] :
         {std::pair("nextOrder", &nextOrder), std::pair("nextTicket", &nextTicket)}) {
        const auto *kept = state.member(name);
        if (const auto *whole = kept ? kept->get<std::int64_t>() : nullptr)
            *number = *whole;
    }
}

} // namespace splot::demo
