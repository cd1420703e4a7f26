#include "ui/mapper/suggestions.h"

#include <QObject>
#include <QStringList>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace splot::ui {

namespace {
/// Words of the trade in both languages; the first of a row stands for all.
const std::vector<std::vector<const char *>> synonyms{
    {"quantity", "qty", "amount", "count", "pieces", "pcs", "ilosc", "szt", "sztuki", "liczba"},
    {"name", "title", "label", "fullname", "nazwa", "imie", "tytul"},
    {"email", "mail", "emailaddress", "poczta"},
    {"phone", "telephone", "mobile", "tel", "phonenumber", "telefon", "komorka"},
    {"nip", "vatnumber", "taxid", "taxidentifier", "vatid", "nrnip"},
    {"street", "streetline1", "addressline1", "ulica", "adres"},
    {"postalcode", "zip", "postcode", "zipcode", "kod", "kodpocztowy"},
    {"city", "town", "miasto", "miejscowosc"},
    {"country", "countrycode", "kraj"},
    {"sku", "code", "productcode", "itemcode", "kod", "symbol", "indeks"},
    {"price", "unitprice", "listprice", "pricenet", "netprice", "cena", "cenanetto"},
    {"vat", "tax", "vatrate", "taxrate", "stawka", "stawkavat", "podatek"},
    {"ean", "barcode", "gtin", "kodkreskowy"},
    {"weight", "weightkg", "waga", "masa"},
    {"status", "state", "stage", "stan", "etap"},
    {"number", "no", "orderno", "reference", "numer", "nr", "orderid"},
    {"customer", "party", "contact", "client", "user", "klient", "kontrahent", "odbiorca"},
    {"product", "item", "productid", "variant", "towar", "produkt"},
    {"date", "placedat", "orderedat", "createdat", "data"},
    {"note", "notes", "comment", "remark", "couriernote", "uwagi", "notatka", "komentarz"},
    {"tracking", "trackingnumber", "trackingno", "przesylka", "listprzewozowy"},
    {"invoice", "invoiceno", "invoicenumber", "faktura"},
    {"total", "amount", "sum", "totalgross", "razem", "suma", "wartosc"},
    {"onhand", "stock", "stockonhand", "stan", "zapas"},
    {"available", "free", "dostepne"},
    {"location", "bin", "lokalizacja", "magazyn"},
    {"paymentdays", "terms", "terminplatnosci"},
    {"segment", "group", "class", "grupa", "segment"},
    {"subject", "topic", "temat"},
};

/// Lower case without accents, blanks and signs.
std::string plain(const std::string &text)
{
    const auto parts = QString::fromStdString(text).normalized(QString::NormalizationForm_KD).toLower();
    std::string out;
    for (const QChar c : parts) {
        if (c == QChar(0x142))
            out += 'l';
        else if (c.isLetterOrNumber() && c.unicode() < 128)
            out += static_cast<char>(c.unicode());
    }
    return out;
}

std::string lastPart(const std::string &path)
{
    const auto dot = path.rfind('.');
    auto last = dot == std::string::npos ? path : path.substr(dot + 1);
    for (const char *end : {"Id", "_id"}) {
        if (last.size() > 3 && last.ends_with(end))
            last.resize(last.size() - std::string_view(end).size());
    }
    return last;
}

bool fits(const std::string &placeType, const std::string &fieldType)
{
    static const std::set<std::pair<std::string, std::string>> alike{
        {"integer", "decimal"}, {"decimal", "integer"}, {"text", "one of"},       {"text", "date"},
        {"text", "moment"},     {"moment", "date"},     {"integer", "reference"}, {"text", "reference"},
        {"text", "integer"},    {"text", "decimal"}};
    return placeType.empty() || placeType == fieldType || alike.count({placeType, fieldType}) > 0;
}

/// What values alone can tell a field by; empty: nothing.
std::string meaningOfValues(const std::vector<model::Value> &values)
{
    const auto all = [&values](auto test) {
        return !values.empty() && std::all_of(values.begin(), values.end(),
                                              [&test](const auto &value) { return test(value.toText()); });
    };
    if (all([](const std::string &t) { return t.find('@') != std::string::npos; }))
        return "email";
    if (all([](const std::string &t) {
            return t.size() == 13 && t.find_first_not_of("0123456789") == std::string::npos;
        }))
        return "ean";
    if (all([](const std::string &t) { return t.size() == 6 && t[2] == '-'; }))
        return "postalcode";
    return {};
}

constexpr std::size_t gramLength = 4; ///< a shorter name is no telling part of another
constexpr std::size_t enoughValues = 10;
constexpr int leastToSuggest = 50;

bool loops(const MapperField &field)
{
    return field.path.find("[]") != std::string::npos;
}

/// The free fields by what pairs may have in common, so that a place is held against few of them.
class FieldIndex
{
public:
    struct Entry
    {
        const MapperField *field;
        std::string name, meaning, labelName, labelMeaning;
    };

