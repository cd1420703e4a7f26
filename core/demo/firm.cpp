#include "core/demo/firm.h"

#include <array>
#include <map>
#include <string_view>

namespace splot::demo {

namespace {
using Words = std::vector<std::string_view>;

const Words firstNames{"Anna",     "Łucja",  "Zofia",      "Żaneta",   "Małgorzata", "Barbara",
                       "Elżbieta", "Jagna",  "Hanna",      "Wiesława", "Piotr",      "Paweł",
                       "Michał",   "Łukasz", "Józef",      "Grażyna",  "Tadeusz",    "Stanisław",
                       "Bożena",   "Ignacy", "Świętosław", "Róża",     "Mścisław",   "Kinga"};
/// Surnames in the form for women and for men, from trades, birds and trees.
const std::vector<std::array<std::string_view, 2>> lastNames{{"Sikora", "Sikora"},
                                                             {"Wrona", "Wrona"},
                                                             {"Zając", "Zając"},
                                                             {"Bąk", "Bąk"},
                                                             {"Dąb", "Dąb"},
                                                             {"Żuraw", "Żuraw"},
                                                             {"Gołąb", "Gołąb"},
                                                             {"Słowik", "Słowik"},
                                                             {"Bednarska", "Bednarski"},
                                                             {"Garncarska", "Garncarski"},
                                                             {"Młynarska", "Młynarski"},
                                                             {"Świerkowska", "Świerkowski"},
                                                             {"Leśna", "Leśny"},
                                                             {"Polna", "Polny"},
                                                             {"Rzeczna", "Rzeczny"},
                                                             {"Jesionowska", "Jesionowski"},
                                                             {"Kołodziej", "Kołodziej"},
                                                             {"Cieśla", "Cieśla"},
                                                             {"Szczygieł", "Szczygieł"},
                                                             {"Wiśniowska", "Wiśniowski"}};
const Words firmKinds{"Hurtownia", "Sklep", "Meble", "Gospoda",   "Kwiaciarnia",
                      "Piekarnia", "Hotel", "Biuro", "Stolarnia", "Ogród"};
const Words firmNames{"Sosna", "Żubr",   "Bursztyn", "Wisła",  "Łąka",   "Kłos",   "Świt",
                      "Rzeka", "Dębowa", "Gęś",      "Malina", "Orzech", "Źródło", "Baszta"};
const Words firmForms{" sp. z o.o.", " s.c.", ""};
const Words streets{"Lipowa",    "Ogrodowa", "Łąkowa",  "Źródlana", "Krótka",    "Młyńska",
                    "Świerkowa", "Żurawia",  "Szkolna", "Wiśniowa", "Kościelna", "Długa"};
const std::vector<std::array<std::string_view, 2>> cities{
    {"Poznań", "61"}, {"Łódź", "90"},      {"Kraków", "31"},  {"Wrocław", "50"},
    {"Gdańsk", "80"}, {"Białystok", "15"}, {"Rzeszów", "35"}, {"Toruń", "87"}};
const Words goods{"Talerz",    "Kubek", "Miska",  "Filiżanka", "Dzbanek", "Patera", "Sztućce", "Obrus",
                  "Świecznik", "Wazon", "Garnek", "Patelnia",  "Nóż",     "Deska",  "Koszyk",  "Pojemnik"};
const Words looks{"biały",    "łupek",  "żółty",   "dębowy", "szary",
                  "błękitny", "czarny", "miętowy", "różowy", "kremowy"};
const Words sizes{"S", "M", "L", "18 cm", "24 cm"};
const Words subjects{"Zwrot towaru",         "Uszkodzona paczka",        "Brak faktury",
                     "Pytanie o dostępność", "Zmiana adresu dostawy",    "Reklamacja",
                     "Kiedy wysyłka?",       "Rabat dla stałego klienta"};
const Words priorities{"low", "normal", "normal", "normal", "high"};
const Words notes{
    "", "", "", "", "Proszę dzwonić przed dostawą.", "Odbiór w godz. 8-16.", "Zostawić u sąsiada."};

std::string_view one(const Words &words, base::Random &random)
{
    return words[random.below(words.size())];
}

std::string digits(std::uint64_t number, std::size_t width)
{
    auto text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

/// Letters as an e-mail address wants them.
std::string plain(std::string_view text)
{
    static const std::map<std::string_view, char> letters{
        {"ą", 'a'}, {"ć", 'c'}, {"ę", 'e'}, {"ł", 'l'}, {"ń", 'n'}, {"ó", 'o'}, {"ś", 's'},
        {"ź", 'z'}, {"ż", 'z'}, {"Ł", 'l'}, {"Ś", 's'}, {"Ż", 'z'}, {"Ź", 'z'}};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto found = letters.find(text.substr(i, 2)); found != letters.end()) {
            out += found->second;
            ++i;
        } else if (text[i] >= 'A' && text[i] <= 'Z') {
            out += static_cast<char>(text[i] - 'A' + 'a');
        } else if (text[i] >= 'a' && text[i] <= 'z') {
            out += text[i];
        }
    }
    return out;
}

/// Ten digits whose weighted sum modulo 11 is the last one.
std::string nip(base::Random &random)
{
    static constexpr std::array weights{6, 5, 7, 2, 3, 4, 5, 6, 7};
    for (;;) {
        const auto nine = digits(100'000'000 + random.below(899'999'999), 9);
        int sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            sum += weights[i] * (nine[i] - '0');
        if (sum % 11 < 10)
            return nine + std::to_string(sum % 11);
    }
}

std::string ean(std::size_t number)
{
    const auto twelve = "590" + digits(700'000'000 + number, 9);
    int sum = 0;
    for (std::size_t i = 0; i < twelve.size(); ++i)
        sum += (twelve[i] - '0') * (i % 2 == 0 ? 1 : 3);
    return twelve + std::to_string((10 - sum % 10) % 10);
}
} // namespace

