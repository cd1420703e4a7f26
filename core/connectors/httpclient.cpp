#include "core/connectors/httpclient.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::string HttpResponse::header(std::string_view name) const
{
    for (const auto &[key, value] : headers) {
        if (std::equal(key.begin(), key.end(), name.begin(), name.end(),
                       [](char a, char b) { return lower(a) == lower(b); }))
            return value;
    }
    return {};
}

base::Error cancelledByClosing()
{
    return base::error(
        base::ErrorCode::Cancelled,
        QT_TRANSLATE_NOOP("splot", "The request was cancelled because the program is closing."));
}

} // namespace splot::connectors