    void add(const MapperField &field)
    {
        Entry e{&field, plain(lastPart(field.path)), {}, plain(field.label), {}};
        e.meaning = meaningOf(e.name);
        e.labelMeaning = meaningOf(e.labelName);
        const auto at = m_entries.size();
        for (const auto *key : {&e.name, &e.labelName, &e.meaning, &e.labelMeaning})
            m_byWord[*key].push_back(at);
        if (e.name.size() >= gramLength) {
            m_byBeginning[e.name.substr(0, gramLength)].push_back(at);
            for (std::size_t i = 0; i + gramLength <= e.name.size(); ++i)
                m_byGram[e.name.substr(i, gramLength)].push_back(at);
        }
        m_entries.push_back(std::move(e));
    }
    const Entry &at(std::size_t index) const { return m_entries[index]; }
    bool knows(const std::string &word) const { return m_byWord.count(word) > 0; }
    /// Those that may be meant by a place of this name with values of this meaning, in their order.
    std::vector<std::size_t> like(const std::string &name, const std::string &meaning,
                                  const std::string &ofValues) const
    {
        std::vector<std::size_t> found;
        for (const auto *word : {&name, &meaning, &ofValues})
            collect(m_byWord, *word, found);
        if (name.size() >= gramLength) {
            collect(m_byGram, name.substr(0, gramLength), found);
            for (std::size_t i = 0; i + gramLength <= name.size(); ++i)
                collect(m_byBeginning, name.substr(i, gramLength), found);
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

private:
    using Index = std::unordered_map<std::string, std::vector<std::size_t>>;
    static void collect(const Index &index, const std::string &key, std::vector<std::size_t> &found)
    {
        if (const auto hit = index.find(key); !key.empty() && hit != index.end())
            found.insert(found.end(), hit->second.begin(), hit->second.end());
    }

    std::vector<Entry> m_entries;
    Index m_byWord, m_byBeginning, m_byGram;
};

enum class Likeness { None, SameName, SameMeaning, Part };

/// A place and a field that may belong together.
struct Match
{
    std::size_t place, field;
    int confidence = 0;
    Likeness likeness = Likeness::None;
    bool byValues = false, otherType = false;
};

Match match(const std::string &name, const std::string &meaning, const std::string &ofValues,
            const MapperField &place, const FieldIndex::Entry &field)
{
    Match pair{};
    if (name == field.name || name == field.labelName) {
        pair.likeness = Likeness::SameName;
        pair.confidence = 92;
    } else if (meaning == field.meaning || meaning == field.labelMeaning) {
        pair.likeness = Likeness::SameMeaning;
        pair.confidence = 84;
    } else if (name.size() >= gramLength && field.name.size() >= gramLength &&
               (name.find(field.name) != std::string::npos || field.name.find(name) != std::string::npos)) {
        pair.likeness = Likeness::Part;
        pair.confidence = 66;
    }
    if (!ofValues.empty() && ofValues == field.meaning) {
        pair.byValues = true;
        pair.confidence = std::max(pair.confidence + 6, 72);
    }
    if (pair.confidence > 0 && !fits(place.type, field.field->type)) {
        pair.otherType = true;
        pair.confidence -= 25;
    }
    pair.confidence = std::min(pair.confidence, 99);
    return pair;
}

struct Taken
{
    std::set<std::string> places, fields;
};

/// A parked line holds nothing.
Taken takenBy(const model::Mapping &mapping)
{
    Taken taken;
    for (const auto &line : mapping.lines) {
        if (line.parked)
            continue;
        taken.places.insert(line.place);
        taken.fields.insert(line.field);
    }
    return taken;
}

Suggestion told(const Match &pair, const MapperField &place, const MapperField &field)
{
    QStringList reasons;
    if (pair.likeness == Likeness::SameName)
        reasons << QObject::tr("same name");
    else if (pair.likeness == Likeness::SameMeaning)
        reasons << QObject::tr("\"%1\" and \"%2\" mean the same")
                       .arg(QString::fromStdString(lastPart(place.path)), QString::fromStdString(field.label));
    else if (pair.likeness == Likeness::Part)
        reasons << QObject::tr("one name is part of the other");
    if (pair.byValues)
        reasons << QObject::tr("the values look like it");
    if (pair.otherType)
        reasons << QObject::tr("the types differ");
    return {place.path, field.path, pair.confidence, reasons.join(QStringLiteral(", "))};
}
} // namespace

std::string meaningOf(const std::string &word)
{
    static const auto meanings = [] {
        std::unordered_map<std::string, std::string> all;
        for (const auto &row : synonyms) {
            for (const char *synonym : row)
                all.emplace(synonym, row.front());
        }
        return all;
    }();
    const auto p = plain(word);
    const auto found = meanings.find(p);
    return found == meanings.end() ? p : found->second;
}

std::vector<Suggestion> suggestions(const std::vector<MapperField> &places,
                                    const std::vector<MapperField> &fields, const model::Mapping &mapping,
                                    const std::vector<MapperSample> &samples)
{
    auto used = takenBy(mapping);
    FieldIndex index[2]; // outside and inside of lists
    for (const auto &field : fields) {
        if (!field.group && !used.fields.count(field.path))
            index[loops(field)].add(field);
    }
    std::vector<Match> all;
    for (std::size_t p = 0; p < places.size(); ++p) {
        const auto &place = places[p];
        const auto &free = index[loops(place)];
        if (place.group || used.places.count(place.path) || place.path == "id")
            continue;
        const auto name = plain(lastPart(place.path)), meaning = meaningOf(name);
        const bool valuesTell = free.knows("email") || free.knows("ean") || free.knows("postalcode");
        const auto ofValues =
            valuesTell ? meaningOfValues(valuesAt(samples, place.path, enoughValues)) : std::string();
        for (const auto f : free.like(name, meaning, ofValues)) {
            auto pair = match(name, meaning, ofValues, place, free.at(f));
            pair.place = p;
            pair.field = f;
            if (pair.confidence >= leastToSuggest)
                all.push_back(pair);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.confidence > b.confidence; });
    std::vector<Suggestion> best;
    for (const auto &pair : all) {
        const auto &place = places[pair.place];
        const auto &field = *index[loops(place)].at(pair.field).field;
        if (used.places.count(place.path) || used.fields.count(field.path))
            continue;
        used.places.insert(place.path);
        used.fields.insert(field.path);
        best.push_back(told(pair, place, field));
    }
    return best;
}

void dropMapped(std::vector<Suggestion> &suggestions, const model::Mapping &mapping)
{
    const auto used = takenBy(mapping);
    std::erase_if(suggestions, [&used](const auto &s) {
        return used.places.count(s.place) > 0 || used.fields.count(s.field) > 0;
    });
}

} // namespace splot::ui