Firm::Firm(base::Random &random, std::size_t customerCount, std::size_t productCount, std::size_t orderCount)
{
    for (std::size_t i = 0; i < customerCount; ++i)
        customers.push_back(newCustomer(random));
    for (std::size_t i = 0; i < productCount; ++i)
        products.push_back(newProduct(random, i));
    for (std::size_t i = 0; i < orderCount; ++i)
        orders.push_back(newOrder(random, static_cast<std::int64_t>(10001 + i)));
    static const Words states{"open", "pending", "solved", "solved", "solved"};
    for (std::size_t i = 0; i < orderCount / 4; ++i) {
        Ticket t{std::string(one(subjects, random)), std::string(one(states, random)),
                 std::string(one(priorities, random)), random.below(customers.size()), 0};
        if (random.below(2) == 0) {
            const auto &order = orders[random.below(orders.size())];
            t.order = order.number;
            t.customer = order.customer;
        }
        tickets.push_back(std::move(t));
    }
}

Customer Firm::newCustomer(base::Random &random)
{
    Customer c;
    const auto number = ++m_made;
    if (random.below(4) == 0) {
        c.name = std::string(one(firmKinds, random)) + " " + std::string(one(firmNames, random)) +
                 std::string(one(firmForms, random));
        c.email = "biuro" + std::to_string(number) + "@firma.example.com";
        c.nip = nip(random);
        c.segment = random.below(5) == 0 ? "key" : "wholesale";
        c.creditLimit = static_cast<std::int64_t>(1 + random.below(40)) * 5000;
        c.paymentDays = random.below(2) == 0 ? 14 : 30;
    } else {
        const auto first = random.below(firstNames.size());
        const bool woman = firstNames[first].ends_with('a') || firstNames[first] == "Róża";
        const auto last = lastNames[random.below(lastNames.size())][woman ? 0 : 1];
        c.name = std::string(firstNames[first]) + " " + std::string(last);
        c.email =
            plain(firstNames[first]) + "." + plain(last) + std::to_string(number) + "@poczta.example.org";
        c.segment = "retail";
    }
    c.phone = phone(random);
    c.street = street(random);
    const auto &[city, prefix] = cities[random.below(cities.size())];
    c.city = city;
    c.postalCode = std::string(prefix) + "-" + digits(random.below(900), 3);
    c.newsletter = random.below(3) == 0;
    return c;
}

std::string Firm::phone(base::Random &random)
{
    return "+48 " + digits(501 + random.below(380), 3) + " " + digits(random.below(1000), 3) + " " +
           digits(random.below(1000), 3);
}

std::string Firm::street(base::Random &random)
{
    return "ul. " + std::string(one(streets, random)) + " " + std::to_string(1 + random.below(120));
}

std::string Firm::subject(base::Random &random)
{
    return std::string(one(subjects, random));
}

Product Firm::newProduct(base::Random &random, std::size_t number) const
{
    Product p;
    const auto good = number % goods.size(), look = number / goods.size() % looks.size();
    const auto size = number / goods.size() / looks.size() % sizes.size();
    p.sku = "T-" + std::to_string(1000 + number);
    p.name = std::string(goods[good]) + " " + std::string(looks[look]) + " " + std::string(sizes[size]);
    p.ean = ean(number);
    p.price = static_cast<std::int64_t>(490 + random.below(240) * 100);
    static constexpr std::array rates{23, 23, 23, 23, 23, 23, 8, 8, 5};
    p.vat = number % 97 == 13 ? 0 : rates[random.below(rates.size())];
    p.grams = static_cast<std::int64_t>(100 + random.below(60) * 50);
    p.onHand = static_cast<std::int64_t>(random.below(240));
    p.reserved = std::min<std::int64_t>(p.onHand, static_cast<std::int64_t>(random.below(12)));
    return p;
}

std::vector<OrderLine> Firm::newLines(base::Random &random, std::size_t productCount)
{
    std::vector<OrderLine> lines;
    for (auto n = 1 + random.below(3); n > 0; --n) {
        const OrderLine line{random.below(productCount), static_cast<std::int64_t>(1 + random.below(6))};
        bool there = false;
        for (const auto &other : lines)
            there = there || other.product == line.product;
        if (!there)
            lines.push_back(line);
    }
    return lines;
}

Order Firm::newOrder(base::Random &random, std::int64_t number) const
{
    static const Words states{"paid",    "released",  "packed",    "shipped",   "shipped",
                              "shipped", "delivered", "delivered", "delivered", "cancelled"};
    Order o;
    o.number = number;
    o.customer = random.below(customers.size());
    o.status = one(states, random);
    o.hoursAgo = static_cast<std::int64_t>(1 + random.below(24 * 20));
    o.lines = newLines(random, products.size());
    o.note = one(notes, random);
    if (o.status == "shipped" || o.status == "delivered")
        o.tracking = "PL" + digits(random.below(10'000'000'000), 10);
    if (o.status != "paid" && o.status != "cancelled")
        o.invoice = "FV/" + std::to_string(number - 10000) + "/2026";
    return o;
}

std::int64_t Firm::gross(const std::vector<OrderLine> &lines) const
{
    std::int64_t sum = 0;
    for (const auto &line : lines) {
        const auto &p = products[line.product];
        sum += (p.price * line.quantity * (100 + p.vat) + 50) / 100;
    }
    return sum;
}

} // namespace splot::demo
