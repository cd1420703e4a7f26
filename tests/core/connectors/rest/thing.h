#pragma once

#include "tests/core/connectors/rest/scriptedhttp.h"

namespace splot {

/// A descriptor with one object whose full listing is `full`, whose feeds of changes are `changes`.
inline std::string descriptor(const std::string &full, const std::string &changes = {},
                              const std::string &more = {}, const std::string &top = {})
{
    return R"({"name":"plain","base":"{{ settings.url }}","settings":[{"name":"url"},{"name":"password","type":"secret","required":false}],)" +
           top + R"("objects":[{"name":"Thing","id":"id","version":"v","changedAt":"at")" +
           (full.empty() ? "" : ",\"full\":" + full) +
           (changes.empty() ? "" : ",\"changes\":[" + changes + "]") + more + "}]}";
}

/// Reading by ids, as a further member of the object.
inline const std::string byIds =
    R"(,"byIds":{"request":{"path":"/things","query":{"ids":"{{ ids }}"}},"items":"","batch":2})";

/// The text at a path; "nothing": there is no such place.
inline std::string member(const model::Value &value, const char *path)
{
    const auto *found = connectors::Path::parse(path)->in(value);
    return found ? found->toText() : "nothing";
}

/// The ids of what was read, in their order.
inline std::string texts(const std::vector<connectors::Reading> &readings)
{
    std::string out;
    for (const auto &r : readings)
        out += (out.empty() ? "" : ",") + r.localId.value;
    return out;
}

} // namespace splot
