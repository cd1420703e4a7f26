#include "core/mapping/identifiers.h"

#include "core/mapping/characters.h"

#include <algorithm>
#include <array>

namespace splot::mapping {

namespace {
int digit(char c)
{
    return c - '0';
}

std::string without(std::string_view text, std::string_view characters)
{
    std::string out = withoutBlanks(text);
    std::erase_if(out, [characters](char c) { return characters.find(c) != std::string_view::npos; });
    return out;
}

template <std::size_t N> int weighted(std::string_view digits, const std::array<int, N> &weights)
{
    int sum = 0;
    for (std::size_t i = 0; i < N; ++i)
        sum += digit(digits[i]) * weights[i];
    return sum;
}

bool allSame(std::string_view digits)
{
    return digits.find_first_not_of(digits[0]) == std::string_view::npos;
}

struct PhoneCountry
{
    std::string_view country;
    std::string_view code;
    std::string_view trunk; ///< dialled in front inside the country only
    std::size_t national;   ///< digits without code and trunk; 0: they differ
};

// ITU-T E.164 country codes and the trunk prefixes of national plans
constexpr std::array<PhoneCountry, 27> phoneCountries{{
    {"PL", "48", "0", 9},  {"DE", "49", "0", 0}, {"AT", "43", "0", 0},  {"CZ", "420", "", 9},
    {"SK", "421", "0", 9}, {"FR", "33", "0", 9}, {"GB", "44", "0", 0},  {"IE", "353", "0", 0},
    {"US", "1", "1", 10},  {"CA", "1", "1", 10}, {"IT", "39", "", 0},   {"ES", "34", "", 9},
    {"PT", "351", "", 9},  {"NL", "31", "0", 9}, {"BE", "32", "0", 0},  {"CH", "41", "0", 9},
    {"DK", "45", "", 8},   {"SE", "46", "0", 0}, {"NO", "47", "", 8},   {"FI", "358", "0", 0},
    {"LT", "370", "0", 8}, {"LV", "371", "", 8}, {"EE", "372", "", 0},  {"UA", "380", "0", 9},
    {"HU", "36", "06", 0}, {"RO", "40", "0", 9}, {"BG", "359", "0", 0},
}};

const PhoneCountry *phoneCountry(std::string_view country)
{
    const auto it = std::find_if(phoneCountries.begin(), phoneCountries.end(),
                                 [country](const auto &c) { return c.country == country; });
    return it == phoneCountries.end() ? nullptr : &*it;
}

/// With the country code and a plus, from a number as it is dialled inside the country.
std::optional<std::string> international(std::string digits, const PhoneCountry &c)
{
    const auto fits = [&c](std::size_t size) {
        return c.national == 0 ? size >= 6 && size <= 12 : size == c.national;
    };
    if (c.national > 0 && digits.size() == c.code.size() + c.national && digits.starts_with(c.code))
        return "+" + digits;
    if (!c.trunk.empty() && digits.starts_with(c.trunk) && !(c.national > 0 && digits.size() == c.national))
        digits.erase(0, c.trunk.size());
    return fits(digits.size()) ? std::optional("+" + std::string(c.code) + digits) : std::nullopt;
}

bool domainIsGood(std::string_view domain)
{
    if (domain.find('.') == std::string_view::npos || domain.size() > 253)
        return false;
    std::size_t from = 0;
    while (true) {
        const auto dot = domain.find('.', from);
        const auto label = domain.substr(from, dot == std::string_view::npos ? dot : dot - from);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
            return false;
        const bool letters = std::all_of(label.begin(), label.end(), [](char c) {
            return isLetter(c) || isDigit(c) || c == '-' || static_cast<unsigned char>(c) >= 0x80;
        });
        if (!letters)
            return false;
        if (dot == std::string_view::npos)
            return label.size() >= 2 && !allDigits(label);
        from = dot + 1;
    }
}
} // namespace

bool isEmail(std::string_view text)
{
    const auto at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || text.size() > 254)
        return false;
    const auto local = text.substr(0, at);
    const bool good = std::all_of(local.begin(), local.end(), [](char c) {
        return isLetter(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80 ||
               std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
    });
    return good && local.front() != '.' && local.back() != '.' &&
           local.find("..") == std::string_view::npos && domainIsGood(text.substr(at + 1));
}

std::optional<std::string> phoneNumber(std::string_view text, std::string_view country)
{
    std::string plain = withoutBlanks(text);
    if (plain.starts_with('+') || plain.starts_with("00"))
        replaceAll(plain, "(0)", "");
    plain = without(plain, "-().\\/");
    const bool full = plain.starts_with('+') || plain.starts_with("00");
    const std::string digits = full ? plain.substr(plain[0] == '+' ? 1 : 2) : plain;
    if (!allDigits(digits) || digits.size() > 15)
        return {};
    if (!full) {
        const auto *c = phoneCountry(country);
        return c ? international(digits, *c) : std::nullopt;
    }
    if (digits.size() < 7 || digits[0] == '0')
        return {};
    const auto *pl = phoneCountry("PL");
    if (digits.starts_with(pl->code) && digits.size() != pl->code.size() + pl->national)
        return {};
    return "+" + digits;
}

bool knowsPhoneCountry(std::string_view country)
{
    return phoneCountry(country) != nullptr;
}

std::string plainTaxId(std::string_view text)
{
    std::string plain = upper(without(text, "-."));
    if (plain.starts_with("PL"))
        plain.erase(0, 2);
    return plain;
}

std::string plainCode(std::string_view text)
{
    return upper(without(text, "-"));
}

bool isNip(std::string_view text)
{
    const std::string d = plainTaxId(text);
    if (d.size() != 10 || !allDigits(d) || allSame(d))
        return false;
    return weighted(d, std::array{6, 5, 7, 2, 3, 4, 5, 6, 7}) % 11 == digit(d[9]);
}

bool isRegon(std::string_view text)
{
    const std::string d = without(text, "-");
    if ((d.size() != 9 && d.size() != 14) || !allDigits(d) || allSame(d))
        return false;
    if (weighted(d, std::array{8, 9, 2, 3, 4, 5, 6, 7}) % 11 % 10 != digit(d[8]))
        return false;
    return d.size() == 9 ||
           weighted(d, std::array{2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8}) % 11 % 10 == digit(d[13]);
}

bool isEan(std::string_view text)
{
    const std::string d = without(text, "-");
    if ((d.size() != 8 && d.size() != 12 && d.size() != 13 && d.size() != 14) || !allDigits(d) || allSame(d))
        return false;
    int sum = 0;
    for (std::size_t i = 0; i + 1 < d.size(); ++i)
        sum += digit(d[d.size() - 2 - i]) * (i % 2 == 0 ? 3 : 1);
    return (10 - sum % 10) % 10 == digit(d.back());
}

bool isIban(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::size_t>, 20> lengths{{
        {"PL", 28}, {"DE", 22}, {"AT", 20}, {"CZ", 24}, {"SK", 24}, {"FR", 27}, {"GB", 22},
        {"IE", 22}, {"IT", 27}, {"ES", 24}, {"PT", 25}, {"NL", 18}, {"BE", 16}, {"CH", 21},
        {"DK", 18}, {"SE", 24}, {"NO", 15}, {"FI", 18}, {"LT", 20}, {"UA", 29},
    }};
    std::string plain = plainCode(text);
    if (plain.size() < 15 || plain.size() > 34 || !isLetter(plain[0]) || !isLetter(plain[1]))
        return false;
    const auto known = std::find_if(lengths.begin(), lengths.end(),
                                    [&plain](const auto &l) { return plain.starts_with(l.first); });
    if (known != lengths.end() && known->second != plain.size())
        return false;
    std::rotate(plain.begin(), plain.begin() + 4, plain.end());
    int rest = 0;
    for (const char c : plain) {
        if (isDigit(c))
            rest = (rest * 10 + digit(c)) % 97;
        else if (c >= 'A' && c <= 'Z')
            rest = (rest * 100 + c - 'A' + 10) % 97;
        else
            return false;
    }
    return rest == 1;
}

namespace {
/// 9 is a digit, A a letter; the rest stands for itself.
bool hasForm(std::string_view text, std::string_view form)
{
    return std::equal(text.begin(), text.end(), form.begin(), form.end(), [](char c, char f) {
        return f == '9' ? isDigit(c) : f == 'A' ? isLetter(c) : c == f;
    });
}

bool anyForm(std::string_view text, std::string_view forms)
{
    for (std::size_t from = 0; from <= forms.size();) {
        const auto end = std::min(forms.find('|', from), forms.size());
        if (hasForm(text, forms.substr(from, end - from)))
            return true;
        from = end + 1;
    }
    return false;
}
} // namespace

bool isPostalCode(std::string_view text, std::string_view country)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 24> forms{{
        {"PL", "99-999"},         {"DE", "99999"},
        {"AT", "9999"},           {"US", "99999|99999-9999"},
        {"CA", "A9A 9A9|A9A9A9"}, {"GB", "A9 9AA|A99 9AA|AA9 9AA|AA99 9AA|A9A 9AA|AA9A 9AA|GIR 0AA"},
        {"CZ", "999 99|99999"},   {"SK", "999 99|99999"},
        {"FR", "99999"},          {"IT", "99999"},
        {"ES", "99999"},          {"PT", "9999-999"},
        {"NL", "9999 AA|9999AA"}, {"BE", "9999"},
        {"CH", "9999"},           {"DK", "9999"},
        {"SE", "999 99|99999"},   {"NO", "9999"},
        {"FI", "99999"},          {"LT", "99999|LT-99999"},
        {"LV", "LV-9999"},        {"EE", "99999"},
        {"UA", "99999"},          {"HU", "9999"},
    }};
    const auto known =
        std::find_if(forms.begin(), forms.end(), [country](const auto &f) { return f.first == country; });
    if (known != forms.end())
        return anyForm(upper(text), known->second);
    return !text.empty() && text.size() <= 12 && std::all_of(text.begin(), text.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == ' ' || c == '-';
    });
}

} // namespace splot::mapping
