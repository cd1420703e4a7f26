#include "core/mapping/characters.h"
#include "core/mapping/identifiers.h"
#include "core/mapping/step.h"

#include <QtGlobal>

namespace splot::mapping {

namespace {
base::Result<PreparedStep> taxIdStep(const StepSource &)
{
    return prepared(onText([](std::string &text, Scope &) {
        text = plainTaxId(text);
        return true;
    }));
}

base::Result<PreparedStep> digitsStep(const StepSource &)
{
    return prepared(onText([](std::string &text, Scope &) {
        text = digitsOnly(text);
        return true;
    }));
}

base::Result<PreparedStep> phoneStep(const StepSource &source)
{
    const std::string country = source.text(0, "PL");
    if (!knowsPhoneCountry(country))
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The country code of phone numbers in \"%1\" is not known here."),
            {country});
    return prepared(onText([country](std::string &text, Scope &scope) {
        if (trimmed(text).empty()) {
            text.clear();
            return true;
        }
        auto number = phoneNumber(text, country);
        if (!number)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no phone number."), {text});
        text = std::move(*number);
        return true;
    }));
}

base::Result<PreparedStep> emailStep(const StepSource &source)
{
    const std::string what = source.text(0, "all");
    if (what != "all" && what != "domain")
        return base::fail(
            base::ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "\"email\" makes small letters of: all or domain, not \"%1\"."),
            {what});
    return prepared(onText([whole = what == "all"](std::string &text, Scope &) {
        text = trimmed(text);
        const auto at = text.rfind('@');
        if (whole || at == std::string::npos)
            text = lower(text);
        else
            text = text.substr(0, at) + lower(std::string_view(text).substr(at));
        return true;
    }));
}

base::Result<PreparedStep> eanStep(const StepSource &)
{
    return prepared(onText([](std::string &text, Scope &scope) {
        std::string plain = plainCode(text);
        if (plain.empty()) {
            text.clear();
            return true;
        }
        if (!isEan(plain))
            return scope.fail(
                QT_TRANSLATE_NOOP("splot",
                                  "\"%1\" is no EAN or GTIN: its length or its check digit is wrong."),
                {text});
        if (plain.size() == 12)
            plain.insert(0, 1, '0'); // a UPC-A is the EAN-13 with a zero in front
        text = std::move(plain);
        return true;
    }));
}
} // namespace

std::vector<Function> contactFunctions()
{
    return {
        {"tax_id",
         {},
         taxIdStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Takes blanks, dashes and the prefix PL off a tax number."),
         "\"PL 525-000-12-34\" -> \"5250001234\""},
        {"digits",
         {},
         digitsStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Keeps the digits only."),
         "\"nr 17/3\" -> \"173\""},
        {"phone",
         {{"country", true}},
         phoneStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Writes a phone number as +, country code and digits."),
         "phone PL: \"600 100 200\" -> \"+48600100200\""},
        {"email",
         {{"all or domain", true}},
         emailStep,
         unchanged,
         QT_TRANSLATE_NOOP("splot", "Takes blanks off an e-mail address and makes it, or its domain, small."),
         "\" Jan@Firma.PL\" -> \"jan@firma.pl\""},
        {"ean",
         {},
         eanStep,
         unchanged,
         QT_TRANSLATE_NOOP(
             "splot", "Takes blanks and dashes off an EAN or GTIN, checks it, and makes 13 digits of a UPC."),
         "\"5-901234-123457\" -> \"5901234123457\""},
    };
}

} // namespace splot::mapping
