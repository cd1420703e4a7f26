#include "core/connectors/rest/requestbuilder.h"

#include "core/connectors/rest/descriptor/conversion.h"
#include "core/format/json.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::Result;
using model::Value;

const char *const notWebAddress =
    QT_TRANSLATE_NOOP("splot", "\"%1\" is no web address: it must begin with https:// or http://.");

namespace {
Result<std::string> pairs(const RequestSpec::Parts &parts, const Value &scope)
{
    std::string out;
    for (const auto &[name, part] : parts) {
        SPLOT_ASSIGN(const auto value, part.render(scope));
        if (!value)
            continue;
        const auto *list = value->list();
        const auto values = list ? *list : model::List{*value};
        for (const auto &v : values)
            out += (out.empty() ? "" : "&") + percentEncoded(name) + "=" + percentEncoded(v.toText());
    }
    return out;
}

Result<void> addHeaders(const RequestSpec::Parts &parts, const Value &scope, Headers &out)
{
    for (const auto &[name, part] : parts) {
        SPLOT_ASSIGN(const auto value, part.render(scope));
        if (!value || value->isEmpty())
            continue;
        auto text = value->toText();
        // A line break would start a header of its own.
        std::erase_if(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
        out.emplace_back(name, std::move(text));
    }
    return {};
}

std::string originOf(const std::string &url)
{
    const auto host = url.find("://");
    return host == std::string::npos ? url : url.substr(0, url.find_first_of("/?#", host + 3));
}

/// The next page as the system names it. Elsewhere than at the system itself, our credentials would go to a
/// stranger.
Result<std::string> linked(const Descriptor &descriptor, const std::string &link, const Value &scope)
{
    SPLOT_ASSIGN(const auto home, descriptor.base.text(scope));
    const auto url = link.starts_with('/') ? originOf(home) + link : link;
    if (originOf(url) != originOf(home))
        return base::fail(base::ErrorCode::Corrupt,
                          QT_TRANSLATE_NOOP("splot", "The next page is said to be at another system: %1."),
                          {url});
    return url;
}

Result<std::string> address(const Descriptor &descriptor, const RequestSpec &spec, const Value &scope)
{
    if (const auto *link = scope.member("link"); link && !link->isBlank())
        return linked(descriptor, link->toText(), scope);
    SPLOT_ASSIGN(auto url, spec.url.text(scope));
    if (url.empty()) {
        SPLOT_ASSIGN(url, descriptor.base.text(scope));
        while (url.ends_with('/') && !spec.path.empty())
            url.pop_back();
        SPLOT_ASSIGN(const auto path, spec.path.text(scope));
        url += path;
    }
    if (!url.starts_with("http://") && !url.starts_with("https://"))
        return base::fail(base::ErrorCode::Rejected, notWebAddress, {url});
    auto query = pairs(spec.query, scope);
    if (!query)
        return query;
    if (!spec.anonymous) {
        SPLOT_ASSIGN(const auto more, pairs(descriptor.authentication.query, scope));
        *query += (!query->empty() && !more.empty() ? "&" : "") + more;
    }
    if (!query->empty())
        url += (url.find('?') == std::string::npos ? "?" : "&") + *query;
    return url;
}

Result<std::string> bodyOf(const Descriptor &descriptor, const RequestSpec &spec, const Value &scope,
                           std::string &type)
{
    if (!spec.form.empty()) {
        type = "application/x-www-form-urlencoded";
        return pairs(spec.form, scope);
    }
    if (!spec.text.empty()) {
        type = "text/plain; charset=utf-8";
        return spec.text.text(scope);
    }
    SPLOT_ASSIGN(auto body, spec.body.value(scope));
    body = descriptor.typedJson.encoded(std::move(body));
    if (!spec.graphql.empty()) {
        Value whole{model::Object{{"query", Value(spec.graphql)}}};
        if (!body.isEmpty())
            whole.setMember("variables", std::move(body));
        body = std::move(whole);
    } else if (!spec.rpc.empty()) {
        body = model::Object{{"id", 1}, {"method", Value(spec.rpc)}, {"params", std::move(body)}};
    } else if (spec.body.empty()) {
        return std::string();
    }
    type = "application/json";
    return format::writeJson(body);
}
} // namespace

Result<HttpRequest> builtRequest(const Descriptor &descriptor, const RequestSpec &spec, const Value &scope)
{
    HttpRequest out;
    out.method = spec.method;
    out.timeout = spec.timeout;
    SPLOT_ASSIGN(out.url, address(descriptor, spec, scope));
    std::string type;
    SPLOT_ASSIGN(out.body, bodyOf(descriptor, spec, scope, type));
    if (spec.expect == "json")
        out.headers.emplace_back("Accept", "application/json");
    if (!type.empty())
        out.headers.emplace_back("Content-Type", type);
    SPLOT_TRY(addHeaders(descriptor.headers, scope, out.headers));
    if (!spec.anonymous) {
        SPLOT_TRY(addHeaders(descriptor.authentication.headers, scope, out.headers));
    }
    SPLOT_TRY(addHeaders(spec.headers, scope, out.headers));
    return out;
}

} // namespace splot::connectors
