#include "ui/mapper/suggestions.h"

#include <QObject>

#include <algorithm>
#include <set>

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

bool looksLike(const std::string &meaning, const std::vector<model::Value> &values)
{
    const auto all = [&values](auto test) {
        return !values.empty() && std::all_of(values.begin(), values.end(), test);
    };
    if (meaning == "email")
        return all([](const auto &v) { return v.toText().find('@') != std::string::npos; });
    if (meaning == "ean")
        return all([](const auto &v) {
            const auto t = v.toText();
            return t.size() == 13 && t.find_first_not_of("0123456789") == std::string::npos;
        });
    if (meaning == "postalcode")
        return all([](const auto &v) {
            const auto t = v.toText();
            return t.size() == 6 && t[2] == '-';
        });
    return false;
}

std::pair<int, QString> match(const MapperField &place, const MapperField &field,
                              const std::vector<model::Value> &values)
{
    const auto p = plain(lastPart(place.path)), f = plain(lastPart(field.path)), l = plain(field.label);
    int score = 0;
    QString reason;
    if (p == f || p == l) {
        score = 92;
        reason = QObject::tr("same name");
    } else if (const auto mp = meaningOf(p); mp == meaningOf(f) || mp == meaningOf(l)) {
        score = 84;
        reason = QObject::tr("\"%1\" and \"%2\" mean the same")
                     .arg(QString::fromStdString(lastPart(place.path)), QString::fromStdString(field.label));
    } else if (p.size() > 3 && f.size() > 3 &&
               (p.find(f) != std::string::npos || f.find(p) != std::string::npos)) {
        score = 66;
        reason = QObject::tr("one name is part of the other");
    }
    if (looksLike(meaningOf(f), values)) {
        score = std::max(score + 6, 72);
        reason +=
            (reason.isEmpty() ? QString() : QStringLiteral(", ")) + QObject::tr("the values look like it");
    }
    if (score > 0 && !fits(place.type, field.type)) {
        score -= 25;
        reason += QStringLiteral(", ") + QObject::tr("the types differ");
    }
    return {std::min(score, 99), reason};
}
} // namespace

std::string meaningOf(const std::string &word)
{
    const auto p = plain(word);
    for (const auto &row : synonyms) {
        if (std::find(row.begin(), row.end(), p) != row.end())
            return row.front();
    }
    return p;
}

std::vector<Suggestion> suggestions(const std::vector<MapperField> &places,
                                    const std::vector<MapperField> &fields, const model::Mapping &mapping,
                                    const std::vector<model::Value> &samples)
{
    std::set<std::string> usedPlaces, usedFields;
    for (const auto &line : mapping.lines) {
        if (line.parked)
            continue;
        usedPlaces.insert(line.place);
        usedFields.insert(line.field);
    }
    std::vector<Suggestion> all;
    for (const auto &place : places) {
        if (place.group || usedPlaces.count(place.path) || place.path == "id")
            continue;
        std::vector<model::Value> values;
        for (const auto &sample : samples) {
            if (auto v = sampleAt(sample, place.path); !v.isBlank() && values.size() < 10)
                values.push_back(std::move(v));
        }
        for (const auto &field : fields) {
            const bool sameLoop =
                (place.path.find("[]") != std::string::npos) == (field.path.find("[]") != std::string::npos);
            if (field.group || usedFields.count(field.path) || !sameLoop)
                continue;
            if (auto [score, reason] = match(place, field, values); score >= 50)
                all.push_back({place.path, field.path, score, reason});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.confidence > b.confidence; });
    std::vector<Suggestion> best;
    for (auto &s : all) {
        if (usedPlaces.insert(s.place).second && usedFields.insert(s.field).second)
            best.push_back(std::move(s));
        else
            continue;
    }
    return best;
}

} // namespace splot::ui
