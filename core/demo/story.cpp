#include "core/demo/story.h"

#include <algorithm>

namespace splot::demo {

using model::Object;
using model::Value;
using std::chrono::seconds;

namespace {
constexpr std::int64_t round = 300; ///< seconds after which the faults come again
}

Story::Story(Landscape &landscape, base::Random &random, base::WallTime begin)
    : m_l(landscape), m_random(random), m_begin(begin), m_now(begin)
{}

void Story::advance(base::WallTime now)
{
    m_now = now;
    const auto second = std::chrono::duration_cast<seconds>(now - m_begin).count();
    if (second - m_second > 5) // the computer slept: nothing is made up for
        m_second = second - 1;
    while (m_second < second) {
        scripted(m_second % round);
        trickle(m_second);
        ++m_second;
    }
    while (!m_chores.empty() && m_chores.front().due <= now) {
        const auto act = std::move(m_chores.front().act);
        m_chores.pop_front();
        act();
    }
}

void Story::scripted(std::int64_t second)
{
    if (second == 3)
        badValues();
    if (second == 6)
        m_strange += 6;
    if (second == 9)
        ambiguousContact();
    if (second == 12 || second == 150)
        proposeAddress();
    if (second == 14 || second == 110)
        order(untaxedLines());
    if (second == 18)
        m_l.shop.limitUntil(m_now + seconds(9), 3);
    if (second == 30)
        m_l.helpdesk.failUntil(m_now + seconds(60));
    if (second == 200)
        m_l.erp.limitUntil(m_now + seconds(6), 2);
}

void Story::trickle(std::int64_t second)
{
    if (second % 3 == 0)
        order(Firm::newLines(m_random, m_l.firm.products.size()));
    edit();
    if (second % 4 == 1)
        moveStock(1);
    if (second % 11 == 5)
        ticket();
    releaseSales();
    workShipments();
}

void Story::later(std::chrono::milliseconds delay, std::function<void()> act)
{
    Chore chore{m_now + delay, std::move(act)};
    const auto at = std::upper_bound(m_chores.begin(), m_chores.end(), chore,
                                     [](const Chore &a, const Chore &b) { return a.due < b.due; });
    m_chores.insert(at, std::move(chore));
}

void Story::change(DemoSystem &system, const std::string &table, std::int64_t id, Object members)
{
    if (!system.failing(m_now)) // during an outage nobody works there
        system.table(table).change(id, Value(std::move(members)), moment());
}

std::int64_t Story::anyRow(const Table &table)
{
    const auto at =
        std::next(table.rows().begin(), static_cast<std::ptrdiff_t>(m_random.below(table.size())));
    return at->first;
}

/// Somebody buys: the shop takes the order, and the money a little later.
void Story::order(std::vector<OrderLine> lines)
{
    if (m_random.below(6) == 0) {
        const auto c = m_l.firm.newCustomer(m_random);
        m_l.shop.table("customers").create(Landscape::shopCustomer(c), moment());
    }
    const bool strange = m_strange > 0;
    m_strange -= strange ? 1 : 0;
    auto row = m_l.shopOrder(m_l.nextOrder, anyRow(m_l.shop.table("customers")), lines, "PaymentPending", {},
                             strange ? "VAT 23" : "");
    if (row.member("lines")->list()->empty())
        return;
    row.setMember("placedAt", moment().toText());
    const auto made = m_l.shop.table("orders").create(row, moment());
    const auto *id = std::get_if<std::int64_t>(&made);
    if (!id)
        return;
    ++m_l.nextOrder;
    ++m_orders;
    for (const auto &line : *row.member("lines")->list()) {
        const auto *product = m_l.shop.table("products").row(*line.member("productId")->get<std::int64_t>());
        const auto *stock = product ? m_l.shop.table("stock").rowBy("sku", textAt(*product, "sku")) : nullptr;
        const auto *left = stock ? stock->member("quantity")->get<std::int64_t>() : nullptr;
        if (left && m_random.below(3) == 0)
            change(m_l.shop, "stock", *stock->member("id")->get<std::int64_t>(),
                   {{"quantity", std::max<std::int64_t>(0, *left - 1)}});
    }
    later(seconds(4 + static_cast<std::int64_t>(m_random.below(8))), [this, order = *id] {
        change(m_l.shop, "orders", order, {{"state", m_random.below(20) == 0 ? "Cancelled" : "Paid"}});
    });
}

/// Goods without VAT, whose rate the ERP's accountant wrote otherwise than the lookup does.
std::vector<OrderLine> Story::untaxedLines() const
{
    for (std::size_t i = 0; i < m_l.firm.products.size(); ++i) {
        if (m_l.firm.products[i].vat == 0)
            return {{i, 2}};
    }
    return {};
}

void Story::edit()
{
    ++m_edits;
    if (m_random.below(3) == 0)
        editProduct();
    else
        editCustomer();
}

void Story::editCustomer()
{
    const auto contact = anyRow(m_l.crm.table("contacts"));
    switch (m_random.below(8)) {
    case 0: // the owner's edit
    case 1:
        static const char *const segments[]{"R", "W", "K"};
        change(m_l.crm, "contacts", contact, {{"segment", segments[m_random.below(3)]}});
        break;
    case 2:
        change(m_l.crm, "contacts", contact, {{"telephone", Firm::phone(m_random)}});
        break;
    case 3:
        change(m_l.helpdesk, "users", anyRow(m_l.helpdesk.table("users")),
               {{"phone", Firm::phone(m_random)}});
        break;
    case 4: { // the helpdesk owns no name
        const auto id = anyRow(m_l.helpdesk.table("users"));
        change(m_l.helpdesk, "users", id,
               {{"name", textAt(*m_l.helpdesk.table("users").row(id), "name") + " (VIP)"}});
        break;
    }
    case 5:
        change(m_l.shop, "customers", anyRow(m_l.shop.table("customers")),
               {{"newsletter", m_random.below(2) == 0}});
        break;
    case 6:
        change(m_l.erp, "parties", anyRow(m_l.erp.table("parties")),
               {{"payment_days", static_cast<std::int64_t>(7 * (1 + m_random.below(4)))}});
        break;
    default:
        change(m_l.erp, "parties", anyRow(m_l.erp.table("parties")), {{"street", Firm::street(m_random)}});
    }
}

void Story::editProduct()
{
    const auto priceOf = [this](const std::string &sku) {
        const auto *held = m_l.erp.table("products").rowBy("code", sku);
        const auto price = held ? held->member("list_price")->number() : std::nullopt;
        return price ? *price : model::Decimal(0);
    };
    if (m_random.below(4) == 0) { // the shop is not asked for prices
        const auto id = anyRow(m_l.shop.table("products"));
        const auto *price = m_l.shop.table("products").row(id)->member("priceNet")->get<std::int64_t>();
        change(m_l.shop, "products", id, {{"priceNet", (price ? *price : 0) + 100}});
        return;
    }
    const auto id = anyRow(m_l.erp.table("products"));
    const auto raised = priceOf(textAt(*m_l.erp.table("products").row(id), "code")).plus(model::Decimal(1));
    if (raised)
        change(m_l.erp, "products", id, {{"list_price", *raised}});
}

/// Goods come in, or are counted again.
void Story::moveStock(std::int64_t direction)
{
    const auto id = anyRow(m_l.warehouse.table("stock"));
    const auto *held = m_l.warehouse.table("stock").row(id)->member("on_hand")->get<std::int64_t>();
    const auto pieces = static_cast<std::int64_t>(1 + m_random.below(30));
    change(m_l.warehouse, "stock", id,
           {{"on_hand", std::max<std::int64_t>(0, (held ? *held : 0) + direction * pieces)}});
}

void Story::ticket()
{
    if (m_l.helpdesk.failing(m_now))
        return;
    const auto number = "Z" + std::to_string(5000 + m_l.nextTicket++);
    const auto made =
        m_l.helpdesk.table("tickets").create(Object{{"number", number},
                                                    {"subject", Firm::subject(m_random)},
                                                    {"status", "open"},
                                                    {"priority", "normal"},
                                                    {"user_id", anyRow(m_l.helpdesk.table("users"))},
                                                    {"order_no", std::to_string(m_l.nextOrder - 1)}},
                                             moment());
    if (const auto *id = std::get_if<std::int64_t>(&made))
        later(seconds(20), [this, ticket = *id] {
            change(m_l.helpdesk, "tickets", ticket, {{"status", "pending"}});
        });
}

/// The ERP's clerk releases what was paid for a while.
void Story::releaseSales()
{
    for (const auto &[id, row] : m_l.erp.table("sales").rows()) {
        if (textAt(row, "state") == "confirmed" &&
            m_seenSales.try_emplace(id, m_now).first->second + seconds(6) <= m_now) {
            m_seenSales.erase(id);
            const auto invoice = "FV/" + std::to_string(id) + "/2026";
            change(m_l.erp, "sales", id, {{"state", "released"}, {"invoice_no", invoice}});
            return; // one at a time
        }
    }
}

/// The warehouse packs, then sends.
void Story::workShipments()
{
    for (const auto &[id, row] : m_l.warehouse.table("shipments").rows()) {
        const auto status = textAt(row, "status");
        if (status != "todo" && status != "packed")
            continue;
        if (m_seenShipments.try_emplace(id, m_now).first->second + seconds(8) > m_now)
            continue;
        m_seenShipments.erase(id);
        if (status == "todo")
            change(m_l.warehouse, "shipments", id, {{"status", "packed"}});
        else
            change(m_l.warehouse, "shipments", id,
                   {{"status", "sent"}, {"tracking_no", "PL" + std::to_string(7'000'000'000 + id)}});
        return;
    }
}

void Story::badValues()
{
    change(m_l.crm, "contacts", anyRow(m_l.crm.table("contacts")), {{"telephone", "brak"}});
    change(m_l.crm, "contacts", anyRow(m_l.crm.table("contacts")), {{"telephone", "nie dzwonić"}});
    change(m_l.erp, "parties", anyRow(m_l.erp.table("parties")), {{"tax_id", "123-456-78-90"}});
    const auto product = anyRow(m_l.shop.table("products"));
    Value row{
        Object{{"number", std::to_string(m_l.nextOrder++)},
               {"state", "PaymentPending"},
               {"customerId", anyRow(m_l.shop.table("customers"))},
               {"placedAt", moment().toText()},
               {"lines",
                model::List{Object{
                    {"productId", product}, {"quantity", "2,0 szt"}, {"unitPrice", 1990}, {"vat", "23 %"}}}},
               {"total", 4895}}};
    m_l.shop.table("orders").create(row, moment());
}

/// The e-mail of one customer with the tax id of another.
void Story::ambiguousContact()
{
    const auto &contacts = m_l.crm.table("contacts");
    const Value *firm = nullptr;
    for (int i = 0; i < 200 && (!firm || textAt(*firm, "vatNumber").empty()); ++i)
        firm = contacts.row(anyRow(contacts));
    const auto other = anyRow(contacts);
    if (!firm || textAt(*firm, "vatNumber").empty() ||
        textAt(*firm, "mail") == textAt(*contacts.row(other), "mail"))
        return;
    Value row{Object{{"fullName", textAt(*firm, "fullName")},
                     {"mail", textAt(*contacts.row(other), "mail")},
                     {"vatNumber", textAt(*firm, "vatNumber")},
                     {"segment", "W"}}};
    m_l.crm.table("contacts").create(row, moment());
}

/// A customer moves, and says so in the shop, which does not own addresses.
void Story::proposeAddress()
{
    change(m_l.shop, "customers", anyRow(m_l.shop.table("customers")),
           {{"billing", Object{{"street", Firm::street(m_random)}}}});
    change(m_l.shop, "customers", anyRow(m_l.shop.table("customers")),
           {{"billing", Object{{"street", Firm::street(m_random)}}}});
}

} // namespace splot::demo
