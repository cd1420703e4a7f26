#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Numbers and addresses with rules of their own: which texts are valid, and their plain forms.
namespace splot::mapping {

bool isEmail(std::string_view text);
/// `+48600100200` from the ways people write it; nothing: it is no phone number. `country`: of numbers
/// without a country code.
std::optional<std::string> phoneNumber(std::string_view text, std::string_view country);
bool knowsPhoneCountry(std::string_view country);

/// Without blanks, dashes and dots, in capitals, and without the country prefix PL.
std::string plainTaxId(std::string_view text);
/// Without blanks and dashes, in capitals.
std::string plainCode(std::string_view text);

/// Polish tax number: ten digits, weighted sum modulo 11; prefix PL, blanks and dashes may stand.
bool isNip(std::string_view text);
/// Polish business number of 9 or 14 digits.
bool isRegon(std::string_view text);
/// EAN-8, UPC-A, EAN-13 or GTIN-14 by its check digit.
bool isEan(std::string_view text);
/// ISO 13616: length of the country where known, modulo 97.
bool isIban(std::string_view text);
/// By the country's form; of countries not known here only letters, digits, blanks and dashes.
bool isPostalCode(std::string_view text, std::string_view country);

} // namespace splot::mapping
